"""A tab of a real browser in the playground."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager

from playwright.async_api import Browser, ConsoleMessage, Page, expect

from adapters.words import speak_to
from bot.people import Locale, Reader
from bot.speech import Arg, t
from tests.e2e.players import flat
from tests.fakes.web import Playing, playing

PATIENCE = 10_000
"""Milliseconds."""
MANY = 40
"""Nudges of all people together, in a few days."""


class Tab:
    """A browser tab of somebody who speaks this language."""

    def __init__(self, page: Page, play: Playing, locale: Locale) -> None:
        self.page = page
        self.play = play
        self._say = speak_to(Reader(locale))

    def text(self, key: str, **args: Arg) -> str:
        return self._say(t(key, **args))

    async def be(self, slug: str, view: str = "chat") -> None:
        await self.page.goto(f"{self.play.site.url}/as/{slug}/{view}")

    async def press(self, key: str, **args: Arg) -> None:
        """Presses the newest button with this text, and waits for the page to have changed."""
        button = self.page.get_by_role("main").get_by_role("button", name=self.text(key, **args), exact=True).last
        await self.done(button.click())

    async def done(self, deed: Awaitable[object]) -> None:
        async with self.page.expect_response(lambda response: response.request.method == "POST"):
            await deed
        await expect(self.page.locator("#app:not([aria-busy])")).to_be_visible(timeout=PATIENCE)

    async def send(self, text: str) -> None:
        await self.page.locator("#text").fill(text)
        await self.done(self.page.keyboard.press("Enter"))

    async def next_nudge(self) -> None:
        await self.done(self.page.locator("#move-next").click())

    async def nudges_until(self, text: str) -> None:
        """Goes from nudge to nudge, of whoever they are, until this text is there."""
        for _ in range(MANY):
            if flat(text) in flat(await self.page.locator("#log").inner_text()):
                return
            await self.next_nudge()
        await self.sees(text)

    async def move_a_day(self) -> None:
        await self.done(self.page.locator("#move-day").click())

    async def fill(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            await self.page.locator(f"[name='field:{name}']").fill(value)
        await self.done(self.page.locator(".open-form button.primary").click())

    async def sees(self, text: str) -> None:
        await expect(self.page.locator("#log")).to_contain_text(text, timeout=PATIENCE)


@asynccontextmanager
async def tab(
    browser: Browser, locale: Locale = "nl", *, width: int = 1280, scripts: bool = True, dark: bool = False
) -> AsyncIterator[Tab]:
    """A playground with one browser tab. Nothing may go wrong in the console."""
    said: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error":
            said.append(message.text)

    async with playing() as play:
        context = await browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if dark else "no-preference",
        )
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", heard)
        page.on("pageerror", lambda error: said.append(str(error)))
        yield Tab(page, play, locale)
        await context.close()
        assert said == []
