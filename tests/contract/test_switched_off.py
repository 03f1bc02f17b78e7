"""An administrator of Teams switched Kring off: the organisation's administrators hear it, by another way."""

from __future__ import annotations

from datetime import timedelta

from bot.nudges.hindrance import COMES_BACK, MENDABLE
from bot.people import Account, Profile
from bot.ports import Installation, Settlement
from storage.tables import STUCK
from tests.contract.people import LEASE, enter, nudge, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

LATER = MONDAY + timedelta(minutes=10)
DISABLED = Settlement("planned", "why-disabled", due=MONDAY + timedelta(hours=1))


async def test_administrators_hear_it_by_another_way_and_it_goes_when_kring_is_allowed_again(store: AnyStore) -> None:
    vera = await enter(store, "vera")
    await store.appoint(vera.id, {"administrator"})
    await store.attach(Account("teams", "linde-be", "vera"), vera.id)
    an = await store.welcome(Account("teams", "linde-be", "an"), Profile("an"))
    assert an.organisation == vera.organisation
    await record(store, an, nudges=(nudge(an, "hers"),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert await store.settle(claimed, DISABLED, MONDAY)
    (told,) = await store.claim(LATER, "worker", 9, LEASE)
    assert (told.nudge.kind, told.nudge.recipient, told.nudge.subject) == ("trouble", vera.id, "teams/linde-be")
    assert [address.platform for address in told.addresses] == ["slack"]
    await store.install(Installation("teams", "linde-be", LATER))
    assert [one.nudge.key for one in await store.claim(LATER, "worker", 9, LEASE)] == ["hers"]


def test_the_index_of_what_is_stuck_has_every_reason_that_can_be_mended() -> None:
    assert {reason for reason in MENDABLE | COMES_BACK if f"'{reason}'" not in str(STUCK)} == set()
