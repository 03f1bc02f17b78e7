"""Coming to a session: the practical facts, who brings what, and an easy "I can't come" (rows 7 and 8)."""

from __future__ import annotations

from bot.cards import links, practical, session_name
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import AttendanceSaid
from bot.flow import Flow, Shown, Step, Unheard
from bot.network.concern import unconcerned
from bot.network.model import Attendance, Coming, Meeting
from bot.queries import Known, MeetingBy, Query
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Para,
    Part,
    Section,
    Title,
    message,
    section,
)

BRINGS_LIMIT = 140
"""Characters: it stands on one line beside those of the others."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    why_not = _pointless(known[MeetingBy(subject)], event.kind, known) if isinstance(event, Elapsed) else None
    return Step(Shown(), silent=why_not)


def _pointless(meeting: Meeting | None, kind: str, known: Known) -> str | None:
    """Why no reminder should go out, or None. Whoever answered isn't asked (row 7), but reminded (row 8)."""
    reason = unconcerned(meeting, known.me.id)
    if reason or meeting is None:
        return f"why-{reason}"
    if meeting.session.start <= known.now:
        return "why-over"
    return "why-answered" if kind == "rsvp" and meeting.coming(known.me.id) != "unknown" else None


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    meeting = known[MeetingBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("coming", "yes" | "no" as coming) if meeting is not None:
            brings = _mine(meeting, known).brings if coming == "yes" else ""
            return _said(meeting, "yes" if coming == "yes" else "no", brings, known)
        case Submitted("brings", values) if meeting is not None:
            return _said(meeting, "yes", values.get("brings", ""), known)
        case _:
            return Step(state, notice=t("button-old"))


def _said(meeting: Meeting, coming: Coming, brings: str, known: Known) -> Step[Shown]:
    if not _may_answer(meeting, known):
        return Step(Shown(), notice=t("attend-too-late"))
    notice = t("attend-said", coming=coming, brings="something" if brings else "nothing")
    return Step(Shown(), (AttendanceSaid(meeting.session, coming, brings),), notice=notice)


def _may_answer(meeting: Meeting, known: Known) -> bool:
    """Members may change their answer until the session starts."""
    network = meeting.network
    return network.status == "open" and network.standing(known.me.id) == "member" and meeting.session.start > known.now


def _mine(meeting: Meeting, known: Known) -> Attendance:
    unsaid = Attendance(known.me.id, known.me.name, "unknown")
    return next((row for row in meeting.attendance if row.person == known.me.id), unsaid)


def show(state: Shown, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or not _concerns(meeting, known):
        return _nothing()
    session, network = meeting.session, meeting.network
    title = t("attend-title", network=Raw(network.name), number=session.number)
    if network.status != "open":
        return message(t("attend-cancelled"), section(Title(title), Para(t("attend-cancelled"))))
    return message(
        t("attend-summary", network=Raw(network.name), at=session.start),
        section(Title(title), _why(meeting, known), practical(network, session)),
        *(_everyone(meeting) if network.facilitator == known.me.id else _own(meeting, known)),
    )


def _concerns(meeting: Meeting, known: Known) -> bool:
    return meeting.network.facilitator == known.me.id or meeting.network.standing(known.me.id) == "member"


def _nothing() -> Message:
    return message(
        t("attend-none"),
        section(Title(t("attend-none-title")), Para(t("attend-none")), CommandButton(t("do-mine"), "mine")),
    )


def _why(meeting: Meeting, known: Known) -> Note:
    leads = meeting.network.facilitator == known.me.id
    return Note(t("attend-why", role="facilitator" if leads else "member", session=session_name(meeting.session)))


def _own(meeting: Meeting, known: Known) -> tuple[Section, ...]:
    mine = _mine(meeting, known)
    others = [row for row in meeting.attendance if row.person != known.me.id]
    return (
        *_brought(others),
        section(*_my_answer(mine), *_ways(meeting, mine, known), *links(meeting.session.place)),
    )


def _my_answer(mine: Attendance) -> tuple[Part, ...]:
    bring = (Para(t("attend-i-bring", what=Raw(mine.brings))),) if mine.brings else ()
    return (Para(t("attend-mine", coming=mine.coming)), *bring)


def _brought(rows: list[Attendance]) -> tuple[Section, ...]:
    """Who brings what, among those who come."""
    lines: tuple[Words, ...] = tuple(
        t("attend-brings", name=Raw(row.name), what=Raw(row.brings))
        for row in rows
        if row.brings and row.coming != "no"
    )
    return (section(Para(t("attend-who-brings")), Listing(lines)),) if lines else ()


def _ways(meeting: Meeting, mine: Attendance, known: Known) -> tuple[Control, ...]:
    if not _may_answer(meeting, known):
        return (CommandButton(t("do-mine"), "mine"),)
    yes = Button(t("attend-yes"), "coming", "yes", "primary" if mine.coming == "unknown" else "default")
    no = Button(t("attend-no"), "coming", "no")
    bring = OpenButton(t("attend-bring-other" if mine.brings else "attend-bring"), "brings")
    match mine.coming:
        case "yes":
            return bring, no
        case "no":
            return (yes,)
        case _:
            return yes, bring, no


def _everyone(meeting: Meeting) -> tuple[Section, ...]:
    """The facilitator sees what every member said."""
    said = {row.person: row for row in meeting.attendance}
    rows = [said.get(m.person, Attendance(m.person, m.name, "unknown")) for m in meeting.network.seated]
    lines = tuple(_line(row) for row in rows)
    count = sum(row.coming == "yes" for row in rows)
    heading = Para(t("attend-count", count=count, total=len(rows)))
    network = CommandButton(t("open-network"), "network", meeting.network.id)
    return (section(heading, *((Listing(lines),) if lines else ()), network, *links(meeting.session.place)),)


def _line(row: Attendance) -> T:
    if row.brings:
        return t("attend-line-brings", name=Raw(row.name), coming=row.coming, what=Raw(row.brings))
    return t("attend-line", name=Raw(row.name), coming=row.coming)


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name != "brings" or meeting is None or not _may_answer(meeting, known):
        return None
    mine = _mine(meeting, known).brings
    what = Field("brings", t("attend-what"), initial=mine, limit=BRINGS_LIMIT, hint=t("attend-what-hint"))
    return Form("brings", t("attend-form"), (what,), t("keep"), t("attend-form-intro"))


FLOW: Flow[Shown] = Flow("attending", (Shown,), start, step, show, asks, form, ends=(Shown,))
