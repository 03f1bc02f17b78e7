"""Later, less, stop: what somebody can say to any nudge. The subject is the nudge's row; empty: their latest one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.announced import MOVED
from bot.commands import COMMANDS, name_of
from bot.content.reasons import kind_key
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import PutOff, WishesChanged
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_date
from bot.network.anonymity import ENOUGH
from bot.network.model import Network
from bot.nudges.amending import allowing, halving, stopping
from bot.nudges.backoff import is_over_a_fifth
from bot.nudges.nudge import Nudge
from bot.nudges.postponing import Later
from bot.nudges.window import local_day
from bot.organisation import heeding
from bot.queries import Known, MutesBeside, MyHolidays, MyOrganisation, MyWishes, NudgeBy, Query
from bot.speech import T, t
from bot.told import Mutes, Sighting
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


@dataclass(frozen=True)
class Postponing:
    """When it would be welcome."""

    nudge: str


@dataclass(frozen=True)
class PostponedTo:
    """It comes back on this local day, at a moment that was said."""

    nudge: str
    until: date


@dataclass(frozen=True)
class Eased:
    """Less of its kind, or none: `wish` is "less" or "stop". What holds now is in the person's wishes."""

    nudge: str
    wish: str


@dataclass(frozen=True)
class NothingToEase:
    """No nudge of theirs."""


State = Postponing | PostponedTo | Eased | NothingToEase


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    """Of a latest nudge the id is in the state, so that what comes later doesn't take its place."""
    begins = state is None or isinstance(event, Commanded | Elapsed)
    nudge = subject if state is None or begins else _nudge_of(state) or subject
    counted = (MutesBeside(subject),) if isinstance(event, Commanded) else ()
    return (NudgeBy(nudge), MyWishes(), MyOrganisation(), MyHolidays(), *counted)


def _nudge_of(state: State) -> str:
    return "" if isinstance(state, NothingToEase) else state.nudge


def _own(state: State, subject: str, known: Known) -> Sighting | None:
    """The nudge that this is about, by whichever of its names it was asked for."""
    by_id = NudgeBy(_nudge_of(state))
    return known[by_id] if by_id in known.answers else known[NudgeBy(subject)]


def start(subject: str, event: Event, known: Known) -> Step[State]:
    own = known[NudgeBy(subject)]
    match event:
        case _ if own is None:
            return Step(NothingToEase())
        case Commanded("less"):
            return _less(own, known)
        case Commanded("stop"):
            return _stop(own, known, known[MutesBeside(subject)])
        case _ if known[MyWishes()].stops(own.nudge.kind):
            return Step(Eased(own.id, "stop"))
        case _:
            return Step(Postponing(own.id))


def _less(own: Sighting, known: Known) -> Step[State]:
    before = known[MyWishes()]
    if before.stops(own.nudge.kind):
        return Step(Eased(own.id, "stop"), notice=t("easing-stopped-already"))
    after = halving(before, own.nudge.kind)
    return Step(Eased(own.id, "less"), (WishesChanged(after, before=before),) if after != before else ())


def _stop(own: Sighting, known: Known, mutes: tuple[Mutes, ...]) -> Step[State]:
    before, kind = known[MyWishes()], own.nudge.kind
    if before.stops(kind):
        return Step(Eased(own.id, "stop"))
    changed = WishesChanged(stopping(before, kind, known.now), kind, _alarmed(mutes), before)
    return Step(Eased(own.id, "stop"), (changed,))


def _alarmed(mutes: tuple[Mutes, ...]) -> tuple[Network, ...]:
    """The networks of which, with this person, more than a fifth stopped the kind lately.

    Never one of whose few members one could guess who it was.
    """
    enough = (one for one in mutes if one.seats >= ENOUGH and one.others > 0)
    return tuple(one.network for one in enough if is_over_a_fifth(one.others + 1, one.seats))


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    own = _own(state, subject, known)
    match state, event:
        case _, Said():
            return Unheard()
        case _, Commanded():
            return start(subject, event, known)
        case _, Elapsed():
            return Step(state)
        case Postponing() | PostponedTo(), _ if own is not None and known[MyWishes()].stops(own.nudge.kind):
            return Step(Eased(own.id, "stop"))
        case Postponing() | PostponedTo(), Pressed("at", name) if own is not None:
            return _chosen(state, own, name, known)
        case Postponing() | PostponedTo(), Submitted("day", values) if own is not None:
            return _on_day(state, own, parse_date(values.get("day", "")), known)
        case PostponedTo(nudge), Pressed("other"):
            return Step(Postponing(nudge))
        case Eased(), Pressed("undo") if own is not None:
            return _undone(state, own.nudge.kind, known)
        case _:
            return Step(state, notice=t("button-old"))


def _later(own: Sighting, known: Known) -> Later:
    wishes = heeding(known[MyWishes()], known[MyOrganisation()].arrangements)
    return Later(own.nudge, known.me.reader.timezone, known[MyHolidays()], wishes, known.now)


def _chosen(state: Postponing | PostponedTo, own: Sighting, name: str, known: Known) -> Step[State]:
    offer = next((offer for offer in _later(own, known).offers() if offer.name == name), None)
    if offer is None:
        return Step(Postponing(state.nudge), notice=t("easing-moment-gone"))
    day = local_day(offer.at, known.me.reader.timezone)
    return Step(PostponedTo(own.id, day), (PutOff(own.nudge, offer.at),), notice=t("easing-comes-back", at=offer.at))


