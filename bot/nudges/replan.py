"""Replanning: from what is wanted and what is there to what must change. Doing it twice changes nothing.

A nudge is known by its slot. One whose calendar moment stayed as it was is left alone, however often it was put off;
what already went out is never touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.nudges.nudge import Nudge, Status

TAKEN_BACK = frozenset({"why-left", "why-cancelled", "why-moved", "why-switched-off", "why-replanned", "why-taken"})
"""Reasons for which a nudge was dropped by a plan: a later plan may want it again."""


CHANGEABLE: tuple[Status, ...] = ("waiting", "planned", "claimed")


@dataclass(frozen=True)
class Kept:
    """A row of the outbox, as far as a plan looks at it. `foreseen` and `expires` are UTC."""

    id: str
    key: str
    status: Status
    reason: str
    foreseen: datetime
    expires: datetime | None
    flow: str
    chosen: bool = False

    @property
    def slot(self) -> str:
        return self.key.partition("@")[0]

    @property
    def pending(self) -> bool:
        """Whether a plan may still change it: nothing of it has left. Whoever holds it loses it by that."""
        return self.status in CHANGEABLE


@dataclass(frozen=True)
class Move:
    """The row `id` becomes this nudge: due anew, and planned (or waiting) again."""

    id: str
    nudge: Nudge


@dataclass(frozen=True)
class Difference:
    """What a plan changes in the outbox.

    `last`: rows that are being sent, and that the plan no longer wants so. Should it turn out that they never left,
    they aren't sent again: they expire now.
    """

    add: tuple[Nudge, ...] = ()
    move: tuple[Move, ...] = ()
    drop: tuple[str, ...] = ()
    last: tuple[str, ...] = ()


def status_of(nudge: Nudge) -> Status:
    """How a nudge begins: waiting where its conversation doesn't exist yet."""
    return "planned" if nudge.flow else "waiting"


def difference(kept: Iterable[Kept], wanted: Iterable[Nudge], now: datetime) -> Difference:
    """What makes the rows of a plan (`kept`: all of its scope, whatever their status) what is `wanted`. `now` is UTC.

    A moment that is over already when it is first planned is caught up with at once, or left out (`Nudge.late`).
    """
    rows: dict[str, list[Kept]] = defaultdict(list)
    for row in kept:
        rows[row.slot].append(row)
    plan = {nudge.slot: nudge for nudge in wanted}
    overtaken = _overtaken(plan.values(), now)
    changes = [_change(nudge, rows.get(slot, []), now) for slot, nudge in plan.items()]
    return Difference(
        tuple(change for change in changes if isinstance(change, Nudge) and change.slot not in overtaken),
        tuple(change for change in changes if isinstance(change, Move)),
        (*(change for change in changes if isinstance(change, str)), *_unwanted(rows, plan)),
        tuple(_leaving_in_vain(rows, plan, now)),
    )


def _overtaken(wanted: Iterable[Nudge], now: datetime) -> frozenset[str]:
    """Slots that aren't caught up with: an invitation is no use beside the reminder that is late as well."""
    late = [nudge for nudge in wanted if nudge.flow and nudge.late and nudge.moment <= now]
    late.sort(key=lambda nudge: nudge.moment)
    last = {(nudge.recipient, nudge.flow, nudge.subject): nudge.slot for nudge in late}
    return frozenset(nudge.slot for nudge in late) - frozenset(last.values())


def _change(nudge: Nudge, rows: list[Kept], now: datetime) -> Nudge | Move | str | None:
    """What one wanted nudge needs: nothing, to be added, or to take a row's place; or the id of the row it leaves."""
    pending = next((row for row in rows if row.pending and row.chosen == nudge.chosen), None)
    due = _due(nudge, now)
    if pending is not None:
        status = "planned" if pending.status == "claimed" else pending.status
        now_is = pending.foreseen, pending.expires, status, pending.flow
        same = now_is == (nudge.moment, nudge.expires, status_of(nudge), nudge.flow)
        if same:
            return None
        return _moved(pending, due, rows) if due else pending.id
    same_key = next((row for row in rows if row.key == nudge.key), None)
    if same_key is None or due is None:
        return due
    return Move(same_key.id, due) if _taken_back(same_key) else None


def _moved(pending: Kept, nudge: Nudge, rows: list[Kept]) -> Move | str:
    """Under its new key, unless a session that came back to an earlier moment had that one before.

    If that went out then, this one isn't needed; if it was taken back, this one keeps its own key.
    """
    before = next((row for row in rows if row.key == nudge.key and row is not pending), None)
    if before is None:
        return Move(pending.id, nudge)
    return Move(pending.id, replace(nudge, key=pending.key)) if _taken_back(before) else pending.id


def _taken_back(row: Kept) -> bool:
    return row.status == "dropped" and row.reason in TAKEN_BACK


def _due(nudge: Nudge, now: datetime) -> Nudge | None:
    """The nudge with the moment at which it can still come; None when there is none."""
    if nudge.moment > now:
        return nudge
    if not nudge.late or (nudge.expires is not None and nudge.expires <= now):
        return None
    return replace(nudge, due=now, foreseen=nudge.moment)


def _unwanted(rows: dict[str, list[Kept]], plan: dict[str, Nudge]) -> Iterator[str]:
    return (row.id for slot, some in rows.items() if slot not in plan for row in some if row.pending)


def _leaving_in_vain(rows: dict[str, list[Kept]], plan: dict[str, Nudge], now: datetime) -> Iterator[str]:
    """What is being sent by a moment, or for somebody, that the plan has no more."""
    for slot, some in rows.items():
        wanted = plan.get(slot)
        for row in some:
            overtaken = wanted is None or (not row.chosen and row.key != wanted.key)
            if row.status == "sending" and overtaken and (row.expires is None or row.expires > now):
                yield row.id
