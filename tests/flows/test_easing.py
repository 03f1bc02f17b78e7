"""Later, less, stop: on every nudge, or typed; each says what it means, and can be undone."""

import pytest

from bot.events import Ref
from bot.nudges.nudge import Nudge
from bot.nudges.wishes import NO_WISHES
from bot.runtime import Prepared
from bot.views import CommandButton, Message
from tests.fakes.store import MemoryStore
from tests.fakes.tables import Row
from tests.flows.networks import TEAM, a_circle, a_world, channels_of, commands_in
from tests.flows.nudged import a_week_before, got, wishes_of
from tests.flows.nudges import delivered
from tests.flows.telling import told

WAYS = ("later", "less", "stop")


def ways_out(message: Message) -> list[tuple[str, str, str]]:
    buttons = [control for control in message.sections[-1].controls if isinstance(control, CommandButton)]
    return [(button.word, button.rest, button.style) for button in buttons]


async def test_every_nudge_to_a_person_ends_with_later_less_and_stop_about_itself() -> None:
    circle = await a_week_before("Bo")
    done = await delivered(circle.world)
    assert done
    for key, ready in done.items():
        assert isinstance(ready, Prepared)
        assert ways_out(ready.message) == [(word, key, "quiet") for word in WAYS]


async def test_an_answer_and_a_post_in_a_channel_have_no_such_buttons() -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    await delivered(circle.world)
    await bo.command("kanaal", place=TEAM)
    await bo.press("link", "team")
    (channel,) = await channels_of(bo)
    await bo.command("share Eerst luisteren")
    await bo.press("to", channel.id)
    await bo.press("confirm", channel.id)
    await bo.say("help", inline=False)
    done = await delivered(circle.world)
    assert len(done) == 2
    for ready in done.values():
        assert isinstance(ready, Prepared)
        assert "stop" not in [word for word, *_ in ways_out(ready.message)]


async def test_what_cannot_come_later_any_more_says_so_and_shows_the_way_to_what_it_was_about() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=-26)
    row = await got(circle, bo, "reminder")
    await circle.until_after(1, hours=-3)
    reply = await bo.command(f"later {row}")
    assert "Later kan niet meer" in told(reply)
    assert "Herinnering aan een sessie: later heb je er niets meer aan." in told(reply)
    assert reply.message is not None
    buttons = [control for section in reply.message.sections for control in section.controls]
    assert [(b.word, b.rest) for b in buttons if isinstance(b, CommandButton)] == [("attend", circle.session())]


async def test_less_halves_its_kind_and_stop_ends_it_and_both_can_be_undone() -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    row = await got(circle, bo)
    assert "Hiervan krijg je nog de helft" in told(await bo.command(f"less {row}"))
    assert (await wishes_of(bo)).halved == {"rsvp"}
    said = told(await bo.command(f"stop {row}"))
    assert "Dit stuur ik je niet meer: Uitnodiging voor een sessie." in said
    assert "[Al je keuzes]" in said
    wishes = await wishes_of(bo)
    assert (wishes.halved, wishes.stops("rsvp"), wishes.muted[0].since) == (frozenset(), True, circle.world.clock.at)
    assert "Dit was al gestopt." in told(await bo.command(f"less {row}")), "less doesn't bring back what was stopped"
    assert ((await wishes_of(bo)).halved, (await wishes_of(bo)).stops("rsvp")) == (frozenset(), True)
    assert "Ongedaan gemaakt." in told(await bo.press("undo"))
    assert await wishes_of(bo) == NO_WISHES
    assert "vroegere stap" in told(await bo.press("undo"))


@pytest.mark.parametrize(
    ("typed", "locale", "said"),
    [
        ("Stop!", "nl", "Goed, dat stopt"),
        ("genoeg", "nl", "Goed, dat stopt"),
        ("fewer", "en", "Fine, less"),
        ("arrête", "fr", "D’accord, j’arrête"),
        ("plus tard", "fr", "Quand cela te convient-il mieux"),
        ("/kring minder", "nl", "Goed, minder"),
    ],
)
async def test_typed_words_mean_the_latest_nudge(typed: str, locale: str, said: str) -> None:
    circle = await a_circle("Bo", locale=locale)
    (bo,) = circle.members
    await circle.until_after(1, days=-7, hours=-2)
    await got(circle, bo)
    for number in range(11):
        await bo.press("skip" if number else "stop", ref=Ref("readiness"))
    assert said in told(await bo.say(typed))


