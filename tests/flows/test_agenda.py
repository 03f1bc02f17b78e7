"""Around a team meeting: what colleagues confirmed, as an agenda item; and who is asked to bring something."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.content.meetings import OPENERS
from bot.events import Submitted
from bot.nudges.nudge import Nudge
from bot.people import Channel, Person
from bot.ports import Commit, Settlement
from bot.runtime import Prepared, Silent
from bot.views import Button
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import TEAM, Circle, a_circle, channels_of
from tests.flows.nudges import LEASE, delivered, prepared, said
from tests.flows.telling import told, told_to

TUESDAYS = {"often": "weekly", "date": "2026-03-10", "time": "09:00", "minutes": "60"}
"""From before the first session (Tuesday 7 April, 14:00) on."""


async def a_team() -> tuple[Circle, Channel]:
    """Bo and Cas are of one team, and in a network; the team meets on Tuesdays at nine."""
    circle = await a_circle("Bo", "Cas")
    for member in circle.members:
        await member.command("channel", place=TEAM)
        await member.press("link", "team")
    bo = circle.members[0]
    await bo.command("meeting")
    await bo.do(Submitted("rhythm", TUESDAYS), bo.last[-1].ref)
    (channel,) = await channels_of(bo)
    return circle, channel


async def share(somebody: Somebody, text: str, to: str) -> None:
    await somebody.command(f"share {text}")
    await somebody.press("to", to)
    await somebody.press("confirm", to)


def on(circle: Circle, day: int, hour: int = 12, month: int = 4) -> None:
    circle.world.clock.at = datetime(2026, month, day, hour, tzinfo=UTC)


async def agenda(circle: Circle, channel: Channel, day: str) -> str:
    return await said(circle.world, channel, "agenda", "agenda", f"{channel.id}:{day}")


async def gone_out(circle: Circle, to: Channel | Person, kind: str, flow: str, subject: str) -> str:
    """A nudge goes out for good, as the dispatcher does it, and whatever else is due is dropped; its words."""
    world, now = circle.world, circle.world.clock.at
    whole = Nudge(
        key=f"{to.id}/{kind}/{subject}",
        organisation=to.organisation,
        recipient=to.id,
        kind=kind,
        flow=flow,
        subject=subject,
        due=now,
        klass="channel" if isinstance(to, Channel) else "ask",
        to_channel=isinstance(to, Channel),
    )
    await world.store.commit(Commit(world.fresh_event(), await circle.an.known(), now, nudges=(whole,)))
    words = ""
    while some := await world.store.claim(now, "worker", 100, LEASE):
        for claimed in some:
            if claimed.nudge.key != whole.key:
                await world.store.settle(claimed, Settlement("dropped", "why-gone"), now)
                continue
            ready = await world.runtime.prepare(claimed)
            assert isinstance(ready, Prepared)
            assert await world.store.begin(claimed, ready.conversation, now, LEASE)
            await world.store.settle(claimed, Settlement("sent", ""), now)
            words = told_to(ready.message, to.reader)
    return words


async def sent(circle: Circle, channel: Channel, day: str) -> str:
    """The agenda for this day goes out for good; its words."""
    return await gone_out(circle, channel, "agenda", "agenda", f"{channel.id}:{day}")


@pytest.mark.row("M2.3")
async def test_what_was_confirmed_for_the_team_is_on_the_agenda_and_nothing_else() -> None:
    circle, channel = await a_team()
    bo, cas = circle.members
    on(circle, 9)
    await share(bo, "Vraag eerst door", channel.id)
    await share(cas, "Bewaar ik voor mezelf", "private")
    await bo.command("share Nog niet bevestigd")
    await bo.press("to", channel.id)
    on(circle, 13)
    words = await agenda(circle, channel, "2026-04-14")
    assert "Voor de teamvergadering van dinsdag 14 april 2026 om 09:00" in words
    assert "Bo: Vraag eerst door" in words
    assert "Bewaar" not in words
    assert "Nog niet" not in words
    assert "Het team krijgt dit omdat" in words


@pytest.mark.row("M2.3")
async def test_nothing_confirmed_no_channel_post() -> None:
    circle, channel = await a_team()
    on(circle, 13)
    assert await agenda(circle, channel, "2026-04-14") == "why-nothing-confirmed"


async def test_what_was_on_an_agenda_is_on_no_other_and_what_came_after_it_is() -> None:
    circle, channel = await a_team()
    bo, cas = circle.members
    on(circle, 9)
    await share(bo, "Eerst dit", channel.id)
    on(circle, 13)
    assert "Eerst dit" in await sent(circle, channel, "2026-04-14")
    on(circle, 13, hour=15)
    await share(cas, "Na de agenda, voor de vergadering", channel.id)
    on(circle, 20)
    words = await sent(circle, channel, "2026-04-21")
    assert "Cas: Na de agenda, voor de vergadering" in words
    assert "Eerst dit" not in words
    on(circle, 27)
    assert await agenda(circle, channel, "2026-04-28") == "why-nothing-confirmed"


async def test_what_is_older_than_four_weeks_and_two_meetings_is_on_no_agenda_any_more() -> None:
    circle, channel = await a_team()
    on(circle, 9, month=3)
    await share(circle.members[0], "Lang geleden", channel.id)
    on(circle, 30, month=3)
    assert "Lang geleden" in await agenda(circle, channel, "2026-03-31")
    on(circle, 13)
    assert await agenda(circle, channel, "2026-04-14") == "why-nothing-confirmed"


async def test_no_opener_comes_back_before_all_were_there() -> None:
    circle, channel = await a_team()
    openers = []
    first = datetime(2026, 4, 13, 12, tzinfo=UTC)
    for week in range(OPENERS + 1):
        circle.world.clock.at = first + timedelta(weeks=week)
        await share(circle.members[0], f"Inzicht {week}", channel.id)
        circle.world.clock.move(minutes=1)
        day = (circle.world.clock.at + timedelta(days=1)).date()
        words = await sent(circle, channel, day.isoformat())
        openers += [line for line in words.splitlines() if line.startswith("Om te beginnen")]
    assert len(set(openers[:OPENERS])) == OPENERS
    assert openers[OPENERS] == openers[0]


async def test_a_long_agenda_is_short() -> None:
    circle, channel = await a_team()
    on(circle, 9)
    for number in range(7):
        await share(circle.members[0], f"{number} " + "woord " * 100, channel.id)
    on(circle, 13)
    lines = (await agenda(circle, channel, "2026-04-14")).splitlines()
    items = [line for line in lines if line.startswith("Bo: ")]
    assert len(items) == 5
    assert all(len(line) <= 150 for line in items)
    assert "Er zijn er nog 2, hierboven in het kanaal." in lines


async def test_a_meeting_that_moved_or_stopped_has_no_agenda() -> None:
    circle, channel = await a_team()
    bo = circle.members[0]
    on(circle, 13)
    await share(bo, "Iets", channel.id)
    assert await agenda(circle, channel, "2026-04-15") == "why-gone"
    on(circle, 14, hour=8)
    assert await agenda(circle, channel, "2026-04-14") == "why-gone"
    on(circle, 13)
    await bo.command("meeting")
    await bo.press("stop-meeting")
    for subject in ("2026-04-14", "", "gisteren", "9999-12-31"):
        assert await agenda(circle, channel, subject) == "why-gone"


async def bring(circle: Circle, number: int, channel: Channel, day: str = "2026-04-14") -> Prepared | Silent:
    person = await circle.members[number].known()
    return await prepared(circle.world, person, "bring", "bringing", f"{channel.id}:{day}")


def words_of(ready: Prepared | Silent) -> str:
    assert isinstance(ready, Prepared)
    return told_to(ready.message, Channel("", "", TEAM, "", "team").reader)


async def test_something_for_tomorrow_is_asked_of_who_shared_nothing_since_their_session() -> None:
    circle, channel = await a_team()
    on(circle, 13, hour=8)
    said_words = words_of(await bring(circle, 0, channel))
    assert "Je team vergadert op dinsdag 14 april 2026 om 09:00." in said_words
    assert "Je krijgt dit omdat" in said_words
    await share(circle.members[0], "Dit nam ik mee", "private")
    assert await bring(circle, 0, channel) == Silent("why-shared")
    assert isinstance(await bring(circle, 1, channel), Prepared)


async def test_who_had_no_session_lately_is_not_asked() -> None:
    circle, channel = await a_team()
    on(circle, 6, hour=8)
    assert await bring(circle, 0, channel, "2026-04-07") == Silent("why-no-session")
    on(circle, 9, hour=8)
    late = await circle.world.somebody("Dee")
    await late.command("channel", place=TEAM)
    await late.press("link", "team")
    ready = await prepared(circle.world, await late.known(), "bring", "bringing", f"{channel.id}:2026-04-14")
    assert ready == Silent("why-no-session")
    circle.world.clock.at = datetime(2026, 9, 7, 8, tzinfo=UTC)
    assert await bring(circle, 0, channel, "2026-09-08") == Silent("why-no-session")


async def test_it_is_asked_once_in_two_weeks() -> None:
    circle, channel = await a_team()
    on(circle, 13, hour=8)
    bo = await circle.members[0].known()
    assert await gone_out(circle, bo, "bring", "bringing", f"{channel.id}:2026-04-14")
    assert isinstance(await bring(circle, 0, channel), Prepared), "the same one, when nobody could tell whether it left"
    on(circle, 20, hour=8)
    assert await bring(circle, 0, channel, "2026-04-21") == Silent("why-lately")
    on(circle, 27, hour=8)
    assert isinstance(await bring(circle, 0, channel, "2026-04-28"), Prepared)


async def test_nothing_this_time_is_fine_and_leads_nowhere_else() -> None:
    circle, channel = await a_team()
    on(circle, 13, hour=8)
    ready = await bring(circle, 0, channel)
    assert isinstance(ready, Prepared)
    actions = [
        control.action for part in ready.message.sections for control in part.controls if isinstance(control, Button)
    ]
    assert actions == ["nothing"]
    bo = circle.members[0]
    world, person = circle.world, await bo.known()
    assert ready.conversation is not None
    event = world.fresh_event()
    await world.store.commit(Commit(event, person, world.clock.at, replace(ready.conversation, revision=0)))
    assert "Helemaal goed." in told(await bo.press("nothing", ref=ready.ref))
    assert "vroegere stap" in told(await bo.press("nothing", ref=ready.ref))


@pytest.mark.row("M2.3", "M2.1")
async def test_from_the_rhythm_to_the_post_by_itself() -> None:
    """Set once; the sweep of each day looks weeks ahead; on the working day before at two the channel hears of it."""
    circle, channel = await a_team()
    on(circle, 10)
    await share(circle.members[0], "Vraag eerst door", channel.id)
    assert isinstance(circle.world.store, MemoryStore)
    await circle.world.store.replan(circle.world.runtime.planner, circle.world.clock.at)
    await delivered(circle.world)
    on(circle, 13, hour=11)
    assert f"{channel.id}/agenda/2026-04-14" not in await delivered(circle.world)
    on(circle, 13, hour=12)
    due = await delivered(circle.world)
    ready = due[f"{channel.id}/agenda/2026-04-14"]
    assert isinstance(ready, Prepared)
    assert "Bo: Vraag eerst door" in told_to(ready.message, channel.reader)
    on(circle, 20, hour=12)
    assert (await delivered(circle.world))[f"{channel.id}/agenda/2026-04-21"] == Silent("why-nothing-confirmed")
