"""What somebody brings to a network and what they come for (fiche, line 40). The subject is the network.

It can be changed at any time, and the others see it only where its author agreed.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.content.kickoff import COMMITMENT, LINE_LIMIT
from bot.drawing.opening import CARDS, about, card_lines, cards, elsewhere, inside, phase, to_network
from bot.events import Commanded, Elapsed, Event, Said, Submitted
from bot.facts import Fact
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.kickoff import Card, IntroductionsOf
from bot.life.voices import Contributed, TakenBack, Voice, VoiceKind, VoicesIn
from bot.network.model import Network
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import (
    CommandButton,
    Control,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Part,
    Section,
    Title,
    message,
    section,
)

KINDS: tuple[VoiceKind, ...] = ("bring", "fetch")


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    voices = (VoicesIn(subject, KINDS), IntroductionsOf(subject)) if subject else ()
    return (*about(subject), *voices)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case Submitted("commitment", values) if inside(subject, known):
            return _kept(values, subject, known)
        case _:
            return Step(state, notice=t("button-old"))


def _mine(subject: str, known: Known) -> dict[str, Voice]:
    return {one.kind: one for one in known[VoicesIn(subject, KINDS)] if one.person == known.me.id}


def _kept(values: Mapping[str, str], subject: str, known: Known) -> Step[Shown]:
    mine, shown = _mine(subject, known), values.get("shown") == "yes"
    facts: list[Fact] = [TakenBack(one) for kind, one in mine.items() if not values.get(kind)]
    for kind in KINDS:
        if text := values.get(kind):
            id_ = mine[kind].id if kind in mine else f"{known.fresh}-{kind}"
            facts.append(Contributed(Voice(id_, subject, known.me.id, kind, text, named=shown)))
    said = any(values.get(kind) for kind in KINDS)
    notice = t("commit-kept", shown="yes" if shown else "no") if said else t("commit-emptied")
    return Step(Shown(), tuple(facts), notice=notice)


def show(state: Shown, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None:
        return elsewhere("commit", subject, known)
    title = t("commit-title", network=Raw(network.name))
    return message(
        title,
        section(Title(title), *_own(network, known)),
        *_others(network, known),
        section(CommandButton(t("intro-open"), "intro", network.id), to_network(network)),
    )


def _own(network: Network, known: Known) -> tuple[Part | Control, ...]:
    mine = _mine(network.id, known)
    if not mine:
        return Para(t("commit-question")), OpenButton(t("commit-write"), "commitment", "primary")
    lines = [(kind, mine[kind].text) for kind in COMMITMENT if kind in mine]
    shown = phase(network, known) if any(one.named for one in mine.values()) else "no"
    return card_lines(lines), Note(t("commit-who-sees", shown=shown)), OpenButton(t("commit-change"), "commitment")


def _others(network: Network, known: Known) -> tuple[Section, ...]:
    found = known[IntroductionsOf(network.id)]
    bare = [_committed(card) for card in (found.cards if found else ()) if card.person != known.me.id]
    others = [card for card in bare if card.lines]
    return (section(Para(t("commit-others"))), *cards(others[:CARDS])) if others else ()


def _committed(card: Card) -> Card:
    return Card(card.person, card.name, card.house, tuple(line for line in card.lines if line[0] in COMMITMENT))


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    if name != "commitment" or inside(subject, known) is None:
        return None
    mine = _mine(subject, known)
    texts = tuple(
        Field(
            kind,
            t(f"intro-field-{kind}"),
            required=False,
            initial=mine[kind].text if kind in mine else "",
            limit=LINE_LIMIT,
            hint=t(f"commit-hint-{kind}"),
        )
        for kind in COMMITMENT
    )
    shown = "yes" if any(one.named for one in mine.values()) else "no"
    options = (Option(t("commit-shown-no"), "no"), Option(t("commit-shown-yes"), "yes"))
    who = Field("shown", t("commit-shown"), "select", initial=shown, options=options)
    return Form("commitment", t("commit-form"), (*texts, who), t("keep"), t("commit-form-intro"))


FLOW: Flow[Shown] = Flow("committing", (Shown,), start, step, show, asks, form, ends=(Shown,))
