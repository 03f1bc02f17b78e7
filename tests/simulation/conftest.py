"""Processes that play seeds, for all the tests together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.simulation.report import Crew

JOBS = 2


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    crew = Crew(JOBS)
    yield crew
    crew.close()
