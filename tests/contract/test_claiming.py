"""A code for one's other accounts, on every kind of store: typed by one, agreed to by the other, and used once."""

from dataclasses import replace

import pytest

from bot.life.across import Claim, Claimant, ClaimBy, Login, LoginCode, MyClaim, MyLoginCode
from bot.logins import AccountClaimed, AccountsJoined, ClaimAnswered, CodeSpoilt, LoginCodeMade
from bot.ports import Outcome, Settlement
from tests.contract.people import LEASE, ask, enter, record
from tests.contract.twins import TEAMS, UNTIL, agreed, allow, twice
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore


async def test_whoever_types_the_code_learns_whose_it_is_and_the_other_who_typed_it(
    store: AnyStore, clock: Clock
) -> None:
    here, there = await twice(store)
    assert await ask(store, there, ClaimBy("CODE")) == Claim(here.id, "fien", code="CODE")
    assert await ask(store, there, ClaimBy("NONE")) is None
    assert await ask(store, there, MyClaim()) is None
    assert await ask(store, here, MyLoginCode()) == LoginCode("CODE")
    assert await ask(store, there, MyLoginCode()) is None
    await record(store, there, AccountClaimed("CODE", here.id))
    who = Claimant(there.id, "Fien V.", (Login(TEAMS, "", preferred=True),))
    assert await ask(store, here, MyLoginCode()) == LoginCode("CODE", who)
    await record(store, here, ClaimAnswered("CODE", there.id, agreed=True))
    assert await ask(store, here, MyLoginCode()) == LoginCode("CODE", who, agreed=True)
    assert await ask(store, there, MyClaim()) == Claim(here.id, "fien", code="CODE", agreed=True)
    await record(store, here, LoginCodeMade("NEWER", UNTIL))
    assert await ask(store, there, ClaimBy("CODE")) is None
    assert await ask(store, there, MyClaim()) is None, "a new code is in the place of the old one"
    await record(store, there, AccountClaimed("NEWER", here.id))
    clock.at = UNTIL
    assert await ask(store, there, ClaimBy("NEWER")) is None
    assert await ask(store, there, MyClaim()) is None
    assert await ask(store, here, MyLoginCode()) is None


@pytest.mark.parametrize("said", ["nothing", "typed", "by another", "of another", "late", "refused", "spoilt"])
async def test_without_both_sides_nobody_becomes_anybody(store: AnyStore, said: str) -> None:
    here, there = await twice(store)
    third = await enter(store, "third", "oost")
    await allow(store, third)
    typed, yes = AccountClaimed("CODE", here.id), ClaimAnswered("CODE", there.id, agreed=True)
    if said in ("typed", "of another", "late", "refused"):
        assert await record(store, there, typed) is Outcome.DONE
    match said:
        case "by another":
            await record(store, there, typed)
            assert await record(store, third, yes) is Outcome.CONFLICT, "only whoever made it agrees"
        case "of another":
            other = ClaimAnswered("CODE", third.id, agreed=True)
            assert await record(store, here, other) is Outcome.CONFLICT, "and to whoever typed it"
        case "late":
            assert await record(store, here, yes, at=UNTIL) is Outcome.CONFLICT
        case "refused":
            assert await record(store, here, replace(yes, agreed=False)) is Outcome.DONE
            assert await record(store, here, yes) is Outcome.CONFLICT
        case "spoilt":
            await agreed(store, here, there)
            assert await record(store, third, CodeSpoilt("CODE")) is Outcome.DONE
        case _:
            pass
    for one in (there, third):
        assert await record(store, one, AccountsJoined("CODE", here.id)) is Outcome.CONFLICT
        assert await store.person(one.id) is not None


async def test_what_was_agreed_ends_with_the_code(store: AnyStore) -> None:
    here, there = await twice(store)
    await agreed(store, here, there)
    assert await record(store, there, AccountsJoined("CODE", here.id), at=UNTIL) is Outcome.CONFLICT


async def test_the_other_side_hears_at_once_and_each_thing_once(store: AnyStore) -> None:
    here, there = await twice(store)
    heard: list[tuple[str, str]] = []
    for person, fact in (
        (there, AccountClaimed("CODE", here.id)),
        (here, ClaimAnswered("CODE", there.id, agreed=True)),
        (there, AccountsJoined("CODE", here.id)),
    ):
        assert await record(store, person, fact) is Outcome.DONE
        (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
        await store.settle(claimed, Settlement("sent", ""), MONDAY)
        heard.append((claimed.nudge.recipient, claimed.addresses[0].platform))
    assert heard == [(here.id, "slack"), (there.id, "teams"), (here.id, "slack")]
