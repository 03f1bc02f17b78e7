"""Founding a network: one form, a look at all its dates, publish (fiche, lines 77-85).

Nothing exists until it is published; until then the draft stays, through restarts, with everything that was filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.cards import invitation, session_name
from bot.content import founding as usual
from bot.content.founding import Values
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.facts import NetworkPublished
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_date, parse_number, parse_time
from bot.network.cadence import LONGEST_INTERVAL, MOST_SESSIONS, instant, session_days, session_type
from bot.network.model import Network, Session
from bot.network.seats import ADVISED
from bot.queries import HolidaysIn, Known, NetworkBy, Query
from bot.shifted import moved
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    CommandButton,
    Facts,
    Field,
    FieldError,
    FieldKind,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Section,
    Title,
    message,
    section,
)


@dataclass(frozen=True)
class Drafting:
    """Nothing to show yet. `country` is whose public holidays count (ISO 3166)."""

    country: str
    values: Values = usual.DEFAULTS


@dataclass(frozen=True)
class Previewing:
    """The draft with its days: `wanted` by the rhythm, `days` as moved off weekends and public holidays."""

    country: str
    values: Values
    wanted: tuple[date, ...]
    days: tuple[date, ...]


@dataclass(frozen=True)
class Founded:
    """Published under this id."""

    id: str
    name: str


@dataclass(frozen=True)
class DraftDropped:
    """Thrown away by its maker."""


State = Drafting | Previewing | Founded | DraftDropped


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    match state, event:
        case Drafting(country) | Previewing(country), Submitted("network", values):
            return _holidays(country, values)
        case Founded(network), _:
            return (NetworkBy(network),)
        case _:
            return ()


def _holidays(country: str, values: Mapping[str, str]) -> tuple[HolidaysIn, ...]:
    """The public holidays of all years that the sessions can reach; none for values that make no dates."""
    first, count, weeks = _rhythm(values)
    if first is None or not count or not weeks or first.year not in usual.YEARS:
        return ()
    years = min(count, MOST_SESSIONS) * min(weeks, LONGEST_INTERVAL) // 52 + 1
    return (HolidaysIn(country, first.year, first.year + years),)


def _rhythm(values: Mapping[str, str]) -> tuple[date | None, int | None, int | None]:
    """The first day, the number of sessions, and the weeks between them, as far as they can be read."""
    count, weeks = (parse_number(values.get(name, "")) for name in ("sessions", "weeks"))
    return parse_date(values.get("date", "")), count, weeks


def start(subject: str, event: Event, known: Known) -> Step[State]:
    name = event.rest[: usual.LIMITS["name"]] if isinstance(event, Commanded) else ""
    values = tuple((field, name or value if field == "name" else value) for field, value in usual.DEFAULTS)
    return Step(Drafting(known.me.country, values), form="network")


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case Drafting() | Previewing(), Submitted("network", values):
            return _submitted(state, values, known)
        case Previewing(), Pressed("publish"):
            return _published(state, known)
        case Drafting() | Previewing(), Pressed("drop"):
            return Step(DraftDropped())
        case Drafting(), Commanded():
            return Step(state, form="network")
        case Previewing(), Commanded():
            return Step(state, notice=t("founding-resumed"))
        case Drafting() | Previewing(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("founding-use-form"))
        case _, Said():
            return Unheard()
        case _, Commanded() | Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _submitted(state: Drafting | Previewing, values: Mapping[str, str], known: Known) -> Step[State]:
    wrong = _date_problem(values, known)
    if wrong:
        return Step(state, errors=(FieldError("date", wrong),))
    first, count, weeks = _rhythm(values)
    if first is None or count is None or weeks is None:
        return Step(state, notice=t("form-old"))
    (holidays,) = (known[query] for query in _holidays(state.country, values))
    filled = tuple((field, values[field]) for field, _ in usual.DEFAULTS)
    wanted = tuple(first + timedelta(weeks=weeks * turn) for turn in range(count))
    return Step(Previewing(state.country, filled, wanted, session_days(first, count, weeks, holidays)))


def _date_problem(values: Mapping[str, str], known: Known) -> T | None:
    """Why the first session can't be then, or None."""
    day, hour = parse_date(values["date"]), parse_time(values["time"])
    if day is None or hour is None:
        return t("form-not-a-date")
    if day.year not in usual.YEARS or instant(day, hour, known.me.reader.timezone) > known.now + usual.LONGEST_AHEAD:
        return t("founding-date-far")
    return t("founding-date-past") if instant(day, hour, known.me.reader.timezone) <= known.now else None


def _published(state: Previewing, known: Known) -> Step[State]:
    """Publishes, unless the first date went by while the draft was waiting."""
    network = _network(state, known)
    if network.sessions[0].start <= known.now:
        return Step(state, notice=t("founding-date-past"))
    return Step(Founded(network.id, network.name), (NetworkPublished(network),))


