"""How many messages each person gets in which week: counted from the time line, on the looker's calendar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from adapters.web import times
from bot.nudges.nudge import OUT
from bot.people import Reader
from bot.ports import Planned

MOST_WEEKS = 60
"""Columns: a network of a year fits."""


@dataclass
class Load:
    """One recipient's rows, by the Monday of their week."""

    name: str
    weeks: dict[date, list[Planned]] = field(default_factory=lambda: defaultdict(list))

    def messages(self, week: date) -> list[Planned]:
        """What came or will come in that week."""
        return [row for row in self.weeks.get(week, ()) if counts(row)]

    @property
    def all_messages(self) -> list[Planned]:
        return [row for rows in self.weeks.values() for row in rows if counts(row)]

    @property
    def busiest(self) -> int:
        """The most in one week."""
        return max((len(self.messages(week)) for week in self.weeks), default=0)


def counts(row: Planned) -> bool:
    """Whether somebody gets it: not what was dropped, nor what waits for a conversation that isn't there yet."""
    return row.status in ("planned", "claimed", *OUT)


def monday_of(row: Planned, reader: Reader) -> date:
    """The Monday of the week in which it came, or will come."""
    day = times.local(row.at, reader).date()
    return day - timedelta(days=day.weekday())


def loads(rows: Iterable[Planned], reader: Reader) -> dict[str, Load]:
    """By the recipient's id, in the order of their names."""
    found: dict[str, Load] = {}
    for row in rows:
        load = found.setdefault(row.nudge.recipient, Load(row.recipient))
        load.weeks[monday_of(row, reader)].append(row)
    return dict(sorted(found.items(), key=lambda item: item[1].name))


def weeks_between(rows: Sequence[Planned], reader: Reader) -> tuple[date, ...]:
    """Every Monday from the first row's week to the last one's, at most `MOST_WEEKS`."""
    mondays = [monday_of(row, reader) for row in rows]
    if not mondays:
        return ()
    first, last = min(mondays), max(mondays)
    count = min((last - first).days // 7 + 1, MOST_WEEKS)
    return tuple(first + timedelta(weeks=turn) for turn in range(count))
