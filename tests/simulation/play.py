"""One seed, from its story to the judgement."""

from __future__ import annotations

import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from logging import ERROR
from typing import Any

import structlog

from scheduling import dispatcher
from tests.simulation.history import History
from tests.simulation.oracle import judge
from tests.simulation.story import write
from tests.simulation.world import NEVER, World

EXPECTED = ("delivery broke off", "looking back broke off")
"""What Kring logs as an error when a platform doesn't answer in time: a fault of this world, not of Kring."""


def play(seed: int) -> World:
    """The whole story of a seed, judged: `history.trace` is the same each time, `history.wrong` the broken promises."""
    world = World(seed)
    with listening(world.history), one_nap():
        write(world)
        world.loop.run(world.run())
    judge(world)
    return world


@contextmanager
def one_nap() -> Iterator[None]:
    """Nobody looks by themselves each second: the world pokes whenever there may be something to do."""
    longest, dispatcher.LONGEST_NAP = dispatcher.LONGEST_NAP, NEVER
    try:
        yield
    finally:
        dispatcher.LONGEST_NAP = longest


@contextmanager
def listening(history: History) -> Iterator[None]:
    """What Kring logs as an error stands in the trace; one that nobody expects is a broken promise."""

    def hear(logger: object, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        history.say("log", str(event["event"]))
        if event["event"] not in EXPECTED:
            history.blame(f"{event['event']}: {sys.exc_info()[1]!r}")
        raise structlog.DropEvent

    before = structlog.get_config()
    structlog.configure(processors=[hear], wrapper_class=structlog.make_filtering_bound_logger(ERROR))
    try:
        yield
    finally:
        structlog.configure(**before)
