"""`method`: three cards for a session, each with where to read more; three others; and "use this one"."""

from __future__ import annotations

import pytest

from bot.facts import OrganisationArranged
from bot.network.model import Network
from bot.organisation import Arrangements
from bot.ports import Reply
from bot.queries import NetworkBy, Query
from bot.views import LinkButton
from tests.contract.people import record
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, a_world, commands_in
from tests.flows.telling import told


def links(reply: Reply) -> list[str]:
    assert reply.message is not None
    return [
        control.url
        for section in reply.message.sections
        for control in section.controls
        if isinstance(control, LinkButton)
    ]


async def methods_of(circle: Circle, number: int) -> tuple[str, ...]:
    query: Query[Network | None] = NetworkBy(circle.id)
    network: Network | None = (await circle.world.store.ask(await circle.an.known(), [query]))[query]
    assert network is not None
    return network.sessions[number - 1].prepared.methods


@pytest.mark.row("O3.7", "O3.8")
async def test_three_cards_each_with_the_link() -> None:
    circle = await a_circle("Bo")
    reply = await circle.an.command(f"method {circle.session()}")
    words = told(reply)
    assert "Start, 120 minuten" in words
    assert "veel vertrouwen" not in words
    assert links(reply) == ["https://ambrassade.be"] * 3


@pytest.mark.row("O3.8")
async def test_the_administrator_changes_the_link_on_every_card() -> None:
    circle = await a_circle("Bo")
    ruth = await circle.world.somebody("Ruth", roles=["administrator"])
    arranged = OrganisationArranged(Arrangements(methods_link="https://linde.example/werkvormen"))
    assert isinstance(circle.world.store, MemoryStore)
    await record(circle.world.store, await ruth.known(), arranged)
    assert links(await circle.an.command(f"method {circle.session()}")) == ["https://linde.example/werkvormen"] * 3


@pytest.mark.row("O3.7")
async def test_three_others_are_others_and_after_the_last_come_the_first() -> None:
    circle = await a_circle("Bo")
    first = cards(await circle.an.command(f"method {circle.session()}"))
    seen = [first, cards(await circle.an.press("others"))]
    assert not set(seen[0]) & set(seen[1])
    seen += [cards(await circle.an.press("others")) for _ in range(20)]
    assert first[0] in {name for three in seen[2:] for name in three}


def cards(reply: Reply) -> tuple[str, ...]:
    """What the three are called."""
    lines = told(reply).split("\n")
    return tuple(lines[at - 2] for at, line in enumerate(lines) if " vertrouwen nodig. " in line)


@pytest.mark.row("O3.7")
async def test_one_can_ask_for_another_moment_time_group_and_trust() -> None:
    circle = await a_circle("Bo")
    await circle.an.command("method")
    words = told(await circle.an.submit("filter", phase="deepening", minutes="60", people="7", trust="high"))
    assert "Verdieping, 60 minuten, 7 mensen, een groep die elkaar vertrouwt" in words
    assert words.index("Roddelmethode") < words.index("Vijfstappenintervisie")
    reply = await circle.an.submit("filter", phase="deepening", minutes="5", people="7", trust="high")
    assert [error.field for error in reply.errors] == ["minutes"]


@pytest.mark.row("O3.14")
async def test_who_leads_uses_one_for_a_session_where_everybody_reads_it_and_leaves_it_out_again() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"method {circle.session(2)}")
    assert "Lean coffee is gekozen." in told(await circle.an.press("use", "lean-coffee"))
    assert "Werkvorm: Lean coffee" in told(await circle.members[0].command(f"program {circle.session(2)}"))
    await circle.an.press("leave", "lean-coffee", ref=circle.an.last[-1].ref)
    assert await methods_of(circle, 2) == ()


async def test_a_session_has_at_most_three() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"method {circle.session(2)}")
    for key in ("lean-coffee", "expert", "troika"):
        await circle.an.press("use", key)
    assert "hoogstens 3 werkvormen" in told(await circle.an.press("use", "fishbowl"))
    assert await methods_of(circle, 2) == ("lean-coffee", "expert", "troika")


@pytest.mark.parametrize("who", ["member", "stranger"])
async def test_nobody_else_uses_one(who: str) -> None:
    circle = await a_circle("Bo")
    eva = await circle.world.somebody("Eva", tenant="noord", platform="teams")
    somebody: Somebody = circle.members[0] if who == "member" else eva
    reply = await somebody.command(f"method {circle.session(2)}")
    assert "Gebruik voor" not in told(reply)
    assert ("Zorg voor elkaar" in told(reply)) is (who == "member")
    await somebody.press("use", "lean-coffee")
    assert await methods_of(circle, 2) == ()


async def test_without_a_session_it_leads_to_those_that_one_facilitates() -> None:
    circle = await a_circle("Bo")
    assert commands_in((await circle.an.command("method")).message)["method"] == circle.session(1)
    assert "method" not in commands_in((await circle.members[0].command("method")).message)


async def test_without_a_session_it_says_what_it_assumes_until_one_asks_for_something_else() -> None:
    an = await a_world().somebody("An")
    words = told(await an.command("method"))
    assert "Je koos geen sessie, dus ik ga uit van: Verdieping, 60 minuten, 12 mensen" in words
    assert "deze sessie" not in words
    assert "Past bij wat hierboven staat." in words
    words = told(await an.submit("filter", phase="kickoff", minutes="45", people="8", trust="low"))
    assert "ik ga uit van" not in words
    assert "Start, 45 minuten, 8 mensen" in words


async def test_a_method_that_nobody_knows_is_not_used() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"method {circle.session(2)}")
    await circle.an.press("use", "no-such-method")
    assert await methods_of(circle, 2) == ()
