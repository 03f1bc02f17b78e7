"""What may be shown of answers: nothing about fewer than five people, nor by comparing two looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.network.questions import SAFETY, USUAL, Asked

ENOUGH = 5


@dataclass(frozen=True)
class Answer:
    """One filled-in evaluation. It carries nobody's id, and no time.

    `ratings`: those of the questions that are rated, then the numbers of those that are counted.
    """

    ratings: tuple[int | None, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Typical:
    """The middle one of the numbers that people gave, and how many gave one."""

    median: float
    count: int


@dataclass(frozen=True)
class Tally:
    """What the facilitator may see: how many answered, and figures of those answers that don't wait any more.

    `means` and `remarks` are of the questions of `asked`, in their order. `contacts`: new ones that people use.
    """

    answered: int
    invited: int
    means: tuple[float | None, ...] = ()
    remarks: tuple[tuple[str, ...], ...] = ()
    waiting: int = 0
    asked: Asked = USUAL
    contacts: Typical | None = None

    @property
    def open(self) -> bool:
        return bool(self.means)

    @property
    def safety(self) -> float | None:
        """The mean of the items about safety, with one decimal; None unless each of them may be shown."""
        rated = dict(zip(self.asked.rated, self.means, strict=False))
        found = [mean for key in SAFETY if (mean := rated.get(key)) is not None]
        return round(sum(found) / len(found), 1) if len(found) == len(SAFETY) else None


def shown_by_looking(shown: int, answered: int) -> int:
    """How many answers are shown from this look on: all, if at least five of them are new; else those of before.

    So whoever compares two looks learns about five people or more, never about the one who came in between.
    """
    return answered if answered - shown >= ENOUGH else shown


def tally(shown: Sequence[Answer], answered: int, invited: int, asked: Asked = USUAL) -> Tally:
    """Averages per question (a mean over fewer than five ratings is withheld) and the remarks, sorted by their text.

    They are about the answers in `shown` alone; of `answered` in all, the others wait. Sorting takes away the order in
    which people answered. An answer to fewer questions skipped the others.
    """
    if len(shown) < ENOUGH:
        return Tally(answered, invited, waiting=answered, asked=asked)
    figures = list(zip_longest(*(answer.ratings for answer in shown)))
    rated = len(asked.rated) if asked.counted else len(figures)
    remarks = zip_longest(*(answer.remarks for answer in shown), fillvalue="")
    return Tally(
        answered,
        invited,
        tuple(mean(column) for column in figures[:rated]),
        tuple(tuple(sorted(filter(None, column))) for column in remarks),
        answered - len(shown),
        asked,
        typical(figures[rated]) if len(figures) > rated else None,
    )


def mean(ratings: Sequence[int | None]) -> float | None:
    """The mean with one decimal, or None where fewer than five people rated."""
    given = [rating for rating in ratings if rating is not None]
    return round(sum(given) / len(given), 1) if len(given) >= ENOUGH else None


def typical(numbers: Sequence[int | None]) -> Typical | None:
    """The median, or None where fewer than five people gave a number."""
    given = sorted(number for number in numbers if number is not None)
    if len(given) < ENOUGH:
        return None
    twice = given[(len(given) - 1) // 2] + given[len(given) // 2]
    return Typical(twice / 2 if twice % 2 else twice // 2, len(given))
