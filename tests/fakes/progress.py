"""How `MemoryStore` tells how far the sessions of a network are."""

from __future__ import annotations

from datetime import datetime

from bot.life.progress import ProgressOf, joined_in
from bot.network.model import Network
from bot.network.steps import Progress
from bot.people import Person
from tests.fakes.answers import answer
from tests.fakes.tables import Tables


@answer.register
def _(query: ProgressOf, tables: Tables, person: Person, now: datetime) -> tuple[Progress, ...]:
    led = [one for one in tables.networks.values() if one.led_by(person.id) and one.status == "open"]
    wanted = [one for one in led if query.network in ("", one.id)]
    networks = sorted(wanted, key=lambda one: one.id)
    return tuple(_of(tables, network, session.id) for network in networks for session in network.sessions)


def _of(tables: Tables, network: Network, session: str) -> Progress:
    seated = [member.person for member in network.seated]
    said = [one.coming for key, one in tables.attendance.items() if key[0] == session and key[1] in seated]
    questions = (one for one in tables.voices.values() if one.kind == "question" and one.state == "open")
    its = ((key, chosen) for key, chosen in tables.votes.items() if key[0] == network.id and key[2] in seated)
    cast = [(ballot, who, chosen) for (_, ballot, who), chosen in its]
    return Progress(
        session,
        said.count("yes"),
        said.count("no"),
        sum(key[0] == session for key in tables.answered),
        sum(one.session == session for one in questions),
        sum(key[0] == session and one.status != "no" for key, one in tables.guests.items()),
        network.id in tables.decisions,
        *joined_in(cast),
    )
