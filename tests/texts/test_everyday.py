"""Everyday words reach the conversation they ask for, in three languages; what isn't clear is asked, never guessed."""

from __future__ import annotations

from time import perf_counter

import pytest

from adapters.words import speak_to
from bot.commands import BY_WORD, plain
from bot.content.everyday import HINTS, PATTERNS
from bot.events import Commanded, Incoming, Ref, Said
from bot.everyday import Pattern, _opened_by, elsewhere, maybe, meant, patterns, patterns_in, words_in
from bot.flows import FLOWS
from bot.people import LOCALES, Account, Locale, Reader
from bot.speech import t
from bot.turn.routing import FALLBACK, latest, route, unknown
from tests.flows.networks import a_world, commands_in
from tests.flows.telling import told
from tests.texts.phrases import NOTHING, PHRASES

ACCOUNT = Account("slack", "T", "U")
EVERY = list({phrase: wanted for table in PHRASES.values() for phrase, wanted in table.items()}.items())
CLEAR = [(phrase, wanted) for phrase, wanted in EVERY if wanted and " " not in wanted]
OPEN = [(phrase, wanted) for phrase, wanted in EVERY if " " in wanted]
FOR_NOBODY = [phrase for phrase, wanted in EVERY if not wanted] + [one for some in NOTHING.values() for one in some]


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_has_sixty_phrases_and_more(locale: Locale) -> None:
    assert len(PHRASES[locale]) >= 60


@pytest.mark.parametrize(("phrase", "wanted"), CLEAR)
def test_a_clear_sentence_reaches_its_conversation(phrase: str, wanted: str) -> None:
    assert [command.word for command in meant(phrase)] == [wanted]
    assert unknown(phrase).ref == Ref(BY_WORD[wanted].flow)


@pytest.mark.parametrize(("phrase", "wanted"), CLEAR)
def test_capitals_accents_and_punctuation_do_not_matter(phrase: str, wanted: str) -> None:
    for changed in (phrase.upper(), plain(phrase), f"  {phrase} !?", phrase.replace("'", "’")):
        assert [command.word for command in meant(changed)] == [wanted], changed


@pytest.mark.parametrize(("phrase", "wanted"), CLEAR)
def test_it_does_so_typed_as_a_message_and_after_the_slash_command(phrase: str, wanted: str) -> None:
    """Also where it begins with the word of some command."""
    said = route(Incoming("1", ACCOUNT, Said(phrase)), FLOWS)
    assert (said if said.ref else latest(said, None)).ref == Ref(BY_WORD[wanted].flow)
    word, _, rest = phrase.partition(" ")
    assert route(Incoming("1", ACCOUNT, Commanded(word, rest)), FLOWS).ref == Ref(BY_WORD[wanted].flow)


@pytest.mark.parametrize("typed", ["start de evaluatie", "start the evaluation"])
def test_a_sentence_that_begins_like_founding_and_asks_for_something_else_founds_nothing(typed: str) -> None:
    assert route(Incoming("1", ACCOUNT, Said(typed)), FLOWS).ref == Ref("evaluation")
    word, _, rest = typed.partition(" ")
    assert route(Incoming("1", ACCOUNT, Commanded(word, rest)), FLOWS).ref == Ref("evaluation")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("start een nieuw netwerk", ""),
        ("start een netwerk over Lassen", "Lassen"),
        ("create a network for nurses", "nurses"),
        ("nouveau réseau sur la logistique", "logistique"),
        ("nieuw De Lerende Leiders", "De Lerende Leiders"),
    ],
)
def test_founding_in_a_sentence_takes_the_name_and_not_the_words_before_it(typed: str, name: str) -> None:
    assert route(Incoming("1", ACCOUNT, Said(typed)), FLOWS).event == Commanded("new", name)


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [
        ("zoek een netwerk", ""),
        ("Zoek een netwerk over lassen", "lassen"),
        ("find me a network about welding, please", "welding,"),
        ("trouver un réseau sur la soudure", "soudure"),
        ("zoek De Linde", "Linde"),
        ("zoek 100%", "100%"),
    ],
)
def test_of_what_is_looked_for_only_the_telling_words_count(typed: str, looked_for: str) -> None:
    assert route(Incoming("1", ACCOUNT, Said(typed)), FLOWS).event == Commanded("find", looked_for)


