"""A person's own page: what waits, what comes next, what is theirs, by what they are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from adapters.slack.render import VIEW_BLOCKS, home_view
from adapters.words import speak_to
from bot.events import Commanded
from bot.people import LOCALES, Reader
from bot.speech import t
from bot.turn.routing import FALLBACK
from bot.views import CommandButton, Home, LinkButton
from tests.fakes.world import Somebody
from tests.flows.networks import TEAM, Circle, a_circle, a_world, fill_in, published
from tests.flows.telling import told, told_to


async def page(somebody: Somebody) -> Home:
    _, home = await somebody.world.runtime.home(somebody.account, somebody.profile)
    return home


async def read(somebody: Somebody) -> str:
    return told_to(await page(somebody), (await somebody.known()).reader)


async def waiting(somebody: Somebody) -> list[tuple[str, str]]:
    """The buttons between the heading of what waits and the next one: command, and what it is about."""
    home = await page(somebody)
    found: list[tuple[str, str]] = []
    for section in home.sections[2:]:
        if any(type(part).__name__ == "Title" for part in section.parts):
            break
        found += [(one.word, one.rest) for one in section.controls if isinstance(one, CommandButton)]
    return found if "Wat op je wacht" in told_to(home, Reader()) else []


async def soon(circle: Circle) -> None:
    """Five days before the first session."""
    await circle.until_after(1, days=-5)


async def test_what_was_asked_waits_until_it_is_answered() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert await waiting(bo) == []
    await soon(circle)
    assert await waiting(bo) == [("attend", circle.session())]
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "yes")
    assert await waiting(bo) == []
    await circle.until_after(1, hours=2)
    assert await waiting(bo) == [("answer", circle.session()), ("learned", circle.session())]


async def test_the_button_of_what_waits_leads_to_that_very_question() -> None:
    """What somebody learned is then known to be of that session, and doesn't wait any more."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=2)
    reply = await bo.command(f"learned {circle.session()}")
    assert reply.form is not None
    await bo.submit("insight", text="Vraag door.")
    await bo.press("to", "private")
    await bo.press("confirm", "private")
    assert ("learned", circle.session()) not in await waiting(bo)
    assert "Vraag door." in await read(bo)
    assert "Alleen voor jou, dinsdag 7 april 2026" in await read(bo)


async def test_not_now_is_an_answer() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=2)
    await bo.command(f"learned {circle.session()}")
    await bo.press("not-now")
    assert await waiting(bo) == [("answer", circle.session())]


async def test_who_can_not_come_is_asked_nothing_about_it() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "no")
    await circle.until_after(1, hours=2)
    assert await waiting(bo) == []


async def test_nothing_waits_for_ever() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=6)
    assert await waiting(bo) == [("learned", circle.session())]
    await circle.until_after(1, days=8)
    assert await waiting(bo) == []


async def test_a_readiness_check_that_was_begun_waits_last() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await soon(circle)
    await bo.command("klaar")
    await bo.press("answer", "1:4")
    assert await waiting(bo) == [("attend", circle.session()), ("ready", "")]
    assert "Je antwoorden staan er nog." in await read(bo)


async def test_a_readiness_check_that_was_only_opened_says_nothing_of_answers() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("klaar")
    said = await read(bo)
    assert "Je opende de check. Verdergaan?" in said
    assert "Je antwoorden staan er nog." not in said
    assert await waiting(bo) == [("ready", "")]


async def test_a_running_pause_is_told_and_can_be_ended_there() -> None:
    bo = await a_world().somebody("Bo")
    assert "Je pauzeert" not in await read(bo)
    await bo.command("pauze")
    await bo.press("weeks", "1")
    assert "Je pauzeert tot en met zondag 8 maart 2026." in await read(bo)
    controls = [one for part in (await page(bo)).sections for one in part.controls]
    (end,) = [one for one in controls if one.label == t("pause-end", now="yes")]
    assert isinstance(end, CommandButton)
    assert "Genoteerd: dan ben je er weer." in told(await bo.do(Commanded(end.word, end.rest)))
    assert "Je pauzeert" not in await read(bo)
    assert "vroegere stap" in told(await bo.do(Commanded(end.word, end.rest)))


async def test_a_pause_that_is_still_to_come_is_not_told_as_one_that_runs() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("pauze")
    await bo.submit("away", first="2026-03-09", last="2026-03-13")
    assert "Je pauzeert" not in await read(bo)


