"""In a channel or a group chat: what concerns everybody is said in the thread, what is personal in the own chat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from adapters.teams import controls
from adapters.teams.answering import OK, as_card, as_line, elsewhere, last_in_dialog, show, stranger
from adapters.teams.cloud import Turn
from adapters.teams.manifest import MENUS
from adapters.teams.render import activity, line_card, public_card
from adapters.teams.wire import Arrived
from adapters.words import speak_to
from bot.commands import name_of
from bot.events import Said
from bot.people import Locale, Person, Reader, known_locale
from bot.ports import Commit, NotSaved, Outcome
from bot.runtime import Runtime
from bot.speech import Say, t
from bot.turn.routing import FALLBACK, route, unknown
from bot.views import LinkButton, Listing, Message, Note, Para, Title, message, section

HELP, LINE = "help", "line"
"""The cards that are shown in public."""


@dataclass(frozen=True)
class InPublic:
    """Answers where others read along."""

    runtime: Runtime
    poke: Callable[[], None]
    app_id: str

    async def answer(self, came: Arrived, turn: Turn) -> None:
        """In the thread for everybody, or in the personal chat with one line here; once, however often it is told."""
        if name := controls.looked_at(came.data):
            locale = known_locale(came.locale)
            await turn.respond(OK, as_card(self._card(name, locale)))
        elif _is_for_all(came):
            await self._here(came, turn)
        else:
            await self._personally(came, turn)

    async def _here(self, came: Arrived, turn: Turn) -> None:
        try:
            profile = await elsewhere(self.runtime, came)
            person = await self.runtime.introduce(came.incoming.account, profile)
            first = await self._first(came, person)
        except NotSaved:
            await _not_saved(came, turn)
        else:
            if first:
                await self._show(turn, HELP, person)

    async def _personally(self, came: Arrived, turn: Turn) -> None:
        try:
            profile = await elsewhere(self.runtime, came)
            reply = await self.runtime.handle(replace(came.incoming, profile=profile))
            first = await self._first(came, reply.person)
        except NotSaved:
            await _not_saved(came, turn)
            return
        self.poke()
        line = speak_to(reply.person.reader)(t("teams-answered-personally"))
        if came.way == "typed" and first:
            await self._show(turn, LINE, reply.person)
        elif came.way != "typed":
            await _respond(came, turn, line)

    async def _first(self, came: Arrived, person: Person) -> bool:
        """Whether this activity is answered here for the first time, over all workers. Raises `NotSaved`."""
        mark = f"teams/{came.here.tenant}/{came.incoming.id}/here"
        return await self.runtime.store.commit(Commit(mark, person, self.runtime.clock.now())) is not Outcome.DUPLICATE

    async def _show(self, turn: Turn, name: str, person: Person) -> None:
        drawn = self._card(name, person.reader.locale)
        await show(turn, activity(drawn, drawn["speak"]))

    def _card(self, name: str, locale: Locale) -> dict[str, Any]:
        made = self._help(locale) if name == HELP else self._line()
        return public_card(made, speak_to(Reader(locale)), HELP if name == HELP else LINE)

    def _line(self) -> Message:
        told = t("teams-answered-personally")
        return message(told, section(Para(told), self._open_chat()))

    def _help(self, locale: Locale) -> Message:
        """What can be asked here, and what is better asked elsewhere."""
        words = (t("teams-public-do", word=name_of(word, locale), what=t(f"teams-do-{word}")) for word in MENUS[1][1])
        return message(
            t("teams-public-title"),
            section(Title(t("teams-public-title")), Para(t("teams-public-what")), Listing(tuple(words))),
            section(Note(t("teams-public-personal")), self._open_chat()),
        )

    def _open_chat(self) -> LinkButton:
        return LinkButton(t("teams-open-chat"), f"https://teams.microsoft.com/l/chat/0/0?users=28:{self.app_id}")


def _is_for_all(came: Arrived) -> bool:
    """Asking for help, or saying what nobody has a use for, is nothing personal."""
    if not isinstance(came.incoming.event, Said):
        return False
    way = route(came.incoming, {})
    return (way.ref or unknown(came.incoming.event.text).ref) == FALLBACK


async def _not_saved(came: Arrived, turn: Turn) -> None:
    say: Say = stranger(came)
    if came.way == "typed":
        await show(turn, activity(line_card(t("not-saved"), say), say(t("not-saved"))))
    else:
        await _respond(came, turn, say(t("not-saved")))


async def _respond(came: Arrived, turn: Turn, line: str) -> None:
    """An invoke is answered in its own response; a message with a button's data needs no answer here."""
    match came.way:
        case "execute":
            await turn.respond(OK, as_line(line))
        case "fetch" | "sent":
            await turn.respond(OK, last_in_dialog(line))
        case _:
            pass
