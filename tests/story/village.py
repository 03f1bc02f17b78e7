"""Two organisations with their people on one platform: what they do and read is written down."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from adapters.words import long_date
from bot.commands import name_of
from bot.nudges.backoff import TELLING
from bot.people import Locale
from bot.speech import Arg, T, t
from storage import SqlStore
from storage.tables import outbox, persons, voices
from tests.e2e.players import Player, Role
from tests.fakes.person import Driver
from tests.story.book import Book
from tests.story.typed import TYPED
from tests.story.words import CHAPTERS, DEEDS, LOAD

LINDE, MEIR = "De Linde", "Meir"
HOUSES: Mapping[str, tuple[str, ...]] = {
    LINDE: ("Ruth", "Sofie", "Noor", "Bram", "Lien", "Youssef", "Tom"),
    MEIR: ("Bill", "Emma", "Chloe", "Ines", "Julien"),
}
"""Who works where. Ruth and Bill administer; Ruth looks after people, Sofie facilitates."""
CHANNEL = "ergo"
ANSWER = 6
"""Lines of an answer that are kept."""
CHOSEN: Mapping[tuple[str, str], T] = {
    ("country", "BE"): t("country-be"),
    ("outside", "yes"): t("arranging-allowed", outside="yes"),
    ("kind", "across"): t("founding-kind-is", kind="across"),
    ("label", "now"): t("question-label", label="now"),
}
"""Values of fields, by what people see."""
DEALT_WITH: Mapping[str, T] = {"done": t("noting-dealt", state="done")}
"""Of a field that has the id of a question for its name."""
ADMINISTRATORS: Mapping[str, str] = {LINDE: "Ruth", MEIR: "Bill"}


THEIR_OWN = ("reply", "post")
SENT = (
    select(persons.c.name, func.count(), func.count().filter((outbox.c.klass == "ask") & outbox.c.kind.not_in(TELLING)))
    .join(outbox, outbox.c.recipient == persons.c.id)
    .where(outbox.c.status == "sent", outbox.c.klass.not_in(THEIR_OWN))
    .group_by(persons.c.name)
    .order_by(persons.c.name)
)
"""All but answers, and what somebody else wrote; and of these what asks for an answer: results only tell."""


def slug_of(house: str) -> str:
    return house.lower().replace(" ", "-")


def house_of(name: str) -> str:
    return next(house for house, names in HOUSES.items() if name in names)


@dataclass
class Teller(Player):
    """Somebody in the story: what they do is written down, and what they read by it."""

    village: Village | None = None

    def _write(self, deed: str, words: str) -> None:
        assert self.village is not None
        if self.village.aside or not self.village.writes:
            return
        said = DEEDS[self.locale][deed].format(" ".join(words.split()))
        self.village.book.write(self.village.now(), self.role.name, deed=said)

    async def command(self, word: str, rest: str = "") -> None:
        self._write("types", f"/kring {name_of(word, self.locale)} {rest}".strip())
        await super().command(word, rest)
        await self._reads()

    async def press(self, key: str, **args: Arg) -> None:
        self._write("presses", self.text(key, **args))
        await super().press(key, **args)
        await self._reads()

    async def opens(self, key: str, **args: Arg) -> None:
        """Presses what opens a form: what that asks is read in what is filled in."""
        self._write("presses", self.text(key, **args))
        await super().press(key, **args)

    async def fill(self, **values: str) -> None:
        self._write("fills", " · ".join(self._shown(name, value) for name, value in values.items() if value))
        await super().fill(**values)
        await self._reads()

    def _shown(self, field: str, value: str) -> str:
        """What stands there as people see it: what a list offers, and dates, have other values than names."""
        if field == "date":
            return long_date(date.fromisoformat(value), self.locale)
        chosen = CHOSEN.get((field, value)) or DEALT_WITH.get(value)
        return self.text(chosen.key, **dict(chosen.args)) if chosen else value

    async def _reads(self) -> None:
        assert self.village is not None
        if not self.village.writes:
            return
        texts = await self.driver.texts()
        self.read = len(texts)
        if not self.village.aside:
            self.village.book.write(self.village.now(), self.role.name, text=shortened(texts[-1]))

    async def presses(self, label: str) -> None:
        """A button that people named."""
        self._write("presses", label)
        await self.driver.press(label)
        await self.settled()
        await self._reads()

    async def chooses(self, label: str) -> None:
        """From a menu, by what people wrote."""
        self._write("presses", label)
        await super().choose(label)
        await self._reads()


def shortened(text: str) -> str:
    """The beginning of an answer: what somebody asked for themselves is no news."""
    lines = [line for line in text.splitlines() if line.strip()]
    return "\n".join(lines[:ANSWER] + (["…"] if len(lines) > ANSWER else []))


class Village(ABC):
    """Everybody at their screens, and the program that runs. All of them read `locale`."""

    opens_forms = True
    writes = True
    """Whether the book is kept: what each reads is written down then."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.book = Book(locale)
        self.players: dict[str, Teller] = {}
        self.aside = False
        self.posted: dict[str, int] = {}

    @contextmanager
    def unwritten(self) -> Iterator[None]:
        """What others do just as somebody did before isn't written down again."""
        self.aside = True
        yield
        self.aside = False

    def seat(self, name: str, driver: Driver) -> None:
        role = Role(name, self.locale)
        self.players[name] = Teller(role, driver, self.settled, self.look, self.opens_forms, village=self)

    def says(self, what: str) -> str:
        """What people type about this, in their language."""
        return TYPED[self.locale][what]

    def __getitem__(self, name: str) -> Teller:
        return self.players[name]

    def all_but(self, *names: str) -> tuple[Teller, ...]:
        return tuple(one for name, one in self.players.items() if name not in names)

    def chapter(self, title: str) -> None:
        self.book.chapter(CHAPTERS[self.locale][title])

    def look(self, player: Player) -> None:  # noqa: B027, most screens show by themselves what is new
        """Makes the player look up from what they were reading."""

    @abstractmethod
    async def open(self) -> None:
        """Both organisations have Kring, and its administrators allow networks with others."""

    @abstractmethod
    def now(self) -> datetime: ...

    @abstractmethod
    async def settled(self) -> None:
        """Until all that is due has gone out."""

    @abstractmethod
    async def leap(self, moment: datetime) -> datetime | None:
        """To the next moment by then (UTC) at which something is due, and lets it happen; None: there is none."""

    @abstractmethod
    async def posts(self, house: str) -> list[str]:
        """What Kring posted in the channel of this organisation."""

    @abstractmethod
    def picked(self, name: str) -> str:
        """What a form gets when this person is picked from the platform's list."""

    @abstractmethod
    async def link(self, player: Teller, network: str) -> None:
        """The player links the channel of their organisation to the network."""

    async def go_to(self, moment: datetime) -> None:
        """It is this moment (UTC). Whatever comes on the way is written down, for each who got it."""
        while await self.leap(moment) is not None:
            await self.hear()
        await self.hear()

    @property
    @abstractmethod
    def store(self) -> SqlStore: ...

    async def question(self) -> str:
        """The id of the only question that somebody brought to a session."""
        asked = select(voices.c.id).where(voices.c.kind == "question")
        (row,) = await self.store._database.look(lambda connection: connection.execute(asked).all())
        return str(row.id)

    async def load(self) -> str:
        """How many messages by Kring itself each person got, as a table: the same wherever the story plays."""
        rows = await self.store._database.look(lambda connection: connection.execute(SENT).all())
        heading, columns = LOAD[self.locale]
        lines = (f"| {name} | {count} | {asks} |" for name, count, asks in rows)
        return "\n".join([f"## {heading}", "", columns, "| --- | --- | --- |", *lines])

    async def hear(self) -> None:
        """Everybody reads what is new."""
        for name, player in self.players.items():
            for text in await player.news():
                self.book.write(self.now(), name, text=text)
        for house in HOUSES:
            texts = await self.posts(house)
            for text in texts[self.posted.get(house, 0) :]:
                self.book.write(self.now(), f"#{CHANNEL}, {house}", text=text)
            self.posted[house] = len(texts)


async def allows_others(administrator: Teller) -> None:
    """Networks with other organisations."""
    await administrator.command("setup")
    await administrator.opens("arranging-change")
    await administrator.fill(country="BE", outside="yes")
    await administrator.sees("arranging-allowed", outside="yes")
