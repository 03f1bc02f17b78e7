"""From one wish to the next: what somebody asks of Kring's nudges, with one thing more or less. All pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.nudges.wishes import LONGEST_AWAY, Away, Hours, Muted, Wishes

DAY = timedelta(days=1)
REMEMBERED = timedelta(days=14)
"""An absence that is over stays this long: on their return people hear what they were left out of."""
MOST_ABSENCES = 20


def stopping(wishes: Wishes, kind: str, now: datetime) -> Wishes:
    """Without this kind from now (UTC) on. One that was stopped before stays stopped since then."""
    if wishes.stops(kind):
        return wishes
    return replace(wishes, muted=(*wishes.muted, Muted(kind, now)), halved=wishes.halved - {kind})


def halving(wishes: Wishes, kind: str) -> Wishes:
    """With half of this kind, also when it was stopped: whoever wants less of it wants some."""
    return replace(allowing(wishes, kind), halved=wishes.halved | {kind})


def allowing(wishes: Wishes, kind: str) -> Wishes:
    """With all of this kind again."""
    muted = tuple(one for one in wishes.muted if one.kind != kind)
    return replace(wishes, muted=muted, halved=wishes.halved - {kind})


def keeping(wishes: Wishes, hours: Hours | None) -> Wishes:
    """Within these hours; None: within those of the calendar."""
    return replace(wishes, hours=hours)


def leaving(wishes: Wishes, away: Away, today: date) -> Wishes:
    """Away on these days too. Absences that touch become one, if it isn't too long; those long over are forgotten."""
    recent = (one for one in wishes.away if one.last >= today - REMEMBERED)
    return replace(wishes, away=_joined((*recent, away)))


def returning(wishes: Wishes, first: date, today: date) -> Wishes:
    """Without what is still to come of the absence that begins on `first`: from today on they are back."""
    kept = (_ended(one, today) if one.first == first else one for one in wishes.away)
    return replace(wishes, away=tuple(one for one in kept if one is not None))


def ahead(wishes: Wishes, today: date) -> tuple[Away, ...]:
    """The absences that are not over."""
    return tuple(one for one in wishes.away if one.last >= today)


def _ended(away: Away, today: date) -> Away | None:
    yesterday = min(away.last, today - DAY)
    return Away(away.first, yesterday) if away.first <= yesterday else None


def _joined(absences: Iterable[Away]) -> tuple[Away, ...]:
    joined: list[Away] = []
    for one in sorted(absences, key=lambda away: (away.first, away.last)):
        before = joined[-1] if joined else None
        if before and one.first <= before.last + DAY and one.last <= before.first + LONGEST_AWAY:
            joined[-1] = Away(before.first, max(before.last, one.last))
        else:
            joined.append(one)
    return tuple(joined)
