"""One network whose members sit in two Slack workspaces, a Teams tenant and no account at all, from first to last."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.e2e.across.arriving import arrives
from tests.e2e.across.leaving import leaves
from tests.e2e.across.living import lives
from tests.e2e.across.program import FourProcesses, OneProcess
from tests.e2e.across.town import Town, town


async def play(here: Town) -> None:
    await arrives(here)
    await lives(here)
    await leaves(here)


async def test_in_one_process_on_sqlite(sqlite_address: str) -> None:
    async with town(sqlite_address, OneProcess) as here:
        await play(here)


async def test_in_two_web_and_two_worker_processes_on_postgresql(postgres_address: str, tmp_path: Path) -> None:
    async with town(postgres_address, partial(FourProcesses, directory=tmp_path)) as here:
        await play(here)
