"""Lanes: what all workers together may send in a workspace or tenant. A turn that was given to one is nobody else's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Connection, bindparam, case, func, select, update

from bot.people import PlatformName
from bot.ports import Pace, Paces
from storage.dialect import add_unless_there, among, hold, insert
from storage.tables import lanes


@dataclass(frozen=True)
class Shut:
    """Lanes that are passed over: closed ones for everything, those without a turn soon for all but answers."""

    closed: frozenset[str]
    booked: frozenset[str]


@dataclass
class Turns:
    """Gives out the turns of lanes whose next free moment is known. Lanes without a pace have any number of them."""

    paces: Paces
    free_at: dict[str, datetime]
    now: datetime
    until: datetime

    def take(self, lane: str, *, at_once: bool) -> datetime | None:
        """When the next message in this lane may leave; None when that isn't before `until`.

        What goes `at_once` waits for no turn, and uses one up.
        """
        pace = pace_of(lane, self.paces)
        if pace is None:
            return self.now
        turn, free_at = pace.turn(self.free_at.get(lane, self.now), self.now)
        if turn > self.until and not at_once:
            return None
        self.free_at[lane] = free_at
        return self.now if at_once else turn

    def again(self) -> Turns:
        """The same, as it is now, to try out what fits."""
        return Turns(self.paces, dict(self.free_at), self.now, self.until)


def pace_of(lane: str, paces: Paces) -> Pace | None:
    """The pace of a lane's platform."""
    return paces.get(cast("PlatformName", lane.partition("/")[0]))


def shut_lanes(connection: Connection, paces: Paces, now: datetime, until: datetime) -> Shut:
    """The lanes that are closed now, and those whose next turn is after `until`."""
    busy = select(lanes).where((lanes.c.free_at > now) | (lanes.c.closed_until > now))
    rows = connection.execute(busy).all()
    closed = (row.lane for row in rows if row.closed_until is not None and row.closed_until > now)
    paced = ((row.lane, row.free_at, pace_of(row.lane, paces)) for row in rows)
    booked = (lane for lane, free_at, pace in paced if pace is not None and pace.turn(free_at, now)[0] > until)
    return Shut(frozenset(closed), frozenset(booked))


def lock(connection: Connection, names: Iterable[str], now: datetime) -> dict[str, datetime]:
    """Holds these lanes until the transaction ends, and says when each is free next.

    Left out are those that another worker holds just now, and those that were closed meanwhile.
    """
    wanted = sorted(hold(connection, (f"lane {name}" for name in names)))
    wanted = [name.removeprefix("lane ") for name in wanted]
    if not wanted:
        return {}
    known = set(connection.scalars(select(lanes.c.lane).where(among(connection, lanes.c.lane, wanted))))
    for lane in wanted:
        if lane not in known:
            add_unless_there(connection, lanes, {"lane": lane, "free_at": now, "closed_until": None})
    is_open = lanes.c.closed_until.is_(None) | (lanes.c.closed_until <= now)
    rows = select(lanes).where(among(connection, lanes.c.lane, wanted), is_open)
    return {row.lane: row.free_at for row in connection.execute(rows)}


def book(connection: Connection, before: Mapping[str, datetime], after: Mapping[str, datetime]) -> None:
    """Writes the next free moment of each lane that gave out turns."""
    changed = [{"of": lane, "free": after[lane]} for lane in before if after[lane] != before[lane]]
    if changed:
        connection.execute(
            update(lanes).where(lanes.c.lane == bindparam("of")).values(free_at=bindparam("free")), changed
        )


def close(connection: Connection, closures: Collection[tuple[str, datetime]], now: datetime) -> None:
    """Nothing leaves in these lanes before then (UTC); a lane that is closed for longer stays so."""
    longest: dict[str, datetime] = {}
    for lane, until in closures:
        longest[lane] = max(until, longest.get(lane, until))
    new = insert(connection, lanes)
    later = case(
        (lanes.c.closed_until > new.excluded.closed_until, lanes.c.closed_until), else_=new.excluded.closed_until
    )
    statement = new.on_conflict_do_update(index_elements=[lanes.c.lane], set_={"closed_until": later})
    rows: list[dict[str, Any]] = [
        {"lane": lane, "free_at": now, "closed_until": until} for lane, until in sorted(longest.items())
    ]
    if rows:
        connection.execute(statement, rows)


def closed_lanes(connection: Connection, now: datetime) -> int:
    """How many lanes a platform wants closed."""
    return connection.scalar(select(func.count()).where(lanes.c.closed_until > now)) or 0


def ahead(lease: timedelta) -> timedelta:
    """So far ahead are turns given out: what is in hand leaves long before its lease ends."""
    return lease / 12
