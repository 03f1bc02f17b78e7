"""What becomes of a nudge, whatever the platform answers."""

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta

from bot.events import Ref
from bot.nudges.nudge import Klass
from bot.people import Account, Profile
from bot.ports import Answer, Claimed, Lane, NotSaved, Outcome, Paces, Parcel, Refused, Sent
from bot.runtime import Prepared
from bot.speech import Raw
from scheduling.pacing import AT_ONCE
from tests.contract.people import LEASE, account, nudge, say
from tests.fakes.platform import ScriptedPlatform
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock
from tests.scheduling.conftest import Post

SOON = 5
"""Seconds that anything under test may take."""


async def test_what_is_due_goes_out_once(post: Post) -> None:
    one = await post.planned()
    assert await post.dispatcher.drain() == 1
    assert await post.dispatcher.drain() == 0
    (parcel,) = post.platform.asked
    assert (parcel.key, parcel.to.user, parcel.message.summary) == (one.key, "an", Raw("for an"))
    assert await post.outcome(one) == ("sent", "why-reminder")


async def test_what_is_not_due_stays(post: Post) -> None:
    later = nudge(await post.person("an"), due=post.now() + timedelta(seconds=1))
    await post.plan(later)
    assert await post.dispatcher.drain() == 0
    post.clock.move(seconds=1)
    assert await post.dispatcher.drain() == 1


async def test_the_most_urgent_goes_first(post: Post) -> None:
    kinds: dict[Klass, str] = {"ask": "evaluation", "logistics": "reminder", "reply": "reply"}
    for klass, kind in kinds.items():
        await post.planned(f"who-gets-a-{kind}", klass=klass, kind=kind)
    claims = await post.store.claim(post.now(), "worker", 9, LEASE)
    assert [claim.nudge.klass for claim in claims] == ["reply", "logistics", "ask"]


async def test_the_conversation_is_open_before_the_message_arrives(post: Post) -> None:
    one = await post.planned()
    person = await post.person("an")
    seen: list[object] = []

    def answer(parcel: Parcel) -> Answer:
        seen.append(post.store.tables.conversations[person.id, Ref(one.flow, one.subject)].state)
        seen.append(post.store.tables.outbox[one.key].status)
        return Sent("1")

    post.platform.answer = answer
    await post.dispatcher.drain()
    assert seen == [{"is": "Opened"}, "sending"]


async def test_at_night_it_waits_for_the_morning(post: Post) -> None:
    post.clock.move(hours=12)
    one = await post.planned()
    await post.dispatcher.drain()
    assert post.platform.asked == []
    row = await post.row(one)
    assert (row.status, row.reason) == ("planned", "why-quiet-hours")
    post.clock.at = row.nudge.due
    await post.dispatcher.drain()
    assert post.platform.keys == [one.key]


async def test_too_late_is_dropped(post: Post) -> None:
    one = nudge(await post.person("an"), expires=post.now())
    await post.plan(one)
    await post.dispatcher.drain()
    assert (post.platform.asked, await post.outcome(one)) == ([], ("dropped", "why-expired"))


async def test_a_conversation_may_have_nothing_to_say_any_more(post: Post) -> None:
    one = await post.planned()
    post.silent = "why-declined"
    await post.dispatcher.drain()
    assert (post.platform.asked, await post.outcome(one)) == ([], ("dropped", "why-declined"))


async def test_nobody_to_write_to(post: Post) -> None:
    """A person whose only account is on a platform that this program has no connection with."""
    one = await post.planned()
    await post.worker("elsewhere", platforms={"teams": post.platform}).drain()
    assert await post.outcome(one) == ("dropped", "why-unreachable")


async def test_a_person_who_blocked_us_is_left_alone_until_they_write(post: Post) -> None:
    first = await post.planned()
    post.platform.answer = lambda parcel: Refused("user_disabled", blocked=True)
    await post.dispatcher.drain()
    assert await post.outcome(first) == ("dropped", "why-blocked")
    second = await post.planned()
    await post.dispatcher.drain()
    assert await post.outcome(second) == ("dropped", "why-unreachable")
    await post.store.recall(account("an"), Ref("menu"))
    post.platform.answer = lambda parcel: Sent("1")
    third = await post.planned()
    await post.dispatcher.drain()
    assert await post.outcome(third) == ("sent", "why-reminder")


async def test_retry_after_is_kept_and_holds_back_its_lane_only(post: Post) -> None:
    held = [await post.planned("an"), await post.planned("bo")]
    other = nudge(await post.person("eva", "nord"))
    await post.plan(other)
    post.platform.answer = lambda parcel: (
        Refused("ratelimited", 30) if parcel.to.tenant == "linde" else Sent(parcel.key)
    )
    await post.dispatcher.drain()
    assert await post.outcome(other) == ("sent", "why-reminder")
    asked = len(post.platform.asked)
    post.clock.move(seconds=29)
    assert await post.dispatcher.drain() == 0
    post.platform.answer = lambda parcel: Sent(parcel.key)
    post.clock.move(seconds=1)
    await post.dispatcher.drain()
    assert len(post.platform.asked) == asked + 2
    assert [await post.outcome(one) for one in held] == [("sent", "why-reminder")] * 2


async def test_a_new_nudge_waits_for_its_shut_lane(post: Post) -> None:
    await post.planned()
    post.platform.answer = lambda parcel: Refused("ratelimited", 30)
    await post.dispatcher.drain()
    await post.planned("bo")
    assert await post.dispatcher.drain() == 0
    assert post.dispatcher._pacing.shut(post.now()) == {Lane("slack", "linde")}


