"""Every nudge, to everybody it can go to, in every language: short, with why it comes, and with its three ways out."""

from dataclasses import replace
from functools import cache

import pytest

from adapters.words import speak_to
from bot.events import Elapsed
from bot.nudges.rows import ROWS
from bot.people import LOCALES, Locale, Reader
from bot.runtime import Prepared, Silent
from bot.views import CommandButton, Message
from tests.diagrams.scenes import Scene, at_once, scenes
from tests.flows.nudges import prepared
from tests.flows.telling import lines_of

MOST_WORDS = 60
KINDS = (
    {row.kind for row in ROWS if row.flow}
    | {"digest", "back", "muted", "trouble", "launch", "leading", "awaited", "suggestion", "guest", "talk", "prepare"}
    | {*("opens", "proposal", "poll", "keen", "question", "unanswered", "answer", "thanks")}
)
"""What can go out today: the rows that have a conversation, and what no row plans."""

IN_A_CHANNEL = {"agenda", "insight", "introductions", "unanswered"}
BECAUSE: dict[Locale, str] = {"nl": "krijgt dit", "en": "get this", "fr": "reçois ceci"}


@cache
def spoken(locale: Locale) -> tuple[tuple[str, str, Message], ...]:
    """Each nudge that has something to say, as (kind, to whom in which world, message)."""
    due = [(scene, scene.begin.kind) for scene in scenes() if isinstance(scene.begin, Elapsed)]
    ready = ((kind, scene.name, _prepared(scene, kind, locale)) for scene, kind in due)
    return tuple((kind, who, one.message) for kind, who, one in ready if isinstance(one, Prepared))


def _prepared(scene: Scene, kind: str, locale: Locale) -> Prepared | Silent:
    reader = replace(scene.person, reader=Reader(locale))
    return at_once(prepared(scene.circle.world, reader, kind, scene.ref.flow, scene.ref.subject))


def words(message: Message, locale: Locale) -> list[str]:
    """The words of a message, its buttons left out."""
    lines = [line for line in lines_of(message, speak_to(Reader(locale))) if not line.startswith("[")]
    return [word for line in lines for word in line.split() if any(map(str.isalnum, word))]


def test_every_kind_that_can_go_out_is_among_them() -> None:
    assert {kind for kind, _, _ in spoken("nl")} - {"insight"} == KINDS


@pytest.mark.parametrize("locale", LOCALES)
def test_a_nudge_has_at_most_sixty_words(locale: Locale) -> None:
    """With names and a place of ordinary length; the buttons are not counted."""
    counted = [(len(words(message, locale)), kind, who) for kind, who, message in spoken(locale)]
    assert [one for one in counted if one[0] > MOST_WORDS] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_nudge_says_why_it_comes(locale: Locale) -> None:
    silent = [
        (kind, who)
        for kind, who, message in spoken(locale)
        if kind not in IN_A_CHANNEL and BECAUSE[locale] not in " ".join(words(message, locale))
    ]
    assert silent == []


def test_a_nudge_to_a_person_has_its_three_ways_out() -> None:
    for kind, who, message in spoken("nl"):
        last = message.sections[-1].controls
        ways = [control.word for control in last if isinstance(control, CommandButton) and control.style == "quiet"]
        assert kind in IN_A_CHANNEL or ways == ["later", "less", "stop"], (kind, who)
