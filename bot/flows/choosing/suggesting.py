"""Anybody suggests something for the catalogue; HR looks at it first (fiche, lines 149-150)."""

from __future__ import annotations

from bot.catalogue.entries import fields, read, wrong
from bot.catalogue.model import EntrySuggested, Keepers, RoomToSuggest
from bot.events import Commanded, Elapsed, Event, Said, Submitted
from bot.flow import Flow, Shown, Step, Unheard
from bot.queries import Known, Query
from bot.speech import t
from bot.views import CommandButton, Form, Message, Note, OpenButton, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (Keepers(), RoomToSuggest())


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case Submitted("suggestion", values):
            if errors := wrong(values):
                return Step(state, errors=errors)
            if not known[RoomToSuggest()]:
                return Step(state, notice=t("suggest-later"))
            made = read(known.fresh, values)
            return Step(state, (EntrySuggested(made, known[Keepers()]),), notice=t("suggest-sent"))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Shown, subject: str, known: Known) -> Message:
    keepers = "yes" if known[Keepers()] else "no"
    return message(
        t("suggest-title"),
        section(
            Title(t("suggest-title")),
            Para(t("suggest-intro")),
            Note(t("suggest-next", keepers=keepers)),
            OpenButton(t("suggest-open"), "suggestion", "primary"),
            CommandButton(t("do-find"), "find"),
            CommandButton(t("do-sources"), "sources"),
        ),
    )


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    """Whether the organisation is a member, HR knows best."""
    if name != "suggestion":
        return None
    return Form(name, t("suggest-form"), fields(None, joined=False), t("suggest-send"), t("suggest-form-intro"))


FLOW: Flow[Shown] = Flow("suggesting", (Shown,), start, step, show, asks, form, ends=(Shown,))
