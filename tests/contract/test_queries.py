"""Every question, on every kind of store; and nobody is answered about what isn't theirs."""

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
    TeamChosen,
)
from bot.network.anonymity import Answer, Tally
from bot.network.model import Audience, Insight, Network
from bot.people import Channel, Person, Place, Reader
from bot.queries import (
    ChannelAt,
    HolidaysIn,
    InsightBy,
    MeetingBy,
    MyChannels,
    MyDeliveries,
    MyNetworks,
    MyReadiness,
    NetworkBy,
    OpenNetworks,
    Query,
    TallyOf,
)
from tests.contract.people import LEASE, enter, join, member, network, nudge, publish, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

PLACE = Place("slack", "linde", "C1", "algemeen")


async def ask(store: AnyStore, person: Person, query: Query[object]) -> object:
    return (await store.ask(person, [query]))[query]


async def names(store: AnyStore, person: Person, query: Query[tuple[Network, ...]]) -> list[str]:
    return [found.name for found in (await store.ask(person, [query]))[query]]


async def test_a_network_comes_back_as_it_was_published(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo", locale="fr")
    made = await publish(store, an)
    assert await ask(store, bo, NetworkBy(made.id)) == made
    joined = await join(store, bo, made)
    assert joined.members == (member(bo),)
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


async def test_another_organisation_finds_nothing(store: AnyStore) -> None:
    """Law 7: every query is scoped by organisation. A new query has to be asked here, too."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    session = made.sessions[0]
    await record(store, an, EvaluationOpened(made, session, ()))
    await record(store, an, InsightShared(insight(an, "organisation")))
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"), nudges=(nudge(an),))
    asked: tuple[Query[object], ...] = (
        OpenNetworks(),
        MyNetworks(),
        NetworkBy(made.id),
        MeetingBy(session.id),
        TallyOf(session.id),
        InsightBy("insight-1"),
        MyChannels(),
        ChannelAt(PLACE),
        MyDeliveries(),
        MyReadiness(),
    )
    assert {type(query) for query in asked} == set(Query.__subclasses__()) - {HolidaysIn}
    answers = await store.ask(eva, asked)
    assert [answers[query] for query in asked] == [(), (), None, None, None, None, (), None, (), ()]
    assert (await store.timeline(eva.organisation, 99), len(await store.timeline(an.organisation, 99))) == ((), 1)
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
    await record(store, bo, AttendanceSaid(session, "no"))
    await record(store, an, EvaluationOpened(now, session, now.seated), at=session.end)
    await record(
        store, bo, EvaluationAnswered(session, Answer((5,), ("",))), InsightShared(insight(bo, "private", session.id))
    )
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
    later = session.end + timedelta(hours=1)
    (claimed,) = [c for c in await store.claim(later, "w", 9, LEASE) if c.nudge.kind == "evaluation"]
    assert await ask(store, an, TallyOf(session.id)) is None
    await store.begin(claimed, None, later, LEASE)
    assert await ask(store, an, TallyOf(session.id)) == Tally(0, 1)


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


def insight(author: Person, audience: Audience, session: str | None = None, channel: str | None = None) -> Insight:
    return Insight("insight-1", author.organisation, author.id, author.name, "Vraag eerst", audience, session, channel)


@pytest.mark.row("M2.2")
async def test_an_insight_reaches_whom_it_was_meant_for(store: AnyStore) -> None:
    """Kept for oneself: nobody. For the team: those in it, and its channel. For all: the organisation."""
    an, mate, other = await enter(store, "an"), await enter(store, "mate"), await enter(store, "other")
    await record(store, an, ChannelLinked("team-1", PLACE, "Team", "team"))
    await record(store, mate, TeamChosen("team-1"))
    people = [await store.person(person.id) or person for person in (an, mate, other)]
    channel = Person("team-1", an.organisation, "Team")
    seen = {}
    ways: tuple[tuple[Audience, str | None], ...] = (("private", None), ("team", "team-1"), ("organisation", None))
    for audience, where in ways:
        given = insight(an, audience, channel=where)
        given = Insight(**{**vars(given), "id": f"insight-{audience}"})
        await record(store, an, InsightShared(given))
        found = [await ask(store, person, InsightBy(given.id)) for person in (*people, channel)]
        assert set(found) <= {given, None}
        seen[audience] = [one is not None for one in found]
    assert seen["private"] == [True, False, False, False]
    assert seen["team"] == [True, True, False, True]
    assert seen["organisation"] == [True, True, True, True]


async def test_an_insight_is_kept_once(store: AnyStore) -> None:
    an = await enter(store, "an")
    first = insight(an, "organisation")
    await record(store, an, InsightShared(first))
    await record(store, an, InsightShared(Insight(**{**vars(first), "text": "Iets anders"})))
    assert await ask(store, an, InsightBy("insight-1")) == first


async def test_a_place_has_one_channel(store: AnyStore) -> None:
    """Linking it again renames it, and keeps its id; whoever links a team's channel is in that team."""
    an = await enter(store, "an", locale="fr")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "team"))
    await record(store, an, ChannelLinked("channel-2", PLACE, "Iedereen", "organisation"))
    linked = Channel("channel-1", an.organisation, PLACE, "Iedereen", "organisation", Reader("fr"))
    now = await store.person(an.id)
    assert now is not None
    assert now.team == "channel-1"
    assert await ask(store, now, ChannelAt(PLACE)) == linked
    assert await ask(store, now, MyChannels()) == (linked,)
    assert await ask(store, now, ChannelAt(Place("slack", "linde", "C2"))) is None


async def test_in_a_shared_place_each_organisation_has_its_own_channel(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    ours = await ask(store, an, ChannelAt(PLACE))
    for name in ("Van Eva", "Van ons"):
        await record(store, eva, ChannelLinked("channel-2", PLACE, name, "organisation"))
    assert await ask(store, an, ChannelAt(PLACE)) == ours
    assert await ask(store, eva, ChannelAt(PLACE)) == Channel(
        "channel-2", eva.organisation, PLACE, "Van ons", "organisation"
    )


async def test_nobody_joins_a_team_of_another_organisation(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    await record(store, an, ChannelLinked("team-1", PLACE, "Team", "team"))
    await record(store, eva, TeamChosen("team-1"))
    now = await store.person(eva.id)
    assert now is not None
    assert now.team is None


async def test_answers_to_messages_are_no_nudges(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, klass="reply", kind="reply"),))
    assert await ask(store, an, MyDeliveries()) == ()
    assert await store.timeline(an.organisation, 9) == ()
