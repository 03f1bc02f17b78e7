"""What members of a network contribute, and how they vote: questions, goals, agreements, wishes for what comes after.

Each is somebody's own words, or their choice; which kinds there are, and what they are for, their conversations know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.consequences import Telling
from bot.network.model import Network
from bot.queries import Query

VoiceKind = Literal[
    "question", "intro", "expectation", "agreement", "goal", "bring", "fetch", "harvest", "contacts", "aftercare"
]
VoiceState = Literal["open", "done", "dropped"]
TOLD: Mapping[VoiceKind, Literal["always", "named", "never"]] = {
    "question": "always",
    "intro": "always",
    "agreement": "always",
    "goal": "always",
    "contacts": "always",
    "aftercare": "always",
    "bring": "named",
    "fetch": "named",
    "expectation": "never",
    "harvest": "never",
}
"""Whether the others inside hear it here; `named`: only from who put their name to it."""


@dataclass(frozen=True)
class Voice:
    """What somebody contributes to a network, or to one session of it (`session` empty: to all of it).

    `label`: what kind of its kind it is ("now", "future"; the number of a question). `named`: whether others see who it
    is from. Where they don't, `person` and `name` are empty in whatever others are told. `at` is UTC.
    """

    id: str
    network: str
    person: str
    kind: VoiceKind
    text: str
    session: str = ""
    label: str = ""
    named: bool = True
    state: VoiceState = "open"
    name: str = ""
    at: datetime | None = None

    def heard_by(self, person: str) -> Voice:
        """As this person hears it."""
        return self if self.named or self.person == person else replace(self, person="", name="")


@dataclass(frozen=True)
class Ballot:
    """How a vote stands: `counts` by choice, the most first. `mine`: what the asking person chose.

    `voters`: how many voted. Who chose what is told to nobody.
    """

    counts: tuple[tuple[str, int], ...] = ()
    mine: tuple[str, ...] = ()
    voters: int = 0

    def count(self, choice: str) -> int:
        return dict(self.counts).get(choice, 0)


def ballot(cast: Mapping[str, tuple[str, ...]], person: str) -> Ballot:
    """The vote in which each of these people chose so, as this person sees it."""
    counts = Counter(choice for choices in cast.values() for choice in choices)
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return Ballot(tuple(ordered), cast.get(person, ()), len(cast))


def heard(voices: Iterable[Voice], person: str) -> tuple[Voice, ...]:
    """These, as this person hears them, in the order in which they came.

    What somebody expects, or takes with them, is told here to nobody else; what they bring and fetch, only where they
    said so.
    """
    return tuple(voice.heard_by(person) for voice in voices if voice.person == person or _is_told(voice))


def _is_told(voice: Voice) -> bool:
    told = TOLD[voice.kind]
    return told == "always" or (told == "named" and voice.named)


@dataclass(frozen=True)
class Contributed(Telling):
    """The person contributes this, or changes what they contributed under its id before.

    Nobody changes what is somebody else's.
    """

    voice: Voice


@dataclass(frozen=True)
class TakenBack(Telling):
    """What the person contributed is gone, with its votes."""

    voice: Voice


@dataclass(frozen=True)
class Voted(Telling):
    """All that the person chooses in this vote of the network, in place of what they chose before; () takes it back."""

    network: Network
    ballot: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class VoicesIn(Query[tuple[Voice, ...]]):
    """What was contributed of these kinds to a network that the person is inside, in the order in which it came.

    What was dropped is among it for its author and for who leads the network. () for who is outside.
    """

    network: str
    kinds: tuple[VoiceKind, ...]


@dataclass(frozen=True)
class BallotIn(Query[Ballot]):
    """A vote of a network that the person is inside; an empty one for who is outside.

    Who left goes on counting: a count that changed when they did would tell what they chose.
    """

    network: str
    ballot: str
