"""What somebody was asked around a session and hasn't said yet, where it is about the network as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.life.ending import BALLOT
from bot.life.kickoff import ballot_of, round_at
from bot.life.voices import VoiceKind
from bot.network.model import Network, Session
from bot.queries import Query

Matter = Literal["intro", "expect", "goals", "after", "decide"]
"""By the word of the command that leads to it."""
SAYING: tuple[VoiceKind, ...] = ("intro", "expectation")


@dataclass(frozen=True)
class Said:
    """What one person contributed and voted, and whether what comes after the network was decided (by whomever)."""

    kinds: frozenset[VoiceKind] = frozenset()
    ballots: frozenset[str] = frozenset()
    settled: bool = False


@dataclass(frozen=True)
class Unsaid(Query[tuple[Matter, ...]]):
    """What belongs to this session and is still open to the person: of a member, or of who leads the network.

    Whether they come to the session, or were there, doesn't matter. () for anybody else.
    """

    session: str


def unsaid(network: Network, session: Session, person: str, said: Said, now: datetime) -> tuple[Matter, ...]:
    """`now` is UTC."""
    if network.led_by(person):
        return ("decide",) if _is_undecided(network, session, said, now) else ()
    return tuple(_unsaid(network, session, said, now)) if network.standing(person) == "member" else ()


def _unsaid(network: Network, session: Session, said: Said, now: datetime) -> Iterator[Matter]:
    if session == network.sessions[0] and now < session.start:
        if "intro" not in said.kinds:
            yield "intro"
        if "expectation" not in said.kinds:
            yield "expect"
    vote = round_at(network, now)
    if vote and vote.is_open(now) and vote.opens == session.end and ballot_of(vote.number) not in said.ballots:
        yield "goals"
    if _is_undecided(network, session, said, now) and BALLOT not in said.ballots:
        yield "after"


def _is_undecided(network: Network, session: Session, said: Said, now: datetime) -> bool:
    """Whether it is open what comes after the network, and this was its last session."""
    return session == network.sessions[-1] and network.over(now) and not said.settled
