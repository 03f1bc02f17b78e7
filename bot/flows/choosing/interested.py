"""What somebody waits for: topics without a network (fiche, line 31). Others hear how many, never who."""

from __future__ import annotations

from bot.catalogue.model import MOST_INTERESTS, Interest, InterestRegistered, InterestWithdrawn, MyInterests, WaitingFor
from bot.catalogue.searching import telling
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Shown, Step, Unheard
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
    Field,
    FieldError,
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
"""Characters of a topic."""


def _typed(event: Event) -> str:
    """The topic that somebody just gave; empty where it says nothing."""
    words = " ".join(event.values.get("words", "").split())[:WORDS] if isinstance(event, Submitted) else ""
    return words if telling(words) else ""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyInterests(), WaitingFor(_typed(event))) if _typed(event) else (MyInterests(),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case Pressed("withdraw", mark) if mark in {one.mark for one in known[MyInterests()]}:
            return Step(state, (InterestWithdrawn(mark),), notice=t("interest-withdrawn"))
        case Submitted("topic"):
            return _registered(state, _typed(event), known)
        case _:
            return Step(state, notice=t("button-old"))


def _registered(state: Shown, words: str, known: Known) -> Step[Shown]:
    if not words:
        return Step(state, errors=(FieldError("words", t("interest-says-nothing")),))
    waiting = known[WaitingFor(words)]
    if waiting.mine:
        return Step(state, notice=t("find-waits-already"))
    if waiting.interests >= MOST_INTERESTS:
        return Step(state, notice=t("interest-too-many", most=MOST_INTERESTS))
    return Step(state, (InterestRegistered(words, waiting),), notice=t("find-waits", enough=waiting.threshold))


def show(state: Shown, subject: str, known: Known) -> Message:
    mine = known[MyInterests()]
    text = t("interest-count", count=len(mine))
    return message(
        text,
        section(Title(t("interest-title")), Para(text), Note(t("interest-never-who"))),
        *map(_one, mine),
        section(OpenButton(t("interest-add"), "topic"), CommandButton(t("do-find"), "find")),
    )


def _one(interest: Interest) -> Section:
    there = (CommandButton(t("interest-look"), "find", interest.words, "primary"),) if interest.matches else ()
    matches = t("interest-matches", count=interest.matches, day=interest.at.date())
    withdraw = Button(t("interest-withdraw"), "withdraw", interest.mark)
    return section(Para(Raw(interest.words)), Note(matches), *there, withdraw)


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    words = Field("words", t("interest-words"), limit=WORDS, hint=t("find-words-hint"))
    return Form(name, t("interest-form"), (words,), t("interest-wait")) if name == "topic" else None


FLOW: Flow[Shown] = Flow("interested", (Shown,), start, step, show, asks, form, ends=(Shown,))
