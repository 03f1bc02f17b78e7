"""The addresses of team calendars, which often hold somebody's key: under lock and key wherever there is a key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count
from secrets import token_urlsafe

import pytest
from sqlalchemy import insert, select
from structlog.testing import capture_logs

from bot.events import Submitted
from bot.facts import MeetingSet
from bot.flows import FLOWS, STATES
from bot.people import Place
from bot.ports import Installation, NoKeys
from bot.queries import TeamMeeting
from scheduling.refreshing import refresh
from storage import Addresses, Resealed, SqlStore, open_store
from storage.schema import engine_for
from storage.tables import meetings, metadata
from tests.contract.people import PLANNER, record
from tests.contract.test_meetings import RHYTHM, teammates
from tests.fakes.calendars import TWO, Shelf
from tests.fakes.world import MONDAY, Clock, Somebody, world

PLACE = Place("web", "linde", "zorg", "zorg")
LATER = replace(RHYTHM, minutes=60)


@pytest.fixture
def key() -> str:
    """What somebody's calendar can be read with, inside its address."""
    return token_urlsafe(12)


@pytest.fixture
def calendar(key: str) -> str:
    return f"https://kalender.example/private-{key}/team.ics"


@asynccontextmanager
async def kept_with(address: str, clock: Clock, *keys: str) -> AsyncIterator[SqlStore]:
    store = open_store(address, clock, keys)
    try:
        yield store
    finally:
        await store.close()


def everything(address: str) -> str:
    """All rows of all tables."""
    engine = engine_for(address)
    with engine.connect() as connection:
        rows = [str(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    engine.dispose()
    return "\n".join(rows)


async def somebody_reads(store: SqlStore, clock: Clock, calendar: str) -> Somebody:
    """They gave the address, and two meetings were found: nothing is confirmed yet."""
    bo = await world(FLOWS, STATES, store, clock=clock, calendars=Shelf({calendar: TWO})).somebody("Bo")
    await bo.command("channel", place=PLACE)
    await bo.press("link", "team")
    await bo.command("meeting")
    await bo.do(Submitted("calendar", {"address": calendar}), bo.last[-1].ref)
    return bo


async def test_a_calendars_address_is_nowhere_in_the_database(
    address: str, clock: Clock, calendar: str, key: str
) -> None:
    """Neither while somebody chooses among its meetings, nor once one is set and was read again."""
    async with kept_with(address, clock, token_urlsafe(32)) as store:
        bo = await somebody_reads(store, clock, calendar)
        assert key not in everything(address)
        await bo.press("choose", "0")
        assert key not in everything(address)
        await bo.press("use")
        (source,) = await store.sources()
        assert source.address == calendar
        moved = Shelf({calendar: TWO.replace("T090000", "T133000")})
        assert await refresh(store, moved, PLANNER, MONDAY) == 1
        assert key not in everything(address)


async def test_without_a_key_it_works_all_the_same_and_is_counted(address: str, clock: Clock, calendar: str) -> None:
    """The playground and one workspace need no setting."""
    async with kept_with(address, clock) as store:
        bo = await somebody_reads(store, clock, calendar)
        await bo.press("choose", "0")
        await bo.press("use")
        (source,) = await store.sources()
        assert source.address == calendar
        assert await store.addresses() == Addresses(clear=1)
        with pytest.raises(NoKeys):
            await store.reseal()
        assert await store.addresses() == Addresses(clear=1)


async def test_what_is_in_clear_is_read_and_sealed_when_keys_are_rotated(
    address: str, clock: Clock, calendar: str, key: str
) -> None:
    async with kept_with(address, clock) as store:
        (an,) = await teammates(store, "an")
        await record(store, an, MeetingSet("zorg", RHYTHM, calendar))
    old, new = token_urlsafe(32), token_urlsafe(32)
    async with kept_with(address, clock, old) as store:
        (source,) = await store.sources()
        assert await store.refreshed(source, LATER, PLANNER, MONDAY), "what was in clear is compared as it is"
        assert await store.reseal() == Resealed(0, Addresses(locked=1))
        assert key not in everything(address)
    async with kept_with(address, clock, new, old) as store:
        await store.install(Installation("slack", "linde", MONDAY, token=token_urlsafe(16)))
        assert await store.reseal() == Resealed(1, Addresses(locked=1))
    async with kept_with(address, clock, new) as store:
        assert await store.sources() == (replace(source, rhythm=LATER),)


async def test_an_address_that_no_key_fits_keeps_no_other_from_being_read(
    address: str, clock: Clock, calendar: str, key: str
) -> None:
    """It is told by its channel, and stays for the day its key is put back."""
    right, other = token_urlsafe(32), token_urlsafe(32)
    async with kept_with(address, clock, right) as store:
        (an,) = await teammates(store, "an")
        await record(store, an, MeetingSet("zorg", RHYTHM, calendar))
    second_team(address, calendar)
    async with kept_with(address, clock, other) as store:
        with capture_logs() as logged:
            assert [source.channel for source in await store.sources()] == ["keuken"]
        assert [line["channel"] for line in logged] == ["zorg"]
        assert key not in str(logged)
        assert await store.reseal() == Resealed(0, Addresses(locked=1, unread=1))
        await record(store, an, MeetingSet("zorg", RHYTHM, calendar))
        assert await store.addresses() == Addresses(locked=2), "the team gave it again"
    async with kept_with(address, clock, right, other) as store:
        assert {source.address for source in await store.sources()} == {calendar}


def second_team(address: str, calendar: str) -> None:
    """A team whose calendar's address was written in clear, by a Kring of before."""
    engine, channels = engine_for(address), metadata.tables["channels"]
    with engine.begin() as connection:
        (zorg,) = connection.execute(select(channels).where(channels.c.id == "zorg")).mappings()
        connection.execute(insert(channels).values(**{**zorg, "id": "keuken", "address": "C-keuken"}))
        team = connection.execute(select(meetings).where(meetings.c.channel == "zorg")).mappings().one()
        connection.execute(insert(meetings).values(**{**team, "channel": "keuken", "source": calendar}))
    engine.dispose()


async def test_a_choice_that_waits_longer_than_its_key_goes_on_without_the_address(
    address: str, clock: Clock, calendar: str
) -> None:
    """The meeting can still be confirmed; it isn't read again."""
    async with kept_with(address, clock, token_urlsafe(32)) as store:
        bo = await somebody_reads(store, clock, calendar)
        ref = bo.last[-1].ref
    async with kept_with(address, clock, token_urlsafe(32)) as store:
        anew = replace(world(FLOWS, STATES, store, clock=clock), numbers=count(100))
        bo = await anew.somebody("Bo")
        kept = await store.conversation(await bo.known(), ref)
        assert kept is not None
        assert kept.state["source"] == ""
        await bo.press("choose", "0", ref)
        await bo.press("use", "", ref)
        assert (await store.ask(await bo.known(), [TeamMeeting()]))[TeamMeeting()] is not None
        assert await store.sources() == ()
        assert await store.addresses() == Addresses()
