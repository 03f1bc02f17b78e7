"""Where everything is kept: SQLite by default, PostgreSQL for several workers.

`open_store` gives the one store that fulfils all of the core's ports; `migrate` makes or updates its tables.
"""

from storage.directory import Known, Organisation
from storage.schema import migrate, needs_migration
from storage.store import OLD_SCHEMA, SqlStore, open_store

__all__ = ["OLD_SCHEMA", "Known", "Organisation", "SqlStore", "migrate", "needs_migration", "open_store"]
