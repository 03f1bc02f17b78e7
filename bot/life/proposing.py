"""Proposing a network to one's manager or to HR: the draft of a talk, in one's own words (fiche, lines 31-33).

A draft is its writer's alone, in their conversation; what is kept here was sent by a click of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.consequences import Telling
from bot.nudges.nudge import Nudge
from bot.people import HR, MANAGER, Person
from bot.queries import Query

ProposalStatus = Literal["sent", "talk", "ahead", "later", "withdrawn"]
Verdict = Literal["talk", "ahead", "later"]
VERDICTS: tuple[Verdict, ...] = ("talk", "ahead", "later")
LISTED = 20
"""One's own proposals that are told."""
REST = timedelta(days=1)
"""So long somebody who got a proposal gets no other one of the same person's, whatever became of it."""


@dataclass(frozen=True)
class Counsel:
    """Somebody to propose it to: one's own manager, or who looks after people and learning."""

    person: str
    name: str
    role: Literal["manager", "hr"]


@dataclass(frozen=True)
class Proposal:
    """What somebody (`person`, `name`) proposed to somebody else (`to`, `to_name`). `at` (UTC): when it was sent.

    `people`: with whom they would do it, in their own words. `reply`: what the other says with their answer.
    """

    id: str
    person: str
    name: str
    to: str
    to_name: str
    topic: str
    why: str
    people: str
    status: ProposalStatus = "sent"
    reply: str = ""
    at: datetime | None = None

    @property
    def without_words(self) -> Proposal:
        """What is left of one that was withdrawn."""
        return replace(self, why="", people="", status="withdrawn")


@dataclass(frozen=True)
class ProposalSent(Telling):
    """Refused when the other is nobody of `MyCounsel` any more, has an open one of this person's, or got one lately."""

    proposal: Proposal

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        yield _told(self.proposal.to, self.proposal.id, person.organisation, "", now)


@dataclass(frozen=True)
class ProposalAnswered(Telling):
    """By whom it was sent to, once; refused when it isn't open any more."""

    proposal: Proposal
    verdict: Verdict
    words: str = ""

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        yield _told(self.proposal.person, self.proposal.id, person.organisation, "/answer", now)


@dataclass(frozen=True)
class ProposalWithdrawn(Telling):
    """By its writer, while it is open: what they wrote is gone, but for its topic."""

    proposal: Proposal


@dataclass(frozen=True)
class MyCounsel(Query[tuple[Counsel, ...]]):
    """The managers of the person's own team, then who has the role of HR: of their own organisation, and reached."""


@dataclass(frozen=True)
class MyProposals(Query[tuple[Proposal, ...]]):
    """What the person proposed, what is open first, and newest first; at most `LISTED`."""


@dataclass(frozen=True)
class ProposalBy(Query[Proposal | None]):
    """One proposal, for its writer and for whom it was sent to; None for anybody else."""

    id: str


def is_kept_waiting(to: str, proposals: Iterable[Proposal], now: datetime) -> bool:
    """Whether one of these, all of one person's, lets them propose nothing else to this one yet (`now` is UTC)."""
    theirs = (one for one in proposals if one.to == to)
    return any(one.status == "sent" or (one.at is not None and one.at > now - REST) for one in theirs)


def counsel(people: Sequence[Person], me: Person) -> tuple[Counsel, ...]:
    """Whom of these people this person can propose something to."""
    own = [one for one in people if one.organisation == me.organisation and one.id != me.id]
    lead = [one for one in own if MANAGER in one.roles and me.team is not None and one.team == me.team]
    care = [one for one in own if HR in one.roles and one not in lead]
    led = (Counsel(one.id, one.name, "manager") for one in sorted(lead, key=_by_name))
    cared = (Counsel(one.id, one.name, "hr") for one in sorted(care, key=_by_name))
    return (*led, *cared)


def _by_name(person: Person) -> tuple[str, str]:
    return person.name.casefold(), person.id


def _told(recipient: str, proposal: str, organisation: str, what: str, now: datetime) -> Nudge:
    """Somebody's own act: no rule holds it back."""
    return Nudge(
        key=f"{recipient}/proposal/{proposal}{what}",
        organisation=organisation,
        recipient=recipient,
        kind="proposal",
        flow="proposal",
        subject=proposal,
        due=now,
        klass="post",
        priority="post",
    )
