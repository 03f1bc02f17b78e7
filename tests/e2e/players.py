"""People of a story: each at their own driver, reading their own language, pressing what it is called there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from adapters.words import speak_to
from bot.commands import name_of
from bot.people import Locale, Reader
from bot.speech import Arg, t
from tests.fakes.person import Driver


@dataclass(frozen=True)
class Role:
    """Somebody to be played."""

    name: str
    locale: Locale
    timezone: str = "Europe/Brussels"


@dataclass
class Player:
    """Plays one person. Texts are meant by their key and said in this person's language and zone.

    After each deed `settled` lets everything happen that follows from it.
    """

    role: Role
    driver: Driver
    settled: Callable[[], Awaitable[None]]
    look: Callable[[Player], None]
    opens_forms: bool
    """Whether a command that asks for a form opens it at once on this platform."""
    locale: Locale = "nl"
    read: int = 0

    def __post_init__(self) -> None:
        self.locale = self.role.locale

    def text(self, key: str, **args: Arg) -> str:
        return speak_to(Reader(self.locale, self.role.timezone))(t(key, **args))

    async def command(self, word: str, rest: str = "") -> None:
        """Gives the command `word` by its name in their language."""
        await self.driver.command(f"{name_of(word, self.locale)} {rest}".strip())
        await self.settled()

    async def drafts(self, topic: str = "zwemmen") -> None:
        """Wants to found a network and looks at what there is already; its form is open then."""
        await self.command("new", topic)
        await self.press("founding-create")

    async def form(self, word: str, button: str) -> None:
        """Gives a command that asks for a form, and opens it where it doesn't open by itself."""
        await self.command(word)
        if not self.opens_forms:
            await self.press(button)

    async def say(self, text: str) -> None:
        await self.driver.say(text)
        await self.settled()

    async def press(self, key: str, **args: Arg) -> None:
        await self.driver.press(self.text(key, **args))
        await self.settled()

    async def choose(self, label: str) -> None:
        await self.driver.choose(label)
        await self.settled()

    async def fill(self, **values: str) -> None:
        await self.driver.fill(values)
        await self.settled()

    async def screen(self) -> str:
        return await self.driver.screen()

    async def sees(self, key: str, **args: Arg) -> None:
        """Reads this text in the newest message."""
        wanted, there = self.text(key, **args), await self.screen()
        assert flat(wanted) in flat(there), f"{self.role.name} doesn't read {wanted!r} but:\n{there}"

    async def can_read(self, key: str, **args: Arg) -> None:
        """Reads this text in any message, as where an older one was redrawn."""
        wanted, there = self.text(key, **args), "\n---\n".join(await self.driver.texts())
        assert flat(wanted) in flat(there), f"{self.role.name} doesn't read {wanted!r} in:\n{there}"

    async def misses(self, key: str, **args: Arg) -> None:
        """Doesn't read this text in the newest message."""
        there = await self.screen()
        assert flat(self.text(key, **args)) not in flat(there), there

    async def news(self) -> list[str]:
        """What came since they looked last."""
        self.look(self)
        texts = await self.driver.texts()
        fresh, self.read = texts[self.read :], len(texts)
        return fresh

    async def gets(self, key: str, **args: Arg) -> None:
        """Exactly one message came since they looked last, and it says this."""
        news = await self.news()
        assert len(news) == 1, f"{self.role.name} got {news}"
        assert flat(self.text(key, **args)) in flat(news[0]), f"{self.role.name} got {news[0]}"

    async def gets_nothing(self) -> None:
        news = await self.news()
        assert news == [], f"{self.role.name} got {news}"


def flat(text: str) -> str:
    """A text as one line: platforms break lines where they like."""
    return " ".join(text.split())
