"""Microsoft's services and a house that talks with them, for each test anew."""

from collections.abc import AsyncIterator

import pytest

from tests.adapters.teams.talking import House, house
from tests.fakes.teams import Microsoft, microsoft


@pytest.fixture
async def services() -> AsyncIterator[Microsoft]:
    async with microsoft() as running:
        yield running


@pytest.fixture
async def kring(services: Microsoft) -> AsyncIterator[House]:
    async with house(services) as running:
        yield running
