"""How a claim ends: `sending` before anything leaves, and every outcome under the claim's fence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, exists, select, update

from bot.nudges.nudge import OUT
from bot.people import Person
from bot.ports import Claimed, Conversation, Settlement
from storage.conversations import keep_all
from storage.dialect import Each, among
from storage.hindrances import Failure, tell
from storage.holding import let_go
from storage.lanes import close
from storage.leaderless import tell_who_is_left
from storage.outbox import plan
from storage.people import cut_off
from storage.tables import HELD, conversations, lanes, outbox

COUNT, STATUS, MOMENT = outbox.c.attempts.type, outbox.c.status.type, outbox.c.due.type


@dataclass(frozen=True)
class Begin:
    """What one nudge's `sending` is written with."""

    claimed: Claimed
    opens: Conversation | None
    now: datetime
    until: datetime

    @property
    def to(self) -> Person | None:
        """Whose conversation it opens; a channel has none."""
        return self.claimed.to if isinstance(self.claimed.to, Person) else None

    @property
    def row(self) -> dict[str, Any]:
        """With the lane by which it goes: it is looked for there, whatever account is preferred by then."""
        goes = self.claimed.addresses[0].lane.name if self.claimed.addresses else ""
        return {"row": int(self.claimed.id), "until": self.until, "begun": self.now, "goes": goes}


@dataclass(frozen=True)
class End:
    """One nudge's outcome."""

    claimed: Claimed
    outcome: Settlement
    now: datetime


def still_held(connection: Connection, claims: Collection[Claimed], *but: ColumnElement[bool]) -> set[str]:
    """Of these claims the ones that hold. Their rows are locked: nobody takes them before the transaction ends."""
    fences = {claimed.id: claimed.fence for claimed in claims}
    these = among(connection, outbox.c.id, map(int, fences))
    rows = select(outbox.c.id, outbox.c.fence).where(these, HELD, *but).order_by(outbox.c.id)
    found = connection.execute(rows.with_for_update(of=outbox))
    return {str(row.id) for row in found if row.fence == fences[str(row.id)]}


# --- before

SENDING = Each(
    outbox,
    {"until": MOMENT, "begun": MOMENT, "shows": COUNT, "goes": outbox.c.lane.type},
    lambda its: {
        "status": "sending",
        "lease_until": its("until"),
        "at": its("begun"),
        "attempts": outbox.c.attempts + 1,
        "opened": its("shows"),
        "lane": its("goes"),
    },
)


def begin_all(connection: Connection, begins: Sequence[Begin]) -> list[bool]:
    """For each whether `sending` was written, with the conversation that it opens; where not, nothing was."""
    now = max(begin.now for begin in begins)
    shut = exists().where((lanes.c.lane == outbox.c.lane) & (lanes.c.closed_until > now))
    ours = still_held(connection, [begin.claimed for begin in begins], outbox.c.lease_until > now, ~shut)
    held = [begin for begin in begins if begin.claimed.id in ours]
    opened = keep_all(connection, [(begin.to, begin.opens) for begin in held if begin.opens and begin.to])
    begun = [begin for begin in held if begin.opens is None or (begin.to, begin.opens.ref) in opened]
    for begin in begun:
        if begin.to and begin.opens and begin.opens.revision:
            _still_unanswered(connection, begin.to.id, begin.opens)
    shown = _shown(connection, begun)
    SENDING.change(connection, [begin.row | {"shows": shown[begin.claimed.id]} for begin in begun])
    return [begin.claimed.id in shown for begin in begins]


def _still_unanswered(connection: Connection, person: str, opens: Conversation) -> None:
    """What a nudge itself changes in a conversation is no answer to the nudges before it."""
    about = (outbox.c.recipient == person) & (outbox.c.flow == opens.ref.flow) & (outbox.c.subject == opens.ref.subject)
    before = (outbox.c.opened == opens.revision) & outbox.c.status.in_(OUT)
    connection.execute(update(outbox).where(about, before).values(opened=opens.revision + 1))


