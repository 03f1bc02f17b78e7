"""Later, less, stop: on every nudge, or typed; each says what it means, and can be undone."""

from datetime import UTC, datetime

import pytest

from bot.events import Ref
from bot.nudges.nudge import Nudge
from bot.nudges.wishes import NO_WISHES, Wishes
from bot.ports import Reply
from bot.queries import MyWishes
from bot.runtime import Prepared
from bot.views import Button, CommandButton, Message
from tests.fakes.store import MemoryStore
from tests.fakes.tables import Row
from tests.fakes.world import Somebody
from tests.flows.networks import TEAM, Circle, a_circle, a_world, channels_of, commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told

WAYS = ("later", "less", "stop")


async def got(circle: Circle, somebody: Somebody, kind: str = "rsvp") -> str:
    """Delivers what is due; the row of the nudge of this kind that this person got."""
    me = (await somebody.known()).id
    done = await delivered(circle.world)
    return next(key for key in done if key.startswith(f"{me}/{kind}/"))


async def a_week_before(*names: str) -> Circle:
    """Everybody has just been asked whether they come to session 1: Tuesday March 31, 14:00, a week before it."""
    circle = await a_circle(*names)
    await circle.until_after(1, days=-7, hours=-2)
    return circle


async def wishes_of(somebody: Somebody) -> Wishes:
    answers = await somebody.world.store.ask(await somebody.known(), [MyWishes()])
    wishes: Wishes = answers[MyWishes()]
    return wishes


def rows(circle: Circle) -> dict[str, Row]:
    assert isinstance(circle.world.store, MemoryStore)
    return circle.world.store.tables.outbox


def offered(reply: Reply) -> list[str]:
    """The moments among the buttons."""
    sections = reply.message.sections if reply.message else ()
    controls = [control for section in sections for control in section.controls]
    return [control.value for control in controls if isinstance(control, Button) and control.action == "at"]


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


@pytest.mark.parametrize(
    ("name", "comes"),
    [
        ("soon", datetime(2026, 3, 31, 14, 0, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 4, 1, 8, 0, tzinfo=UTC)),
    ],
)
async def test_later_offers_moments_and_the_nudge_comes_back_then(name: str, comes: datetime) -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    row = await got(circle, bo)
    reply = await bo.command(f"later {row}")
    assert "Wanneer past het beter?" in told(reply)
    assert offered(reply) == ["soon", "tomorrow"], "Monday is too late: after Sunday 14:00 it is dropped"
    assert "Ik kom erop terug op" in told(await bo.press("at", name))
    (again,) = [one.nudge for one in rows(circle).values() if one.nudge.chosen]
    assert (again.due, again.chosen, again.flow, again.slot) == (comes, True, "attending", row)
    circle.world.clock.at = comes
    assert any(key.startswith(f"{row}@later-") for key in await delivered(circle.world))
    assert "Je koos zelf dit moment." in told(await bo.command("waarom"))


async def test_only_moments_in_the_window_and_in_time_are_offered() -> None:
    """On Friday at 16:00, two hours on is out of the window and tomorrow is a Saturday."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, days=2, hours=-5)
    share = await got(circle, bo, "share")
    circle.world.clock.at = datetime(2026, 4, 10, 14, 0, tzinfo=UTC)
    assert offered(await bo.command(f"later {share}")) == ["monday"]
    circle.world.clock.at = datetime(2026, 4, 14, 13, 0, tzinfo=UTC)
    assert offered(await bo.command(f"later {share}")) == ["soon", "tomorrow"], "an ask: a day past its expiry too"
    circle.world.clock.at = datetime(2026, 4, 15, 13, 0, tzinfo=UTC)
    reply = await bo.command(f"later {share}")
    assert "Later kan niet meer" in told(reply)
    assert offered(reply) == []


async def test_what_cannot_come_later_any_more_says_so_and_shows_the_way_to_what_it_was_about() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=-26)
    row = await got(circle, bo, "reminder")
    await circle.until_after(1, hours=-3)
    reply = await bo.command(f"later {row}")
    assert "Later kan niet meer" in told(reply)
    assert reply.message is not None
    buttons = [control for section in reply.message.sections for control in section.controls]
    assert [(b.word, b.rest) for b in buttons if isinstance(b, CommandButton)] == [("attend", circle.session())]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-03-31", "Kies een dag vanaf morgen."),
        ("2026-04-04", "Op die dag stuur ik niets"),
        ("2026-04-06", "Dat is te laat om nog nuttig te zijn."),
        ("2030-01-01", "Dat is te laat om nog nuttig te zijn."),
        ("straks", "Dit is geen datum."),
    ],
)
async def test_a_day_that_cannot_be_is_an_error_at_its_field(day: str, said: str) -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    await bo.command(f"later {await got(circle, bo)}")
    reply = await bo.submit("day", day=day)
    assert [error.field for error in reply.errors] == ["day"]
    assert said in told(reply)
    assert not any(row.nudge.chosen for row in rows(circle).values())


async def test_another_moment_takes_the_place_of_the_first() -> None:
    circle = await a_week_before("Bo")
    (bo,) = circle.members
    await bo.command(f"later {await got(circle, bo)}")
    await bo.press("at", "soon")
    await bo.press("other")
    said = told(await bo.submit("day", day="2026-04-02"))
    assert "Ik kom erop terug op donderdag 2 april 2026 om 10:00" in said
    (again,) = [row.nudge for row in rows(circle).values() if row.nudge.chosen]
    assert again.due == datetime(2026, 4, 2, 8, 0, tzinfo=UTC)
    await bo.press("other")
    await bo.press("at", "tomorrow")
    await bo.press("other")
    await bo.submit("day", day="2026-04-02")
    assert [row.nudge.due for row in rows(circle).values() if row.nudge.chosen] == [again.due]


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
    assert "Goed, dat stopt" in told(await bo.command(f"less {row}")), "less of nothing is nothing"
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
        ("change", "announcing", "promoted:n", "network", "n"),
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
            assert "Ik vind geen bericht van mij" in told(await somebody.command(f"{word} {about}"))
            assert await wishes_of(somebody) == NO_WISHES
    assert "Ik vind geen bericht van mij" in told(await (await circle.world.somebody("Zoë")).say(word))
