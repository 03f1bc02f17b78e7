"""What concerns more than whoever presses: taking a channel from everybody in it, and leaving one team for another.

Questions that `bot.flows.setup.linking` asks before it does so.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.drawing.linkable import SCOPES, links
from bot.facts import ChannelUnlinked
from bot.people import Channel, Place
from bot.queries import ChannelAt, Known, MyChannels
from bot.speech import Raw, T, t
from bot.views import Button, Message, Note, Para, Title, message, section


@dataclass(frozen=True)
class Moving:
    """The person is in another team, and would leave it for this channel's; not before they say so."""

    place: Place
    name: str


@dataclass(frozen=True)
class Unlinking:
    """It is to end for everybody; not before it is confirmed. `what`: a scope, or a network's id."""

    place: Place
    name: str
    what: str


@dataclass(frozen=True)
class Unlinked:
    """It was somebody's until now, and can be again."""

    name: str
    scope: str
    place: Place
    network: str = ""


def team_now(known: Known) -> Channel | None:
    """The channel of the team that the person is in; None when they are in none, or it was unlinked."""
    return next((one for one in known[MyChannels()] if one.scope == "team" and one.id == known.me.team), None)


def would_move(channel: Channel | None, known: Known) -> bool:
    """Whether it takes the person from another team, that still has a channel."""
    now = team_now(known)
    return now is not None and (channel is None or channel.id != now.id)


def called(place: Place, known: Known) -> str:
    """The channel's name, as somebody gave it, or as its platform has it."""
    channel = known[ChannelAt(place)]
    return channel.name if channel else place.name


def ending(state: Unlinking, known: Known) -> ChannelUnlinked | None:
    """That it ends, which who linked it hears; None when it has ended already, or isn't theirs to end."""
    channel = known[ChannelAt(state.place)]
    if channel is None or state.what not in links(state.place, known):
        return None
    scope, network = (state.what, "") if state.what in SCOPES else ("network", state.what)
    linker = channel.linked_by if channel.scope == scope and channel.linked_by != known.me.id else ""
    return ChannelUnlinked(state.place, network, state.name, scope, linker)


def ask_to_move(state: Moving, known: Known) -> Message:
    now = team_now(known)
    question = t("link-move", here=Raw(now.name if now else ""), there=Raw(state.name))
    yes, no = Button(t("link-move-yes"), "move", style="primary"), Button(t("link-leave-it"), "leave-it")
    return message(question, section(Title(t("link-title")), Para(question), yes, no))


def ask_to_unlink(state: Unlinking) -> Message:
    question = t("link-undo-surely", channel=Raw(state.name))
    yes = Button(t("link-undo-yes"), "unlink-surely", state.what, "danger")
    return message(
        question, section(Title(t("link-title")), Para(question), yes, Button(t("link-leave-it"), "leave-it"))
    )


def undone(state: Unlinked) -> Message:
    text, again = t("link-undone", channel=Raw(state.name), scope=state.scope), Button(t("link-again"), "again")
    return message(text, section(Title(text), Note(t("link-undone-note")), again))


def endings(place: Place, known: Known, only: str = "") -> tuple[Button, ...]:
    """What it is can be ended: all of it, or one alone."""
    ends = ((what, name) for what, name in links(place, known).items() if not only or what == only)
    return tuple(Button(ending_words("link-undo", what, name), "unlink", what, "quiet") for what, name in ends)


def ending_words(key: str, what: str, network: str) -> T:
    """The text `key` of a scope, or of a network by its name."""
    return t(key, scope=what if what in SCOPES else "network", network=Raw(network))
