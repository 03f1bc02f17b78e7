"""Finding a network: what is open and what the catalogue lists, by words (fiche, lines 7-8, 16, 31, 73-74).

Whoever finds nothing can wait for it: once enough people do, HR hears that a network could start.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.catalogue.entries import card, opener
from bot.catalogue.model import MOST_INTERESTS, InterestRegistered, Matches, Matching, WaitingFor
from bot.catalogue.searching import telling
from bot.drawing.cards import coming_up, seats
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.network.model import Network
from bot.people import HR
from bot.queries import Known, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Control,
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
SHOWN = 4
"""Networks, and as many entries."""


@dataclass(frozen=True)
class Found:
    """What there is, by these words; all of it, without words."""

    words: str = ""

    @property
    def matching(self) -> Matching:
        return Matching(self.words, SHOWN)


def asks(state: Found | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    both = {_after(state, event): None, state or Found(): None}
    waiting = (WaitingFor(one.words) for one in both if telling(one.words))
    return (*(one.matching for one in both), *waiting)


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
        case Commanded() | Submitted("search") | Elapsed():
            return Step(_after(state, event))
        case Pressed("wait") if telling(state.words):
            return _waits(state, known)
        case _:
            return Step(state, notice=t("button-old"))


def _waits(state: Found, known: Known) -> Step[Found]:
    """From now on this person waits for the topic, unless they do already or wait for very much."""
    waiting = known[WaitingFor(state.words)]
    if waiting.mine:
        return Step(state, notice=t("find-waits-already"))
    if waiting.interests >= MOST_INTERESTS:
        return Step(state, notice=t("interest-too-many", most=MOST_INTERESTS))
    return Step(state, (InterestRegistered(state.words, waiting),), notice=t("find-waits", enough=waiting.threshold))


def show(state: Found, subject: str, known: Known) -> Message:
    found = known[state.matching]
    if not found:
        return _nothing(state, known)
    heading = t("find-with", words=Raw(state.words)) if state.words else t("find-all")
    return message(
        t("find-summary", count=_count(found)),
        section(Title(t("find-title")), Para(heading)),
        *(_card(network, known) for network in found.networks),
        *_listed(found, known),
        _ways(state, found, known),
    )


def _count(found: Matches) -> int:
    return len(found.networks) + len(found.entries) + found.more


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


def _listed(found: Matches, known: Known) -> tuple[Section, ...]:
    """What the catalogue lists, below the organisation's own networks."""
    if not found.entries:
        return ()
    keeps = HR in known.me.roles
    cards = (card(one, known, *((opener(one),) if keeps else ())) for one in found.entries)
    return (section(Para(t("find-catalogue"))), *cards)


def _ways(state: Found, found: Matches, known: Known) -> Section:
    more = (Note(t("find-more", count=found.more)),) if found.more else ()
    controls = (OpenButton(t("find-narrow"), "search"), *_everything(state.words), *_waiting(state, known))
    return section(*more, *controls, CommandButton(t("do-new"), "new"), *_beside())


def _waiting(state: Found, known: Known) -> tuple[Control, ...]:
    """To wait for the topic, or to see what one waits for."""
    if not telling(state.words):
        return ()
    if known[WaitingFor(state.words)].mine:
        return (CommandButton(t("find-my-interests"), "interest"),)
    return (Button(t("find-wait"), "wait"),)


def _beside() -> tuple[Control, ...]:
    beside = (("do-suggest", "suggest"), ("do-sources", "sources"), ("outside-open", "outside"))
    return tuple(CommandButton(t(label), word, style="quiet") for label, word in beside)


def _nothing(state: Found, known: Known) -> Message:
    text = t("find-nothing-with", words=Raw(state.words)) if state.words else t("find-nothing")
    return message(
        text,
        section(Title(t("find-title")), Para(text), Note(_hint(state, known))),
        section(
            *_waiting(state, known),
            *_everything(state.words),
            OpenButton(t("find-other-words"), "search"),
            CommandButton(t("do-new"), "new", style="primary"),
            CommandButton(t("find-propose"), "propose", state.words),
        ),
        section(*_beside()),
    )


def _hint(state: Found, known: Known) -> T:
    """What waiting brings, where there is something to wait for."""
    if not telling(state.words):
        return t("find-nothing-hint")
    return t("find-wait-hint", enough=known[WaitingFor(state.words)].threshold)


def _everything(words: str) -> tuple[CommandButton, ...]:
    return (CommandButton(t("find-everything"), "find"),) if words else ()


def form(name: str, state: Found, subject: str, known: Known) -> Form | None:
    if name != "search":
        return None
    words = Field("words", t("find-words"), required=False, initial=state.words, limit=WORDS, hint=t("find-words-hint"))
    return Form("search", t("find-form"), (words,), t("find-search"))


FLOW: Flow[Found] = Flow("finding", (Found,), start, step, show, asks, form, ends=(Found,))
