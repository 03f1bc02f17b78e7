"""What somebody has to mend: it is tried with patience, told by a way that works, and sent when it is mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.people import Account, Person
from bot.ports import Answer, Installation, Parcel, Refused, Sent
from scheduling.outcomes import LONGEST, MOST_HELD_BACK, MOST_UNTIL_MENDED, backoff, refused
from tests.contract.people import nudge
from tests.fakes.platform import ScriptedPlatform, accepts
from tests.fakes.world import MONDAY
from tests.scheduling.conftest import Post

TOKEN = Refused("invalid_auth", retry_after=60, why="why-locked-out")
SCOPE = Refused("missing_scope", why="why-not-allowed")


def test_what_waits_for_an_administrator_has_patience_for_weeks() -> None:
    assert refused(TOKEN, MOST_HELD_BACK + 1, MONDAY, 0.5).status == "planned"
    assert refused(TOKEN, MOST_UNTIL_MENDED, MONDAY, 0.5).status == "failed"
    assert backoff(MOST_UNTIL_MENDED, 1) == timedelta(seconds=LONGEST)


async def administrator(post: Post) -> Person:
    """Vera, on Slack first and on Teams too."""
    vera = await post.person("vera")
    await post.store.appoint(vera.id, {"administrator"})
    await post.store.attach(Account("teams", "linde-be", "vera"), vera.id)
    return vera


def on_slack(answer: Answer) -> ScriptedPlatform:
    return ScriptedPlatform(answer=lambda _: answer)


def told(teams: ScriptedPlatform) -> list[str]:
    return [key for key in teams.keys if "/trouble/" in key]


async def test_a_token_that_is_refused_is_told_elsewhere_and_what_waited_goes_when_it_is_mended(post: Post) -> None:
    """Nothing has to be done to the nudges themselves, and the administrator hears it once."""
    slack, teams = on_slack(TOKEN), ScriptedPlatform()
    await administrator(post)
    worker = post.worker("one", platforms={"slack": slack, "teams": teams})
    due = await post.crowd(3)
    for _ in range(5):
        await worker.drain()
        post.clock.move(minutes=11)
    assert len(told(teams)) == 1
    assert told(slack) == []
    assert {(await post.outcome(one))[0] for one in due} == {"planned"}
    slack.answer = accepts
    await worker.drain()
    assert {(await post.outcome(one))[0] for one in due} == {"sent"}


async def test_a_missing_scope_is_told_elsewhere_and_a_new_installation_sends_what_failed(post: Post) -> None:
    slack, teams = on_slack(SCOPE), ScriptedPlatform()
    await administrator(post)
    worker = post.worker("one", platforms={"slack": slack, "teams": teams})
    (due,) = await post.crowd(1)
    late = replace(nudge(await post.person("late"), due=post.now()), expires=post.now() + timedelta(hours=1))
    await post.plan(late)
    await worker.drain()
    post.clock.move(minutes=5)
    await worker.drain()
    assert len(told(teams)) == 1
    assert await post.outcome(due) == ("failed", "why-not-allowed")
    post.clock.move(hours=2)
    slack.answer = accepts
    await post.store.install(Installation("slack", "linde", post.now()))
    await worker.drain()
    assert (await post.outcome(due))[0] == "sent"
    assert await post.outcome(late) == ("dropped", "why-expired")
    assert told(slack) == []


async def test_told_outside_working_hours_it_waits_for_the_morning(post: Post) -> None:
    slack, teams = on_slack(SCOPE), ScriptedPlatform()
    await administrator(post)
    worker = post.worker("one", platforms={"slack": slack, "teams": teams})
    post.clock.move(hours=14)
    one = nudge(await post.person("an"), due=post.now(), klass="reply")
    await post.plan(one)
    await worker.drain()
    assert told(teams) == []
    post.clock.move(hours=12)
    await worker.drain()
    assert len(told(teams)) == 1


async def test_who_can_be_reached_nowhere_else_is_not_written_to_where_nothing_arrives(post: Post) -> None:
    def answers(parcel: Parcel) -> Answer:
        return SCOPE if "nudge" in parcel.key else Sent("m1")

    slack = ScriptedPlatform(answer=answers)
    vera = await post.person("vera")
    await post.store.appoint(vera.id, {"administrator"})
    await post.crowd(1)
    await post.worker("one", slack).drain()
    assert told(slack) == []