@pytest.mark.parametrize("word", WAYS)
async def test_words_typed_a_second_time_are_answered_too(word: str) -> None:
    """Also by somebody who is in no conversation at all."""
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    await got(circle, bo)
    for number in range(11):
        await bo.press("skip" if number else "stop", ref=Ref("readiness"))
    first, second = [told(await bo.say(word)) for _ in range(2)]
    assert first
    assert second


async def test_stop_means_what_just_came_and_not_a_question_from_last_week() -> None:
    """The readiness check came two weeks before, and nobody began on it; the invitation came just now."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=-14, hours=-1)
    await got(circle, bo, "ready")
    await circle.until_after(1, days=-7, hours=-2)
    await got(circle, bo, "rsvp")
    await bo.say("stop")
    assert [one.kind for one in (await wishes_of(bo)).muted] == ["rsvp"]


async def test_stop_means_the_conversation_that_one_went_on_with_since() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=-14, hours=-1)
    await got(circle, bo, "ready")
    await circle.until_after(1, days=-7, hours=-2)
    await got(circle, bo, "rsvp")
    await bo.press("answer", "1:4", ref=Ref("readiness"))
    await bo.say("stop")
    assert (await wishes_of(bo)).muted == ()


async def test_in_the_middle_of_a_conversation_stop_is_for_that_conversation() -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    await got(circle, bo)
    await bo.command("klaar")
    await bo.press("answer", "1:4")
    assert "1 antwoord is bewaard" in told(await bo.say("stop"))
    assert await wishes_of(bo) == NO_WISHES
    assert "Goed, dat stopt" in told(await bo.say("kring stop"))


@pytest.mark.parametrize(
    ("kind", "flow", "subject", "word", "rest"),
    [
        ("rsvp", "attending", "s", "attend", "s"),
        ("link", "joining", "s", "attend", "s"),
        ("evaluation", "evaluating", "s", "answer", "s"),
        ("results", "results", "s", "evaluate", "s"),
        ("share", "sharing", "s", "share", ""),
        ("ready", "readiness", "", "ready", ""),
        ("support", "supporting", "n", "network", "n"),
        ("bring", "bringing", "c:2026", "share", ""),
        ("change", "announcing", "moved:s", "attend", "s"),
        ("change", "announcing", "moved:20260407120000:s", "attend", "s"),
        ("change", "announcing", "unmoved:s", "attend", "s"),
        ("change", "announcing", "changed:n", "network", "n"),
        ("change", "announcing", "seat:n:person-3:Jan", "network", "n"),
        ("change", "announcing", "people:n:20260408100000:3:person-3:Bo", "network", "n"),
        ("offer", "offering", "n", "offer", "n"),
        ("digest", "digest", "s", "mine", ""),
        ("back", "returning", "2026-03-02:2026-03-08", "mine", ""),
        ("muted", "muted", "n:share", "calendar", "n"),
    ],
)
async def test_there_is_a_way_back_to_what_any_nudge_was_about(
    kind: str, flow: str, subject: str, word: str, rest: str
) -> None:
    bo = await a_world().somebody("Bo")
    me = await bo.known()
    nudge = Nudge("row", me.organisation, me.id, kind, flow, subject, bo.world.clock.at)
    assert isinstance(bo.world.store, MemoryStore)
    bo.world.store.tables.outbox["row"] = Row(nudge, "sent")
    for way in WAYS:
        assert commands_in((await bo.command(f"{way} row")).message)[word] == rest


@pytest.mark.parametrize("word", WAYS)
async def test_somebody_elses_nudge_or_none_at_all_eases_nothing(word: str) -> None:
    circle = await a_week_before("Bo", "Cas")
    bo, cas = circle.members
    row = await got(circle, bo)
    for about in (row, "999999", "x"):
        newcomer = await circle.world.somebody("Noor")
        for somebody in (cas, newcomer):
            assert "Ik stuurde je nog niets om te stoppen" in told(await somebody.command(f"{word} {about}"))
            assert await wishes_of(somebody) == NO_WISHES
    assert "Ik stuurde je nog niets om te stoppen" in told(await (await circle.world.somebody("Zoë")).say(word))
