"""A network about what somebody waits for opens: they hear so once, and can look at it. The subject is the network."""

from __future__ import annotations

from bot.catalogue.awaited import Fulfilled
from bot.drawing.cards import seats
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.network.model import Network
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject), Fulfilled(subject))


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why there is nothing to say: it is no longer there, they know it from within, or they wait for it no more."""
    network = known[NetworkBy(subject)]
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    if network.sessions[0].start <= known.now:
        return "why-over"
    return "why-done" if _knows(network, known) or not known[Fulfilled(subject)] else None


def _knows(network: Network, known: Known) -> bool:
    return network.led_by(known.me.id) or network.standing(known.me.id) is not None


def show(state: Shown, subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    if network is None or network.status != "open" or network.over(known.now):
        gone = t("invitation-gone")
        return message(gone, section(Para(gone), CommandButton(t("do-find"), "find", style="primary")))
    title = t("awaited-title", network=Raw(network.name))
    waited = known[Fulfilled(subject)]
    why = (Note(t("awaited-waited", topic=Raw(waited[0].words), day=waited[0].at.date())),) if waited else ()
    return message(
        title,
        section(
            Title(title),
            Para(t("awaited-when", count=len(network.sessions), at=network.sessions[0].start)),
            Note(seats(network)),
            *why,
            CommandButton(t("open-network"), "network", network.id, "primary"),
        ),
    )


FLOW: Flow[Shown] = Flow("awaited", (Shown,), start, look_again, show, asks, ends=(Shown,))
