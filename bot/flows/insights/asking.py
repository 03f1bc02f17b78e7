"""Asking a network something between two sessions: write it, see it as others will, confirm (W1, B1, B8, B10).

Unconfirmed it is nowhere. With one's name or, confidentially, through Kring without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.commands import mistyped
from bot.events import Commanded, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.flow import Flow, Step, Unheard
from bot.life.asking import (
    FIRST,
    Around,
    AroundQuestions,
    OpenQuestions,
    Question,
    QuestionAsked,
    Responder,
    chosen,
    once_waited,
)
from bot.network.anonymity import ENOUGH
from bot.network.model import Network
from bot.queries import Known, MyHolidays, MyNetworks, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)

TEXT_LIMIT = 800
NAMED, UNNAMED = "named", "unnamed"


@dataclass(frozen=True)
class QuestionBegun:
    """Nothing to see yet but perhaps a text, or the network that it is for."""

    network: str = ""
    text: str = ""


@dataclass(frozen=True)
class QuestionWritten:
    """As others will see it, unless it is changed. `own`: the handle that it will have for its author."""

    network: str
    text: str
    own: str
    named: bool = True


@dataclass(frozen=True)
class QuestionOut:
    """Confirmed; `own` is its handle."""

    own: str
    text: str


State = QuestionBegun | QuestionWritten | QuestionOut


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return MyNetworks(), OpenQuestions(), AroundQuestions(), MyHolidays()


def networks_of(known: Known) -> tuple[Network, ...]:
    """Those in which the person can ask something now."""
    mine = (one for one in known[MyNetworks()] if one.status == "open" and one.is_inside(known.me.id))
    return tuple(one for one in mine if one.frame.kind != "outside" and not one.over(known.now))


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return _begun(event.rest if isinstance(event, Commanded) else "", known)


def _begun(rest: str, known: Known) -> Step[State]:
    """What follows the word is the id of a network of theirs, or the question."""
    said = rest.strip()
    if any(one.id == said for one in networks_of(known)):
        return Step(QuestionBegun(network=said))
    return Step(QuestionBegun(text=said[:TEXT_LIMIT]), form="question" if said and networks_of(known) else None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case QuestionBegun() | QuestionWritten(), Submitted("question", values):
            return _written(state, values.get("network", ""), values.get("text", "").strip(), values.get("how"), known)
        case QuestionWritten(), Pressed("how", "named" | "unnamed" as how):
            return Step(replace(state, named=how == NAMED))
        case QuestionWritten(), Pressed("ask", pressed) if pressed == _how(state):
            return _asked(state, known)
        case QuestionWritten(), Pressed("not-now"):
            return Step(QuestionBegun(), notice=t("ask-dropped"))
        case QuestionBegun(), Said(text) if text.strip() and not mistyped(text) and not elsewhere(text):
            return _begun(text, known)
        case _:
            return _otherwise(state, event, known)


def _otherwise(state: State, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case QuestionBegun(), Commanded(_, rest) if rest.strip():
            return _begun(rest, known)
        case QuestionBegun(), Commanded():
            return Step(QuestionBegun())
        case QuestionWritten(), Commanded():
            return Step(state, notice=t("ask-resumed"))
        case QuestionWritten(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("ask-use-buttons"))
        case QuestionOut(), Pressed("ask"):
            return Step(state, notice=t("ask-already"))
        case _, Said():
            return Unheard()
        case _:
            return Step(state, notice=t("button-old"))


def _how(state: QuestionWritten) -> str:
    """A confirmation with a name is none without."""
    return NAMED if state.named else UNNAMED


def _network(network: str, known: Known) -> Network | None:
    found = networks_of(known)
    return next((one for one in found if one.id == network), found[0] if len(found) == 1 and not network else None)


def _written(state: State, network: str, text: str, how: str | None, known: Known) -> Step[State]:
    picked = network or (state.network if isinstance(state, QuestionBegun | QuestionWritten) else "")
    found = _network(picked, known)
    if found is None or not text:
        return Step(QuestionBegun(text=text), notice=t("ask-no-network"))
    return Step(QuestionWritten(found.id, text, known.fresh, named=how != UNNAMED))


def _asked(state: QuestionWritten, known: Known) -> Step[State]:
    network = _network(state.network, known)
    if network is None:
        return Step(QuestionBegun(text=state.text), notice=t("ask-no-network"))
    around = known[AroundQuestions()].get(network.id, Around())
    first, then = chosen(_me(known), around.people, named=state.named)
    if not first and not around.outlets:
        return Step(state, notice=t("ask-nobody"))
    question = Question(
        id=known.fresh,
        own=state.own,
        network=network.id,
        organisation=network.organisation,
        about=network.name,
        person=known.me.id,
        name=known.me.name,
        text=state.text,
        named=state.named,
    )
    outlets = tuple((one.channel, one.organisation) for one in around.outlets)
    later = once_waited(known.now, known.me.reader.timezone, known[MyHolidays()])
    fact = QuestionAsked(question, first, () if outlets else then, outlets, later)
    return Step(QuestionOut(state.own, state.text), (fact,))


def _me(known: Known) -> Responder:
    return Responder(known.me.id, known.me.team, known.me.organisation)


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case QuestionWritten(network=one) if network := _network(one, known):
            return _preview(state, network, known)
        case QuestionOut(own, text):
            done = t("ask-done")
            look = CommandButton(t("ask-follow"), "reply", own)
            return message(done, section(Title(done), Quote(Raw(text)), Note(t("ask-done-note")), look))
        case _:
            return _overview(known)


def _overview(known: Known) -> Message:
    """What is open in one's networks, and the way to ask something."""
    if not networks_of(known):
        return message(t("ask-no-networks"), section(Para(t("ask-no-networks")), CommandButton(t("do-find"), "find")))
    write = OpenButton(t("ask-write"), "question", "primary")
    return message(
        t("ask-title"),
        section(Title(t("ask-title")), Para(t("ask-about")), Note(t("ask-you-confirm")), write),
        *(_open(one) for one in known[OpenQuestions()]),
    )


