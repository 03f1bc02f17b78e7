"""Where a nudge that somebody began to send is looked for, on every kind of store: where it went, and nowhere else."""

from dataclasses import replace

from bot.logins import AccountPreferred
from bot.nudges.nudge import asked_in
from bot.people import Account, Person
from bot.ports import Settlement
from tests.contract.people import LEASE, READY, account, enter, nudge, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

TEAMS = Account("teams", "linde-be", "an")
LATER = MONDAY + LEASE


async def dies_while_sending_on_teams(store: AnyStore) -> Person:
    """An, on Slack and on Teams; whoever was sending her a question on Teams is never heard of again."""
    an = await enter(store, "an")
    await store.attach(TEAMS, an.id)
    await store.recall(TEAMS, READY)
    await record(store, an, nudges=(nudge(an, "question", klass="ask", kind="evaluation"),))
    (claimed,) = await store.claim(MONDAY, "doomed", 9, LEASE)
    assert claimed.addresses[0].platform == "teams"
    assert await store.begin(claimed, None, MONDAY, LEASE)
    return an


async def test_it_is_looked_for_where_it_went_although_its_recipient_writes_from_elsewhere_by_now(
    store: AnyStore,
) -> None:
    await dies_while_sending_on_teams(store)
    await store.recall(account("an"), READY)
    for moment in (LATER, LATER + LEASE):
        (heir,) = await store.claim(moment, "heir", 9, LEASE)
        assert heir.was == "sending"
        assert [address.platform for address in heir.addresses] == ["teams"]


async def test_where_that_account_is_gone_there_is_nowhere_to_look(store: AnyStore) -> None:
    await dies_while_sending_on_teams(store)
    await store.attach(TEAMS, (await enter(store, "bo")).id)
    (heir,) = await store.claim(LATER, "heir", 9, LEASE)
    assert (heir.was, heir.addresses) == ("sending", ())


async def test_of_two_accounts_in_one_workspace_nobody_knows_which_it_was(store: AnyStore) -> None:
    an = await dies_while_sending_on_teams(store)
    await store.attach(Account("teams", "linde-be", "an-too"), an.id)
    (heir,) = await store.claim(LATER, "heir", 9, LEASE)
    assert (heir.was, heir.addresses) == ("sending", ())


async def test_what_is_tried_anew_goes_where_its_recipient_writes_from_by_now(store: AnyStore) -> None:
    await dies_while_sending_on_teams(store)
    await store.recall(account("an"), READY)
    (heir,) = await store.claim(LATER, "heir", 9, LEASE)
    assert await store.settle(heir, Settlement("planned", "why-retry", due=LATER), LATER)
    (again,) = await store.claim(LATER, "heir", 9, LEASE)
    assert (again.was, [address.platform for address in again.addresses]) == ("planned", ["slack", "teams"])


async def test_what_a_worker_sends_by_its_other_account_is_looked_for_there(store: AnyStore) -> None:
    """A worker that has no Slack sends on Teams, whatever was preferred."""
    an = await enter(store, "an")
    await store.attach(TEAMS, an.id)
    await record(store, an, nudges=(nudge(an, "question", klass="ask", kind="evaluation"),))
    (claimed,) = await store.claim(MONDAY, "doomed", 9, LEASE)
    here, there = claimed.addresses
    assert (here.platform, there.platform) == ("slack", "teams")
    assert await store.begin(replace(claimed, addresses=(there,)), None, MONDAY, LEASE)
    (heir,) = await store.claim(LATER, "heir", 9, LEASE)
    assert (heir.was, heir.addresses) == ("sending", (there,))


async def test_an_answer_goes_where_it_was_asked_and_everything_else_where_its_recipient_chose(
    store: AnyStore,
) -> None:
    an = await enter(store, "an")
    await store.attach(TEAMS, an.id)
    await record(store, an, AccountPreferred(account("an")))
    answer = replace(nudge(an, "answer", klass="reply", kind="reply"), scope=asked_in("teams", "linde-be"))
    await record(store, an, nudges=(answer, nudge(an, "question", klass="ask", kind="evaluation")))
    claims = await store.claim(MONDAY, "worker", 9, LEASE)
    assert {one.nudge.kind: one.addresses[0].platform for one in claims} == {"reply": "teams", "evaluation": "slack"}


async def test_an_answer_goes_elsewhere_when_it_cannot_go_where_it_was_asked(store: AnyStore) -> None:
    an = await enter(store, "an")
    answer = replace(nudge(an, "answer", klass="reply", kind="reply"), scope=asked_in("teams", "x"))
    await record(store, an, nudges=(answer,))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert [address.platform for address in claimed.addresses] == ["slack"]
