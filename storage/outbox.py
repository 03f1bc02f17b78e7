"""The outbox: nudges planned with their fact, and forgotten in time. Who sends them is in `storage.claims`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, literal_column, select, true

from bot.codec import Codec
from bot.nudges.nudge import PRIORITIES, Nudge
from bot.nudges.replan import status_of
from bot.organisation import KEPT_DAYS
from bot.speech import Raw, T
from storage.arrangements import arranged
from storage.bulk import as_rows, document
from storage.dialect import Insert, insert_for
from storage.people import lane_of
from storage.tables import channels, organisations, outbox, persons

TEXTS = Codec((T, Raw))
FRESH: dict[str, ColumnElement[Any]] = {name: literal_column("''") for name in ("worker", "message_id")}
FRESH |= {name: literal_column("0") for name in ("fence", "attempts", "doubts", "opened")}
GIVEN = (
    *(field.name for field in fields(Nudge) if field.name != "priority"),
    *("status", "reason", "at", "urgency"),
)
"""The columns that a nudge gives: see `values_of`."""
LONGEST_ID = 18
"""Digits: a longer number is no id of ours, and may be too large for a database."""
SETTLED = ("sent", "dropped", "unknown", "failed")
UNREADABLE = max(KEPT_DAYS)
"""Days that the log is kept where nobody can read any more what was arranged."""


def values_of(nudge: Nudge) -> dict[str, Any]:
    """A nudge as a new row, but for what is the same of all."""
    own = vars(nudge) | {"notice": TEXTS.dump(nudge.notice), "foreseen": nudge.moment}
    del own["priority"]
    state = {"status": status_of(nudge), "reason": nudge.because, "at": nudge.due}
    return own | state | {"urgency": PRIORITIES.index(nudge.priority)}


def row_of(text: str) -> int | None:
    """The row that somebody names by its id; None for what is no id."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID else None


def nudge_of(row: Row[Any]) -> Nudge:
    """The nudge of a whole row of the outbox."""
    return Nudge(
        key=row.key,
        organisation=row.organisation,
        recipient=row.recipient,
        kind=row.kind,
        flow=row.flow,
        subject=row.subject,
        due=row.due,
        expires=row.expires,
        klass=row.klass,
        to_channel=row.to_channel,
        notice=TEXTS.load_or_none(row.notice),
        priority=PRIORITIES[row.urgency],
        scope=row.scope,
        party=row.party,
        session=row.session,
        foreseen=row.foreseen,
        late=row.late,
        chosen=row.chosen,
        by=row.by,
    )


def plan(connection: Connection, nudges: Iterable[Nudge]) -> None:
    """Adds the nudges. A key that exists stays as it is."""
    if rows := [values_of(nudge) for nudge in nudges]:
        connection.execute(_planning(connection.dialect.name), {"rows": document(outbox, rows)})


@cache
def _planning(dialect: str) -> Insert:
    new, given = as_rows(dialect, outbox, GIVEN)
    columns = given | FRESH | {"lane": lane_of(given["recipient"])}
    # Without a condition, SQLite takes "on conflict" for one of a join.
    rows = select(*columns.values()).select_from(new).where(true())
    return insert_for(dialect, outbox).from_select(list(columns), rows).on_conflict_do_nothing()


def forget_later(connection: Connection, nudge: Nudge) -> None:
    """Of a nudge that its recipient puts off once more, the moment that they chose before is gone.

    Its row too: they may choose that very moment again.
    """
    theirs = (outbox.c.recipient == nudge.recipient) & outbox.c.chosen & (outbox.c.status == "planned")
    connection.execute(delete(outbox).where(theirs & outbox.c.key.startswith(f"{nudge.slot}@", autoescape=True)))


def forget_nudges(connection: Connection, before: datetime) -> int:
    """Removes what was settled, and could have come, before then: nothing plans it again.

    Only of organisations that didn't arrange how long it is kept.
    """
    return _forget(connection, before, ~_of_people_in(organisations.c.arrangements.is_not(None)))


def forget_arranged(connection: Connection, now: datetime) -> int:
    """Removes likewise what the recipients' organisation wants kept no longer."""
    kept: dict[int, list[str]] = {}
    some = select(organisations.c.id, organisations.c.arrangements).where(organisations.c.arrangements.is_not(None))
    for organisation, arrangements in connection.execute(some):
        made = arranged(arrangements)
        kept.setdefault(made.kept_days if made else UNREADABLE, []).append(organisation)
    return sum(
        _forget(connection, now - timedelta(days=days), _of_people_in(organisations.c.id.in_(those)))
        for days, those in kept.items()
    )


def _of_people_in(which: ColumnElement[bool]) -> ColumnElement[bool]:
    """What was for somebody of these organisations, or for a channel there, whosever network it was about."""
    home = select(organisations.c.id).where(which)
    people = select(persons.c.id).where(persons.c.organisation.in_(home))
    linked = select(channels.c.id).where(channels.c.organisation.in_(home))
    return outbox.c.recipient.in_(people.union_all(linked))


def _forget(connection: Connection, before: datetime, whose: ColumnElement[bool]) -> int:
    over = outbox.c.expires.is_(None) | (outbox.c.expires < before)
    old = outbox.c.status.in_(SETTLED) & (outbox.c.at < before) & over & whose
    return connection.execute(delete(outbox).where(old)).rowcount


def forget_replies(connection: Connection, before: datetime) -> int:
    """Removes answers to messages that were settled before then: what they say on top may repeat what was typed."""
    old = (outbox.c.kind == "reply") & outbox.c.status.in_(SETTLED) & (outbox.c.at < before)
    return connection.execute(delete(outbox).where(old)).rowcount
