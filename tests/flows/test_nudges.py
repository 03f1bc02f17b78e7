"""When a nudge speaks, and when it has nothing to say any more and why."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest

from bot.events import Ref
from bot.runtime import Prepared
from tests.fakes.store import MemoryStore
from tests.fakes.world import Holidays, Somebody
from tests.flows.networks import TEAM, Circle, a_circle, a_world, channels_of, published
from tests.flows.nudges import delivered, prepared, said
from tests.flows.telling import told, told_to

Happening = Callable[[Circle, Somebody], Awaitable[None]]
FLOWS = {"reminder": "attending", "evaluation": "evaluating", "share": "sharing"}


async def nudge(circle: Circle, somebody: Somebody, kind: str, number: int = 1) -> str:
    return await said(circle.world, await somebody.known(), kind, FLOWS[kind], circle.session(number))


async def moment(circle: Circle, kind: str) -> None:
    """Moves the clock to when the calendar sends this."""
    await circle.until_after(1, hours={"reminder": -26, "evaluation": 1, "share": 48}[kind])


async def decline(circle: Circle, somebody: Somebody) -> None:
    await somebody.command(f"attend {circle.session()}")
    await somebody.press("coming", "no")


async def leave(circle: Circle, somebody: Somebody) -> None:
    await somebody.command(f"network {circle.id}")
    await somebody.press("leave")
    await somebody.press("leave-surely")


async def cancel(circle: Circle, somebody: Somebody) -> None:
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")


@pytest.mark.row("O3.3")
async def test_the_reminder_brings_the_practical_facts_and_asks_one_thing() -> None:
    circle = await a_circle("Bo")
    await moment(circle, "reminder")
    words = await nudge(circle, circle.members[0], "reminder")
    assert "Waar: Zaal 2" in words
    assert "Contact: An" in words
    assert "Kom je?" in words


async def test_holidays_count_however_far_ahead_a_session_is() -> None:
    """The last of twenty sessions, nine years from now: the day before it is a public holiday."""
    last = date(2026, 4, 7) + timedelta(weeks=19 * 26)
    around = a_world(Holidays({"BE": {last - timedelta(days=1)}}))
    an, bo = await around.somebody("An"), await around.somebody("Bo")
    network = await published(an, sessions="20", weeks="26")
    await bo.command(f"network {network}")
    await bo.press("join")
    assert isinstance(around.store, MemoryStore)
    rows = await around.store.timeline((await bo.known()).organisation, 999)
    (due,) = [row.at for row in rows if (row.nudge.kind, row.nudge.subject) == ("reminder", f"{network}-20")]
    assert due.date() == last - timedelta(days=4), "the Friday before"


@pytest.mark.row("O3.16")
async def test_the_evaluation_comes_by_itself_and_says_that_it_is_confidential() -> None:
    circle = await a_circle("Bo")
    await moment(circle, "evaluation")
    words = await nudge(circle, circle.members[0], "evaluation")
    assert "Dit was nuttig voor mijn werk." in words
    assert "Vertrouwelijk" in words
    assert "1 van 5" in words


@pytest.mark.row("M2.2")
async def test_two_days_after_a_session_there_is_a_prompt_to_share() -> None:
    circle = await a_circle("Bo")
    await moment(circle, "share")
    words = await nudge(circle, circle.members[0], "share")
    assert "sessie 1 van Zorg voor elkaar voorbij is" in words
    assert "[Nu niet]\n[Later]\n[Minder]\n[Stop]" in words
    assert "[Nu niet]" in told(await circle.members[0].command("deel"))


@pytest.mark.row("M2.2")
async def test_not_now_is_an_answer_about_that_session_and_asks_nothing_of_later_ones() -> None:
    """It isn't "later": whoever put the question off before it isn't asked it again."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await moment(circle, "share")
    await bo.command(f"learned {circle.session()}")
    await bo.press("not-now")
    assert await nudge(circle, bo, "share") == "why-answered"
    await circle.until_after(2, days=2)
    assert "sessie 2 van Zorg voor elkaar voorbij is" in await nudge(circle, bo, "share", 2)


@pytest.mark.parametrize("kind", ["reminder", "evaluation", "share"])
@pytest.mark.parametrize(
    ("happens", "reason"), [(decline, "why-declined"), (leave, "why-left"), (cancel, "why-cancelled")]
)
async def test_who_declined_left_or_was_cancelled_hears_nothing(kind: str, happens: Happening, reason: str) -> None:
    circle = await a_circle("Bo")
    await happens(circle, circle.members[0])
    await moment(circle, kind)
    assert await nudge(circle, circle.members[0], kind) == reason


