"""One message in the stead of several: what is still open about a session. The subject is the session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from bot.drawing.cards import still_to_evaluate
from bot.events import Elapsed, Event, Pressed
from bot.flow import Flow, Shown, Step, Unheard, look_again
from bot.life.unsaid import Matter, Unsaid
from bot.network.concern import absent
from bot.network.course import course
from bot.network.model import Meeting
from bot.nudges.backoff import TELLING
from bot.nudges.nudge import Delivery
from bot.nudges.rows import ROWS
from bot.queries import Known, MeetingBy, MyDeliveries, MyReadiness, Query
from bot.speech import Raw, T, t
from bot.views import Button, CommandButton, Message, Note, Para, Title, message, section

LATELY = MyDeliveries(48)
SINGLE = frozenset(row.kind for row in ROWS if row.klass == "ask") - TELLING
"""Questions that come by themselves; one of them, and a digest is news again."""
LABELS: Mapping[Matter, str] = {
    "intro": "intro-open",
    "expect": "expect-open",
    "goals": "goals-look",
    "after": "after-vote",
    "decide": "after-decide",
}
"""What the way to each is called."""
GONE_OUT = ("claimed", "sending", "sent", "unknown")


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), MyReadiness(), Unsaid(subject), LATELY)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    silent = _pointless(known[MeetingBy(subject)], known) if isinstance(event, Elapsed) else None
    return Step(Shown(), silent=silent)


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    """Whatever somebody presses here is an answer: from then on the questions come one by one again."""
    if event == Pressed("single"):
        return Step(state, notice=t("digest-single-done"))
    return look_again(state, subject, event, known)


def _pointless(meeting: Meeting | None, known: Known) -> str | None:
    """Why there is nothing to offer, or None."""
    if meeting is None:
        return "why-gone"
    if meeting.network.status != "open":
        return "why-cancelled"
    return None if _open(meeting, known) else "why-nothing"


def _open(meeting: Meeting, known: Known) -> tuple[CommandButton, ...]:
    """What this person can still do about the session."""
    network, me = meeting.network, known.me.id
    if network.led_by(me):
        return (*_to_lead(meeting, known), *_to_say(meeting, known))
    if network.standing(me) != "member":
        return ()
    comes = meeting.coming(me) != "no" and not absent(meeting, me)
    return (*(_of_who_comes(meeting, known) if comes else ()), *_to_say(meeting, known))


def _of_who_comes(meeting: Meeting, known: Known) -> tuple[CommandButton, ...]:
    session = meeting.session
    if session.end > known.now:
        checks = session.number == 1 and session.start > known.now and not known[MyReadiness()]
        return (CommandButton(t("do-ready"), "ready"),) if checks else ()
    shares = () if meeting.shared else (CommandButton(t("do-share"), "share"),)
    return (*still_to_evaluate(meeting, known), *shares)


def _to_say(meeting: Meeting, known: Known) -> tuple[CommandButton, ...]:
    """What is about the network as a whole: of everybody in it, whether they come to this session or not."""
    about = {"expect": meeting.session.id}
    words = known[Unsaid(meeting.session.id)]
    return tuple(CommandButton(t(LABELS[word]), word, about.get(word, meeting.network.id)) for word in words)


def _to_lead(meeting: Meeting, known: Known) -> tuple[CommandButton, ...]:
    """Of a session to come its theme, from the second on; of one that is over its results, notes, and the next one."""
    session, kept = meeting.session, meeting.session.prepared
    if session.end > known.now:
        return _to_prepare(meeting, session.number, t("session-prepare"), known)
    notes = () if kept.notes or kept.output else (CommandButton(t("session-notes"), "notes", session.id),)
    following = session.number + 1
    ahead = _to_prepare(meeting, following, t("digest-prepare", number=following), known)
    return (CommandButton(t("results-see"), "evaluate", session.id), *notes, *ahead)


def _to_prepare(meeting: Meeting, number: int, label: T, known: Known) -> tuple[CommandButton, ...]:
    """The session of that number, if it is to come and has no theme yet: of those that have one."""
    themed = (one for one in course(meeting.network.sessions)[1:] if one.number == number)
    open_ = (one for one in themed if one.start > known.now and not one.prepared.theme)
    return tuple(CommandButton(label, "prepare", one.id) for one in open_)


def show(state: Shown, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None:
        return message(t("digest-done"), section(Para(t("digest-done")), CommandButton(t("do-mine"), "mine")))
    title = t("digest-title", network=Raw(meeting.network.name), number=meeting.session.number)
    offered = _open(meeting, known)
    if not offered:
        return message(
            t("digest-done"), section(Title(title), Para(t("digest-done")), CommandButton(t("do-mine"), "mine"))
        )
    return message(
        title,
        section(Title(title), Para(t("digest-what", cause=_cause(known))), Note(t("digest-why")), *offered),
        section(Button(t("digest-single"), "single")),
    )


def _cause(known: Known) -> str:
    """Why it is one message: three stayed unanswered (said once), or there was no room for them one by one."""
    lines = known[LATELY]
    reasons = [line.reason for line in lines if line.reason in ("why-backoff", "why-merged-digest")]
    if reasons[:1] == ["why-merged-digest"]:
        return "busy"
    return "again" if _told_before(lines) else "open"


def _told_before(lines: Sequence[Delivery]) -> bool:
    """Whether this isn't the first digest since the last question that came by itself: why it is one was said then."""
    out = [line.kind for line in lines if line.status in GONE_OUT and line.kind in (*SINGLE, "digest")]
    run = takewhile(lambda kind: kind == "digest", out)
    return len(list(run)) > 1


FLOW: Flow[Shown] = Flow("digest", (Shown,), start, step, show, asks, ends=(Shown,))
