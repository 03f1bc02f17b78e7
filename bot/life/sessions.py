"""What happens around one session: the questions on its agenda, who was there, when somebody prepares it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from bot.consequences import Telling, Touched
from bot.life.kickoff import chosen
from bot.life.voices import Ballot, Voice, VoiceKind
from bot.network.model import Network, Session
from bot.people import Person
from bot.queries import Query

VOTES = 3
"""So many questions somebody may choose for one session."""


NOBODY_VOTED = Ballot()
ABOUT: tuple[VoiceKind, ...] = ("question", "goal")
"""What a program is made of."""


def ballot_of(session: str) -> str:
    """The vote about a session's agenda."""
    return f"agenda:{session}"


@dataclass(frozen=True)
class Program:
    """The questions of a network, as one person hears them, and the vote about one session's agenda.

    `goals`: what was proposed to learn, with the votes about it, of each round one.
    """

    questions: tuple[Voice, ...] = ()
    ballot: Ballot = NOBODY_VOTED
    goals: tuple[Voice, ...] = ()
    votes: tuple[Ballot, ...] = ()

    def question(self, which: str) -> Voice | None:
        """The question with this id."""
        return next((one for one in self.questions if one.id == which), None)

    def open_at(self, network: Network, session: Session) -> tuple[Voice, ...]:
        """The agenda of a session: what is still open of it and of those before it, the most wanted first.

        Of as many votes what is urgent goes first, then what was asked first.
        """
        until = {one.id for one in network.sessions if one.number <= session.number}
        found = (one for one in self.questions if one.state == "open" and (one.session in until or not one.session))
        return tuple(sorted(found, key=lambda one: (-self.ballot.count(one.id), one.label != "now")))

    def chosen_goals(self, network: Network, now: datetime) -> tuple[str, ...]:
        """What the network chose to learn, once a vote about it is over; `now` is UTC."""
        return chosen(network, self.goals, self.votes, now)

    def discussed(self, session: Session) -> tuple[Voice, ...]:
        return tuple(one for one in self.questions if one.state == "done" and one.session == session.id)

    def toggled(self, question: str, agenda: tuple[Voice, ...]) -> tuple[str, ...]:
        """What the person chooses with this one added, or taken away; what left the agenda counts no longer."""
        on_it = {one.id for one in agenda}
        mine = tuple(one for one in self.ballot.mine if one in on_it)
        return tuple(one for one in mine if one != question) if question in mine else (*mine, question)


@dataclass(frozen=True)
class Settled(Telling):
    """Who leads the network settles on which of its sessions' agendas a question is, and what became of it."""

    voice: Voice


@dataclass(frozen=True)
class PresenceSaid(Telling):
    """Who of these was at a session: who leads the network says it of anybody with a seat, others of themselves.

    None: nobody can say. It changes neither who may evaluate the session nor how many answers its results need.
    """

    session: Session
    came: tuple[tuple[str, bool | None], ...]


@dataclass(frozen=True)
class Slot:
    """So many days before a session's own day, at this hour, both by the person's own calendar."""

    days: int
    at: time


@dataclass(frozen=True)
class TimeChosen(Telling):
    """When the person prepares this session; None: they don't want to be told."""

    session: Session
    slot: Slot | None

    def touches(self, person: Person) -> tuple[Touched, ...]:
        return (Touched(self.session.network, parties=(person.id,)),)


@dataclass(frozen=True)
class ProgramOf(Query[Program]):
    """For a session of a network that the person is inside; an empty one for who is outside."""

    session: str


@dataclass(frozen=True)
class MyTime(Query[Slot | None]):
    """When the person chose to prepare this session."""

    session: str
