"""A network is published that somebody waits for: they hear so, once (fiche, lines 31 and 74).

Who waits for what is nobody's business, so no conversation is told: what they hear is written by the store itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.catalogue.model import Interest
from bot.catalogue.searching import Stems
from bot.catalogue.shelving import Wish, document_of, fitting, interests_of
from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.queries import Query


@dataclass(frozen=True)
class Fulfilled(Query[tuple[Interest, ...]]):
    """What the asking person waits for that this network, of their own organisation, is about; the oldest first."""

    network: str


def fulfilled(wishes: Iterable[Wish], network: Network, stems: Stems) -> tuple[Interest, ...]:
    """Of one person's wishes those that the network fits, with all their words."""
    document = document_of(network, stems)
    return tuple(one for one in interests_of(wishes, (document,), stems) if one.matches)


def notices(
    network: Network, wishes: Iterable[Wish], stems: Stems, now: datetime, but: Collection[str] = ()
) -> Iterator[Nudge]:
    """Each of an organisation's people who waits for what its network is about hears that it opens (`now` is UTC).

    Not who founds it, leads it or is asked by name, nor anybody in `but`: they hear of it otherwise.
    """
    documents = (document_of(network, stems),)
    known = {network.facilitator, *(one.person for one in network.members), *but}
    for person in sorted({one.person for one in wishes if fitting((one.words,), documents, stems)} - known):
        yield Nudge(
            key=f"{person}/opens/{network.id}",
            organisation=network.organisation,
            recipient=person,
            kind="opens",
            flow="awaited",
            subject=network.id,
            due=now,
            expires=network.sessions[0].start,
            klass="ask",
            priority="follow-up",
        )
