"""The playground for everybody: by keyboard, with a screen reader, on a phone, in the dark, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.tabs import tab


async def test_everything_works_with_the_keyboard_alone(browser: Browser) -> None:
    async with tab(browser) as it:
        await it.be("an")
        keyboard = it.page.keyboard
        await keyboard.press("Tab")
        await expect(it.page.locator(".skip")).to_be_focused()
        await keyboard.press("Enter")
        await reach(it.page, "#text")
        await keyboard.type("/kring klaar")
        await it.done(keyboard.press("Enter"))
        await expect(it.page.locator("#text")).to_be_focused()
        await reach(it.page, "button:text-is('Deels')", back=True)
        outline = await it.page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert outline == "3px"
        await it.done(keyboard.press("Space"))
        await it.sees("2 van 10")
        assert await it.page.evaluate("document.activeElement.innerText") == "Deels"
        await reach(it.page, "#move-next")
        await it.done(keyboard.press("Enter"))
        await expect(it.page.locator("#move-next")).to_be_focused()


async def reach(page: Page, selector: str, *, back: bool = False) -> None:
    """Goes there by Tab alone."""
    for _ in range(80):
        await page.keyboard.press("Shift+Tab" if back else "Tab")
        if await page.locator(selector).evaluate_all("all => all.includes(document.activeElement)"):
            return
    raise AssertionError(f"{selector} can't be reached by keyboard")


async def test_a_date_typed_and_entered_is_the_date_that_is_reached(browser: Browser) -> None:
    async with tab(browser) as it:
        await it.be("an")
        await it.page.locator("#to-date summary").click()
        await it.page.locator("#to").fill("2026-04-07")
        await it.done(it.page.locator("#to").press("Enter"))
        await expect(it.page.locator(".clock .day")).to_have_text("dinsdag 7 april 2026")
        await expect(it.page.locator(".clock .hour")).to_have_text("09:00")


async def test_escape_closes_a_form_and_nothing_is_lost(browser: Browser) -> None:
    async with tab(browser) as it:
        await it.be("sofie")
        await it.send("/kring nieuw")
        await expect(it.page.locator("[name='field:topic']")).to_be_focused()
        await it.page.keyboard.press("Escape")
        await expect(it.page.locator(".open-form")).to_have_count(0)
        await it.press("founding-fill-in")
        await expect(it.page.locator(".open-form")).to_have_count(1)


async def test_a_half_typed_message_stays_while_one_presses_something_else(browser: Browser) -> None:
    async with tab(browser) as it:
        await it.be("an")
        await it.send("/kring klaar")
        await it.page.locator("#text").fill("nog niet af")
        await it.press("scale-4")
        await expect(it.page.locator("#text")).to_have_value("nog niet af")


async def test_new_messages_are_read_out(browser: Browser) -> None:
    async with tab(browser) as it:
        await it.be("an")
        live = it.page.get_by_role("status")
        await expect(live).to_have_text("")
        await it.send("/kring klaar")
        await expect(live).to_contain_text(it.text("ready-summary", number=1))
        await it.press("scale-4")
        await expect(live).to_contain_text(it.text("ready-summary", number=2))


@pytest.mark.parametrize("view", ["chat", "home", "thuiszorg"])
async def test_every_control_has_a_role_and_a_name(browser: Browser, view: str) -> None:
    async with tab(browser) as it:
        await it.be("an")
        await it.send("/kring instellingen")
        await it.be("an", view)
        tree = await it.page.locator("body").aria_snapshot()
        nameless = re.findall(
            r"^\s*- (?:button|link|textbox|combobox|meter|img|region|navigation)(?:\s\[|:|$)", tree, re.MULTILINE
        )
        assert nameless == []
        for landmark in ("banner", "main", "complementary"):
            assert re.search(rf"^\s*- {landmark}", tree, re.MULTILINE), landmark


@pytest.mark.parametrize("width", [360, 390])
async def test_on_a_phone_nothing_runs_off_the_side(browser: Browser, width: int) -> None:
    async with tab(browser, width=width) as it:
        for slug, view in (("an", "chat"), ("claire", "home"), ("emma", "revalidatie")):
            await it.be(slug, view)
            await fits(it.page, width)
        await it.be("sofie")
        await it.send("/kring nieuw")
        await fits(it.page, width)
        await it.done(it.page.locator("#move-week").click())
        await fits(it.page, width)
        mine = it.page.locator(".people [aria-current]")
        await expect(mine).to_be_in_viewport()
        await it.send("x" * 400)
        await fits(it.page, width)
        small = await it.page.locator("button:visible, .tabs a:visible").evaluate_all(
            "all => all.filter(one => one.getBoundingClientRect().height < 24).length"
        )
        assert small == 0


async def fits(page: Page, width: int) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_without_javascript_the_page_works_too(browser: Browser) -> None:
    async with tab(browser, scripts=False) as it:
        await it.be("an")
        await it.page.get_by_role("button", name="Begin de check").click()
        await it.page.get_by_role("button", name="Helemaal").click()
        await it.sees("2 van 10")
        await it.page.locator("#text").fill("/kring nieuw")
        await it.page.locator("#send").click()
        await it.page.locator(".open-form button.primary").click()
        await expect(it.page.locator(".open-form [role=alert]")).to_be_visible()
        await it.page.locator("#move-next").click()
        await expect(it.page.locator(".news")).to_contain_text("Jonas De Wit")


async def test_the_first_page_asks_nobody_else_for_anything(browser: Browser) -> None:
    async with tab(browser) as it:
        asked: list[str] = []
        it.page.on("request", lambda request: asked.append(request.url))
        await it.page.goto(it.play.site.url, wait_until="networkidle")
        assert {address.removeprefix(it.play.site.url).split("?")[0] for address in asked} == {
            "/",
            "/static/kring.css",
            "/static/kring.js",
            "/static/kring.svg",
        }


async def test_what_people_type_never_comes_alive(browser: Browser) -> None:
    async with tab(browser) as it:
        await it.be("an")
        await it.send("<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>")
        await it.sees("<script>")
        assert await it.page.title() != "owned"
        assert await it.page.locator("#log img").count() == 0


async def test_dark_and_calm_are_respected(browser: Browser) -> None:
    async with tab(browser, dark=True) as it:
        await it.be("an")
        colour = await it.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert sum(map(int, re.findall(r"\d+", colour))) < 200
        assert await it.page.locator("#send").evaluate("one => getComputedStyle(one).transitionProperty") == "none"
