"""One who can't be taken out of a network of others keeps nobody else in it, on every kind of store."""

import pytest

from bot.facts import MemberEnrolled
from bot.network.model import Network
from bot.people import Person
from bot.ports import Commit, Installation, NeverSaved, NotSaved, Outcome
from bot.turn.withdrawing import withdraw
from tests.contract.people import PLANNER, enter, look, member, publish, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

Stray = tuple[Person, Network]
"""Who organises the network, and the network that strangers are still in."""


async def strays(store: AnyStore) -> Stray:
    """Two of an organisation where Kring isn't any more, in a network of another one."""
    an = await enter(store, "an")
    await store.install(Installation("slack", "nord", MONDAY))
    made = await publish(store, an)
    for name in ("bad", "good"):
        guest = await enter(store, name, "nord")
        await record(store, guest, MemberEnrolled(await look(store, an, made.id), member(guest)))
    await store.uninstall("slack", "nord")
    return an, await look(store, an, made.id)


def breaking(store: AnyStore, name: str, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commits of this person break from now on."""
    commit = store.commit

    async def breaks(one: Commit) -> Outcome:
        if one.person.name == name:
            raise error
        return await commit(one)

    monkeypatch.setattr(store, "commit", breaks)


async def names(store: AnyStore, an: Person, made: Network) -> list[str]:
    return [one.name for one in (await look(store, an, made.id)).members]


@pytest.mark.parametrize("kind", [ZeroDivisionError, NeverSaved])
async def test_a_bug_that_one_meets_keeps_nobody_else_in(
    store: AnyStore, monkeypatch: pytest.MonkeyPatch, kind: type[Exception]
) -> None:
    an, made = await strays(store)
    error = kind("bug")
    breaking(store, "bad", error, monkeypatch)
    with pytest.raises(ExceptionGroup) as raised:
        await withdraw(store, PLANNER, MONDAY)
    assert raised.value.exceptions == (error,)
    bad = next(one for one in made.members if one.name == "bad")
    assert error.__notes__ == [f"person {bad.person}, network {made.id}"], "whoever mends it knows where to look"
    assert await names(store, an, made) == ["bad"]


async def test_who_never_gets_out_is_no_reason_to_put_it_off_for_ever(store: AnyStore) -> None:
    """An event of that name was handled before, and changed nothing: it will never be handled again."""
    an, made = await strays(store)
    bad = next(one for one in made.members if one.name == "bad")
    here = await store.person(bad.person)
    assert here is not None
    for later in range(3):
        event = f"withdrawn/{here.id}/{made.id}/{made.revision + later}"
        assert await store.commit(Commit(event, here, MONDAY)) is Outcome.DONE
    with pytest.raises(ExceptionGroup) as raised:
        await withdraw(store, PLANNER, MONDAY)
    assert len(raised.value.exceptions) == 1
    assert await names(store, an, made) == ["bad"]


async def test_a_database_that_is_away_is_nobodys_fault(store: AnyStore, monkeypatch: pytest.MonkeyPatch) -> None:
    await strays(store)
    breaking(store, "bad", NotSaved("away"), monkeypatch)
    with pytest.raises(NotSaved, match="away"):
        await withdraw(store, PLANNER, MONDAY)
