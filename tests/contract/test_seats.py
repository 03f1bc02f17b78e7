"""The seat of somebody without an account, taken over by whoever has the code for it: on every kind of store."""

import asyncio
from dataclasses import replace

import pytest

from bot.facts import AttendanceSaid, InvitationMade, InvitationWithdrawn, NameAdded
from bot.life.across import Invitation, Invited, InvitedBy, MyInvitations
from bot.logins import CodeSpoilt, SeatTaken
from bot.network.model import Member, Network
from bot.people import Person, Reader
from bot.ports import Outcome
from bot.queries import MeetingBy
from tests.contract.people import ask, enter, join, look, publish, record
from tests.contract.plans import EARLY, due
from tests.contract.twins import UNTIL
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore

JAN = "jan-without-account"


async def kept(store: AnyStore) -> tuple[Person, Person, Network]:
    """An's network, in which Jan has a seat; and Eva, who is Jan."""
    an, eva = await enter(store, "an"), await enter(store, "eva")
    made = await publish(store, an)
    jan = Member(JAN, "Jan", Reader(), "BE", None, "member", added=True)
    await record(store, an, NameAdded(made, jan), at=EARLY)
    made = await look(store, an, made.id)
    await record(store, an, InvitationMade(made, "SEAT", UNTIL, JAN))
    return an, eva, made


async def test_the_code_shows_whose_seat_it_is(store: AnyStore, clock: Clock) -> None:
    an, eva, made = await kept(store)
    assert await ask(store, eva, InvitedBy("SEAT")) == Invited(made.seen_by(eva.id), seat=(JAN, "Jan"))
    await record(store, an, InvitationMade(made, "ALL", UNTIL))
    both = (Invitation("ALL", made.id, UNTIL), Invitation("SEAT", made.id, UNTIL, JAN))
    assert await ask(store, an, MyInvitations()) == both, "one for everybody leaves it as it is"
    await record(store, an, InvitationMade(made, "NEWER", UNTIL, JAN))
    assert await ask(store, eva, InvitedBy("SEAT")) is None
    clock.at = UNTIL
    assert await ask(store, eva, InvitedBy("NEWER")) is None


async def test_the_seat_and_what_was_said_for_it_come_along(store: AnyStore) -> None:
    an, eva, made = await kept(store)
    session = made.sessions[0]
    await record(store, an, AttendanceSaid(session, "yes", "taart", JAN))
    before = made.members[0]
    assert await record(store, eva, SeatTaken(made, JAN, "SEAT")) is Outcome.DONE
    (member,) = (await look(store, an, made.id)).members
    assert (member.person, member.name, member.added) == (eva.id, "eva", False)
    assert (member.standing, before.since) == ("member", EARLY)
    assert member.since == MONDAY, "of a session before then they are asked nothing"
    meeting = (await store.ask(eva, [MeetingBy(session.id)]))[MeetingBy(session.id)]
    assert meeting is not None
    assert [(row.person, row.coming, row.brings) for row in meeting.attendance] == [(eva.id, "yes", "taart")]
    assert await store.person(JAN) is None
    planned = await due(store, an)
    assert any(key.startswith(f"{eva.id}/reminder/") for key in planned), "from now on they hear from Kring"
    assert not any(key.startswith(f"{JAN}/") for key in planned)


@pytest.mark.parametrize("why", ["used", "another's", "withdrawn", "spoilt", "late", "changed", "in it", "leads it"])
async def test_what_is_no_longer_so_is_refused_whole(store: AnyStore, why: str) -> None:
    an, eva, made = await kept(store)
    fact, at, who = SeatTaken(made, JAN, "SEAT"), MONDAY, eva
    match why:
        case "used":
            assert await record(store, await enter(store, "bo"), fact) is Outcome.DONE
            fact = replace(fact, network=await look(store, an, made.id))
        case "another's":
            await record(store, an, InvitationMade(made, "ALL", UNTIL))
            fact = replace(fact, code="ALL")
        case "withdrawn":
            await record(store, an, InvitationWithdrawn(made))
            fact = replace(fact, network=await look(store, an, made.id))
        case "spoilt":
            await record(store, eva, CodeSpoilt("SEAT"))
        case "late":
            at = UNTIL
        case "changed":
            await join(store, await enter(store, "bo"), made)
        case "in it":
            fact = replace(fact, network=await join(store, eva, made))
        case _:
            who = an
    assert await record(store, who, fact, at=at) is Outcome.CONFLICT
    now = await look(store, an, made.id)
    assert why == "used" or now.standing(JAN) == "member"


async def test_an_invitation_for_everybody_is_not_spoilt_by_being_read(store: AnyStore) -> None:
    an, eva, made = await kept(store)
    await record(store, an, InvitationMade(made, "ALL", UNTIL))
    await record(store, eva, CodeSpoilt("ALL"))
    assert await ask(store, eva, InvitedBy("ALL")) == Invited(made.seen_by(eva.id))


async def test_of_several_at_once_one_gets_it(store: AnyStore) -> None:
    an, eva, made = await kept(store)
    people = [eva, *[await enter(store, f"p{number}") for number in range(4)]]
    done = await asyncio.gather(*(record(store, one, SeatTaken(made, JAN, "SEAT")) for one in people))
    assert sorted(outcome.value for outcome in done) == ["conflict"] * 4 + ["done"]
    (member,) = (await look(store, an, made.id)).members
    assert member.person == people[done.index(Outcome.DONE)].id
