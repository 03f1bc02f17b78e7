"""What changed in a network, told at once to those concerned (row 24): subject "promoted:id" or "cancelled:id"."""

from __future__ import annotations

from bot.cards import coming_up
from bot.events import Elapsed, Event, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.network.model import Network
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(_parts(subject)[1]),)


def _parts(subject: str) -> tuple[str, str]:
    what, _, network = subject.partition(":")
    return what, network


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why there is nothing to announce any more, or None."""
    what, about = _parts(subject)
    network = known[NetworkBy(about)]
    match what:
        case _ if network is None:
            return "why-gone"
        case "promoted" if network.status != "open":
            return "why-cancelled"
        case "promoted" if network.standing(known.me.id) != "member":
            return "why-left"
        case "promoted" if network.over(known.now):
            return "why-over"
        case "promoted":
            return None
        case "cancelled" if network.status == "cancelled":
            return None
        case _:
            return "why-gone"


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    what, about = _parts(subject)
    network = known[NetworkBy(about)]
    if network is None:
        return message(t("network-unknown"), section(Para(t("network-unknown")), CommandButton(t("do-mine"), "mine")))
    if network.status == "cancelled":
        return _cancelled(network)
    return _promoted(network, known) if what == "promoted" else _as_it_is(network)


def _cancelled(network: Network) -> Message:
    text = t("announce-cancelled", network=Raw(network.name), name=Raw(network.facilitator_name))
    why = Note(t("announce-cancelled-why"))
    return message(
        text, section(Title(t("announce-cancelled-title")), Para(text), why, CommandButton(t("do-find"), "find"))
    )


def _promoted(network: Network, known: Known) -> Message:
    text = t("announce-promoted", network=Raw(network.name))
    return message(
        text,
        section(
            Title(t("announce-promoted-title")),
            Para(text),
            Para(coming_up(network, known.now)),
            Note(t("announce-promoted-why")),
            CommandButton(t("open-network"), "network", network.id, "primary"),
        ),
    )


def _as_it_is(network: Network) -> Message:
    title = t("network-summary", name=Raw(network.name))
    return message(title, section(Title(title), CommandButton(t("open-network"), "network", network.id)))


FLOW: Flow[Shown] = Flow("announcing", (Shown,), start, step, show, asks, ends=(Shown,))
