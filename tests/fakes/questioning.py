"""What a session's evaluation asks, as `MemoryStore` keeps it."""

from __future__ import annotations

from bot.life.ending import GOALS, chosen_goals
from bot.life.voices import ballot
from bot.network.course import usually_asked
from bot.network.model import Network, Session
from bot.network.questions import USUAL, Asked
from tests.fakes.tables import Tables


def asked_of(tables: Tables, network: Network, session: Session) -> Asked:
    """As it was fixed; what was answered before that is of the usual set."""
    if session.id in tables.question_sets:
        return tables.question_sets[session.id]
    if tables.answers.get(session.id):
        return USUAL
    return usually_asked(network, session, _goals(tables, network.id))


def _goals(tables: Tables, network: str) -> tuple[str, ...]:
    found = [one for one in tables.voices.values() if one.network == network and one.kind == "goal"]
    cast = [
        {key[2]: choices for key, choices in tables.votes.items() if key[:2] == (network, goals)} for goals in GOALS
    ]
    return chosen_goals(found, *(ballot(votes, "") for votes in cast))
