import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trace import __main__ as tool
from tests.trace.table import Row, report, rows

MARKED = """
import pytest

@pytest.mark.row("E2.3", "R1")
@pytest.mark.parametrize("number", [1, 2])
def test_readiness(number): pass

@pytest.mark.browser
@pytest.mark.row("W1")
def test_in_a_browser(): pass
"""
WRONG = """
import pytest

@pytest.mark.row("R1", "R11")
def test_unknown(): pass

@pytest.mark.row()
def test_empty(): pass

@pytest.mark.row(1)
def test_number(): pass

@pytest.mark.row("R1", id="R2")
def test_keyword(): pass
"""
OPTIONS = """
[tool.pytest]
strict = true
addopts = ["-p", "no:asyncio", "-p", "no:hypothesispytest"]
markers = ["row", "browser"]
"""
TABLE = (Row("R1", "45", "wil leren"), Row("R2", "47", "openstaat"))


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A test suite apart, with the plugins of ours and a machine without Chromium."""
    monkeypatch.setenv("KRING_CHROMIUM", "no-such-program")
    monkeypatch.delenv("CI", raising=False)
    pytester.makepyprojecttoml(OPTIONS)
    return pytester


def test_every_line_of_the_fiche_has_one_row() -> None:
    ids = [row.id for row in rows()]
    assert len(ids) == len(set(ids)) == 73
    assert {f"R{number}" for number in range(1, 11)} < set(ids)
    assert {row.id for row in rows() if not re.fullmatch(r"\d+(-\d+)?", row.lines) or not row.phrase} == set()


def test_a_row_lists_its_tests_once_with_their_number_of_cases() -> None:
    lines = list(report(TABLE, {"R1": ["t.py::test_b[1]", "t.py::test_b[2]", "t.py::test_a"]}))
    assert lines[:3] == ["R1     wil leren (L45)", "         t.py::test_a", "         t.py::test_b × 2"]


def test_a_row_without_tests_says_so_and_is_counted() -> None:
    lines = list(report(TABLE, {"R1": ["t.py::test_a"]}))
    assert "         — no test yet" in lines
    assert lines[-2:] == ["1 of 2 rows are shown by tests; 1 have none yet.", "Without: R2"]


def test_a_full_table_names_no_row_as_missing() -> None:
    lines = list(report(TABLE, {"R1": ["t.py::test_a"], "R2": ["t.py::test_a"]}))
    assert lines[-1] == "2 of 2 rows are shown by tests; 0 have none yet."


def test_marks_that_name_no_row_end_the_run_with_every_complaint(suite: pytest.Pytester) -> None:
    suite.makepyfile(WRONG)
    result = suite.runpytest("-p", "tests.trace.plugin")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(
        [
            "*::test_unknown: no such row: R11",
            "*::test_empty: a row mark takes one or more ids*",
            "*::test_number: no such row: 1",
            "*::test_keyword: a row mark takes one or more ids*",
        ]
    )


def test_marks_that_name_rows_let_the_tests_run(suite: pytest.Pytester) -> None:
    suite.makepyfile(MARKED)
    suite.runpytest("-p", "tests.trace.plugin").assert_outcomes(passed=3)


def test_the_tool_prints_what_is_marked_also_where_no_browser_is(
    suite: pytest.Pytester, capsys: pytest.CaptureFixture[str]
) -> None:
    suite.makepyfile(test_suite=MARKED)
    assert tool.main(["-p", "tests.browser"]) == 0
    said = capsys.readouterr().out
    assert "test_suite.py::test_readiness × 2" in said
    assert "test_suite.py::test_in_a_browser" in said
    assert "3 of 73 rows are shown by tests; 70 have none yet." in said


def test_the_tool_fails_with_pytests_words_when_tests_cannot_be_collected(
    suite: pytest.Pytester, capsys: pytest.CaptureFixture[str]
) -> None:
    suite.makepyfile("import no_such_module")
    assert tool.main([]) != 0
    assert "no_such_module" in capsys.readouterr().err


def test_the_command_runs_on_the_suite_that_it_is_part_of() -> None:
    """`make trace` itself: nothing that it imports stands in the way of a run with warnings as errors."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.trace", "tests/trace"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "of 73 rows are shown by tests" in done.stdout