def _on_day(state: Postponing | PostponedTo, own: Sighting, day: date | None, known: Known) -> Step[State]:
    later, zone = _later(own, known), known.me.reader.timezone
    if day is None or day <= local_day(known.now, zone):
        return _wrong(state, t("easing-day-past"))
    if day > local_day(later.latest, zone):
        return _wrong(state, t("easing-day-late", at=later.latest))
    at = later.on(day)
    if at is None:
        return _wrong(state, t("easing-day-closed"))
    if at >= later.latest:
        return _wrong(state, t("easing-day-late", at=later.latest))
    return Step(PostponedTo(own.id, day), (PutOff(own.nudge, at),), notice=t("easing-comes-back", at=at))


def _wrong(state: State, text: T) -> Step[State]:
    return Step(state, errors=(FieldError("day", text),))


def _undone(state: Eased, kind: str, known: Known) -> Step[State]:
    before = known[MyWishes()]
    after = allowing(before, kind)
    if after == before:
        return Step(state, notice=t("button-old"))
    return Step(state, (WishesChanged(after, before=before),), notice=t("easing-undone"))


def show(state: State, subject: str, known: Known) -> Message:
    own = _own(state, subject, known)
    match state:
        case _ if own is None:
            return _nothing(known)
        case PostponedTo(_, until):
            return _postponed(own, until)
        case Eased():
            return _eased(own.nudge, known)
        case _:
            return _offering(own, known)


def _nothing(known: Known) -> Message:
    ways = (CommandButton(t("do-pause"), "pause"), CommandButton(t("do-why"), "why"))
    return message(t("easing-nothing"), section(Para(t("easing-nothing")), *ways))


def _offering(own: Sighting, known: Known) -> Message:
    later, what = _later(own, known), t(kind_key(own.nudge.kind))
    day = later.first_day()
    if day is None and not later.offers():
        text = t("easing-too-late", what=what)
        return message(text, section(Title(t("easing-too-late-title")), Para(text), *_way_back(own.nudge)))
    buttons = (Button(t(f"easing-{offer.name}"), "at", offer.name) for offer in later.offers())
    return message(
        t("easing-when"),
        section(
            Title(t("easing-when")),
            Para(t("easing-what", what=what)),
            *buttons,
            *((OpenButton(t("easing-day-choose"), "day"),) if day else ()),
            *_way_back(own.nudge),
        ),
    )


def _postponed(own: Sighting, until: date) -> Message:
    text = t("easing-postponed", what=t(kind_key(own.nudge.kind)), day=until)
    other = Button(t("easing-other"), "other")
    return message(text, section(Title(t("easing-postponed-title")), Para(text), *_way_back(own.nudge), other))


def _eased(nudge: Nudge, known: Known) -> Message:
    """What holds for this kind now: none of it, half of it, or all."""
    wishes, what = known[MyWishes()], t(kind_key(nudge.kind))
    level = "stop" if wishes.stops(nudge.kind) else "less" if nudge.kind in wishes.halved else "all"
    text = t("easing-now", level=level, what=what)
    undo = () if level == "all" else (Button(t("easing-undo"), "undo"),)
    again = (Note(t("easing-still-there", word=name_of("mine", known.me.reader.locale))),) if level == "stop" else ()
    ways = (*_way_back(nudge), CommandButton(t("easing-settings"), "pause"))
    return message(text, section(Title(t("easing-now-title", level=level)), Para(text), *again, *undo, *ways))


def _way_back(nudge: Nudge) -> tuple[Control, ...]:
    """What the message was about, where a command leads to it."""
    word, about = _command_of(nudge)
    return (CommandButton(t("easing-back"), word, about),) if word else ()


def _command_of(nudge: Nudge) -> tuple[str, str]:
    """The command, and what it is about, that shows the same as this nudge, or what comes nearest."""
    what, _, about = nudge.subject.partition(":")
    match nudge.flow:
        case "announcing":
            return ("attend", about.rpartition(":")[2]) if what in MOVED else ("network", about.partition(":")[0])
        case "joining":
            return "attend", nudge.subject
        case "supporting":
            return "network", nudge.subject
        case "results":
            return "evaluate", nudge.subject
        case "muted" | "talking":
            return ("calendar" if nudge.flow == "muted" else "dates"), what
        case "digest" | "returning":
            return "mine", ""
        case "bringing":
            return "share", ""
        case flow:
            command = next((command for command in COMMANDS if command.flow == flow), None)
            return (command.word, nudge.subject if command.by_rest else "") if command else ("", "")


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    own = _own(state, subject, known)
    if name != "day" or own is None or isinstance(state, Eased | NothingToEase):
        return None
    first = _later(own, known).first_day()
    if first is None:
        return None
    day = Field("day", t("easing-day"), "date", initial=first.isoformat(), limit=10)
    return Form("day", t("easing-day-form"), (day,), t("keep"))


FLOW: Flow[State] = Flow(
    name="easing",
    states=(Postponing, PostponedTo, Eased, NothingToEase),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Postponing, PostponedTo, Eased, NothingToEase),
)
