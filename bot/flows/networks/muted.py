"""Many of a network stopped a kind of nudge: its facilitator hears how many, never who. Subject: "network:kind"."""

from __future__ import annotations

from bot.content.reasons import kind_key
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.network.model import Network
from bot.nudges.backoff import is_over_a_fifth
from bot.queries import Known, MutesIn, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Title, message, section


def _query(subject: str) -> MutesIn:
    network, _, kind = subject.partition(":")
    return MutesIn(network, kind)


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    mutes = _query(subject)
    return (NetworkBy(mutes.network), mutes)


def _own(subject: str, known: Known) -> Network | None:
    """The network, for its facilitator."""
    network = known[NetworkBy(_query(subject).network)]
    return network if network and network.led_by(known.me.id) else None


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why there is nothing to tell any more, or None."""
    network, (stopped, seats) = _own(subject, known), known[_query(subject)]
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    return None if is_over_a_fifth(stopped, seats) else "why-nothing"


def show(state: Shown, subject: str, known: Known) -> Message:
    network, (stopped, seats) = _own(subject, known), known[_query(subject)]
    if network is None:
        return message(t("muted-gone"), section(Para(t("muted-gone")), CommandButton(t("do-mine"), "mine")))
    count, what = t("muted-count", count=stopped, seats=seats), t(kind_key(_query(subject).kind))
    return message(
        count,
        section(
            Title(t("muted-title", network=Raw(network.name))),
            Para(count),
            Para(t("muted-what", what=what)),
            Para(t("muted-suggestion")),
            Note(t("muted-why")),
            CommandButton(t("muted-calendar"), "calendar", network.id, "primary"),
        ),
    )


FLOW: Flow[Shown] = Flow("muted", (Shown,), start, look_again, show, asks, ends=(Shown,))
