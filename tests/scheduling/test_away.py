"""An outage is in the log once, then once a minute, and once when it is over; not at each of its thousand failures."""

from __future__ import annotations

import asyncio

from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.ports import Claimed, NotSaved
from bot.ports.away import EACH, QUIET, Away, failed, worked
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock
from tests.scheduling.conftest import Post


def test_an_outage_is_said_once_then_each_minute_and_once_when_it_is_over() -> None:
    known: Away | None = None
    said = []
    for half in range(300):
        known, say = failed(known, half / 2)
        said += [half / 2] * say
    assert said == [0, 60, 120]
    assert worked(known, 149.5 + QUIET) == (None, 149.5 + QUIET)


def test_what_works_from_the_first_is_never_said() -> None:
    assert worked(None, 5) == (None, None)


def test_what_comes_and_goes_is_away_until_it_stays() -> None:
    known: Away | None = failed(None, 0)[0]
    for second in range(1, 50):
        assert worked(known, second - 0.5) == (known, None)
        known, say = failed(known, second)
        assert not say
    assert worked(known, 49 + QUIET)[1] == 49 + QUIET


@given(st.lists(st.tuples(st.floats(0, 30), st.booleans()), max_size=60))
def test_whatever_happens_it_is_never_said_twice_within_a_minute_of_one_outage(steps: list[tuple[float, bool]]) -> None:
    known: Away | None = None
    now, last, over = 0.0, -EACH, True
    for wait, works in steps:
        now += wait
        if works:
            known, seconds = worked(known, now)
            over = over or seconds is not None
            continue
        known, say = failed(known, now)
        assert say == (over or now - last >= EACH)
        last, over = (now, False) if say else (last, over)


class Gone(MemoryStore):
    """An outbox that is away."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.asked = asyncio.Event()

    async def claim(self, *_: object, **__: object) -> list[Claimed]:
        self.asked.set()
        raise NotSaved("gone")


async def test_a_dispatcher_says_once_that_its_outbox_is_away(post: Post) -> None:
    post.store = gone = Gone(post.clock)
    dispatcher = post.worker("one")
    with capture_logs() as lines:
        dispatcher.start()
        async with asyncio.timeout(30):
            for _ in range(5):
                gone.asked.clear()
                dispatcher.poke()
                await gone.asked.wait()
            await dispatcher.stop()
    assert [(one["event"], one["log_level"], one["reason"]) for one in lines] == [
        ("outbox unreachable", "warning", "gone")
    ]
