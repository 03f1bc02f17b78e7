"""The whole story, and where it is kept."""

from __future__ import annotations

from pathlib import Path

from bot.people import Locale
from tests.story.acts.course import goes_by
from tests.story.acts.idea import founds, has_an_idea, join
from tests.story.village import Village

DOCS = Path(__file__).parent.parent.parent / "docs" / "story"


def kept(locale: Locale) -> Path:
    """The file in which the story is told in this language."""
    return DOCS / f"{locale}.md"


async def play(here: Village) -> None:
    await has_an_idea(here)
    await founds(here)
    await join(here)
    await goes_by(here)
