"""Linking the channel that somebody writes in: as their team's, or as the whole organisation's.

Whoever says the same of a channel that is a team's already, joins that team.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import name_of
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import ChannelLinked, TeamChosen
from bot.flow import Flow, Step, Unheard
from bot.people import Channel, Place
from bot.queries import ChannelAt, Known, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Title,
    message,
    section,
)

SCOPES = ("team", "organisation")


@dataclass(frozen=True)
class AskingScope:
    """Whose channel is it, a team's or the organisation's."""

    place: Place


@dataclass(frozen=True)
class Taken:
    """It is somebody else's already, or the organisation's: `scope`."""

    place: Place
    name: str
    scope: str


@dataclass(frozen=True)
class Linked:
    name: str
    scope: str


@dataclass(frozen=True)
class Nowhere:
    """Asked outside any channel."""


@dataclass(frozen=True)
class LeftAlone:
    """It stays whose it was."""


State = AskingScope | Taken | Linked | Nowhere | LeftAlone


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (ChannelAt(state.place),) if isinstance(state, AskingScope | Taken) else ()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(AskingScope(known.place) if known.place else Nowhere())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case AskingScope(place), Pressed("link", scope) if scope in SCOPES and place.name:
            return _linked(place, place.name, scope, known)
        case AskingScope(place), Submitted("team" | "organisation" as scope, values):
            return _linked(place, values["name"], scope, known)
        case Taken(place), Pressed("join"):
            return _joined(state, known[ChannelAt(place)], known)
        case Taken(), Pressed("leave-it"):
            return Step(LeftAlone())
        case _, Said():
            return Unheard()
        case _, Commanded():
            return start(subject, event, known)
        case _, Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _linked(place: Place, name: str, scope: str, known: Known) -> Step[State]:
    channel = known[ChannelAt(place)]
    if channel is None:
        notice = t("link-moved") if scope == "team" and known.me.team else None
        return Step(Linked(name, scope), (ChannelLinked(known.fresh, place, name, scope),), notice=notice)
    if channel.scope != scope:
        return Step(Taken(place, channel.name, channel.scope))
    return _same(channel, known)


def _same(channel: Channel, known: Known) -> Step[State]:
    """Somebody says what was said of this channel before: then they belong to it."""
    linked = Linked(channel.name, channel.scope)
    if channel.scope == "organisation" or known.me.team == channel.id:
        return Step(linked, notice=t("link-already"))
    return Step(linked, (TeamChosen(channel.id),), notice=t("link-moved" if known.me.team else "link-joined"))


def _joined(state: Taken, channel: Channel | None, known: Known) -> Step[State]:
    if channel is None or channel.scope != "team":
        return Step(state, notice=t("button-old"))
    return _same(channel, known)


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case AskingScope(place):
            return _ask(place)
        case Taken():
            return _taken(state)
        case Linked(name, scope):
            text = t("link-done", channel=Raw(name), scope=scope)
            return message(text, section(Title(text), Note(t("link-what-now")), CommandButton(t("do-share"), "share")))
        case Nowhere():
            return _told(t("link-nowhere", word=name_of("channel", known.me.reader.locale)))
        case LeftAlone():
            return _told(t("link-left"))


def _told(text: T) -> Message:
    return message(text, section(Title(t("link-title")), Para(text)))


def _ask(place: Place) -> Message:
    """Where the platform gave no name, a form asks for one."""

    def control(scope: str) -> Control:
        label = t("link-scope", scope=scope)
        return Button(label, "link", scope) if place.name else OpenButton(label, scope)

    question = t("link-question", channel=Raw(place.name)) if place.name else t("link-question-unnamed")
    return message(
        question,
        section(
            Title(t("link-title")), Para(question), Note(t("link-explained")), *(control(scope) for scope in SCOPES)
        ),
    )


def _taken(state: Taken) -> Message:
    text = t("link-taken", channel=Raw(state.name), scope=state.scope)
    join = (Button(t("link-join"), "join", style="primary"),) if state.scope == "team" else ()
    return message(text, section(Title(t("link-title")), Para(text), *join, Button(t("link-leave-it"), "leave-it")))


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name not in SCOPES or not isinstance(state, AskingScope):
        return None
    channel = Field("name", t("link-name"), initial=state.place.name, limit=80, hint=t("link-name-hint"))
    return Form(name, t("link-form"), (channel,), t("keep"))


FLOW: Flow[State] = Flow(
    name="linking",
    states=(AskingScope, Taken, Linked, Nowhere, LeftAlone),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Linked, Nowhere, LeftAlone),
)
