"""The menu: what Kring can do for this person. Whatever nobody understands ends here, never in silence."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards import named, who_helps
from bot.commands import actions_of, nearest
from bot.events import Commanded, Event, Said
from bot.everyday import maybe
from bot.flow import Flow, Step, Unheard
from bot.network.roles import roles_of
from bot.queries import Known, MyNetworks, MyOrganisation, MyReadiness, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Listing, Message, Note, Para, Title, message, section

ECHO = 60
"""Characters of somebody's unknown words that are said back."""


@dataclass(frozen=True)
class Menu:
    """`said`: words that nobody understood."""

    said: str = ""


def asks(state: Menu | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyNetworks(), MyReadiness(), MyOrganisation())


def start(subject: str, event: Event, known: Known) -> Step[Menu]:
    match event:
        case Commanded("unknown", text):
            return Step(Menu(text[:200]))
        case Commanded("gone"):
            return Step(Menu(), notice=t("button-gone"))
        case _:
            return Step(Menu())


def step(state: Menu, subject: str, event: Event, known: Known) -> Step[Menu] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded():
            return start(subject, event, known)
        case _:
            return Step(state, notice=t("button-old"))


def show(state: Menu, subject: str, known: Known) -> Message:
    roles = roles_of(known.me, known[MyNetworks()])
    locale, commands = known.me.reader.locale, actions_of(roles)
    words = tuple(t("menu-line", word=command.name(locale), what=t(f"about-{command.word}")) for command in commands)
    buttons = (CommandButton(t(f"do-{command.word}"), command.word) for command in commands if command.word != "help")
    return message(
        t("menu-summary"),
        section(Title(t("menu-title")), *(_suggestion(state.said, known) or _greeting(known))),
        section(Listing(words), *buttons),
        section(Note(t("menu-typing")), *who_helps(known[MyOrganisation()])),
    )


def _greeting(known: Known) -> tuple[Para, ...]:
    """Somebody who did nothing here yet hears what Kring is."""
    newcomer = not known[MyNetworks()] and not known[MyReadiness()]
    return (
        (Para(t("menu-hello", name=Raw(known.me.name), named=named(known.me))), Para(t("menu-what")))
        if newcomer
        else ()
    )


def _suggestion(said: str, known: Known) -> tuple[Para | CommandButton, ...]:
    if not said:
        return ()
    if offered := maybe(said):
        asked = Para(t("menu-which", said=Raw(_shortened(said))))
        buttons = (CommandButton(t(f"meant-{one.word}"), one.word, style="primary") for one in offered)
        return asked, *buttons
    command = nearest(said)
    unknown = Para(t("menu-unknown", said=Raw(_shortened(said))))
    if command is None:
        return (unknown,)
    meant = t("menu-meant", word=command.name(known.me.reader.locale))
    rest = " ".join(said.split()[1:]) if command.takes_rest else ""
    return unknown, CommandButton(meant, command.word, rest, style="primary")


def _shortened(said: str) -> str:
    words = " ".join(said.split())
    return words if len(words) <= ECHO else f"{words[: ECHO - 1]}…"


FLOW: Flow[Menu] = Flow("menu", (Menu,), start, step, show, asks, ends=(Menu,))
