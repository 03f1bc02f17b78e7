"""One process that writes: somebody who says one thing after another. Started by `test_processes`.

Prints the number of each event once it is saved: from then on it may never be lost.
"""

from __future__ import annotations

import asyncio
import sys

from bot.ports import Commit, Conversation, Outcome
from storage import open_store
from tests.contract.people import READY, enter
from tests.fakes.world import MONDAY, Clock


async def write(address: str, name: str) -> None:
    store = open_store(address, Clock())
    person = await enter(store, name)
    revision = 0
    while True:
        conversation = Conversation(READY, {"said": revision + 1}, 1, revision)
        event = f"slack/linde/{name}-{revision + 1}"
        assert await store.commit(Commit(event, person, MONDAY, conversation)) is Outcome.DONE
        revision += 1
        print(revision, flush=True)  # noqa: T201 - what it promises


if __name__ == "__main__":
    asyncio.run(write(*sys.argv[1:]))