async def test_a_definite_failure_is_tried_eight_times(post: Post) -> None:
    one = await post.planned()
    post.platform.answer = lambda parcel: Refused("connection refused", 0)
    waits = []
    for _ in range(7):
        await post.dispatcher.drain()
        due = (await post.row(one)).at
        waits.append((due - post.now()).total_seconds())
        post.clock.at = due
    assert waits == [3, 6, 12, 24, 48, 96, 192]
    await post.dispatcher.drain()
    assert len(post.platform.asked) == 8
    assert await post.outcome(one) == ("failed", "why-failed")


async def test_a_refusal_for_ever_is_not_tried_again(post: Post) -> None:
    one = await post.planned()
    post.platform.answer = lambda parcel: Refused("channel_not_found")
    await post.dispatcher.drain()
    assert await post.outcome(one) == ("failed", "why-failed")


async def test_somebody_who_goes_on_meanwhile_gets_it_as_it_then_stands(post: Post) -> None:
    """The conversation changes between preparing and committing: nothing is sent from the old state."""
    one = await post.planned()
    person = await post.person("an")

    async def goes_on(_claimed: Claimed, prepared: Prepared) -> None:
        assert await say(post.store, person, {"is": "Went on"}, ref=prepared.ref) is Outcome.DONE

    post.meanwhile = goes_on
    await post.dispatcher.drain()
    assert post.platform.keys == [one.key]
    kept = await post.store.conversation(person, Ref(one.flow, one.subject))
    assert kept is not None
    assert kept.revision == 2, "the person's own step first, then the nudge's"


async def test_two_workers_share_the_work(post: Post) -> None:
    await post.crowd(100)
    other = ScriptedPlatform()
    await asyncio.gather(post.dispatcher.drain(), post.worker("two", other).drain())
    keys = post.platform.keys + other.keys
    assert len(keys) == len(set(keys)) == 100


async def test_a_slow_lane_delays_no_other(post: Post) -> None:
    slow = ScriptedPlatform(gate=asyncio.Event())
    dispatcher = post.worker("one", platforms={"slack": post.platform, "teams": slow})
    for number in range(AT_ONCE + 30):
        person = await post.person(f"person-{number}")
        teams = Account("teams", "tenant", person.id)
        await post.store.attach(teams, person.id)
        await post.store.recall(teams, Ref("menu"))
        await post.plan(nudge(person))
    await post.plan(nudge(await post.person("eva", "nord"), "quick", klass="ask", kind="share"))
    draining = asyncio.create_task(dispatcher.drain())
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
    assert post.platform.keys == ["quick"]
    assert len(slow.asked) == AT_ONCE, "no more than that at once in a lane"
    assert slow.gate is not None
    slow.gate.set()
    assert await draining == AT_ONCE + 31


async def test_many_slow_lanes_delay_no_other(post: Post) -> None:
    """Ten workspaces that don't answer, each with more than its share due: the eleventh gets its message."""
    slow = ScriptedPlatform(gate=asyncio.Event())
    dispatcher = post.worker("one", platforms={"slack": slow, "teams": post.platform})
    for number in range(10):
        await post.crowd(AT_ONCE + 1, f"tenant-{number}")
    teams = Account("teams", "tenant", "eva")
    eva = await post.store.welcome(teams, Profile("eva", "nl", "Europe/Brussels", "D-eva"))
    await post.plan(nudge(eva, "quick", klass="ask", kind="share"))
    draining = asyncio.create_task(dispatcher.drain())
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
        assert slow.gate is not None
        slow.gate.set()
        assert await draining == 10 * (AT_ONCE + 1) + 1


async def test_stopping_finishes_what_began_and_gives_the_rest_back(post: Post) -> None:
    """What waits for its place in the lane is planned again, due as it was; what is leaving gets its outcome."""
    post.platform.gate = asyncio.Event()
    rows = await post.crowd(AT_ONCE + 20)
    post.dispatcher.start()
    async with asyncio.timeout(SOON):
        await post.platform.arrived.wait()
    stopping = asyncio.create_task(post.dispatcher.stop())
    post.platform.gate.set()
    async with asyncio.timeout(SOON):
        await stopping
    outcomes = [await post.outcome(row) for row in rows]
    assert outcomes.count(("sent", "why-reminder")) == len(post.platform.asked) == AT_ONCE
    assert outcomes.count(("planned", "why-reminder")) == 20
    assert {row.nudge.due for row in post.store.tables.outbox.values()} == {post.now()}
    assert await post.worker("heir").drain() == 20


class Flaky(MemoryStore):
    """Is away until somebody asked it once."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.asked = asyncio.Event()

    async def claim(
        self,
        now: datetime,
        worker: str,
        limit: int,
        lease: timedelta,
        shut: Collection[Lane] = (),
        paces: Paces | None = None,
    ) -> list[Claimed]:
        if not self.asked.is_set():
            self.asked.set()
            raise NotSaved
        return await super().claim(now, worker, limit, lease, shut, paces)


async def test_an_outbox_that_is_away_is_asked_again_at_the_next_poke(post: Post) -> None:
    post.store = flaky = Flaky(post.clock)
    dispatcher = post.worker("one")
    one = await post.planned()
    dispatcher.start()
    async with asyncio.timeout(SOON):
        await flaky.asked.wait()
        dispatcher.poke()
        await post.platform.arrived.wait()
        await dispatcher.stop()
    assert await post.outcome(one) == ("sent", "why-reminder")
