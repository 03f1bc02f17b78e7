"""What is printed: what was compared, the figures, and for each promise whether it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from textwrap import fill

WIDTH = 110


class Bound(Enum):
    """How a measured figure must relate to the promised one."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    UNDER = "under"

    def holds(self, measured: float, promised: float) -> bool:
        match self:
            case Bound.AT_LEAST:
                return measured >= promised
            case Bound.AT_MOST:
                return measured <= promised
            case Bound.UNDER:
                return measured < promised


@dataclass(frozen=True)
class Promise:
    """One figure against what was promised about it. `unit` follows both when printed."""

    what: str
    measured: float
    bound: Bound
    promised: float
    unit: str = ""

    @property
    def kept(self) -> bool:
        """Judged on the exact figure, not on the rounded one that is printed. What isn't a number keeps nothing."""
        return self.bound.holds(self.measured, self.promised)

    def __str__(self) -> str:
        verdict = "PASS" if self.kept else "FAIL"
        promised = f"{self.bound.value} {self.promised:.2f}{self.unit}"
        return f"{verdict}  {self.what}: {self.measured:.2f}{self.unit} (promised: {promised})"


@dataclass(frozen=True)
class Chapter:
    """One part of the report. The first row of `table` names the columns."""

    title: str
    compared: str
    table: Sequence[Sequence[str]]
    promises: Sequence[Promise]

    def __str__(self) -> str:
        told = [self.title, "=" * len(self.title), fill(self.compared, WIDTH), "", *aligned(self.table), ""]
        return "\n".join([*told, *map(str, self.promises)])


def aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines: the first column to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return [_line(row, widths) for row in table]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip()


def broken(chapters: Iterable[Chapter]) -> list[Promise]:
    """The promises that don't hold."""
    return [promise for chapter in chapters for promise in chapter.promises if not promise.kept]
