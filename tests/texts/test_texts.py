"""The texts in three languages: complete, used, and written with care."""

import re

import pytest

from bot.content.reasons import KINDS, REASONS
from bot.nudges.calendar import SESSION_ROWS
from bot.people import LOCALES
from tests.texts.catalogue import Variables, messages, named_in_code, said_by_code, wording

NARROW = "\u202f"


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
    assert {row.kind for row in SESSION_ROWS} <= set(KINDS)


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
        assert not re.search(r"\b[A-ZÀ-Ý]{3,}\b", words), key
        assert not re.search(formal, words), key


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
        assert not re.search(rf"[^{NARROW}\d](:)(?!\d|//)", words), key
        assert not re.search(rf"«(?!{NARROW}|$)", words), key
