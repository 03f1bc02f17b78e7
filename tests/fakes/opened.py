"""Whether an evaluation began, as the store in memory knows it."""

from __future__ import annotations

from bot.content.evaluation import STAYS_OPEN
from tests.fakes.tables import Row, Tables

BEGUN = ("sending", "sent", "unknown")


def has_opened(tables: Tables, session: str) -> bool:
    """Whether the evaluation began: by hand, or when a member was first asked, in a digest too."""
    rows = (row for row in tables.outbox.values() if row.nudge.subject == session and row.status in BEGUN)
    asked = any(row.nudge.kind == "evaluation" or in_a_digest(tables, session, row) for row in rows)
    return session in tables.opened or session in tables.answers or asked


def nudged(tables: Tables, session: str) -> set[str]:
    """Who was asked to evaluate it by a nudge of its own, or had already; and didn't say that they weren't there."""
    rows = (row for row in tables.outbox.values() if row.nudge.subject == session and row.nudge.kind == "evaluation")
    people = {row.nudge.recipient for row in rows if row.status in BEGUN or row.reason == "why-answered"}
    said = {person: row.coming for (about, person), row in tables.attendance.items() if about == session}
    return {person for person in people if said.get(person) != "no"}


def in_a_digest(tables: Tables, session: str, row: Row) -> bool:
    """Whether this is a digest that a member got while the evaluation was open."""
    network = tables.network_of(session)
    found = network.session(session) if network else None
    if network is None or found is None or row.nudge.kind != "digest":
        return False
    seated = any(member.person == row.nudge.recipient for member in network.seated)
    return seated and found.end <= row.moment < found.end + STAYS_OPEN
