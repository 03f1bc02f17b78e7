"""Networks whose facilitator can't be reached any more: their account is gone, blocked, or where Kring was removed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import ADMINISTRATOR, HR, Person
from bot.queries import Query

LOOKS_AFTER = frozenset({ADMINISTRATOR, HR})


@dataclass(frozen=True)
class Adrift(Query[tuple[Network, ...]]):
    """The open ones of the person's organisation, by name, with an unreachable facilitator.

    For who facilitates one too, that one; for who looks after the organisation, all; for anybody else none.
    """


def notices(network: Network, people: Iterable[Person], now: datetime) -> Iterator[Nudge]:
    """Each of these who may do something about it hears, once for each facilitator who is gone (`now` is UTC)."""
    for person in people:
        if may_take_over(person, network):
            yield Nudge(
                key=f"{person.id}/adrift/{network.id}/{network.facilitator}",
                organisation=network.organisation,
                recipient=person.id,
                kind="change",
                flow="handing",
                subject=network.id,
                due=now,
                klass="change",
                priority="change",
            )


def told_to(person: Person, networks: Iterable[Network]) -> tuple[Network, ...]:
    """Of these, those that this person is told of."""
    return tuple(one for one in networks if may_take_over(person, one))


def may_take_over(person: Person, network: Network) -> bool:
    """Whether they may decide who facilitates it, now that nobody does."""
    looks_after = bool(person.roles & LOOKS_AFTER) and person.organisation == network.organisation
    return looks_after or (network.led_by(person.id) and network.facilitator != person.id)
