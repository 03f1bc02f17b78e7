"""Which days of a draft were moved off a weekend or a public holiday, and why, as its maker reads it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.network.cadence import SATURDAY
from bot.speech import t
from bot.views import Note


def moved(wanted: Iterable[date], days: Iterable[date]) -> tuple[Note, ...]:
    """In one line, where several were moved and all for the same reason."""
    pairs = list(zip(wanted, days, strict=True))
    found = [(before, after, _why(before)) for before, after in pairs if before != after]
    reasons = {why for _, _, why in found}
    if len(found) > 1 and len(reasons) == 1:
        key = "founding-all-moved" if len(found) == len(pairs) else "founding-some-moved"
        return (Note(t(key, count=len(found), reason=reasons.pop())),)
    return tuple(Note(t("founding-moved", wanted=before, day=after, reason=why)) for before, after, why in found)


def _why(day: date) -> str:
    return "weekend" if day.weekday() >= SATURDAY else "holiday"
