"""One's intro card: fields of one's own choice, seen before it is kept (fiche, line 92). The subject is the network.

The cards are posted together shortly before the first session; a blank one is none. Who joins later has one too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.content.kickoff import CARD, CARD_LIMIT
from bot.drawing.opening import about, card_lines, cards, elsewhere, inside, pages, phase, to_network, turning, why_not
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import Fact
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_number
from bot.life.kickoff import IntroductionsOf
from bot.life.voices import Contributed, TakenBack, Voice, VoicesIn
from bot.network.model import Network
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
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
    Part,
    Section,
    Title,
    message,
    section,
)

Lines = tuple[tuple[str, str], ...]
"""What was filled in: field of the card, text."""


@dataclass(frozen=True)
class CardsShown:
    """One's own card, and those of the others, a page of them (from 0) at a time."""

    page: int = 0


@dataclass(frozen=True)
class CardInvited:
    """A nudge asks for a card."""


@dataclass(frozen=True)
class CardPreviewed:
    """As the others will see it; not before it is kept."""

    lines: Lines


State = CardsShown | CardInvited | CardPreviewed


def _own(subject: str) -> VoicesIn:
    return VoicesIn(subject, ("intro",))


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    cards_ = (_own(subject), IntroductionsOf(subject)) if subject else ()
    return (*about(subject), *cards_)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if isinstance(event, Elapsed):
        return Step(CardInvited(), silent=_pointless(subject, known))
    return Step(CardsShown())


def _pointless(subject: str, known: Known) -> str | None:
    network = known[NetworkBy(subject)] if subject else None
    reason = why_not(network, known)
    if reason or network is None:
        return reason
    if network.sessions[0].start <= known.now:
        return "why-over"
    return "why-done" if _kept(subject, known) else None


def _kept(subject: str, known: Known) -> dict[str, Voice]:
    """One's own card, by field."""
    return {one.label: one for one in known[_own(subject)] if one.person == known.me.id}


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case _, Said():
            return Unheard()
        case CardPreviewed(), Commanded():
            return Step(state)
        case CardPreviewed(), Elapsed():
            return Step(state, silent=_pointless(subject, known))
        case _, Commanded() | Elapsed():
            return start(subject, event, known)
        case _, _ if inside(subject, known) is None:
            return Step(state, notice=t("button-old"))
        case _, Submitted("card", values):
            return _filled(values, subject, known)
        case CardPreviewed(lines), Pressed("keep"):
            return Step(CardsShown(), _facts(lines, subject, known), notice=t("intro-kept"))
        case CardPreviewed(), Pressed("discard"):
            return Step(CardsShown(), notice=t("intro-discarded"))
        case CardInvited(), Pressed("skip"):
            return Step(CardsShown(), notice=t("intro-skipped"))
        case CardsShown(), Pressed("remove") if _kept(subject, known):
            return Step(state, _facts((), subject, known), notice=t("intro-removed"))
        case CardsShown(), Pressed("page", value) if (page := parse_number(value)) is not None:
            return Step(CardsShown(page))
        case _:
            return Step(state, notice=t("button-old"))


def _filled(values: Mapping[str, str], subject: str, known: Known) -> Step[State]:
    lines = tuple((field, values[field]) for field in CARD if values.get(field))
    if lines:
        return Step(CardPreviewed(lines))
    return Step(CardsShown(), _facts((), subject, known), notice=t("intro-blank"))


def _facts(lines: Lines, subject: str, known: Known) -> tuple[Fact, ...]:
    """The card is these lines from now on, and no others."""
    kept, texts = _kept(subject, known), dict(lines)
    gone = (TakenBack(voice) for field, voice in kept.items() if field not in texts)
    said = (
        Voice(_id(kept.get(field), field, known), subject, known.me.id, "intro", text, label=field)
        for field, text in lines
    )
    return (*gone, *map(Contributed, said))


def _id(kept: Voice | None, field: str, known: Known) -> str:
    return kept.id if kept else f"{known.fresh}-{field}"


def show(state: State, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None:
        return elsewhere("intro", subject, known)
    match state:
        case CardInvited():
            return _invitation(network)
        case CardPreviewed(lines):
            return _preview(network, lines, known)
        case CardsShown(page):
            return _all(network, page, known)


def _invitation(network: Network) -> Message:
    return message(
        t("intro-invite"),
        section(
            Title(t("intro-title", network=Raw(network.name))),
            Para(t("intro-invite")),
            Note(t("intro-why")),
            OpenButton(t("intro-write"), "card", "primary"),
            Button(t("intro-skip"), "skip"),
        ),
    )


def _preview(network: Network, lines: Lines, known: Known) -> Message:
    return message(
        t("intro-preview"),
        section(Title(t("intro-title", network=Raw(network.name))), Para(t("intro-preview")), card_lines(lines)),
        section(
            Note(t("intro-who-sees", when=phase(network, known))),
            Button(t("intro-keep"), "keep", style="primary"),
            OpenButton(t("intro-change"), "card"),
            Button(t("intro-discard"), "discard"),
        ),
    )


def _all(network: Network, page: int, known: Known) -> Message:
    title = t("intro-title", network=Raw(network.name))
    return message(
        title,
        section(Title(title), Note(t("intro-when", when=phase(network, known)))),
        section(*_mine(network, known)),
        *_others(network, page, known),
        section(
            CommandButton(t("commit-open"), "commit", network.id),
            *_expecting(network, known),
            CommandButton(t("agree-open"), "agreements", network.id),
            to_network(network),
        ),
    )


def _expecting(network: Network, known: Known) -> tuple[CommandButton, ...]:
    """The way to the questions about what people expect, while they are open."""
    first = network.sessions[0]
    return (CommandButton(t("expect-open"), "expect", first.id),) if known.now < first.start else ()


def _mine(network: Network, known: Known) -> tuple[Part | Control, ...]:
    lines = tuple((field, one.text) for field, one in _kept(network.id, known).items())
    if not lines:
        return Para(t("intro-none")), OpenButton(t("intro-write"), "card", "primary")
    own = sorted(lines, key=lambda line: CARD.index(line[0]))
    ways = OpenButton(t("intro-change"), "card"), Button(t("intro-remove"), "remove")
    return Para(t("intro-mine")), card_lines(own), *ways


def _others(network: Network, page: int, known: Known) -> tuple[Section, ...]:
    found = known[IntroductionsOf(network.id)]
    others = [card for card in (found.cards if found else ()) if card.person != known.me.id]
    if not others:
        return ()
    found_pages = pages(others)
    at = min(page, len(found_pages) - 1)
    turn = turning(at, len(found_pages))
    return (section(Para(t("intro-others"))), *cards(found_pages[at]), *((section(*turn),) if turn else ()))


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "card" or inside(subject, known) is None:
        return None
    kept = {field: one.text for field, one in _kept(subject, known).items()}
    now = dict(state.lines) if isinstance(state, CardPreviewed) else kept
    fields = tuple(
        Field(field, t(f"intro-field-{field}"), required=False, initial=now.get(field, ""), limit=CARD_LIMIT)
        for field in CARD
    )
    return Form("card", t("intro-form"), fields, t("intro-see"), t("intro-form-intro"))


FLOW: Flow[State] = Flow(
    name="introducing",
    states=(CardsShown, CardInvited, CardPreviewed),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(CardsShown, CardInvited),
)
