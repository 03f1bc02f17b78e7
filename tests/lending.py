"""PostgreSQL databases with all tables, lent to one test after another: emptying one is quicker than making one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg
import pytest
from psycopg import sql

from storage import migrate
from tests.postgres import Postgres

Link = psycopg.Connection[tuple[str, ...]]

OTHERS_END = """
    SELECT pg_terminate_backend(pid, 10000)::text FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
SHAPE = """
    SELECT md5(string_agg(line, ' ' ORDER BY line)) FROM (
        SELECT (attrelid, attname, atttypid, attnotnull)::text FROM pg_attribute WHERE attrelid >= 16384
        UNION ALL SELECT (oid, conname, conrelid)::text FROM pg_constraint WHERE oid >= 16384
        UNION ALL SELECT (oid, tgname)::text FROM pg_trigger WHERE oid >= 16384
        UNION ALL SELECT (oid, proname)::text FROM pg_proc WHERE oid >= 16384
        UNION ALL SELECT setting::text FROM pg_db_role_setting setting
        UNION ALL SELECT (relname, relacl)::text FROM pg_class WHERE oid >= 16384
        UNION ALL SELECT version::text FROM alembic_version version
    ) shape (line)
"""
"""All that a test may have changed beside rows: tables and indexes with their numbers, what they may hold, settings."""
TABLES = """
    SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'alembic_version'
"""
FILLED = sql.SQL("SELECT name FROM (VALUES {}) AS tables (name, filled) WHERE filled")
COUNT_ANEW = "SELECT setval(oid, 1, false)::text FROM pg_class WHERE relkind = 'S'"


@dataclass(frozen=True)
class Lender:
    """Databases like the one that the first was when it was new."""

    server: Postgres
    _spare: list[str] = field(default_factory=list)
    _shape: list[str] = field(default_factory=list)

    @contextmanager
    def lent(self) -> Iterator[str]:
        """The URL of a database with all tables and no row, until the block ends."""
        url = self._spare.pop() if self._spare else self._made()
        yield url
        if emptied(url, self._shape[0]):
            self._spare.append(url)
        else:
            self.server.drop(url)

    def _made(self) -> str:
        url = self.server.copy("kring", migrate)
        if not self._shape:
            with psycopg.connect(url, autocommit=True) as link:
                self._shape.append(shape_of(link))
        return url


def shape_of(link: Link) -> str:
    ((shape,),) = link.execute(SHAPE).fetchall()
    return shape


def emptied(url: str, shape: str) -> bool:
    """Whether the database is as it was when it was new, all connections and rows gone; False if it can't be again."""
    with psycopg.connect(url, autocommit=True) as link:
        link.execute(OTHERS_END)
        if shape_of(link) != shape:
            return False
        link.execute("SET session_replication_role = replica")  # in any order: foreign keys aren't looked at
        empty(link, filled(link))
        return True


def filled(link: Link) -> list[sql.Identifier]:
    """The tables that have rows."""
    tables = [name for (name,) in link.execute(TABLES)]
    each = (sql.SQL("({}, EXISTS (SELECT FROM {}))").format(name, sql.Identifier(name)) for name in tables)
    return [sql.Identifier(name) for (name,) in link.execute(FILLED.format(sql.SQL(", ").join(each)))]


def empty(link: Link, tables: list[sql.Identifier]) -> None:
    """Without what deleted rows leave on the disk, and with numbers from 1 on."""
    link.execute(COUNT_ANEW)
    if tables:
        link.execute(sql.SQL("; ").join(sql.SQL("DELETE FROM {}").format(table) for table in tables))
        link.execute(sql.SQL("VACUUM {}").format(sql.SQL(", ").join(tables)))


@pytest.fixture(scope="session")
def lender(postgres: Postgres) -> Lender:
    """Of the session's server."""
    return Lender(postgres)
