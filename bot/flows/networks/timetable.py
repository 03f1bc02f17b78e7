"""The calendar of nudges: what goes out when, to whom; for one network, or (empty subject) for the whole organisation.

Whoever facilitates the network, and administrators and HR, may switch each row off or move it, and undo that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.content.reasons import kind_key
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import CalendarChanged
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_number, parse_time
from bot.network.model import Network
from bot.nudges.calendar import LAST_HOUR
from bot.nudges.rows import ROWS, Row, RowChange, To
from bot.nudges.timing import SWITCHABLE, clock, days_of, hour_of, in_force, is_movable, limits, repeats, when
from bot.nudges.window import OPENS
from bot.people import ADMINISTRATOR, HR
from bot.queries import Known, MyNetworks, NetworkBy, Query, RowChangesOf
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Field,
    FieldError,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Section,
    Title,
    message,
    section,
)

LEADS = frozenset({ADMINISTRATOR, HR})
OF_TEAMS = ("meeting", "quarter")
"""What no network has a say in."""


@dataclass(frozen=True)
class Overview:
    """All rows."""


@dataclass(frozen=True)
class RowOpen:
    """One of them, by its number."""

    number: int


State = Overview | RowOpen


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    about = (NetworkBy(subject), RowChangesOf(subject)) if subject else (MyNetworks(),)
    return (*about, RowChangesOf())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(Overview())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case _, Said():
            return Unheard()
        case _, Commanded() | Elapsed():
            return Step(Overview())
        case _, Pressed("row", number) if (row := _row(number, subject)) and _may(subject, known):
            return Step(RowOpen(row.number))
        case RowOpen(), Pressed("all"):
            return Step(Overview())
        case RowOpen(number), Pressed("off" | "on" | "usual" as wish) if number in SWITCHABLE and _may(subject, known):
            return _switched(number, wish, subject, known)
        case RowOpen(number), Submitted("moment", values) if _may(subject, known):
            return _moved(number, values, subject, known)
        case _:
            return Step(state, notice=t("button-old"))


def _row(number: str, subject: str) -> Row | None:
    return next((row for row in _working(subject) if str(row.number) == number), None)


def _rows(subject: str) -> tuple[Row, ...]:
    """The rows that one can have a say in here."""
    return tuple(row for row in ROWS if not subject or row.around not in OF_TEAMS)


def _working(subject: str) -> tuple[Row, ...]:
    """Those whose conversation is there: there is nothing to switch or to move of what nobody gets yet."""
    return tuple(row for row in _rows(subject) if row.flow)


def _may(subject: str, known: Known) -> bool:
    """Whether this person may change the calendar: that of their network, or that of their organisation."""
    leads = bool(LEADS & known.me.roles)
    if not subject:
        return leads
    network = known[NetworkBy(subject)]
    if network is None or network.status != "open":
        return False
    return network.led_by(known.me.id) or (leads and network.organisation == known.me.organisation)


def _change(number: int, subject: str, known: Known) -> RowChange | None:
    """What was changed of a row in this very calendar."""
    return next((change for change in known[RowChangesOf(subject)] if change.number == number), None)


def _above(number: int, subject: str, known: Known) -> RowChange:
    """What holds for a row before this calendar has its say: the organisation's wish, or the calendar as it is."""
    found = _change(number, "", known) if subject else None
    return found or RowChange(number)


def _holds(number: int, subject: str, known: Known) -> RowChange:
    """What holds for a row here."""
    return _change(number, subject, known) or _above(number, subject, known)


def _switched(number: int, wish: str, subject: str, known: Known) -> Step[State]:
    now = _holds(number, subject, known)
    wanted = _above(number, subject, known) if wish == "usual" else replace(now, off=wish == "off")
    return _recorded(wanted, subject, known, wish)


def _recorded(wanted: RowChange, subject: str, known: Known, wish: str) -> Step[State]:
    """What is wanted, kept as nothing where it is so anyway."""
    number = wanted.number
    change = None if wanted == _above(number, subject, known) else wanted
    if change == _change(number, subject, known):
        return Step(RowOpen(number), notice=t("calendar-as-it-is"))
    network = known[NetworkBy(subject)] if subject else None
    return Step(RowOpen(number), (CalendarChanged(number, change, network),), notice=t("calendar-kept", wish=wish))


def _moved(number: int, values: Mapping[str, str], subject: str, known: Known) -> Step[State]:
    days, at = parse_number(values.get("days", "")), parse_time(values.get("at", ""))
    if at is None or not OPENS <= at < LAST_HOUR:
        return Step(RowOpen(number), errors=(FieldError("at", t("calendar-hour-closed")),))
    return _recorded(replace(_holds(number, subject, known), days=days, at=at), subject, known, "moved")


