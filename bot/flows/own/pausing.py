"""Pause and quiet: when somebody wants nothing, at which hours, which kinds they stopped. All of it can be undone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from bot.commands import ENDING
from bot.content.reasons import kind_key
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import WishesChanged
from bot.flow import Flow, Shown, Step, Unheard
from bot.forms import parse_date, parse_time
from bot.nudges.amending import MOST_ABSENCES, ahead, allowing, keeping, leaving, returning
from bot.nudges.window import CLOSES, OPENS, local_day
from bot.nudges.wishes import LONGEST_AWAY, Away, Hours, Wishes
from bot.organisation import within_the_window
from bot.queries import Known, MyOrganisation, MyWishes, Query
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
    Section,
    Title,
    message,
    section,
)

WEEKS = ("1", "2")
SHORTEST = timedelta(hours=1)
"""So much of a working day must be left to be reached in."""
ANY_DAY = date(2000, 1, 3)


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyWishes(), MyOrganisation())


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return _back(known) if event == Commanded("pause", ENDING) else Step(Shown())


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    wishes, today = known[MyWishes()], _today(known)
    match event:
        case Said():
            return Unheard()
        case Commanded("pause", rest) if rest == ENDING:
            return _back(known)
        case Commanded() | Elapsed():
            return Step(state)
        case Pressed("weeks", weeks) if weeks in WEEKS:
            return _away(Away(today, today + timedelta(weeks=int(weeks)) - timedelta(days=1)), known)
        case Submitted("until", values):
            return _checked(today, parse_date(values.get("last", "")), known)
        case Submitted("away", values):
            return _checked(parse_date(values.get("first", "")), parse_date(values.get("last", "")), known)
        case Pressed("end", first) if (one := _begun(first, wishes, today)) is not None:
            return _changed(returning(wishes, one.first, today), known, t("pause-ended"))
        case Submitted("hours", values):
            return _within(values, known)
        case Pressed("hours-clear") if wishes.hours:
            return _changed(keeping(wishes, None), known, t("settings-kept"))
        case Pressed("allow", kind) if wishes.stops(kind) or kind in wishes.halved:
            return _changed(allowing(wishes, kind), known, t("pause-allowed"))
        case _:
            return Step(state, notice=t("button-old"))


def _begun(first: str, wishes: Wishes, today: date) -> Away | None:
    """The absence that begins on this day, if it isn't over."""
    return next((one for one in ahead(wishes, today) if one.first == parse_date(first)), None)


def _back(known: Known) -> Step[Shown]:
    """Whoever is away now is back."""
    before, today = known[MyWishes()], _today(known)
    wishes = before
    for one in ahead(before, today):
        wishes = returning(wishes, one.first, today) if one.first <= today else wishes
    return _changed(wishes, known, t("pause-ended")) if wishes != before else Step(Shown(), notice=t("button-old"))


def _today(known: Known) -> date:
    return local_day(known.now, known.me.reader.timezone)


def _changed(wishes: Wishes, known: Known, notice: T) -> Step[Shown]:
    return Step(Shown(), (WishesChanged(wishes, before=known[MyWishes()]),), notice=notice)


def _wrong(field: str, text: T) -> Step[Shown]:
    return Step(Shown(), errors=(FieldError(field, text),))


def _checked(first: date | None, last: date | None, known: Known) -> Step[Shown]:
    """An absence as it was typed, or what is wrong with it."""
    today = _today(known)
    furthest = today + LONGEST_AWAY
    if first is None or first < today:
        return _wrong("first", t("pause-day-past"))
    if last is None or last < today:
        return _wrong("last", t("pause-day-past"))
    if last < first:
        return _wrong("last", t("pause-day-before"))
    if last >= furthest:
        return _wrong("last", t("pause-day-far", at=furthest - timedelta(days=1)))
    return _away(Away(first, last), known)


def _away(away: Away, known: Known) -> Step[Shown]:
    today = _today(known)
    wishes = leaving(known[MyWishes()], away, today)
    if len(ahead(wishes, today)) > MOST_ABSENCES:
        return Step(Shown(), notice=t("pause-many"))
    begun = away.first == today
    said = t("pause-begun", last=away.last) if begun else t("pause-kept", first=away.first, last=away.last)
    return _changed(wishes, known, said)


