"""Plans: after a fact, what its network's calendar wants is compared with the outbox, and the difference is written.

All in the fact's own transaction. Whoever plans a network holds its row, so that its plans are made one by one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Update, bindparam, exists, select, update

from bot.consequences import Touched
from bot.nudges.calendar import scope_of
from bot.nudges.nudge import Nudge
from bot.nudges.replan import CHANGEABLE, TAKEN_BACK, Difference, Kept, difference
from bot.people import Person
from bot.planning import Planner, touched
from bot.ports import Commit
from storage.bulk import as_rows, document
from storage.circles import circle_of
from storage.holding import TAKEN_FROM_ITS_HOLDER
from storage.networks import led_by
from storage.outbox import plan, values_of
from storage.tables import members, networks, outbox, persons, sessions

LOOKS = 3
LONG_OVER = timedelta(weeks=8)
"""So long after a network's last session nothing of its calendar is left."""

MOVED = ("key", "status", "reason", "due", "foreseen", "expires", "at", "flow", "klass", "urgency", "late")
WHOLE = select(
    outbox.c.id,
    outbox.c.key,
    outbox.c.status,
    outbox.c.reason,
    outbox.c.foreseen,
    outbox.c.expires,
    outbox.c.flow,
    outbox.c.chosen,
).where(outbox.c.scope == bindparam("scope"))
PART = WHOLE.where(outbox.c.party.in_(bindparam("parties", expanding=True)))


def replan_touched(connection: Connection, commit: Commit) -> None:
    """Makes the plans anew that this commit's facts touch. They have been written already."""
    if commit.planner is None:
        return
    for fact in commit.facts:
        for one in touched(fact, commit.person):
            for network in _networks(connection, one, commit.person, commit.at):
                replan(connection, commit.planner, network, one, commit.at)


def replan(connection: Connection, planner: Planner, network: str, how: Touched, at: datetime) -> bool:
    """Makes this network's plan (or that because of `how.parties`) what the planner wants. False: it already was."""
    circle = circle_of(connection, network)
    if circle is None:
        return False
    return make_so(connection, scope_of(network), planner.network(circle, how.parties), how, at)


def make_so(connection: Connection, scope: str, wanted: Sequence[Nudge], how: Touched, at: datetime) -> bool:
    """Makes the rows of a plan what is wanted. False: they already were.

    A row that somebody began to send between the look and the change is looked at once more: it counts as gone now.
    """
    for turn in range(LOOKS):
        changes = difference(kept_in(connection, scope, how.parties), wanted, at)
        if write_difference(connection, changes, how.reason, at):
            return turn > 0 or changes != Difference()
    return True


def _networks(connection: Connection, what: Touched, person: Person, at: datetime) -> Collection[str]:
    """In one order for everybody: two who hold several never wait for each other."""
    if what.network:
        return (what.network,)
    own = networks.c.organisation == person.organisation
    whole = own | networks.c.id.in_(_abroad(person)) if what.everybodys else own
    where = _concern(what.person) if what.person else whole
    return tuple(connection.scalars(alive(at).where(where)))


def _abroad(person: Person) -> Select[tuple[str]]:
    """Networks in which somebody of the person's organisation is."""
    colleague = members.join(persons, persons.c.id == members.c.person)
    return select(members.c.network).select_from(colleague).where(persons.c.organisation == person.organisation)


def alive(at: datetime) -> Select[tuple[str]]:
    """Open networks whose last session isn't long over."""
    going_on = (sessions.c.network == networks.c.id) & (sessions.c.end > at - LONG_OVER)
    return select(networks.c.id).where(networks.c.status == "open", exists().where(going_on)).order_by(networks.c.id)


def find_alive(connection: Connection, at: datetime) -> tuple[str, ...]:
    """The networks that still have a plan."""
    return tuple(connection.scalars(alive(at)))


def _concern(person: str) -> ColumnElement[bool]:
    """Those that the person is in, or facilitates, or that somebody of their team is in."""
    team = select(persons.c.team).where(persons.c.id == person).scalar_subquery()
    mates = select(persons.c.id).where((persons.c.id == person) | (persons.c.team == team))
    theirs = select(members.c.network).where(members.c.person.in_(mates))
    return led_by(person) | networks.c.id.in_(theirs)


def kept_in(connection: Connection, scope: str, parties: Collection[str] | None = None) -> tuple[Kept, ...]:
    """The rows of a plan, or of these people's part of it, whatever became of them."""
    names: dict[str, Any] = {"scope": scope}
    if parties is not None:
        names |= {"parties": list(parties)}
    rows = connection.execute(WHOLE if parties is None else PART, names)
    return tuple(Kept(str(row[0]), *row[1:]) for row in rows)


def write_difference(connection: Connection, changes: Difference, reason: str, at: datetime) -> bool:
    """Writes what a plan changes; what is being sent goes on, for the last time where nobody wants it any more.

    `reason` is for what is dropped. False: some row is no longer as it was.
    """
    done = 0
    plan(connection, changes.add)
    if changes.move:
        rows = [values_of(move.nudge) | {"id": int(move.id)} for move in changes.move]
        done += connection.execute(_moving(connection.dialect.name), {"rows": document(outbox, rows)}).rowcount
    if changes.drop:
        gone = {"status": "dropped", "reason": reason, "at": at} | TAKEN_FROM_ITS_HOLDER
        pending = outbox.c.id.in_([int(row) for row in changes.drop]) & outbox.c.status.in_(CHANGEABLE)
        done += connection.execute(update(outbox).where(pending).values(**gone)).rowcount
    if changes.last:
        leaving = outbox.c.id.in_([int(row) for row in changes.last]) & (outbox.c.status == "sending")
        connection.execute(update(outbox).where(leaving).values(expires=at))
    return done == len(changes.move) + len(changes.drop)


@cache
def _moving(dialect: str) -> Update:
    """Only of a row that a plan may still change."""
    taken_back = (outbox.c.status == "dropped") & outbox.c.reason.in_(sorted(TAKEN_BACK))
    free = outbox.c.status.in_(CHANGEABLE) | taken_back
    _, given = as_rows(dialect, outbox, ("id", *MOVED))
    own = given.pop("id")
    return update(outbox).where((outbox.c.id == own) & free).values(given | TAKEN_FROM_ITS_HOLDER)
