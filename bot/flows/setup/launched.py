"""A network begins: its managers hear of it once, with words that they may forward (fiche, line 15).

The subject is the network. Kring forwards nothing by itself.
"""

from __future__ import annotations

from bot.commands import name_of
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.network.model import Network
from bot.nudges.window import local_day
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, T, t
from bot.views import CommandButton, Message, Note, Para, Quote, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    network = known[NetworkBy(subject)]
    return Step(Shown(), silent=_pointless(network, known) if isinstance(event, Elapsed) else None)


def _pointless(network: Network | None, known: Known) -> str | None:
    """Why there is nothing to forward any more, or None."""
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    return "why-over" if network.sessions[0].start <= known.now else None


def show(state: Shown, subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    if network is None or network.status != "open" or network.over(known.now):
        text = t("invitation-gone")
        return message(text, section(Para(text), CommandButton(t("do-find"), "find", style="primary")))
    title = t("launched-title", network=Raw(network.name))
    return message(
        title,
        section(
            Title(title),
            Para(t("launched-ask")),
            Quote(_letter(network, known)),
            Note(t("launched-why")),
            CommandButton(t("open-network"), "network", network.id, "primary"),
        ),
    )


def _letter(network: Network, known: Known) -> T:
    """What they may forward, as it stands."""
    reader = known.me.reader
    return t(
        "launched-letter",
        network=Raw(network.name),
        goal=Raw(network.goal),
        first=local_day(network.sessions[0].start, reader.timezone),
        word=name_of("find", reader.locale),
    )


FLOW: Flow[Shown] = Flow("launched", (Shown,), start, look_again, show, asks, ends=(Shown,))
