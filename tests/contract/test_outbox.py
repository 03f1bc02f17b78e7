"""The outbox on every kind of store: claimed by one, with a lease and a fence, settled once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import update

from bot.events import Ref
from bot.facts import ChannelLinked
from bot.people import Channel, Place
from bot.ports import Address, Conversation, Lane, Settlement
from bot.speech import Raw, t
from storage.tables import outbox
from tests.contract.people import LEASE, READY, account, enter, nudge, record, say
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened

SENT = Settlement("sent", "why-reminder", message_id="m1")
SECOND = timedelta(seconds=1)


async def test_a_claim_carries_the_whole_nudge(store: AnyStore) -> None:
    an = await enter(store, "an")
    due = nudge(an, "one", expires=MONDAY + LEASE)
    due = replace(
        due,
        notice=t("hello", name=Raw("An"), on=MONDAY),
        scope="network:n1",
        party=an.id,
        session="session-1",
        foreseen=MONDAY - SECOND,
        late=False,
        chosen=True,
        by=MONDAY + SECOND,
    )
    await record(store, an, nudges=(due,))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert claimed.nudge == due
    assert (claimed.to, claimed.was, claimed.attempts) == (an, "planned", 0)
    assert claimed.addresses == (Address("slack", "linde", "an", "D-an"),)


async def test_what_is_not_due_is_not_claimed(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, due=MONDAY + SECOND),))
    assert await store.claim(MONDAY, "worker", 9, LEASE) == []
    assert await store.next_due() == MONDAY + SECOND
    assert len(await store.claim(MONDAY + SECOND, "worker", 9, LEASE)) == 1
    assert await store.next_due() is None


async def test_the_most_urgent_first_then_the_longest_due(store: AnyStore) -> None:
    an, bo, eva = [await enter(store, name) for name in ("an", "bo", "eva")]
    rows = [
        nudge(an, "ask", due=MONDAY - 9 * SECOND, klass="ask"),
        nudge(bo, "logistics-2", due=MONDAY - SECOND),
        nudge(eva, "logistics-1", due=MONDAY - 2 * SECOND),
        nudge(an, "reply", klass="reply"),
    ]
    await record(store, an, nudges=tuple(rows))
    claims = [(await store.claim(MONDAY, "worker", 1, LEASE))[0].nudge.key for _ in rows]
    assert claims == ["reply", "logistics-1", "logistics-2", "ask"]


async def test_a_nudge_for_nobody_holds_up_no_other(store: AnyStore) -> None:
    """Whoever was removed by hand leaves a row behind: it is dropped, and the rest goes out."""
    an = await enter(store, "an")
    orphan = replace(nudge(an, "orphan"), recipient="nobody")
    of_no_channel = replace(orphan, key="of-no-channel", recipient="nowhere", to_channel=True)
    await record(store, an, nudges=(orphan, of_no_channel, nudge(an, "hers")))
    assert [claimed.nudge.key for claimed in await store.claim(MONDAY, "worker", 9, LEASE)] == ["hers"]
    planned = await store.timeline(an.organisation, 9)
    assert {row.nudge.key: (row.status, row.reason) for row in planned if row.nudge.key != "hers"} == {
        "orphan": ("dropped", "why-gone"),
        "of-no-channel": ("dropped", "why-gone"),
    }


async def test_a_notice_that_no_program_reads_any_more_holds_up_nothing(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        an = await enter(store, "an")
        await record(store, an, nudges=(nudge(an, "hers"),))
        older = update(outbox).values(notice={"is": "Forgotten"})
        await store._database.write(lambda connection: connection.execute(older).rowcount)
        (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert claimed.nudge.notice is None


async def test_workers_who_claim_at_once_share_the_rows(store: AnyStore) -> None:
    people = [await enter(store, f"person-{number}") for number in range(60)]
    await record(store, people[0], nudges=tuple(nudge(one, f"n{number}") for number, one in enumerate(people)))
    batches = await asyncio.gather(*(store.claim(MONDAY, f"worker-{n}", 10, LEASE) for n in range(6)))
    keys = [claimed.nudge.key for batch in batches for claimed in batch]
    while rest := await store.claim(MONDAY, "last", 10, LEASE):
        keys += [claimed.nudge.key for claimed in rest]
    assert sorted(keys) == sorted(f"n{number}" for number in range(60))


async def test_a_claim_lasts_as_long_as_its_lease(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    await store.claim(MONDAY, "first", 9, LEASE)
    assert await store.claim(MONDAY + LEASE - SECOND, "second", 9, LEASE) == []
    assert len(await store.claim(MONDAY + LEASE, "second", 9, LEASE)) == 1


async def test_whoever_lost_the_lease_can_write_nothing(store: AnyStore) -> None:
    """The fence: what the old holder writes is refused, at every step."""
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (old,) = await store.claim(MONDAY, "slow", 9, LEASE)
    (new,) = await store.claim(MONDAY + LEASE, "quick", 9, LEASE)
    assert new.fence > old.fence
    opens = Conversation(READY, {"is": "Opened"})
    assert not await store.begin(old, opens, MONDAY + LEASE, LEASE)
    assert not await store.settle(old, SENT, MONDAY + LEASE)
    assert await store.conversation(an, READY) is None
    assert await store.begin(new, opens, MONDAY + LEASE, LEASE)
    assert await store.settle(new, SENT, MONDAY + LEASE)
    assert not await store.settle(new, SENT, MONDAY + LEASE), "settled once"


async def test_sending_is_written_with_the_conversation_it_opens(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert await store.begin(claimed, Conversation(READY, {"is": "Opened"}), MONDAY, LEASE)
    kept = await store.conversation(an, READY)
    assert kept is not None
    assert (kept.state, kept.revision) == ({"is": "Opened"}, 1)
    seen = await store.recall(account("an"), None)
    assert seen is not None
    assert seen.conversation == kept, "what was sent last is what an answer is about"


async def test_a_conversation_that_went_on_keeps_the_nudge_from_leaving(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    await say(store, an, {"is": "Went on"})
    assert not await store.begin(claimed, Conversation(READY, {"is": "Opened"}), MONDAY, LEASE)
    (row,) = await store.timeline(an.organisation, 9)
    assert row.status == "claimed", "nothing was written, and the claim still holds"
    assert await store.settle(claimed, Settlement("planned", "why-reminder", due=MONDAY), MONDAY)


async def test_what_was_being_sent_comes_back_as_such(store: AnyStore) -> None:
    """A worker dies after `sending` was committed: whoever takes over knows that it may have gone out."""
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (first,) = await store.claim(MONDAY, "doomed", 9, LEASE)
    await store.begin(first, None, MONDAY, LEASE)
    (heir,) = await store.claim(MONDAY + LEASE, "heir", 9, LEASE)
    (again,) = await store.claim(MONDAY + 2 * LEASE, "heir of the heir", 9, LEASE)
    assert (heir.was, heir.attempts) == (again.was, again.attempts) == ("sending", 1)
    assert await store.begin(again, None, MONDAY + 2 * LEASE, LEASE)
    assert await store.settle(again, SENT, MONDAY + 2 * LEASE)


async def test_a_retry_comes_when_it_is_due_again(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    await store.begin(claimed, None, MONDAY, LEASE)
    later = MONDAY + timedelta(minutes=1)
    await store.settle(claimed, Settlement("planned", "why-retry", due=later), MONDAY)
    assert await store.next_due() == later
    assert await store.claim(later - SECOND, "worker", 9, LEASE) == []
    (again,) = await store.claim(later, "worker", 9, LEASE)
    assert (again.was, again.attempts, again.nudge.due) == ("planned", 1, later)
    assert again.fence > claimed.fence


async def test_a_shut_lane_is_passed_over(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    await record(store, an, nudges=(nudge(an, "linde"), nudge(eva, "nord")))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE, [Lane("slack", "linde"), Lane("teams", "nord")])
    assert claimed.nudge.key == "nord"
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert claimed.nudge.key == "linde"


async def test_a_channels_nudge_goes_to_its_place(store: AnyStore) -> None:
    an = await enter(store, "an")
    place = Place("slack", "linde", "C1", "algemeen")
    await record(store, an, ChannelLinked("channel-1", place, "Algemeen", "organisation"))
    post = nudge(an, "post", klass="post", kind="insight")
    post = type(post)(**{**vars(post), "recipient": "channel-1", "to_channel": True})
    await record(store, an, nudges=(post,))
    assert await store.claim(MONDAY, "worker", 9, LEASE, [Lane("slack", "linde")]) == []
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert isinstance(claimed.to, Channel)
    assert (claimed.to.name, claimed.addresses) == ("Algemeen", (Address("slack", "linde", "", "C1"),))
    (row,) = await store.timeline(an.organisation, 9)
    assert row.recipient == "Algemeen"


async def test_a_blocked_address_is_not_used_until_its_person_writes(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, "one"), nudge(an, "two"), nudge(an, "three")))
    (first,) = await store.claim(MONDAY, "worker", 1, LEASE)
    await store.settle(first, Settlement("dropped", "why-blocked", unreachable=True), MONDAY)
    (second,) = await store.claim(MONDAY, "worker", 1, LEASE, [Lane("slack", "linde")])
    assert second.addresses == ()
    await store.settle(second, Settlement("dropped", "why-unreachable"), MONDAY)
    await store.recall(account("an"), Ref("menu"))
    (third,) = await store.claim(MONDAY, "worker", 1, LEASE)
    assert [address.user for address in third.addresses] == ["an"]


async def test_a_nudge_without_a_conversation_waits_and_is_never_claimed(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(replace(nudge(an, "later"), flow=""),))
    assert await store.claim(MONDAY, "worker", 9, LEASE) == []
    assert await store.next_due() is None
    (row,) = await store.timeline(an.organisation, 9)
    assert row.status == "waiting", "and it is shown"


async def test_the_time_line_shows_what_was_and_what_is_to_come(store: AnyStore) -> None:
    an = await enter(store, "an")
    rows = [nudge(an, f"n{number}", due=MONDAY + number * SECOND) for number in range(6)]
    await record(store, an, nudges=tuple(rows))
    for _ in range(3):
        (claimed,) = await store.claim(MONDAY + 2 * SECOND, "worker", 9, LEASE)
        await store.settle(claimed, SENT, MONDAY + LEASE + claimed.fence * SECOND)
    shown = await store.timeline(an.organisation, 2)
    assert [(row.status, row.nudge.key) for row in shown][-2:] == [("planned", "n3"), ("planned", "n4")]
    assert [(row.status, row.reason, row.recipient) for row in shown[:2]] == [("sent", "why-reminder", "an")] * 2
    assert shown[0].at == MONDAY + LEASE + SECOND


async def test_the_transcript_keeps_what_was_shown(store: AnyStore) -> None:
    for number in range(4):
        await store.add("an", f"key-{number}", {"is": "Message", "text": f"{number} é"}, MONDAY)
    await store.add("an", "key-2", {"is": "Other"}, MONDAY)
    await store.replace("an", "key-3", ["replaced", None])
    await store.replace("bo", "key-3", "nobody has this")
    assert await store.read("an", 3) == (
        {"is": "Message", "text": "1 é"},
        {"is": "Message", "text": "2 é"},
        ["replaced", None],
    )
    assert await store.read("an", 3, "key-2") == ({"is": "Message", "text": "2 é"},)
    assert await store.read("bo", 3) == await store.read("an", 3, "key-4") == await store.read("bo", 3, "key-2") == ()
    await store.forget_all()
    assert await store.read("an", 3) == ()


async def test_a_worker_recovers_what_it_never_heard_of_and_nothing_else(store: AnyStore) -> None:
    """Its claim was written, and the answer lost. What it knows of, what it sends, and what others hold stays."""
    people = [await enter(store, name) for name in ("an", "bo", "eva", "fons")]
    await record(store, people[0], nudges=tuple(nudge(one, one.name) for one in people))
    known, lost, sending = [(await store.claim(MONDAY, "mine", 1, LEASE))[0] for _ in range(3)]
    (others,) = await store.claim(MONDAY, "other", 1, LEASE)
    assert await store.begin(sending, None, MONDAY, LEASE)
    await store.recover("mine", [known])
    (again,) = await store.claim(MONDAY, "mine", 9, LEASE)
    assert again.nudge.key == lost.nudge.key
    held = [await store.settle(one, SENT, MONDAY) for one in (known, sending, others, lost)]
    assert held == [True, True, True, False], "who hears of a lost claim after all may do nothing with it"
