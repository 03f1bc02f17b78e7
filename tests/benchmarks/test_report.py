"""The report: each promise is judged on the exact figure, and a broken one is told and makes the run fail."""

from __future__ import annotations

from math import inf, nan

import pytest

from benchmarks import __main__ as bench
from benchmarks import commands, memory
from benchmarks.report import Bound, Chapter, Promise, aligned, broken


@pytest.mark.parametrize(
    ("bound", "measured", "kept"),
    [
        (Bound.AT_LEAST, 0.6, True),
        (Bound.AT_LEAST, 0.5999, False),
        (Bound.AT_MOST, 0.6, True),
        (Bound.AT_MOST, 0.6001, False),
        (Bound.AT_MOST, -5.0, True),
        (Bound.UNDER, 0.5999, True),
        (Bound.UNDER, 0.6, False),
        (Bound.UNDER, inf, False),
        *((bound, nan, False) for bound in Bound),
    ],
)
def test_a_promise_is_kept_exactly_up_to_its_bound(bound: Bound, measured: float, kept: bool) -> None:
    assert Promise("share", measured, bound, 0.6).kept is kept


def test_a_promise_says_what_was_measured_and_what_was_promised() -> None:
    assert str(Promise("wait", 5.5, Bound.UNDER, 5, " s")) == "FAIL  wait: 5.50 s (promised: under 5.00 s)"
    assert str(Promise("wait", 0.5, Bound.UNDER, 5, " s")) == "PASS  wait: 0.50 s (promised: under 5.00 s)"


def test_figures_stand_below_each_other() -> None:
    assert aligned([("", "ms"), ("bare", "9.1"), ("Kring", "12.3")]) == ["         ms", "bare    9.1", "Kring  12.3"]


def test_a_chapter_tells_what_was_compared_before_the_figures() -> None:
    told = str(chapter("Wait", Promise("wait", 1, Bound.UNDER, 2)))
    assert told.index("A beside B.") < told.index("12.5") < told.index("PASS")


def test_one_broken_promise_fails_the_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Every part is measured all the same, so that the report is whole."""
    kept, failed = Promise("kept", 1, Bound.UNDER, 2), Promise("failed", 3, Bound.UNDER, 2)
    monkeypatch.setattr(commands, "measure", lambda plan: chapter("One", kept, failed))
    monkeypatch.setattr(memory, "measure", lambda plan: chapter("Two", kept))
    assert bench.main(["--only", "commands", "--only", "memory"]) == 1
    assert bench.main(["--only", "memory"]) == 0
    told = capsys.readouterr().out
    assert "FAIL  failed" in told
    assert "Two" in told
    assert "1 broken." in told
    assert "Every promise is kept." in told


def test_broken_promises_are_found_in_every_chapter() -> None:
    kept, failed = Promise("kept", 1, Bound.UNDER, 2), Promise("failed", 3, Bound.UNDER, 2)
    assert broken([chapter("One", kept, failed), chapter("Two", failed)]) == [failed, failed]


def chapter(title: str, *promises: Promise) -> Chapter:
    return Chapter(title, "A beside B.", [("", "ms"), ("bare", "12.5")], promises)
