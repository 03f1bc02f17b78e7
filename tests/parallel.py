"""Tests in several processes: how many, and which of them come first."""

import os
from pathlib import Path

import pytest

FEWEST, MOST = 2, 8
"""Processes: much of a test is waiting, so there is one more than processors; over eight only wait for each other."""
LONG = (("chaos", "story", "simulation", "official"), ("e2e", "benchmarks", "test_container.py"))
"""What takes seconds each, by folder or file of `tests`: each group is what one process begins with."""
HERE = Path(__file__).parent


def pytest_xdist_auto_num_workers() -> int:
    """For `-n auto`."""
    return max(FEWEST, min(MOST, (os.cpu_count() or 1) + 1))


def _folder(item: pytest.Item) -> str:
    return item.path.relative_to(HERE).parts[0] if item.path.is_relative_to(HERE) else ""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts what is long at the head of what each process gets, as xdist's "worksteal" deals: in equal runs.

    Those of one folder keep their order. The first process to end takes tests from the tail of another's.
    """
    number = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    share = len(items) // number
    long = [[item for folder in group for item in items if _folder(item) == folder] for group in LONG]
    others = [item for item in items if not any(_folder(item) in group for group in LONG)]
    items.clear()
    for group in long:
        short = max(0, share - len(group))
        items += [*group, *others[:short]]
        del others[:short]
    items += others
