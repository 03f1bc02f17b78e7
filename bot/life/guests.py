"""Guests: who comes to one session because they have something to tell there (fiche, lines 96-97 and 150-152).

A guest is in no network: all they see is that one session, and all they hear is about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.consequences import Telling, Touched
from bot.network.model import Network, Preparation, Session
from bot.nudges.nudge import Nudge
from bot.people import Person
from bot.queries import Query

GuestStatus = Literal["asked", "yes", "no"]


@dataclass(frozen=True)
class Guest:
    """`topic`: what they are asked to tell about. `added`: by name alone, so that nobody can write to them."""

    session: str
    person: str
    name: str
    topic: str
    status: GuestStatus = "asked"
    added: bool = False


@dataclass(frozen=True)
class Visit:
    """A session as its guest finds it: nobody's name but the facilitator's, and no other session.

    Who said that they don't come is told no longer where it is.
    """

    network: str
    session: Session
    facilitator_name: str
    topic: str
    status: GuestStatus
    cancelled: bool = False


def bare(session: Session, status: GuestStatus) -> Session:
    """What a guest who answered so may read of it."""
    return replace(session, place="" if status == "no" else session.place, prepared=Preparation())


@dataclass(frozen=True)
class GuestInvited(Telling):
    """Whoever leads the network asks somebody to one session, once: refused for who is asked, or answered, already.

    Being asked is an ask like any other: it comes within what its recipient wants to get.
    """

    network: Network
    guest: Guest

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        if not self.guest.added:
            asked = _said(self.guest, self.network, "asked", now)
            yield replace(asked, klass="ask", priority="logistics")

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return (Touched(self.network.id, parties=(self.guest.person,)),)


@dataclass(frozen=True)
class GuestAnswered(Telling):
    """The person says whether they come to the session of which they are a guest.

    Who leads the network hears a "no", once: they have somebody else to find (`refused`).
    """

    network: str
    session: str
    status: GuestStatus

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return (Touched(self.network, parties=(person.id,)),)


@dataclass(frozen=True)
class GuestDropped(Telling):
    """Whoever leads the network no longer asks them. Who had said yes hears of it; of who said no, that stays noted."""

    network: Network
    guest: Guest

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        if not self.guest.added and self.guest.status == "yes":
            dropped = _said(self.guest, self.network, "dropped", now)
            yield replace(dropped, key=f"{dropped.key}:2")  # what comes after being asked

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return (Touched(self.network.id, parties=(self.guest.person,), reason="why-replanned"),)


def _said(guest: Guest, network: Network, what: str, now: datetime) -> Nudge:
    session = network.session(guest.session)
    return Nudge(
        key=f"{guest.person}/guest-{what}/{guest.session}/{now:%Y%m%d%H%M%S}",
        organisation=network.organisation,
        recipient=guest.person,
        kind="guest",
        flow="visiting",
        subject=guest.session,
        due=now,
        expires=session.start if session else None,
        klass="change",
        priority="change",
    )


def refused(guest: Guest, network: Network, now: datetime) -> Iterator[Nudge]:
    """Each who leads the network hears that this guest doesn't come; once for each session, whatever is said later."""
    session = network.session(guest.session)
    for person in (network.facilitator, *(one.person for one in network.leading)) if session else ():
        yield Nudge(
            key=f"{person}/guest-no/{guest.session}/{guest.person}",
            organisation=network.organisation,
            recipient=person,
            kind="change",
            flow="hosting",
            subject=guest.session,
            due=now,
            expires=session.start if session else None,
            klass="change",
            priority="change",
            by=session.start if session else None,
        )


def to_be_told(guests: Iterable[Guest], session: str = "") -> tuple[tuple[str, str], ...]:
    """Of these (of all sessions, or one) each session and guest to hear that it moved, or doesn't take place."""
    asked = (one for one in guests if one.session == (session or one.session))
    return tuple((one.session, one.person) for one in asked if one.status != "no" and not one.added)


@dataclass(frozen=True)
class GuestsAt(Query[tuple[Guest, ...]]):
    """The guests of one session, or of all sessions of a network: by whichever of the two has this id.

    All of them for who leads it; for who has a seat, those who come; () for anybody else. By session and name.
    """

    about: str


def seen_by(guests: Iterable[Guest], network: Network, person: str) -> tuple[Guest, ...]:
    """Of all guests of this network, those that this person may know of."""
    numbers = {session.id: session.number for session in network.sessions}
    known = (one for one in guests if network.led_by(person) or one.status == "yes")
    found = sorted(known, key=lambda one: (numbers.get(one.session, 0), one.name, one.person))
    return tuple(found) if network.is_inside(person) else ()


@dataclass(frozen=True)
class VisitTo(Query[Visit | None]):
    """A session to which the person is asked as a guest; None for everybody else."""

    session: str
