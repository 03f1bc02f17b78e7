"""Dates, one's own calendar, and no time for it: what the employee and their manager get to see (row M1.4)."""

from __future__ import annotations

import pytest

from bot.nudges.nudge import Nudge
from bot.people import Locale
from bot.ports import Reply
from bot.runtime import Silent
from bot.views import Button, CommandButton, LinkButton, Message
from tests.fakes.store import MemoryStore
from tests.fakes.world import PUBLIC_URL, Somebody
from tests.flows.abroad import SALLE, shared_network
from tests.flows.networks import TEAM, Circle, a_circle
from tests.flows.nudges import delivered, said
from tests.flows.telling import told

OPENER = "Ik wil graag leren in Zorg voor elkaar: nog 3 sessies, samen 6 uur."


async def with_a_manager(*names: str, locale: str = "nl") -> tuple[Circle, Somebody]:
    """A network in which all these are of the team that Mia manages."""
    circle = await a_circle(*names, locale=locale)
    mia = await circle.world.somebody("Mia", locale=locale, roles=["manager"])
    for one in (*circle.members, mia):
        await one.command("channel", place=TEAM)
        await one.press("link", "team")
    return circle, mia


def presses(reply: Reply) -> set[str]:
    assert isinstance(reply.message, Message)
    return {one.action for part in reply.message.sections for one in part.controls if isinstance(one, Button)}


def links(reply: Reply) -> list[str]:
    assert isinstance(reply.message, Message)
    return [one.url for part in reply.message.sections for one in part.controls if isinstance(one, LinkButton)]


def talks(circle: Circle) -> list[Nudge]:
    assert isinstance(circle.world.store, MemoryStore)
    return [row.nudge for row in circle.world.store.tables.outbox.values() if row.nudge.kind == "talk"]


@pytest.mark.row("M1.4", "O3.4")
@pytest.mark.parametrize(
    ("locale", "typed", "first"),
    [
        ("nl", "data", "Sessie 1, kick-off"),
        ("en", "dates", "Session 1, kick-off"),
        ("fr", "dates", "Séance 1, démarrage"),
    ],
)
async def test_a_member_sees_every_date_and_takes_them_into_their_calendar(
    locale: Locale, typed: str, first: str
) -> None:
    circle = await a_circle("Bo", locale=locale)
    reply = await circle.members[0].command(f"{typed} {circle.id}")
    assert first in told(reply)
    all_, one = links(reply)
    assert all_.startswith(f"{PUBLIC_URL}/calendar/")
    assert all_ in told(reply), "to be copied too"
    assert one == all_.replace(".ics", f"/{circle.session()}.ics")


async def test_without_a_network_it_is_about_all_of_ones_own() -> None:
    circle = await a_circle("Bo", "Cas")
    bo = circle.members[0]
    reply = await bo.command("dates")
    assert told(reply).count("Zorg voor elkaar, sessie") == 3
    assert len(links(reply)) == 1
    await circle.until_after(3, hours=1)
    assert "Er staan geen sessies van jou gepland." in told(await bo.command("dates"))
    stranger = await circle.world.somebody("Zoë")
    assert "Er staan geen sessies van jou gepland." in told(await stranger.command("dates"))


async def test_who_is_outside_sees_the_dates_that_the_network_shows_and_no_address() -> None:
    circle = await a_circle("Bo")
    zoe = await circle.world.somebody("Zoë")
    reply = await zoe.command(f"dates {circle.id}")
    assert "Sessie 1, kick-off" in told(reply)
    assert links(reply) == []
    assert presses(reply) == set()
    eva = await circle.world.somebody("Eva", tenant="elders")
    assert "Sessie" not in told(await eva.command(f"dates {circle.id}"))


@pytest.mark.parametrize("action", ["renew", "end"])
async def test_an_address_stops_only_once_that_is_confirmed(action: str) -> None:
    circle = await a_circle("Bo")
    bo = circle.members[0]
    before = links(await bo.command(f"dates {circle.id}"))
    assert presses(await bo.press(action)) == {f"{action}-surely", "keep"}
    assert links(await bo.press("keep")) == before
    await bo.press(action)
    after = links(await bo.press(f"{action}-surely"))
    assert after != before
    assert bool(after) is (action == "renew")


async def test_who_ended_it_is_shown_none_until_they_make_another() -> None:
    circle = await a_circle("Bo")
    bo = circle.members[0]
    await bo.command(f"dates {circle.id}")
    await bo.press("end")
    await bo.press("end-surely")
    reply = await bo.command(f"dates {circle.id}")
    assert links(reply) == []
    assert "make" in presses(reply)
    assert len(links(await bo.press("make"))) == 2


