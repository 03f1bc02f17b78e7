"""What somebody hasn't said yet, on every kind of store: their own silence, and nobody else's."""

from datetime import timedelta

import pytest

from bot.life.ending import BALLOT, Decided
from bot.life.kickoff import ballot_of
from bot.life.unsaid import Matter, Unsaid
from bot.life.voices import Contributed, Voice, VoiceKind, Voted
from bot.network.model import Network
from bot.people import Person
from tests.contract.people import enter, look, publish_with, record
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore


async def unsaid(store: AnyStore, person: Person, made: Network, at: int) -> tuple[Matter, ...]:
    """Around the session in this place."""
    query = Unsaid(made.sessions[at].id)
    found: tuple[Matter, ...] = (await store.ask(person, [query]))[query]
    return found


async def says(store: AnyStore, person: Person, made: Network, kind: VoiceKind) -> None:
    voice = Voice(f"{person.id}-{kind}", made.id, person.id, kind, "Soep", label="1")
    await record(store, person, Contributed(voice))


@pytest.mark.row("O3.18")
async def test_until_they_say_it_each_hears_what_is_open_around_the_first_and_the_last_session(
    store: AnyStore, clock: Clock
) -> None:
    an, bo, cas, zoe = [await enter(store, name) for name in ("an", "bo", "cas", "zoe")]
    made = await publish_with(store, an, "bo", "cas")
    clock.at = MONDAY
    assert await unsaid(store, bo, made, 0) == ("intro", "expect")
    await says(store, bo, made, "intro")
    await says(store, bo, made, "expectation")
    clock.at = made.sessions[0].end + timedelta(hours=1)
    assert await unsaid(store, bo, made, 0) == ("goals",)
    await record(store, bo, Voted(made, ballot_of(1), ("x",)))
    clock.at = made.sessions[-1].end + timedelta(hours=1)
    assert await unsaid(store, bo, made, -1) == ("after",)
    await record(store, bo, Voted(made, BALLOT, ("stop",)))
    for person, before in ((an, ("decide",)), (bo, ()), (cas, ("after",)), (zoe, ())):
        assert await unsaid(store, person, made, -1) == before
        assert await unsaid(store, person, made, 0) == ()
    await record(store, an, Decided(await look(store, an, made.id), "stop", an.id))
    for person in (an, bo, cas, zoe):
        assert await unsaid(store, person, made, -1) == ()
