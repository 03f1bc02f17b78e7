"""The intro cards of a network, together in its channels before its first session. The subject is the network."""

from __future__ import annotations

from bot.drawing.opening import cards, pages
from bot.events import Elapsed, Event, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.kickoff import IntroductionsOf
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (IntroductionsOf(subject), NetworkBy(subject))


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """A channel of another organisation doesn't know the network itself, but what is posted of it."""
    found, network = known[IntroductionsOf(subject)], known[NetworkBy(subject)]
    if found is None:
        return "why-gone"
    if network is not None and network.status != "open":
        return "why-cancelled"
    return None if found.cards else "why-nothing"


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    found = known[IntroductionsOf(subject)]
    if found is None or not found.cards:
        return message(t("posting-gone"), section(Para(t("posting-gone"))))
    title, first = t("introductions-title", network=Raw(found.network)), pages(found.cards)[0]
    rest = len(found.cards) - len(first)
    more = (section(Note(t("introductions-more", count=rest))),) if rest else ()
    return message(title, section(Title(title), Note(t("introductions-why"))), *cards(first), *more)


FLOW: Flow[Shown] = Flow("introductions", (Shown,), start, step, show, asks, ends=(Shown,))
