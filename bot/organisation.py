"""What an organisation's administrator arranged: how Kring speaks to its people, when, and how long it remembers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.nudges.window import CLOSES, FRIDAY_ASKS_UNTIL, MONDAY_ASKS_FROM, OPENS
from bot.nudges.wishes import Hours, Wishes
from bot.people import Locale

KEPT_DAYS = (120, 180, 365, 730)
"""For so many days the delivery log can be kept. The rules of the calendar look back 92 days, so never fewer."""
SHORTEST = timedelta(hours=2)
SHORTEST_AT_THE_EDGES = timedelta(hours=1)
"""On Mondays and on Fridays, when asks have less of the day than other messages."""
WHOLE_DAY = Hours(OPENS, CLOSES)
ANY_DAY = date(2000, 1, 3)
METHODS_LINK = "https://ambrassade.be"
"""Where De Ambrassade keeps its working methods (fiche, lines 87-88)."""
ENOUGH_WAITING = (2, 50)
"""At least and at most so many people make enough for a network."""
LONGEST_LINK = 300
LONGEST_CONTACT = 120
LONGEST_NAME = 80
"""Characters."""


@dataclass(frozen=True)
class Arrangements:
    """What holds for one organisation. Raises ValueError for hours that `flaw` objects to, and for other `kept_days`.

    `locale` and `timezone` (IANA) are those of people whose platform tells nothing and who chose nothing. `country`
    (ISO 3166): whose public holidays they have. `hours` (local, of each reader) are everybody's who chose none.
    `contact`: who helps with questions, in words; or `contact_person`, the id of one of its people. `kept_days`: how
    long the delivery log is kept. `outside`: whether its people may be in other organisations' networks, and others in
    theirs. `at` (UTC): since when. `threshold`: so many people waiting for a topic are enough to tell HR.
    `methods_link`: an https address with working methods.
    """

    locale: Locale = "nl"
    timezone: str = "Europe/Brussels"
    country: str = "BE"
    hours: Hours = WHOLE_DAY
    contact: str = ""
    contact_person: str = ""
    kept_days: int = 365
    outside: bool = False
    at: datetime | None = None
    threshold: int = 5
    methods_link: str = METHODS_LINK

    def __post_init__(self) -> None:
        if flaw(self.hours) or self.kept_days not in KEPT_DAYS:
            raise ValueError("hours that leave too little of a day, or days that can't be chosen")


Flaw = Literal["order", "short", "edges"]


def within_the_window(hours: Hours) -> Hours:
    """As much of these hours as Kring ever uses."""
    return Hours(max(hours.opens, OPENS), min(hours.closes, CLOSES))


def flaw(hours: Hours) -> Flaw | None:
    """What is wrong with an organisation's hours: they close before they open, or leave too little for everything.

    Within what is right each class of nudges has some part of every working day, so that none has to wait for ever.
    """
    if hours.closes <= hours.opens:
        return "order"
    if not OPENS <= hours.opens <= hours.closes <= CLOSES or _left(hours, WHOLE_DAY) < SHORTEST:
        return "short"
    return "edges" if _left(hours, Hours(MONDAY_ASKS_FROM, FRIDAY_ASKS_UNTIL)) < SHORTEST_AT_THE_EDGES else None


def _left(hours: Hours, of: Hours) -> timedelta:
    return _on_a_day(min(hours.closes, of.closes)) - _on_a_day(max(hours.opens, of.opens))


def _on_a_day(hour: time) -> datetime:
    return datetime.combine(ANY_DAY, hour)


def heeding(wishes: Wishes, arranged: Arrangements | None) -> Wishes:
    """What somebody wishes, with the hours of their organisation where they chose none."""
    return replace(wishes, hours=arranged.hours) if arranged and wishes.hours is None else wishes


@dataclass(frozen=True)
class Organisation:
    """Somebody's own organisation. `contact`: who helps with questions, by name or in words; empty when nobody said.

    `administrators`: the names of those who may arrange it. `arrangements` None: nobody did yet.
    """

    name: str = ""
    arrangements: Arrangements | None = None
    contact: str = ""
    administrators: tuple[str, ...] = ()
