"""Holds every `row` mark against the trace table: a mark that names no row ends the run before it starts."""

import pytest

from tests.trace.marks import complaint


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Raises UsageError with every complaint."""
    if complaints := [said for item in items if (said := complaint(item))]:
        raise pytest.UsageError("\n".join(complaints))
