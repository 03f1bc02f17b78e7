"""The calendar of an organisation: once a quarter, whoever keeps its catalogue looks at it (row 23). No clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.network.cadence import Days, instant, working_day_before
from bot.nudges.calendar import HolidaysOf
from bot.nudges.circle import Party
from bot.nudges.nudge import Nudge
from bot.nudges.rows import TEN, Row, RowChange, calendar_of
from bot.nudges.window import local_day
from bot.people import HR, MANAGER

AHEAD = timedelta(days=100)
"""So far ahead is planned: always the next quarter's."""
LASTS = timedelta(days=14)
KEEPERS = frozenset({HR, MANAGER})
"""The roles of those who look at the catalogue."""
TUESDAY = 1
FIRST_MONTHS = (1, 4, 7, 10)


@dataclass(frozen=True)
class House:
    """An organisation; `people` are its `KEEPERS`."""

    organisation: str
    people: tuple[Party, ...]
    changes: tuple[RowChange, ...] = ()


def scope_of_house(organisation: str) -> str:
    """The plan that an organisation's nudges belong to."""
    return f"organisation:{organisation}"


def second_tuesday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(TUESDAY - first.weekday()) % 7 + 7)


def of_house(house: House, after: datetime, before: datetime, holidays_of: HolidaysOf) -> tuple[Nudge, ...]:
    """Every nudge of the quarters whose day falls between `after` and `before` (UTC)."""
    rows = [row for row in calendar_of(*house.changes) if row.around == "quarter"]
    return tuple(
        nudge
        for row in rows
        for person in house.people
        for nudge in _quarterly(row, house, person, holidays_of(person.country), (after, before))
    )


def _quarterly(row: Row, house: House, to: Party, free: Days, between: tuple[datetime, datetime]) -> Iterator[Nudge]:
    """On the second Tuesday of the quarter, or the working day before it, at ten."""
    first, last = (local_day(moment, to.timezone) for moment in between)
    for year in range(first.year, last.year + 1):
        for quarter, month in enumerate(FIRST_MONTHS, 1):
            day = second_tuesday(year, month)
            if first <= day < last:
                due = instant(working_day_before(day, free), TEN, to.timezone)
                yield _nudge(row, house, to, f"{year}-Q{quarter}", due)


def _nudge(row: Row, house: House, to: Party, quarter: str, due: datetime) -> Nudge:
    return Nudge(
        key=f"{to.person}/{row.kind}/{quarter}",
        organisation=house.organisation,
        recipient=to.person,
        kind=row.kind,
        flow=row.flow,
        subject=quarter,
        due=due,
        expires=due + LASTS,
        klass=row.klass,
        priority=row.priority,
        scope=scope_of_house(house.organisation),
        party=to.person,
        late=row.late,
    )
