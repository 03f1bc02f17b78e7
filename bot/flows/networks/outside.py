"""A network of others that somebody attends: kept for themselves alone, so that they are asked what they take from it.

Nobody else sees it, and Kring tells nobody there (fiche, line 5).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.content import founding as usual
from bot.drawing.cards import dates
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.facts import NetworkPublished
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_date, parse_number, parse_time
from bot.network.cadence import instant, session_type
from bot.network.model import Frame, Member, Network, Session
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
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

DAYS = ("day-1", "day-2", "day-3", "day-4")
"""Dates that the form asks; the first one is needed."""
FIELDS = ("name", "goal", "place", *DAYS, "time", "minutes")


@dataclass(frozen=True)
class OutsideBegun:
    """Nothing is filled in yet."""


@dataclass(frozen=True)
class OutsideDrafted:
    """The form as it was filled in: name of the field, text."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class OutsideKept:
    """It is kept under this id."""

    id: str
    name: str


@dataclass(frozen=True)
class OutsideDropped:
    """Thrown away by its maker."""


State = OutsideBegun | OutsideDrafted | OutsideKept | OutsideDropped


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(state.id),) if isinstance(state, OutsideKept) else ()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(OutsideBegun(), form="outside")


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case OutsideBegun() | OutsideDrafted(), Submitted("outside", values):
            wrong = _wrong(values, known)
            drafted = OutsideDrafted(tuple((name, values[name]) for name in FIELDS))
            return Step(state, errors=wrong) if wrong else Step(drafted)
        case OutsideDrafted(values), Pressed("keep"):
            return _kept(state, dict(values), known)
        case OutsideBegun() | OutsideDrafted(), Pressed("drop"):
            return Step(OutsideDropped())
        case OutsideBegun(), Commanded():
            return Step(state, form="outside")
        case OutsideBegun() | OutsideDrafted(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("founding-use-form"))
        case _, Said():
            return Unheard()
        case _, Commanded() | Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _wrong(values: Mapping[str, str], known: Known) -> tuple[FieldError, ...]:
    """At most one error: the first date that makes no sense."""
    seen: set[date] = set()
    for name in (one for one in DAYS if values[one]):
        day = parse_date(values[name])
        if day is None or day.year not in usual.YEARS:
            return (FieldError(name, t("form-not-a-date")),)
        if day in seen:
            return (FieldError(name, t("outside-twice")),)
        if _at(day, values, known) <= known.now:
            return (FieldError(name, t("founding-that-past")),)
        if _at(day, values, known) > known.now + usual.LONGEST_AHEAD:
            return (FieldError(name, t("founding-date-far")),)
        seen.add(day)
    return ()


def _at(day: date, values: Mapping[str, str], known: Known) -> datetime:
    hour = parse_time(values["time"])
    return instant(day, hour, known.me.reader.timezone) if hour else known.now


def _kept(state: OutsideDrafted, values: Mapping[str, str], known: Known) -> Step[State]:
    """Unless a date went by while it was waiting."""
    if _wrong(values, known):
        return Step(state, notice=t("founding-that-past"))
    network = _network(values, known)
    return Step(OutsideKept(network.id, network.name), (NetworkPublished(network),))


def _network(values: Mapping[str, str], known: Known) -> Network:
    me = known.me
    return Network(
        id=known.fresh,
        organisation=me.organisation,
        name=values["name"],
        goal=values["goal"],
        capacity=1,
        facilitator=me.id,
        facilitator_name=me.name,
        timezone=me.reader.timezone,
        sessions=_sessions(values, known),
        members=(Member(me.id, me.name, me.reader, me.country, me.team, "member"),),
        frame=Frame("outside"),
    )


def _sessions(values: Mapping[str, str], known: Known) -> tuple[Session, ...]:
    of, length = known.fresh, timedelta(minutes=parse_number(values["minutes"]) or 0)
    days = sorted(day for name in DAYS if (day := parse_date(values[name])))
    starts = [_at(day, values, known) for day in days]
    return tuple(
        Session(f"{of}-{turn}", of, turn, session_type(turn, len(starts)), at, at + length, values["place"])
        for turn, at in enumerate(starts, 1)
    )


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case OutsideBegun():
            return _intro()
        case OutsideDrafted(values):
            return _drafted(dict(values), known)
        case OutsideKept():
            return _shown(state, known)
        case OutsideDropped():
            again = CommandButton(t("outside-do"), "outside")
            return message(t("founding-dropped"), section(Para(t("founding-dropped")), again))


def _intro() -> Message:
    return message(
        t("outside-title"),
        section(
            Title(t("outside-title")),
            Para(t("outside-what")),
            Note(t("outside-private")),
            OpenButton(t("outside-fill-in"), "outside", "primary"),
            Button(t("founding-drop"), "drop"),
        ),
    )


def _drafted(values: Mapping[str, str], known: Known) -> Message:
    network = _network(values, known)
    return message(
        t("outside-title"),
        section(Title(Raw(network.name)), Para(Raw(network.goal)), dates(network, known.now)),
        section(
            Note(t("founding-zone", zone=network.timezone)),
            Note(t("outside-private")),
            Button(t("keep"), "keep", style="primary"),
            OpenButton(t("founding-edit"), "outside"),
            Button(t("founding-drop"), "drop"),
        ),
    )


def _shown(state: OutsideKept, known: Known) -> Message:
    """Each date that is to come can be moved; to stop, its page has a way."""
    text = t("outside-kept", network=Raw(state.name))
    network = known.answers.get(NetworkBy(state.id))
    if network is None:
        return message(text, section(Title(text), CommandButton(t("do-mine"), "mine")))
    coming = (one for one in network.sessions if one.start > known.now and network.status == "open")
    moves = (CommandButton(t("network-move", number=one.number), "move", one.id) for one in coming)
    look = CommandButton(t("open-network"), "network", network.id)
    return message(
        text, section(Title(text), Para(t("outside-asks")), dates(network, known.now)), section(*moves, look)
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "outside" or not isinstance(state, OutsideBegun | OutsideDrafted):
        return None
    values = dict(state.values) if isinstance(state, OutsideDrafted) else {"time": "14:00", "minutes": "120"}
    fields = tuple(_field(one, values.get(one, "")) for one in FIELDS)
    return Form("outside", t("outside-form"), fields, t("founding-look"), t("outside-form-intro"))


def _field(name: str, value: str) -> Field:
    limit = usual.LIMITS.get(name, 150)
    if name in DAYS:
        label = t("outside-day", number=DAYS.index(name) + 1)
        return Field(name, label, "date", required=name == DAYS[0], initial=value)
    if name == "minutes":
        least, most = usual.MINUTES
        return Field(name, t("founding-minutes"), "number", initial=value, least=least, most=most)
    if name == "time":
        return Field(name, t("founding-time"), "time", initial=value, hint=t("founding-time-hint"))
    return Field(name, t(f"outside-{name}"), required=name != "place", initial=value, limit=limit)


STATES = (OutsideBegun, OutsideDrafted, OutsideKept, OutsideDropped)
FLOW: Flow[State] = Flow("outside", STATES, start, step, show, asks, form, ends=(OutsideKept, OutsideDropped))
