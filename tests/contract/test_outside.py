"""What somebody without a seat sees of a network, on every kind of store."""

from bot.facts import AttendanceSaid, EvaluationOpened, MemberEnrolled, MemberLeft
from bot.queries import MeetingBy, MyNetworks, NetworkBy, OpenNetworks, TallyOf
from tests.contract.people import ask, enter, join, look, member, publish, record
from tests.stores import AnyStore


async def test_who_has_no_seat_sees_neither_who_is_in_a_network_nor_where_it_meets(store: AnyStore) -> None:
    """Whether they wait for one, are of another organisation, or merely found it; until they get a seat."""
    an, bo = await enter(store, "an"), await enter(store, "bo")
    cis, eva, fien = await enter(store, "cis"), await enter(store, "eva", "nord"), await enter(store, "fien")
    made = await join(store, bo, await publish(store, an))
    await join(store, cis, made, "waiting")
    now = await look(store, an, made.id)
    await record(store, eva, MemberEnrolled(now, member(eva, "waiting")))
    await record(store, bo, AttendanceSaid(made.sessions[0], "yes", "taart"))
    await record(store, an, EvaluationOpened(made, made.sessions[0], ()))
    session = made.sessions[0].id
    for person in (cis, eva, fien):
        for query in (NetworkBy(made.id), MeetingBy(session), OpenNetworks(), MyNetworks(), TallyOf(session)):
            answer = repr(await ask(store, person, query))
            assert [word for word in ("'bo'", "Zaal", "taart", "Tally") if word in answer] == [], query
    mine = await look(store, eva, made.id)
    assert (mine.name, mine.goal, mine.facilitator_name, len(mine.seated)) == ("Onthaal", "Elkaar ontmoeten", "an", 1)
    assert [(one.start, one.end) for one in mine.sessions] == [(one.start, one.end) for one in made.sessions]
    assert [one.name for one in mine.members] == ["", "", "eva"], "themselves they know"
    now = await look(store, an, made.id)
    await record(store, bo, MemberLeft(now, bo.id))
    await record(store, eva, MemberEnrolled(await look(store, eva, made.id), member(eva)))
    inside = await look(store, eva, made.id)
    assert [one.name for one in inside.members] == ["cis", "eva"]
    assert inside.sessions == made.sessions
