"""What may be shown of answers: nothing about fewer than five people."""

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
    """What the facilitator may see. Below `ENOUGH` answers only how many there are."""

    answered: int
    invited: int
    means: tuple[float | None, ...] = ()
    remarks: tuple[tuple[str, ...], ...] = ()

    @property
    def open(self) -> bool:
        return bool(self.means)


def tally(answers: Sequence[Answer], invited: int) -> Tally:
    """Averages per question (a mean over fewer than five ratings is withheld) and the remarks, sorted by their text.

    Sorting takes away the order in which people answered. An answer to fewer questions skipped the others.
    """
    if len(answers) < ENOUGH:
        return Tally(len(answers), invited)
    ratings = zip_longest(*(answer.ratings for answer in answers))
    remarks = zip_longest(*(answer.remarks for answer in answers), fillvalue="")
    return Tally(
        len(answers),
        invited,
        tuple(mean(column) for column in ratings),
        tuple(tuple(sorted(filter(None, column))) for column in remarks),
    )


def mean(ratings: Sequence[int | None]) -> float | None:
    """The mean with one decimal, or None where fewer than five people rated."""
    given = [rating for rating in ratings if rating is not None]
    return round(sum(given) / len(given), 1) if len(given) >= ENOUGH else None
