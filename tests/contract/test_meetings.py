"""Team meetings on every kind of store: whose they are, what they tell, and to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.facts import CalendarChanged, ChannelLinked, InsightShared, MeetingSet, MemberLeft, TeamChosen
from bot.network.meetings import ByDay, ByWeekday, Repeat, Rhythm, Single, Weekly
from bot.network.model import Audience, Insight
from bot.nudges.rows import RowChange
from bot.people import Person, Place
from bot.ports import Source
from bot.queries import AgendaOf, MyBringing, TeamMeeting
from bot.told import Agenda, Bringing
from tests.contract.people import PLANNER, enter, join, nudge, publish, record, send_all
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

PLACE = Place("slack", "linde", "C-zorg", "zorg")
RHYTHM = Rhythm(date(2026, 3, 3), time(9, 30), 45, "Europe/Brussels", Weekly((1, 3), 2, 6))
HOUR = timedelta(hours=1)


async def teammates(store: AnyStore, *names: str) -> list[Person]:
    """People of the team of one channel, which is called "zorg"."""
    first, *others = [await enter(store, name) for name in names]
    await record(store, first, ChannelLinked("zorg", PLACE, "Zorg", "team"))
    for person in others:
        await record(store, person, TeamChosen("zorg"))
    return [await now(store, person) for person in (first, *others)]


async def learners(store: AnyStore, *names: str) -> list[Person]:
    """People of that team who are in a network."""
    people = await teammates(store, *names)
    made = await publish(store, await enter(store, "fee"))
    for person in people:
        await join(store, person, made)
    return people


async def now(store: AnyStore, person: Person) -> Person:
    found = await store.person(person.id)
    assert found is not None
    return found


async def meeting(store: AnyStore, person: Person, channel: str = "") -> object:
    return (await store.ask(person, [TeamMeeting(channel)]))[TeamMeeting(channel)]


@pytest.mark.parametrize(
    "rhythm",
    [
        RHYTHM,
        replace(RHYTHM, repeat=ByWeekday((0, 1, 2), (1, -1), 3), until=date(2027, 1, 1), count=9),
        replace(RHYTHM, repeat=ByDay((-1, 15)), cancelled=(date(2026, 3, 3), date(2026, 5, 5)), uid="x@y"),
        replace(RHYTHM, repeat=None, extra=(Single(date(2026, 3, 5), time(8), 30),)),
    ],
    ids=lambda rhythm: type(rhythm.repeat).__name__,
)
async def test_a_rhythm_comes_back_as_it_was_told(store: AnyStore, rhythm: Rhythm) -> None:
    (an,) = await teammates(store, "an")
    assert await meeting(store, an) is None
    await record(store, an, MeetingSet("zorg", rhythm))
    assert await meeting(store, an) == await meeting(store, an, "zorg") == rhythm


async def test_everybody_of_the_team_and_its_channel_know_it_and_nobody_else(store: AnyStore) -> None:
    an, bo = await teammates(store, "an", "bo")
    await record(store, an, MeetingSet("zorg", RHYTHM))
    channel = Person("zorg", an.organisation, "Zorg")
    assert await meeting(store, bo) == await meeting(store, channel, "zorg") == RHYTHM
    for stranger in (await enter(store, "cis"), await enter(store, "eva", "nord")):
        assert await meeting(store, stranger, "zorg") is None
        assert await meeting(store, stranger) is None


async def test_a_later_word_replaces_it_and_none_ends_it(store: AnyStore) -> None:
    an, bo = await teammates(store, "an", "bo")
    await record(store, an, MeetingSet("zorg", RHYTHM, "https://kalender.example/"))
    other: Repeat = ByDay((1,))
    await record(store, bo, MeetingSet("zorg", replace(RHYTHM, repeat=other)))
    assert await meeting(store, an) == replace(RHYTHM, repeat=other)
    await record(store, bo, MeetingSet("zorg", None))
    await record(store, bo, MeetingSet("zorg", None))
    assert await meeting(store, an) is None


async def test_only_the_team_itself_sets_its_meeting(store: AnyStore) -> None:
    (an,) = await teammates(store, "an")
    await record(store, an, MeetingSet("zorg", RHYTHM))
    for stranger in (await enter(store, "cis"), await enter(store, "eva", "nord")):
        await record(store, stranger, MeetingSet("zorg", None))
        await record(store, stranger, MeetingSet("nergens", RHYTHM))
    assert await meeting(store, an) == RHYTHM
    house = replace(PLACE, address="C-linde")
    await record(store, an, ChannelLinked("linde", house, "Linde", "organisation"), MeetingSet("linde", RHYTHM))
    assert await meeting(store, an, "linde") is None


def insight(author: Person, number: int, audience: Audience = "team", channel: str | None = "zorg") -> Insight:
    id_ = f"insight-{number}"
    return Insight(id_, author.organisation, author.id, author.name, "Vraag eerst door", audience, None, channel)


async def test_an_agenda_tells_what_was_confirmed_for_the_team_newest_first_with_when(store: AnyStore) -> None:
    an, bo = await teammates(store, "an", "bo")
    shared = [insight(person, number) for number, person in enumerate((an, bo, an))]
    for number, one in enumerate(shared):
        await record(store, an, InsightShared(one), at=MONDAY + number * HOUR)
    await record(
        store, an, InsightShared(insight(an, 8, "private", None)), InsightShared(insight(an, 9, "organisation"))
    )
    told = tuple((MONDAY + number * HOUR, shared[number]) for number in (2, 1, 0))
    channel = Person("zorg", an.organisation, "Zorg")
    for reader in (an, channel):
        assert await agenda(store, reader) == Agenda(told)
        assert await agenda(store, reader, limit=1) == Agenda(told[:1])
    for stranger in (await enter(store, "cis"), await enter(store, "eva", "nord")):
        assert await agenda(store, stranger) == Agenda()


async def agenda(store: AnyStore, person: Person, limit: int = 20) -> object:
    query = AgendaOf("zorg", "zorg:2026-03-10", limit)
    return (await store.ask(person, [query]))[query]


async def test_an_agenda_counts_those_before_it_and_not_itself(store: AnyStore, clock: Clock) -> None:
    (an,) = await teammates(store, "an")
    for week, day in enumerate(("2026-03-03", "2026-03-10", "2026-03-17")):
        clock.at = MONDAY + timedelta(weeks=week)
        await go_out(store, clock, an, "zorg", "agenda", day)
    assert await agenda(store, an) == Agenda((), 2, MONDAY + timedelta(weeks=2))


async def go_out(store: AnyStore, clock: Clock, an: Person, to: str, kind: str, day: str) -> None:
    """A nudge of this kind is sent now."""
    planned = replace(nudge(an), key=f"{to}/{kind}/{day}", recipient=to, kind=kind, subject=f"zorg:{day}", due=clock.at)
    planned = replace(planned, to_channel=to == "zorg", klass="channel" if to == "zorg" else "ask")
    await record(store, an, nudges=(planned,), at=clock.at)
    assert planned.key in await send_all(store, clock.at)


async def test_when_somebody_last_shared_and_was_last_asked(store: AnyStore, clock: Clock) -> None:
    an, bo = await teammates(store, "an", "bo")
    query = MyBringing("zorg:2026-03-17")
    assert (await store.ask(an, [query]))[query] == Bringing()
    await record(store, an, InsightShared(insight(an, 1)), at=MONDAY)
    await record(store, an, InsightShared(insight(an, 2, "private", None)), at=MONDAY + HOUR)
    for week, day in enumerate(("2026-03-10", "2026-03-17")):
        clock.at = MONDAY + timedelta(weeks=week)
        await go_out(store, clock, an, an.id, "bring", day)
    assert (await store.ask(an, [query]))[query] == Bringing(MONDAY + HOUR, MONDAY)
    assert (await store.ask(bo, [query]))[query] == Bringing()


async def plan_of(store: AnyStore, person: Person) -> dict[str, tuple[str, str]]:
    """The nudges around the team's meetings, by key: when by the clock in Brussels, and whether they are to come."""
    lines = await store.timeline(person.organisation, 999)
    return {
        line.nudge.key: (f"{line.nudge.due.astimezone(ZoneInfo('Europe/Brussels')):%a %d %H:%M}", line.status)
        for line in lines
        if line.nudge.scope == "team:zorg" and line.nudge.kind != "discussed"
    }


