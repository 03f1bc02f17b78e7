"""How far the networks are that somebody leads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.network.steps import Progress
from bot.queries import Query


@dataclass(frozen=True)
class ProgressOf(Query[tuple[Progress, ...]]):
    """Of each session of the open networks that the person leads, or of this one of them. Counts alone, and no names.

    By network and number; () for a network that they don't lead.
    """

    network: str = ""


AGREEMENTS, RHYTHM = "agreements", "rhythm:"
"""The vote on the working agreements, and how those on rhythm, ways of working and place begin."""
ACCEPTED = ("agree-base-", "=")
"""So begins what stands for an agreement that somebody accepted; a vote for a proposed one is none."""

Cast = tuple[str, str, Sequence[str]]
"""A vote: its ballot, whose it is, and what they chose."""


def joined_in(votes: Iterable[Cast]) -> tuple[int, int]:
    """By these votes of who has a seat, how many accepted working agreements, and how many said how to go on."""
    agreed, paced = set[str](), set[str]()
    for ballot, person, choices in votes:
        if ballot == AGREEMENTS and any(one.startswith(ACCEPTED) for one in choices):
            agreed.add(person)
        elif ballot.startswith(RHYTHM) and choices:
            paced.add(person)
    return len(agreed), len(paced)


def by_session(found: Iterable[Progress]) -> Mapping[str, Progress]:
    return {one.session: one for one in found}
