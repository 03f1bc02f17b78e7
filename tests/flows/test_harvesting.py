"""Before the closing session one looks back on one's own log, and writes down what one takes along."""

import pytest

from bot.life.voices import Contributed, Voice, VoiceKind, VoicesIn
from bot.runtime import Prepared, Silent
from tests.contract.people import record
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered, said
from tests.flows.telling import told


async def before_the_end(locale: str = "nl") -> Circle:
    """A week before the last session."""
    circle = await a_circle("Bo", "Cas", locale=locale)
    await circle.until_after(2, days=1)
    await delivered(circle.world)
    return circle


async def contributes(circle: Circle, somebody: Somebody, kind: VoiceKind, text: str) -> None:
    me = await somebody.known()
    voice = Voice(f"{me.id}-{kind}", circle.id, me.id, kind, text, label=kind)
    store = circle.world.store
    assert isinstance(store, MemoryStore)
    await record(store, me, Contributed(voice))


async def learns(circle: Circle, somebody: Somebody, text: str, number: int = 1) -> None:
    """Keeps to themselves what they learned at that session."""
    await somebody.command(f"learned {circle.session(number)}")
    await somebody.submit("insight", text=text)
    await somebody.press("to", "private")
    await somebody.press("confirm", "private")


@pytest.mark.row("O3.17")
async def test_it_gathers_ones_own_log_of_this_network_and_nobody_elses() -> None:
    circle = await before_the_end()
    bo, cas = circle.members
    said_before: tuple[tuple[VoiceKind, str], ...] = (
        ("goal", "Leren luisteren"),
        ("bring", "Een stappenplan"),
        ("fetch", "Moed"),
    )
    for kind, text in said_before:
        await contributes(circle, bo, kind, text)
        await contributes(circle, cas, kind, f"{text} van Cas")
    await learns(circle, bo, "Eerst vragen, dan zeggen")
    await learns(circle, cas, "Van Cas alleen")
    seen = told(await bo.command(f"harvest {circle.id}"))
    for text in ("Leren luisteren", "Een stappenplan", "Moed", "Eerst vragen, dan zeggen"):
        assert text in seen
    assert "Cas" not in seen


@pytest.mark.row("O3.17")
async def test_what_one_takes_along_stays_ones_own_until_one_shares_it() -> None:
    circle = await before_the_end()
    bo, cas = circle.members
    await bo.command(f"harvest {circle.id}")
    await bo.submit("take", text="Altijd samenvatten")
    await bo.submit("letter", text="Lieve ik")
    reply = await bo.command(f"harvest {circle.id}")
    assert "Altijd samenvatten" in told(reply)
    assert "Lieve ik" in told(reply)
    assert commands_in(reply.message)["share"] == "Altijd samenvatten"
    for somebody in (cas, circle.an):
        query = VoicesIn(circle.id, ("harvest",))
        assert (await circle.world.store.ask(await somebody.known(), [query]))[query] == ()
        assert "samenvatten" not in told(await somebody.command(f"harvest {circle.id}"))
    shared = await bo.command("share Altijd samenvatten")
    assert "Altijd samenvatten" in told(shared)


async def test_it_is_rewritten_and_taken_away() -> None:
    circle = await before_the_end()
    bo = circle.members[0]
    await bo.command(f"harvest {circle.id}")
    await bo.submit("take", text="Altijd samenvatten")
    assert "Vaker zwijgen" in told(await bo.submit("take", text="Vaker zwijgen"))
    said_now = told(await bo.submit("take", text=""))
    assert "Er staat niets meer" in said_now
    assert "Vaker zwijgen" not in said_now


@pytest.mark.row("O3.17")
@pytest.mark.parametrize(
    ("locale", "words"), [("nl", "Alleen jij ziet"), ("en", "Only you see"), ("fr", "Toi seul·e vois")]
)
async def test_who_answered_the_invitation_before_is_asked_to_look_back(locale: str, words: str) -> None:
    circle = await before_the_end(locale)
    bo = await circle.members[0].known()
    assert words in await said(circle.world, bo, "harvest", "harvesting", circle.id)


@pytest.mark.row("O3.17")
async def test_whoever_is_just_invited_to_the_last_session_gets_no_message_of_its_own_for_it() -> None:
    """The invitation shows the way."""
    circle = await before_the_end()
    bo, cas = circle.members
    await bo.command(f"attend {circle.session(3)}")
    await bo.press("coming", "yes")
    await circle.until_after(3, days=-7, hours=-5)
    done = await delivered(circle.world)
    mine = {key.split("/")[0]: one for key, one in done.items() if "/harvest/" in key}
    invited = mine[(await cas.known()).id]
    assert isinstance(invited, Silent)
    assert invited.reason == "why-carried"
    assert isinstance(mine[(await bo.known()).id], Prepared)


async def test_who_wrote_already_and_who_is_too_late_are_not_asked() -> None:
    circle = await before_the_end()
    somebody = circle.members[0]
    bo = await somebody.known()
    await somebody.command(f"harvest {circle.id}")
    await somebody.submit("letter", text="Lieve ik")
    assert await said(circle.world, bo, "harvest", "harvesting", circle.id) == "why-done"
    await circle.until_after(3, hours=1)
    assert await said(circle.world, bo, "harvest", "harvesting", circle.id) == "why-over"


async def test_a_stranger_harvests_nothing() -> None:
    circle = await before_the_end()
    zoe = await circle.world.somebody("Zoë")
    assert "oogst van" not in told(await zoe.command(f"harvest {circle.id}"))