def _open(question: Question) -> Section:
    line = t("ask-line", network=Raw(question.about), count=len(question.responses))
    own = "ask-yours" if question.mine else "ask-look"
    return section(Quote(Raw(question.text)), Note(line), CommandButton(t(own), "reply", question.handle))


def _preview(state: QuestionWritten, network: Network, known: Known) -> Message:
    """Just as others will see it, and who that is."""
    by = t("ask-by", name=Raw(known.me.name)) if state.named else t("ask-by-somebody")
    around = known[AroundQuestions()].get(network.id, Around())
    return message(
        t("ask-preview"),
        section(Title(t("ask-preview")), Note(t("ask-nothing-yet", network=Raw(network.name)))),
        section(Para(by), Quote(Raw(state.text))),
        section(*_notes(state, around, known), *_buttons(state)),
    )


def _notes(state: QuestionWritten, around: Around, known: Known) -> Iterator[Note]:
    """Who gets it, and what others can know of its author."""
    first, _ = chosen(_me(known), around.people, named=state.named)
    yield Note(t("ask-first", count=min(len(first), FIRST), where="channel" if around.outlets else "people"))
    others = sum(one.person != known.me.id for one in around.people)
    if not state.named:
        yield Note(t("ask-confidential", few="yes" if others < ENOUGH else "no"))


def _buttons(state: QuestionWritten) -> Iterator[Button | OpenButton]:
    yield Button(t("ask-confirm"), "ask", _how(state), "primary")
    if state.named:
        yield Button(t("ask-without-name"), "how", UNNAMED)
    else:
        yield Button(t("ask-with-name"), "how", NAMED)
    yield OpenButton(t("ask-edit"), "question")
    yield Button(t("ask-not-now"), "not-now")


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "question" or isinstance(state, QuestionOut) or not (found := networks_of(known)):
        return None
    options = tuple(Option(Raw(one.name), one.id) for one in found)
    first = next((one.id for one in found if one.id == state.network), "")
    which = (Field("network", t("ask-network"), "select", initial=first, options=options),) if len(found) > 1 else ()
    hows = (Option(t("ask-named"), NAMED), Option(t("ask-unnamed"), UNNAMED))
    how = NAMED if isinstance(state, QuestionBegun) or state.named else UNNAMED
    fields = (
        *which,
        Field("text", t("ask-text"), "text", initial=state.text, limit=TEXT_LIMIT, hint=t("ask-text-hint")),
        Field("how", t("ask-how"), "select", initial=how, options=hows),
    )
    return Form("question", t("ask-form"), fields, t("ask-next"), t("ask-you-confirm"))


FLOW: Flow[State] = Flow(
    name="asking",
    states=(QuestionBegun, QuestionWritten, QuestionOut),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(QuestionOut,),
)
