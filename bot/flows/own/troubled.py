"""Messages don't arrive, and this person can mend it: what to do, and having them sent again.

The subject is where: a channel's id or a lane; empty for all that they can mend.
"""

from __future__ import annotations

from bot.drawing.cards import hindered
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import TriedAgain
from bot.flow import Flow, Shown, Step, Unheard
from bot.nudges.hindrance import MENDED, Hindrance
from bot.own import MyHindrances
from bot.queries import Known, Query
from bot.speech import t
from bot.views import Button, CommandButton, LinkButton, Message, Note, Para, Section, Title, message, section

MOST = 10
"""Shown at once."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyHindrances(),)


def _found(subject: str, known: Known) -> tuple[Hindrance, ...]:
    return tuple(one for one in known[MyHindrances()] if subject in ("", one.where))[:MOST]


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    mended = isinstance(event, Elapsed) and not _found(subject, known)
    return Step(Shown(), silent=MENDED if mended else None)


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case Pressed("again", where) if where in {one.where for one in _found(subject, known)}:
            return Step(state, (TriedAgain(where),), notice=t("trouble-trying"))
        case Commanded() | Pressed("again"):
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    found = _found(subject, known)
    if not found:
        none = t("trouble-none")
        return message(none, section(Title(t("trouble-title")), Para(none), CommandButton(t("do-help"), "help")))
    title = section(Title(t("trouble-title")), Note(t("trouble-why")))
    return message(hindered(found[0]), title, *(_to_mend(one, known) for one in found))


def _to_mend(one: Hindrance, known: Known) -> Section:
    """What is the matter, what to do, and the ways to do it."""
    again = Button(t("trouble-again"), "again", one.where, "primary")
    there = one.platform == "slack" and known.install_at
    install = (LinkButton(t("trouble-install"), known.install_at),) if there else ()
    other = () if one.of_tenant else (CommandButton(t("do-channel"), "channel"),)
    return section(Para(hindered(one)), Note(t("trouble-waiting", count=one.waiting)), *install, again, *other)


FLOW: Flow[Shown] = Flow("troubled", (Shown,), start, step, show, asks, ends=(Shown,))