def show(state: State, subject: str, known: Known) -> Message:
    if not _may(subject, known):
        return _not_yours(subject, known)
    match state:
        case RowOpen(number) if (row := _row(str(number), subject)) is not None:
            return _detail(row, subject, known)
        case _:
            return _overview(subject, known)


def _not_yours(subject: str, known: Known) -> Message:
    """Facilitators choose among their networks; everybody else hears what they can change themselves."""
    networks = () if subject else tuple(one for one in known[MyNetworks()] if one.led_by(known.me.id))
    text = t("calendar-choose" if networks else "calendar-not-yours")
    mine = _to_networks(networks)
    ways: tuple[Control, ...] = mine or (CommandButton(t("do-pause"), "pause"), CommandButton(t("do-why"), "why"))
    return message(text, section(Title(t("calendar-title")), Para(text), *ways))


def _to_networks(networks: tuple[Network, ...]) -> tuple[CommandButton, ...]:
    return tuple(CommandButton(Raw(network.name), "calendar", network.id) for network in networks)


def _overview(subject: str, known: Known) -> Message:
    """Row by row, for each who gets them: a list of all at once is too long to read, and for Slack to show as one."""
    rows = _working(subject)
    waiting = tuple(_line(row, subject, known) for row in _rows(subject) if row.waits_for and not row.flow)
    options = tuple(Option(t(kind_key(row.kind)), str(row.number)) for row in rows)
    return message(
        t("calendar-title"),
        section(Title(t("calendar-title")), Para(_whose(subject, known)), Note(t("calendar-what"))),
        *(_group(who, rows, subject, known) for who in dict.fromkeys(row.to for row in rows)),
        section(Choice(t("calendar-row"), "row", options)),
        *((section(Para(t("calendar-waiting")), Facts(waiting)),) if waiting else ()),
        *_other_calendars(subject, known),
    )


def _group(who: To, rows: tuple[Row, ...], subject: str, known: Known) -> Section:
    lines = tuple(_line(row, subject, known) for row in rows if row.to == who)
    return section(Para(t("calendar-group", who=who)), Facts(lines))


def _whose(subject: str, known: Known) -> T:
    network = known[NetworkBy(subject)] if subject else None
    return t("calendar-of", network=Raw(network.name)) if network else t("calendar-of-all")


def _other_calendars(subject: str, known: Known) -> Iterator[Section]:
    networks = () if subject else tuple(one for one in known[MyNetworks()] if one.led_by(known.me.id))
    if networks:
        yield section(Para(t("calendar-choose")), *_to_networks(networks))


def _line(row: Row, subject: str, known: Known) -> tuple[T, T]:
    holds = _holds(row.number, subject, known)
    if holds.off:
        return t(kind_key(row.kind)), t("calendar-off")
    return t(kind_key(row.kind)), when(in_force(row, holds))


def _detail(row: Row, subject: str, known: Known) -> Message:
    own, holds = _change(row.number, subject, known), _holds(row.number, subject, known)
    status = "off" if holds.off else "on"
    facts = Facts(
        (
            (t("calendar-when"), when(in_force(row, holds))),
            (t("calendar-for"), t("calendar-to", who=row.to)),
            (t("calendar-status"), t("calendar-is", status=status)),
        )
    )
    title = t(kind_key(row.kind))
    return message(
        title,
        section(Title(title), Note(_whose(subject, known)), facts, *_ways(row, holds)),
        section(
            *((Button(t("calendar-usual"), "usual"),) if own else ()),
            Button(t("calendar-all"), "all"),
        ),
    )


def _ways(row: Row, holds: RowChange) -> Iterator[Control | Note]:
    if holds.off:
        yield Button(t("calendar-switch", to="on"), "on")
    elif row.number in SWITCHABLE:
        yield Button(t("calendar-switch", to="off"), "off")
    else:
        yield Note(t("calendar-always"))
    if is_movable(row):
        if repeats(in_force(row, holds)):
            yield Note(t("calendar-repeat-goes"))
        yield OpenButton(t("calendar-move"), "moment")


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "moment" or not isinstance(state, RowOpen) or not _may(subject, known):
        return None
    row = _row(str(state.number), subject)
    if row is None or not is_movable(row):
        return None
    now = in_force(row, _holds(row.number, subject, known))
    least, most = limits(row)
    side = now.turns[0].anchor
    days = Field(
        "days", t("calendar-days", side=side), "number", initial=str(days_of(now)), limit=3, least=least, most=most
    )
    at = Field("at", t("calendar-hour"), "time", initial=clock(hour_of(now)), limit=5, hint=t("calendar-hour-hint"))
    return Form("moment", t("calendar-move"), (days, at), t("keep"), t("calendar-move-what"))


FLOW: Flow[State] = Flow(
    name="timetable",
    states=(Overview, RowOpen),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Overview, RowOpen),
)
