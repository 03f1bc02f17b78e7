"""Taking rows of the outbox from whoever holds them: nothing of them has left, and now nothing will."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, update

from bot.network.model import Network, Session
from bot.nudges.nudge import Nudge
from bot.nudges.replan import CHANGEABLE
from storage.tables import HELD, channels, guests, members, outbox, persons

TAKEN_FROM_ITS_HOLDER: dict[str, Any] = {"fence": outbox.c.fence + 1, "worker": "", "lease_until": None}
"""So that whoever holds the row writes nothing any more, and sends nothing."""


def let_go(connection: Connection, which: ColumnElement[bool]) -> None:
    """What a worker holds of these and has not begun to send is planned again, and judged anew."""
    held = which & HELD & (outbox.c.status == "claimed")
    connection.execute(update(outbox).where(held).values(status="planned", **TAKEN_FROM_ITS_HOLDER))


def drop(connection: Connection, which: ColumnElement[bool], reason: str, at: datetime) -> None:
    """Of these, what nobody has begun to send is dropped."""
    gone = {"status": "dropped", "reason": reason, "at": at} | TAKEN_FROM_ITS_HOLDER
    connection.execute(update(outbox).where(which & outbox.c.status.in_(CHANGEABLE)).values(**gone))


def heed_wishes(connection: Connection, person: str) -> None:
    """Whatever is held for somebody who just said what they want is judged anew."""
    let_go(connection, outbox.c.recipient == person)


def heed_arrangements(connection: Connection, organisation: str) -> None:
    """Whatever is held for this organisation's people and channels is judged anew, by its hours."""
    people = select(persons.c.id).where(persons.c.organisation == organisation)
    linked = select(channels.c.id).where(channels.c.organisation == organisation)
    let_go(connection, outbox.c.recipient.in_(people.union_all(linked)))


def heed_move(connection: Connection, session: Session, at: datetime) -> None:
    """News of an earlier move that hasn't left is no news any more; what else is held of the session is made anew."""
    its = outbox.c.session == session.id
    asked = select(guests.c.person).where(guests.c.session == session.id)
    people = select(members.c.person).where(members.c.network == session.network).union(asked)
    theirs = outbox.c.recipient.in_(people)
    drop(connection, its & theirs & (outbox.c.klass == "change"), "why-moved", at)
    let_go(connection, its)


def heed_change(connection: Connection, network: Network, at: datetime) -> None:
    """News of an earlier change that hasn't left: the next says how it is now. Who left meanwhile hears neither."""
    news = (outbox.c.subject == f"changed:{network.id}") & (outbox.c.kind == "change")
    people = (network.facilitator, *(member.person for member in network.members))
    drop(connection, outbox.c.recipient.in_(people) & news, "why-replanned", at)


def heed_later(connection: Connection, nudge: Nudge, at: datetime) -> None:
    """Who chose another moment isn't asked at the one of the repeat as well."""
    repeats = outbox.c.key.startswith(f"{nudge.slot}:", autoescape=True)
    drop(connection, (outbox.c.recipient == nudge.recipient) & repeats, "why-later", at)
