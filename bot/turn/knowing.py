"""What a conversation gets to know: from the store in one snapshot, and from all that isn't the store's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.life.feeds import Feed, MyFeed
from bot.network.meetings import Reading
from bot.people import Person, Place, PlatformName
from bot.ports import Calendars, Clock, Holidays, Store
from bot.queries import CalendarAt, HolidaysIn, Known, MyHolidays, Query
from bot.views import PICKERS


@dataclass(frozen=True)
class Spot:
    """Where a conversation goes on: on which platform (None: on none), in which channel if in one, and who hears it."""

    platform: PlatformName | None = None
    place: Place | None = None
    overheard: bool = False


NOWHERE = Spot()


@dataclass(frozen=True)
class Sources:
    """Where answers come from. `fresh` gives an id that nobody used before.

    `install_at`: where people install the app by themselves; `public_url`: where Kring is reached. Empty: nowhere.
    """

    store: Store
    clock: Clock
    holidays: Holidays
    calendars: Calendars
    fresh: Callable[[], str]
    install_at: str = ""
    public_url: str = ""

    async def known(self, person: Person, queries: tuple[Query[Any], ...], spot: Spot) -> Known:
        """The answers to these. Raises `NotSaved`."""
        asked = [query for query in queries if not isinstance(query, HolidaysIn | MyHolidays | CalendarAt)]
        answers = dict(await self.store.ask(person, asked)) if asked else {}
        for query in queries:
            if isinstance(query, HolidaysIn):
                answers[query] = self.holidays.between(query.country, query.first, query.last)
            elif isinstance(query, MyHolidays):
                answers[query] = self.holidays.between(person.country, year := self.clock.now().year, year + 1)
            elif isinstance(query, CalendarAt):
                answers[query] = await self._reading(query, person)
            elif isinstance(query, MyFeed):
                answers[query] = await self._feed(query, answers[query], person, spot)
        pick = PICKERS[spot.platform] if spot.platform else frozenset()
        where = (spot.place, pick, spot.overheard, self.install_at, spot.platform, self.public_url)
        return Known(person, self.clock.now(), self.fresh(), answers, *where)

    async def _reading(self, query: CalendarAt, person: Person) -> Reading:
        calendars, zone, now = self.calendars, person.reader.timezone, self.clock.now()
        reading = calendars.at(query.address, zone, now) if query.address else calendars.written(query.text, zone, now)
        return await reading

    async def _feed(self, query: MyFeed, feed: Feed | None, person: Person, spot: Spot) -> Feed | None:
        """Whoever may have an address gets one when it is first to be shown, unless they ended it."""
        shown = self.public_url or spot.platform == "web"
        if feed is None or feed.token or feed.ended or not shown:
            return feed
        return Feed(await self.store.make_feed(person, query.of))
