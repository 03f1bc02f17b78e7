"""The database, and the keys to what is kept in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import storage
from bot.people import PlatformName
from bot.ports import Installation, NoKeys, NotSaved
from kring.checks.finding import Finding, bad, good, off
from kring.playground import OF_ITS_OWN, PLAYED, is_playground
from kring.settings import NEW_KEY, Settings
from storage import Addresses, SqlStore, file_of, url_of

DATABASE, KEY = "Database", "KRING_SECRET_KEY"
PUT_BACK = (
    "put the key they were kept with behind the others in KRING_SECRET_KEY, separated by a comma; "
    "or remove the app there and install it again"
)
IS_IT_RIGHT = "is it running, and is KRING_DATABASE_URL right: host, port, name, user and password?"
LET_WRITE = "may this user write there, is its disk full, or is it a copy that only follows another server?"
RUN_MIGRATE = "run `kring migrate` once, then start again"


READ_AGAIN = (
    "put the key they were kept with behind the others in KRING_SECRET_KEY, separated by a comma; "
    "or let those teams give their calendar again, with /kring meeting"
)


@dataclass(frozen=True)
class Kept:
    """The installations that could be read with their secrets, how many could not, and how calendars are kept."""

    read: tuple[Installation, ...] = ()
    unread: int = 0
    calendars: Addresses = field(default_factory=Addresses)

    def on(self, platform: PlatformName) -> tuple[Installation, ...]:
        return tuple(one for one in self.read if one.platform == platform)


Looked = tuple[Finding, Kept | None]
"""How the database is, and what is kept in it; None when that can't be told."""


async def look_at_database(settings: Settings, store: SqlStore) -> Looked:
    """Changes nothing. Never raises."""
    where, file = place_of(settings.kring_database_url), file_of(settings.kring_database_url)
    if file is not None and not file.exists():
        return _to_be_made(file), Kept()
    match await store.ready():
        case None:
            return await _usable(where, store)
        case storage.OLD_SCHEMA if file is not None:
            return good(DATABASE, f"{where}: its tables are made or brought up to date at the next start"), None
        case storage.OLD_SCHEMA:
            what = f"{where} answers, but its tables are missing or older than this program"
            return bad(DATABASE, what, RUN_MIGRATE), None
        case storage.READ_ONLY:
            return bad(DATABASE, f"{where} can be read, but not written to", LET_WRITE), await _kept(store)
        case _:
            return bad(DATABASE, f"{where} can’t be used: {await _reason(store)}", IS_IT_RIGHT), None


async def _usable(where: str, store: SqlStore) -> Looked:
    with suppress(NotSaved):
        if await is_playground(store):
            return bad(DATABASE, f"{where} {PLAYED}", OF_ITS_OWN), None
    return good(DATABASE, f"{where} answers, can be written to, and its tables are up to date"), await _kept(store)


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
        return Kept(tuple(read), unread, await store.addresses())
    except NotSaved:
        return None


def look_at_keys(settings: Settings, kept: Kept | None) -> Finding:
    """Whether there is a key, and whether it opens what is kept."""
    count = len(settings.keys)
    if kept is not None and kept.unread:
        return bad(KEY, f"{_tokens(kept.unread)} can’t be read with the keys that are set", PUT_BACK)
    calendars = kept.calendars if kept else Addresses()
    if calendars.unread:
        return bad(KEY, f"{_addresses(calendars.unread)} can’t be read with the keys that are set", READ_AGAIN)
    if calendars.clear:
        then = "run `kring keys rotate` once" if count else f"set it ({NEW_KEY}), then run `kring keys rotate` once"
        return off(KEY, f"{_addresses(calendars.clear)} can be read by whoever may read the database", then)
    if not count:
        return off(KEY, "is not set, nor needed: only installing into many workspaces needs it")
    under = ", ".join(_under_lock(kept)) if kept else ""
    reads = f"opens what is kept ({under})" if under else "is set; nothing is kept under it yet"
    several = f"; of the {count} keys the first one writes. After `kring keys rotate` the others can go"
    return good(KEY, reads + (several if count > 1 else ""))


def _under_lock(kept: Kept) -> Iterator[str]:
    if secret := sum(bool(one.token) for one in kept.read):
        yield _tokens(secret)
    if kept.calendars.locked:
        yield _addresses(kept.calendars.locked)


def _tokens(count: int) -> str:
    return "one workspace’s token" if count == 1 else f"{count} workspaces’ tokens"


def _addresses(count: int) -> str:
    return "one team calendar’s address" if count == 1 else f"{count} team calendars’ addresses"


def place_of(address: str) -> str:
    """The database in words, without user and password."""
    if file := file_of(address):
        return f"SQLite ({file})"
    url = url_of(address)
    return f"PostgreSQL ({url.host or 'this machine'}{f':{url.port}' if url.port else ''}/{url.database or ''})"