def _network(state: Previewing, known: Known) -> Network:
    values, me = dict(state.values), known.me
    return Network(
        id=known.fresh,
        organisation=me.organisation,
        name=values["name"],
        goal=values["goal"],
        capacity=parse_number(values["capacity"]) or ADVISED.start,
        facilitator=me.id,
        facilitator_name=me.name,
        timezone=me.reader.timezone,
        sessions=tuple(_sessions(state, known)),
    )


def _sessions(state: Previewing, known: Known) -> Iterator[Session]:
    values, count = dict(state.values), len(state.days)
    hour = parse_time(values["time"])
    length = timedelta(minutes=parse_number(values["minutes"]) or 0)
    for number, day in enumerate(state.days, 1):
        if hour is not None:
            at = instant(day, hour, known.me.reader.timezone)
            kind = session_type(number, count)
            yield Session(f"{known.fresh}-{number}", known.fresh, number, kind, at, at + length, values["place"])


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case Drafting():
            return _intro()
        case Previewing():
            return _preview(state, known)
        case Founded():
            return _founded(state, known)
        case DraftDropped():
            again = CommandButton(t("do-new"), "new")
            return message(t("founding-dropped"), section(Para(t("founding-dropped")), again))


def _intro() -> Message:
    return message(
        t("founding-summary"),
        section(
            Title(t("founding-title")),
            Para(t("founding-intro")),
            OpenButton(t("founding-fill-in"), "network", "primary"),
            Button(t("founding-drop"), "drop"),
        ),
    )


def _preview(state: Previewing, known: Known) -> Message:
    values, sessions = dict(state.values), tuple(_sessions(state, known))
    rows: tuple[tuple[Words, Words], ...] = (
        (t("session-place"), Raw(values["place"])),
        (t("session-length"), t("session-minutes", count=parse_number(values["minutes"]) or 0)),
        (t("network-seats"), Raw(values["capacity"])),
    )
    days = tuple((session_name(session), t("moment", at=session.start)) for session in sessions)
    return message(
        t("founding-preview"),
        section(Title(Raw(values["name"])), Para(Raw(values["goal"])), Facts(rows)),
        section(Para(t("founding-dates", count=len(days))), Facts(days), *moved(state.wanted, state.days)),
        section(*_advice(values), Note(t("founding-zone", zone=known.me.reader.timezone))),
        _decide(),
    )


def _advice(values: dict[str, str]) -> tuple[Note, ...]:
    """Ten to fifteen is a guideline: a warning, never a block."""
    capacity = parse_number(values["capacity"])
    return () if capacity in ADVISED else (Note(t("founding-capacity-advice")),)


def _decide() -> Section:
    return section(
        Note(t("founding-nothing-yet")),
        Button(t("founding-publish"), "publish", style="primary"),
        OpenButton(t("founding-edit"), "network"),
        Button(t("founding-drop"), "drop"),
    )


def _founded(state: Founded, known: Known) -> Message:
    """Nobody is to be invited any more to one that is over, or cancelled."""
    text, invite = t("founding-done", name=Raw(state.name)), CommandButton(t("do-invite"), "invite", state.id)
    look = CommandButton(t("open"), "network", state.id, style="primary")
    network = known.answers.get(NetworkBy(state.id))
    if network and (network.status != "open" or network.over(known.now)):
        return message(text, section(Title(text), look))
    return message(
        text,
        section(Title(text), Para(t("founding-share-hint")), invitation(state.name, known)),
        section(look, invite),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "network" or not isinstance(state, Drafting | Previewing):
        return None
    fields = tuple(_field(field, value) for field, value in state.values)
    return Form("network", t("founding-form"), fields, t("founding-look"), t("founding-form-intro"))


def _field(name: str, value: str) -> Field:
    least, most = BOUNDS.get(name, (None, None))
    return Field(
        name,
        t(f"founding-{name}"),
        KINDS.get(name, "line"),
        initial=value,
        hint=None if name == "date" else t(f"founding-{name}-hint"),
        limit=usual.LIMITS.get(name, 150),
        least=least,
        most=most,
    )


KINDS: dict[str, FieldKind] = {"goal": "text", "date": "date", "time": "time"}
SESSIONS, WEEKS = (1, MOST_SESSIONS), (1, LONGEST_INTERVAL)
BOUNDS = {"sessions": SESSIONS, "weeks": WEEKS, "minutes": usual.MINUTES, "capacity": usual.CAPACITY}
KINDS |= dict.fromkeys(BOUNDS, "number")

STATES = (Drafting, Previewing, Founded, DraftDropped)

FLOW: Flow[State] = Flow("founding", STATES, start, step, show, asks, form, ends=(Founded, DraftDropped))
