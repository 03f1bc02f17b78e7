"""The catalogue, finding by words, and waiting for a topic: the same on every kind of store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.catalogue.model import (
    MOST_WAITING,
    EntriesKept,
    Entry,
    EntryBy,
    EntryChecked,
    EntryDropped,
    EntrySuggested,
    Interest,
    InterestRegistered,
    InterestWithdrawn,
    Keepers,
    Matches,
    Matching,
    MyInterests,
    RoomToSuggest,
    Stock,
    StockNow,
    SuggestionJudged,
    Waiting,
    WaitingFor,
    WholeCatalogue,
)
from bot.facts import ChannelLinked, NetworkPublished, TeamChosen
from bot.network.model import Frame, Network
from bot.people import Person, Place
from bot.ports import Outcome
from bot.queries import Query
from tests.contract.people import enter, network, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

FUND = Entry("fund", "fund", "Vormingsfonds Zorg", "Leren in ziekenhuizen", functions=("verpleegkundigen",))
UMBRELLA = Entry(
    "umbrella", "umbrella", "Koepel Écoles", "Réseau des directeurs", joined=True, interests=("bien-être",)
)


async def ask(store: AnyStore, person: Person, query: Query[Matches]) -> list[str]:
    found = (await store.ask(person, [query]))[query]
    return [one.id for one in (*found.networks, *found.entries)]


async def hr(store: AnyStore, name: str = "hanne", tenant: str = "linde") -> Person:
    person = await enter(store, name, tenant)
    await store.appoint(person.id, frozenset({"hr"}))
    seen = await store.person(person.id)
    assert seen is not None
    return seen


async def open_network(store: AnyStore, by: Person, name: str, goal: str, frame: Frame) -> Network:
    made = replace(network(by, name), goal=goal, frame=frame)
    await record(store, by, NetworkPublished(made))
    return made


async def test_what_is_taken_off_the_list_is_not_found(store: AnyStore) -> None:
    boss = await hr(store)
    await record(store, boss, EntriesKept((FUND,)))
    await record(store, boss, EntryDropped(FUND))
    assert await ask(store, boss, Matching("zorg")) == await ask(store, boss, Matching("")) == []


@pytest.mark.row("E1.1")
async def test_who_checked_an_entry_and_when_is_kept(store: AnyStore) -> None:
    boss = await hr(store)
    await record(store, boss, EntriesKept((FUND,)), at=MONDAY - timedelta(days=365))
    kept = (await store.ask(boss, [EntryBy("fund")]))[EntryBy("fund")]
    assert kept is not None
    assert (kept.checked_by, kept.is_stale(MONDAY)) == ("hanne", True)
    await record(store, boss, EntryChecked(FUND))
    kept = (await store.ask(boss, [EntryBy("fund")]))[EntryBy("fund")]
    assert kept is not None
    assert (kept.checked_at, kept.is_stale(MONDAY)) == (MONDAY, False)


async def test_only_hr_of_the_organisation_changes_its_catalogue(store: AnyStore) -> None:
    """Who lost the role meanwhile changes nothing, and nobody does by another organisation's id."""
    boss, an, strange = await hr(store), await enter(store, "an"), await hr(store, "eva", "noord")
    await record(store, boss, EntriesKept((FUND,)))
    other = replace(FUND, name="Gekaapt")
    for somebody in (an, strange):
        for fact in (EntriesKept((other,)), EntryDropped(FUND), EntryChecked(other)):
            await record(store, somebody, fact, at=MONDAY + timedelta(days=1))
    kept = (await store.ask(boss, [WholeCatalogue()]))[WholeCatalogue()]
    assert [(one.name, one.checked_at) for one in kept] == [("Vormingsfonds Zorg", MONDAY)]
    assert await ask(store, strange, Matching("")) == []
    nothing = await store.ask(strange, [EntryBy("fund"), WholeCatalogue(), Matching("zorg"), StockNow()])
    assert list(nothing.values()) == [None, (), Matches(), Stock()]


@pytest.mark.row("O4.1")
async def test_a_suggestion_waits_for_hr_and_is_judged_once(store: AnyStore) -> None:
    """It is in nobody's search until then; whoever comes second is refused; the suggester is told once."""
    boss, an, bo = await hr(store), await enter(store, "an"), await enter(store, "bo")
    await record(store, an, EntrySuggested(FUND, (boss.id,)))
    assert await ask(store, an, Matching("zorg")) == []
    seen = {person.name: (await store.ask(person, [EntryBy("fund")]))[EntryBy("fund")] for person in (boss, an, bo)}
    assert (seen["bo"], seen["an"] and seen["an"].status) == (None, "suggested")
    assert seen["hanne"] is not None
    assert (seen["hanne"].suggested_by, seen["hanne"].suggester) == (an.id, "an")
    listed = replace(seen["hanne"], status="listed", name="Fonds voor zorg")
    assert await record(store, boss, SuggestionJudged(listed)) is Outcome.DONE
    assert await record(store, boss, SuggestionJudged(replace(listed, status="dropped"))) is Outcome.CONFLICT
    assert await ask(store, bo, Matching("zorg")) == ["fund"]
    due = await store.claim(MONDAY + timedelta(hours=2), "worker", 9, timedelta(minutes=1))
    assert sorted((one.nudge.recipient, one.nudge.flow) for one in due) == sorted(
        [(boss.id, "stocktaking"), (an.id, "suggested")]
    )


