"""The poll on how a network goes; and what all conversations around its beginning have in common."""

from __future__ import annotations

import pytest

from bot.events import Ref
from bot.views import Message, Meter
from tests.flows.beginnings import leave
from tests.flows.networks import a_circle
from tests.flows.nudges import said
from tests.flows.telling import told

# --- rhythm, forms and place


@pytest.mark.row("O3.13")
async def test_the_poll_is_seen_by_all_members_with_one_choice_for_each() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await bo.command(f"rhythm {circle.id}")
    await bo.press("place", "online")
    await bo.press("place", "both")
    await cas.command(f"rhythm {circle.id}")
    await cas.press("place", "both")
    for reader in (bo, cas, circle.an):
        reply = await reader.command(f"rhythm {circle.id}")
        assert "2 van 2 stemden." in told(reply)
        assert meters(reply.message) == [0, 0, 0, 2]
    assert "vroegere stap" in told(await bo.press("place", "op de maan"))
    assert "vroegere stap" in told(await circle.an.press("place", "online", Ref("pacing", circle.id)))
    await leave(circle, cas)
    reply = await bo.command(f"rhythm {circle.id}")
    assert meters(reply.message) == [0, 0, 0, 2], "or it would tell what Cas chose"
    assert "2 van 2 stemden." in told(reply)


def meters(message: Message | None) -> list[float]:
    parts = (part for section in (message.sections if message else ()) for part in section.parts)
    return [part.value for part in parts if isinstance(part, Meter)]


async def test_once_it_is_over_nobody_votes_any_more() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command(f"rhythm {circle.id}")
    await circle.until_after(3, days=1)
    assert "vroegere stap" in told(await bo.press("place", "online"))
    assert "stemmen kan niet meer" in told(await bo.command(f"rhythm {circle.id}"))


# --- without a network


@pytest.mark.parametrize("word", ["intro", "expect", "agreements", "goals", "rhythm", "commit"])
async def test_a_bare_word_opens_ones_only_network(word: str) -> None:
    circle = await a_circle("Bo")
    reply = await circle.members[0].command(word)
    assert reply.ref.subject == (circle.session() if word == "expect" else circle.id)
    stranger = await circle.world.somebody("Zoë")
    assert "vind ik niet bij jouw lopende netwerken" in told(await stranger.command(word))


async def test_of_a_cancelled_network_nothing_is_asked() -> None:
    circle = await a_circle("Bo")
    bo = await circle.members[0].known()
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    for kind, flow, subject in (
        ("intro", "introducing", circle.id),
        ("expectations", "expecting", circle.session()),
        ("goals", "aiming", circle.id),
    ):
        assert await said(circle.world, bo, kind, flow, subject) == "why-cancelled"
    about = ("expected", "expecting", circle.session())
    assert await said(circle.world, await circle.an.known(), *about) == "why-cancelled"
