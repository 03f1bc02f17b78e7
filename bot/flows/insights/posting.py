"""A shared insight as a channel sees it: its author's words, with their name. The subject is the insight's id."""

from __future__ import annotations

from bot.events import Elapsed, Event, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.queries import InsightBy, Known, Query
from bot.speech import Raw, Words, t
from bot.views import Message, Note, Para, Quote, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (InsightBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    insight = known[InsightBy(subject)]
    gone = insight is None or insight.audience == "private"
    return Step(Shown(), silent="why-gone" if gone and isinstance(event, Elapsed) else None)


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    insight = known[InsightBy(subject)]
    if insight is None or insight.audience == "private":
        return message(t("posting-gone"), section(Para(t("posting-gone"))))
    title = t("posting-title", name=Raw(insight.author_name))
    about = (Note(t("posting-about", network=Raw(insight.about))),) if insight.about else ()
    author: Words = Raw(insight.author_name)
    if insight.house:
        author = t("posting-from", name=author, house=Raw(insight.house))
    return message(title, section(Title(title), Quote(Raw(insight.text), author), *about))


FLOW: Flow[Shown] = Flow("posting", (Shown,), start, step, show, asks, ends=(Shown,))
