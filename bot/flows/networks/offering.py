"""A free seat, offered to somebody who waits for one (row 25; fiche, line 85). The subject is the network.

Saying no costs nothing: whoever lets a seat go by stays on the list, and is asked again when the next one comes free.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.drawing.cards import coming_up
from bot.drawing.joined import joined
from bot.drawing.opening import to_network
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import MemberEnrolled, MemberLeft
from bot.flow import Flow, Step, Unheard
from bot.life.steering import SeatPassed
from bot.network.model import Network
from bot.network.seats import alone_until, may_take, offered_at, position
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, T, t
from bot.views import Button, CommandButton, Control, Message, Note, Para, Title, message, section


@dataclass(frozen=True)
class Offer:
    """How it stands."""


@dataclass(frozen=True)
class OffTheList:
    """They wait no longer. `name`: of the network, which who is of another organisation can't look at any more."""

    name: str


State = Offer | OffTheList


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    silent = _pointless(known[NetworkBy(subject)], known) if isinstance(event, Elapsed) else None
    return Step(Offer(), silent=silent)


def _pointless(network: Network | None, known: Known) -> str | None:
    """Why there is nothing to offer any more, or None."""
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    if network.over(known.now):
        return "why-over"
    if network.standing(known.me.id) != "waiting":
        return "why-left"
    return None if _is_free(network, known) else "why-taken"


def _is_free(network: Network | None, known: Known) -> bool:
    if network is None or network.status != "open" or network.over(known.now):
        return False
    return may_take(network, known.me.id, known.now)


def _still_offered(network: Network, person: str, known: Known) -> bool:
    going_on = network.status == "open" and not network.over(known.now)
    return going_on and offered_at(network, person) is not None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = known[NetworkBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed(action) if network is not None and network.standing(known.me.id) == "waiting":
            return _answered(state, action, network, known)
        case _:
            return Step(state, notice=t("button-old"))


def _answered(state: State, action: str, network: Network, known: Known) -> Step[State]:
    me = known.me.id
    match action:
        case "take" if _is_free(network, known):
            mine = next(member for member in network.waiting if member.person == me)
            seat = MemberEnrolled(network, replace(mine, standing="member", passed=None))
            return Step(Offer(), (seat,), notice=t("network-joined", standing="member"))
        case "take" if network.status == "open" and not network.over(known.now):
            return Step(Offer(), notice=t("offer-taken"))
        case "pass" if _still_offered(network, me, known):
            return Step(Offer(), (SeatPassed(network),), notice=t("offer-passed"))
        case "leave" if network.status == "open":
            return Step(OffTheList(network.name), (MemberLeft(network, me),))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: State, subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    if isinstance(state, OffTheList) and (network is None or network.standing(known.me.id) is None):
        return _short(t("network-unwaited"), Raw(state.name), CommandButton(t("do-find"), "find"))
    if network is None or network.standing(known.me.id) is None:
        return _short(t("offer-none"), t("offer-title"), CommandButton(t("do-mine"), "mine"))
    if network.standing(known.me.id) != "waiting" or network.status != "open" or network.over(known.now):
        return joined(network, known)
    return _offer(network, known) if _is_free(network, known) else _waits(network, known)


def _short(text: T, title: T | Raw, way: Control) -> Message:
    return message(text, section(Title(title), Para(text), way))


def _offer(network: Network, known: Known) -> Message:
    free = t("offer-free", network=Raw(network.name))
    until = alone_until(network, known.me.id)
    yours = t("offer-until", until=until) if until and until > known.now else t("offer-first")
    return message(
        free,
        section(
            Title(t("offer-title")),
            Para(free),
            Para(yours),
            Para(coming_up(network, known.now)),
            Note(t("offer-why")),
            Button(t("offer-take"), "take", style="primary"),
            *((Button(t("offer-pass"), "pass"),) if until else ()),
            Button(t("network-unwait"), "leave"),
        ),
    )


def _waits(network: Network, known: Known) -> Message:
    where = t("network-position", number=position(network, known.me.id))
    return message(
        where,
        section(
            Title(Raw(network.name)),
            Para(where),
            Para(coming_up(network, known.now)),
            Note(t("offer-later")),
            to_network(network),
            Button(t("network-unwait"), "leave"),
        ),
    )


FLOW: Flow[State] = Flow("offering", (Offer, OffTheList), start, step, show, asks, ends=(Offer, OffTheList))
