"""What whoever leads a network decides about it.

Each fact holds the network as it was: it is refused if that changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.announced import SECOND_THOUGHTS
from bot.consequences import Telling, Touched
from bot.network.model import Member, Network, Session
from bot.nudges.nudge import Nudge
from bot.people import Person
from bot.planning import waiting_touched
from bot.queries import Query


@dataclass(frozen=True)
class Steered(Telling):
    """`network` is as it was before."""

    network: Network

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return (Touched(self.network.id),)


@dataclass(frozen=True)
class NetworkChanged(Steered):
    """Its name, goal, frame or capacity are those of `now` from now on. `quiet`: nobody needs to be told."""

    now: Network
    quiet: bool = False

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        """Everybody with a seat hears of it, but for who changed it: of several in a row, or on one day, once.

        It tells how the network is now, and nobody has to be anywhere because of it: so the caps hold.
        """
        told = () if self.quiet else self.network.reached
        later = now + SECOND_THOUGHTS
        for one in told:
            if one.person != person.id:
                yield replace(
                    _change("changed", self.network, one.person, later), klass="logistics", priority="logistics"
                )


@dataclass(frozen=True)
class PeopleInvited(Steered):
    """These are invited by name; who is in it already, or was invited, stays as they are.

    Nobody gets a second invitation to the same network (`bot.nudges.calendar`): a no is a no.
    """

    members: tuple[Member, ...]

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return (Touched(self.network.id, parties=tuple(one.person for one in self.members)),)


@dataclass(frozen=True)
class HandedOver(Steered):
    """It has another facilitator from now on. `stays`: who was it until now facilitates it too.

    The new one keeps no seat: facilitators take none.
    """

    to: str
    stays: bool = False

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        """Everybody with a seat hears who it is, and so do whoever it is, and whoever it was while they stay."""
        was = (self.network.facilitator,) if self.stays else ()
        people = dict.fromkeys((self.to, *was, *(one.person for one in self.network.reached)))
        return (_change("handed", self.network, one, now) for one in people if one != person.id)


@dataclass(frozen=True)
class LeadTold(Telling):
    """Somebody hears of who is to facilitate it, the same thing once a day: `about` is what (`bot.life.leading`).

    It is all that comes of it: nothing is kept but that nudge.
    """

    network: Network
    to: str
    about: str

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        yield Nudge(
            key=f"{self.to}/leading/{self.about}/{now:%Y-%m-%d}",
            organisation=self.network.organisation,
            recipient=self.to,
            kind="leading",
            flow="accepting",
            subject=self.about,
            due=now,
            klass="change",
            priority="change",
        )


@dataclass(frozen=True)
class SeatPassed(Steered):
    """Who waits lets the seat that is offered to them go by, and goes on waiting for another."""

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return waiting_touched(self.network)


@dataclass(frozen=True)
class SessionPrepared(Steered):
    """What is settled and noted about a session from now on: nothing of when and where it is."""

    session: Session


@dataclass(frozen=True)
class InvitedBefore(Query[frozenset[tuple[str, str]]]):
    """Who got an invitation to which network, of those that the person leads, as far as is known: (network, person)."""


def _change(what: str, network: Network, person: str, now: datetime) -> Nudge:
    """Row 24: what changed is told once for each revision."""
    return Nudge(
        key=f"{person}/{what}/{network.id}/{network.revision}",
        organisation=network.organisation,
        recipient=person,
        kind="change",
        flow="announcing",
        subject=f"{what}:{network.id}",
        due=now,
        klass="change",
        priority="change",
    )
