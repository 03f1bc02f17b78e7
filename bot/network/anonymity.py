"""What may be shown of answers: nothing about fewer than five people, nor by comparing two looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

ENOUGH = 5


@dataclass(frozen=True)
class Answer:
    """One filled-in evaluation. It carries nobody's id, and no time."""

    ratings: tuple[int | None, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """What the facilitator may see: how many answered, and figures of those answers that don't wait any more."""

    answered: int
    invited: int
    means: tuple[float | None, ...] = ()
    remarks: tuple[tuple[str, ...], ...] = ()
    waiting: int = 0

    @property
    def open(self) -> bool:
        return bool(self.means)


def shown_by_looking(shown: int, answered: int) -> int:
    """How many answers are shown from this look on: all, if at least five of them are new; else those of before.

    So whoever compares two looks learns about five people or more, never about the one who came in between.
    """
    return answered if answered - shown >= ENOUGH else shown


def tally(shown: Sequence[Answer], answered: int, invited: int) -> Tally:
    """Averages per question (a mean over fewer than five ratings is withheld) and the remarks, sorted by their text.

    They are about the answers in `shown` alone; of `answered` in all, the others wait. Sorting takes away the order in
    which people answered. An answer to fewer questions skipped the others.
    """
    if len(shown) < ENOUGH:
        return Tally(answered, invited, waiting=answered)
    ratings = zip_longest(*(answer.ratings for answer in shown))
    remarks = zip_longest(*(answer.remarks for answer in shown), fillvalue="")
    return Tally(
        answered,
        invited,
        tuple(mean(column) for column in ratings),
        tuple(tuple(sorted(filter(None, column))) for column in remarks),
        answered - len(shown),
    )


def mean(ratings: Sequence[int | None]) -> float | None:
    """The mean with one decimal, or None where fewer than five people rated."""
    given = [rating for rating in ratings if rating is not None]
    return round(sum(given) / len(given), 1) if len(given) >= ENOUGH else None
