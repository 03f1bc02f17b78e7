"""Who is who before a network begins: the cards, and what people bring and fetch."""

from __future__ import annotations

import pytest

from bot.events import Ref, Submitted
from bot.life.voices import VoicesIn
from bot.ports import Reply
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.beginnings import LONG, its_channel, leave
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to

# --- intro cards


async def a_card(circle: Circle, somebody: Somebody, **values: str) -> Reply:
    await somebody.command(f"intro {circle.id}")
    await somebody.do(Submitted("card", values), somebody.last[-1].ref)
    return await somebody.press("keep")


@pytest.mark.row("O3.10")
async def test_a_card_is_seen_before_it_is_kept_and_has_only_what_its_author_chose() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await bo.command(f"intro {circle.id}")
    preview = told(await bo.do(Submitted("card", {"does": "Ik las", "outside": ""}), bo.last[-1].ref))
    assert "Zo zien de anderen het." in preview
    assert "Wat ik doe: Ik las" in preview
    assert "Buiten het werk" not in preview
    assert "Ik las" not in told(await cas.command(f"intro {circle.id}")), "not before it is kept"
    assert "Je kaartje is bewaard." in told(await bo.press("keep"))
    assert "Bo\nWat ik doe: Ik las" in told(await cas.command(f"intro {circle.id}"))


@pytest.mark.row("O3.10")
async def test_a_blank_card_posts_nothing() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    channel = await its_channel(circle, bo)
    await bo.command(f"intro {circle.id}")
    assert "er wordt niets geplaatst" in told(await bo.do(Submitted("card", {"does": "  "}), bo.last[-1].ref))
    assert await said(circle.world, channel, "introductions", "introductions", circle.id) == "why-nothing"


@pytest.mark.row("O3.10")
async def test_the_cards_are_posted_once_together_two_days_before_the_first_session() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    channel = await its_channel(circle, bo)
    await a_card(circle, bo, does="Ik las", helps="Metaal")
    await a_card(circle, cas, ask="Zeilen")
    await circle.until_after(1, days=-2, hours=-1)
    posts = {key: one for key, one in (await delivered(circle.world)).items() if "/introductions/" in key}
    ((key, post),) = posts.items()
    assert isinstance(post, Prepared)
    assert key.startswith(channel.id)
    lines = told_to(post.message, channel.reader)
    assert "Bo\nWat ik doe: Ik las\nWaar ik bij kan helpen: Metaal\nCas\nVraag me naar: Zeilen" in lines
    await a_card(circle, cas, ask="Zwemmen")
    circle.world.clock.move(days=1)
    assert not any("/introductions/" in key for key in await delivered(circle.world)), "once"


@pytest.mark.row("O3.10")
async def test_who_joins_later_has_a_card_too_and_who_leaves_none() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await a_card(circle, bo, does="Ik las")
    await circle.until_after(1, days=2)
    late = await circle.world.somebody("Late")
    await late.command(f"network {circle.id}")
    await late.press("join")
    assert "Wat ik doe: Ik las" in told(await late.command(f"intro {circle.id}"))
    await a_card(circle, late, says="Laat")
    assert "Zo spreek je mijn naam uit: Laat" in told(await bo.command(f"intro {circle.id}"))
    await leave(circle, late)
    assert "Laat" not in told(await bo.command(f"intro {circle.id}"))
    assert "vind ik niet bij jouw lopende netwerken" in told(await late.command(f"intro {circle.id}"))
    words = told(await late.do(Submitted("card", {"does": "Toch"}), Ref("introducing", circle.id)))
    assert "Toch" not in words


async def test_a_card_can_be_changed_emptied_and_left_as_it_is() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await a_card(circle, bo, does="Ik las", ask="Zeilen")
    assert "Vraag me naar" not in told(await a_card(circle, bo, does="Ik lees"))
    await bo.do(Submitted("card", {"does": "Iets anders"}), bo.last[-1].ref)
    assert "Wat ik doe: Ik lees" in told(await bo.press("discard"))
    assert "Je kaartje is weg." in told(await bo.press("remove"))
    await bo.command(f"intro {circle.id}")
    reply = await bo.do(Submitted("card", {"does": LONG}), bo.last[-1].ref)
    assert [error.field for error in reply.errors] == ["does"]