@pytest.mark.row("M1.4")
async def test_the_manager_hears_of_an_enrolment_with_every_date_and_a_calendar_of_the_times_alone() -> None:
    circle, mia = await with_a_manager("Bo")
    words = await said(circle.world, await mia.known(), "support", "supporting", circle.id)
    assert "3 sessies: 7 april, 5 mei en 2 juni, telkens van 14:00 tot 16:00." in words
    assert "Zaal 2" not in words
    reply = await mia.command(f"dates {circle.id}")
    assert len(links(reply)) == 2
    assert "no-time" not in presses(reply)
    assert "Bo" not in told(reply)


@pytest.mark.row("M1.4")
async def test_a_manager_elsewhere_hears_the_dates_of_a_network_they_cannot_look_at() -> None:
    """Of another organisation's network they get its name and its times."""
    an, eva, network = await shared_network()
    mia = await an.world.somebody("Mia", tenant="noord", platform="teams", locale="fr", roles=["manager"])
    assert "Séance" not in told(await mia.command(f"dates {network}")), "nobody of their team is in it"
    for one in (eva, mia):
        await one.command("channel", place=SALLE)
        await one.press("link", "team")
    words = await said(an.world, await mia.known(), "support", "supporting", network)
    assert "3 séances\u202f: 7 avril, 5 mai et 2 juin, chaque fois de 14:00 à 16:00." in words
    reply = await mia.command(f"dates {network}")
    assert "Séance 1, démarrage" in told(reply)
    assert len(links(reply)) == 2


@pytest.mark.row("M1.4")
async def test_who_has_no_time_gets_words_to_begin_with_and_nobody_hears_of_it() -> None:
    circle, _ = await with_a_manager("Bo")
    bo = circle.members[0]
    await bo.command(f"dates {circle.id}")
    reply = await bo.press("no-time")
    assert OPENER in told(reply)
    assert "Laat Mia weten dat ik hierover wil praten" in told(reply)
    assert talks(circle) == []
    await bo.press("keep")
    assert talks(circle) == [], "until they press the button themselves"


@pytest.mark.row("M1.4")
async def test_the_manager_is_told_once_on_the_employees_own_click_and_nothing_but_that() -> None:
    circle, mia = await with_a_manager("Bo", "Cas")
    bo = circle.members[0]
    for _ in range(2):
        await bo.command(f"dates {circle.id}")
        await bo.press("no-time")
        assert "Je leidinggevende hoort" in told(await bo.press("tell"))
    (nudge,) = talks(circle)
    assert nudge.recipient == (await mia.known()).id
    sent = await delivered(circle.world)
    assert not isinstance(sent[nudge.key], Silent)
    words = await said(circle.world, await mia.known(), "talk", "talking", nudge.subject)
    assert "Bo wil graag praten over tijd voor Zorg voor elkaar" in words
    assert "Cas" not in words


async def test_nobody_learns_by_looking_whether_somebody_asked() -> None:
    circle, mia = await with_a_manager("Bo")
    bo = await circle.members[0].known()
    reply = await mia.command(f"show talking:{circle.id}:{bo.id}")
    assert "Bo" not in told(reply)


@pytest.mark.parametrize("happens", ["leaves", "cancelled", "over"])
async def test_the_manager_is_told_nothing_once_it_is_pointless(happens: str) -> None:
    circle, mia = await with_a_manager("Bo")
    bo = circle.members[0]
    await bo.command(f"dates {circle.id}")
    await bo.press("no-time")
    await bo.press("tell")
    (nudge,) = talks(circle)
    if happens == "over":
        await circle.until_after(3, hours=1)
    else:
        who, action = (bo, "leave") if happens == "leaves" else (circle.an, "cancel")
        await who.command(f"network {circle.id}")
        await who.press(action)
        await who.press(f"{action}-surely")
    reason = await said(circle.world, await mia.known(), "talk", "talking", nudge.subject)
    assert reason == ("why-over" if happens == "over" else "why-gone")


async def test_without_a_manager_there_is_nobody_to_tell() -> None:
    circle = await a_circle("Bo")
    bo = circle.members[0]
    await bo.command(f"dates {circle.id}")
    reply = await bo.press("no-time")
    assert "Ik weet niet wie je team leidt." in told(reply)
    assert "tell" not in presses(reply)
    await bo.press("tell")
    assert talks(circle) == []


async def test_what_is_called_off_has_no_dates() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    reply = await circle.members[0].command(f"dates {circle.id}")
    assert "Zorg voor elkaar gaat niet door." in told(reply)
    assert isinstance(reply.message, Message)
    controls = reply.message.sections[0].controls
    assert [one.word for one in controls if isinstance(one, CommandButton)] == ["dates"]


async def test_in_the_playground_the_address_is_behind_its_button_and_no_bare_path_is_read() -> None:
    circle = await a_circle("Bo")
    object.__setattr__(circle.world.runtime, "public_url", "")
    reply = await circle.members[0].command(f"dates {circle.id}")
    assert "/calendar/" not in told(reply)
    assert "Het adres zit achter de knop hieronder" in told(reply)
    assert links(reply)[0].startswith("/calendar/")
