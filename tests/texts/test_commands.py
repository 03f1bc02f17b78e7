"""The words of `/kring`, in three languages and with forgiveness."""

from collections import Counter
from time import perf_counter

import pytest

from adapters.words import speak_to
from bot.commands import BY_WORD, COMMANDS, Command, labelled, name_of, nearest, parse, words_of
from bot.events import Commanded, Incoming, Ref, Said
from bot.flows import FLOWS, STATES
from bot.people import LOCALES, Account, Locale, Reader
from bot.speech import t
from bot.turn.routing import FALLBACK, Route, latest, route
from tests.texts.catalogue import messages


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


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("command", [command for command in COMMANDS if command.listed], ids=lambda one: one.word)
def test_what_buttons_say_can_be_typed_too(locale: Locale, command: Command) -> None:
    """Also after "/kring", where the platform has already taken the first word apart."""
    label = speak_to(Reader(locale))(t(f"do-{command.word}"))
    assert parse(label) == parse(f"/kring {label}") == (command, "")
    word, _, rest = label.partition(" ")
    incoming = Incoming("1", Account("slack", "T", "U"), Commanded(word, rest))
    assert route(incoming, FLOWS).ref == Ref(command.flow)


def test_whatever_a_listed_command_needs_is_there() -> None:
    """What its button says and what it is for, in each language; and that people can type what the button says."""
    listed = [command for command in COMMANDS if command.listed]
    texts = {
        f"bot/texts/{locale}: {key}"
        for locale in LOCALES
        for command in listed
        for key in (f"do-{command.word}", f"about-{command.word}")
        if key not in messages(locale)
    }
    labels = {
        f"LABELS of bot/commands.py: {command.word} ({locale})"
        for locale in LOCALES
        for command in listed
        if f"do-{command.word}" in messages(locale)
        and labelled(speak_to(Reader(locale))(t(f"do-{command.word}"))) != command
    }
    assert sorted(texts | labels) == []


@pytest.mark.parametrize("typed", ["Hallo!", "hello", "Bonjour !"])
def test_a_greeting_is_answered_with_the_menu(typed: str) -> None:
    assert parse(typed) == (BY_WORD["help"], "")


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


@pytest.mark.parametrize("typed", ["stop", "Stop!", "later", "minder", "arrête", "Plus tard"])
def test_bare_words_about_nudges_leave_a_conversation_in_progress_the_first_say(typed: str) -> None:
    account = Account("teams", "T", "U")
    assert route(Incoming("1", account, Said(typed)), FLOWS).ref is None, "for the latest conversation"
    alone = latest(Route(None, Said(typed)), None)
    assert alone.ref == Ref("easing"), "without one, about the latest nudge"
    assert route(Incoming("1", account, Said(f"/kring {typed}")), FLOWS).ref == Ref("easing")
    assert route(Incoming("1", account, Commanded(typed)), FLOWS).ref == Ref("easing")


def test_a_button_about_a_nudge_names_it() -> None:
    event = Commanded("stop", "4711")
    assert route(Incoming("1", Account("web", "T", "U"), event), FLOWS).ref == Ref("easing", "4711")


@pytest.mark.parametrize("typed", ["stop er mee", "later misschien", "minder werk voor iedereen"])
def test_a_sentence_that_begins_so_is_no_command(typed: str) -> None:
    assert parse(typed)[0] is None


def test_a_pile_of_accents_costs_nobody_else_their_time() -> None:
    """Putting combining marks into order takes the square of their number: seconds, for one message."""
    begun = perf_counter()
    assert parse("a" + "\u0300\u0316" * 30_000)[0] is None
    incoming = Incoming("1", Account("slack", "T", "U"), Commanded("a" + "\u0300\u0316" * 30_000))
    assert route(incoming, FLOWS).ref == FALLBACK
    assert perf_counter() - begun < 1


@pytest.mark.parametrize("typed", ["", "🎉", "qqqqqqqq", "x" * 50_000])
def test_nothing_near_suggests_nothing(typed: str) -> None:
    assert nearest(typed) is None
