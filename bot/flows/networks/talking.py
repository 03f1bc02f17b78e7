"""Somebody of the team would like to talk about time for a network (row M1.4): they had their manager told so.

The subject is the network and who it is, as "network:person". Nothing is told but that.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Step, Unheard
from bot.life.feeds import TalkWith
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import Button, CommandButton, Message, Note, Para, Title, message, section


@dataclass(frozen=True)
class Wanted:
    """Somebody asked it; they only see this state whose manager was told."""


@dataclass(frozen=True)
class NobodyAsked:
    """Whoever looks without having been told."""


State = Wanted | NobodyAsked


def _query(subject: str) -> TalkWith:
    network, _, person = subject.partition(":")
    return TalkWith(network, person)


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (_query(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if not isinstance(event, Elapsed):
        return Step(NobodyAsked())
    return Step(Wanted(), silent=_pointless(subject, known))


def _pointless(subject: str, known: Known) -> str | None:
    """Why there is nothing to talk about any more, or None."""
    talk = known[_query(subject)]
    if talk is None:
        return "why-gone"
    return "why-over" if talk.next is None else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case Commanded():
            return Step(state)
        case Pressed("done") if state == Wanted():
            return Step(state, notice=t("supporting-thanks"))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: State, subject: str, known: Known) -> Message:
    talk = known[_query(subject)]
    if talk is None or talk.next is None or isinstance(state, NobodyAsked):
        return message(t("talking-none"), section(Para(t("talking-none")), CommandButton(t("do-mine"), "mine")))
    title = t("talking-title", name=Raw(talk.name), network=Raw(talk.network))
    return message(
        title,
        section(
            Title(title),
            Para(t("talking-next", at=talk.next)),
            Para(t("talking-ask")),
            Note(t("talking-why")),
            CommandButton(t("supporting-all-dates"), "dates", _query(subject).network),
            Button(t("supporting-done"), "done"),
        ),
    )


FLOW: Flow[State] = Flow("talking", (Wanted, NobodyAsked), start, step, show, asks, ends=(Wanted, NobodyAsked))
