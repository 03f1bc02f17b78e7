"""The claims of `MemoryStore`: one at a time for each recipient, and in each lane no faster than it may go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.events import Ref
from bot.nudges.hindrance import avoided
from bot.nudges.nudge import OUT, Nudge, Past, answered_in
from bot.people import Channel, Person
from bot.ports import Address, Claimed, Lane, Paces
from storage.lanes import Turns, ahead, pace_of
from tests.fakes.arrangements import wishes_in_force
from tests.fakes.tables import Login, Row, Tables

HELD = ("claimed", "sending")
MEMORY = timedelta(days=92)


@dataclass(frozen=True)
class Claiming:
    """One claim."""

    tables: Tables
    now: datetime
    worker: str
    lease: timedelta
    shut: frozenset[str]
    turns: Turns

    @property
    def rows(self) -> list[Row]:
        return list(self.tables.outbox.values())

    def claim(self, limit: int) -> list[Claimed]:
        for orphan in [row for row in self.rows if self.is_due(row) and is_gone(self.tables, row.nudge)]:
            orphan.status, orphan.reason, orphan.at = "dropped", "why-gone", self.now
        due = sorted(filter(self.is_due, self.rows), key=lambda row: row.order)
        return [self._take(row, turn) for row, turn in self._chosen(due, limit)]

    def is_due(self, row: Row) -> bool:
        if row.status == "planned":
            return row.nudge.due <= self.now
        return row.status in HELD and row.lease_until is not None and row.lease_until <= self.now

    def _chosen(self, due: Iterable[Row], limit: int) -> Iterator[tuple[Row, datetime | None]]:
        busy = {row.nudge.recipient for row in self.rows if self._is_under_way(row)}
        taken = 0
        for row in due:
            lane, reply = lane_of(self.tables, row), row.nudge.klass == "reply"
            if taken == limit or lane in self.shut or (not reply and row.nudge.recipient in busy):
                continue
            turn = self.turns.take(lane, at_once=reply)
            if turn is not None:
                taken += 1
                busy |= set() if reply else {row.nudge.recipient}
                yield row, self._apart(row, lane, turn)

    def _is_under_way(self, row: Row) -> bool:
        held = row.status in HELD and row.lease_until is not None and row.lease_until > self.now
        return held and row.nudge.klass != "reply"

    def _apart(self, row: Row, lane: str, turn: datetime) -> datetime | None:
        pace = pace_of(lane, self.turns.paces)
        if pace is None:
            return None
        if row.nudge.klass == "reply":
            return turn
        mine = [other for other in self.rows if other.nudge.recipient == row.nudge.recipient]
        out = [other for other in mine if other is not row and other.status in OUT and other.nudge.klass != "reply"]
        last = [other.at for other in out if other.at is not None]
        return max((turn, *(at + timedelta(seconds=pace.apart) for at in last)))

    def _take(self, row: Row, turn: datetime | None) -> Claimed:
        was: Literal["planned", "sending"] = "sending" if row.status == "sending" else "planned"
        places = addresses_of(self.tables, row)
        row.status = "sending" if was == "sending" else "claimed"
        row.fence += 1
        row.worker = self.worker
        row.lease_until = self.now + self.lease
        nudge, wishes = row.nudge, wishes_in_force(self.tables, row.nudge.recipient)
        to = recipient_of(self.tables, nudge)
        past = tuple(self._log(row))
        return Claimed(nudge.key, nudge, row.fence, row.attempts, to, places, was, wishes, past, turn, row.doubts)

    def _log(self, but: Row) -> Iterator[Past]:
        mine = (row for row in self.rows if row.nudge.recipient == but.nudge.recipient and row is not but)
        for row in mine:
            over = row.status in (*OUT, "dropped") and row.nudge.klass != "reply"
            if over and row.at is not None and row.at >= self.now - MEMORY:
                yield self._past(row, row.at)

    def _past(self, row: Row, at: datetime) -> Past:
        nudge = row.nudge
        kept = self.tables.conversations.get((nudge.recipient, Ref(nudge.flow, nudge.subject)))
        answered = kept is not None and kept.revision > row.opened
        own = (nudge.kind, nudge.klass, nudge.flow, nudge.subject, nudge.session)
        return Past(*own, row.status, at, answered, nudge.chosen, row.reason)


def claiming(
    tables: Tables, now: datetime, worker: str, lease: timedelta, shut: Iterable[Lane], paces: Paces
) -> Claiming:
    """The claim that somebody asks for at this moment."""
    closed = {lane for lane, until in tables.closed.items() if until > now}
    turns = Turns(paces, tables.lanes, now, now + ahead(lease))
    return Claiming(tables, now, worker, lease, frozenset(closed | {lane.name for lane in shut}), turns)


def is_gone(tables: Tables, nudge: Nudge) -> bool:
    return nudge.recipient not in (tables.channels if nudge.to_channel else tables.persons)


def recipient_of(tables: Tables, nudge: Nudge) -> Person | Channel:
    return tables.channels[nudge.recipient] if nudge.to_channel else tables.persons[nudge.recipient]


def lane_of(tables: Tables, row: Row) -> str:
    """The lane of where it went, or goes now; empty when it can't be delivered."""
    goes = next((address.lane.name for address in addresses_of(tables, row)), "")
    return row.lane if row.status == "sending" else goes


def addresses_of(tables: Tables, row: Row) -> tuple[Address, ...]:
    places = _places_of(tables, row.nudge)
    if row.status != "sending":
        return places
    there = tuple(one for one in places if one.lane.name == row.lane)
    return there if len(there) == 1 else ()


def _places_of(tables: Tables, nudge: Nudge) -> tuple[Address, ...]:
    if nudge.to_channel:
        place = tables.channels[nudge.recipient].place
        return (Address(place.platform, place.tenant, "", place.address),)
    preferred = tables.preferred.get(nudge.recipient)
    mine = [row for row in tables.logins.values() if row.person == nudge.recipient and row.reachable and row.installed]
    mine.sort(key=lambda row: row.account != preferred)
    found, broken = (_address(row) for row in mine), avoided(nudge.kind, nudge.scope)
    goes = (one for one in found if one.lane.name != broken)
    return tuple(sorted(goes, key=lambda one: one.lane.name != answered_in(nudge.scope)))


def _address(login: Login) -> Address:
    account = login.account
    return Address(account.platform, account.tenant, account.user, login.profile.address)
