"""Founding a network begins with what there is already: to join, to found one all the same, or not now."""

from __future__ import annotations

import pytest

from bot.events import Opened, Submitted
from bot.flows import STATES
from bot.queries import MyNetworks, OpenNetworks
from bot.views import Button
from tests.fakes.world import Somebody
from tests.flows.networks import FORM, a_circle, a_world, commands_in, fill_in, published, weighed
from tests.flows.telling import told


async def open_names(somebody: Somebody) -> tuple[str, ...]:
    answers = await somebody.world.store.ask(await somebody.known(), [OpenNetworks()])
    return tuple(network.name for network in answers[OpenNetworks()])


@pytest.mark.row("O1")
async def test_first_it_is_asked_what_it_is_about_and_what_there_is_already_is_shown() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    reply = await bo.command("new")
    assert reply.form is not None
    assert [field.name for field in reply.form.fields] == ["topic"]
    reply = await bo.submit("topic", topic="  zorg   voor ")
    said = told(reply)
    assert "Over “zorg voor”" in said
    assert "Zorg voor elkaar" in said
    assert "Beter overleggen met de familie" in said
    assert commands_in(reply.message)["network"] == circle.id, "the way to join is right there"


@pytest.mark.row("O1")
@pytest.mark.parametrize(
    ("topic", "label"), [("zorg", "Start toch een nieuw netwerk"), ("lassen", "Start een nieuw netwerk")]
)
async def test_all_the_same_is_said_only_where_there_is_something_already(topic: str, label: str) -> None:
    circle = await a_circle("Bo")
    assert f"[{label}]" in told(await circle.an.command(f"new {topic}"))


@pytest.mark.row("O1")
async def test_nobody_founds_a_network_without_having_seen_what_there_is() -> None:
    an = await a_world().somebody("An")
    reply = await an.command("new")
    assert "Dat formulier hoort bij een vroegere stap" in told(await an.do(Submitted("network", FORM), reply.ref))
    assert "vroegere stap" in told(await an.press("publish"))
    assert (await an.do(Opened("network"), reply.ref)).form is None
    assert await open_names(an) == ()
    await an.submit("topic", topic="lassen")
    assert (await an.open("network")).form is not None
    assert "Zo ziet je netwerk eruit" in told(await fill_in(an)) or an.last[-1].errors == ()
    await an.press("publish")
    assert await open_names(an) == ("Zorg voor elkaar",)


@pytest.mark.row("O1")
@pytest.mark.parametrize("reason", ["time", "exists", "talk", "unsure", "other"])
async def test_not_now_is_kindly_taken_and_its_reason_is_shown_to_nobody_else(reason: str) -> None:
    an = await a_world().somebody("An")
    other = await an.world.somebody("Bo")
    await an.command("new lassen")
    reply = await an.submit("not-now", reason=reason, words="Na de verbouwing misschien.")
    said = told(reply)
    assert "niemand anders ziet ze" in said
    assert "Na de verbouwing misschien." in said
    assert await open_names(an) == ()
    for word in ("find", "mine", "new lassen", "help"):
        assert "verbouwing" not in told(await other.command(word))
    kept = await an.world.store.conversation(await an.known(), reply.ref)
    assert kept is not None
    assert STATES.load(kept.state).reason == reason


@pytest.mark.row("O1")
async def test_after_not_now_one_can_begin_again() -> None:
    an = await a_world().somebody("An")
    await an.command("new lassen")
    await an.submit("not-now", reason="time", words="")
    assert "Over “lassen”" in told(await an.command("new lassen"))


async def test_typed_words_are_the_topic_where_no_form_is_open() -> None:
    an = await a_world().somebody("An")
    await an.command("new")
    assert "Over “veilig lassen”" in told(await an.say("veilig lassen"))
    assert "dan gaat er niets verloren" in told(await an.say("en nu nog wat"))


async def test_other_words_show_other_matches_and_lose_nothing() -> None:
    circle = await a_circle()
    await circle.an.command("new lassen")
    assert "Hierover is er nog niets" in told(circle.an.last[-1])
    assert "Zorg voor elkaar" in told(await circle.an.submit("topic", topic="zorg"))
    reply = await circle.an.open("network")
    assert reply.form is not None
    assert reply.form.fields[0].initial == "zorg", "the topic serves as its name for now"


@pytest.mark.row("O1")
async def test_what_another_organisation_has_is_not_among_what_there_is() -> None:
    circle = await a_circle("Bo")
    eva = await circle.world.somebody("Eva", tenant="elders")
    said = told(await eva.command("new zorg voor elkaar"))
    assert "Hierover is er nog niets" in said
    assert "Beter overleggen" not in said
    said = told(await eva.command(f"new {circle.id}"))
    assert "Beter overleggen" not in said, "an id of another organisation is but a word"


@pytest.mark.row("O3.18")
async def test_a_new_series_has_everything_of_the_last_one_and_asks_its_people_again() -> None:
    circle = await a_circle("Bo", "Cas", capacity="11", place="Zaal 9")
    await circle.until_after(3, days=7)
    said = told(await circle.an.command(f"new {circle.id}"))
    assert "Zorg voor elkaar" not in said, "what is continued is no match for itself"
    reply = await circle.an.open("network")
    assert reply.form is not None
    filled = {field.name: field.initial for field in reply.form.fields}
    assert filled == {**FORM, "capacity": "11", "place": "Zaal 9", "date": "2026-06-30"}
    said = told(await circle.an.do(Submitted("network", filled), reply.ref))
    assert "2 collega’s krijgen bij publicatie een uitnodiging" in said
    await circle.an.press("publish")
    answers = await circle.world.store.ask(await circle.an.known(), [MyNetworks()])
    again = next(one for one in answers[MyNetworks()] if one.id != circle.id)
    assert [(one.name, one.standing) for one in again.members] == [("Bo", "invited"), ("Cas", "invited")]
    assert again.seated == ()


async def test_only_its_facilitator_continues_a_network() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command(f"new {circle.id}")
    reply = await bo.open("network")
    assert reply.form is not None
    assert "Beter overleggen met de familie" not in {field.initial for field in reply.form.fields}


async def test_of_two_drafts_the_first_one_stays() -> None:
    an = await a_world().somebody("An")
    network = await published(an)
    await an.command("new lassen")
    await fill_in(an, name="Lassen")
    said = told(await an.command(f"new {network}"))
    assert "Je hebt nog een ontwerp openstaan" in said
    assert "Lassen" in said
    await an.press("publish")
    assert set(await open_names(an)) == {"Zorg voor elkaar", "Lassen"}


@pytest.mark.row("O3.1", "O3.3")
async def test_an_older_preview_publishes_nothing_else_than_it_shows() -> None:
    """The button of a card that no longer tells how the draft is draws it anew, and publishes nothing."""
    an = await a_world().somebody("An")
    await weighed(an)
    await fill_in(an)
    older = an.last[-1]
    assert older.message is not None
    controls = [one for section in older.message.sections for one in section.controls]
    (shown,) = (one.value for one in controls if isinstance(one, Button) and one.action == "publish")
    await an.command("new")
    await fill_in(an, name="Lassen")
    reply = await an.press("publish", shown, older.ref)
    assert "Je ontwerp is intussen veranderd" in told(reply)
    assert "Lassen" in told(reply)
    assert "[Publiceer]" in told(reply)
    await an.press("publish")
    assert await open_names(an) == ("Lassen",)
