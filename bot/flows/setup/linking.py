"""Linking the channel that somebody writes in: as their team's, as the whole organisation's, or as a network's.

Whoever says the same of a channel that is a team's already, joins that team. Leaving one's team for another is asked
first; and so is unlinking, which takes the channel from everybody in it. That of another organisation is none of theirs
to link, but for a network that both are in.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import in_a_channel
from bot.drawing.linkable import ids, links, networks, scopes
from bot.drawing.unlinking import (
    Moving,
    Unlinked,
    Unlinking,
    ask_to_move,
    ask_to_unlink,
    called,
    ending,
    ending_words,
    endings,
    undone,
    would_move,
)
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import ChannelLinked, Fact, NetworkChannelLinked, TeamChosen
from bot.flow import Flow, Step, Unheard
from bot.life.across import MyGrounds
from bot.people import Channel, Place
from bot.queries import ChannelAt, Known, MyChannels, MyNetworks, Query
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
    place: Place | None = None
    network: str = ""


@dataclass(frozen=True)
class Nowhere:
    """Asked outside any channel."""


@dataclass(frozen=True)
class Foreign:
    """The channel is another organisation's."""


@dataclass(frozen=True)
class LeftAlone:
    """It stays whose it was."""


Here = AskingScope | ChoosingNetwork | Taken | Moving | Linked | Unlinking | Unlinked
"""About one channel."""
State = Here | Nowhere | Foreign | LeftAlone


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    there = (ChannelAt(state.place),) if isinstance(state, Here) and state.place else ()
    return (*there, MyChannels(), MyGrounds(), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return _at(known.place, known) if known.place else Step(Nowhere())


def _at(place: Place, known: Known) -> Step[State]:
    return Step(AskingScope(place) if scopes(place, known) or links(place, known) else Foreign())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case AskingScope(place), Pressed("link", scope) if scope in scopes(place, known) and place.name:
            return _chosen(place, place.name, scope, known)
        case AskingScope(place), Submitted(scope, values) if scope in scopes(place, known):
            return _chosen(place, values["name"], scope, known)
        case ChoosingNetwork(place), Pressed("network", chosen) if chosen in ids(place, known):
            return _for_network(place, state.name, chosen, known)
        case Nowhere(), Submitted("pick", _, {"channel": Place() as place}):
            return _at(place, known)
        case AskingScope(Place() as place) | Linked(place=Place() as place), Pressed("unlink", what):
            return _unlinking(state, place, what, known)
        case Unlinking(what=what), Pressed("unlink-surely", pressed) if pressed == what:
            return _ended(state, known)
        case Unlinked(), Pressed("again"):
            return _again(state, known)
        case Moving(place, name), Pressed("move") if "team" in scopes(place, known):
            return _linked(place, name, "team", known)
        case Taken(place), Pressed("join"):
            return _joined(state, known[ChannelAt(place)], known)
        case Taken() | Moving() | Unlinking(), Pressed("leave-it"):
            return Step(LeftAlone())
        case _, Said():
            return Unheard()
        case _, Commanded():
            return start(subject, event, known)
        case _, Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _chosen(place: Place, name: str, scope: str, known: Known) -> Step[State]:
    if scope == "network":
        return Step(ChoosingNetwork(place, name))
    channel = known[ChannelAt(place)]
    if scope == "team" and not (channel and channel.scope == "organisation") and would_move(channel, known):
        return Step(Moving(place, channel.name if channel and channel.scope == "team" else name))
    return _linked(place, name, scope, known)


def _unlinking(state: State, place: Place, what: str, known: Known) -> Step[State]:
    """`what`: a scope, or a network."""
    if what not in links(place, known):
        return Step(state, notice=t("button-old"))
    name = state.name if isinstance(state, Linked) else called(place, known)
    return Step(Unlinking(place, name, what))


def _ended(state: Unlinking, known: Known) -> Step[State]:
    fact = ending(state, known)
    if fact is None:
        return Step(state, notice=t("button-old"))
    return Step(Unlinked(fact.name, fact.scope, fact.place, fact.network), (fact,))


def _again(state: Unlinked, known: Known) -> Step[State]:
    if state.scope == "network" and state.network in ids(state.place, known):
        return _for_network(state.place, state.name, state.network, known)
    if state.scope != "network" and state.scope in scopes(state.place, known):
        return _linked(state.place, state.name, state.scope, known)
    return Step(state, notice=t("button-old"))


def _for_network(place: Place, name: str, network: str, known: Known) -> Step[State]:
    """A channel that is a team's or the organisation's already stays so besides, and keeps its name."""
    channel = known[ChannelAt(place)]
    name = channel.name if channel else name
    facts: tuple[Fact, ...] = (NetworkChannelLinked(known.fresh, place, name, network),)
    return Step(Linked(name, "network", place, network), facts)


def _linked(place: Place, name: str, scope: str, known: Known) -> Step[State]:
    channel = known[ChannelAt(place)]
    if channel is None or channel.scope == "network":
        notice = t("link-moved") if scope == "team" and known.me.team not in (None, channel and channel.id) else None
        return Step(Linked(name, scope, place), (ChannelLinked(known.fresh, place, name, scope),), notice=notice)
    if channel.scope != scope:
        return Step(Taken(place, channel.name, channel.scope))
    return _same(channel, known)


def _same(channel: Channel, known: Known) -> Step[State]:
    """Somebody says what was said of this channel before: then they belong to it."""
    linked = Linked(channel.name, channel.scope, channel.place)
    if channel.scope == "organisation" or known.me.team == channel.id:
        return Step(linked, notice=t("link-already"))
    return Step(linked, (TeamChosen(channel.id),), notice=t("link-moved" if known.me.team else "link-joined"))


def _joined(state: Taken, channel: Channel | None, known: Known) -> Step[State]:
    if channel is None or channel.scope != "team":
        return Step(state, notice=t("button-old"))
    return Step(Moving(state.place, channel.name)) if would_move(channel, known) else _same(channel, known)


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case AskingScope(place):
            return _ask(place, known)
        case ChoosingNetwork():
            return _which_network(state, known)
        case Taken():
            return _taken(state)
        case Linked():
            return _done(state, known)
        case Moving():
            return ask_to_move(state, known)
        case Unlinking():
            return ask_to_unlink(state)
        case Unlinked():
            return undone(state)
        case Nowhere():
            return _nowhere(known)
        case Foreign():
            return _told(t("link-foreign"))
        case LeftAlone():
            return _told(t("link-left"), CommandButton(t("do-channel"), "channel"))


def _done(state: Linked, known: Known) -> Message:
    text = t("link-done", channel=Raw(state.name), scope=state.scope)
    what = Note(t("link-network-now" if state.scope == "network" else "link-what-now"))
    undo = endings(state.place, known, state.network or state.scope) if state.place else ()
    return message(text, section(Title(text), what, CommandButton(t("do-share"), "share"), *undo))


def _told(text: T, *ways: Control) -> Message:
    return message(text, section(Title(t("link-title")), Para(text), *ways))


def _nowhere(known: Known) -> Message:
    """Where channels can be picked, one is; elsewhere the command is to be typed in the channel."""
    if "channel" in known.pickers:
        text, pick = t("link-which"), OpenButton(t("link-pick"), "pick", style="primary")
        return message(text, section(Title(t("link-title")), Para(text), Note(t("link-which-note")), pick))
    return _told(t("link-nowhere", word=Raw(in_a_channel("channel", known.me.reader.locale, known.platform))))


def _which_network(state: ChoosingNetwork, known: Known) -> Message:
    question = t("link-which-network", channel=Raw(state.name))
    ways = (Button(Raw(network.name), "network", network.id) for network in networks(state.place, known))
    return message(question, section(Title(t("link-title")), Para(question), Note(t("link-network-note")), *ways))


def _ask(place: Place, known: Known) -> Message:
    """Where the platform gave no name, a form asks for one."""

    def control(scope: str) -> Control:
        label = t("link-scope", scope=scope)
        return Button(label, "link", scope) if place.name else OpenButton(label, scope)

    question = t("link-question", channel=Raw(place.name)) if place.name else t("link-question-unnamed")
    ways = (control(scope) for scope in scopes(place, known))
    first = section(Title(t("link-title")), Para(question), Note(t("link-explained")), *ways)
    now = tuple(Note(ending_words("link-is", what, name)) for what, name in links(place, known).items())
    return message(question, first, *((section(*now, *endings(place, known)),) if now else ()))


def _taken(state: Taken) -> Message:
    text = t("link-taken", channel=Raw(state.name), scope=state.scope)
    join = (Button(t("link-join"), "join", style="primary"),) if state.scope == "team" else ()
    return message(text, section(Title(t("link-title")), Para(text), *join, Button(t("link-leave-it"), "leave-it")))


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name == "pick" and isinstance(state, Nowhere) and "channel" in known.pickers:
        which = Field("channel", t("link-channel"), "channel", hint=t("link-channel-hint"))
        return Form(name, t("link-form"), (which,), t("link-go-on"))
    if not isinstance(state, AskingScope) or name not in scopes(state.place, known):
        return None
    channel = Field("name", t("link-name"), initial=state.place.name, limit=80, hint=t("link-name-hint"))
    return Form(name, t("link-form"), (channel,), t("keep"))


FLOW: Flow[State] = Flow(
    name="linking",
    states=(AskingScope, ChoosingNetwork, Taken, Moving, Linked, Unlinking, Unlinked, Nowhere, Foreign, LeftAlone),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Linked, Unlinked, Nowhere, Foreign, LeftAlone),
)
