"""The playground: Kring in a browser, with people to be and a clock to move. Only ever served on loopback."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from starlette.routing import BaseRoute

from adapters.web.app import Playground
from adapters.web.client import WebPlatform
from adapters.web.demo import Demo, DemoChannel, DemoPerson, Machine
from adapters.web.desk import Desk
from adapters.web.gather import Gatherer, keep_note, notes
from adapters.web.look import Preview
from bot.ports import Timeline, Transcript
from bot.runtime import Runtime

__all__ = [
    "Demo",
    "DemoChannel",
    "DemoPerson",
    "Machine",
    "Preview",
    "WebPlatform",
    "build",
    "keep_note",
    "notes",
]


def build(
    demo: Demo,
    runtime: Runtime,
    transcript: Transcript,
    timeline: Timeline,
    drain: Callable[[], Awaitable[object]],
    previews: Mapping[str, Preview],
) -> Sequence[BaseRoute]:
    """The playground's routes over this runtime, for a loopback address only.

    `drain` sends all that is due now, by a dispatcher that knows `WebPlatform`. `previews` are shown with each message.
    """
    desk = Desk(runtime, transcript, drain, demo)
    return Playground(demo, desk, Gatherer(demo, desk, timeline, previews)).routes()
