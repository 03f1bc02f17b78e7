"""Asked to facilitate a network too: whoever published it said so; who doesn't want to steps back.

The subject is the network.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import MemberLeft
from bot.flow import Flow, Step, Unheard
from bot.network.model import Network
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import Button, CommandButton, Message, Note, Para, Title, message, section


@dataclass(frozen=True)
class LeadingToo:
    """As they were asked."""


@dataclass(frozen=True)
class SteppedBack:
    """They don't facilitate it any more. `name`: what the network is called."""

    name: str


State = LeadingToo | SteppedBack


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    pointless = _pointless(known[NetworkBy(subject)], known) if isinstance(event, Elapsed) else None
    return Step(LeadingToo(), silent=pointless)


def _pointless(network: Network | None, known: Known) -> str | None:
    """Why there is nothing to tell any more, or None."""
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    return None if network.standing(known.me.id) == "leading" else "why-left"


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = known[NetworkBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("step-back") if network is not None and network.standing(known.me.id) == "leading":
            return Step(SteppedBack(network.name), (MemberLeft(network, known.me.id),))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: State, subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    if isinstance(state, SteppedBack):
        text = t("leading-back", network=Raw(state.name))
        return message(text, section(Para(text), CommandButton(t("do-mine"), "mine")))
    if network is None or network.standing(known.me.id) != "leading":
        text = t("leading-gone")
        return message(text, section(Para(text), CommandButton(t("do-mine"), "mine")))
    title = t("leading-title", network=Raw(network.name))
    return message(
        title,
        section(
            Title(title),
            Para(t("leading-what", name=Raw(network.facilitator_name))),
            Note(t("leading-why", name=Raw(network.facilitator_name))),
            CommandButton(t("open-network"), "network", network.id, "primary"),
            Button(t("leading-step-back"), "step-back"),
        ),
    )


STATES = (LeadingToo, SteppedBack)
FLOW: Flow[State] = Flow("leading", STATES, start, step, show, asks, ends=STATES)
