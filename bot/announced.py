"""What somebody is told that another did to what they had a hand in: its nudges, and how their subjects read.

"unlinked:" with what a channel was and its name; "seat:" with a network, who came, and the name that the seat had.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.facts import ChannelUnlinked
from bot.logins import SeatTaken
from bot.nudges.nudge import Nudge
from bot.people import Person

SECOND_THOUGHTS = timedelta(minutes=2)
SPACE = "\u2423"
"""Stands for a space in the subject of a nudge: so an id beside a name is still found there, and removed."""


def in_subject(name: str) -> str:
    """What people call something, in a subject among ids."""
    return SPACE.join(name.split())


def from_subject(name: str) -> str:
    return name.replace(SPACE, " ")


def of_unlinking(fact: ChannelUnlinked, person: Person, now: datetime) -> Nudge:
    """Whoever linked a channel hears that somebody else ended that; a moment later, for it can be linked again."""
    return Nudge(
        key=f"{fact.linker}/unlinked/{person.id}/{now:%Y%m%d%H%M%S%f}",
        organisation=person.organisation,
        recipient=fact.linker,
        kind="change",
        flow="announcing",
        subject=f"unlinked:{fact.scope}:{in_subject(fact.name)}",
        due=now + SECOND_THOUGHTS,
        klass="change",
        priority="change",
    )


def of_a_seat(fact: SeatTaken, person: Person, now: datetime) -> Nudge:
    """The facilitator hears who came in the place of whom: the code may have gone to somebody else."""
    network = fact.network
    return Nudge(
        key=f"{network.facilitator}/seat/{network.id}/{fact.seat}",
        organisation=network.organisation,
        recipient=network.facilitator,
        kind="change",
        flow="announcing",
        subject=f"seat:{network.id}:{person.id}:{in_subject(fact.name)}",
        due=now,
        klass="change",
        priority="change",
    )
