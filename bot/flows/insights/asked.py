"""A question that nobody answered yet, as a network's channel sees it. The subject is the question's id (B10)."""

from __future__ import annotations

from bot.commands import in_a_channel
from bot.events import Elapsed, Event, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.asking import QuestionBy
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import Message, Note, Para, Quote, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (QuestionBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    question = known[QuestionBy(subject)]
    if not isinstance(event, Elapsed):
        return Step(Shown())
    if question is None:
        return Step(Shown(), silent="why-gone")
    return Step(Shown(), silent="why-solved" if question.closed or question.responses else None)


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    question = known[QuestionBy(subject)]
    if question is None:
        return message(t("reply-gone"), section(Para(t("reply-gone"))))
    by = t("ask-by", name=Raw(question.name)) if question.named else t("ask-by-somebody")
    word = Raw(in_a_channel("ask", known.me.reader.locale, known.platform))
    about = Note(t("reply-in", role="channel", network=Raw(question.about)))
    return message(by, section(Title(by), Quote(Raw(question.text)), about, Note(t("asked-how", word=word))))


FLOW: Flow[Shown] = Flow("asked", (Shown,), start, step, show, asks, ends=(Shown,))
