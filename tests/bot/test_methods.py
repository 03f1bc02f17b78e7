"""Three methods for any session: those that fit first, and never more trust than there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.words import speak_to
from bot.content.methods import METHODS, MINUTES, PEOPLE, PHASES, TRUSTS, Phase, Trust, fits, ranked
from bot.people import LOCALES, Locale, Reader
from bot.speech import t

phases = st.sampled_from(PHASES)
trusts = st.sampled_from(TRUSTS)
minutes = st.integers(*MINUTES)
people = st.integers(*PEOPLE)


@pytest.mark.row("O3.7")
@given(minutes, people, trusts)
def test_a_kickoff_never_gets_a_method_that_needs_high_trust(minutes: int, people: int, trust: Trust) -> None:
    assert all(method.trust != "high" for method in ranked("kickoff", minutes, people, trust))


@pytest.mark.row("O3.7")
@given(phases, minutes, people, trusts)
def test_there_are_always_three_and_none_needs_more_trust_than_there_is(
    phase: Phase, minutes: int, people: int, trust: Trust
) -> None:
    found = ranked(phase, minutes, people, trust)
    assert len({method.key for method in found}) == len(found) >= 3
    assert all(TRUSTS.index(method.trust) <= TRUSTS.index(trust) for method in found)


@pytest.mark.row("O3.7")
@given(phases, minutes, people, trusts)
def test_what_fits_comes_first(phase: Phase, minutes: int, people: int, trust: Trust) -> None:
    fitting = [fits(method, phase, minutes, people) for method in ranked(phase, minutes, people, trust)]
    assert fitting == sorted(fitting, reverse=True)


def test_there_are_the_twenty_five_of_the_table() -> None:
    assert len({method.key for method in METHODS}) == 25
    assert {phase for method in METHODS for phase in method.phases} == set(PHASES)
    assert all(method.least <= method.most and method.phases for method in METHODS)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_has_a_name_of_its_own_and_says_what_happens_shortly(locale: Locale) -> None:
    say = speak_to(Reader(locale))
    assert len({say(t(f"method-{method.key}")) for method in METHODS}) == 25
    told = [say(t(f"method-{method.key}-how")) for method in METHODS]
    assert len(set(told)) == 25
    assert all(len(words.split()) <= 40 for words in told)


@pytest.mark.parametrize(
    ("phase", "minutes", "people", "trust", "first"),
    [
        ("kickoff", 120, 12, "low", "speed-dating"),
        ("deepening", 60, 7, "high", "gossip"),
        ("deepening", 60, 7, "medium", "five-steps"),
        ("closing", 120, 12, "high", "harvest"),
        ("evaluation", 30, 12, "low", "what-so-now"),
    ],
)
def test_what_a_facilitator_would_expect_is_the_first(
    phase: Phase, minutes: int, people: int, trust: Trust, first: str
) -> None:
    assert ranked(phase, minutes, people, trust)[0].key == first
