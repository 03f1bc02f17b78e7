"""Working methods (werkvormen) as data, and which three suit a session (fiche, lines 87-88).

What each is called, and what happens in it, are the texts `method-<key>` and `method-<key>-how`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Phase = Literal["kickoff", "deepening", "evaluation", "closing"]
PHASES: tuple[Phase, ...] = ("kickoff", "deepening", "evaluation", "closing")
Trust = Literal["low", "medium", "high"]
TRUSTS: tuple[Trust, ...] = ("low", "medium", "high")
"""How well people know each other, the least first: what a method needs, and what a group has."""

THREE = 3
ANY = 200
"""People: as many as a network can have."""
MINUTES, PEOPLE = (10, 480), (2, ANY)
"""The least and the most that can be asked for."""
K, D, E, C = PHASES
L, M, H = TRUSTS


@dataclass(frozen=True)
class Method:
    """`minutes` and the sizes, `least` to `most` people, are indicative."""

    key: str
    phases: tuple[Phase, ...]
    minutes: int
    least: int
    most: int
    trust: Trust


METHODS = (
    Method("paired-interview", (K,), 20, 2, ANY, L),
    Method("speed-dating", (K,), 25, 8, 20, L),
    Method("line-up", (K, E), 15, 6, 30, L),
    Method("expectation-wall", (K,), 25, 6, 20, L),
    Method("working-agreement", (K,), 25, 5, 15, L),
    Method("nine-whys", (K,), 20, 2, ANY, L),
    Method("one-two-four-all", (K, D, E, C), 12, 4, ANY, L),
    Method("appreciative-interview", (K, D), 40, 2, ANY, L),
    Method("lean-coffee", (D,), 50, 5, 15, L),
    Method("knowledge-market", (D,), 45, 8, 30, L),
    Method("world-cafe", (D,), 75, 12, ANY, L),
    Method("fishbowl", (D,), 50, 10, 30, M),
    Method("expert", (D,), 45, 5, 25, L),
    Method("learning-visit", (D,), 120, 5, 15, M),
    Method("open-space", (D,), 90, 10, ANY, M),
    Method("reverse-brainstorm", (D,), 30, 4, 15, L),
    Method("troika", (D,), 30, 3, ANY, M),
    Method("five-steps", (D,), 60, 5, 8, M),
    Method("incident", (D,), 70, 5, 10, H),
    Method("gossip", (D,), 45, 4, 8, H),
    Method("socratic", (D,), 75, 5, 10, H),
    Method("after-action", (D, E), 25, 3, 15, M),
    Method("what-so-now", (E,), 25, 3, 20, L),
    Method("smileys", (E,), 10, 2, ANY, L),
    Method("harvest", (C,), 40, 5, 15, M),
)
BY_KEY = {method.key: method for method in METHODS}


def ranked(phase: Phase, minutes: int, people: int, trust: Trust) -> tuple[Method, ...]:
    """Every method that the group has the trust for: those that fit first, then by how little they miss.

    Of those that fit as well as each other, what asks more trust and fills more of the time comes first.
    """
    least_of_all = M if phase == K else H
    ceiling = min(TRUSTS.index(trust), TRUSTS.index(least_of_all))
    allowed = (method for method in METHODS if TRUSTS.index(method.trust) <= ceiling)
    return tuple(sorted(allowed, key=lambda one: (_misses(one, phase, minutes, people), *_little(one, phase))))


def fits(method: Method, phase: Phase, minutes: int, people: int) -> bool:
    """Whether it is for this phase, takes no longer, and is for so many people."""
    return _misses(method, phase, minutes, people) == 0


PHASE, TIME, SIZE = 4, 2, 1
"""How much each counts: a method for another phase is further off than one that takes long."""


def _misses(method: Method, phase: Phase, minutes: int, people: int) -> int:
    other_phase, too_long = phase not in method.phases, method.minutes > minutes
    wrong_size = not method.least <= people <= method.most
    return PHASE * other_phase + TIME * too_long + SIZE * wrong_size


def _little(method: Method, phase: Phase) -> tuple[int, int, int]:
    """What is made for this phase goes before what is for any, what goes deeper before what is light."""
    return len(method.phases), -TRUSTS.index(method.trust), -method.minutes
