"""Where else to look: the fund of one's own sector, and the campaign that this is from (fiche, lines 163-175)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.sources import SECTORS, WORKABLE, Fund
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Step, Unheard
from bot.queries import Known
from bot.speech import Raw, t
from bot.views import Choice, CommandButton, LinkButton, Message, Note, Option, Para, Section, Title, message, section


@dataclass(frozen=True)
class Sector:
    """The funds of this sector; of none yet."""

    key: str = ""


def start(subject: str, event: Event, known: Known) -> Step[Sector]:
    return Step(Sector())


def step(state: Sector, subject: str, event: Event, known: Known) -> Step[Sector] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(Sector())
        case Pressed("sector", key) if key in SECTORS:
            return Step(Sector(key))
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Sector, subject: str, known: Known) -> Message:
    options = tuple(Option(t(f"sector-{key}"), key) for key in SECTORS)
    chosen = state.key if state.key in SECTORS else None
    choice = Choice(t("sources-which"), "sector", options, chosen, t("sources-show"))
    return message(
        t("sources-title"),
        section(Title(t("sources-title")), Para(t("sources-intro")), choice),
        *(_fund(fund, state.key) for fund in SECTORS.get(state.key, ())),
        section(Para(t("sources-workable")), LinkButton(t("sources-workable-link"), WORKABLE)),
        section(
            Note(t("sources-credit")),
            CommandButton(t("do-find"), "find"),
            CommandButton(t("do-suggest"), "suggest"),
        ),
    )


def _fund(fund: Fund, sector: str) -> Section:
    of = (Note(t("sources-committees", numbers=Raw(fund.committees))),) if fund.committees else ()
    about = Note(t(f"sector-{sector}"))
    return section(Para(Raw(fund.name)), about, *of, LinkButton(t("sources-visit"), fund.link))


FLOW: Flow[Sector] = Flow("sources", (Sector,), start, step, show, ends=(Sector,))
