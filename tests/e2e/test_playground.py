"""The playground in a real browser: the main walk, in three languages."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from bot.commands import name_of
from bot.people import Locale
from bot.speech import Raw
from tests.e2e.tabs import tab
from tests.fakes.web import Playing

SPEAKERS: list[tuple[str, Locale]] = [("an", "nl"), ("emma", "en"), ("claire", "fr")]
NETWORK = {"name": "Ongestoord werken", "goal": "Minder onderbroken worden", "date": "2026-03-03", "place": "Gent"}


@pytest.mark.row("E2.3", "R1", "R10")
@pytest.mark.parametrize(("slug", "locale"), SPEAKERS)
async def test_a_newcomer_goes_from_the_welcome_to_advice(browser: Browser, slug: str, locale: Locale) -> None:
    async with tab(browser, locale) as it:
        await it.be(slug)
        await it.press("web-try-ready-do")
        for number in range(1, 11):
            await it.sees(it.text(f"ready-statement-{number}"))
            await it.press("scale-5" if number % 2 else "scale-3")
        await it.press("ready-time-yes")
        await it.sees(it.text("ready-thanks"))
        await it.press("ready-plan-button")
        await it.fill({"when": "als de dag begint", "then": "dan stel ik één vraag"})
        await it.sees(it.text("ready-plan-made"))


async def founded(play: Playing, **more: str) -> None:
    """Sofie has founded a network, in a browser without JavaScript."""
    sofie = await play.be("sofie")
    await sofie.command("new zwemmen")
    await sofie.press("Start een nieuw netwerk")
    await sofie.fill(NETWORK | more)
    await sofie.press("Publiceer")


async def joined(play: Playing, *slugs: str) -> None:
    """These have joined that network, likewise."""
    for slug in slugs:
        colleague = await play.be(slug)
        await colleague.command("zoek ongestoord")
        await colleague.press("Bekijk")
        await colleague.press("Ik doe mee")


@pytest.mark.row("E2.3")
@pytest.mark.parametrize(("slug", "locale"), SPEAKERS)
async def test_the_check_is_skipped_put_away_taken_up_and_done_again(
    browser: Browser, slug: str, locale: Locale
) -> None:
    async with tab(browser, locale) as it:
        await it.be(slug)
        await it.send("/kring ready")
        await it.press("scale-4")
        await it.press("skip")
        await it.press("stop-here")
        await it.sees(it.text("ready-paused"))
        await it.send("/kring ready")
        await it.sees(it.text("ready-statement-3"))
        for _ in range(8):
            await it.press("skip")
        await it.press("skip")
        await it.press("redo")
        await it.sees(it.text("ready-statement-1"))


@pytest.mark.parametrize(("slug", "locale"), SPEAKERS)
async def test_a_full_network_has_a_waiting_list(browser: Browser, slug: str, locale: Locale) -> None:
    async with tab(browser, locale) as it:
        await founded(it.play, capacity="2")
        await joined(it.play, "youssef", "jonas")
        await it.be(slug)
        await it.send("/kring find ongestoord")
        await it.press("open")
        await it.press("network-join", full="yes")
        await it.sees(it.text("network-position", number=1))


@pytest.mark.parametrize(("slug", "locale"), SPEAKERS)
async def test_founding_a_network_with_errors_on_the_way(browser: Browser, slug: str, locale: Locale) -> None:
    async with tab(browser, locale) as it:
        await it.be(slug)
        await it.send("/kring new")
        await expect(it.page.locator("[name='field:topic']")).to_be_focused()
        await it.fill({"topic": "zwemmen"})
        await it.sees(it.text("chances-none", about="yes"))
        await it.press("founding-create")
        await expect(it.page.locator("[name='field:name']")).to_be_focused()
        await it.fill({**NETWORK, "date": "2020-01-01"})
        await expect(it.page.locator("[name='field:date']")).to_be_focused()
        await expect(it.page.locator("[name='field:name']")).to_have_value(NETWORK["name"])
        await it.sees(it.text("founding-date-past"))
        await it.fill({"date": NETWORK["date"]})
        await it.press("founding-publish")
        await it.sees(it.text("founding-share-hint"))


@pytest.mark.row("M2.2", "W1", "O3.16")
@pytest.mark.parametrize(("slug", "locale"), SPEAKERS)
async def test_joining_being_reminded_evaluating_and_sharing(browser: Browser, slug: str, locale: Locale) -> None:
    """The main walk of a participant: only the clock is moved, all else comes by itself."""
    async with tab(browser, locale) as it:
        await founded(it.play)
        await it.be(slug)
        await it.send("/kring find ongestoord")
        await it.press("open")
        await it.press("network-join", full="no")
        await it.nudges_until(it.text("attend-mine", coming="unknown"))
        await it.sees(it.text("web-by-itself"))
        await it.press("attend-yes")
        await it.nudges_until(it.text("evaluating-title", asked="kickoff", number=1, network=Raw(NETWORK["name"])))
        await it.sees(it.text("evaluating-confidential"))
        for rating in ("scale-5", "scale-4", "scale-5"):
            await it.press(rating)
        await it.press("evaluating-finish", asked="kickoff")
        await it.sees(it.text("evaluating-thanks"))
        await it.done(it.page.locator("#move-week").click())
        await it.press("share-write")
        await it.fill({"text": "Zet je telefoon een uur weg."})
        await it.press("share-to", scope="organisation", channel="de-linde")
        await it.press("share-confirm", where="channel")
        await it.be(slug, "de-linde")
        posts = it.page.locator(".message").filter(has_text="Zet je telefoon een uur weg.")
        await expect(posts).to_have_count(1)


@pytest.mark.row("O3.16")
@pytest.mark.parametrize(("slug", "locale"), SPEAKERS)
async def test_results_are_hidden_below_five_and_the_evaluation_is_one(
    browser: Browser, slug: str, locale: Locale
) -> None:
    """Somebody founds a network, a colleague joins and answers: the facilitator sees how many, and no more."""
    async with tab(browser, locale) as it:
        await it.be(slug)
        await it.send("/kring new zwemmen")
        await it.press("founding-create")
        await it.fill(NETWORK)
        await it.press("founding-publish")
        await joined(it.play, "youssef")
        for _ in range(2):
            await it.move_a_day()
        await it.send("/kring evaluate")
        await it.press("evaluation-this")
        await it.press("evaluation-start")
        await it.sees(it.text("evaluation-count", count=0, total=1))
        await it.sees(it.text("evaluation-wait", enough=5))


@pytest.mark.parametrize(("slug", "locale"), SPEAKERS)
async def test_nobody_is_left_without_an_answer(browser: Browser, slug: str, locale: Locale) -> None:
    """Help, why, unknown words, and another language: all of it in the reader's own."""
    async with tab(browser, locale) as it:
        await it.be(slug)
        await it.send("/kring help")
        await it.sees(it.text("menu-typing"))
        await it.send("/kring why")
        await it.sees(it.text("log-private"))
        await it.send("klarr")
        await it.press("menu-meant", word=name_of("ready", locale))
        await it.sees(it.text("ready-statement-1"))
        await it.send("/kring settings")
        await it.sees(it.text("settings-title"))


@pytest.mark.row("O3.16")
async def test_a_facilitator_sees_averages_as_bars_and_remarks_without_names(browser: Browser) -> None:
    async with tab(browser) as it:
        await it.be("sofie")
        await it.send("/kring evalueer")
        await it.press("evaluation-this")
        meters = it.page.get_by_role("meter")
        await expect(meters).to_have_count(3)
        assert await meters.first.get_attribute("aria-valuetext") == "4,2 / 5"
        box = await it.page.locator(".fill").first.bounding_box()
        track = await it.page.locator(".track").first.bounding_box()
        assert box
        assert track
        assert 0.80 < box["width"] / track["width"] < 0.88
        await it.sees("Graag een echte casus oefenen in trio’s.")
