"""What a team's channel gets the working day before its meeting: confirmed insights as an agenda item (nudge 14).

Nothing confirmed: no post. The subject is the channel and the meeting's day.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.content.meetings import opener
from bot.events import Elapsed, Event, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.network.meetings import Occurrence, Rhythm, meetings_between
from bot.network.model import Insight
from bot.nudges.team import coming, parsed
from bot.queries import AgendaOf, Known, Query, TeamMeeting
from bot.speech import Raw, T, t
from bot.views import Listing, Message, Note, Para, Title, message, section

LISTED, SHORT = 5, 140
"""Insights of one agenda, and characters of each: they were posted whole before."""
LOOKED_BACK, AT_FIRST = timedelta(days=200), timedelta(days=28)
"""In search of earlier meetings; and where there is none."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    channel, _ = parsed(subject)
    return TeamMeeting(channel), AgendaOf(channel, subject)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    if not isinstance(event, Elapsed):
        return Step(Shown())
    if _meeting(subject, known) is None:
        return Step(Shown(), silent="why-gone")
    return Step(Shown(), silent=None if _insights(subject, known) else "why-nothing-confirmed")


def _meeting(subject: str, known: Known) -> Occurrence | None:
    return coming(known[TeamMeeting(parsed(subject)[0])], subject, known.now)


def _insights(subject: str, known: Known) -> tuple[Insight, ...]:
    """What was confirmed for this team and on no agenda yet, newest first."""
    channel, _ = parsed(subject)
    rhythm, agenda, meeting = known[TeamMeeting(channel)], known[AgendaOf(channel, subject)], _meeting(subject, known)
    if rhythm is None or meeting is None:
        return ()
    since = max(_earliest(rhythm, meeting), agenda.last or meeting.start - LOOKED_BACK)
    return tuple(insight for at, insight in agenda.insights if since < at <= known.now)


def _earliest(rhythm: Rhythm, meeting: Occurrence) -> datetime:
    """Two meetings back: what came after the last agenda, and before the meeting itself, isn't lost."""
    earlier = meetings_between(rhythm, meeting.start - LOOKED_BACK, meeting.start)[-2:]
    return min((meeting.start - AT_FIRST, *(one.start for one in earlier)))


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    meeting, insights = _meeting(subject, known), _insights(subject, known)
    if meeting is None or not insights:
        return message(t("agenda-nothing"), section(Para(t("agenda-nothing"))))
    number = opener(known[AgendaOf(parsed(subject)[0], subject)].posts)
    more = len(insights) - LISTED
    rest = (Note(t("agenda-more", count=more)),) if more > 0 else ()
    return message(
        t("agenda-summary", count=len(insights)),
        section(
            Title(t("agenda-title", at=meeting.start)),
            Listing(tuple(_item(insight) for insight in insights[:LISTED])),
            *rest,
            Para(t("agenda-opener", opener=t(f"agenda-opener-{number}"))),
            Note(t("agenda-why")),
        ),
    )


def _item(insight: Insight) -> T:
    words = " ".join(insight.text.split())
    short = words if len(words) <= SHORT else f"{words[: SHORT - 1]}…"
    return t("agenda-item", name=Raw(insight.author_name), text=Raw(short))


FLOW: Flow[Shown] = Flow("agenda", (Shown,), start, step, show, asks, ends=(Shown,))
