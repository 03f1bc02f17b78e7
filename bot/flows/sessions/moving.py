"""Moving a session: another day, hour or place, told to everybody with a seat. The subject is the session.

Nothing moves before it is confirmed, and it can be put back at once. Without a session (the subject is empty, or one of
their networks), whoever facilitates chooses first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.content.founding import LIMITS, LONGEST_AHEAD, MINUTES, YEARS
from bot.drawing.cards import session_within
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import SessionMoved
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_date, parse_number, parse_time
from bot.life.guests import GuestsAt, to_be_told
from bot.network.cadence import instant
from bot.network.model import Meeting, Network, Session
from bot.planning import heard_from
from bot.queries import Known, MeetingBy, MyNetworks, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Facts,
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


@dataclass(frozen=True)
class Slot:
    """When and where: UTC in ISO 8601, minutes."""

    start: str
    minutes: int
    place: str


@dataclass(frozen=True)
class MoveShown:
    """As it is."""


@dataclass(frozen=True)
class ConfirmingMove(Slot):
    """Moved there, if the facilitator says so, and nobody moved it meanwhile: `sequence` is the session's."""

    sequence: int = 0


@dataclass(frozen=True)
class MoveDone(Slot):
    """Moved; there it was before. Until `quiet` (UTC in ISO 8601; empty: never) nobody has heard of it.

    `sequence`: the session's after that, so that nobody else's move is undone.
    """

    quiet: str = ""
    sequence: int = 0


State = MoveShown | ConfirmingMove | MoveDone


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), MyNetworks(), GuestsAt(subject))


