"""Finding by words: the same on every kind of store, whatever is typed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, delete, select

from bot.catalogue.model import (
    EntriesKept,
    Entry,
    EntryDropped,
    InterestRegistered,
    Matching,
    StockNow,
    TopicBy,
    WaitingFor,
    WholeCatalogue,
)
from bot.catalogue.searching import wanted
from bot.facts import OrganisationArranged
from bot.life.steering import NetworkChanged
from bot.network.model import Frame
from bot.organisation import Arrangements
from bot.people import Person
from bot.ports import Outcome
from storage import migrate
from storage.findable import MATCHING, spelled
from storage.stems import stems
from storage.tables import findable
from tests.contract.people import enter, record
from tests.contract.test_catalogue import FUND, UMBRELLA, ask, hr, open_network
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened

HOSTILE = (
    "AND", "OR", "NOT", "NEAR(", "NEAR(a b, 3)", "*", '"', '"""', "-", "-zorg", "^zorg", "terms:zorg", "zorg*", "'",
    "';", "a' OR '1'='1", "zorg & !zorg", "zorg:*", "zorg <-> leren", "\\", "%", "_", "{", "(", ")", "\0", "\ud800",
    "💥", "ﷺ", "zorg" * 2000, " ".join(map(str, range(900))), 'AND OR NEAR * " -', "rowid", "zorg) OR (1", "::tsquery",
)  # fmt: skip


@pytest.mark.row("W4", "E1.1", "O2.1")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zorg", ["fund"]),
        ("ZORG!", ["fund"]),
        ("verpleegkundige", ["fund"]),
        ("verplegkundige", ["fund"]),
        ("verpl", ["fund"]),
        ("ziekenhuis", ["fund"]),
        ("directeur", ["umbrella"]),
        ("ecole", ["umbrella"]),
        ("bien etre", ["umbrella"]),
        ("een netwerk over inkopen", ["inkoop"]),
        ("aankoop", []),
        ("sectorfonds", ["fund"]),
        ("zorg inkoop", ["inkoop", "fund"]),
        ("planners", ["inkoop"]),
        ("kwantummechanica", []),
    ],
)
async def test_what_is_typed_loosely_finds_networks_and_entries(store: AnyStore, words: str, found: list[str]) -> None:
    """A topic, a function or an interest, in three languages, with slips, endings, capitals and accents."""
    boss = await hr(store)
    await record(store, boss, EntriesKept((FUND, UMBRELLA)))
    made = await open_network(store, boss, "Inkoop", "Samen beter bestellen", Frame(functions=("planners",)))
    names = {made.id: "inkoop"}
    assert [names.get(one, one) for one in await ask(store, boss, Matching(words))] == found


@pytest.mark.parametrize("words", HOSTILE)
async def test_no_words_break_the_search(store: AnyStore, words: str) -> None:
    """What means something to a database means nothing here."""
    boss = await hr(store)
    await record(store, boss, EntriesKept((FUND,)))
    assert await ask(store, boss, Matching(words)) in ([], ["fund"])


async def test_four_hundred_entries_are_found_by_each_of_their_words(store: AnyStore) -> None:
    boss = await hr(store)
    many = tuple(Entry(f"e{n:03}", "outside", f"Netwerk thema{n:03}", "Allemaal samen") for n in range(400))
    assert await record(store, boss, EntriesKept(many)) is Outcome.DONE
    assert await ask(store, boss, Matching("thema217")) == ["e217"]
    every = (await store.ask(boss, [Matching("samen")]))[Matching("samen")]
    assert ([one.id for one in every.entries], every.more) == ([f"e{n:03}" for n in range(10)], 390)
    assert len((await store.ask(boss, [WholeCatalogue()]))[WholeCatalogue()]) == 400


