"""When a person's own team meets: said in words, or read from a calendar (fiche, lines 22-25).

From it Kring puts confirmed insights on the agenda the working day before. Nothing is kept before it was seen in words
with its next dates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.commands import in_a_channel
from bot.drawing.phrases import rhythm_in_words
from bot.drawing.rhythms import dates, named
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import MeetingSet
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_date, parse_number, parse_time
from bot.network.meetings import (
    OFTEN,
    Candidate,
    Found,
    Rhythm,
    Unreadable,
    is_last_of_month,
    repeat_from,
)
from bot.people import Channel
from bot.queries import CalendarAt, Known, MyChannels, Query, TeamMeeting
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Field,
    FieldError,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Title,
    message,
    section,
)

OFFERED = 10
"""Meetings of a calendar to choose among: a conversation keeps no more of it."""
FARTHEST = timedelta(days=366)
"""A first meeting is at most so long ago, or so far ahead."""
ADDRESS_LIMIT, TEXT_LIMIT = 1000, 3000
LENGTHS = (15, 60, 480)
"""Minutes: the shortest, the usual and the longest."""


@dataclass(frozen=True)
class MeetingShown:
    """The team's rhythm as it is, or that nobody told it yet."""


@dataclass(frozen=True)
class Teamless:
    """Whoever asks belongs to no team."""


@dataclass(frozen=True)
class ChoosingMeeting:
    """Several meetings were found in a calendar, at `source` (an address; empty: pasted)."""

    found: tuple[Candidate, ...]
    source: str


@dataclass(frozen=True)
class ConfirmingMeeting:
    """The one that is at this place in `found`."""

    number: int
    found: tuple[Candidate, ...]
    source: str


State = MeetingShown | Teamless | ChoosingMeeting | ConfirmingMeeting


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    own: tuple[Query[object], ...] = (MyChannels(), TeamMeeting())
    asked = _calendar(event.values) if isinstance(event, Submitted) and event.form == "calendar" else None
    return (*own, asked) if asked and isinstance(state, MeetingShown) else own


def _calendar(values: Mapping[str, str]) -> CalendarAt | None:
    """What is to be read; None when nothing, or too much, was filled in."""
    address, text = (values.get(name, "").strip() for name in ("address", "text"))
    if len(address) > ADDRESS_LIMIT or len(text) > TEXT_LIMIT:
        return None
    return CalendarAt(address=address) if address else CalendarAt(text=text) if text else None


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(MeetingShown() if _team(known) else Teamless())