def slot_of(session: Session) -> Slot:
    minutes = int((session.end - session.start).total_seconds() // 60)
    return Slot(session.start.isoformat(), minutes, session.place)


def _start(slot: Slot) -> datetime:
    return datetime.fromisoformat(slot.start)


def _at(session: Session, slot: Slot) -> Session:
    """The session in that slot, one change later."""
    start = _start(slot)
    end = start + timedelta(minutes=slot.minutes)
    return replace(session, start=start, end=end, place=slot.place, sequence=session.sequence + 1)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    movable = _movable(known[MeetingBy(subject)], known)
    return Step(MoveShown(), form="move" if movable else None)


def _movable(meeting: Meeting | None, known: Known) -> bool:
    """Only the facilitator moves a session, and only one that didn't begin."""
    if meeting is None or not meeting.network.led_by(known.me.id) or meeting.network.status != "open":
        return False
    return meeting.session.start > known.now


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = known[MeetingBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Submitted("move", values) if meeting is not None and _movable(meeting, known):
            return _filled_in(meeting, values, known)
        case Pressed("move" | "undo") if isinstance(state, ConfirmingMove | MoveDone) and _outdated(state, meeting):
            return Step(MoveShown(), notice=t("moving-changed"))
        case Pressed("move") if isinstance(state, ConfirmingMove) and meeting is not None and _movable(meeting, known):
            return _moved(meeting, state, known)
        case Pressed("undo") if isinstance(state, MoveDone) and meeting is not None and _movable(meeting, known):
            return _put_back(meeting, state, known)
        case Pressed("leave"):
            return Step(MoveShown())
        case _:
            return Step(state, notice=t("button-old"))


def _outdated(state: ConfirmingMove | MoveDone, meeting: Meeting | None) -> bool:
    """Whether it was moved since."""
    return meeting is not None and meeting.session.sequence > state.sequence


def _filled_in(meeting: Meeting, values: Mapping[str, str], known: Known) -> Step[State]:
    day, hour = parse_date(values["date"]), parse_time(values["time"])
    if day is None or hour is None or day.year not in YEARS:
        return Step(MoveShown(), errors=(FieldError("date", t("form-not-a-date")),))
    at = instant(day, hour, known.me.reader.timezone)
    to = Slot(at.isoformat(), parse_number(values["minutes"]) or MINUTES[0], values["place"])
    wrong = _problem(meeting, to, known)
    if wrong:
        return Step(MoveShown(), errors=(FieldError("date", wrong),))
    if to == slot_of(meeting.session):
        return Step(MoveShown(), notice=t("moving-same"))
    return Step(ConfirmingMove(to.start, to.minutes, to.place, meeting.session.sequence))


def _problem(meeting: Meeting, to: Slot, known: Known) -> T | None:
    """Why the session can't be then, or None. Sessions keep their order."""
    start = _start(to)
    if start <= known.now:
        return t("moving-past")
    if start > known.now + LONGEST_AHEAD:
        return t("founding-date-far")
    end = start + timedelta(minutes=to.minutes)
    for other in meeting.network.sessions:
        before, after = other.number < meeting.session.number, other.number > meeting.session.number
        if (before and start < other.end) or (after and end > other.start):
            return t("moving-order", number=other.number, at=other.start, side="before" if before else "after")
    return None


def _moved(meeting: Meeting, to: Slot, known: Known) -> Step[State]:
    wrong = _problem(meeting, to, known)
    if wrong:
        return Step(MoveShown(), notice=wrong)
    was, moved = slot_of(meeting.session), _at(meeting.session, to)
    heard = heard_from(meeting.network, moved, known.now)
    quiet = heard.isoformat() if heard > known.now else ""
    done = MoveDone(was.start, was.minutes, was.place, quiet, moved.sequence)
    told = t("moving-done", count=len(meeting.network.reached))
    return Step(done, (SessionMoved(meeting.network, moved, guests=_guests(meeting, known)),), notice=told)


def _guests(meeting: Meeting, known: Known) -> tuple[str, ...]:
    session = meeting.session.id
    return tuple(person for _, person in to_be_told(known[GuestsAt(session)], session))


def _put_back(meeting: Meeting, done: MoveDone, known: Known) -> Step[State]:
    """There it was before. Who heard of the move hears of this too; just after it, nobody did."""
    wrong = _problem(meeting, done, known)
    if wrong:
        return Step(MoveShown(), notice=wrong)
    unheard = done.quiet and known.now < datetime.fromisoformat(done.quiet)
    told = t("moving-undone", heard="nobody" if unheard or not meeting.network.reached else "some")
    fact = SessionMoved(meeting.network, _at(meeting.session, done), back=True, guests=_guests(meeting, known))
    return Step(MoveShown(), (fact,), notice=told)


def show(state: State, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or not meeting.network.led_by(known.me.id):
        return _choosing(subject, known) if meeting is None else _not_yours()
    if not _movable(meeting, known):
        return _too_late(meeting)
    match state:
        case ConfirmingMove():
            return _surely(meeting, state, known)
        case MoveDone():
            return _as_it_is(meeting, Button(t("undo"), "undo"))
        case MoveShown():
            return _as_it_is(meeting, None)


def _not_yours() -> Message:
    text = t("moving-not-yours")
    return message(text, section(Title(t("moving-title")), Para(text), CommandButton(t("do-mine"), "mine")))


def _choosing(subject: str, known: Known) -> Message:
    """First which network, where they facilitate several; then which of its sessions to come."""
    networks = [one for one in known[MyNetworks()] if one.led_by(known.me.id) and one.next_session(known.now)]
    chosen = [one for one in networks if one.id == subject] or networks
    if not chosen:
        return _not_yours()
    which = t("moving-which", what="session" if len(chosen) == 1 else "network")
    to_networks = (CommandButton(Raw(one.name), "move", one.id) for one in chosen)
    ways = _to_sessions(chosen[0], known) if len(chosen) == 1 else to_networks
    return message(which, section(Title(t("moving-title")), Para(which), *ways))


def _to_sessions(network: Network, known: Known) -> tuple[CommandButton, ...]:
    """The sessions that didn't begin."""
    coming = (session for session in network.sessions if session.start > known.now)
    return tuple(
        CommandButton(t("moving-choice", number=session.number, at=session.start), "move", session.id)
        for session in coming
    )


def _title(meeting: Meeting) -> Title:
    return Title(t("moving-session", network=Raw(meeting.network.name), session=session_within(meeting.session)))


def _too_late(meeting: Meeting) -> Message:
    text = t("moving-too-late")
    return message(text, section(_title(meeting), Para(text), _back(meeting.network)))


def _back(network: Network) -> CommandButton:
    return CommandButton(t("open-network"), "network", network.id)


def _surely(meeting: Meeting, to: Slot, known: Known) -> Message:
    now = meeting.session
    soon = "yes" if heard_from(meeting.network, _at(now, to), known.now) <= known.now else "no"
    return message(
        t("moving-surely"),
        section(
            _title(meeting),
            Facts(((t("moving-was"), _slot(slot_of(now))), (t("moving-becomes"), _slot(to)))),
            Note(t("moving-who-hears", count=len(meeting.network.reached), soon=soon)),
            Button(t("moving-do"), "move", style="primary"),
            OpenButton(t("moving-other"), "move"),
            Button(t("network-stay"), "leave"),
        ),
    )


def _slot(at: Slot) -> T:
    return t("moving-slot", at=_start(at), length=t("session-minutes", count=at.minutes), place=Raw(at.place))


def _as_it_is(meeting: Meeting, undo: Button | None) -> Message:
    session = meeting.session
    rows = ((t("session-start"), t("moment", at=session.start)), (t("session-place"), Raw(session.place)))
    title = _title(meeting)
    return message(
        title.text,
        section(
            title,
            Facts(rows),
            *((undo,) if undo else ()),
            OpenButton(t("moving-open"), "move", "default" if undo else "primary"),
            _back(meeting.network),
        ),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name != "move" or meeting is None or not _movable(meeting, known):
        return None
    at = state if isinstance(state, ConfirmingMove) else slot_of(meeting.session)
    local = _start(at).astimezone(ZoneInfo(known.me.reader.timezone))
    fields = (
        Field("date", t("moving-date"), "date", initial=local.date().isoformat()),
        Field("time", t("moving-time"), "time", initial=f"{local:%H:%M}"),
        Field("minutes", t("moving-minutes"), "number", initial=str(at.minutes), least=MINUTES[0], most=MINUTES[1]),
        Field("place", t("session-place"), initial=at.place, limit=LIMITS["place"]),
    )
    return Form("move", t("moving-title"), fields, t("moving-preview"), t("moving-intro"))


STATES = (MoveShown, ConfirmingMove, MoveDone)
FLOW: Flow[State] = Flow("moving", STATES, start, step, show, asks, form, ends=STATES)
