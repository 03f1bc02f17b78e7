"""What happens in a story, written down so that people can read it: who did what, and what Kring said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from babel.dates import format_time

from adapters.words import long_date
from bot.codes import GROUP, INVITES
from bot.people import Locale
from tests.story.words import OPENING, TITLES

HOME = ZoneInfo("Europe/Brussels")
"""Where the story plays."""
CODE = re.compile("-".join([f"[0-9A-Z]{{{GROUP}}}"] * (INVITES // GROUP)))
A_CODE = "-".join(["K" * GROUP] * (INVITES // GROUP))
"""What stands for any code."""


@dataclass(frozen=True)
class Line:
    """Something that happened at this moment (UTC): somebody's deed, or what somebody reads."""

    at: datetime
    who: str
    deed: str = ""
    text: str = ""


@dataclass
class Book:
    """Chapters with their lines, as they come. `instead`: what is different in each telling, and what stands for it."""

    locale: Locale
    chapters: list[tuple[str, list[Line]]] = field(default_factory=list)
    instead: dict[str, str] = field(default_factory=dict)

    def chapter(self, title: str) -> None:
        self.chapters.append((title, []))

    def write(self, at: datetime, who: str, *, deed: str = "", text: str = "") -> None:
        self.chapters[-1][1].append(Line(at, who, self._same(deed), self._same(text)))

    def _same(self, text: str) -> str:
        for one, other in self.instead.items():
            text = text.replace(one, other)
        return CODE.sub(A_CODE, text)

    def told(self, load: str = "") -> str:
        """The whole as Markdown: what several people read at the same moment stands once, with all their names.

        `load`: how many messages each got, at its end.
        """
        return "\n".join([*self._lines(), *([load] if load else [])]).rstrip() + "\n"

    def _lines(self) -> Iterator[str]:
        yield from (f"# {TITLES[self.locale]}", "", OPENING[self.locale], "")
        for title, lines in self.chapters:
            yield from (f"## {title}", "")
            for day, those in groupby(lines, lambda line: line.at.astimezone(HOME).date()):
                yield from (f"### {long_date(day, self.locale)}", "")
                yield from self._day(list(those))

    def _day(self, lines: list[Line]) -> Iterator[str]:
        for (at, deed, text), same in groupby(_gathered(lines), lambda line: (line.at, line.deed, line.text)):
            hour = format_time(at.astimezone(HOME).time(), "HH:mm", locale=self.locale)
            names = ", ".join(dict.fromkeys(line.who for line in same))
            yield f"{hour} **{names}** {deed}".rstrip()
            yield ""
            if text:
                yield from (f"> {row}".rstrip() for row in text.splitlines())
                yield ""


def _gathered(lines: list[Line]) -> list[Line]:
    """What is read at one moment, side by side where it is the same; deeds stay in their order."""
    found: list[Line] = []
    for read, those in groupby(lines, lambda line: (line.at, not line.deed)):
        some = list(those)
        first = {line.text: turn for turn, line in reversed(list(enumerate(some)))}
        found += sorted(some, key=lambda line: first[line.text]) if read[1] else some
    return found
