"""The words of `/kring`, in three languages and with forgiveness."""

from collections import Counter

import pytest

from bot.commands import BY_WORD, COMMANDS, name_of, nearest, parse, words_of
from bot.flows import FLOWS, STATES
from bot.people import LOCALES, Locale


def test_no_word_means_two_things() -> None:
    words = Counter(word for command in COMMANDS for word in set(words_of(command)))
    assert [word for word, count in words.items() if count > 1] == []


def test_every_command_leads_to_a_conversation() -> None:
    assert {command.flow for command in COMMANDS} <= FLOWS.keys()


def test_every_state_is_read_back_as_itself() -> None:
    """State classes of different conversations have different names, or are the very same class."""
    for flow in FLOWS.values():
        for state in flow.states:
            assert STATES._classes[state.__name__] is state


@pytest.mark.parametrize("locale", LOCALES)
def test_what_menus_show_can_be_typed(locale: Locale) -> None:
    for command in COMMANDS:
        assert parse(name_of(command.word, locale)) == (command, "")


@pytest.mark.parametrize(
    ("typed", "word", "rest"),
    [
        ("KLAAR", "ready", ""),
        ("Prêt", "ready", ""),
        ("pret", "ready", ""),
        ("/kring zoek  lassen en  plooien", "find", "lassen en plooien"),
        ("kring", "help", ""),
        ("", "help", ""),
        ("kring klaar dan", "ready", "dan"),
        ("évaluer", "evaluate", ""),
    ],
)
def test_case_accents_and_the_name_of_the_bot_do_not_matter(typed: str, word: str, rest: str) -> None:
    assert parse(typed) == (BY_WORD[word], rest)


@pytest.mark.parametrize(
    "typed", ["team overleg ging goed", "my question is this", "klaar voor de start", "help ik val"]
)
def test_a_sentence_that_merely_begins_like_a_command_is_none(typed: str) -> None:
    assert parse(typed)[0] is None


@pytest.mark.parametrize(("typed", "word"), [("klar", "ready"), ("zoeken", "find"), ("instelling", "settings")])
def test_the_nearest_command_is_suggested(typed: str, word: str) -> None:
    assert nearest(typed) == BY_WORD[word]


@pytest.mark.parametrize("typed", ["", "🎉", "qqqqqqqq", "x" * 50_000])
def test_nothing_near_suggests_nothing(typed: str) -> None:
    assert nearest(typed) is None
