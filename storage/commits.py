"""One event's transaction: its dedupe id, the conversation, the facts, and the nudges that they cause."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, Connection, Select, bindparam, delete, exists, false, func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.ports import Commit, Conversation, Outcome
from storage.conversations import NEXT_TOUCH, SWAP, keep, row_of, swap_of
from storage.dialect import add_unless_there, insert_for
from storage.engine import Undo
from storage.facts import write
from storage.hot import Hot
from storage.meetings import replan_teams
from storage.outbox import plan
from storage.plans import replan_touched
from storage.tables import chores, conversations, events


def write_all(connection: Connection, commit: Commit) -> Outcome:
    """Everything, or nothing: raises `Undo` with the outcome when something is no longer as it was read."""
    event = {"id": commit.event, "organisation": commit.person.organisation, "at": commit.at}
    if not add_unless_there(connection, events, event):
        raise Undo(Outcome.DUPLICATE)
    if commit.conversation is not None and not keep(connection, commit.person, commit.conversation):
        raise Undo(Outcome.CONFLICT)
    if not all(write(fact, connection, commit) for fact in commit.facts):
        raise Undo(Outcome.CONFLICT)
    plan(connection, commit.nudges)
    replan_touched(connection, commit)
    replan_teams(connection, commit)
    return Outcome.DONE


def takes_turn(connection: Connection, chore: str, now: datetime, every: timedelta) -> bool:
    """Notes the turn, unless somebody had it lately."""
    mine = insert_for(connection.dialect.name, chores).values(name=chore, at=now)
    due = chores.c.at <= now - every
    taken = mine.on_conflict_do_update(index_elements=[chores.c.name], set_={"at": now}, where=due)
    return connection.execute(taken.returning(chores.c.name)).one_or_none() is not None


def write_nothing(connection: Connection) -> None:
    """Is refused where writing would be, and changes no row: the database looks at rights before it looks for rows."""
    connection.execute(update(chores).where(false()).values(at=chores.c.at))


def forget_events(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(events).where(events.c.at < before)).rowcount


def plainly(commit: Commit) -> Conversation | None:
    """The conversation, when nothing but the event and that one is written, as by most."""
    return commit.conversation if not commit.facts and not commit.nudges else None


def in_one_statement(kept: CTE) -> Select[tuple[int, bool]]:
    """How many events were noted, and whether this one was there before.

    The event is noted only if the conversation was written, and that only if the event was not there.
    """
    note = select(bindparam("event"), kept.c.organisation, bindparam("at", type_=events.c.at.type))
    noted = insert(events).from_select(["id", "organisation", "at"], note).returning(events.c.id).cte("noted")
    return select(select(func.count()).select_from(noted).scalar_subquery(), WAS_THERE)


WAS_THERE = exists().where(events.c.id == bindparam("event"))
CHANGED = Hot(in_one_statement(SWAP.where(~WAS_THERE).returning(conversations.c.organisation).cte("kept")))
COLUMNS = ("person", "organisation", "flow", "subject", "state", "version", "active", "revision", "touched")
NEW = select(
    *(bindparam(name, type_=conversations.c[name].type) for name in COLUMNS[:-1]),
    NEXT_TOUCH,
).where(~WAS_THERE)
ADDED = Hot(
    in_one_statement(
        insert(conversations)
        .from_select(COLUMNS, NEW)
        .on_conflict_do_nothing()
        .returning(conversations.c.organisation)
        .cte("kept")
    )
)


def writing_plainly(commit: Commit, kept: Conversation) -> tuple[Hot, dict[str, Any]]:
    """What `write_all` does, for a plain commit on PostgreSQL: one statement, and so one way there and back.

    In the rare case that the same event is being noted at this very moment it gives no row.
    """
    names = {"event": commit.event, "at": commit.at, "of": commit.person.id}
    if kept.revision == 0:
        return ADDED, row_of(commit.person, kept) | names
    return CHANGED, swap_of(commit.person, kept) | names


def written_plainly(noted: int, was_there: bool) -> Outcome:  # noqa: FBT001 - the columns of the statement
    if was_there:
        return Outcome.DUPLICATE
    return Outcome.DONE if noted else Outcome.CONFLICT
