"""Claims: due rows, taken by one worker under a lease and a fence, one at a time for each recipient."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    update,
)

from bot.nudges.wishes import NO_WISHES, Wishes
from bot.ports import Claimed, Lane, Paces
from storage.dialect import among, hold
from storage.lanes import Shut, Turns, ahead, book, lock, pace_of, shut_lanes
from storage.logs import Logs, find_logs
from storage.mail import Mail, mail_for
from storage.outbox import nudge_of
from storage.tables import HELD, PLANNED, outbox
from storage.wishes import wishes_in_force

LOOKED_AT = 4
"""Rows that are looked at for each one that is wanted: some are of one recipient, or of a lane that has enough."""
LOOKS = 3
"""So often a worker looks for rows that no other one is just taking."""
PER_LANE = 64
"""At most so many of one lane in one claim, so that a slow one doesn't fill a worker's hands."""

# In the words of the indices: a database uses a partial index where it reads the very condition.
IS_DUE = or_(
    and_(PLANNED, outbox.c.due <= bindparam("now")),
    and_(HELD, outbox.c.lease_until <= bindparam("now")),
)
SOONEST = select(
    select(func.min(outbox.c.due)).where(PLANNED).scalar_subquery(),
    select(func.min(outbox.c.lease_until)).where(HELD).scalar_subquery(),
)
held = outbox.alias("held")
UNDER_WAY = select(held.c.recipient).where(HELD, held.c.lease_until > bindparam("now"), held.c.klass != "reply")
IS_FREE = (outbox.c.klass == "reply") | outbox.c.recipient.not_in(UNDER_WAY)
UNDER_LEASE = ("claimed", "sending")
TAKEN: tuple[ColumnElement[Any], ...] = (outbox.c.id, outbox.c.status, outbox.c.due, outbox.c.lease_until)
ORDER = (outbox.c.urgency, outbox.c.due, outbox.c.id)
CANDIDATE: tuple[ColumnElement[Any], ...] = (
    outbox.c.id,
    outbox.c.status,
    outbox.c.recipient,
    outbox.c.to_channel,
    outbox.c.lane,
    outbox.c.klass,
    outbox.c.kind,
    outbox.c.scope,
)


@dataclass(frozen=True)
class Asked:
    """A worker's wish: up to `limit` rows, none of a shut lane, held until `until`."""

    now: datetime
    worker: str
    limit: int
    lease: timedelta
    shut: frozenset[str]
    paces: Paces

    @property
    def horizon(self) -> datetime:
        return self.now + ahead(self.lease)


def asked(now: datetime, worker: str, limit: int, lease: timedelta, shut: Iterable[Lane], paces: Paces | None) -> Asked:
    return Asked(now, worker, limit, lease, frozenset(lane.name for lane in shut), paces or {})


def any_due(connection: Connection, now: datetime) -> bool:
    """Asks for the first of each index: an idle tick costs the same however much is settled or to come."""
    return any(moment is not None and moment <= now for moment in connection.execute(SOONEST).one())


def claim(connection: Connection, wish: Asked) -> list[Claimed]:
    """Takes due rows, most urgent first; what another transaction is just taking is passed over."""
    shut = shut_lanes(connection, wish.paces, wish.now, wish.horizon)
    passed_over: set[int] = set()
    for _ in range(LOOKS):
        rows = _candidates(connection, wish, shut, passed_over)
        claims = _claim(connection, wish, shut, rows)
        if claims or not rows:
            return claims
        passed_over |= {row.id for row in rows}
    return []


def _claim(connection: Connection, wish: Asked, shut: Shut, rows: Collection[Row[Any]]) -> list[Claimed]:
    """What can be taken of these rows, each with its turn."""
    mail = mail_for(connection, rows)
    _relane(connection, rows, mail)
    open_ones = [row for row in rows if mail.lane(row) not in shut.closed | wish.shut]
    paced = {lane for row in open_ones if pace_of(lane := mail.lane(row), wish.paces)}
    free_at = lock(connection, paced, wish.now)
    turns = Turns(wish.paces, dict(free_at), wish.now, wish.horizon)
    taken = _take(connection, list(_fitting(open_ones, mail, turns.again(), paced - free_at.keys())), wish)
    claims = list(_claims(connection, taken, mail, wish, turns))
    book(connection, free_at, turns.free_at)
    return claims


def _candidates(connection: Connection, wish: Asked, shut: Shut, but: Collection[int]) -> list[Row[Any]]:
    """The most urgent rows that may be taken: one of each recipient, and of each lane not too many."""
    may_go = (outbox.c.klass == "reply") | ~among(connection, outbox.c.lane, shut.booked)
    is_open = ~among(connection, outbox.c.lane, shut.closed | wish.shut) & ~among(connection, outbox.c.id, but)
    due = select(*CANDIDATE).where(IS_DUE, is_open, may_go, IS_FREE).order_by(*ORDER).limit(wish.limit * LOOKED_AT)
    return list(_chosen(connection.execute(due, {"now": wish.now}).all(), wish.limit))


def _chosen(rows: Iterable[Row[Any]], limit: int) -> Iterator[Row[Any]]:
    recipients, lanes = set[str](), Counter[str]()
    for row in rows:
        if row.klass != "reply" and row.recipient in recipients:
            continue
        if lanes[row.lane] < PER_LANE and lanes.total() < limit:
            recipients |= {row.recipient} if row.klass != "reply" else set()
            lanes[row.lane] += 1
            yield row


