"""The house rules of size: a file fits in the head, a function on the screen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
ROOMS = ("kring", "bot", "adapters", "scheduling", "storage", "tests", "benchmarks")


def sources() -> list[Path]:
    return sorted(file for room in ROOMS for file in (HOUSE / room).rglob("*.py") if "versions" not in file.parts)


def functions(file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("file", sources(), ids=lambda file: str(file.relative_to(HOUSE)))
def test_files_and_functions_stay_small(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST_FILE
    assert [name for name, length in functions(file) if length > LONGEST_FUNCTION] == []


def test_the_map_of_the_house_names_every_part_of_the_core() -> None:
    """Files of flows, nudges and the like speak for themselves; what stands beside them is on the map."""
    parts = {
        part.name if part.suffix else f"{part.name}/"
        for room in ("bot", "bot/flows")
        for part in (HOUSE / room).iterdir()
    }
    named = (HOUSE / "docs" / "architecture.md").read_text("utf-8").split()
    assert parts - {"__init__.py", "__pycache__/"} <= set(named)
