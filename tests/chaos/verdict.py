"""Held beside each other: what the outbox says became of each nudge, and what really arrived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, create_engine, select
from sqlalchemy import Row as Record

from storage.engine import url_of
from storage.tables import accounts, outbox, persons


@dataclass(frozen=True)
class Row:
    """A nudge as the outbox has it. `readable`: its platform can be asked what arrived."""

    id: str
    key: str
    kind: str
    klass: str
    status: str
    reason: str
    attempts: int
    doubts: int
    """How often nobody could tell whether it had arrived."""
    worker: str
    readable: bool

    @property
    def open(self) -> bool:
        return self.status in ("planned", "claimed", "sending")


@dataclass(frozen=True)
class Verdict:
    """Nudges, by what is the matter with them. Only the first five break a promise."""

    lost: tuple[str, ...]
    """Did not arrive, and are not listed as unknown."""
    doubled: tuple[str, ...]
    """Arrived more than once without a rule that says so."""
    untrue: tuple[str, ...]
    """Arrived, while the outbox says that they were not sent."""
    needless: tuple[str, ...]
    """Unknown, though the platform could have been asked."""
    unlisted: tuple[str, ...]
    """Unknown, and nobody is told."""
    unknown: tuple[str, ...]
    """Listed for the administrator, arrived or not."""
    once_more: tuple[str, ...]
    """Arrived twice as the rules want it: nobody could tell, and missing it would have been worse."""
    unknown_arrived: int

    @property
    def faults(self) -> tuple[str, ...]:
        """Nudges for which a promise was broken."""
        return (*self.lost, *self.doubled, *self.untrue, *self.needless, *self.unlisted)


def judged(rows: Iterable[Row], copies: Mapping[str, int], listed: Set[str]) -> Verdict:
    """Each nudge against how many times it arrived. `listed` are the ids that the administrator is shown."""
    kept = tuple(rows)
    return Verdict(
        lost=keys(row for row in kept if not copies.get(row.key) and row.status != "unknown"),
        doubled=tuple(
            f"{row.key} (x{copies[row.key]}, {row.status}, {row.attempts} attempts, {row.doubts} doubts, {row.worker})"
            for row in kept
            if copies.get(row.key, 0) > 1 and not _may_be_doubled(row, copies[row.key])
        ),
        untrue=keys(row for row in kept if copies.get(row.key) and row.status not in ("sent", "unknown")),
        needless=keys(row for row in kept if row.status == "unknown" and row.readable),
        unlisted=keys(row for row in kept if row.status == "unknown" and row.id not in listed),
        unknown=keys(row for row in kept if row.status == "unknown"),
        unknown_arrived=sum(row.status == "unknown" and copies.get(row.key, 0) > 0 for row in kept),
        once_more=keys(row for row in kept if copies.get(row.key, 0) > 1 and _may_be_doubled(row, copies[row.key])),
    )


def keys(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(row.key for row in rows)


def _may_be_doubled(row: Row, copies: int) -> bool:
    """Logistics and changes go out once more where nobody can ask: the row says that there was a doubt."""
    return not row.readable and row.klass in ("logistics", "change") and copies == 2 and row.doubts > 0


ROWS = (
    select(outbox, accounts.c.platform)
    .join(persons, persons.c.id == outbox.c.recipient)
    .join(accounts, accounts.c.id == persons.c.account)
)


class Book:
    """Looks into the outbox from outside."""

    def __init__(self, address: str) -> None:
        self._engine: Engine = create_engine(url_of(address), pool_pre_ping=True)

    def close(self) -> None:
        self._engine.dispose()

    def rows(self) -> Sequence[Row]:
        """All nudges."""
        with self._engine.connect() as connection:
            return [self._row(row) for row in connection.execute(ROWS)]

    def of_worker(self, pid: int, *statuses: str) -> Sequence[Row]:
        """What this process holds."""
        mine = ROWS.where(outbox.c.worker.like(f"%-{pid}-%"), outbox.c.status.in_(statuses))
        with self._engine.connect() as connection:
            return [self._row(row) for row in connection.execute(mine)]

    def whole(self, keys: Sequence[str]) -> Mapping[str, Record[Any]]:
        """These rows with everything that stands in them, by key."""
        with self._engine.connect() as connection:
            return {row.key: row for row in connection.execute(select(outbox).where(outbox.c.key.in_(keys)))}

    def statuses(self) -> Counter[str]:
        """How many nudges there are of each status."""
        with self._engine.connect() as connection:
            return Counter(row.status for row in connection.execute(select(outbox.c.status)))

    def _row(self, row: Record[Any]) -> Row:
        own = (str(row.id), row.key, row.kind, row.klass, row.status, row.reason, row.attempts, row.doubts, row.worker)
        return Row(*own, readable=row.platform == "slack")