async def test_what_one_waits_for_is_ones_own_and_can_be_withdrawn(store: AnyStore) -> None:
    boss, an = await hr(store), await enter(store, "an")
    before = (await store.ask(an, [WaitingFor("Zorg")]))[WaitingFor("Zorg")]
    await record(store, an, InterestRegistered("Zorg", before))
    await record(store, boss, EntriesKept((FUND,)))
    mine = (await store.ask(an, [MyInterests()]))[MyInterests()]
    assert mine == (Interest(mine[0].mark, "Zorg", MONDAY, 1),)
    assert (await store.ask(boss, [MyInterests()]))[MyInterests()] == ()
    await record(store, boss, InterestWithdrawn(mine[0].mark))
    assert (await store.ask(an, [MyInterests()]))[MyInterests()] == mine
    await record(store, an, InterestWithdrawn(mine[0].mark))
    assert (await store.ask(an, [MyInterests()]))[MyInterests()] == ()


async def test_another_organisations_people_are_not_counted(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "noord")
    before = (await store.ask(an, [WaitingFor("zorg")]))[WaitingFor("zorg")]
    await record(store, an, InterestRegistered("zorg", before))
    assert (await store.ask(eva, [WaitingFor("zorg")]))[WaitingFor("zorg")] == Waiting()
    assert (await store.ask(an, [Keepers()]))[Keepers()] == ()


@pytest.mark.row("O2.2", "M1.2")
async def test_what_is_new_is_told_by_role(store: AnyStore, clock: Clock) -> None:
    """HR hears what is new for some function, and what enough people wait for: of fewer it would tell who waits."""
    boss, an = await hr(store), await enter(store, "an")
    await record(store, boss, EntriesKept((replace(FUND, functions=()), UMBRELLA)))
    stock = (await store.ask(boss, [StockNow()]))[StockNow()]
    assert [one.id for one in stock.fresh.entries] == ["umbrella"]
    for number, person in enumerate([await enter(store, f"p{number}") for number in range(5)]):
        stock = (await store.ask(boss, [StockNow()]))[StockNow()]
        assert [one.id for one in stock.fresh.entries] == ["umbrella"], number
        before = (await store.ask(person, [WaitingFor("zorg")]))[WaitingFor("zorg")]
        await record(store, person, InterestRegistered("zorg", before))
    stock = (await store.ask(boss, [StockNow()]))[StockNow()]
    assert {one.id for one in stock.fresh.entries} == {"umbrella", "fund"}
    assert (await store.ask(an, [StockNow()]))[StockNow()] == Stock()
    clock.at = MONDAY + timedelta(days=93)
    assert not (await store.ask(boss, [StockNow()]))[StockNow()].fresh


async def test_every_field_of_an_entry_comes_back_as_it_was_written(store: AnyStore) -> None:
    boss, an = await hr(store), await enter(store, "an")
    whole = Entry("e", "internal", "Na\u0301am", "Over", "https://a.example", True, ("a", "b"), ("c",))
    await record(store, an, EntrySuggested(whole))
    await record(store, boss, SuggestionJudged(replace(whole, suggested_by=an.id)))
    assert (await store.ask(boss, [EntryBy("e")]))[EntryBy("e")] == replace(
        whole, checked_by="hanne", checked_at=MONDAY, suggested_by=an.id, suggester="an"
    )
    seen = (await store.ask(await enter(store, "bo"), [EntryBy("e")]))[EntryBy("e")]
    assert seen == replace(whole, checked_by="hanne", checked_at=MONDAY)


@pytest.mark.row("M1.2")
async def test_a_manager_hears_what_is_new_for_their_own_team_alone(store: AnyStore) -> None:
    """Once five of them wait for it: of fewer it would tell who. And nothing of what other teams wait for."""
    boss, mia, cas = await hr(store), await enter(store, "mia"), await enter(store, "cas")
    await store.appoint(mia.id, frozenset({"manager"}))
    place = Place("slack", "linde", "C1", "zorg")
    team = [await enter(store, f"p{number}") for number in range(5)]
    await record(store, team[0], ChannelLinked("team-1", place, "zorg", "team"))
    for one in (mia, *team[1:]):
        await record(store, one, TeamChosen("team-1"))
    manager = await store.person(mia.id)
    assert manager is not None
    await record(store, boss, EntriesKept((FUND, UMBRELLA)))
    for person, words in ((cas, "écoles"), (cas, "zorg"), *((one, "zorg") for one in team)):
        assert (await store.ask(manager, [StockNow()]))[StockNow()] == Stock()
        before = (await store.ask(person, [WaitingFor(words)]))[WaitingFor(words)]
        await record(store, person, InterestRegistered(words, before))
    stock = (await store.ask(manager, [StockNow()]))[StockNow()]
    assert stock == Stock(for_team=stock.for_team)
    assert [one.id for one in stock.for_team.entries] == ["fund"]


async def test_suggestions_leave_room(store: AnyStore) -> None:
    """Ten of one person's wait at once; others still can."""
    boss, bo, cas = await hr(store), await enter(store, "bo"), await enter(store, "cas")
    for number in range(MOST_WAITING):
        assert await record(store, bo, EntrySuggested(replace(FUND, id=f"idea-{number}"))) is Outcome.DONE
    assert (await store.ask(bo, [RoomToSuggest()]))[RoomToSuggest()] == 0
    assert await record(store, bo, EntrySuggested(replace(FUND, id="one-more"))) is Outcome.CONFLICT
    assert await record(store, cas, EntrySuggested(replace(FUND, id="another"))) is Outcome.DONE
    waits = (await store.ask(boss, [EntryBy("idea-0")]))[EntryBy("idea-0")]
    assert waits is not None
    await record(store, boss, SuggestionJudged(replace(waits, status="dropped")))
    assert (await store.ask(bo, [RoomToSuggest()]))[RoomToSuggest()] == 1
