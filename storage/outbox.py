"""The outbox: nudges planned with their fact, claimed with a lease and a fence, settled one by one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, delete, func, or_, select, update

from bot.codec import Codec
from bot.nudges.nudge import Nudge
from bot.people import Channel, Person
from bot.ports import Address, Claimed, Conversation, Lane, Settlement
from bot.speech import Raw, T
from storage.conversations import keep
from storage.dialect import Insert, insert_for
from storage.engine import Undo
from storage.insights import find_channels
from storage.people import cut_off, find_addresses, find_persons
from storage.tables import HELD, PLANNED, accounts, channels, outbox, persons

URGENCY = {"reply": 0, "post": 1, "logistics": 2, "ask": 3}
TEXTS = Codec((T, Raw))
SETTLED = ("sent", "dropped", "unknown", "failed")
# In the words of the indices: a database uses a partial index where it reads the very condition.
IS_DUE = or_(
    and_(PLANNED, outbox.c.due <= bindparam("now")),
    and_(HELD, outbox.c.lease_until <= bindparam("now")),
)
SOONEST = select(
    select(func.min(outbox.c.due)).where(PLANNED).scalar_subquery(),
    select(func.min(outbox.c.lease_until)).where(HELD).scalar_subquery(),
)


def values_of(nudge: Nudge) -> dict[str, Any]:
    """A nudge as a new row."""
    own = vars(nudge) | {"notice": TEXTS.dump(nudge.notice), "urgency": URGENCY[nudge.klass]}
    state = {"status": "planned", "reason": f"why-{nudge.kind}", "worker": "", "message_id": ""}
    return own | state | {"fence": 0, "attempts": 0, "at": nudge.due}


def nudge_of(row: Row[Any]) -> Nudge:
    return Nudge(
        row.key,
        row.organisation,
        row.recipient,
        row.kind,
        row.flow,
        row.subject,
        row.due,
        row.expires,
        row.klass,
        row.to_channel,
        TEXTS.load_or_none(row.notice),
    )


def plan(connection: Connection, nudges: Iterable[Nudge], sooner: frozenset[str]) -> None:
    """Adds the nudges. A key that exists stays as it is, but for two cases.

    Who left and came back gets the nudges again that were taken back then; and where the evaluation of a session in
    `sooner` was opened by hand, a nudge for it that is still planned comes earlier.
    """
    rows: dict[bool, list[dict[str, Any]]] = {False: [], True: []}
    for nudge in nudges:
        rows[nudge.kind == "evaluation" and nudge.subject in sooner].append(values_of(nudge))
    for pulls, values in rows.items():
        if values:
            connection.execute(_planning(connection.dialect.name, pulls=pulls), values)


@cache
def _planning(dialect: str, *, pulls: bool) -> Insert:
    new = insert_for(dialect, outbox)
    where = (outbox.c.status == "dropped") & (outbox.c.reason == "why-left")
    if pulls:
        where |= (outbox.c.status == "planned") & (outbox.c.due > new.excluded.due)
    renewed = {name: new.excluded[name] for name in ("due", "expires", "at", "status", "reason")}
    return new.on_conflict_do_update(index_elements=[outbox.c.key], set_=renewed, where=where)


def take_back(
    connection: Connection, sessions: Select[tuple[str]], reason: str, at: datetime, person: str | None = None
) -> None:
    """Drops what was still planned around these sessions: for everybody, or for one person."""
    where = [outbox.c.status == "planned", outbox.c.subject.in_(sessions)]
    where += [outbox.c.recipient == person] if person else []
    connection.execute(update(outbox).where(*where).values(status="dropped", reason=reason, at=at))


def any_due(connection: Connection, now: datetime) -> bool:
    """Asks for the first of each index: an idle tick costs the same however much is settled or to come."""
    return any(moment is not None and moment <= now for moment in connection.execute(SOONEST).one())


def claim(
    connection: Connection, now: datetime, worker: str, limit: int, until: datetime, shut: Iterable[Lane]
) -> list[Claimed]:
    """Takes due rows, most urgent first; a row that another transaction is just taking is passed over."""
    rows = connection.execute(_due_rows(limit, shut), {"now": now}).all()
    if not rows:
        return []
    held = {"worker": worker, "lease_until": until, "fence": outbox.c.fence + 1}
    ids = [row.id for row in rows]
    connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(**held))
    fresh = [row.id for row in rows if row.status != "sending"]
    connection.execute(update(outbox).where(outbox.c.id.in_(fresh)).values(status="claimed"))
    claims = list(_claims(connection, rows))
    drop(connection, set(ids) - {int(claimed.id) for claimed in claims}, now)
    return claims


def drop(connection: Connection, ids: set[int], now: datetime) -> None:
    """Rows whose recipient is gone: one of them would keep every claim from everybody."""
    gone = {"status": "dropped", "reason": "why-gone", "lease_until": None, "worker": "", "at": now}
    if ids:
        connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(**gone))


def _due_rows(limit: int, shut: Iterable[Lane]) -> Select[Any]:
    """A nudge's lane is that of the account that its recipient last wrote from, or of its channel."""
    closed = [(lane.platform, lane.tenant) for lane in shut]
    rows = select(outbox).where(IS_DUE).order_by(outbox.c.urgency, outbox.c.due, outbox.c.id).limit(limit)
    if closed:
        rows = rows.where(~outbox.c.recipient.in_(_people_in(closed)), ~outbox.c.recipient.in_(_channels_in(closed)))
    return rows.with_for_update(of=outbox, skip_locked=True)


