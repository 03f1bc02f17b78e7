"""Sharing what was learned: the author decides who reads it, and nothing leaves before they confirm."""

import pytest

from bot.events import Pressed
from bot.people import Channel
from tests.fakes.world import Somebody
from tests.flows.networks import HOUSE, TEAM, Circle, a_circle, a_world, channels_of
from tests.flows.nudges import delivered
from tests.flows.telling import told


async def linked() -> tuple[Circle, Somebody, Channel, Channel]:
    """Bo, in a network, with a team channel and one of the organisation."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    for place, scope in ((TEAM, "team"), (HOUSE, "organisation")):
        await bo.command("channel", place=place)
        await bo.press("link", scope)
    channels = {channel.scope: channel for channel in await channels_of(bo)}
    return circle, bo, channels["team"], channels["organisation"]


async def posts(circle: Circle) -> list[str]:
    return [key for key in await delivered(circle.world) if "/insight/" in key]


@pytest.mark.row("W1", "M2.2")
@pytest.mark.parametrize("scope", ["team", "organisation"])
async def test_confirmed_it_is_posted_once_where_its_author_chose(scope: str) -> None:
    circle, bo, team, house = await linked()
    channel = team if scope == "team" else house
    await bo.command("deel Vraag eerst wat iemand al probeerde")
    said = told(await bo.press("to", channel.id))
    assert f"Komt in {channel.name}, met je naam." in said
    assert "Vraag eerst wat iemand al probeerde\nBo" in said
    assert await posts(circle) == [], "not before it is confirmed"
    assert f"Gedeeld in {channel.name}" in told(await bo.press("confirm", channel.id))
    assert "vertrekt maar één keer" in told(await bo.press("confirm", channel.id))
    assert [key.split("/")[0] for key in await posts(circle)] == [channel.id]
    assert await posts(circle) == []


@pytest.mark.row("M2.2", "W1")
async def test_private_reaches_nobody() -> None:
    circle, bo, *_ = await linked()
    await bo.command("share Dit is voor mij")
    assert "Blijft bij jou." in told(await bo.press("to", "private"))
    assert "Bewaard, alleen voor jou" in told(await bo.press("confirm", "private"))
    assert await posts(circle) == []


async def test_what_was_meant_for_a_channel_that_is_gone_does_not_become_private_by_itself() -> None:
    circle, bo, team, house = await linked()
    await bo.command("share Voor mijn team")
    await bo.press("to", team.id)
    sharing = bo.last[-1].ref
    await bo.command("channel", place=TEAM)
    await bo.press("unlink", "team")
    await bo.press("unlink-surely", "team")
    said = told(await bo.do(Pressed("to", team.id), sharing))
    assert "Dat kanaal is niet meer gekoppeld. Kies opnieuw wie dit mag lezen." in said
    assert "Bewaar het voor mij" not in said
    assert "Gedeeld in #linde" not in told(await bo.do(Pressed("confirm", team.id), sharing))
    assert "Komt in #linde" in told(await bo.do(Pressed("to", house.id), sharing))
    assert await posts(circle) == []


@pytest.mark.row("W1")
async def test_unconfirmed_it_goes_nowhere() -> None:
    circle, bo, team, _ = await linked()
    await bo.command("share Nog niet zeker")
    await bo.press("to", team.id)
    assert "Er is niets gedeeld." in told(await bo.press("not-now"))
    assert "vroegere stap" in told(await bo.press("confirm", team.id))
    assert await posts(circle) == []


@pytest.mark.row("W1")
async def test_who_is_asked_to_share_after_a_session_can_say_not_now_at_once() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=2)
    asked = told(await bo.command(f"learned {circle.session()}"))
    assert "[Evalueer sessie 1]" in asked
    assert "[Nu niet]" in asked
    assert "Er is niets gedeeld." in told(await bo.press("not-now"))


async def test_a_stale_confirmation_of_another_audience_posts_nothing() -> None:
    circle, bo, team, house = await linked()
    await bo.command("share Voor mijn team")
    await bo.press("to", house.id)
    await bo.press("other")
    await bo.press("to", team.id)
    assert "vroegere stap" in told(await bo.press("confirm", house.id))
    assert await posts(circle) == []


async def test_the_text_can_be_edited_before_it_leaves() -> None:
    _, bo, team, _ = await linked()
    await bo.command("share Eerst zo")
    await bo.press("to", team.id)
    form = (await bo.open("insight")).form
    assert form is not None
    assert form.fields[0].initial == "Eerst zo"
    assert "Dan zo" in told(await bo.submit("insight", text="Dan zo"))


async def test_without_a_linked_channel_it_says_how_to_link_one_and_offers_to_keep_it() -> None:
    bo = await a_world().somebody("Bo")
    said = told(await bo.command("deel Iets"))
    assert "Typ “/kring kanaal” in het kanaal van je team" in said
    assert "[Alleen ik]" in said


async def test_what_is_typed_after_the_question_is_the_text() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("deel")
    assert "Bedoel je “waarom”?" in told(await bo.say("waarm"))
    assert "Wie mag dit lezen?\nKorter vergaderen helpt" in told(await bo.say("Korter vergaderen helpt"))
    assert "Je tekst staat klaar." in told(await bo.say("en nog iets"))
    assert "Je tekst staat hier nog klaar." in told(await bo.command("deel"))


async def test_far_too_long_a_text_is_explained_and_its_beginning_kept_to_shorten() -> None:
    bo = await a_world().somebody("Bo")
    said = told(await bo.command("deel " + "é" * 50_000))
    assert "er is plaats voor" in said
    form = (await bo.open("insight")).form
    assert form is not None
    assert form.fields[0].initial == "é" * 1000
    assert [error.field for error in (await bo.submit("insight", text="é" * 1001)).errors] == ["text"]
