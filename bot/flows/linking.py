"""Linking the channel that somebody writes in: as their team's, as the whole organisation's, or as a network's.

Whoever says the same of a channel that is a team's already, joins that team.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import name_of
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import ChannelLinked, NetworkChannelLinked, TeamChosen
from bot.flow import Flow, Step, Unheard
from bot.network.model import Network
from bot.people import Channel, Place
from bot.queries import ChannelAt, Known, MyNetworks, Query
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
MOST = 10
"""Networks to choose from."""


@dataclass(frozen=True)
class AskingScope:
    """Whose channel is it, a team's or the organisation's."""

    place: Place


@dataclass(frozen=True)
class ChoosingNetwork:
    """Whose posts are to come there: those of which of the networks that the person is in."""

    place: Place
    name: str


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


State = AskingScope | ChoosingNetwork | Taken | Linked | Nowhere | LeftAlone


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    there = (ChannelAt(state.place),) if isinstance(state, AskingScope | ChoosingNetwork | Taken) else ()
    return (*there, MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(AskingScope(known.place) if known.place else Nowhere())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case AskingScope(place), Pressed("link", scope) if scope in SCOPES and place.name:
            return _linked(place, place.name, scope, known)
        case AskingScope(place), Submitted("team" | "organisation" as scope, values):
            return _linked(place, values["name"], scope, known)
        case AskingScope(place), Pressed("link", "network") if place.name and _networks(known):
            return Step(ChoosingNetwork(place, place.name))
        case AskingScope(place), Submitted("network", values):
            return Step(ChoosingNetwork(place, values["name"]))
        case ChoosingNetwork(), Pressed("network", chosen) if chosen in {one.id for one in _networks(known)}:
            return _for_network(state, chosen, known)
        case Nowhere(), Submitted("pick", _, {"channel": Place() as place}):
            return Step(AskingScope(place))
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


def _networks(known: Known) -> tuple[Network, ...]:
    """Those whose posts can come somewhere: what the person is in, or facilitates, while it lasts."""
    return tuple(network for network in known[MyNetworks()] if not network.over(known.now))[:MOST]


def _for_network(state: ChoosingNetwork, network: str, known: Known) -> Step[State]:
    """A channel that is a team's or the organisation's already stays so besides, and keeps its name."""
    channel = known[ChannelAt(state.place)]
    name = channel.name if channel else state.name
    return Step(Linked(name, "network"), (NetworkChannelLinked(known.fresh, state.place, name, network),))


def _linked(place: Place, name: str, scope: str, known: Known) -> Step[State]:
    channel = known[ChannelAt(place)]
    if channel is None or channel.scope == "network":
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
            return _ask(place, known)
        case ChoosingNetwork(_, name):
            return _which_network(name, known)
        case Taken():
            return _taken(state)
        case Linked(name, scope):
            text = t("link-done", channel=Raw(name), scope=scope)
            what = Note(t("link-network-now" if scope == "network" else "link-what-now"))
            return message(text, section(Title(text), what, CommandButton(t("do-share"), "share")))
        case Nowhere():
            return _nowhere(known)
        case LeftAlone():
            return _told(t("link-left"))


def _told(text: T) -> Message:
    return message(text, section(Title(t("link-title")), Para(text)))


def _nowhere(known: Known) -> Message:
    """Where channels can be picked, one is; elsewhere the command is to be typed in the channel."""
    if "channel" in known.pickers:
        text, pick = t("link-which"), OpenButton(t("link-pick"), "pick", style="primary")
        return message(text, section(Title(t("link-title")), Para(text), Note(t("link-which-note")), pick))
    return _told(t("link-nowhere", word=name_of("channel", known.me.reader.locale)))


def _which_network(name: str, known: Known) -> Message:
    question = t("link-which-network", channel=Raw(name))
    ways = (Button(Raw(network.name), "network", network.id) for network in _networks(known))
    return message(question, section(Title(t("link-title")), Para(question), Note(t("link-network-note")), *ways))


def _ask(place: Place, known: Known) -> Message:
    """Where the platform gave no name, a form asks for one."""

    def control(scope: str) -> Control:
        label = t("link-scope", scope=scope)
        return Button(label, "link", scope) if place.name else OpenButton(label, scope)

    scopes = (*SCOPES, "network") if _networks(known) else SCOPES
    question = t("link-question", channel=Raw(place.name)) if place.name else t("link-question-unnamed")
    return message(
        question,
        section(
            Title(t("link-title")), Para(question), Note(t("link-explained")), *(control(scope) for scope in scopes)
        ),
    )


def _taken(state: Taken) -> Message:
    text = t("link-taken", channel=Raw(state.name), scope=state.scope)
    join = (Button(t("link-join"), "join", style="primary"),) if state.scope == "team" else ()
    return message(text, section(Title(t("link-title")), Para(text), *join, Button(t("link-leave-it"), "leave-it")))


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name == "pick" and isinstance(state, Nowhere) and "channel" in known.pickers:
        which = Field("channel", t("link-channel"), "channel", hint=t("link-channel-hint"))
        return Form(name, t("link-form"), (which,), t("link-go-on"))
    scopes = (*SCOPES, "network") if _networks(known) else SCOPES
    if name not in scopes or not isinstance(state, AskingScope):
        return None
    channel = Field("name", t("link-name"), initial=state.place.name, limit=80, hint=t("link-name-hint"))
    return Form(name, t("link-form"), (channel,), t("keep"))


FLOW: Flow[State] = Flow(
    name="linking",
    states=(AskingScope, ChoosingNetwork, Taken, Linked, Nowhere, LeftAlone),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Linked, Nowhere, LeftAlone),
)
