"""The menu: what who leads should do next, and all that Kring can do. Whatever nobody understands ends here."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from bot.commands import BY_WORD, Command, actions_of, mistyped, nearest
from bot.drawing.cards import named, who_helps
from bot.drawing.todos import leading
from bot.events import Commanded, Event, Said
from bot.everyday import courtesy, maybe, perhaps
from bot.flow import Flow, Step, Unheard
from bot.life.progress import ProgressOf
from bot.network.roles import roles_of
from bot.people import ADMINISTRATOR, HR
from bot.queries import Known, MyNetworks, MyOrganisation, MyReadiness, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Listing, Message, Note, Para, Title, message, section

ECHO = 60
"""Characters of somebody's unknown words that are said back."""
ALL = CommandButton(t("do-help"), "help")
USUAL = (
    ("facilitator", ("mine", "invite", "evaluate")),
    ("participant", ("mine", "coming", "share")),
    ("", ("find", "ready", "join")),
)
"""What people with this role come for most; the last is for everybody else."""


@dataclass(frozen=True)
class Menu:
    """`said`: words that nobody understood, or a courtesy. `explains`: somebody asked what Kring is."""

    said: str = ""
    explains: bool = False


def asks(state: Menu | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyNetworks(), MyReadiness(), MyOrganisation(), ProgressOf())


def start(subject: str, event: Event, known: Known) -> Step[Menu]:
    match event:
        case Commanded("unknown", text):
            return Step(Menu(text[:200]))
        case Commanded("gone"):
            return Step(Menu(), notice=t("button-gone"))
        case Commanded("help", asked) if asked.strip():
            return Step(Menu(explains=True))
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
    kind = courtesy(state.said) if state.said else ""
    if kind and not (kind == "greeting" and _is_new(known)):
        return _kind(kind, known)
    return _missed(state.said, known) if state.said and not kind else _all(state, known)


def _kind(kind: str, known: Known) -> Message:
    """The short answer to a courtesy."""
    answer = t(f"menu-{kind}", name=Raw(known.me.name), named=named(known.me))
    return message(answer, section(Para(answer), *((ALL,) if kind == "greeting" else ())))


def _all(state: Menu, known: Known) -> Message:
    roles = roles_of(known.me, known[MyNetworks()])
    locale, commands = known.me.reader.locale, actions_of(roles)
    words = tuple(
        t("menu-line", word=command.name(locale), what=t(f"about-{_about(command.word, roles)}"))
        for command in commands
    )
    buttons = (CommandButton(t(f"do-{command.word}"), command.word) for command in commands if command.word != "help")
    return message(
        t("menu-summary"),
        section(Title(t("menu-title")), *_greeting(state, known)),
        *leading(known[MyNetworks()], known, Para),
        section(Listing(words), *buttons),
        section(Note(t("menu-typing")), *who_helps(known[MyOrganisation()])),
    )


def _about(word: str, roles: Set[str]) -> str:
    """What a command is about; the calendar of who decides for all is everybody's."""
    return f"{word}-all" if word == "calendar" and roles & {HR, ADMINISTRATOR} else word


def _is_new(known: Known) -> bool:
    """Whether somebody did nothing here yet."""
    return not known[MyNetworks()] and not known[MyReadiness()]


def _greeting(state: Menu, known: Known) -> tuple[Para, ...]:
    """A newcomer hears what Kring is, and so does whoever asks."""
    hello = (Para(t("menu-hello", name=Raw(known.me.name), named=named(known.me))),) if _is_new(known) else ()
    return (*hello, Para(t("menu-what"))) if hello or state.explains else ()


def _missed(said: str, known: Known) -> Message:
    """What fits best of all that Kring can do, and the way to the rest."""
    quoted = Raw(_shortened(said))
    offered = maybe(said)
    asked = t("menu-which", said=quoted) if offered else t("menu-unknown", said=quoted)
    ways = _offers(offered) if offered else _nearby(said, known)
    return message(asked, section(Title(t("menu-title")), Para(asked), *ways, ALL))


def _offers(commands: tuple[Command, ...]) -> tuple[CommandButton, ...]:
    return tuple(CommandButton(t(f"meant-{one.word}"), one.word, style="primary") for one in commands)


def _nearby(said: str, known: Known) -> tuple[CommandButton, ...]:
    """The command that one or two words nearly are; or what a sentence is about; or what most people come for."""
    command = nearest(said) if mistyped(said) else None
    if command is None:
        roles = roles_of(known.me, known[MyNetworks()])
        usual = tuple(BY_WORD[word] for word in next(words for role, words in USUAL if role in roles or not role))
        return _offers(perhaps(said) or usual)
    meant = t("menu-meant", word=command.name(known.me.reader.locale))
    rest = " ".join(said.split()[1:]) if command.takes_rest else ""
    return (CommandButton(meant, command.word, rest, style="primary"),)


def _shortened(said: str) -> str:
    words = " ".join(said.split())
    return words if len(words) <= ECHO else f"{words[: ECHO - 1]}…"


FLOW: Flow[Menu] = Flow("menu", (Menu,), start, step, show, asks, ends=(Menu,))
