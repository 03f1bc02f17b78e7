"""Four weeks before a session, whether a guest would help; two weeks before, which theme and which method."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.events import Ref
from bot.network.model import Network, Preparation
from bot.queries import NetworkBy, Query
from bot.runtime import Silent
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to
from tests.flows.test_program import bring, id_of, menus


async def prepared_of(circle: Circle, number: int = 2) -> Preparation:
    query: Query[Network | None] = NetworkBy(circle.id)
    network: Network | None = (await circle.world.store.ask(await circle.an.known(), [query]))[query]
    assert network is not None
    return network.sessions[number - 1].prepared


async def asked(circle: Circle, days: int) -> list[str]:
    """What the facilitator is asked to prepare by so many days before session 2, or why not."""
    await delivered(circle.world)
    query: Query[Network | None] = NetworkBy(circle.id)
    me = await circle.an.known()
    network: Network | None = (await circle.world.store.ask(me, [query]))[query]
    assert network is not None
    circle.world.clock.at = max(circle.world.clock.at, network.sessions[1].start - timedelta(days=days))
    done = await delivered(circle.world)
    mine = [one for key, one in done.items() if f"{me.id}/preparation/{circle.session(2)}" in key]
    return [one.reason if isinstance(one, Silent) else told_to(one.message, me.reader) for one in mine]


FAR = {"date": "2026-05-05"}
"""Nine weeks off, so that all of session 2's moments are to come."""
GUEST = 27
"""Days: four weeks before session 2 is the day of session 1, so it comes the day after."""


@pytest.mark.row("O3.15")
async def test_no_guest_ends_that_question_for_the_session_and_the_theme_is_still_asked() -> None:
    circle = await a_circle("Bo", **FAR)
    (first,) = await asked(circle, GUEST)
    assert "Zou een gast de groep vooruithelpen?" in first
    assert "thema" not in first.lower()
    reply = await circle.an.press("guest", "no", Ref("preparing", circle.session(2)))
    assert "Ik vraag het niet meer voor deze sessie." in told(reply)
    (second,) = await asked(circle, 14)
    assert "gast" not in second
    assert "Welk thema krijgt deze sessie" in second


@pytest.mark.row("O3.15")
async def test_whoever_wants_a_guest_goes_on_to_whom() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"prepare {circle.session(2)}")
    reply = await circle.an.press("guest", "yes")
    assert "Gast: ja" in told(reply)
    assert commands_in(reply.message)["guest"] == circle.session(2)
    assert (await prepared_of(circle)).guest == "yes"


@pytest.mark.row("O3.15")
async def test_who_said_no_before_is_not_asked() -> None:
    circle = await a_circle("Bo", **FAR)
    await circle.an.command(f"prepare {circle.session(2)}")
    await circle.an.press("guest", "no")
    assert await asked(circle, GUEST) == ["why-answered"]


@pytest.mark.row("O3.14")
async def test_a_missing_theme_is_asked_for_once_and_one_that_is_there_never() -> None:
    circle = await a_circle("Bo", **FAR)
    await asked(circle, GUEST)
    assert len(await asked(circle, 14)) == 1
    assert await asked(circle, 3) == []
    other = await a_circle("Bo", **FAR)
    await other.an.command(f"prepare {other.session(2)}")
    await other.an.submit("theme", theme="Overleggen")
    await asked(other, GUEST)
    assert await asked(other, 14) == ["why-answered"]


@pytest.mark.row("O3.14")
async def test_the_theme_is_an_open_question_or_ones_own_words_and_stands_on_the_agenda() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bring(bo, circle.session(2), "Hoe geef ik feedback?")
    reply = await circle.an.command(f"prepare {circle.session(2)}")
    which = await id_of(circle.an, circle.session(2), "Hoe geef ik feedback?")
    assert [option.value for option in menus(reply.message)["theme"].options] == [which]
    assert "Thema: Hoe geef ik feedback?" in told(await circle.an.press("theme", which))
    assert "Thema: Hoe geef ik feedback?" in told(await bo.command(f"program {circle.session(2)}"))
    await circle.an.command(f"prepare {circle.session(2)}")
    assert "Thema: Grenzen stellen" in told(await circle.an.submit("theme", theme="Grenzen stellen"))


async def test_only_who_leads_prepares_and_only_before_it_begins() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert "wie het netwerk begeleidt" in told(await bo.command(f"prepare {circle.session()}"))
    await bo.press("guest", "yes")
    await bo.submit("theme", theme="Van Bo")
    assert await prepared_of(circle, 1) == Preparation()
    await circle.until_after(1, minutes=-30)
    assert "voorbereiden kan niet meer" in told(await circle.an.command(f"prepare {circle.session()}"))
    await circle.an.press("guest", "yes")
    assert await prepared_of(circle, 1) == Preparation()


async def test_without_a_session_the_next_one_that_they_lead_opens() -> None:
    circle = await a_circle("Bo")
    assert (await circle.an.command("prepare")).ref.subject == circle.session(1)
    assert "prepare" not in commands_in((await circle.members[0].command("prepare")).message)


async def test_a_stranger_prepares_nothing() -> None:
    circle = await a_circle("Bo")
    eva = await circle.world.somebody("Eva", tenant="noord", platform="teams")
    await eva.command(f"prepare {circle.session(2)}")
    await eva.press("guest", "no")
    await eva.submit("theme", theme="Van ver")
    assert await prepared_of(circle) == Preparation()
