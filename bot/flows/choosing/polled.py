"""Somebody's manager asks whether a network is something for them: yes, later or no (M1.3). The subject is the poll.

What the manager will see is said before anything is answered. A no needs no reason.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.drawing.cards import coming_up
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.polling import KEENNESS, AskedBy, Keenness, KeennessTold, PollAnswered, Polled, is_open
from bot.network.anonymity import ENOUGH
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import Button, CommandButton, Control, Message, Note, Para, Part, Title, message, section


@dataclass(frozen=True)
class PollOpen:
    """It waits for an answer."""


State = PollOpen | Shown


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (AskedBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    poll = known[AskedBy(subject)]
    return Step(_state(poll), silent=_pointless(poll, known) if isinstance(event, Elapsed) else None)


def _state(poll: Polled | None) -> State:
    return PollOpen() if poll and not poll.answer else Shown()


def _pointless(poll: Polled | None, known: Known) -> str | None:
    """Why nobody should be asked, or None."""
    if poll is None:
        return "why-gone"
    if poll.network.status != "open":
        return "why-cancelled"
    if poll.network.over(known.now):
        return "why-over"
    if poll.network.led_by(known.me.id) or poll.network.standing(known.me.id):
        return "why-done"
    return "why-answered" if poll.answer else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    poll = known[AskedBy(subject)]
    match event:
        case Elapsed():
            return start(subject, event, known)
        case Pressed("say", answer) if poll and not poll.answer and (said := _known(answer)):
            return Step(Shown(), (PollAnswered(poll, said),), notice=t("polled-thanks"))
        case Pressed("say") if poll and poll.answer:
            return Step(Shown(), notice=t("polled-already"))
        case Pressed("tell") if poll and poll.answer == "yes" and not poll.told and is_open(poll.at, known.now):
            return Step(Shown(), (KeennessTold(poll),), notice=t("polled-told", name=Raw(poll.by)))
        case Said():
            return Unheard()
        case Commanded():
            return Step(_state(poll))
        case _:
            return Step(state, notice=t("button-old"))


def _known(answer: str) -> Keenness | None:
    return next((one for one in KEENNESS if one == answer), None)


def show(state: State, subject: str, known: Known) -> Message:
    poll = known[AskedBy(subject)]
    if poll is None:
        return message(t("polled-unknown"), section(Para(t("polled-unknown")), CommandButton(t("do-find"), "find")))
    return _result(poll, known) if poll.answer else _question(poll, known)


def _question(poll: Polled, known: Known) -> Message:
    title = t("polled-question", network=Raw(poll.network.name))
    buttons = (Button(t(f"polled-{one}"), "say", one) for one in KEENNESS)
    return message(
        title,
        section(
            Title(title),
            Para(Raw(poll.network.goal)),
            Para(coming_up(poll.network, known.now)),
            Note(t("polled-why", name=Raw(poll.by), enough=ENOUGH)),
            *buttons,
        ),
    )


def _result(poll: Polled, known: Known) -> Message:
    """What they said; with a yes, the way in, and the choice to let their manager know."""
    said = t("polled-said", answer=poll.answer, network=Raw(poll.network.name))
    return message(said, section(Title(said), *_next(poll, known)))


def _next(poll: Polled, known: Known) -> tuple[Part | Control, ...]:
    look = CommandButton(
        t("open-network"), "network", poll.network.id, "primary" if poll.answer == "yes" else "default"
    )
    match poll.answer:
        case "yes" if poll.told:
            return Note(t("polled-told", name=Raw(poll.by))), look
        case "yes" if not is_open(poll.at, known.now):
            return Note(t("polled-told-no-more", name=Raw(poll.by))), look
        case "yes":
            tell = Button(t("polled-tell", name=Raw(poll.by)), "tell")
            return Note(t("polled-not-told", name=Raw(poll.by))), look, tell
        case "no":
            return (Note(t("polled-left-alone")),)
        case _:
            return Note(t("polled-later-on")), look


FLOW: Flow[State] = Flow("polled", (PollOpen, Shown), start, step, show, asks, ends=(Shown,))
