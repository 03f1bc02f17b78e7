"""Takes the pictures in docs/images of the real playground: `.venv/bin/python -m docs.screenshots`. Needs Chromium."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import FloatRect, Locator, Page, ViewportSize, async_playwright

from benchmarks.servers import KRING, running
from tests.browser import FLAGS, chromium

IMAGES = Path(__file__).parent / "images"
ORDINARY: ViewportSize = {"width": 1240, "height": 860}
TALL: ViewportSize = {"width": 1240, "height": 1800}
"""So that no message is hidden behind the line to type on."""
LONGEST = 1150
"""Pixels of a message."""
BRINGS = "The sliding sheet that our team uses"
NETWORK = {
    "name": "Lifting without pain",
    "goal": "Every team finds one way of lifting that spares the back.",
    "time": "14:00",
    "place": "Training room, first floor",
}


class Playground:
    """The page, as somebody who speaks English sees it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self._url = url

    async def be(self, slug: str, view: str = "chat") -> None:
        await self.page.goto(f"{self._url}/as/{slug}/{view}")

    async def do(self, deed: Locator) -> None:
        """Clicks, and waits until the page shows what came of it."""
        async with self.page.expect_response(lambda response: response.request.method == "POST"):
            await deed.click()
        await self.page.locator("#app:not([aria-busy])").wait_for()

    async def say(self, text: str) -> None:
        await self.page.locator("#text").fill(text)
        await self.do(self.page.locator("#send"))

    async def press(self, label: str) -> None:
        await self.do(self.page.get_by_role("main").get_by_role("button", name=label, exact=True).last)

    async def fill(self, **values: str) -> None:
        for name, value in values.items():
            await self.page.locator(f"[name='field:{name}']").fill(value)
        await self.do(self.page.locator(".open-form button.primary"))

    async def move(self, way: str) -> None:
        await self.do(self.page.locator(f"#move-{way}"))

    async def speak_english(self, slug: str) -> None:
        await self.be(slug)
        await self.say("/kring settings")
        await self.page.locator("select").last.wait_for()
        menu = self.page.get_by_role("main").locator("select").nth(-2)
        await menu.select_option(label="English")
        await self.do(menu.locator("xpath=ancestor::div[1]").get_by_role("button").first)

    async def picture(self, name: str, about: str = "") -> None:
        """The newest message alone, of those with these words; of a long one the beginning."""
        message = self.page.locator("article .message", has_text=about).last
        await message.scroll_into_view_if_needed()
        await self.page.mouse.move(0, 0)
        if (box := await message.bounding_box()) is not None:
            clip = FloatRect(**{**box, "height": min(box["height"], LONGEST)})
            await self.page.screenshot(path=IMAGES / f"{name}.png", clip=clip)

    async def whole_page(self, name: str) -> None:
        """The page as it stands on an ordinary screen."""
        await self.page.set_viewport_size(ORDINARY)
        await self.page.screenshot(path=IMAGES / f"{name}.png")
        await self.page.set_viewport_size(TALL)


@asynccontextmanager
async def playground() -> AsyncIterator[Playground]:
    """`kring demo` in an empty directory, and a browser before it."""
    with TemporaryDirectory() as directory:
        async with (
            running([KRING, "demo"], {"KRING_PORT": "0"}, Path(directory), "/readyz") as server,
            async_playwright() as playwright,
        ):
            browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS, chromium_sandbox=False)
            page = await browser.new_page(viewport=TALL, locale="en-GB")
            yield Playground(page, server.url)
            await browser.close()


async def readiness(it: Playground) -> None:
    await it.be("emma")
    await it.say("/kring ready")
    for answer in ("Mostly", "Fully", "Partly"):
        await it.press(answer)
    await it.picture("readiness")


async def founding(it: Playground) -> None:
    """A first session at Christmas: it moves to a working day, and says so."""
    await it.speak_english("sofie")
    await it.say("/kring new swimming")
    await it.press("Start a new network")
    today = await it.page.locator(".clock time").first.get_attribute("datetime") or ""
    await it.fill(**NETWORK, date=f"{today[:4]}-12-25", sessions="3")
    await it.picture("founding")


async def nudge(it: Playground) -> None:
    """The nudges of a first week, with an answer; and the page around them."""
    await it.be("emma")
    await it.move("week")
    await it.press("I’m coming, and I’ll bring something…")
    await it.fill(brings=BRINGS)
    await it.picture("nudge", BRINGS)
    await it.whole_page("playground")


async def evaluation(it: Playground) -> None:
    await it.be("sofie")
    await it.say("/kring evaluate")
    await it.press("This session")
    await it.picture("evaluation")


async def sharing(it: Playground) -> None:
    await it.be("emma")
    await it.say("/kring share Ask what somebody already tried, before you help. It saves ten minutes.")
    await it.press("My team (revalidatie)")
    await it.picture("sharing")


async def why(it: Playground) -> None:
    await it.be("emma")
    await it.say("/kring why")
    await it.picture("why")


async def take_all() -> None:
    """All pictures, in the order in which a visitor would see them."""
    IMAGES.mkdir(exist_ok=True)
    async with playground() as it:
        for scene in (readiness, founding, nudge, evaluation, sharing, why):
            await scene(it)


if __name__ == "__main__":
    asyncio.run(take_all())
