"""Whom the rules protect, on every kind of store: one nudge at a time, judged by everything they got before."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.events import Ref
from bot.facts import WishesChanged
from bot.nudges.nudge import Nudge, Past
from bot.nudges.wishes import NO_WISHES, Muted, Wishes
from bot.people import Person
from bot.ports import Claimed, Conversation, Settlement
from tests.contract.people import LEASE, enter, nudge, record, say
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
SENT = Settlement("sent", "why-reminder")


async def claim_one(store: AnyStore, at: timedelta = timedelta()) -> Claimed:
    (claimed,) = await store.claim(MONDAY + at, "worker", 9, LEASE)
    return claimed


async def go_out(store: AnyStore, one: Nudge, person: Person, opens: Conversation | None = None) -> None:
    """The nudge is planned, and sent at its moment."""
    await record(store, person, nudges=(one,))
    (claimed,) = await store.claim(one.due, "worker", 1, LEASE)
    assert await store.begin(claimed, opens, one.due, LEASE)
    assert await store.settle(claimed, SENT, one.due)


async def test_one_recipient_gets_one_nudge_at_a_time(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, "one"), nudge(an, "two", due=MONDAY - SECOND)))
    first = await claim_one(store)
    assert first.nudge.key == "two"
    assert await store.claim(MONDAY, "other", 9, LEASE) == []
    await store.begin(first, None, MONDAY, LEASE)
    assert await store.claim(MONDAY, "other", 9, LEASE) == [], "nor while it is being sent"
    await store.settle(first, SENT, MONDAY)
    second = await claim_one(store)
    assert (second.nudge.key, [past.subject for past in second.log]) == ("one", ["two"])


async def test_answers_wait_for_nothing_and_hold_back_nothing(store: AnyStore) -> None:
    an = await enter(store, "an")
    rows = [nudge(an, f"reply-{number}", klass="reply", kind="reply") for number in range(3)]
    await record(store, an, nudges=(nudge(an, "ask", klass="ask"), *rows))
    claims = await store.claim(MONDAY, "worker", 9, LEASE)
    assert sorted(claimed.nudge.key for claimed in claims) == ["ask", "reply-0", "reply-1", "reply-2"]
    assert {past for claimed in claims for past in claimed.log} == set()


async def test_a_dead_workers_nudge_counts_as_sent_for_the_next_one(store: AnyStore) -> None:
    """Its lease ran out, so the recipient is free; whether it arrived nobody knows, so the caps count it."""
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an, "ask", klass="ask"),))
    await store.begin(await claim_one(store), None, MONDAY, LEASE)
    await record(store, an, nudges=(nudge(an, "urgent"),))
    heir = await claim_one(store, LEASE)
    assert heir.nudge.key == "urgent"
    assert [(past.status, past.subject, past.at) for past in heir.log] == [("sending", "ask", MONDAY)]


async def test_what_is_looked_up_again_is_not_in_its_own_log(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, nudges=(nudge(an),))
    await store.begin(await claim_one(store), None, MONDAY, LEASE)
    heir = await claim_one(store, LEASE)
    assert (heir.was, heir.log) == ("sending", ())


async def test_workers_who_claim_at_once_never_have_the_same_recipient(store: AnyStore) -> None:
    people = [await enter(store, f"person-{number}") for number in range(6)]
    rows = [nudge(one, f"{one.name}-{number}") for one in people for number in range(6)]
    await record(store, people[0], nudges=tuple(rows))
    batches = await asyncio.gather(*(store.claim(MONDAY, f"worker-{n}", 1 + n % 3, LEASE) for n in range(12)))
    recipients = [claimed.nudge.recipient for batch in batches for claimed in batch]
    assert recipients
    assert len(recipients) == len(set(recipients))


async def test_the_log_holds_three_months_of_what_came_and_what_was_kept_back(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await go_out(store, nudge(an, "long-ago", due=MONDAY - 93 * DAY), an)
    await go_out(store, replace(nudge(an, "lately", due=MONDAY - 92 * DAY), session="s1", chosen=True), an)
    await go_out(store, nudge(bo, "anothers", due=MONDAY - DAY), bo)
    await go_out(store, nudge(an, "answer", due=MONDAY - DAY, klass="reply"), an)
    kept_back = nudge(an, "kept-back", due=MONDAY - DAY, klass="ask", kind="share")
    await record(store, an, nudges=(kept_back, nudge(an, "to-come", due=MONDAY + DAY), nudge(an, "now")))
    (claimed,) = await store.claim(MONDAY - DAY, "worker", 9, LEASE)
    await store.decide([(claimed, Settlement("dropped", "why-cap"))], MONDAY - DAY)
    now = await claim_one(store)
    assert sorted(now.log, key=lambda past: past.at) == [
        Past("reminder", "logistics", "attending", "lately", "s1", "sent", MONDAY - 92 * DAY, chosen=True,
             reason="why-reminder"),
        Past("share", "ask", "attending", "kept-back", "", "dropped", MONDAY - DAY, reason="why-cap"),
    ]  # fmt: skip


@pytest.mark.parametrize("opens", [True, False])
async def test_whoever_went_on_with_a_conversation_answered(store: AnyStore, opens: bool) -> None:
    """Whether the nudge opened the conversation itself, or showed one as it stood."""
    an = await enter(store, "an")
    one, ref = nudge(an, "asked", due=MONDAY - DAY, klass="ask"), Ref("attending", "asked")
    if not opens:
        await say(store, an, {"is": "Begun"}, ref=ref)
    await go_out(store, one, an, Conversation(ref, {"is": "Opened"}) if opens else None)
    await record(store, an, nudges=(nudge(an, "later"), nudge(an, "last")))
    first = await claim_one(store)
    assert [past.answered for past in first.log] == [False]
    await say(store, an, {"is": "Answered"}, 1, ref)
    await store.decide([(first, Settlement("dropped", "why-cap"))], MONDAY)
    assert [past.answered for past in (await claim_one(store)).log if past.subject == "asked"] == [True]


async def test_what_a_nudge_changes_itself_is_no_answer(store: AnyStore) -> None:
    """A reminder moves the conversation on that an ask opened: nobody answered the ask by that."""
    an = await enter(store, "an")
    ref = Ref("attending", "asked")
    await go_out(store, nudge(an, "asked", due=MONDAY - 2 * DAY, klass="ask"), an, Conversation(ref, {"is": "Opened"}))
    reminder = replace(nudge(an, "again", due=MONDAY - DAY), subject="asked")
    await go_out(store, reminder, an, Conversation(ref, {"is": "Reminded"}, 1, 1))
    await record(store, an, nudges=(nudge(an, "now"),))
    assert [past.answered for past in (await claim_one(store)).log] == [False, False]


async def test_a_claim_carries_what_its_recipient_wishes(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    wishes = Wishes(muted=(Muted("share", MONDAY),), halved=frozenset({"coffee"}))
    await record(store, an, WishesChanged(wishes))
    await record(store, an, nudges=(nudge(an), nudge(bo)))
    claims = await store.claim(MONDAY, "worker", 9, LEASE)
    assert {claimed.nudge.recipient: claimed.wishes for claimed in claims} == {an.id: wishes, bo.id: NO_WISHES}