@pytest.mark.parametrize(("phrase", "wanted"), OPEN)
def test_what_is_not_clear_is_asked(phrase: str, wanted: str) -> None:
    assert [command.word for command in maybe(phrase)] == wanted.split()
    assert unknown(phrase).ref == FALLBACK


@pytest.mark.parametrize("phrase", FOR_NOBODY)
def test_what_asks_nothing_of_kring_reaches_nothing(phrase: str) -> None:
    assert maybe(phrase) == ()
    assert unknown(phrase).ref == FALLBACK


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("wanneer is de volgnede sessie", "mine"),
        ("I want to lern from others", "find"),
        ("je voudrais apprndre des autres", "find"),
        ("resultatten van de evaluatie", "evaluate"),
        ("te veel berichtn", "less"),
    ],
)
def test_one_slip_in_a_longer_word_is_forgiven(typed: str, wanted: str) -> None:
    assert [command.word for command in meant(typed)] == [wanted]


def test_every_pattern_names_a_command_and_is_written_as_words_are_compared() -> None:
    assert {one.word for one in patterns()} <= BY_WORD.keys()
    for one in patterns():
        assert len(one.groups) > 1 or one.groups[0][0][:4] in ("uits", "unsu", "desi"), one
        assert one.groups[-1] != ("^",), one
        assert "$" not in one.opening, one
        for group in one.groups:
            assert all((word.rstrip("*").isalnum() and word == plain(word)) or word in "^$" for word in group), one
    assert set(PATTERNS) == set(HINTS) == set(LOCALES)


@pytest.mark.parametrize("phrase", [phrase for phrase, _ in EVERY[::16]])
def test_no_pattern_that_fits_is_passed_over(phrase: str) -> None:
    """For only those are tried that open with a word of the sentence."""
    words = words_in(phrase)
    assert [one for one in _opened_by(words) if one.suits(words)] == [one for one in patterns() if one.suits(words)]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_pattern_is_there_that_nobody_tried(locale: Locale) -> None:
    def is_tried(pattern: Pattern) -> bool:
        return any(
            pattern.word in wanted.split() and pattern.suits(words_in(phrase))
            for phrase, wanted in PHRASES[locale].items()
        )

    assert [one for one in patterns_in(locale) if not is_tried(one)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_whatever_can_be_offered_has_a_button(locale: Locale) -> None:
    words = {one.word for one in patterns()} | {word for some in HINTS[locale].values() for word in some}
    say = speak_to(Reader(locale))
    assert all(say(t(f"meant-{word}")) for word in words)


@pytest.mark.parametrize("typed", ["", " ", "x" * 50_000, "ik " * 3000, "a" + "\u0300\u0316" * 30_000, "<@U1>", "\x00"])
def test_nothing_typed_takes_long_or_fails(typed: str) -> None:
    begun = perf_counter()
    assert maybe(typed) == ()
    assert perf_counter() - begun < 1


async def test_who_types_in_everyday_words_gets_the_answer() -> None:
    bo = await a_world().somebody("Bo")
    assert "Wie ziet wat?" in told(await bo.say("wie heeft er toegang tot mijn antwoorden?"))
    assert "Er komt geen sessie aan" in told(await bo.say("ik kan niet komen"))


async def test_who_is_not_clear_chooses_among_a_few() -> None:
    bo = await a_world().somebody("Bo")
    reply = await bo.say("ziek")
    assert "Wat bedoel je met “ziek”?" in told(reply)
    assert {"coming", "pause"} <= commands_in(reply.message).keys()


async def test_a_conversation_that_waits_for_text_hears_it_first() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("deel")
    assert "Wie mag dit lezen?" in told(await bo.say("Ik kan niet komen zonder voorbereiding: dat leerde ik."))


async def test_a_conversation_that_waits_for_a_button_lets_a_clear_question_pass_and_goes_on_after() -> None:
    bo = await a_world().somebody("Bo")
    first = told(await bo.command("klaar"))
    assert elsewhere("wie ziet mijn antwoorden?")
    assert "Wie ziet wat?" in told(await bo.say("wie ziet mijn antwoorden?"))
    assert first.splitlines()[-1] in told(await bo.command("klaar"))


async def test_everyday_words_resume_what_is_going_on_and_never_begin_it_anew() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("share Eerst luisteren")
    assert "Eerst luisteren" in told(await bo.say("ik wil iets delen"))
