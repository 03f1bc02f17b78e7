"""Every question, on every kind of store; and nobody is answered about what isn't theirs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import (
    AttendanceSaid,
    ChannelLinked,
    EvaluationAnswered,
    EvaluationOpened,
    InsightShared,
    MemberEnrolled,
    NetworkPublished,
    ReadinessAnswered,
    ResultsLooked,
)
from bot.network.anonymity import Answer, Tally
from bot.network.model import Network
from bot.nudges.wishes import NO_WISHES
from bot.organisation import Organisation
from bot.own import MyHindrances, MyInsights, MySessions, MyTalks, MyTeam, MyUnanswered
from bot.people import Person
from bot.queries import (
    AgendaOf,
    CalendarAt,
    ChannelAt,
    HolidaysIn,
    InsightBy,
    IsNudged,
    LeftOut,
    MeetingBy,
    MutesBeside,
    MutesIn,
    MyBringing,
    MyChannels,
    MyDeliveries,
    MyHolidays,
    MyNetworks,
    MyOrganisation,
    MyReadiness,
    MyWishes,
    NetworkBy,
    NudgeBy,
    OpenNetworks,
    PlanOf,
    Query,
    RowChangesOf,
    TallyOf,
    TeamMeeting,
    TeamOf,
)
from bot.told import Agenda, Bringing
from tests.contract.nothing import of_elsewhere
from tests.contract.people import (
    PLACE,
    ask,
    enter,
    insight,
    join,
    member,
    network,
    nudge,
    publish,
    record,
    send_all,
)
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore


async def names(store: AnyStore, person: Person, query: Query[tuple[Network, ...]]) -> list[str]:
    return [found.name for found in (await store.ask(person, [query]))[query]]


async def test_a_network_comes_back_as_it_was_published(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo", locale="fr")
    made = await publish(store, an)
    assert await ask(store, an, NetworkBy(made.id)) == replace(made, house="Slack"), "as its house has no name yet"
    joined = await join(store, bo, made)
    assert joined.members == (replace(member(bo), since=MONDAY),)
    assert joined.revision == 1


async def test_open_networks_soonest_first(store: AnyStore, clock: Clock) -> None:
    an = await enter(store, "an")
    for name in ("Eerst", "Dan"):
        await publish(store, an, name=name)
        clock.move(minutes=1)
    early = network(an, "Vroeger", first=3)
    await record(store, an, NetworkPublished(early))
    assert (await names(store, an, OpenNetworks()))[0] == "Vroeger"
    assert await names(store, an, OpenNetworks(limit=1)) == ["Vroeger"]


async def test_a_network_that_is_over_is_not_found(store: AnyStore, clock: Clock) -> None:
    an = await enter(store, "an")
    made = await publish(store, an)
    clock.at = made.sessions[-1].end - timedelta(minutes=1)
    assert await names(store, an, OpenNetworks()) == ["Onthaal"]
    clock.at = made.sessions[-1].end
    assert await names(store, an, OpenNetworks()) == []
    assert await names(store, an, MyNetworks()) == ["Onthaal"], "its facilitator still has it"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Élèves & 100%"]),
        ("eleves", ["Élèves & 100%"]),
        ("ÉLÈVES", ["Élèves & 100%"]),
        ("ontmoeten élè", ["Élèves & 100%"]),
        ("élèves lassen", []),
        ("100%", ["Élèves & 100%"]),
        ("%", ["Élèves & 100%"]),
        ("_", []),
    ],
)
async def test_networks_are_found_by_all_words_in_name_or_goal(store: AnyStore, words: str, found: list[str]) -> None:
    """Case and accents don't matter, and no character is special."""
    an = await enter(store, "an")
    await publish(store, an, name="Élèves & 100%")
    assert await names(store, an, OpenNetworks(words)) == found


