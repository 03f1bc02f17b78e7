"""The schema of a database: made and brought up to date by Alembic, from the first table on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from bot.ports import NotSaved
from storage.engine import UTF8, file_of, url_of
from storage.failing import drivers, in_words
from storage.matching import refill
from storage.sqlite import sqlite_engine

HEAD = "head"
MAY_WRITE = "Is there such a folder, and may Kring write in it?"
MAKE_ANOTHER = "create another with ENCODING 'UTF8' TEMPLATE template0"
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7236)"
"""Two processes that migrate at once come after each other; the number is ours alone."""


def migrate(address: str, revision: str = HEAD) -> None:
    """Brings the database at this address to the newest schema ("base": to none). Safe to call at any time, and twice.

    Raises `NotSaved` when the database is away, or none for Kring.
    """
    with opened(address) as engine, engine.begin() as connection:
        refuse_other_encodings(connection)
        run(connection, revision)
        if revision == HEAD:
            refill(connection)


def needs_migration(address: str) -> bool:
    """Whether `migrate` would change anything. Raises `NotSaved` when the database is away, or none for Kring."""
    with opened(address) as engine, engine.connect() as connection:
        refuse_other_encodings(connection)
        return not is_current(connection)


@contextmanager
def opened(address: str) -> Iterator[Engine]:
    """An engine for as long as the block lasts. What goes wrong is `NotSaved`; of SQLite it names the file."""
    engine = engine_for(address)
    try:
        yield engine
    except DBAPIError as error:
        why, file = in_words(drivers(error)), file_of(address)
        raise NotSaved(f"{why}: {file}. {MAY_WRITE}" if file else why) from error
    finally:
        engine.dispose()


def refuse_other_encodings(connection: Connection) -> None:
    """Raises `NotSaved` where not every name and every word could be kept."""
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise NotSaved(f"this database’s encoding is {encoding}, and Kring needs UTF8: {MAKE_ANOTHER}")


def engine_for(address: str) -> Engine:
    """A plain engine without a pool: it leaves no connection open."""
    url = url_of(address)
    if url.drivername.startswith("sqlite"):
        return sqlite_engine(url, "BEGIN IMMEDIATE", NullPool)
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=UTF8)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(ONE_AT_A_TIME))
    return engine


def run(connection: Connection, revision: str) -> None:
    """Up to the newest schema or down to none, inside the connection's transaction."""
    config = settings()
    config.attributes["connection"] = connection
    (command.downgrade if revision == "base" else command.upgrade)(config, revision)


def settings() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def is_current(connection: Connection) -> bool:
    """Whether the schema is the one that this program knows."""
    return MigrationContext.configure(connection).get_current_revision() == newest()


@cache
def newest() -> str | None:
    """The last migration's name."""
    return ScriptDirectory.from_config(settings()).get_current_head()
