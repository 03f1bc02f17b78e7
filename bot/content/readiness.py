"""The readiness statements (fiche, lines 45-63) and what is read from answers. The words: `ready-*` in the texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

STATEMENTS = tuple(f"R{number}" for number in range(1, 11))
"""In the order in which they are asked; number n is the text `ready-statement-n`, with advice `ready-advice-n`."""

SCALE = (1, 2, 3, 4, 5)
LOW, HIGH = 2, 4
"""Up to here something can still grow; from here on it is a strength."""

DOUBLE = 4
"""The statement that asks two things: own ideas, and those of others."""

TIMES = ("yes", "not-yet", "discuss")
"""Answers to the question about time, which is apart and unscored."""

Half = Literal["own", "others", "both"]


def strengths(answers: tuple[int | None, ...]) -> tuple[int, ...]:
    """Up to three statements (from 1) answered 4 or 5, the strongest first."""
    return _chosen(answers, lambda rating: rating >= HIGH, lambda rating: -rating)[:3]


def growth_points(answers: tuple[int | None, ...]) -> tuple[int, ...]:
    """Up to two statements (from 1) answered 1 or 2, the lowest first."""
    return _chosen(answers, lambda rating: rating <= LOW, lambda rating: rating)[:2]


def _chosen(
    answers: tuple[int | None, ...], fits: Callable[[int], bool], order: Callable[[int], int]
) -> tuple[int, ...]:
    rated = [(order(rating), number) for number, rating in enumerate(answers, 1) if rating is not None and fits(rating)]
    return tuple(number for _, number in sorted(rated))


@dataclass(frozen=True)
class Given:
    """An answer to a statement; None: skipped."""

    rating: int | None


def pressed(value: str, current: int) -> Given | None:
    """A button's "statement:rating"; None when it belongs to another statement than the current one (from 1)."""
    statement, _, rating = value.partition(":")
    if statement != str(current) or rating not in ("", *map(str, SCALE)):
        return None
    return Given(int(rating) if rating else None)


def typed(text: str) -> int | None:
    """A rating typed as a plain digit."""
    return int(text) if text.strip() in map(str, SCALE) else None
