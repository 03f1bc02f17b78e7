"""The texts in three languages: complete, used, and written with care."""

import re
from datetime import UTC, datetime
from typing import get_args

import pytest

from adapters.web.strip import kind_of, reason_of
from adapters.words import speak_to
from bot.content.founding import AGREEMENTS, ROLES, said_in
from bot.content.kickoff import AGREEMENTS as OFFERED
from bot.content.reasons import KINDS, REASONS, reason_key
from bot.flows.sessions.evaluating import Unasked
from bot.nudges.nudge import Nudge
from bot.nudges.rows import ROWS
from bot.people import LOCALES, Locale, Reader
from bot.ports import Planned
from bot.speech import t
from tests.texts.catalogue import (
    Variables,
    kinds_in_code,
    messages,
    named_in_code,
    reasons_in_code,
    said_by_code,
    wording,
)

NARROW = "\u202f"
WRITTEN_SO = {"CSV", "SERV", "UTF"}
"""Names in capitals."""


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_same_texts_with_the_same_arguments_and_choices(locale: str) -> None:
    reference = messages("nl")
    assert messages(locale).keys() == reference.keys()
    for key, message in messages(locale).items():
        ours, theirs = Variables(message), Variables(reference[key])
        assert ours.names == theirs.names, key
        assert ours.variants == theirs.variants, key


def test_every_text_that_the_code_says_exists() -> None:
    assert said_by_code() - messages("nl").keys() == set()
    reasons = {f"why-{reason}" for reason in (*REASONS, "other")} | {f"kind-{kind}" for kind in (*KINDS, "other")}
    assert reasons - messages("nl").keys() == set()


def test_every_kind_of_nudge_has_its_name_and_its_reason() -> None:
    """Those of the calendar, and those that other facts cause."""
    assert {row.kind for row in ROWS} <= set(KINDS)
    assert kinds_in_code() <= set(KINDS)


def test_every_reason_that_the_program_gives_has_a_text_of_its_own() -> None:
    """None of them is told as "this belonged to one of your networks"."""
    given = reasons_in_code() | {f"why-{reason}" for reason in get_args(Unasked)}
    assert len(given) > 30
    assert {reason.removeprefix("why-") for reason in given} - {"other"} <= set(REASONS)
    assert [reason for reason in given if reason_key(reason, "share", "dropped") != reason] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_time_line_says_every_kind_and_every_reason(locale: Locale) -> None:
    say, at = speak_to(Reader(locale)), datetime(2026, 3, 2, 9, tzinfo=UTC)
    for kind in KINDS:
        nudge = Nudge("key", "linde", "bo", kind, "sharing", "", at)
        assert kind_of(Planned(nudge, "Bo", "planned", "", at), say) == say(t(f"kind-{kind}"))
        for reason in REASONS:
            row = Planned(nudge, "Bo", "dropped", f"why-{reason}", at)
            assert reason_of(row, say) == say(t(f"why-{reason}"))


def test_no_text_is_left_that_nobody_says() -> None:
    plain, patterns = named_in_code()
    unused = {
        key for key in messages("nl") if key not in plain and not any(pattern.fullmatch(key) for pattern in patterns)
    }
    assert unused == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_called_anonymous_and_nobody_is_shouted_at_or_addressed_formally(locale: str) -> None:
    formal = {"nl": r"\b(u|uw|U|Uw)\b", "en": r"\bthou\b", "fr": r"\b(vous|votre|vos)\b"}[locale]
    for key, words in wording(locale):
        assert "anon" not in words.lower(), key
        assert set(re.findall(r"\b[A-ZÀ-Ý]{3,}\b", words)) <= WRITTEN_SO, key
        assert not re.search(formal, words), key


@pytest.mark.parametrize("locale", LOCALES)
def test_a_network_begins_with_the_agreements_that_one_without_any_is_offered(locale: Locale) -> None:
    say = speak_to(Reader(locale))
    assert tuple(say(t(f"agree-base-{number}")) for number in OFFERED) == AGREEMENTS[locale]


@pytest.mark.parametrize("locale", LOCALES)
def test_nobody_is_made_to_feel_guilty(locale: str) -> None:
    guilt = {
        "nl": r"helaas|jammer|vergeten|nog steeds niet|teleur|je moet|verplicht",
        "en": r"unfortunately|sorry|forgot|still haven|disappoint|you must|have to join|mandatory",
        "fr": r"malheureusement|dommage|oublié|toujours pas|décev|tu dois participer|obligatoire",
    }[locale]
    for key, words in wording(locale):
        assert not re.search(guilt, words, re.IGNORECASE), key


@pytest.mark.parametrize("locale", LOCALES)
def test_apostrophes_and_quotation_marks_are_the_printers(locale: str) -> None:
    for key, words in wording(locale):
        assert "'" not in words, key
        assert '"' not in words, key
        assert "..." not in words, key
        assert "  " not in words, key


def test_french_keeps_its_high_punctuation_together() -> None:
    """A narrow no-break space before : ; ? ! and inside guillemets; a colon in a time or an address stands alone."""
    for key, words in wording("fr"):
        assert not re.search(r"(?<![\u202f\d/])[;?!»](?!\w)", words.replace("https:", "")), key
        assert not re.search(rf"[^{NARROW}\d](:)(?!\w|//)", words), key
        assert not re.search(rf"«(?!{NARROW}|$)", words), key


@pytest.mark.parametrize("locale", LOCALES)
def test_what_kring_proposed_is_read_in_each_language_and_what_people_wrote_as_they_wrote_it(locale: Locale) -> None:
    for written in LOCALES:
        assert said_in(ROLES[written], locale) == ROLES[locale]
        assert [said_in(one, locale) for one in AGREEMENTS[written]] == list(AGREEMENTS[locale])
    assert said_in("Breng koffie mee.", locale) == "Breng koffie mee."