def _people_in(lanes: list[tuple[Any, str]]) -> Select[tuple[str]]:
    here = or_(*(and_(accounts.c.platform == platform, accounts.c.tenant == tenant) for platform, tenant in lanes))
    return select(persons.c.id).join(accounts, accounts.c.id == persons.c.account).where(here)


def _channels_in(lanes: list[tuple[Any, str]]) -> Select[tuple[str]]:
    here = or_(*(and_(channels.c.platform == platform, channels.c.tenant == tenant) for platform, tenant in lanes))
    return select(channels.c.id).where(here)


def _claims(connection: Connection, rows: Iterable[Row[Any]]) -> Iterable[Claimed]:
    people = {row.recipient for row in rows if not row.to_channel}
    known, reached = find_persons(connection, people), find_addresses(connection, people)
    linked = find_channels(connection, {row.recipient for row in rows if row.to_channel})
    for row in rows:
        to: Person | Channel | None = linked.get(row.recipient) if row.to_channel else known.get(row.recipient)
        if to is None:
            continue
        where = (place_of(to),) if isinstance(to, Channel) else reached.get(to.id, ())
        was: Literal["planned", "sending"] = "sending" if row.status == "sending" else "planned"
        yield Claimed(str(row.id), nudge_of(row), row.fence + 1, row.attempts, to, where, was)


def place_of(channel: Channel) -> Address:
    return Address(channel.place.platform, channel.place.tenant, "", channel.place.address)


def held_by(claimed: Claimed) -> ColumnElement[bool]:
    """The row, as long as the claim holds: anybody who claimed it since raised its fence."""
    return (outbox.c.id == int(claimed.id)) & (outbox.c.fence == claimed.fence) & HELD


def begin(connection: Connection, claimed: Claimed, opens: Conversation | None, until: datetime) -> bool:
    """Writes `sending` and the conversation; undoes both where either is no longer as it was."""
    sending = {"status": "sending", "lease_until": until, "attempts": outbox.c.attempts + 1}
    if connection.execute(update(outbox).where(held_by(claimed)).values(**sending)).rowcount != 1:
        return False
    if opens is not None and isinstance(claimed.to, Person) and not keep(connection, claimed.to, opens):
        raise Undo(result=False)
    return True


def settle(connection: Connection, claimed: Claimed, outcome: Settlement, now: datetime) -> bool:
    due = outcome.due or claimed.nudge.due
    values = {"status": outcome.status, "reason": outcome.reason, "message_id": outcome.message_id, "due": due}
    values |= {"lease_until": None, "worker": "", "at": due if outcome.status == "planned" else now}
    if connection.execute(update(outbox).where(held_by(claimed)).values(**values)).rowcount != 1:
        return False
    if outcome.unreachable and claimed.addresses:
        cut_off(connection, claimed.addresses[0])
    return True


def forget_replies(connection: Connection, before: datetime) -> int:
    """Removes answers to messages that were settled before then: what they say on top may repeat what was typed."""
    old = (outbox.c.kind == "reply") & outbox.c.status.in_(SETTLED) & (outbox.c.at < before)
    return connection.execute(delete(outbox).where(old)).rowcount
