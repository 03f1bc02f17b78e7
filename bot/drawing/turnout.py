"""Who comes to a session, as whoever leads its network reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from bot.drawing.sessioned import few_words
from bot.network.model import Attendance, Meeting
from bot.speech import Raw, T, Words, t
from bot.views import CommandButton, Listing, Para, Part, Section, section

NEW = 6
"""Words for the names of newcomers, in a message that is short."""


def in_figures(meeting: Meeting) -> Section:
    """The day before: how many come, and who is new to the group; who said what is a press away."""
    said = Counter(meeting.coming(one.person) for one in meeting.network.seated)
    tally = t("attend-tally", yes=said["yes"], no=said["no"], unknown=said["unknown"])
    see = CommandButton(t("attend-see"), "attend", meeting.session.id, "primary")
    return section(Para(tally), *_newcomers(meeting), see)


def _newcomers(meeting: Meeting) -> tuple[Para, ...]:
    """Who got their seat since the session before began."""
    before = next((one for one in meeting.network.sessions if one.number == meeting.session.number - 1), None)
    if before is None:
        return ()
    new = [one.name for one in meeting.network.seated if one.since and one.since >= before.start]
    return (Para(t("attend-new", names=Raw(few_words(", ".join(new), NEW)))),) if new else ()


def everybody(meeting: Meeting, unasked: Set[str]) -> tuple[Part, ...]:
    """What each member said; `unasked`: those whom Kring can't ask."""
    said = {row.person: row for row in meeting.attendance}
    rows = [said.get(m.person, Attendance(m.person, m.name, "unknown")) for m in meeting.network.seated]
    lines: tuple[Words, ...] = tuple(_line(row, asked=row.person not in unasked) for row in rows)
    heading = Para(t("attend-count", count=sum(row.coming == "yes" for row in rows), total=len(rows)))
    return (heading, Listing(lines)) if lines else (heading,)


def _line(row: Attendance, *, asked: bool) -> T:
    if not asked:
        return t("attend-line-unasked", name=Raw(row.name), coming=row.coming)
    if row.brings:
        return t("attend-line-brings", name=Raw(row.name), coming=row.coming, what=Raw(row.brings))
    return t("attend-line", name=Raw(row.name), coming=row.coming)
