"""A workspace that lacks a permission, or refuses its token: nothing is lost, and installing again is enough."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.nudges.nudge import Nudge
from bot.own import MyHindrances
from bot.people import Account, PlatformName, Profile
from bot.ports import Commit, Outcome, Platform
from scheduling import Dispatcher
from tests.adapters.slack.many import Many, many
from tests.fakes.slack import Fault, Human
from tests.fakes.world import Holidays


async def nudged(kring: Many, human: Human) -> None:
    """The menu is to go to somebody."""
    to = await kring.store.welcome(Account("slack", "T0HOME", human.id), Profile("Noor", "nl"))
    now = kring.world.clock.now()
    one = Nudge("menu/1", to.organisation, to.id, "reminder", "menu", "", now, klass="logistics")
    assert await kring.store.commit(Commit("event-1", to, now, None, (), (one,))) is Outcome.DONE


def dispatcher(kring: Many) -> Dispatcher:
    runtime = kring.world.runtime
    platforms: dict[PlatformName, Platform] = {"slack": kring.adapters[0].platform}
    return Dispatcher(kring.store, runtime.prepare, platforms, kring.world.clock, Holidays(), "one", chance=lambda: 0.5)


@pytest.mark.parametrize(
    ("error", "reason"), [("missing_scope", "why-not-allowed"), ("token_revoked", "why-locked-out")]
)
async def test_installed_again_what_could_not_be_sent_arrives(error: str, reason: str) -> None:
    """Whoever installed it sees on their page what is the matter, whether messages arrive there or not."""
    async with many() as kring:
        space = kring.slack.workspace
        vera, noor = space.human("Vera"), space.human("Noor")
        await kring.install(space, vera)
        worker = dispatcher(kring)
        await worker.drain()
        await nudged(kring, noor)
        kring.slack.fail("chat.postMessage", Fault(error=error))
        before = len(space.messages)
        await worker.drain()
        assert kring.store.tables.outbox["menu/1"].reason == reason
        account = Account("slack", "T0HOME", vera.id)
        seen = await kring.store.recall(account, Ref("menu"))
        assert seen is not None
        found = (await kring.store.ask(seen.person, [MyHindrances()]))[MyHindrances()]
        assert [one.reason for one in found] == [reason]
        kring.world.clock.move(minutes=2)
        await kring.install(space, vera)
        await worker.drain()
        assert kring.store.tables.outbox["menu/1"].status == "sent"
        mine = [one for one in space.messages[before:] if one.channel == space.direct(noor.id)]
        assert len(mine) == 1