def _relane(connection: Connection, rows: Iterable[Row[Any]], mail: Mail) -> None:
    """Rows that were planned for another account than the one that their recipient uses by now."""
    moved: dict[str, list[int]] = {}
    for row in rows:
        if mail.lane(row) != row.lane:
            moved.setdefault(mail.lane(row), []).append(row.id)
    for lane, ids in moved.items():
        connection.execute(update(outbox).where(among(connection, outbox.c.id, ids)).values(lane=lane))


def _fitting(rows: Iterable[Row[Any]], mail: Mail, turns: Turns, not_ours: Collection[str]) -> Iterator[Row[Any]]:
    """The rows for which there is a turn soon, in a lane that no other worker is giving turns in just now."""
    for row in rows:
        lane = mail.lane(row)
        if lane not in not_ours and turns.take(lane, at_once=row.klass == "reply") is not None:
            yield row


def _take(connection: Connection, rows: Collection[Row[Any]], wish: Asked) -> list[Row[Any]]:
    """Makes the rows ours: those that nobody took since, and whose recipient gets nothing else just now.

    Two workers may look at two rows of one recipient at once. Whoever holds the recipient looks again, at what was
    committed until then.
    """
    ours = hold(connection, {row.recipient for row in rows if row.klass != "reply"})
    ids = _lock(connection, [row.id for row in rows if row.klass == "reply" or row.recipient in ours], wish.now)
    if not ids:
        return []
    values = {"worker": wish.worker, "lease_until": wish.now + wish.lease, "fence": outbox.c.fence + 1}
    status = case((outbox.c.status == "sending", "sending"), else_="claimed")
    taking = update(outbox).where(among(connection, outbox.c.id, ids), IS_FREE).values(**values, status=status)
    taken = connection.execute(taking.returning(*outbox.c), {"now": wish.now})
    return sorted(taken, key=lambda row: (row.urgency, row.due, row.id))


def _lock(connection: Connection, ids: Collection[int], now: datetime) -> list[int]:
    """Of these rows the ones that nobody else is just taking, and that are still due; they stay so until the end.

    Found by their ids alone: a database that reads that they must be due as well looks through all that is due.
    """
    if not ids:
        return []
    these = select(*TAKEN).where(among(connection, outbox.c.id, ids))
    rows = connection.execute(these.with_for_update(skip_locked=True))
    return [row.id for row in rows if _is_due(row, now)]


def _is_due(row: Row[Any], now: datetime) -> bool:
    moment = row.due if row.status == "planned" else row.lease_until if row.status in UNDER_LEASE else None
    return moment is not None and moment <= now


def _claims(
    connection: Connection, rows: Collection[Row[Any]], mail: Mail, wish: Asked, turns: Turns
) -> Iterator[Claimed]:
    logs = find_logs(connection, rows, wish.now)
    people, linked = ({row.recipient for row in rows if row.to_channel is which} for which in (False, True))
    wishes = wishes_in_force(connection, people, linked)
    drop(connection, {row.id for row in rows if row.recipient not in mail.known}, wish.now)
    known = [row for row in rows if row.recipient in mail.known]
    turn_of = _turns(known, mail, logs, turns)
    for row in known:
        yield _claimed(row, mail, wishes.get(row.recipient, NO_WISHES), logs, turn_of.get(row.id))


def _claimed(row: Row[Any], mail: Mail, wishes: Wishes, logs: Logs, turn: datetime | None) -> Claimed:
    was: Literal["planned", "sending"] = "sending" if row.status == "sending" else "planned"
    to, places = mail.known[row.recipient], mail.of(row)
    past = logs.past.get(row.recipient, ())
    return Claimed(str(row.id), nudge_of(row), row.fence, row.attempts, to, places, was, wishes, past, turn, row.doubts)


def _turns(rows: Iterable[Row[Any]], mail: Mail, logs: Logs, turns: Turns) -> dict[int, datetime]:
    """The turns of these rows in their lanes, each not too soon after the nudge before to the same place.

    Who has to wait for that gets one of the later turns: left at another moment than that of its turn, it would make
    one too many. An answer waits for neither: nobody types that fast for long.
    """
    given: dict[int, datetime] = {}
    waiting: dict[str, list[tuple[datetime, int]]] = {}
    free: dict[str, list[datetime]] = {}
    for row in rows:
        lane = mail.lane(row)
        pace = pace_of(lane, turns.paces)
        if pace is None:
            continue
        turn = turns.take(lane, at_once=row.klass == "reply") or turns.until
        if row.klass == "reply":
            given[row.id] = turn
            continue
        before = logs.last.get(row.recipient)
        waiting.setdefault(lane, []).append((before + timedelta(seconds=pace.apart) if before else turns.now, row.id))
        free.setdefault(lane, []).append(turn)
    for lane, some in waiting.items():
        given |= shared_out(some, free[lane], turns.now)
    return given


def shared_out(
    waiting: Sequence[tuple[datetime, int]], turns: Sequence[datetime], now: datetime
) -> dict[int, datetime]:
    """A turn for each that waits, of as many (in their order), not before its moment.

    First those whose moment is still to come, each the first turn from then on; the others in the order in which they
    stand.
    """
    given, free = dict[int, datetime](), sorted(turns)
    for moment, row in sorted(one for one in waiting if one[0] > now):
        turn = free.pop(min(bisect_left(free, moment), len(free) - 1))
        given[row] = max(turn, moment)
    return given | dict(zip((row for moment, row in waiting if moment <= now), free, strict=True))


def drop(connection: Connection, ids: set[int], now: datetime) -> None:
    """Rows whose recipient is gone: one of them would keep every claim from everybody."""
    gone = {"status": "dropped", "reason": "why-gone", "lease_until": None, "worker": "", "at": now}
    if ids:
        connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(**gone))