def _team(known: Known) -> Channel | None:
    """The channel of the person's own team."""
    theirs = (channel for channel in known[MyChannels()] if channel.id == known.me.team)
    return next((channel for channel in theirs if channel.scope == "team"), None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    team = _team(known)
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return Step(state)
        case Commanded():
            return start(subject, event, known)
        case _ if team is not None:
            return _stepped(state, event, team, known)
        case _:
            return Step(state, notice=t("button-old"))


def _stepped(state: State, event: Event, team: Channel, known: Known) -> Step[State]:
    match state, event:
        case MeetingShown(), Submitted("rhythm", values):
            return _said(values, team, known)
        case MeetingShown(), Submitted("calendar", values):
            return _read(values, known)
        case MeetingShown(), Pressed("stop-meeting") if known[TeamMeeting()]:
            return Step(state, (MeetingSet(team.id, None),), notice=t("meeting-stopped"))
        case ChoosingMeeting(found, source), Pressed("choose", typed) if (number := _at(found, typed)) is not None:
            return Step(ConfirmingMeeting(number, found, source))
        case ConfirmingMeeting(number, found, source), Pressed("use"):
            return Step(MeetingShown(), (MeetingSet(team.id, found[number].rhythm, source),), notice=t("meeting-set"))
        case ConfirmingMeeting(_, found, source), Pressed("others") if len(found) > 1:
            return Step(ChoosingMeeting(found, source))
        case ((ChoosingMeeting() | ConfirmingMeeting()), Pressed("leave-meeting")):
            return Step(MeetingShown(), notice=t("meeting-as-it-was"))
        case _:
            return Step(state, notice=t("button-old"))


def _at(found: tuple[Candidate, ...], typed: str) -> int | None:
    number = parse_number(typed)
    return number if number is not None and number < len(found) else None


def _said(values: Mapping[str, str], team: Channel, known: Known) -> Step[State]:
    """A rhythm in words; the first date says on which day of the week, or of the month."""
    first, at = parse_date(values["date"]), parse_time(values["time"])
    minutes = parse_number(values["minutes"])
    if first is None or at is None or minutes is None:
        return Step(MeetingShown(), notice=t("form-old"))
    problem = _problem(first, values["often"], known)
    if problem:
        return Step(MeetingShown(), errors=(FieldError("date", problem),))
    rhythm = Rhythm(first, at, minutes, known.me.reader.timezone, repeat_from(values["often"], first))
    return Step(MeetingShown(), (MeetingSet(team.id, rhythm),), notice=t("meeting-set"))


def _problem(first: date, often: str, known: Known) -> T | None:
    today = known.now.date()
    if not today - FARTHEST <= first <= today + FARTHEST:
        return t("meeting-too-far")
    return t("meeting-not-last") if often == "monthly-last" and not is_last_of_month(first) else None


def _read(values: Mapping[str, str], known: Known) -> Step[State]:
    asked = _calendar(values)
    if asked is None:
        return Step(MeetingShown(), errors=(FieldError("address", t("meeting-nothing-given")),))
    match known[asked]:
        case Found(meetings):
            found, source = meetings[:OFFERED], asked.address
            return Step(ConfirmingMeeting(0, found, source) if len(found) == 1 else ChoosingMeeting(found, source))
        case Unreadable(reason):
            return Step(MeetingShown(), errors=(FieldError("address" if asked.address else "text", t(reason)),))


def show(state: State, subject: str, known: Known) -> Message:
    team = _team(known)
    match state:
        case ChoosingMeeting(found):
            return _choose(found)
        case ConfirmingMeeting():
            return _confirm(state, known)
        case MeetingShown() if team is not None:
            return _shown(team, known[TeamMeeting()], known)
        case _:
            word = in_a_channel("channel", known.me.reader.locale, known.platform)
            text = t("meeting-teamless", word=Raw(word))
            way = CommandButton(t("do-channel"), "channel")
            return message(text, section(Title(t("meeting-title")), Para(text), way))


def _shown(team: Channel, rhythm: Rhythm | None, known: Known) -> Message:
    style: Literal["default", "primary"] = "default" if rhythm else "primary"
    ways = (
        OpenButton(t("meeting-say", again="yes" if rhythm else "no"), "rhythm", style),
        OpenButton(t("meeting-from-calendar"), "calendar"),
    )
    stop = (Button(t("meeting-stop"), "stop-meeting", style="danger"),) if rhythm else ()
    what = rhythm_in_words(rhythm) if rhythm else t("meeting-unknown", channel=Raw(team.name))
    told = (Para(what), *(dates(rhythm, known) if rhythm else ()), Note(t("meeting-explained")))
    return message(what, section(Title(t("meeting-title")), *told, *ways, *stop))


def _choose(found: tuple[Candidate, ...]) -> Message:
    options = tuple(Option(named(one), str(number)) for number, one in enumerate(found))
    return message(
        t("meeting-which"),
        section(
            Title(t("meeting-title")),
            Para(t("meeting-which")),
            Choice(t("meeting-choose"), "choose", options),
            Button(t("meeting-leave"), "leave-meeting"),
        ),
    )


def _confirm(state: ConfirmingMeeting, known: Known) -> Message:
    chosen = state.found[state.number]
    what = named(chosen)
    others = (Button(t("meeting-others"), "others"),) if len(state.found) > 1 else ()
    again = (Note(t("meeting-read-again")),) if state.source else ()
    return message(
        what,
        section(
            Title(t("meeting-is-it-this")),
            Para(what),
            *dates(chosen.rhythm, known),
            *again,
            Button(t("meeting-use"), "use", style="primary"),
            *others,
            Button(t("meeting-leave"), "leave-meeting"),
        ),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if not isinstance(state, MeetingShown):
        return None
    if name == "rhythm":
        return _rhythm_form(known)
    return _calendar_form() if name == "calendar" else None


def _rhythm_form(known: Known) -> Form:
    options = tuple(Option(t(f"meeting-often-{often}"), often) for often in OFTEN)
    shortest, usual, longest = LENGTHS
    fields = (
        Field("often", t("meeting-often"), "select", options=options, initial="weekly"),
        Field("date", t("meeting-first"), "date", hint=t("meeting-first-hint")),
        Field("time", t("meeting-hour"), "time", hint=t("meeting-hour-hint", zone=Raw(known.me.reader.timezone))),
        Field("minutes", t("meeting-minutes"), "number", initial=str(usual), least=shortest, most=longest),
    )
    return Form("rhythm", t("meeting-form"), fields, t("keep"))


def _calendar_form() -> Form:
    fields = (
        Field("address", t("meeting-address"), required=False, limit=ADDRESS_LIMIT, hint=t("meeting-address-hint")),
        Field("text", t("meeting-text"), "text", required=False, limit=TEXT_LIMIT, hint=t("meeting-text-hint")),
    )
    return Form("calendar", t("meeting-form"), fields, t("meeting-read"), t("meeting-private"))


FLOW: Flow[State] = Flow(
    name="meeting",
    states=(MeetingShown, Teamless, ChoosingMeeting, ConfirmingMeeting),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(MeetingShown, Teamless),
)
