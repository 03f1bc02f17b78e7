"""What `make chaos` shows in minutes, in seconds: few kills, few drops, one worker stopped."""

from __future__ import annotations

from tests.chaos.drops import dropping
from tests.chaos.kills import killing
from tests.chaos.pace import QUICK
from tests.chaos.scene import NEAR, scene
from tests.chaos.stops import stopping
from tests.stores import migrated_sqlite, postgres_address, sqlite_address

__all__ = ["migrated_sqlite", "postgres_address", "sqlite_address"]

SEED = 7
FEW = 150
"""Nudges due at once."""


def silently(progress: str) -> None:
    """Nobody watches."""


async def test_ten_kills_lose_nothing_and_double_nothing(sqlite_address: str) -> None:
    async with scene(sqlite_address, SEED, latency=NEAR) as here:
        figures = await killing(here, 10, 1, silently, FEW)
    assert figures.toll.kills.total() == 10
    assert figures.toll.sending, "some died while sending"
    assert figures.verdict.faults == ()
    assert figures.orderly


async def test_broken_connections_double_nothing_where_the_history_can_be_read(sqlite_address: str) -> None:
    async with scene(sqlite_address, SEED, latency=NEAR, share=0) as here:
        figures = await dropping(here, 200, 1, silently)
    assert figures.dropped > 20
    assert (figures.verdict.faults, figures.verdict.unknown) == ((), ())


async def test_a_worker_stopped_past_its_lease_writes_nothing_stale_and_sends_nothing_late(
    postgres_address: str,
) -> None:
    async with scene(postgres_address, SEED, latency=NEAR, pace=QUICK) as here:
        figures = await stopping(here, 1, 1, silently)
    assert figures.held
    assert (figures.late, figures.stale) == ([], [])
    assert figures.verdict is not None
    assert figures.verdict.faults == ()