TUESDAYS = Rhythm(date(2026, 3, 10), time(9), 60, "Europe/Brussels", Weekly((1,)), until=date(2026, 3, 17))


@pytest.mark.row("M2.3")
async def test_a_meeting_plans_its_nudges_with_the_fact_that_sets_it(store: AnyStore) -> None:
    an, bo = await learners(store, "an", "bo")
    await record(store, an, MeetingSet("zorg", TUESDAYS))
    wanted = {
        f"{who}/2026-03-{day}": (f"Mon {day - 1:02} {hour}", "planned")
        for day in (10, 17)
        for who, hour in (("zorg/agenda", "14:00"), (f"{an.id}/bring/zorg", "10:00"), (f"{bo.id}/bring/zorg", "10:00"))
    }
    assert await plan_of(store, an) == wanted
    await record(store, bo, MeetingSet("zorg", TUESDAYS))
    assert await store.replan(PLANNER, MONDAY) == 0, "planning it again changes nothing"
    assert await plan_of(store, an) == wanted


async def test_another_rhythm_moves_its_nudges_and_none_takes_them_back(store: AnyStore) -> None:
    (an,) = await teammates(store, "an")
    await record(store, an, MeetingSet("zorg", TUESDAYS))
    await record(store, an, MeetingSet("zorg", replace(TUESDAYS, at=time(0, 30), until=date(2026, 3, 10))))
    moved = await plan_of(store, an)
    assert moved["zorg/agenda/2026-03-10"] == ("Mon 09 14:00", "planned")
    assert moved["zorg/agenda/2026-03-17"][1] == "dropped"
    await record(store, an, MeetingSet("zorg", None))
    assert {status for _, status in (await plan_of(store, an)).values()} == {"dropped"}
    await record(store, an, MeetingSet("zorg", TUESDAYS))
    assert {status for _, status in (await plan_of(store, an)).values()} == {"planned"}


