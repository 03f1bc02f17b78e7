"""The daily sweep: whatever goes wrong in one of its steps, the others are taken, and somebody hears of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from structlog.testing import capture_logs

from bot.facts import MemberEnrolled
from bot.planning import CalendarPlanner
from bot.ports import Commit, Installation, NeverSaved, NotSaved, Outcome
from scheduling import Ticker
from tests.contract.people import enter, look, member, publish, record
from tests.fakes.calendars import Shelf
from tests.scheduling.conftest import Post

STEPS = {
    "forget_events": "forget events",
    "forget_replies": "forget replies",
    "forget_unfinished": "forget unfinished",
    "forget_nudges": "forget nudges",
    "forget_arranged": "forget arranged",
    "departures": "withdraw",
    "replan": "replan",
    "sources": "refresh",
}
"""What each step of a sweep begins with."""


def ticker(post: Post) -> Ticker:
    planner = CalendarPlanner(lambda _country: frozenset())
    return Ticker(post.dispatcher, post.store, post.clock, planner=lambda: planner, calendars=Shelf())


@pytest.fixture
def taken(post: Post, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that were taken."""
    begun: list[str] = []

    def watched(name: str, begin: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[object]]:
        async def takes(*given: object) -> object:
            begun.append(name)
            return await begin(*given)

        return takes

    for name in STEPS:
        monkeypatch.setattr(post.store, name, watched(name, getattr(post.store, name)))
    return begun


@pytest.mark.parametrize("broken", STEPS)
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ZeroDivisionError("bug"), ("error", "sweep failed")),
        (NeverSaved("no such column"), ("error", "sweep failed")),
        (NotSaved("away"), ("warning", "sweep put off until tomorrow")),
    ],
    ids=["a bug", "a bug in a statement", "a database that is away"],
)
async def test_a_step_that_breaks_keeps_no_other_from_its_turn(
    post: Post,
    taken: list[str],
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
    error: Exception,
    said: tuple[str, str],
) -> None:
    """Else it would again break the next day, and again nobody's plan would be looked at."""

    async def breaks(*_: object) -> object:
        raise error

    monkeypatch.setattr(post.store, broken, breaks)
    with capture_logs() as lines:
        await ticker(post).sweep()
    assert taken == [name for name in STEPS if name != broken]
    told = [(line["log_level"], line["event"], line["step"]) for line in lines if "step" in line]
    assert told == [(*said, STEPS[broken])]


async def test_one_broken_departure_keeps_nobody_else_from_leaving_and_no_plan_from_being_made(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    an = await post.person("an")
    await post.store.install(Installation("slack", "nord", post.now()))
    made = await publish(post.store, an)
    for name in ("bad", "good"):
        guest = await enter(post.store, name, "nord")
        await record(post.store, guest, MemberEnrolled(await look(post.store, an, made.id), member(guest)))
    await post.store.uninstall("slack", "nord")
    commit = post.store.commit

    async def breaks(one: Commit) -> Outcome:
        if one.person.name == "bad":
            raise ZeroDivisionError
        return await commit(one)

    monkeypatch.setattr(post.store, "commit", breaks)
    before = dict(post.store.tables.outbox)
    post.store.tables.outbox.clear()
    with capture_logs() as lines:
        await ticker(post).sweep()
    assert [one.name for one in (await look(post.store, an, made.id)).members] == ["bad"]
    assert post.store.tables.outbox.keys() & before.keys(), "every plan is made what it should be"
    assert [line["step"] for line in lines if line["event"] == "sweep failed"] == ["withdraw"]
    assert not [line for line in lines if line["event"].startswith("sweep put off")]