async def test_a_reminder_is_of_no_use_once_the_session_has_begun() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, hours=-1)
    assert await nudge(circle, circle.members[0], "reminder") == "why-over"


@pytest.mark.parametrize("kind", ["evaluation", "share"])
async def test_nobody_is_asked_about_a_session_that_is_not_over(kind: str) -> None:
    circle = await a_circle("Bo")
    assert await nudge(circle, circle.members[0], kind) == "why-early"


@pytest.mark.parametrize("kind", ["reminder", "evaluation", "share"])
async def test_a_session_that_never_was_gives_a_reason(kind: str) -> None:
    circle = await a_circle("Bo")
    person = await circle.members[0].known()
    assert await said(circle.world, person, kind, FLOWS[kind], "nothing") == "why-gone"


async def test_an_evaluation_answered_or_closed_is_not_asked_again() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await moment(circle, "evaluation")
    await bo.command(f"answer {circle.session()}")
    for number in (1, 2, 3):
        await bo.press("rate", f"{number}:4")
    await bo.press("skip")
    assert await nudge(circle, bo, "evaluation") == "why-answered"
    await circle.until_after(1, days=5)
    assert await nudge(circle, cas, "evaluation") == "why-closed"


async def test_who_is_in_the_middle_of_an_evaluation_sees_it_as_it_stands_unless_it_makes_no_sense_any_more() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await moment(circle, "evaluation")
    await bo.command(f"answer {circle.session()}")
    await bo.press("rate", "1:4")
    assert "Ik kon vrijuit spreken." in await nudge(circle, bo, "evaluation")
    ready = await prepared(circle.world, await bo.known(), "evaluation", "evaluating", circle.session())
    assert isinstance(ready, Prepared)
    assert ready.conversation is None, "what they are doing meanwhile is not written over"
    await cancel(circle, bo)
    assert await nudge(circle, bo, "evaluation") == "why-cancelled"


@pytest.mark.row("M2.2")
async def test_who_shared_or_kept_something_of_a_session_is_not_asked_again() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await moment(circle, "share")
    prompts = [ready for key, ready in (await delivered(circle.world)).items() if "/share/" in key]
    assert [type(ready) for ready in prompts] == [Prepared]
    await bo.submit("insight", Ref("sharing", circle.session()), text="Eerst luisteren")
    await bo.press("to", "private")
    assert "Bewaard, alleen voor jou" in told(await bo.press("confirm", "private"))
    assert await nudge(circle, bo, "share") == "why-shared"


@pytest.mark.row("O3.6")
async def test_who_waits_hears_of_the_free_seat_and_everybody_hears_that_it_is_called_off() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    bo, cas, dee = [await member.known() for member in circle.members]
    assert await said(circle.world, dee, "offer", "offering", circle.id) == "why-taken", "there is none"
    await leave(circle, circle.members[0])
    assert "Er is een plaats vrij" in await said(circle.world, dee, "offer", "offering", circle.id)
    await cancel(circle, circle.an)
    assert await said(circle.world, dee, "offer", "offering", circle.id) == "why-cancelled"
    words = await said(circle.world, cas, "change", "announcing", f"cancelled:{circle.id}")
    assert "Zorg voor elkaar is afgelast" in words
    assert "An helpt je graag" in words
    assert await said(circle.world, bo, "change", "announcing", "cancelled:nothing") == "why-gone"


@pytest.mark.row("W1")
async def test_a_channel_gets_the_insight_with_its_authors_name_and_network() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command("kanaal", place=TEAM)
    await bo.press("link", "team")
    (channel,) = await channels_of(bo)
    await moment(circle, "share")
    await delivered(circle.world)
    await bo.submit("insight", Ref("sharing", circle.session()), text="Eerst luisteren, dan *pas* adviseren")
    await bo.press("to", channel.id)
    assert told(await bo.press("confirm", channel.id)).startswith("Gedeeld in #zorg")
    ((key, post),) = (await delivered(circle.world)).items()
    assert isinstance(post, Prepared)
    assert key.startswith(channel.id)
    lines = told_to(post.message, channel.reader).splitlines()
    quote = "Eerst luisteren, dan *pas* adviseren"
    assert lines == ["Bo leerde iets", quote, "Bo", "Uit het lerend netwerk Zorg voor elkaar"]
    assert await delivered(circle.world) == {}, "posted once"
    assert await said(circle.world, channel, "insight", "posting", "nothing") == "why-gone"
