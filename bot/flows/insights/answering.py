"""A question of a network, with its answers: for whoever can answer it, and for who asked (B1, B10).

The subject is the question's id, or its author's handle. Whoever left the network finds nothing any more.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import mistyped
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.asking import Question, QuestionBy, QuestionClosed, Responded, Response, ResponseThanked
from bot.queries import Known, Query
from bot.speech import Raw, Words, t
from bot.views import (
    Button,
    CommandButton,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)

TEXT_LIMIT = 1000
USABLE, PLAIN = "usable", "plain"


@dataclass(frozen=True)
class QuestionHeard:
    """It waits for the reader's answer."""


@dataclass(frozen=True)
class ResponseWritten:
    """Written, and sent to nobody yet."""

    text: str


State = QuestionHeard | ResponseWritten | Shown


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (QuestionBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    question = known[QuestionBy(subject)]
    return Step(_state(question, known), silent=_pointless(question, event))


def _pointless(question: Question | None, event: Event) -> str | None:
    """Why nobody should be told of it, or asked, any more; or None.

    Who asked hears of each answer, and who answered of thanks; others are asked while nobody did.
    """
    if not isinstance(event, Elapsed):
        return None
    if question is None:
        return "why-left"
    if event.kind != "question":
        return None
    return None if _may_answer(question) and not question.responses else "why-solved"


def _state(question: Question | None, known: Known) -> State:
    answered = question and any(one.person == known.me.id for one in question.responses)
    return QuestionHeard() if _may_answer(question) and not answered else Shown()


def _may_answer(question: Question | None) -> bool:
    return question is not None and not question.mine and not question.closed


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    question = known[QuestionBy(subject)]
    match event:
        case Elapsed():
            return start(subject, event, known)
        case Submitted("reply", values) if _may_answer(question):
            return _written(values.get("text", ""), question, known)
        case Said(text) if isinstance(state, QuestionHeard) and _is_answer(text) and _may_answer(question):
            return _written(text, question, known)
        case Pressed("send", how) if isinstance(state, ResponseWritten) and how in (USABLE, PLAIN) and question:
            return _sent(state, question, how, known)
        case Pressed("drop") if isinstance(state, ResponseWritten):
            return Step(_state(question, known), notice=t("reply-dropped"))
        case Pressed("thank" | "close") if question and question.mine:
            return _of_author(question, event)
        case _:
            return _otherwise(state, question, event, known)


def _is_answer(text: str) -> bool:
    return bool(text.strip()) and not mistyped(text) and not elsewhere(text)


def _otherwise(state: State, question: Question | None, event: Event, known: Known) -> Step[State] | Unheard:
    now = state if isinstance(state, ResponseWritten) and _may_answer(question) else _state(question, known)
    match event:
        case Said(text) if isinstance(now, ResponseWritten) and not elsewhere(text):
            return Step(now, notice=t("reply-use-buttons"))
        case Said():
            return Unheard()
        case Commanded() if isinstance(now, ResponseWritten):
            return Step(now, notice=t("reply-resumed"))
        case Commanded():
            return Step(now)
        case _:
            return Step(state, notice=t("button-old"))


def _written(text: str, question: Question | None, known: Known) -> Step[State]:
    said = text.strip()
    if not said or len(said) > TEXT_LIMIT:
        return Step(_state(question, known), notice=t("share-too-long", limit=TEXT_LIMIT, length=len(said)))
    return Step(ResponseWritten(said))


def _sent(state: ResponseWritten, question: Question, how: str, known: Known) -> Step[State]:
    if not _may_answer(question):
        return Step(Shown(), notice=t("reply-closed"))
    response = Response(known.fresh, known.me.id, known.me.name, state.text, usable=how == USABLE)
    return Step(Shown(), (Responded(question, response),), notice=t("reply-sent"))


def _of_author(question: Question, event: Pressed) -> Step[State]:
    if event.action == "close":
        done = (QuestionClosed(question),) if not question.closed else ()
        return Step(Shown(), done, notice=t("reply-closed-now"))
    thanked = next((one for one in question.responses if one.id == event.value and not one.thanked), None)
    if thanked is None:
        return Step(Shown(), notice=t("button-old"))
    return Step(Shown(), (ResponseThanked(question, thanked),), notice=t("reply-thanked-now", name=Raw(thanked.name)))


def show(state: State, subject: str, known: Known) -> Message:
    question = known[QuestionBy(subject)]
    if question is None:
        return message(t("reply-gone"), section(Para(t("reply-gone")), CommandButton(t("do-mine"), "mine")))
    if isinstance(state, ResponseWritten) and _may_answer(question):
        return _preview(state, question, known)
    title = _title(question)
    return message(
        title,
        section(
            Title(title),
            Quote(Raw(question.text), _by(question)),
            Note(t("reply-in", role=_role(question, known), network=Raw(question.about))),
        ),
        *(_response(one, question) for one in question.responses),
        _ways(question, known),
    )


def _role(question: Question, known: Known) -> str:
    if question.mine:
        return "author"
    return "answered" if any(one.person == known.me.id for one in question.responses) else "asked"


def _title(question: Question) -> Words:
    if question.mine:
        return t("reply-yours", count=len(question.responses))
    if question.named:
        return t("reply-asks", name=Raw(question.name))
    return t("reply-somebody-asks")


def _by(question: Question) -> Words:
    if question.mine and not question.named:
        return t("reply-by-you-unnamed")
    return Raw(question.name) if question.named else t("reply-by-somebody")


def _response(response: Response, question: Question) -> Section:
    """With what its author and who asked said of it."""
    usable = (Note(t("reply-usable")),) if response.usable else ()
    thanked = (Note(t("reply-thanked")),) if response.thanked else ()
    thank = Button(t("reply-thank", name=Raw(response.name)), "thank", response.id)
    button = (thank,) if question.mine and not response.thanked else ()
    return section(Quote(Raw(response.text), Raw(response.name)), *usable, *thanked, *button)


def _ways(question: Question, known: Known) -> Section:
    if question.closed:
        return section(Note(t("reply-is-closed")), CommandButton(t("ask-others"), "ask"))
    if question.mine:
        return section(Note(t("reply-waits")), Button(t("reply-close"), "close"))
    if _role(question, known) == "answered":
        return section(OpenButton(t("reply-write-more"), "reply"))
    return section(Note(t("reply-who-sees")), OpenButton(t("reply-write"), "reply", "primary"))


def _preview(state: ResponseWritten, question: Question, known: Known) -> Message:
    return message(
        t("reply-preview"),
        section(Title(t("reply-preview")), Note(t("reply-nothing-yet", network=Raw(question.about)))),
        section(Quote(Raw(state.text), Raw(known.me.name))),
        section(
            Button(t("reply-send"), "send", PLAIN, "primary"),
            Button(t("reply-send-usable"), "send", USABLE),
            OpenButton(t("ask-edit"), "reply"),
            Button(t("ask-not-now"), "drop"),
        ),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    question = known[QuestionBy(subject)]
    if name != "reply" or not _may_answer(question):
        return None
    draft = state.text if isinstance(state, ResponseWritten) else ""
    field = Field("text", t("reply-text"), "text", initial=draft, limit=TEXT_LIMIT, hint=t("reply-text-hint"))
    return Form("reply", t("reply-form"), (field,), t("ask-next"), t("reply-who-sees"))


FLOW: Flow[State] = Flow(
    name="answering",
    states=(QuestionHeard, ResponseWritten, Shown),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Shown,),
)