def _shown(connection: Connection, begun: Iterable[Begin]) -> dict[str, int]:
    """The revision of the conversation that each of them shows."""
    shown = {begin.claimed.id: begin.opens.revision + 1 if begin.opens else 0 for begin in begun}
    as_it_is = [int(begin.claimed.id) for begin in begun if begin.opens is None and not begin.claimed.nudge.to_channel]
    if as_it_is:
        its = (conversations.c.person == outbox.c.recipient) & (conversations.c.flow == outbox.c.flow)
        there = outbox.join(conversations, its & (conversations.c.subject == outbox.c.subject))
        rows = (
            select(outbox.c.id, conversations.c.revision)
            .select_from(there)
            .where(among(connection, outbox.c.id, as_it_is))
        )
        shown |= {str(row.id): row.revision for row in connection.execute(rows)}
    return shown


# --- after

ENDING = Each(
    outbox,
    {
        "becomes": STATUS,
        "because": outbox.c.reason.type,
        "again": MOMENT,
        "over": MOMENT,
        "message": outbox.c.message_id.type,
        "tries": COUNT,
        "unclear": COUNT,
    },
    lambda its: {
        "status": its("becomes"),
        "reason": its("because"),
        "due": its("again"),
        "at": its("over"),
        "message_id": its("message"),
        "attempts": outbox.c.attempts + its("tries"),
        "doubts": outbox.c.doubts + its("unclear"),
        "lease_until": None,
        "worker": "",
    },
)


def end_all(connection: Connection, ends: Sequence[End]) -> list[bool]:
    """For each whether its outcome was written: not, where the claim was lost."""
    ours = still_held(connection, [end.claimed for end in ends])
    mine = [end for end in ends if end.claimed.id in ours]
    ENDING.change(connection, [_values(end) for end in mine])
    plan(connection, [nudge for end in mine for nudge in end.outcome.plans])
    _close(connection, mine)
    tell(connection, [Failure(end.claimed, end.outcome.reason, end.now) for end in mine])
    for end in mine:
        if end.outcome.unreachable and end.claimed.addresses:
            cut_off(connection, end.claimed.addresses[0])
            tell_who_is_left(connection, end.claimed.nudge.recipient, end.now)
    return [end.claimed.id in ours for end in ends]


def _values(end: End) -> dict[str, Any]:
    outcome = end.outcome
    due = outcome.due or end.claimed.nudge.due
    own = {"row": int(end.claimed.id), "becomes": outcome.status, "because": outcome.reason, "again": due}
    counts = {"tries": int(outcome.tried), "unclear": int(outcome.doubt)}
    return own | counts | {"over": due if outcome.status == "planned" else end.now, "message": outcome.message_id}


def _close(connection: Connection, ends: Iterable[End]) -> None:
    closures = [
        (end.claimed.addresses[0].lane.name, end.outcome.closes_until)
        for end in ends
        if end.outcome.closes_until is not None and end.claimed.addresses
    ]
    if closures:
        close(connection, closures, max(end.now for end in ends))


def release(connection: Connection, claims: Collection[Claimed], now: datetime) -> None:
    """As if they had never been claimed; what another worker was sending is for somebody else to look up."""
    ours = [int(one) for one in still_held(connection, claims)]
    planned = outbox.c.status == "claimed"
    back = {
        "status": case((planned, "planned"), else_=outbox.c.status),
        "lease_until": case((planned, None), else_=now),
        "worker": "",
    }
    if ours:
        connection.execute(update(outbox).where(among(connection, outbox.c.id, ours)).values(**back))


def recover(connection: Connection, worker: str, known: Collection[Claimed]) -> None:
    """What this worker holds without knowing, taken from it: should it hear of it yet, it does nothing."""
    unheard = (outbox.c.worker == worker) & ~among(connection, outbox.c.id, [int(one.id) for one in known])
    let_go(connection, unheard)