async def test_who_joins_or_leaves_the_team_is_asked_or_not(store: AnyStore) -> None:
    an, bo = await learners(store, "an", "bo")
    await record(store, an, MeetingSet("zorg", TUESDAYS))
    cis = await enter(store, "cis")
    await record(store, cis, TeamChosen("zorg"))
    mine = f"{cis.id}/bring/zorg/2026-03-10"
    assert mine not in await plan_of(store, an), "who is in no network has nothing to bring"
    made = await join(store, await now(store, cis), await publish(store, await enter(store, "fae")))
    assert (await plan_of(store, an))[mine][1] == "planned"
    await record(store, await now(store, cis), MemberLeft(made, cis.id))
    assert (await plan_of(store, an))[mine][1] == "dropped"
    await record(store, bo, ChannelLinked("nacht", replace(PLACE, address="C-nacht"), "Nacht", "team"))
    assert (await plan_of(store, an))[f"{bo.id}/bring/zorg/2026-03-10"][1] == "dropped"


async def test_who_is_given_a_seat_is_asked_from_then_on(store: AnyStore) -> None:
    """Nobody of a leaver's team need be the one who was next on the waiting list."""
    an, dre = await enter(store, "an"), (await teammates(store, "dre"))[0]
    await record(store, dre, MeetingSet("zorg", TUESDAYS))
    made = await join(store, an, await publish(store, await enter(store, "fee"), capacity=1))
    made = await join(store, dre, made, "waiting")
    mine = f"{dre.id}/bring/zorg/2026-03-10"
    assert mine not in await plan_of(store, dre)
    await record(store, an, MemberLeft(made, an.id))
    assert mine not in await plan_of(store, dre), "it is offered, and not theirs yet"
    await join(store, dre, made)
    assert (await plan_of(store, dre))[mine][1] == "planned"


async def test_an_organisation_switches_a_row_off_for_its_teams_alone(store: AnyStore) -> None:
    (an,) = await learners(store, "an")
    await record(store, an, MeetingSet("zorg", TUESDAYS))
    for who, left in ((await enter(store, "eva", "nord"), "planned"), (an, "dropped")):
        await record(store, who, CalendarChanged(15, RowChange(15, off=True)))
        assert (await plan_of(store, an))[f"{an.id}/bring/zorg/2026-03-10"][1] == left
    assert (await plan_of(store, an))["zorg/agenda/2026-03-10"][1] == "planned"


async def test_each_day_brings_later_meetings_into_sight(store: AnyStore, clock: Clock) -> None:
    (an,) = await teammates(store, "an")
    await record(store, an, MeetingSet("zorg", replace(TUESDAYS, until=None)))
    before = {key for key in await plan_of(store, an) if "agenda" in key}
    assert len(before) == 5
    clock.at = MONDAY + timedelta(weeks=1)
    assert await store.replan(PLANNER, clock.at) == 1
    after = {key for key in await plan_of(store, an) if "agenda" in key}
    assert len(after - before) == 1
    assert await store.replan(PLANNER, clock.at) == 0


async def test_what_was_read_from_a_calendar_is_known_with_its_address(store: AnyStore) -> None:
    (an,) = await teammates(store, "an")
    await record(store, an, MeetingSet("zorg", TUESDAYS))
    assert await store.sources() == ()
    await record(store, an, MeetingSet("zorg", TUESDAYS, "https://kalender.example/"))
    (source,) = await store.sources()
    assert source == Source("zorg", "https://kalender.example/", TUESDAYS, "Europe/Brussels")
    later = replace(TUESDAYS, until=date(2026, 3, 24))
    another = replace(TUESDAYS, uid="another")
    await record(store, an, MeetingSet("zorg", another, "https://kalender.example/"))
    assert not await store.refreshed(source, later, PLANNER, MONDAY), "the team chose another one of that calendar"
    assert await meeting(store, an) == another
    await record(store, an, MeetingSet("zorg", TUESDAYS, "https://kalender.example/"))
    assert await store.refreshed(source, later, PLANNER, MONDAY)
    assert await meeting(store, an) == later
    assert (await plan_of(store, an))["zorg/agenda/2026-03-24"][1] == "planned"
    await record(store, an, MeetingSet("zorg", TUESDAYS))
    assert not await store.refreshed(source, later, PLANNER, MONDAY), "somebody said something else meanwhile"
    assert await meeting(store, an) == TUESDAYS
