"""The one straight way of an event: once, whole, in order, and never silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.events import SUBJECT_LIMIT, Commanded, Incoming, Opened, Pressed, Ref, Said, Submitted
from bot.flows import FLOWS, STATES
from bot.ports import Commit, NotSaved, Outcome, Reply
from bot.runtime import TRIES
from bot.turn.routing import FALLBACK
from bot.views import Notice
from tests.fakes.store import MemoryStore
from tests.fakes.world import Clock, Somebody, World, world

LEASE = timedelta(seconds=60)
READINESS = Ref("readiness")


@pytest.fixture
def here() -> World:
    return world(FLOWS, STATES)


@pytest.fixture
async def ann(here: World) -> Somebody:
    return await here.somebody("Ann")


def notice(reply: Reply) -> str:
    """The key of what the reply says just happened; empty when it says nothing special."""
    assert reply.message is not None
    parts = [part for section in reply.message.sections for part in section.parts]
    return next((getattr(part.text, "key", "") for part in parts if isinstance(part, Notice)), "")


async def test_a_stranger_is_known_from_their_first_word_on(here: World) -> None:
    incoming = Incoming("first", here.account("Newcomer"), Commanded("ready"))
    assert (await here.runtime.handle(incoming)).newcomer
    assert not (await here.runtime.handle(replace(incoming, id="second"))).newcomer


async def test_the_same_event_twice_counts_once_and_is_answered_twice(here: World, ann: Somebody) -> None:
    await ann.command("ready")
    press = Incoming("the-press", ann.account, Pressed("answer", "1:4"), READINESS)
    once, twice = await here.runtime.handle(press), await here.runtime.handle(press)
    assert once.message == twice.message
    assert (once.again, twice.again) == (False, True)


async def test_equal_ids_of_two_platforms_or_tenants_are_two_events(here: World, ann: Somebody) -> None:
    others = [await here.somebody("Ben", tenant="nord"), await here.somebody("Cas", platform="slack")]
    for somebody in (ann, *others):
        await somebody.command("ready")
        before = somebody.last[-1].message
        press = Incoming("the-press", somebody.account, Pressed("answer", "1:4"), READINESS)
        assert (await here.runtime.handle(press)).message != before


async def test_a_press_of_a_question_that_is_past_leaves_the_conversation_where_it_is(ann: Somebody) -> None:
    await ann.command("ready")
    second = await ann.press("answer", "1:4")
    stale = await ann.press("answer", "1:5")
    assert notice(stale) == "button-old"
    assert stale.message is not None
    assert second.message is not None
    assert stale.message.sections[1:] == second.message.sections


@pytest.mark.parametrize("event", [Pressed("answer", "1:4"), Opened("plan"), Submitted("plan", {"when": "x"})])
async def test_somebody_elses_control_does_nothing_and_says_so(
    ann: Somebody, event: Pressed | Opened | Submitted
) -> None:
    reply = await ann.do(event, READINESS)
    assert reply.ref == FALLBACK
    assert notice(reply) == "button-gone"


async def test_what_follows_a_command_is_no_longer_than_a_control_can_carry(ann: Somebody) -> None:
    assert len((await ann.command(f"network {'x' * 50_000}")).ref.subject) == SUBJECT_LIMIT


async def test_a_control_of_a_flow_that_does_not_exist_does_nothing_and_says_so(ann: Somebody) -> None:
    assert (await ann.do(Pressed("x"), Ref("no-such-flow"))).ref == FALLBACK


async def test_words_that_nobody_understands_get_the_menu_again_and_again(ann: Somebody) -> None:
    for _ in range(3):
        reply = await ann.say("wat een mooie dag")
        assert reply.ref == FALLBACK
        assert reply.message is not None


async def test_typed_words_reach_the_conversation_that_is_going_on(ann: Somebody) -> None:
    await ann.command("ready")
    assert (await ann.say("4")).ref == READINESS


async def test_a_form_is_opened_without_touching_the_conversation(ann: Somebody) -> None:
    await ann.command("share")
    before = await ann.known()
    opened = await ann.open("nonsense")
    assert opened.form is None
    assert await ann.known() == before


async def test_an_answer_that_must_be_sent_goes_by_the_outbox_and_only_there(here: World, ann: Somebody) -> None:
    reply = await ann.say("ready", inline=False)
    assert reply.message is None
    due = await here.store.claim(here.clock.now(), "worker", 10, LEASE)
    assert [claimed.nudge.kind for claimed in due] == ["reply"]
    again = Incoming("event-1", ann.account, Said("ready"), inline=False)
    assert (await here.runtime.handle(again)).message is None
    assert await here.store.next_due() is None


async def test_a_form_that_cannot_be_drawn_at_once_is_answered_by_the_outbox_too(here: World, ann: Somebody) -> None:
    """A form asked for, or sent in with mistakes, where the answer must be sent: the conversation as it stands."""
    await ann.command("share")
    share = ann.last[-1].ref
    for event in (Opened("insight"), Submitted("insight", {})):
        reply = await ann.do(event, share, inline=False)
        assert (reply.message, reply.form, reply.errors) == (None, None, ())
    due = await here.store.claim(here.clock.now(), "worker", 10, LEASE)
    assert [(claimed.nudge.kind, claimed.nudge.flow) for claimed in due] == [("reply", "sharing")] * 2


class Contended(MemoryStore):
    """A store on which somebody else is always faster, `races` times."""

    def __init__(self, clock: Clock, races: int) -> None:
        super().__init__(clock)
        self.races = races

    async def commit(self, commit: Commit) -> Outcome:
        self.races -= 1
        return Outcome.CONFLICT if self.races >= 0 else await super().commit(commit)


async def test_a_lost_race_is_run_again(ann: Somebody) -> None:
    clock = Clock()
    racing = world(FLOWS, STATES, Contended(clock, TRIES - 1), clock)
    eve = await racing.somebody("Eve")
    assert (await eve.command("ready")).ref == READINESS


async def test_a_race_without_end_is_given_up_and_said(ann: Somebody) -> None:
    clock = Clock()
    racing = world(FLOWS, STATES, Contended(clock, TRIES), clock)
    eve = await racing.somebody("Eve")
    with pytest.raises(NotSaved):
        await eve.command("ready")


async def test_nothing_of_an_event_stays_when_it_was_not_saved(here: World, ann: Somebody) -> None:
    await ann.command("ready")
    assert isinstance(here.store, MemoryStore)
    here.store.away = True
    with pytest.raises(NotSaved):
        await ann.press("answer", "1:4")
    here.store.away = False
    assert notice(await ann.press("answer", "1:4", READINESS)) == ""


async def test_a_conversation_of_an_older_program_starts_anew(here: World, ann: Somebody) -> None:
    first = await ann.command("ready")
    await ann.press("answer", "1:4")
    newer = {**FLOWS, "readiness": replace(FLOWS["readiness"], version=2)}
    upgraded = replace(here, runtime=replace(here.runtime, flows=newer))
    reply = await replace(ann, world=upgraded).command("ready")
    assert reply.ref == READINESS
    assert reply.message == first.message
