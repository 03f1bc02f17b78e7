"""How `MemoryStore` tells of networks whose facilitator can't be reached any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.life.adrift import Adrift, notices, told_to
from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import Person
from tests.fakes.answers import answer
from tests.fakes.tables import Tables


def left_adrift(tables: Tables, person: str, now: datetime) -> Iterator[Nudge]:
    """What those hear who can take over what this person facilitates, once no account reaches them."""
    reached = {one.person for one in tables.logins.values() if one.reachable and one.installed}
    led = (one for one in _open(tables) if one.facilitator == person)
    people = [tables.persons[one] for one in sorted(reached)]
    for network in led if person not in reached else ():
        if not network.over(now):
            yield from notices(network, people, now)


def _open(tables: Tables) -> Iterator[Network]:
    """But for what somebody keeps for themselves alone."""
    return (one for one in tables.networks.values() if one.status == "open" and one.frame.kind != "outside")


@answer.register
def _(query: Adrift, tables: Tables, person: Person, now: datetime) -> tuple[Network, ...]:
    reached = {one.person for one in tables.logins.values() if one.reachable and one.installed}
    own = (one for one in _open(tables) if one.organisation == person.organisation)
    found = (tables.member_view(one) for one in own if one.facilitator not in reached and not one.over(now))
    return told_to(person, sorted(found, key=lambda one: (one.name, one.id)))
