"""Several processes on one database, and kill -9 in the middle: nothing that was saved is lost, nothing is half."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process

from bot.ports import Commit, Outcome
from tests.contract.people import READY, account, enter
from tests.fakes.world import MONDAY, Clock
from tests.stores import opened

PATIENCE = 60
"""Seconds."""
NAMES = ("an", "bo", "cis")


async def writer(address: str, name: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.contract.writer", address, name, stdout=PIPE
    )


async def killed_after(process: Process, number: int) -> int:
    """Kills the process -9 once it saved so many events; the number of the last one that it told of."""
    assert process.stdout is not None
    while int(await process.stdout.readline()) < number:
        pass
    process.kill()
    rest = await process.stdout.read()
    await process.wait()
    told = [int(line) for line in rest.splitlines(keepends=True) if line.endswith(b"\n")]
    return max([number, *told])


async def test_what_was_saved_survives_kill_9(address: str, clock: Clock) -> None:
    async with asyncio.timeout(PATIENCE):
        writers = [await writer(address, name) for name in NAMES]
        told = await asyncio.gather(*(killed_after(process, 25) for process in writers))
    async with opened(address, clock) as store:
        for name, last in zip(NAMES, told, strict=True):
            seen = await store.recall(account(name), READY)
            assert seen is not None
            assert seen.conversation is not None
            revision = seen.conversation.revision
            assert seen.conversation.state == {"said": revision}
            assert last <= revision <= last + 1, "all that it told of, and at most the one it was about to tell of"
            again = Commit(f"slack/linde/{name}-{revision}", await enter(store, name), MONDAY)
            assert await store.commit(again) is Outcome.DUPLICATE
            beyond = Commit(f"slack/linde/{name}-{revision + 1}", await enter(store, name), MONDAY)
            assert await store.commit(beyond) is Outcome.DONE
