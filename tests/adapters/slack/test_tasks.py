"""Work in the background is neither waited for nor lost sight of."""

import asyncio

import pytest
from structlog.testing import capture_logs

from adapters.slack import tasks
from adapters.slack.tasks import Tasks


async def test_what_fails_in_the_background_is_reported() -> None:
    async def failing() -> None:
        raise RuntimeError("lost")

    running = Tasks()
    with capture_logs() as logs:
        running.start(failing())
        await running.settled()
        await asyncio.sleep(0)
    assert [(line["event"], line["error"]) for line in logs] == [("slack.background_failed", "RuntimeError")]


async def test_settled_waits_for_what_is_started_meanwhile() -> None:
    done: list[str] = []

    async def second() -> None:
        done.append("second")

    async def first() -> None:
        running.start(second())

    running = Tasks()
    running.start(first())
    await running.settled()
    assert done == ["second"]


async def test_at_the_end_whoever_is_too_late_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "PATIENCE", 0.05)
    given_up = asyncio.Event()

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            given_up.set()

    running = Tasks()
    await running.finish()
    running.start(endless())
    await running.finish()
    assert given_up.is_set()
