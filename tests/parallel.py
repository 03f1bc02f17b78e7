"""Tests in several processes: how many, and which of them come first."""

import os
from pathlib import Path

import pytest

FEWEST, MOST = 2, 8
"""Processes: much of a test is waiting, so there is one more than processors; over eight only wait for each other."""
LONG = ("story", "e2e", "chaos", "simulation", "benchmarks", "official", "test_container.py")
"""What takes seconds each, by folder or file of `tests`. It comes first, not left to one process at the end."""
HERE = Path(__file__).parent


def pytest_xdist_auto_num_workers() -> int:
    """For `-n auto`."""
    return max(FEWEST, min(MOST, (os.cpu_count() or 1) + 1))


def _turn(item: pytest.Item) -> int:
    first = item.path.relative_to(HERE).parts[0] if item.path.is_relative_to(HERE) else ""
    return LONG.index(first) if first in LONG else len(LONG)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sorts them; those of one folder keep their order."""
    items.sort(key=_turn)
