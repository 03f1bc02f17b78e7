"""A delivery log for eyes: lines that say the same thing become one, with how often and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.nudges.nudge import TO_COME, Delivery


@dataclass(frozen=True)
class Folded:
    """`count` lines that differ in nothing but their moment; `line` has the soonest to come, or the latest past one."""

    line: Delivery
    count: int

    @property
    def to_come(self) -> bool:
        return self.line.status in TO_COME


def folded(lines: Iterable[Delivery]) -> tuple[Folded, ...]:
    """One for each kind, status, reason and matter, in the order in which they first come up."""
    found: dict[tuple[str, str, str, str], Folded] = {}
    for line in lines:
        same = line.kind, line.status, line.reason, line.about
        before = found.get(same)
        found[same] = _more(before, line) if before else Folded(line, 1)
    return tuple(found.values())


def _more(before: Folded, line: Delivery) -> Folded:
    nearest = min if before.to_come else max
    return Folded(replace(line, at=nearest(before.line.at, line.at)), before.count + 1)
