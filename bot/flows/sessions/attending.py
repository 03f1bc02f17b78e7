"""Coming to a session: the practical facts, who brings what, and an easy "I can't come" (rows 7 and 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.drawing.cards import days_until, links, practical, session_name, still_to_evaluate
from bot.drawing.sessioned import (
    agreeing,
    beforehand,
    brought,
    concerns,
    contents,
    for_leaders,
    leads,
    may_ask,
    question_form,
    to_program,
)
from bot.drawing.turnout import everybody, in_figures
from bot.drawing.visitors import with_guests, words_of
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import AttendanceSaid
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.feeds import MyFeed, calendar_link
from bot.life.guests import Guest, GuestsAt
from bot.life.sessions import PresenceSaid, ProgramOf
from bot.network.concern import may_answer, unconcerned
from bot.network.model import Attendance, Coming, Meeting, Member
from bot.queries import Known, MeetingBy, Query
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    LinkButton,
    Listing,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Part,
    Section,
    Title,
    message,
    section,
)

BRINGS_LIMIT = 140
"""Characters: it stands on one line beside those of the others."""
COMING: tuple[Coming, ...] = ("yes", "no", "unknown")


@dataclass(frozen=True)
class Reminded:
    """Told by a nudge: of this `kind` in the calendar, a week before ("rsvp") or the day before ("reminder").

    "turnout": the day before, for whoever facilitates.
    """

    kind: str


State = Shown | Reminded


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), ProgramOf(subject), GuestsAt(subject), MyFeed(subject))


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if not isinstance(event, Elapsed):
        return Step(Shown())
    return Step(Reminded(event.kind), silent=_pointless(known[MeetingBy(subject)], event.kind, known))


def _pointless(meeting: Meeting | None, kind: str, known: Known) -> str | None:
    """Why no reminder should go out, or None. Whoever answered isn't asked (row 7), but reminded (row 8)."""
    reason = unconcerned(meeting, known.me.id)
    if kind == "turnout" and reason in (None, "left", "declined"):
        reason = None if leads(meeting, known) else "left"
    if reason or meeting is None:
        return f"why-{reason}"
    if meeting.session.start <= known.now:
        return "why-over"
    return "why-answered" if kind == "rsvp" and meeting.coming(known.me.id) != "unknown" else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = known[MeetingBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("coming", "yes" | "no" as coming) if meeting is not None:
            brings = _mine(meeting, known).brings if coming == "yes" else ""
            return _said(state, meeting, "yes" if coming == "yes" else "no", brings, known)
        case Submitted("brings", values) if meeting is not None:
            return _said(state, meeting, "yes", values.get("brings", ""), known)
        case Submitted("others", values) if meeting is not None:
            return _ticked(state, meeting, values)
        case Submitted("question", values) if meeting is not None and may_ask(meeting, known):
            return Step(state, (brought(meeting, values, known),), notice=t("question-kept"))
        case Pressed("was-there") if meeting is not None and _was_marked(meeting, known):
            return Step(state, (PresenceSaid(meeting.session, ((known.me.id, True),)),), notice=t("attend-there"))
        case _:
            return Step(state, notice=t("button-old"))


def _said(state: State, meeting: Meeting, coming: Coming, brings: str, known: Known) -> Step[State]:
    if not may_answer(meeting, known.me.id, known.now):
        return Step(state, notice=t("attend-too-late"))
    notice = t("attend-said", coming=coming, brings="something" if brings else "nothing")
    return Step(state, (AttendanceSaid(meeting.session, coming, brings),), notice=notice)


def _ticked(state: State, meeting: Meeting, values: Mapping[str, str]) -> Step[State]:
    """What the facilitator says for those who can't be asked: as far as it is something else than before."""
    facts = tuple(
        AttendanceSaid(meeting.session, coming, other=member.person)
        for member in _unasked(meeting)
        for coming in COMING
        if coming == values.get(member.person) != meeting.coming(member.person)
    )
    return Step(state, facts, notice=t("attend-ticked"))


def _was_marked(meeting: Meeting, known: Known) -> bool:
    """Whether it was noted that this person wasn't there."""
    return concerns(meeting, known) and meeting.came(known.me.id) is False


def _unasked(meeting: Meeting) -> tuple[Member, ...]:
    """Those with a seat whom Kring can't ask: they have no account anywhere."""
    return tuple(member for member in meeting.network.seated if member.added)


def _mine(meeting: Meeting, known: Known) -> Attendance:
    unsaid = Attendance(known.me.id, known.me.name, "unknown")
    return next((row for row in meeting.attendance if row.person == known.me.id), unsaid)


def show(state: State, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or not concerns(meeting, known):
        return _nothing()
    session, network = meeting.session, meeting.network
    title = _title(meeting, known)
    if network.status != "open":
        told, ways = t("attend-cancelled"), CommandButton(t("do-mine"), "mine")
        return message(told, section(Title(title), Para(told), ways))
    facts = practical(network, session, known.me.id)
    return message(
        t("attend-summary", network=Raw(network.name), at=session.start),
        section(Title(title), _why(state, meeting, known), with_guests(facts, _guests(meeting, known))),
        *_agenda(state, meeting, known),
        *(_everyone(state, meeting, known) if network.led_by(known.me.id) else _own(state, meeting, known)),
    )


def _nothing() -> Message:
    return message(
        t("attend-none"),
        section(Title(t("attend-none-title")), Para(t("attend-none")), CommandButton(t("do-mine"), "mine")),
    )


def _title(meeting: Meeting, known: Known) -> T:
    """Which session; of one that is near, how soon."""
    title = t("attend-title", network=Raw(meeting.network.name), number=meeting.session.number)
    days = days_until(meeting.session, known)
    return title if days is None else t("attend-soon", days=days, title=title)


def _why(state: State, meeting: Meeting, known: Known) -> Note:
    reason = state.kind if isinstance(state, Reminded) and state.kind in ("rsvp", "reminder") else "member"
    if meeting.network.led_by(known.me.id):
        reason = "turnout" if state == Reminded("turnout") else "facilitator"
    return Note(t("attend-why", role=reason, session=session_name(meeting.session)))


def _guests(meeting: Meeting, known: Known) -> tuple[Guest, ...]:
    return known[GuestsAt(meeting.session.id)]


def _agenda(state: State, meeting: Meeting, known: Known) -> tuple[Section, ...]:
    """What it is about, as far as such a message tells."""
    kind = state.kind if isinstance(state, Reminded) else ""
    parts = contents(kind, meeting, known[ProgramOf(meeting.session.id)], known.now, words_of(_guests(meeting, known)))
    return (section(*parts),) if parts else ()


def _own(state: State, meeting: Meeting, known: Known) -> tuple[Section, ...]:
    if meeting.session.end <= known.now:
        return (_afterwards(meeting, known),)
    mine = _mine(meeting, known)
    agenda = _agenda(state, meeting, known)
    asked = state == Reminded("rsvp") and mine.coming == "unknown"
    agree = agreeing(meeting.session) if state == Reminded("reminder") and not agenda else ()
    return (
        *(() if agenda else _brought([row for row in meeting.attendance if row.person != known.me.id])),
        section(
            *_my_answer(meeting, mine, known), *_ways(meeting, mine, known), *(() if asked else _links(meeting, known))
        ),
        section(*agree, *beforehand(meeting, mine.coming, known.now, asked=asked)),
    )


def _afterwards(meeting: Meeting, known: Known) -> Section:
    """Where it can be evaluated and read again; who was noted as absent can say that they were there."""
    ways = still_to_evaluate(meeting, known) or (CommandButton(t("do-mine"), "mine"),)
    was = (Para(t("attend-absent")), Button(t("attend-was-there"), "was-there")) if _was_marked(meeting, known) else ()
    return section(Para(t("attend-over")), *was, *ways, to_program(meeting))


def _my_answer(meeting: Meeting, mine: Attendance, known: Known) -> tuple[Part, ...]:
    if mine.coming == "unknown" and not may_answer(meeting, known.me.id, known.now):
        return (Para(t("attend-begun")),)
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
    if not may_answer(meeting, known.me.id, known.now):
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


def _links(meeting: Meeting, known: Known) -> tuple[LinkButton, ...]:
    """Into the session, and into the reader's own calendar."""
    return (*links(meeting.session.place), *calendar_link(known, meeting.session))


def _everyone(state: State, meeting: Meeting, known: Known) -> tuple[Section, ...]:
    """The facilitator sees what every member said."""
    if state == Reminded("turnout") and meeting.session.start > known.now:
        return (in_figures(meeting),)
    unasked = {member.person for member in _unasked(meeting)}
    tick = (OpenButton(t("attend-others"), "others"),) if unasked else ()
    network = CommandButton(t("open-network"), "network", meeting.network.id)
    ways = (*tick, *for_leaders(meeting, known), network, *_links(meeting, known))
    return (section(*everybody(meeting, unasked), *ways),)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name == "question" and meeting is not None and may_ask(meeting, known):
        return question_form()
    if name == "others" and meeting is not None:
        return _others(meeting, known)
    if name != "brings" or meeting is None or not may_answer(meeting, known.me.id, known.now):
        return None
    mine = _mine(meeting, known).brings
    what = Field("brings", t("attend-what"), initial=mine, limit=BRINGS_LIMIT, hint=t("attend-what-hint"))
    return Form("brings", t("attend-form"), (what,), t("keep"), t("attend-form-intro"))


def _others(meeting: Meeting, known: Known) -> Form | None:
    """For the facilitator: who comes, or came, of those whom Kring can't ask."""
    if not meeting.network.led_by(known.me.id) or meeting.network.status != "open" or not _unasked(meeting):
        return None
    options = tuple(Option(t("attend-tick", coming=coming), coming) for coming in COMING)
    fields = tuple(
        Field(member.person, Raw(member.name), "select", initial=meeting.coming(member.person), options=options)
        for member in _unasked(meeting)
    )
    return Form("others", t("attend-others-form"), fields, t("keep"), t("attend-others-intro"))


FLOW: Flow[State] = Flow("attending", (Shown, Reminded), start, step, show, asks, form, ends=(Shown, Reminded))
