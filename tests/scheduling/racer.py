"""One worker process of the race: waits for a line, then sends all that is due. Started by `test_processes`.

What it sends arrives in a table without any constraint, so that a double would be seen.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime

import psycopg

from bot.events import Ref
from bot.people import PlatformName
from bot.ports import Absent, Claimed, Parcel, Platform, Sent, Uncertain
from bot.runtime import Prepared
from bot.speech import Raw
from bot.views import Message
from scheduling import Dispatcher
from storage import open_store
from tests.fakes.world import Clock, Holidays


class Letterbox:
    """A platform: every parcel that arrives is a row."""

    def __init__(self, connection: psycopg.AsyncConnection[tuple[object, ...]], worker: str) -> None:
        self._connection = connection
        self._worker = worker

    async def deliver(self, parcel: Parcel) -> Sent:
        await self._connection.execute("INSERT INTO letterbox VALUES (%s, %s)", [parcel.key, self._worker])
        return Sent(parcel.key)

    async def find(self, parcel: Parcel, since: datetime) -> Sent | Absent | Uncertain:
        return Uncertain("nobody looks here")


async def prepare(claimed: Claimed) -> Prepared:
    return Prepared(Message(Raw(""), ()), Ref(claimed.nudge.flow))


async def race(address: str, worker: str) -> None:
    clock = Clock()
    store = open_store(address, clock)
    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
        assert await store.ready() is None
        print("ready", flush=True)  # noqa: T201 - the race begins when both have said so
        await asyncio.to_thread(sys.stdin.readline)
        platforms: dict[PlatformName, Platform] = {"slack": Letterbox(connection, worker)}
        handled = await Dispatcher(store, prepare, platforms, clock, Holidays(), worker).drain()
        print(handled, flush=True)  # noqa: T201 - the result
    await store.close()


if __name__ == "__main__":
    asyncio.run(race(*sys.argv[1:]))
