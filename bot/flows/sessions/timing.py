"""The time that somebody keeps free to prepare a session: they choose when, and are told then (fiche, line 41).

The subject is the session. The moment moves with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.drawing.sessioned import cancelled, choosing, concerns, few_words, leads, title, to_network
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Shown, Step, Unheard
from bot.forms import parse_date, parse_time
from bot.life.sessions import MyTime, Slot, TimeChosen
from bot.network.cadence import working_day_before
from bot.network.model import Meeting, Network, Session
from bot.nudges.window import day_before, is_open, local_day
from bot.organisation import heeding
from bot.queries import Known, MeetingBy, MyHolidays, MyNetworks, MyOrganisation, MyWishes, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    FieldError,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Title,
    message,
    section,
)

OFFERS: Mapping[str, tuple[int, time]] = {"2": (2, time(10)), "1": (1, time(14)), "5": (5, time(10))}
"""So many working days before, at this hour; the first is what suits most."""
FEW = 12


@dataclass(frozen=True)
class TimeHasCome:
    """The moment that they chose."""


State = Shown | TimeHasCome


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), MyTime(subject), MyHolidays(), MyWishes(), MyOrganisation(), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if not isinstance(event, Elapsed):
        return Step(Shown())
    return Step(TimeHasCome(), silent=_pointless(known[MeetingBy(subject)], known))


def _pointless(meeting: Meeting | None, known: Known) -> str | None:
    """Why there is nothing to prepare, or None."""
    if meeting is None:
        return "why-gone"
    if meeting.network.status != "open":
        return "why-cancelled"
    if not concerns(meeting, known):
        return "why-left"
    if meeting.session.start <= known.now:
        return "why-over"
    return "why-declined" if meeting.coming(known.me.id) == "no" else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = known[MeetingBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case _ if meeting is None or not _choosable(meeting, known):
            return Step(state, notice=t("button-old"))
        case Pressed("at", name) if name in OFFERS:
            return _offered(meeting, _slot(name, meeting.session, known), known)
        case Submitted("moment", values):
            return _filled_in(state, meeting, values, known)
        case Pressed("never"):
            return Step(Shown(), (TimeChosen(meeting.session, None),), notice=t("timing-never"))
        case _:
            return Step(state, notice=t("button-old"))


def _choosable(meeting: Meeting, known: Known) -> bool:
    """By who is inside, before it begins."""
    return concerns(meeting, known) and meeting.network.status == "open" and meeting.session.start > known.now


def _offered(meeting: Meeting, slot: Slot, known: Known) -> Step[State]:
    at = _moment(slot, meeting.session, known)
    wrong = _flaw(at, meeting.session, known)
    return Step(Shown(), notice=wrong) if wrong else _chosen(meeting, slot, at)


def _chosen(meeting: Meeting, slot: Slot, at: datetime) -> Step[State]:
    return Step(Shown(), (TimeChosen(meeting.session, slot),), notice=t("timing-chosen", at=at))


def _filled_in(state: State, meeting: Meeting, values: Mapping[str, str], known: Known) -> Step[State]:
    day, hour = parse_date(values["date"]), parse_time(values["time"])
    starts = local_day(meeting.session.start, known.me.reader.timezone)
    if day is None or hour is None or day > starts:
        return Step(state, errors=(FieldError("date", t("timing-late", at=meeting.session.start)),))
    if day < local_day(known.now, known.me.reader.timezone):
        return Step(state, errors=(FieldError("date", t("timing-past")),))
    slot = Slot((starts - day).days, hour)
    at = _moment(slot, meeting.session, known)
    wrong = t("timing-closed") if _day_of(at, known) != day else _flaw(at, meeting.session, known)
    return Step(state, errors=(FieldError("date", wrong),)) if wrong else _chosen(meeting, slot, at)


def _day_of(at: datetime, known: Known) -> date:
    return local_day(at, known.me.reader.timezone)


def _flaw(at: datetime, session: Session, known: Known) -> T | None:
    """Why nothing can come then, or None: what is chosen comes at that very moment."""
    if at <= known.now:
        return t("timing-past")
    if at >= session.start:
        return t("timing-late", at=session.start)
    wishes = heeding(known[MyWishes()], known[MyOrganisation()].arrangements)
    free = known[MyHolidays()] | wishes.days_away()
    return None if is_open(at, "logistics", known.me.reader.timezone, free, wishes.hours) else t("timing-closed")


def _moment(slot: Slot, session: Session, known: Known) -> datetime:
    """When that is (UTC), as the calendar reckons."""
    return day_before(session.start, slot.days, slot.at, known.me.reader.timezone, known[MyHolidays()])


def _slot(name: str, session: Session, known: Known) -> Slot:
    """So many working days before the session."""
    count, at = OFFERS[name]
    starts = day = local_day(session.start, known.me.reader.timezone)
    for _ in range(count):
        day = working_day_before(day - timedelta(days=1), known[MyHolidays()])
    return Slot((starts - day).days, at)


def show(state: State, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or not concerns(meeting, known):
        return choosing("time", known, lambda network: _coming(network, known))
    if meeting.network.status != "open":
        return cancelled(meeting)
    if meeting.session.start <= known.now:
        told = t("preparing-late")
        return message(told, section(Title(title(meeting)), Para(told), to_network(meeting)))
    return _now(meeting, known) if isinstance(state, TimeHasCome) else _choosing(meeting, known)


def _coming(network: Network, known: Known) -> Session | None:
    return next((session for session in network.sessions if session.start > known.now), None)


def _now(meeting: Meeting, known: Known) -> Message:
    theme, session = meeting.session.prepared.theme, meeting.session
    word, label = ("prepare", "session-prepare") if leads(meeting, known) else ("program", "session-program")
    told = t("timing-now", at=session.start)
    about = (Para(t("timing-theme", theme=Raw(few_words(theme, FEW)))),) if theme else ()
    return message(
        told,
        section(
            Title(title(meeting)),
            Para(told),
            *about,
            Note(t("timing-why")),
            CommandButton(t(label), word, session.id, "primary"),
        ),
    )


def _choosing(meeting: Meeting, known: Known) -> Message:
    slot, session = known[MyTime(meeting.session.id)], meeting.session
    told = t("timing-set", at=_moment(slot, session, known)) if slot else t("timing-ask")
    return message(
        told,
        section(
            Title(title(meeting)),
            Para(told),
            Note(t("timing-when", at=session.start)),
            *_offers(meeting, slot, known),
            OpenButton(t("timing-other"), "moment"),
            *((Button(t("timing-none"), "never"),) if slot else ()),
            CommandButton(t("session-program"), "program", session.id),
        ),
    )


def _offers(meeting: Meeting, chosen: Slot | None, known: Known) -> tuple[Control, ...]:
    """Those that can still come, but for the one that was chosen."""
    slots = {name: _slot(name, meeting.session, known) for name in OFFERS}
    moments = {name: _moment(slot, meeting.session, known) for name, slot in slots.items() if slot != chosen}
    good = {name: at for name, at in moments.items() if _flaw(at, meeting.session, known) is None}
    first = "" if chosen else next(iter(good), "")
    return tuple(
        Button(t("timing-offer", at=at), "at", name, "primary" if name == first else "default")
        for name, at in good.items()
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name != "moment" or meeting is None or not _choosable(meeting, known):
        return None
    usual = known[MyTime(subject)] or _slot(next(iter(OFFERS)), meeting.session, known)
    local = _moment(usual, meeting.session, known).astimezone(ZoneInfo(known.me.reader.timezone))
    fields = (
        Field("date", t("moving-date"), "date", initial=local.date().isoformat()),
        Field("time", t("moving-time"), "time", initial=f"{local:%H:%M}"),
    )
    return Form("moment", t("timing-form"), fields, t("keep"), t("timing-intro"))


FLOW: Flow[State] = Flow("timing", (Shown, TimeHasCome), start, step, show, asks, form, ends=(Shown, TimeHasCome))
