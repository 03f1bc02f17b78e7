"""Delivery keeps its promises in every one of 20,000 stories, and each story can be told again from its seed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation.faults import KINDS
from tests.simulation.mutants import MUTANTS
from tests.simulation.play import play
from tests.simulation.report import Crew, Tally, examine

HOUSE = Path(__file__).parent.parent.parent
SEEDS, PORTION = 20_000, 1_000
FEW = 100
AT_THE_LATEST = 1_000
"""Seeds after which each mutant is found; most are within fifty."""
TIGHT_SPOTS = (
    "arrived twice, one of them in doubt",
    "died between writing `sending` and sending",
    "died while a message was on its way",
    "froze between writing `sending` and sending",
    "froze while a message was on its way",
    "nobody heard what became of it",
    "seats offered",
    "offers taken back",
    "nudge unknown",
    "nudge failed",
    "read back",
    "settled in vain, the claim was lost",
    "because why-blocked",
    "because why-cap",
    "because why-cancelled",
    "because why-expired",
    "because why-left",
    "because why-stopped",
    "because why-unreachable",
)


@pytest.mark.parametrize("first", range(0, SEEDS, PORTION))
def test_no_story_breaks_a_promise(first: int, crew: Crew) -> None:
    """Crashes, freezes, clocks set back, broken networks and a broken database: each nudge has one true outcome.

    In every portion all of it happened: a simulation in which no worker dies proves nothing.
    """
    seen = Tally()
    for tally in crew.examine(first, PORTION):
        assert tally.wrong == [], "make simulate ARGS='--seed N' tells the whole story"
        seen.add(tally)
    assert seen.seeds == PORTION
    assert {*(f"fault: {kind}" for kind in KINDS), *TIGHT_SPOTS} - seen.seen.keys() == set()


def test_a_story_is_the_same_each_time_it_is_told() -> None:
    """To the last byte of its trace, whatever was told in between."""
    traces = [[play(seed).history.trace for seed in seeds] for seeds in (range(FEW), reversed(range(FEW)))]
    assert traces[0] == traces[1][::-1]


@pytest.mark.parametrize("hashes", ["1", "4711"])
def test_a_story_is_the_same_in_another_process(hashes: str) -> None:
    """Whatever the seed of Python's own hashes there."""
    (digest,) = examine(0, FEW).digests
    command = [sys.executable, "-m", "tests.simulation", "--seeds", str(FEW), "--jobs", "1", "--digest"]
    told = subprocess.run(
        command, cwd=HOUSE, env={"PYTHONHASHSEED": hashes}, capture_output=True, text=True, check=False
    )
    assert (told.stderr, told.stdout.splitlines()[-1]) == ("", digest)


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_broken_delivery_is_found_out(mutant: str) -> None:
    """Each in its own way."""
    with MUTANTS[mutant]():
        found = next((seed for seed in range(AT_THE_LATEST) if play(seed).history.wrong), None)
    assert found is not None