async def test_the_button_below_the_next_session_leads_to_that_very_one() -> None:
    circle = await a_circle("Bo")
    assert "[Bekijk deze sessie]" in await read(circle.members[0])
    assert "[Bekijk deze sessie]" not in await read(circle.an), "a facilitator looks who comes"


async def test_at_most_a_handful_waits() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    for name in ("Een", "Twee", "Drie", "Vier", "Vijf", "Zes"):
        await bo.command(f"network {await published(circle.an, name=name)}")
        await bo.press("join")
    await soon(circle)
    assert len(await waiting(bo)) == 5
    assert "En nog 2 dingen." in await read(bo)


async def test_the_next_session_is_told_in_the_readers_own_zone_with_its_link() -> None:
    circle = await a_circle(place="https://meet.example.org/zorg")
    eva = await circle.world.somebody("Eva", locale="en", timezone="America/New_York")
    await eva.command(f"network {circle.id}")
    await eva.press("join")
    said = await read(eva)
    assert "Zorg voor elkaar: session 1, kick-off" in said
    assert "When: Tuesday 7 April 2026 at 08:00" in said
    links = [one for part in (await page(eva)).sections for one in part.controls if isinstance(one, LinkButton)]
    assert "https://meet.example.org/zorg" in [one.url for one in links]


async def test_a_facilitator_reads_what_to_do_next() -> None:
    circle = await a_circle("Bo")
    assert "Voor jou als begeleider" in await read(circle.an)
    assert "Zorg voor elkaar: er doet nog maar één iemand mee, van 10 om mee te beginnen." in await read(circle.an)
    await soon(circle)
    assert "Kijk wie er komt" in await read(circle.an)
    await circle.until_after(1, hours=2)
    assert "Kijk wat de evaluatie zegt." in await read(circle.an)
    assert "begeleider" not in (await read(circle.members[0])).replace("Jij begeleidt", "")


@pytest.mark.row("M1.5", "B8")
async def test_a_manager_reads_figures_and_nobodys_answers() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    mia = await circle.world.somebody("Mia", roles=["manager"])
    for somebody in (mia, bo):
        await somebody.command("team", place=TEAM)
        await somebody.press("link", "team")
    await bo.command(f"attend {circle.session()}")
    await bo.submit("brings", brings="Een geheim")
    said = await read(mia)
    assert "Eén collega van je team neemt deel aan een lerend netwerk." in said
    assert not {"Bo", "geheim", "Zorg voor elkaar"} & set(said.replace(".", "").split())
    assert "Een geheim" not in said
    assert "Jouw team" not in await read(bo)


async def test_insights_are_the_authors_own() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await bo.command("share Altijd eerst vragen")
    await bo.press("to", "private")
    await bo.press("confirm", "private")
    assert "Altijd eerst vragen" in await read(bo)
    assert "Altijd eerst vragen" not in await read(cas)


async def test_where_an_insight_was_shared_is_told() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("team", place=TEAM)
    await bo.press("link", "team")
    await bo.command("share Altijd eerst vragen")
    channel = (await bo.known()).team
    assert channel is not None
    await bo.press("to", channel)
    await bo.press("confirm", channel)
    assert "Gedeeld in #zorg, maandag 2 maart 2026" in await read(bo)


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_fullest_page_fits_slack(locale: str) -> None:
    """Nine networks, everything waiting, the longest insights: all drawn, in every language."""
    around = a_world()
    an = await around.somebody("An", locale=locale, roles=["manager", "hr", "administrator"])
    await an.command("team", place=TEAM)
    await an.press("link", "team")
    for number in range(9):
        await an.command("new")
        await fill_in(an, name=f"Netwerk {number} " + "x" * 60, place="https://meet.example.org/" + "y" * 100)
        await an.press("publish")
    for _ in range(3):
        await an.command("share " + "Lang verhaal. " * 70)
        await an.press("to", "private")
        await an.press("confirm", "private")
    home = await page(an)
    view = home_view(home, speak_to((await an.known()).reader), FALLBACK)
    assert len(view["blocks"]) < VIEW_BLOCKS
    ids = [block["block_id"] for block in view["blocks"]]
    assert all(first != second for first, second in pairwise(ids))
