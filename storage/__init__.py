"""Where everything is kept: SQLite by default, PostgreSQL for several workers.

`open_store` gives the one store that fulfils all of the core's ports; `migrate` makes or updates its tables.
"""

from storage.directory import Added, Known, Organisation
from storage.engine import file_of, url_of
from storage.keeper import Resealed
from storage.schema import migrate, needs_migration
from storage.sources import Addresses
from storage.store import OLD_SCHEMA, READ_ONLY, SqlStore, open_store
from storage.timeline import Trace

__all__ = [
    "OLD_SCHEMA",
    "READ_ONLY",
    "Added",
    "Addresses",
    "Known",
    "Organisation",
    "Resealed",
    "SqlStore",
    "Trace",
    "file_of",
    "migrate",
    "needs_migration",
    "open_store",
    "url_of",
]
