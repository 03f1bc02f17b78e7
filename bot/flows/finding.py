"""Finding a network: what is open in the organisation, narrowed by words (fiche, line 31)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards import coming_up, seats
from bot.events import Commanded, Elapsed, Event, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.network.model import Network
from bot.queries import Known, OpenNetworks, Query
from bot.speech import Raw, t
from bot.views import (
    CommandButton,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Section,
    Title,
    message,
    section,
)

WORDS = 80
"""Characters that are looked for."""


@dataclass(frozen=True)
class Found:
    """What is open, with all these `words` in its name or goal."""

    words: str = ""


def asks(state: Found | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return tuple({OpenNetworks(found.words): None for found in (_after(state, event), state or Found())})


def _after(state: Found | None, event: Event) -> Found:
    """What is looked for once this event has happened."""
    match event:
        case Commanded(_, rest):
            return Found(" ".join(rest.split())[:WORDS])
        case Submitted("search", values):
            return Found(" ".join(values.get("words", "").split())[:WORDS])
        case Elapsed():
            return Found()
        case _:
            return state or Found()


def start(subject: str, event: Event, known: Known) -> Step[Found]:
    return Step(_after(None, event))


def step(state: Found, subject: str, event: Event, known: Known) -> Step[Found] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Submitted("search"):
            return Step(_after(state, event))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Found, subject: str, known: Known) -> Message:
    networks = known[OpenNetworks(state.words)]
    if not networks:
        return _nothing(state.words)
    heading = t("find-with", words=Raw(state.words)) if state.words else t("find-all")
    return message(
        t("find-summary", count=len(networks)),
        section(Title(t("find-title")), Para(heading)),
        *(_card(network, known) for network in networks),
        section(OpenButton(t("find-narrow"), "search"), *_everything(state.words), CommandButton(t("do-new"), "new")),
    )


def _card(network: Network, known: Known) -> Section:
    me = known.me.id
    role = "facilitator" if network.led_by(me) else network.standing(me)
    return section(
        Para(Raw(network.name)),
        Para(Raw(network.goal)),
        Note(t("find-who", name=Raw(network.facilitator_name), seats=seats(network))),
        Note(coming_up(network, known.now)),
        *((Note(t("my-role", role=role)),) if role else ()),
        CommandButton(t("open"), "network", network.id),
    )


def _nothing(words: str) -> Message:
    text = t("find-nothing-with", words=Raw(words)) if words else t("find-nothing")
    return message(
        text,
        section(Title(t("find-title")), Para(text), Note(t("find-nothing-hint"))),
        section(
            *_everything(words),
            OpenButton(t("find-other-words"), "search"),
            CommandButton(t("do-new"), "new", style="primary"),
        ),
    )


def _everything(words: str) -> tuple[CommandButton, ...]:
    return (CommandButton(t("find-everything"), "find"),) if words else ()


def form(name: str, state: Found, subject: str, known: Known) -> Form | None:
    if name != "search":
        return None
    words = Field("words", t("find-words"), required=False, initial=state.words, limit=WORDS, hint=t("find-words-hint"))
    return Form("search", t("find-form"), (words,), t("find-search"))


FLOW: Flow[Found] = Flow("finding", (Found,), start, step, show, asks, form, ends=(Found,))
