"""The database, and the keys to what is kept in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

from bot.people import PlatformName
from bot.ports import Installation, NoKeys, NotSaved
from kring.checks.finding import Finding, bad, good, off
from kring.settings import Settings
from storage import OLD_SCHEMA, SqlStore

DATABASE, KEY = "Database", "KRING_SECRET_KEY"
PUT_BACK = (
    "put the key they were kept with behind the others in KRING_SECRET_KEY, separated by a comma; "
    "or remove the app there and install it again"
)
RUN_MIGRATE = "run `kring migrate` once, then start again"


@dataclass(frozen=True)
class Kept:
    """The installations that could be read with their secrets, and how many could not."""

    read: tuple[Installation, ...] = ()
    unread: int = 0

    def on(self, platform: PlatformName) -> tuple[Installation, ...]:
        return tuple(one for one in self.read if one.platform == platform)


Looked = tuple[Finding, Kept | None]
"""How the database is, and what is kept in it; None when that can't be told."""


async def look_at_database(settings: Settings, store: SqlStore) -> Looked:
    """Changes nothing. Never raises."""
    where = place_of(settings.kring_database_url)
    sqlite = settings.kring_database_url.startswith("sqlite")
    if sqlite and not (file := Path(settings.kring_database_url.removeprefix("sqlite:///"))).exists():
        return _to_be_made(file), Kept()
    wrong = await store.ready()
    if wrong is None:
        return good(DATABASE, f"{where} answers, and its tables are up to date"), await _kept(store)
    if wrong != OLD_SCHEMA:
        then = "is it running, and is KRING_DATABASE_URL right: host, port, name, user and password?"
        return bad(DATABASE, f"{where} can’t be used: {await _reason(store)}", then), None
    if sqlite:
        return good(DATABASE, f"{where}: its tables are made or brought up to date at the next start"), None
    return bad(DATABASE, f"{where} answers, but its tables are missing or older than this program", RUN_MIGRATE), None


def _to_be_made(file: Path) -> Finding:
    """SQLite makes its file by itself, in a folder that is there."""
    if os.access(file.absolute().parent, os.W_OK):
        return good(DATABASE, f"SQLite ({file}) is made at the first start")
    return bad(DATABASE, f"SQLite ({file}) can’t be made there", "is there such a folder, and may Kring write in it?")


async def _reason(store: SqlStore) -> str:
    """The first line of what the database, or the way to it, says."""
    try:
        await store.is_empty()
    except NotSaved as why:
        return (str(why).strip().splitlines() or ["it gave no reason"])[0]
    return "it was away just now"


async def _kept(store: SqlStore) -> Kept | None:
    read: list[Installation] = []
    unread = 0
    try:
        for platform in get_args(PlatformName):
            for one in await store.installations(platform):
                try:
                    found = await store.installation(platform, one.tenant)
                except NoKeys:
                    unread += 1
                else:
                    read.extend([found] if found else [])
    except NotSaved:
        return None
    return Kept(tuple(read), unread)


def look_at_keys(settings: Settings, kept: Kept | None) -> Finding:
    """Whether there is a key, and whether it opens what is kept."""
    count = len(settings.keys)
    if kept is not None and kept.unread:
        return bad(KEY, f"{_tokens(kept.unread)} can’t be read with the keys that are set", PUT_BACK)
    if not count:
        return off(KEY, "is not set, nor needed: only installing into many workspaces needs it")
    secret = sum(bool(one.token) for one in kept.read) if kept else 0
    reads = f"opens what is kept ({_tokens(secret)})" if secret else "is set; nothing is kept under it yet"
    several = f"; of the {count} keys the first one writes. After `kring keys rotate` the others can go"
    return good(KEY, reads + (several if count > 1 else ""))


def _tokens(count: int) -> str:
    return "one workspace’s token" if count == 1 else f"{count} workspaces’ tokens"


def place_of(address: str) -> str:
    """The database in words, without user and password."""
    if address.startswith("sqlite"):
        return f"SQLite ({address.removeprefix('sqlite:///')})"
    url = urlsplit(address)
    return f"PostgreSQL ({url.hostname or 'this machine'}{f':{url.port}' if url.port else ''}{url.path})"