async def test_my_networks_are_those_i_am_in_wait_for_or_facilitate(store: AnyStore) -> None:
    an, bo, cis = await enter(store, "an"), await enter(store, "bo"), await enter(store, "cis")
    made = await publish(store, an)
    await join(store, bo, made)
    await join(store, cis, made, "waiting")
    stranger = await enter(store, "dirk")
    people = (an, bo, cis, stranger)
    assert [await names(store, person, MyNetworks()) for person in people] == [["Onthaal"]] * 3 + [[]]


def empty(made: Network) -> dict[Query[object], object]:
    """Every question to a store that a stranger can think of, and how it is answered."""
    session = made.sessions[0].id
    return {
        OpenNetworks(): (),
        MyNetworks(): (),
        NetworkBy(made.id): None,
        MeetingBy(session): None,
        TallyOf(session): None,
        InsightBy("insight-1"): None,
        MyChannels(): (),
        ChannelAt(PLACE): None,
        MyDeliveries(): (),
        LeftOut(MONDAY): (),
        MyReadiness(): (),
        MyWishes(): NO_WISHES,
        MyOrganisation(): Organisation(),
        NudgeBy("1"): None,
        IsNudged(): False,
        RowChangesOf(): (),
        MutesIn(made.id, "share"): (0, 0),
        MutesBeside("1"): (),
        PlanOf(made.id): (),
        TeamOf(made.id): (),
        TeamMeeting("channel-1"): None,
        AgendaOf("channel-1", "a meeting"): Agenda(),
        MyBringing("a meeting"): Bringing(),
        MySessions(): (),
        MyTalks("sharing"): {},
        MyUnanswered(): (),
        MyHindrances(): (),
        MyInsights(): (),
        MyTeam(): None,
        **of_elsewhere(made, "eva", "nord"),
    }


