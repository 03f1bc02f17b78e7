"""When a team meets, in words: a meeting that was found, and the next dates of one."""

from __future__ import annotations

from bot.drawing.phrases import rhythm_in_words
from bot.network.meetings import Candidate, Rhythm, next_meetings
from bot.queries import Known
from bot.speech import Raw, T, t
from bot.views import Listing, Note, Para, Part

NEXT = 3
"""Dates that are shown."""


def dates(rhythm: Rhythm, known: Known) -> tuple[Part, ...]:
    """The next three, as the reader's own clock shows them."""
    found = next_meetings(rhythm, known.now, NEXT)
    if not found:
        return (Para(t("meeting-over")),)
    dates = Listing(tuple(t("moment", at=one.start) for one in found))
    if rhythm.timezone == known.me.reader.timezone:
        return (dates,)
    return dates, Note(t("meeting-zone", zone=Raw(rhythm.timezone)))


def named(one: Candidate) -> T:
    """What it is called in its calendar, and when it is."""
    name = Raw(one.name) if one.name else t("meeting-nameless")
    return t("meeting-option", name=name, rhythm=rhythm_in_words(one.rhythm))
