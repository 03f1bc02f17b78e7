"""One worker process of many: sends what is due until it is told to stop. Started by `benchmarks.nudges.workers`.

`python -m benchmarks.nudges.worker ADDRESS URL PLATFORM SECONDS`: the database, the platform's server ("": one in this
process that takes all at once), whose pace is kept, and how far ahead of the system its clock is. Says "ready", and
stops when its input ends.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta

import aiohttp

from benchmarks.nudges.platform import PACES, Wire
from benchmarks.nudges.shift import Instant, Shifted, alike, on_shift
from scheduling import Ticker


async def work(address: str, url: str, name: str, ahead: str) -> None:
    clock = Shifted(timedelta(seconds=float(ahead)))
    async with aiohttp.ClientSession() as session:
        platform = Wire(session, url, PACES[name]) if url else Instant()
        async with on_shift(address, platform, clock, alike) as shift:
            ticker = Ticker(shift.dispatcher, shift.store, clock)
            ticker.start()
            print("ready", flush=True)
            await asyncio.to_thread(sys.stdin.read)
            await ticker.stop()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:]))