async def test_another_organisation_finds_nothing(store: AnyStore) -> None:
    """Law 7: every query is scoped by organisation. A new query has to be asked here, too."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    session = made.sessions[0]
    await record(store, an, EvaluationOpened(made, session, ()))
    await record(store, an, InsightShared(insight(an, "organisation")))
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"), nudges=(nudge(an),))
    answers = await store.ask(eva, list(nothing := empty(made)))
    assert set(map(type, nothing)) == set(Query.__subclasses__()) - {CalendarAt, HolidaysIn, MyHolidays}
    assert answers == nothing
    assert await store.timeline(eva.organisation, 99) == ()
    assert {line.nudge.organisation for line in await store.timeline(an.organisation, 99)} == {an.organisation}
    assert await ask(store, an, NetworkBy(made.id)) is not None


async def test_membership_is_the_bridge_between_organisations(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    await record(store, eva, MemberEnrolled(made, member(eva)))
    assert await names(store, eva, MyNetworks()) == ["Onthaal"]
    assert await ask(store, eva, MeetingBy(made.sessions[0].id)) is not None
    assert await names(store, eva, OpenNetworks()) == [], "the catalogue stays the organisation's own"


async def test_a_meeting_as_each_finds_it(store: AnyStore) -> None:
    an, bo, cis = await enter(store, "an"), await enter(store, "bo"), await enter(store, "cis")
    made = await publish(store, an)
    await join(store, bo, made)
    now = await join(store, cis, made)
    session = now.sessions[0]
    await record(store, cis, AttendanceSaid(session, "yes", "taart"))
    await record(store, an, EvaluationOpened(now, session, now.seated), at=session.end)
    await record(
        store, bo, EvaluationAnswered(session, Answer((5,), ("",))), InsightShared(insight(bo, "private", session.id))
    )
    await record(store, bo, AttendanceSaid(session, "no"))
    found = {
        person.name: (await store.ask(person, [MeetingBy(session.id)]))[MeetingBy(session.id)] for person in (bo, cis)
    }
    mine, other = found["bo"], found["cis"]
    assert mine is not None
    assert other is not None
    assert [(row.name, row.coming, row.brings) for row in mine.attendance] == [
        ("bo", "no", ""),
        ("cis", "yes", "taart"),
    ]
    assert (mine.network, mine.session, mine.evaluation_opened) == (now, session, session.end)
    assert (mine.evaluated, mine.shared) == (True, True)
    assert (other.evaluated, other.shared) == (False, False)


async def test_a_tally_counts_from_the_first_and_shows_from_the_fifth_answer_on(store: AnyStore) -> None:
    an = await enter(store, "an")
    made = await publish(store, an)
    people = [await enter(store, f"person-{number}") for number in range(7)]
    for person in people:
        made = await join(store, person, made)
    session = made.sessions[0]
    assert await ask(store, an, TallyOf(session.id)) is None
    await record(store, people[6], AttendanceSaid(session, "no"))
    await record(store, an, EvaluationOpened(made, session, made.seated[:6]))
    for person in people[:4]:
        await record(store, person, EvaluationAnswered(session, Answer((5, None), (person.name,))))
    await record(store, an, ResultsLooked(session))
    assert await ask(store, an, TallyOf(session.id)) == Tally(4, 6, waiting=4)
    await record(store, people[4], EvaluationAnswered(session, Answer((3, None), ("",))))
    assert await ask(store, an, TallyOf(session.id)) == Tally(5, 6, waiting=5), "nobody looked yet"
    await record(store, an, ResultsLooked(session))
    shown = await ask(store, an, TallyOf(session.id))
    assert shown == Tally(5, 6, (4.6, None), (tuple(f"person-{number}" for number in range(4)),))


async def test_an_evaluation_opens_by_itself_with_its_first_nudge(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = await join(store, bo, await publish(store, an))
    session = made.sessions[0]
    await send_all(store, session.end)
    assert await ask(store, an, TallyOf(session.id)) is None
    await send_all(store, session.end + timedelta(hours=1))
    assert await ask(store, an, TallyOf(session.id)) == Tally(0, 1)


@pytest.mark.parametrize(
    ("whose", "days", "asked"), [("bo", 1, True), ("bo", 6, False), ("bo", -1, False), ("an", 1, False)]
)
async def test_an_evaluation_opens_with_a_members_digest_while_it_can_be_answered(
    store: AnyStore, whose: str, days: int, *, asked: bool
) -> None:
    """Whoever is backed off gets no other invitation; the facilitator's digest invites nobody."""
    people = {name: await enter(store, name) for name in ("an", "bo")}
    an, made = people["an"], network(people["an"])
    await record(store, an, NetworkPublished(made), planner=None)
    await record(store, people["bo"], MemberEnrolled(made, member(people["bo"])), planner=None)
    session = made.sessions[0]
    at = session.end + timedelta(days=days)
    digest = replace(nudge(people[whose], kind="digest", due=at), subject=session.id)
    await record(store, an, nudges=(digest,), planner=None)
    assert await send_all(store, at) == {digest.key}
    assert await ask(store, an, TallyOf(session.id)) == (Tally(0, 1) if asked else None)


@pytest.mark.row("E2.3")
async def test_readiness_answers_are_their_owners_alone(store: AnyStore) -> None:
    """The newest two, newest first; nobody else gets them, whatever their role."""
    an, boss = await enter(store, "an"), await enter(store, "boss")
    await store.appoint(boss.id, {"manager", "hr", "administrator"})
    for day in range(3):
        fact = ReadinessAnswered((day + 1, None, *[3] * 8), "not-yet")
        await record(store, an, fact, at=MONDAY + timedelta(days=day))
    checks = (await store.ask(an, [MyReadiness()]))[MyReadiness()]
    assert [(check.answers[:2], check.time, check.at) for check in checks] == [
        ((3, None), "not-yet", MONDAY + timedelta(days=2)),
        ((2, None), "not-yet", MONDAY + timedelta(days=1)),
    ]
    manager = await store.person(boss.id)
    assert manager is not None
    assert await ask(store, manager, MyReadiness()) == ()


async def test_answers_to_messages_are_no_nudges(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, klass="reply", kind="reply"),))
    assert await ask(store, an, MyDeliveries()) == ()
    assert await store.timeline(an.organisation, 9) == ()
