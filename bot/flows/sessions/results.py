"""Five days after a session the facilitator hears how many answered, and one suggestion (row 12).

The figures themselves stay behind a button: looking at them is noted, so that nobody learns about fewer than five.
The subject is the session.
"""

from __future__ import annotations

from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.network.anonymity import ENOUGH, Tally
from bot.network.model import Meeting
from bot.network.questions import SAFETY
from bot.queries import Known, MeetingBy, Query, TallyOf
from bot.speech import Raw, T, t
from bot.views import CommandButton, Message, Note, Para, Title, message, section

FINE = 4.0
"""A mean from which on nothing needs to be done about it."""
TIPS = 3
"""For who does well: in turns, session after session."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return MeetingBy(subject), TallyOf(subject)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    why_not = _pointless(known[MeetingBy(subject)], known) if isinstance(event, Elapsed) else None
    return Step(Shown(), silent=why_not)


def _pointless(meeting: Meeting | None, known: Known) -> str | None:
    """Why there is nothing to tell, or None."""
    if meeting is None or not meeting.network.led_by(known.me.id):
        return "why-gone"
    if meeting.network.status != "open":
        return "why-cancelled"
    if meeting.session.end > known.now:
        return "why-early"
    return None if known[TallyOf(meeting.session.id)] else "why-nobody-asked"


def show(state: Shown, subject: str, known: Known) -> Message:
    meeting, tally = known[MeetingBy(subject)], known[TallyOf(subject)]
    if meeting is None or not meeting.network.led_by(known.me.id):
        return message(t("evaluation-not-yours"), section(Para(t("evaluation-not-yours"))))
    return _told(meeting, tally or Tally(0, len(meeting.network.reached)))


def _told(meeting: Meeting, tally: Tally) -> Message:
    title = t("results-title", number=meeting.session.number, network=Raw(meeting.network.name))
    total = max(tally.answered, tally.invited)
    look = CommandButton(t("results-see"), "evaluate", meeting.session.id, "primary")
    seen = (look,) if tally.answered >= ENOUGH else ()
    return message(
        title,
        section(
            Title(title),
            Para(t("evaluation-count", count=tally.answered, total=total)),
            Para(_suggestion(meeting, tally)),
            Note(t("results-why")),
            *seen,
        ),
    )


def _suggestion(meeting: Meeting, tally: Tally) -> T:
    """One thing to do: for the next session about what was rated lowest, of what may be seen; below five, how to get
    more answers. Where no session follows, something that needs none.
    """
    follows = any(one.number > meeting.session.number for one in meeting.network.sessions)
    if tally.answered < ENOUGH and tally.invited < ENOUGH:
        return t("results-small", enough=ENOUGH)
    if tally.answered < ENOUGH:
        return t("results-few" if follows else "results-few-last", enough=ENOUGH)
    closing = tally.asked.kind == "closing"
    if closing or not follows:
        return t("results-last" if follows or not closing else "results-closing")
    rated = [(mean, key) for key, mean in zip(tally.asked.rated, tally.means, strict=False) if mean is not None]
    lowest, key = min(rated, default=(FINE, ""))
    if lowest >= FINE:
        return t(f"results-fine-{1 + (meeting.session.number - 1) % TIPS}")
    return t("results-low-2" if key in SAFETY else f"results-low-{key}")


FLOW: Flow[Shown] = Flow("results", (Shown,), start, look_again, show, asks, ends=(Shown,))
