"""The link of an online session, an hour before (row 9): nothing else. The subject is the session."""

from __future__ import annotations

from bot.drawing.cards import links
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.network.concern import unconcerned
from bot.network.model import Meeting
from bot.queries import Known, MeetingBy, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    why_not = _pointless(known[MeetingBy(subject)], known) if isinstance(event, Elapsed) else None
    return Step(Shown(), silent=why_not)


def _pointless(meeting: Meeting | None, known: Known) -> str | None:
    """Why no link should go out, or None. Only who said that they come gets it."""
    reason = unconcerned(meeting, known.me.id)
    if reason or meeting is None:
        return f"why-{reason}"
    if meeting.session.start <= known.now:
        return "why-over"
    if not links(meeting.session.place):
        return "why-no-link"
    return None if meeting.coming(known.me.id) == "yes" else "why-unconfirmed"


def show(state: Shown, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or unconcerned(meeting, known.me.id) in ("cancelled", "left"):
        return message(t("attend-none"), section(Para(t("attend-none")), CommandButton(t("do-mine"), "mine")))
    title = t("attend-title", network=Raw(meeting.network.name), number=meeting.session.number)
    summary = t("attend-summary", network=Raw(meeting.network.name), at=meeting.session.start)
    return message(
        summary,
        section(
            Title(title),
            Para(t("joining-starts", at=meeting.session.start)),
            Note(t("joining-why")),
            *links(meeting.session.place),
        ),
    )


FLOW: Flow[Shown] = Flow("joining", (Shown,), start, look_again, show, asks, ends=(Shown,))
