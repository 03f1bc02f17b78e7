"""The beginning of a network: who is who, what people expect, what they agree on, and what they want to learn.

What people expect goes to who leads the network. Where it has no name to it, it is shown of five people or more at a
time: whoever compares two looks learns nothing of anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.consequences import Telling
from bot.content.kickoff import CARD, COMMITMENT, GOAL_VOTES, STAYS_OPEN_DAYS
from bot.life.voices import Ballot, Voice, VoiceKind
from bot.network.anonymity import ENOUGH
from bot.network.course import halves
from bot.network.model import Network
from bot.queries import Query

INTRODUCING: tuple[VoiceKind, ...] = ("intro", "bring", "fetch")
LINES = (*CARD, *COMMITMENT)
"""What can stand on a card, in this order."""


@dataclass(frozen=True)
class Card:
    """How somebody introduces themselves: `lines` are what they filled in, as (which of `LINES`, their words).

    `house`: the name of their organisation, for a reader of another one.
    """

    person: str
    name: str
    house: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Introductions:
    """The cards of a network, those who lead it first, then in the order of joining. Nobody has an empty one."""

    network: str
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True)
class IntroductionsOf(Query[Introductions | None]):
    """For who is inside the network, and for the channels of its posts; None for anybody else."""

    network: str


def introductions(network: Network, voices: Iterable[Voice], organisation: str) -> Introductions:
    """As somebody of this organisation reads them: of those who are inside now, and what they agreed to show."""
    said = {(one.person, one.label or one.kind): one.text for one in voices if one.named and one.kind in INTRODUCING}
    cards = (
        Card(person, name, house, tuple((line, said[person, line]) for line in LINES if (person, line) in said))
        for person, name, house in _people(network, organisation)
    )
    return Introductions(network.name, tuple(card for card in cards if card.lines))


def _people(network: Network, organisation: str) -> Iterable[tuple[str, str, str]]:
    """Who is inside, by id, name and organisation."""
    own = "" if organisation == network.organisation else network.house
    yield network.facilitator, network.facilitator_name, own
    for member in (*network.leading, *network.seated):
        if member.person != network.facilitator:
            yield member.person, member.name, member.house or own


# --- what people expect


@dataclass(frozen=True)
class Expected:
    """One answer, to the question of this number. `name` empty: its author goes unnamed."""

    question: int
    text: str
    name: str = ""


@dataclass(frozen=True)
class Digest:
    """What who leads a network may read: `named` and `unnamed` people answered; the answers of `waiting` aren't shown.

    `readable`: those that wait are of enough people to be read.
    """

    said: tuple[Expected, ...] = ()
    named: int = 0
    unnamed: int = 0
    waiting: int = 0

    @property
    def readable(self) -> bool:
        return self.waiting >= ENOUGH


@dataclass(frozen=True)
class Expectations:
    """`mine`: the asking person's own answers. `digest`: None for who doesn't lead the network."""

    mine: tuple[Voice, ...] = ()
    digest: Digest | None = None


@dataclass(frozen=True)
class ExpectationsAt(Query[Expectations]):
    """What is expected of the network of this session, by a person inside it; nothing for who is outside."""

    session: str


@dataclass(frozen=True)
class ExpectationsRead(Telling):
    """Who leads the network reads what waits without a name, if it is of enough people."""

    session: str


def expectations(network: Network, voices: Sequence[Voice], person: str) -> Expectations:
    """What this person gets to know of these answers."""
    mine = tuple(voice for voice in voices if voice.person == person)
    return Expectations(mine, digest(network, voices) if network.led_by(person) else None)


def digest(network: Network, voices: Sequence[Voice]) -> Digest:
    """Named answers of who is still inside; the others in an order that says nothing of who, or when."""
    named = [voice for voice in voices if voice.named and network.is_inside(voice.person)]
    unnamed = [voice for voice in voices if not voice.named]
    read = [voice for voice in unnamed if voice.state == "done"]
    shown = read if len(others(network, read)) >= ENOUGH else []
    said = [Expected(int(one.label), one.text, one.name) for one in named]
    said += sorted((Expected(int(one.label), one.text) for one in shown), key=lambda one: one.text)
    hidden = others(network, (voice for voice in unnamed if voice not in shown))
    ordered = tuple(sorted(said, key=lambda one: one.question))
    return Digest(ordered, len(authors(named)), len(authors(unnamed)), len(hidden))


def read_now(network: Network, voices: Sequence[Voice]) -> frozenset[str]:
    """The ids of what is shown from this look on: all that waits, if five people or more wrote it."""
    waiting = [voice for voice in voices if not voice.named and voice.state == "open"]
    return frozenset(voice.id for voice in waiting) if len(others(network, waiting)) >= ENOUGH else frozenset()


def others(network: Network, voices: Iterable[Voice]) -> frozenset[str]:
    """Their authors, without who leads it: readers know their own answers, so those hide nobody."""
    return frozenset(one for one in authors(voices) if not network.led_by(one))


def authors(voices: Iterable[Voice]) -> frozenset[str]:
    return frozenset(voice.person for voice in voices)


def is_settled(voice: Voice) -> bool:
    """Whether it was read without a name: to change it then would tell whose it is."""
    return not voice.named and voice.state == "done"


# --- what is proposed and voted on


@dataclass(frozen=True)
class Ranking:
    """What was proposed, the most chosen first; then the oldest. `mine`: what one person chose of it.

    A vote for what was taken back, or is of another network, is none.
    """

    options: tuple[Voice, ...]
    votes: Ballot
    mine: tuple[str, ...]

    def one(self, id_: str) -> Voice | None:
        return next((voice for voice in self.options if voice.id == id_), None)

    @property
    def winners(self) -> tuple[Voice, ...]:
        """The few with the most votes; none without any."""
        return tuple(voice for voice in self.options if self.votes.count(voice.id))[:GOAL_VOTES]


def ranking(voices: Iterable[Voice], votes: Ballot) -> Ranking:
    there = [voice for voice in voices if voice.state != "dropped"]
    ids = {voice.id for voice in there}
    ordered = sorted(there, key=lambda voice: -votes.count(voice.id))
    return Ranking(tuple(ordered), votes, tuple(choice for choice in votes.mine if choice in ids))


def is_agreed(voice: Voice, votes: Ballot) -> bool:
    """Whether more than half of those who voted chose it."""
    return 2 * votes.count(voice.id) > votes.voters


@dataclass(frozen=True)
class Round:
    """A vote about the goals: from the end of a session on, until `closes` (UTC)."""

    number: int
    opens: datetime
    closes: datetime

    def is_open(self, now: datetime) -> bool:
        return self.opens <= now < self.closes


def rounds(network: Network) -> tuple[Round, ...]:
    """After the first session, and after the middle one of three or more; none where nothing comes after it.

    A session that is added after the closing one makes no other session the middle one.
    """
    lasts = timedelta(days=STAYS_OPEN_DAYS)
    return tuple(Round(number, one.end, one.end + lasts) for number, one in enumerate(halves(network.sessions), 1))


def round_at(network: Network, now: datetime) -> Round | None:
    """The one that began last; None before the first."""
    begun = [one for one in rounds(network) if one.opens <= now]
    return begun[-1] if begun else None


def ballot_of(number: int) -> str:
    """The key of a round's vote."""
    return f"goals:{number}"


BALLOTS = (ballot_of(1), ballot_of(2))
"""Of the rounds there can be, in their order."""


def chosen(network: Network, goals: Sequence[Voice], votes: Sequence[Ballot], now: datetime) -> tuple[str, ...]:
    """What the network chose to learn: in the last round that is over, or before it where nobody chose in that one.

    `votes`: how each of `BALLOTS` stands; `now` is UTC. () while the first round isn't over.
    """
    over = sum(one.closes <= now for one in rounds(network))
    found = (ranking(goals, ballot).winners for ballot in reversed(votes[:over]))
    return next((tuple(goal.text for goal in winners) for winners in found if winners), ())