async def test_a_network_is_found_by_its_new_words_and_no_more_by_its_old_ones(store: AnyStore) -> None:
    boss = await hr(store)
    made = await open_network(store, boss, "Inkoop", "Beter bestellen", Frame())
    await record(store, boss, NetworkChanged(made, replace(made, name="Onthaal")))
    assert await ask(store, boss, Matching("inkoop")) == []
    assert await ask(store, boss, Matching("onthaal")) == [made.id]


@pytest.mark.row("E1.1")
async def test_hr_is_told_once_when_enough_people_wait(store: AnyStore) -> None:
    """Whoever makes enough of them tells it, however many come at once; words are compared loosely; never who."""
    boss, other = await hr(store), await hr(store, "hugo")
    await store.appoint(boss.id, frozenset({"hr", "administrator"}))
    await record(store, boss, OrganisationArranged(Arrangements(threshold=3)))
    people = [await enter(store, name) for name in ("an", "bo", "cas", "dee")]
    spoken = ("Inkopen", "over inkoop", "INKOOP", "inkoop")

    async def waits(person: Person, words: str) -> None:
        for _ in range(len(people)):
            before = (await store.ask(person, [WaitingFor(words)]))[WaitingFor(words)]
            if await record(store, person, InterestRegistered(words, before)) is Outcome.DONE:
                return

    await asyncio.gather(*(waits(person, words) for person, words in zip(people, spoken, strict=True)))
    topic = (await store.ask(people[0], [WaitingFor("inkoop")]))[WaitingFor("inkoop")]
    assert (topic.count, topic.mine, topic.threshold) == (4, True, 3)
    due = await store.claim(MONDAY + timedelta(hours=2), "worker", 9, timedelta(minutes=1))
    assert sorted(one.nudge.recipient for one in due) == sorted([boss.id, other.id])
    mark = due[0].nudge.subject
    told = (await store.ask(boss, [TopicBy(mark)]))[TopicBy(mark)]
    assert told is not None
    assert told.count == 4
    assert (await store.ask(people[0], [TopicBy(mark)]))[TopicBy(mark)] is None


async def test_what_was_there_before_the_index_is_found_once_migrated(address: str, clock: Clock) -> None:
    """As from a version without it; and it counts as old, so nobody is told that it is new."""
    async with opened(address, clock) as store:
        boss = await hr(store)
        made = await open_network(store, boss, "Inkoop", "Beter bestellen", Frame(functions=("planners",)))
        await record(store, boss, EntriesKept((FUND,)), at=MONDAY - timedelta(days=200))
        await store._database.write(lambda connection: connection.execute(delete(findable)))
        assert await ask(store, boss, Matching("inkoop")) == await ask(store, boss, Matching("zorg")) == []
    migrate(address)
    async with opened(address, clock) as store:
        assert await ask(store, boss, Matching("inkoop")) == [made.id]
        assert await ask(store, boss, Matching("zorg")) == ["fund"]
        assert not (await store.ask(boss, [StockNow()]))[StockNow()].fresh


async def test_the_database_itself_is_asked_by_its_own_index(address: str, clock: Clock) -> None:
    """FTS5 on SQLite, a GIN index on PostgreSQL: it gives what has the words, and nothing else."""

    def found(connection: Connection, words: str) -> list[str]:
        dialect = connection.dialect.name
        numbers = connection.scalars(MATCHING[dialect], {"words": spelled(dialect, wanted(words, stems))}).all()
        return sorted(connection.scalars(select(findable.c.what).where(findable.c.number.in_(numbers))))

    async with opened(address, clock) as store:
        boss = await hr(store)
        await record(store, boss, EntriesKept((FUND, UMBRELLA)))
        look = store._database.look
        assert await look(lambda connection: found(connection, "ziekenhuis")) == ["fund"]
        assert await look(lambda connection: found(connection, "direc")) == ["umbrella"]
        await record(store, boss, EntriesKept((replace(FUND, about="Iets anders"),)))
        assert await look(lambda connection: found(connection, "ziekenhuis")) == []
        await record(store, boss, EntryDropped(UMBRELLA))
        assert await look(lambda connection: found(connection, "direc")) == []