async def test_the_invitation_to_make_a_card_comes_once_and_takes_no_for_an_answer() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    about = ("intro", "introducing", circle.id)
    assert "Je kiest zelf wat je invult" in await said(circle.world, await bo.known(), *about)
    await a_card(circle, bo, does="Ik las")
    assert await said(circle.world, await bo.known(), *about) == "why-done"
    await leave(circle, cas)
    assert await said(circle.world, await cas.known(), *about) == "why-left"
    await circle.until_after(1)
    assert await said(circle.world, await bo.known(), *about) == "why-over"


async def test_many_long_cards_are_turned_page_by_page() -> None:
    circle = await a_circle(*(f"Lid{number}" for number in range(14)), capacity="20")
    for somebody in circle.members:
        await a_card(circle, somebody, **dict.fromkeys(("does", "helps", "ask"), "y" * 200))
    first = told(await circle.an.command(f"intro {circle.id}"))
    assert "Lid7\n" in first
    assert "Lid8\n" not in first
    assert "Lid8\n" in told(await circle.an.press("page", "1"))
    assert "Lid13\n" in told(await circle.an.press("page", "999999999"))


@pytest.mark.row("O3.10")
@pytest.mark.parametrize(
    ("locale", "invites", "before", "after"),
    [
        (
            "nl",
            "in elk kanaal van het netwerk",
            "ook wie in een kanaal van het netwerk zit",
            "Alleen wie in dit netwerk",
        ),
        ("en", "in each of the network’s channels", "so do people in a channel of the network", "Only people in this"),
        ("fr", "dans chaque canal du réseau", "aussi qui suit un canal du réseau", "Seuls les membres de ce réseau"),
    ],
)
async def test_who_makes_a_card_reads_beforehand_who_will_see_it(
    locale: str, invites: str, before: str, after: str
) -> None:
    """Until they are posted that is whoever reads along in a channel, also of another organisation."""
    circle = await a_circle("Bo", locale=locale)
    (bo,) = circle.members
    assert invites in await said(circle.world, await bo.known(), "intro", "introducing", circle.id)
    assert before in await previewed(bo, circle)
    assert after not in await previewed(bo, circle)
    await circle.until_after(1)
    assert before not in await previewed(bo, circle)
    assert after in await previewed(bo, circle)


async def previewed(somebody: Somebody, circle: Circle) -> str:
    await somebody.command(f"intro {circle.id}")
    return told(await somebody.do(Submitted("card", {"does": "Ik las"}), somebody.last[-1].ref))


# --- what people bring and fetch


async def commits(circle: Circle, somebody: Somebody, shown: str, **values: str) -> Reply:
    await somebody.command(f"commit {circle.id}")
    return await somebody.do(Submitted("commitment", values | {"shown": shown}), somebody.last[-1].ref)


@pytest.mark.row("E2.1")
async def test_what_somebody_brings_is_shown_at_kick_off_only_if_they_agreed() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    channel = await its_channel(circle, bo)
    assert "alleen voor jou" in told(await commits(circle, bo, "no", bring="Geduld", fetch="Taal"))
    for reader in (cas, circle.an):
        assert "Geduld" not in told(await reader.command(f"commit {circle.id}"))
        asked = VoicesIn(circle.id, ("bring", "fetch"))
        assert (await circle.world.store.ask(await reader.known(), [asked]))[asked] == ()
    assert await said(circle.world, channel, "introductions", "introductions", circle.id) == "why-nothing"
    await commits(circle, bo, "yes", bring="Geduld", fetch="Taal")
    assert "Bo\nIk breng: Geduld\nIk haal: Taal" in told(await cas.command(f"commit {circle.id}"))
    assert "ook wie in een kanaal van het netwerk zit" in told(await bo.command(f"commit {circle.id}"))
    assert "Ik breng: Geduld" in await said(circle.world, channel, "introductions", "introductions", circle.id)


@pytest.mark.row("E2.1")
async def test_it_can_be_changed_at_any_time_also_after_the_first_session() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await commits(circle, bo, "yes", bring="Geduld")
    await circle.until_after(2)
    words = told(await commits(circle, bo, "yes", bring="Tijd"))
    assert "Ik breng: Tijd" in words
    assert "Geduld" not in words
    assert "er staat niets meer" in told(await commits(circle, bo, "yes"))
    assert [error.field for error in (await commits(circle, bo, "yes", bring=LONG)).errors] == ["bring"]
