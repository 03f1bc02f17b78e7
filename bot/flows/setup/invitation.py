"""Asked by name: the invitation to a network, and the answer to it (row 1; fiche, lines 79-85).

The subject is the network. Nobody is asked why not, and who doesn't answer hears of it once more, and never again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard

from bot.drawing.joined import joined
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import MemberEnrolled, MemberLeft
from bot.flow import Flow, Step, Unheard
from bot.founding.letter import in_full, in_short
from bot.network.model import Member, Network
from bot.network.seats import seat_for_newcomer
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import Button, CommandButton, Message, Note, Para, Section, message, section


@dataclass(frozen=True)
class InvitationRead:
    """Nothing said yet. `whole`: with all dates and the agreements."""

    whole: bool = False


@dataclass(frozen=True)
class InvitationTaken:
    """They said yes: they have a seat, or a place in the line."""


@dataclass(frozen=True)
class InvitationDeclined:
    """They said no. `name`: what the network is called."""

    name: str


State = InvitationRead | InvitationTaken | InvitationDeclined


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    pointless = _pointless(known[NetworkBy(subject)], known) if isinstance(event, Elapsed) else None
    return Step(InvitationRead(), silent=pointless)


def _pointless(network: Network | None, known: Known) -> str | None:
    """Why there is nothing to ask any more, or None."""
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    if network.sessions[0].start <= known.now:
        return "why-over"
    return None if network.standing(known.me.id) == "invited" else "why-answered"


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = known[NetworkBy(subject)]
    match state, event:
        case _, Said():
            return Unheard()
        case _, Commanded() | Elapsed():
            return start(subject, event, known)
        case _, Pressed("whole") if _may_answer(network, known):
            return Step(InvitationRead(whole=True))
        case _, Pressed("in") if _may_answer(network, known):
            return _taken(state, network, known)
        case _, Pressed("no") if network is not None and network.standing(known.me.id) == "invited":
            return Step(InvitationDeclined(network.name), (MemberLeft(network, known.me.id),))
        case _:
            return Step(state, notice=t("button-old"))


def _may_answer(network: Network | None, known: Known) -> TypeGuard[Network]:
    """As long as there is something to come to; whoever said no may think again."""
    return network is not None and network.status == "open" and not network.over(known.now)


def _taken(state: State, network: Network, known: Known) -> Step[State]:
    me, standing = known.me, network.standing(known.me.id)
    if network.led_by(me.id):
        return Step(state, notice=t("network-yours"))
    if standing in ("member", "waiting"):
        return Step(state, notice=t("network-joined-already", standing=standing))
    seat = seat_for_newcomer(network)
    member = Member(me.id, me.name, me.reader, me.country, me.team, seat)
    return Step(InvitationTaken(), (MemberEnrolled(network, member),), notice=t("network-joined", standing=seat))


def show(state: State, subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    if isinstance(state, InvitationDeclined):
        return _declined(state, network)
    if network is None or not _may_answer(network, known):
        return _gone()
    standing = network.standing(known.me.id)
    if standing in ("member", "waiting") or network.led_by(known.me.id):
        return joined(network, known)
    why = section(Note(t("invitation-why", name=Raw(network.facilitator_name))))
    whole = isinstance(state, InvitationRead) and state.whole
    about = in_full(network, known) if whole else (in_short(network, known),)
    return message(t("invitation-summary", network=Raw(network.name)), *about, why, _answer(network, whole=whole))


def _answer(network: Network, *, whole: bool) -> Section:
    full = "yes" if seat_for_newcomer(network) == "waiting" else "no"
    more = () if whole else (Button(t("invitation-whole"), "whole"),)
    late = (Note(t("invitation-full")),) if full == "yes" else ()
    take = Button(t("network-join", full=full), "in", style="primary")
    return section(*late, take, *more, Button(t("invitation-no"), "no"))


def _declined(state: InvitationDeclined, network: Network | None) -> Message:
    look = (CommandButton(t("open-network"), "network", network.id),) if network else ()
    text = t("invitation-declined", network=Raw(state.name))
    return message(text, section(Para(text), *look, CommandButton(t("do-find"), "find")))


def _gone() -> Message:
    text = t("invitation-gone")
    return message(text, section(Para(text), CommandButton(t("do-find"), "find", style="primary")))


STATES = (InvitationRead, InvitationTaken, InvitationDeclined)
FLOW: Flow[State] = Flow("invitation", STATES, start, step, show, asks, ends=STATES)
