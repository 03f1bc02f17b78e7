"""The `row` marks of a test."""

from collections.abc import Iterator

import pytest

from tests.trace.table import known_ids


def ids_of(item: pytest.Item) -> Iterator[str]:
    """The ids in the marks of a test, its class and its module."""
    for mark in item.iter_markers("row"):
        yield from mark.args


def complaint(item: pytest.Item) -> str | None:
    """What is wrong with a test's marks, or nothing."""
    if any(mark.kwargs or not mark.args for mark in item.iter_markers("row")):
        return f'{item.nodeid}: a row mark takes one or more ids, as in row("E2.3", "R1")'
    unknown = sorted({str(each) for each in ids_of(item)} - known_ids())
    return f"{item.nodeid}: no such row: {', '.join(unknown)}" if unknown else None
