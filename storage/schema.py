"""The schema of a database: made and brought up to date by Alembic, from the first table on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from bot.ports import NotSaved
from storage.engine import url_of
from storage.sqlite import sqlite_engine

HEAD = "head"
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7236)"
"""Two processes that migrate at once come after each other; the number is ours alone."""


def migrate(address: str, revision: str = HEAD) -> None:
    """Brings the database at this address to the newest schema ("base": to none). Safe to call at any time, and twice.

    Raises `NotSaved` when the database is away.
    """
    engine = engine_for(address)
    try:
        with engine.begin() as connection:
            run(connection, revision)
    except DBAPIError as error:
        raise NotSaved(str(error.__cause__ or error)) from error
    finally:
        engine.dispose()


def needs_migration(address: str) -> bool:
    """Whether `migrate` would change anything. Raises `NotSaved` when the database is away."""
    engine = engine_for(address)
    try:
        with engine.connect() as connection:
            return not is_current(connection)
    except DBAPIError as error:
        raise NotSaved(str(error.__cause__ or error)) from error
    finally:
        engine.dispose()


def engine_for(address: str) -> Engine:
    """A plain engine without a pool: it leaves no connection open."""
    url = url_of(address)
    if url.drivername.startswith("sqlite"):
        return sqlite_engine(url, "BEGIN IMMEDIATE", NullPool)
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
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
