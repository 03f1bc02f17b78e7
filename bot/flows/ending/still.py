"""Six weeks after the end, one question to who asked for it: is it still of use? The last message there is (row 22).

The subject is the network.
"""

from __future__ import annotations

from bot.drawing.opening import about, elsewhere, inside, why_not
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.ending import STILL_USED
from bot.life.voices import BallotIn, Voted
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import Button, CommandButton, Message, Note, Para, Title, message, section

ANSWERS = ("often", "sometimes", "no")


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (*about(subject), *((BallotIn(subject, STILL_USED),) if subject else ()))


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    network = known[NetworkBy(subject)] if subject else None
    reason = why_not(network, known)
    if reason or network is None:
        return reason
    if not network.over(known.now):
        return "why-early"
    return "why-answered" if known[BallotIn(subject, STILL_USED)].mine else None


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("used", answer) if answer in ANSWERS and _pointless(subject, known) in (None, "why-answered"):
            network = known[NetworkBy(subject)]
            facts = (Voted(network, STILL_USED, (answer,)),) if network else ()
            return Step(state, facts, notice=t("still-kept"))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None or network.standing(known.me.id) != "member":
        return elsewhere("still", subject, known)
    title = Title(t("still-title", network=Raw(network.name)))
    if not network.over(known.now):
        return message(title.text, section(title, Para(t("still-early"))))
    letter = CommandButton(t("still-letter"), "harvest", network.id)
    answers = (Button(t(f"still-{answer}"), "used", answer) for answer in ANSWERS)
    mine = next(iter(known[BallotIn(subject, STILL_USED)].mine), "")
    said = (Note(t("still-mine", answer=t(f"still-{mine}"))),) if mine else ()
    return message(title.text, section(title, Para(t("still-question")), *said, Note(t("still-why")), *answers, letter))


FLOW: Flow[Shown] = Flow("still", (Shown,), start, step, show, asks, ends=(Shown,))
