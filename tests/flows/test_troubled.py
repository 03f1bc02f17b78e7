"""Messages that don't arrive: whoever can mend it hears what to do, and has them sent again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.ports import Reply, Settlement
from bot.runtime import Prepared, Silent
from bot.views import Home, LinkButton, Message
from tests.diagrams.hindered import INSTALL_AT, LANE, OUTSIDE, a_circle_on_slack, fails, posts, to_send
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to

SOON = timedelta(minutes=10)


def state(circle: Circle, kind: str) -> list[tuple[str, str]]:
    store = circle.world.store
    assert isinstance(store, MemoryStore)
    return [(row.status, row.reason) for row in store.tables.outbox.values() if row.nudge.kind == kind]


async def heard(circle: Circle) -> dict[str, Prepared | Silent]:
    """What goes out now that tells of messages that don't arrive, by who gets it."""
    sent = await delivered(circle.world)
    return {key.partition("/")[0]: ready for key, ready in sent.items() if "/trouble/" in key}


async def read(circle: Circle, somebody: Somebody) -> str:
    me = await somebody.known()
    ready = (await heard(circle))[me.id]
    assert isinstance(ready, Prepared)
    return told(Reply(me, ready.ref, ready.message))


async def test_who_linked_a_channel_is_told_what_to_do_and_tries_again() -> None:
    """And nothing of what was to be posted, nor by whom, stands in it."""
    circle, _ = await a_circle_on_slack()
    bo, _ = circle.members
    await posts(bo)
    await fails(circle.world, OUTSIDE)
    said = await read(circle, bo)
    assert "Ik kon niets plaatsen in #lassen: ik zit niet in dat kanaal." in said
    assert "/invite @Kring" in said
    assert "Vraag eerst door" not in said
    reply = await bo.command("trouble")
    assert "Eén bericht wacht hierop." in told(reply)
    again = told(await bo.press("again", (await bo.known()).team or ""))
    assert "Ik probeer het nu opnieuw." in again
    assert state(circle, "insight") == [("planned", "why-again")]
    assert await delivered(circle.world)
    assert state(circle, "insight")[0][0] == "sent"
    assert "niets dat jij moet oplossen" in told(await bo.press("look"))


async def test_still_not_in_the_channel_it_says_so_again() -> None:
    circle, _ = await a_circle_on_slack()
    bo, _ = circle.members
    channel = await posts(bo)
    await fails(circle.world, OUTSIDE)
    await bo.command("trouble")
    await bo.press("again", channel)
    await fails(circle.world, OUTSIDE)
    assert "ik zit niet in dat kanaal" in told(await bo.press("look"))


@pytest.mark.parametrize("reason", ["why-no-channel", "why-not-added"])
async def test_a_channel_that_is_gone_can_be_replaced(reason: str) -> None:
    circle, _ = await a_circle_on_slack()
    bo, _ = circle.members
    await posts(bo)
    await fails(circle.world, Settlement("failed", reason))
    assert "channel" in commands_in((await bo.command("trouble")).message)


async def test_what_was_mended_meanwhile_is_told_of_to_nobody() -> None:
    """It failed outside working hours; in the morning it had arrived long since."""
    circle, _ = await a_circle_on_slack()
    bo, _ = circle.members
    channel = await posts(bo)
    await fails(circle.world, OUTSIDE)
    await bo.command("trouble")
    await bo.press("again", channel)
    await fails(circle.world, Settlement("sent", "why-insight"))
    assert list((await heard(circle)).values()) == [Silent("why-mended")]


async def locked_out(circle: Circle) -> None:
    """Cas gets nothing, for the token isn't taken."""
    await to_send(circle, circle.members[1], "to-cas")
    await fails(circle.world, OUTSIDE, Settlement("planned", "why-locked-out", due=circle.world.clock.at + SOON))


async def test_an_administrator_reads_on_their_page_and_at_setup_where_to_install_again() -> None:
    circle, ruth = await a_circle_on_slack()
    await locked_out(circle)
    for sections in ((await page(ruth)).sections, (await setup(ruth)).sections):
        links = [one.url for section in sections for one in section.controls if isinstance(one, LinkButton)]
        assert INSTALL_AT in links
    said = told_to(await page(ruth), (await ruth.known()).reader)
    assert "Slack aanvaardt de sleutel van Kring niet meer" in said
    bo = circle.members[0]
    assert "sleutel" not in told_to(await page(bo), (await bo.known()).reader)


async def page(somebody: Somebody) -> Home:
    _, home = await somebody.world.runtime.home(somebody.account, somebody.profile)
    return home


async def setup(somebody: Somebody) -> Message:
    message = (await somebody.command("setup")).message
    assert message is not None
    return message


async def test_an_administrator_hears_of_a_workspace_that_refuses_its_token_elsewhere() -> None:
    circle, ruth = await a_circle_on_slack()
    await locked_out(circle)
    circle.world.clock.move(minutes=5)
    assert "Installeer Kring daar opnieuw" in await read(circle, ruth)
    reply = await ruth.command(f"trouble {LANE}")
    assert "Eén bericht wacht hierop." in told(reply)
    await ruth.press("again", LANE)
    assert state(circle, "reminder")[-1] == ("planned", "why-again")


async def test_whom_it_does_not_concern_sees_nothing_and_can_do_nothing() -> None:
    circle, _ = await a_circle_on_slack()
    bo, cas = circle.members
    channel = await posts(bo)
    await locked_out(circle)
    eva = await circle.world.somebody("Eva", tenant="noord", platform="slack", roles=["administrator"])
    for stranger in (cas, eva):
        for word in ("trouble", f"trouble {channel}", f"trouble {LANE}"):
            assert "#lassen" not in told(await stranger.command(word))
            await stranger.press("again", channel)
            await stranger.press("again", LANE)
    assert state(circle, "insight") == [("failed", "why-not-in-channel")]
