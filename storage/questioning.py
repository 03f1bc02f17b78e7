"""What a session's evaluation asks, from when somebody began to answer on."""

from __future__ import annotations

from sqlalchemy import Connection, exists, select

from bot.life.ending import GOALS, chosen_goals
from bot.life.voices import Voice, ballot
from bot.network.course import usually_asked
from bot.network.model import Network, Session
from bot.network.questions import USUAL, Asked
from storage.dialect import add_unless_there
from storage.tables import answers, question_sets, voices, votes


def fix(connection: Connection, session: Session, asked: Asked, organisation: str) -> None:
    """Once; a second time changes nothing."""
    row = {"session": session.id, "organisation": organisation, "kind": asked.kind, "goals": list(asked.goals)}
    add_unless_there(connection, question_sets, row)


def asked_of(connection: Connection, network: Network, session: Session) -> Asked:
    """As it was fixed; what was answered before there was more than one set is of the usual one."""
    kept = select(question_sets.c.kind, question_sets.c.goals).where(question_sets.c.session == session.id)
    row = connection.execute(kept).first()
    if row is not None:
        return Asked(row.kind, tuple(row.goals))
    asked = usually_asked(network, session)
    if asked == USUAL or connection.scalar(select(exists().where(answers.c.session == session.id))):
        return USUAL
    closing = asked.kind == "closing"
    return usually_asked(network, session, _goals(connection, network.id)) if closing else asked


def _goals(connection: Connection, network: str) -> tuple[str, ...]:
    found = select(voices.c.id, voices.c.text, voices.c.state).where(voices.c.network == network)
    rows = connection.execute(found.where(voices.c.kind == "goal")).all()
    if not rows:
        return ()
    cast = select(votes.c.ballot, votes.c.person, votes.c.choices).where(votes.c.network == network)
    said = connection.execute(cast.where(votes.c.ballot.in_(GOALS))).all()
    counted = (ballot({one.person: tuple(one.choices) for one in said if one.ballot == key}, "") for key in GOALS)
    return chosen_goals((Voice(row.id, network, "", "goal", row.text, state=row.state) for row in rows), *counted)
