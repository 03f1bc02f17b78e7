"""What a manager hears: who of their team takes part, and how to show interest (rows 3 and 17; fiche, lines 17-18).

Never an answer, an attendance or a word of a participant's. The subject is the network; of one of another organisation
a manager hears its name and when it begins and ends, no more.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.drawing.phrases import days_in_words
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Step, Unheard
from bot.life.across import Glimpse, GlimpseOf
from bot.life.feeds import MyFeed, address_of
from bot.network.model import Network
from bot.queries import Known, NetworkBy, Query, TeamOf
from bot.speech import Raw, t
from bot.views import Button, CommandButton, LinkButton, Listing, Message, Note, Para, Title, message, section

NAMED = 5
"""People who are named; of more, their number is told."""


@dataclass(frozen=True)
class Starting:
    """Somebody of the team begins."""


@dataclass(frozen=True)
class OnTheWay:
    """A session is over, and others come."""


State = Starting | OnTheWay


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return NetworkBy(subject), TeamOf(subject), GlimpseOf(subject), MyFeed(subject)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    state: State = OnTheWay() if event == Elapsed("interest") else Starting()
    return Step(state, silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why there is nothing to tell this manager, or None."""
    network = known[NetworkBy(subject)]
    if network is None:
        return _pointless_elsewhere(known[GlimpseOf(subject)], known)
    if network.status != "open":
        return "why-cancelled"
    if network.over(known.now):
        return "why-over"
    return None if known[TeamOf(subject)] else "why-no-team"


def _pointless_elsewhere(glimpse: Glimpse | None, known: Known) -> str | None:
    """The same, for a network of another organisation."""
    if glimpse is None:
        return "why-gone"
    return "why-over" if glimpse.sessions[-1].end <= known.now else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("done"):
            return Step(state, notice=t("supporting-thanks"))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: State, subject: str, known: Known) -> Message:
    network, names = known[NetworkBy(subject)] or known[GlimpseOf(subject)], known[TeamOf(subject)]
    if network is None or not names:
        return message(t("supporting-nobody"), section(Para(t("supporting-nobody"))))
    match state:
        case Starting():
            return _starting(subject, network, names, known)
        case OnTheWay():
            return _on_the_way(network.name, names)


def _who(names: tuple[str, ...]) -> Listing | Para:
    if len(names) > NAMED:
        return Para(t("supporting-number", count=len(names)))
    return Listing(tuple(Raw(name) for name in names))


def _starting(subject: str, network: Network | Glimpse, names: tuple[str, ...], known: Known) -> Message:
    return message(
        t("supporting-summary", network=Raw(network.name)),
        section(
            Title(t("supporting-title", count=len(names), network=Raw(network.name))),
            _who(names),
            Para(days_in_words(network.sessions, known.me.reader.timezone)),
            Para(t("supporting-ask")),
            Note(t("supporting-why")),
            CommandButton(t("supporting-all-dates"), "dates", subject),
            *_in_calendar(subject, known),
            Button(t("supporting-done"), "done"),
        ),
    )


def _in_calendar(subject: str, known: Known) -> tuple[LinkButton, ...]:
    """The times alone, in the manager's own calendar: which hours to free."""
    address = address_of(known, known[MyFeed(subject)])
    return (LinkButton(t("supporting-calendar"), address),) if address else ()


def _on_the_way(network: str, names: tuple[str, ...]) -> Message:
    return message(
        t("supporting-summary", network=Raw(network)),
        section(
            Title(t("supporting-interest", network=Raw(network))),
            _who(names),
            Para(t("supporting-openers")),
            Note(t("supporting-why")),
            Button(t("supporting-done"), "done"),
        ),
    )


FLOW: Flow[State] = Flow("supporting", (Starting, OnTheWay), start, step, show, asks, ends=(Starting, OnTheWay))
