"""What was decided about the network, told once to everybody in it, with thanks (fiche, lines 101-102 and 167-170).

The subject is the network and, behind a colon, which decision it is: one that was taken back is told to nobody.
"""

from __future__ import annotations

from bot.drawing.concluding import decision, next_steps
from bot.drawing.opening import inside, to_network
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.life.ending import Decision, DecisionOn
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    network = _network(subject)
    return NetworkBy(network), DecisionOn(network)


def _network(subject: str) -> str:
    return subject.partition(":")[0]


def _told(subject: str, known: Known) -> Decision | None:
    """The decision that it is about, while that stands."""
    found = known[DecisionOn(_network(subject))]
    return found if found and found.mark == subject.partition(":")[2] else None


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    gone = _told(subject, known) is None or inside(_network(subject), known) is None
    return Step(Shown(), silent="why-gone" if gone and isinstance(event, Elapsed) else None)


def show(state: Shown, subject: str, known: Known) -> Message:
    network, found = inside(_network(subject), known), _told(subject, known)
    if network is None:
        return message(t("network-unknown"), section(Title(t("network-title")), Para(t("network-unknown"))))
    title = Title(t("decided-title", network=Raw(network.name)))
    if found is None:
        return message(title.text, section(title, Para(t("decided-open")), to_network(network)))
    thanks, why = Para(t("decided-again" if found.choice == "extra" else "decided-thanks")), Note(t("decided-why"))
    ways = next_steps(found, network, known.me.id)
    return message(title.text, section(title, *decision(found, network, known.now), thanks, why, *ways))


FLOW: Flow[Shown] = Flow("decided", (Shown,), start, look_again, show, asks, ends=(Shown,))