def _within(values: Mapping[str, str], known: Known) -> Step[Shown]:
    opens, closes = parse_time(values.get("opens", "")), parse_time(values.get("closes", ""))
    if opens is None or closes is None or closes <= opens:
        return _wrong("closes", t("pause-hours-order"))
    hours = within_the_window(Hours(opens, closes))
    if datetime.combine(ANY_DAY, hours.closes) - datetime.combine(ANY_DAY, hours.opens) < SHORTEST:
        return _wrong("closes", t("pause-hours-narrow"))
    cut = t("pause-hours-within", opens=_said(hours.opens), closes=_said(hours.closes))
    kept = t("settings-kept") if hours == Hours(opens, closes) else cut
    return _changed(keeping(known[MyWishes()], hours), known, kept)


def show(state: Shown, subject: str, known: Known) -> Message:
    wishes = known[MyWishes()]
    return message(
        t("pause-title"),
        section(Title(t("pause-title")), *_absences(wishes, known)),
        *_ends(wishes, known),
        section(
            *(Button(t("pause-weeks", count=int(weeks)), "weeks", weeks) for weeks in WEEKS),
            OpenButton(t("pause-until"), "until"),
            OpenButton(t("pause-leave"), "away"),
        ),
        _hours(wishes, _of_the_house(known)),
        *_kinds(wishes),
        section(CommandButton(t("do-settings"), "settings"), CommandButton(t("do-why"), "why")),
    )


def _absences(wishes: Wishes, known: Known) -> tuple[Para | Note, ...]:
    if not ahead(wishes, _today(known)):
        return (Para(t("pause-none")),)
    return (Note(t("pause-after")),)


def _ends(wishes: Wishes, known: Known) -> Iterator[Section]:
    """Each absence with the way to end it."""
    today = _today(known)
    for one in ahead(wishes, today):
        label = t("pause-end", now="yes" if one.first <= today else "no", first=one.first)
        yield section(
            Para(t("pause-away", first=one.first, last=one.last)), Button(label, "end", one.first.isoformat())
        )


def _of_the_house(known: Known) -> Hours | None:
    """The organisation's own, where they aren't the usual ones."""
    made = known[MyOrganisation()].arrangements
    return made.hours if made and made.hours != Hours(OPENS, CLOSES) else None


def _hours(wishes: Wishes, house: Hours | None) -> Section:
    own = wishes.hours
    if own:
        clock = t("pause-hours-own", opens=_said(own.opens), closes=_said(own.closes))
    elif house:
        clock = t("pause-hours-house", opens=_said(house.opens), closes=_said(house.closes))
    else:
        clock = t("pause-hours-usual")
    clear = (Button(t("pause-hours-clear"), "hours-clear"),) if own else ()
    return section(Facts(((t("pause-hours"), clock),)), OpenButton(t("pause-hours-choose"), "hours"), *clear)


def _said(hour: time) -> Raw:
    return Raw(hour.strftime("%H:%M"))


def _kinds(wishes: Wishes) -> Iterator[Section]:
    """Each kind that was stopped or halved, with the way to allow it again."""
    levels = [*(("stopped", one.kind) for one in wishes.muted), *(("halved", kind) for kind in sorted(wishes.halved))]
    for level, kind in levels:
        what = t(kind_key(kind))
        yield section(Para(t(f"pause-{level}", what=what)), Button(t("pause-allow", what=what), "allow", kind))


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    today = _today(known)
    first = Field("first", t("pause-first"), "date", initial=today.isoformat(), limit=10)
    last = Field("last", t("pause-last"), "date", limit=10)
    match name:
        case "until":
            return Form(name, t("pause-until"), (last,), t("keep"), t("pause-after"))
        case "away":
            return Form(name, t("pause-leave"), (first, last), t("keep"), t("pause-after"))
        case "hours":
            return _hours_form(known[MyWishes()].hours or _of_the_house(known) or Hours(OPENS, CLOSES))
        case _:
            return None


def _hours_form(hours: Hours) -> Form:
    ends = (("opens", hours.opens), ("closes", hours.closes))
    fields = tuple(
        Field(name, t(f"pause-hours-{name}"), "time", initial=hour.strftime("%H:%M"), limit=5) for name, hour in ends
    )
    return Form("hours", t("pause-hours-form"), fields, t("keep"), t("pause-hours-intro"))


FLOW: Flow[Shown] = Flow("pausing", (Shown,), start, step, show, asks, form, ends=(Shown,))
