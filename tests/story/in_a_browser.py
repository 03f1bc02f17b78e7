"""The village in the playground, each of its people in a tab of a real browser."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import ClassVar

from playwright.async_api import Browser, Page, ViewportSize

from adapters import web
from adapters.web import Preview
from adapters.web.desk import SHOWN
from adapters.web.entries import ENTRIES, Entry, room_of
from adapters.web.wire import CHAT
from bot.people import Account, Locale, Place, Profile
from bot.ports import Transcript
from bot.speech import Raw, t
from storage import SqlStore
from tests.e2e.house import A_MOMENT
from tests.e2e.houses import WebHouse
from tests.e2e.players import Role
from tests.e2e.tabs import PATIENCE
from tests.fakes.world import Clock
from tests.story.village import ADMINISTRATORS, CHANNEL, HOUSES, Teller, Village, allows_others, house_of, slug_of

SAID = "article .message, article.own > .typed, article.own > .chose, form.open-form"
WINDOW = ViewportSize(width=1100, height=900)
"""Each in a window of their own: tabs behind another one are slow to move."""
ANSWERED = """() => new Promise((done) => {
  const busy = () => document.querySelector("#app[aria-busy]");
  const look = (_, seen) => busy() || (seen.disconnect(), done());
  const seen = new MutationObserver(look);
  seen.observe(document.body, {subtree: true, childList: true, attributes: true});
  look(null, seen);
})"""
"""Until the page shows the answer, to the moment: asking time and again comes late each time."""


class Tab:
    """Somebody's tab. Fulfils `tests.fakes.person.Driver`.

    It shows no news by itself, so they look when something came. `kept` gives how a room stands now, on whatever page.
    """

    def __init__(self, page: Page, home: str, name: str, kept: Transcript) -> None:
        self.page, self.kept = page, kept
        self.house, self.user = slug_of(house_of(name)), name.lower()
        self.home = f"{home}/as/{self.user}"
        self.view = CHAT

    async def look(self, view: str = CHAT) -> None:
        self.view = view
        await self.page.goto(f"{self.home}/{view}", wait_until="domcontentloaded")

    async def entries(self) -> list[Entry]:
        """What stands in the room that they look at; a page shows the newest."""
        room = room_of(self.house, self.user) if self.view == CHAT else f"{self.house}/#{self.view}"
        found = [ENTRIES.load(entry) for entry in await self.kept.read(room, SHOWN)]
        return [entry for entry in found if isinstance(entry, Entry)]

    async def catch_up(self) -> None:
        """Looks again, if something came since."""
        newest = (await self.entries())[-1:]
        if newest and not await self.page.locator(f"#{newest[0].anchor}").count():
            await self.look(self.view)

    async def command(self, text: str = "") -> None:
        await self.say(f"/kring {text}".strip())

    async def say(self, text: str) -> None:
        await self.page.locator("#text").fill(text)
        await self._done(self.page.keyboard.press("Enter"))

    async def press(self, label: str) -> None:
        await self.catch_up()
        buttons = self.page.get_by_role("main").get_by_role("button", name=label, exact=True)
        if not await buttons.count():
            raise LookupError(f"no button {label!r} here:\n{await self.screen()}")
        await self._done(buttons.last.click())

    async def choose(self, label: str) -> None:
        await self.catch_up()
        option = self.page.get_by_role("main").locator("option", has_text=label).last
        menu = option.locator("xpath=ancestor::select[1]")
        await menu.select_option(label=label)
        await self._done(menu.locator("xpath=following::button[1]").click())

    async def fill(self, values: Mapping[str, str]) -> None:
        for name, value in values.items():
            field = self.page.locator(f"[name='field:{name}']").last
            if await field.evaluate("element => element.tagName") == "SELECT":
                await field.select_option(value)
            else:
                await field.fill(value)
        await self._done(self.page.locator(".open-form button.primary").click())

    async def _done(self, deed: Awaitable[object]) -> None:
        async with self.page.expect_response(lambda response: response.request.method == "POST"):
            await deed
        await self.page.evaluate(ANSWERED)

    async def texts(self) -> list[str]:
        return await self.page.locator(SAID).all_inner_texts()

    async def screen(self) -> str:
        said = self.page.locator(SAID)
        return await said.last.inner_text() if await said.count() else ""


class TwoHouses(WebHouse):
    """The playground of both organisations, without what each message would be on other platforms."""

    previews: ClassVar[Mapping[str, Preview]] = {}

    @property
    def _people(self) -> tuple[web.DemoPerson, ...]:
        return tuple(
            web.DemoPerson(
                name.lower(), account_of(house, name), Profile(name, role.locale), house, t("web-work-nurse")
            )
            for house, names in HOUSES.items()
            for role in self.cast
            for name in names
            if role.name == name
        )

    @property
    def _channels(self) -> tuple[web.DemoChannel, ...]:
        places = {house: Place("web", slug_of(house), f"{slug_of(house)}/#{CHANNEL}", CHANNEL) for house in HOUSES}
        return tuple(web.DemoChannel(CHANNEL, place, house) for house, place in places.items())


def account_of(house: str, name: str) -> Account:
    return Account("web", slug_of(house), name.lower())


class InABrowser(Village):
    writes = False

    def __init__(self, locale: Locale, house: TwoHouses, browser: Browser) -> None:
        super().__init__(locale)
        self.house, self.browser = house, browser

    async def open(self) -> None:
        self.chapter("setup")
        for name in (one for names in HOUSES.values() for one in names):
            page = await (await self.browser.new_context(viewport=WINDOW)).new_page()
            page.set_default_timeout(PATIENCE)
            tab = Tab(page, self.house.served.url, name, self.house.store)
            self.seat(name, tab)
            await tab.look()
        for house, name in ADMINISTRATORS.items():
            person = await self.house.store.welcome(account_of(house, name), Profile(name, self.locale))
            await self.house.store.appoint(person.id, {"administrator"})
            await allows_others(self.players[name])

    @property
    def store(self) -> SqlStore:
        return self.house.store

    def now(self) -> datetime:
        return self.house.clock.now()

    async def settled(self) -> None:
        await self.house.settled()

    async def leap(self, moment: datetime) -> datetime | None:
        due = await self.house.store.next_due()
        late = due is None or due > moment + A_MOMENT
        self.house.put_clock(max(self.now(), moment if due is None or late else due))
        await self.house.settled()
        return None if late else due

    async def hear(self) -> None:
        """Everybody looks before they press something, and at the end: a page takes its time."""

    async def all_is_read(self) -> None:
        """Everybody looks once more, and somebody of each house in its channel: all that came stands there."""
        for name in self.players:
            await self._is_read(self.tab(name))
        for house in HOUSES:
            assert await self.posts(house)

    async def _is_read(self, tab: Tab, view: str = CHAT) -> list[str]:
        await tab.look(view)
        texts, entries = await tab.texts(), await tab.entries()
        assert len(texts) == len([entry for entry in entries if entry.only_for in ("", tab.user)])
        return texts

    async def posts(self, house: str) -> list[str]:
        """As somebody reads them who works there."""
        tab = self.tab(HOUSES[house][0])
        texts = await self._is_read(tab, CHANNEL)
        await tab.look()
        return texts

    def picked(self, name: str) -> str:
        return name.lower()

    def tab(self, name: str) -> Tab:
        driver = self.players[name].driver
        assert isinstance(driver, Tab)
        return driver

    async def link(self, player: Teller, network: str) -> None:
        tab = self.tab(player.role.name)
        await tab.look(CHANNEL)
        await player.command("channel")
        await player.press("link-scope", scope="network")
        await player.presses(network)
        await player.sees("link-done", channel=Raw(CHANNEL), scope="network")
        await tab.look()


@asynccontextmanager
async def in_a_browser(browser: Browser, locale: Locale, address: str) -> AsyncIterator[InABrowser]:
    """The village in the playground, over the database at this address."""
    cast = [Role(name, locale) for names in HOUSES.values() for name in names]
    house = TwoHouses(address, Clock(), cast)
    await house.start()
    try:
        here = InABrowser(locale, house, browser)
        await here.open()
        yield here
        await here.all_is_read()
    finally:
        await house.stop()
