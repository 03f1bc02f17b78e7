"""What people read and what Slack and Teams are sent is what somebody read and found good: the files beside this."""

from difflib import unified_diff

import pytest

from adapters.words import speak_to
from bot.flows import FLOWS
from bot.people import LOCALES, Reader
from tests.golden.files import expected, path_of, read, there
from tests.golden.moments import moments
from tests.golden.payloads import DRAWN, skeleton

ANEW = "`make golden` writes it anew; then read what changed"
LARGEST = 2_500_000
"""Bytes of all golden files: they are there to be read."""

FLOW = pytest.mark.parametrize("flow", [*FLOWS, "home"])


@FLOW
@pytest.mark.parametrize("where", [*LOCALES, *DRAWN])
def test_nothing_changed_that_nobody_read(flow: str, where: str) -> None:
    path = path_of(where, flow)
    kept, drawn = read(path) if path in there() else "", expected().get(path, "")
    diff = "\n".join(unified_diff(kept.splitlines(), drawn.splitlines(), path, "as it is drawn now", lineterm="", n=2))
    if diff:
        pytest.fail(f"{ANEW}\n{diff}", pytrace=False)


def test_no_golden_file_is_left_of_what_is_gone() -> None:
    assert there() == set(expected()), ANEW
    assert sum(len(text.encode()) for text in expected().values()) < LARGEST


def test_every_state_of_every_flow_has_a_moment() -> None:
    found = {
        (moment.ref.flow, moment.where.rpartition(": ")[2]) for of_flow in moments().values() for moment in of_flow
    }
    states = {(flow.name, state.__name__) for flow in FLOWS.values() for state in flow.states}
    assert states <= found


@FLOW
@pytest.mark.parametrize("platform", DRAWN)
def test_a_payload_in_another_language_differs_only_in_its_words(flow: str, platform: str) -> None:
    drawn = {
        locale: [skeleton(list(DRAWN[platform](moment, speak_to(Reader(locale))))) for moment in moments(locale)[flow]]
        for locale in LOCALES
    }
    assert drawn["en"] == drawn["fr"] == drawn["nl"]
