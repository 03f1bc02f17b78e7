"""Networks to plan, and their plans as people would write them on a wall."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.network.cadence import instant, session_days, session_type
from bot.network.model import Member, Network, Session
from bot.nudges.calendar import of_network
from bot.nudges.circle import Circle, Party
from bot.nudges.nudge import Nudge
from bot.nudges.rows import RowChange
from bot.people import Locale, Reader

BRUSSELS = "Europe/Brussels"
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
"""When everybody joined: ten in the morning in Brussels."""
FREE = frozenset({date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 14), date(2026, 5, 25), date(2026, 7, 21)})
"""Belgium in 2026: Easter Monday, Labour Day, Ascension, Whit Monday, the national holiday."""
TUESDAY = date(2026, 4, 7)
BOSS = Party("boss", BRUSSELS, "BE")


def free_in(country: str) -> frozenset[date]:
    return FREE if country == "BE" else frozenset()


def seat(
    name: str, zone: str = BRUSSELS, country: str = "BE", since: datetime = MONDAY, locale: Locale = "nl"
) -> Member:
    return Member(name, name.title(), Reader(locale, zone), country, "zorg", "member", since)


AN = seat("an")


def network(
    count: int = 5,
    weeks: int = 4,
    *,
    first: date = TUESDAY,
    hour: time = time(14),
    place: str = "Zaal 2",
    members: tuple[Member, ...] = (AN,),
) -> Network:
    """Sessions of two hours, at this hour in Brussels."""
    starts = [instant(day, hour, BRUSSELS) for day in session_days(first, count, weeks, FREE)]
    sessions = tuple(
        Session(f"S{number}", "n", number, session_type(number, count), at, at + timedelta(hours=2), place)
        for number, at in enumerate(starts, 1)
    )
    return Network("n", "o", "Onthaal", "", 12, "fee", "Fee", BRUSSELS, sessions, members)


def circle(made: Network, *changes: RowChange, managers: bool = True) -> Circle:
    """The network with its facilitator, and the manager of the team "zorg"."""
    boss = (("zorg", BOSS),) if managers else ()
    return Circle(made, Party(made.facilitator, BRUSSELS, "BE"), boss, changes=tuple(changes))


def plan(made: Network, *changes: RowChange) -> tuple[Nudge, ...]:
    return of_network(circle(made, *changes), free_in)


def wall(nudges: Iterable[Nudge], zones: dict[str, str] | None = None) -> list[str]:
    """A line for each nudge, by time: when by its recipient's clock, who, what, about which session."""
    ordered = sorted(nudges, key=lambda nudge: (nudge.due, nudge.recipient, nudge.kind))
    return [_line(nudge, ZoneInfo((zones or {}).get(nudge.recipient, BRUSSELS))) for nudge in ordered]


def _line(nudge: Nudge, zone: ZoneInfo) -> str:
    again = ", again" if nudge.slot.endswith(":2") else ""
    waits = "" if nudge.flow else " (waits)"
    about = f" {nudge.session}" if nudge.session else ""
    return f"{nudge.due.astimezone(zone):%a %d %b %H:%M} {nudge.recipient} {nudge.kind}{about}{again}{waits}"


def lines(text: str) -> list[str]:
    """A plan as it is written in a test."""
    return [line.strip() for line in text.strip().splitlines()]
