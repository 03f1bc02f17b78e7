"""What the rows of the calendar say when their moment comes, and when they keep silent."""

from dataclasses import replace

import pytest

from bot.people import Locale, Reader
from tests.fakes.world import Somebody
from tests.flows.networks import TEAM, Circle, a_circle, a_world, published
from tests.flows.nudges import said

ONLINE = "https://video.example.org/zorg"


async def nudge(circle: Circle, somebody: Somebody, kind: str, flow: str, subject: str) -> str:
    return await said(circle.world, await somebody.known(), kind, flow, subject)


async def come(circle: Circle, somebody: Somebody, coming: str = "yes") -> None:
    await somebody.command(f"attend {circle.session()}")
    await somebody.press("coming", coming)


async def test_a_week_before_everybody_is_asked_once_whether_they_come() -> None:
    """Row 7: whoever answered isn't asked, and hears the practical facts the day before all the same."""
    circle = await a_circle("Bo")
    bo = circle.members[0]
    assert "Kom je?" in await nudge(circle, bo, "rsvp", "attending", circle.session())
    await come(circle, bo)
    assert await nudge(circle, bo, "rsvp", "attending", circle.session()) == "why-answered"
    assert "Waar: Zaal 2" in await nudge(circle, bo, "reminder", "attending", circle.session())


async def test_an_hour_before_only_who_comes_gets_the_link() -> None:
    """Row 9."""
    circle = await a_circle("Bo", "Cas", place=ONLINE)
    bo, cas = circle.members
    assert await nudge(circle, bo, "link", "joining", circle.session()) == "why-unconfirmed"
    await come(circle, bo)
    await come(circle, cas, "no")
    assert "[Open de link]" in await nudge(circle, bo, "link", "joining", circle.session())
    assert await nudge(circle, cas, "link", "joining", circle.session()) == "why-declined"


async def test_where_people_meet_there_is_no_link() -> None:
    circle = await a_circle("Bo")
    await come(circle, circle.members[0])
    assert await nudge(circle, circle.members[0], "link", "joining", circle.session()) == "why-no-link"


async def test_the_share_prompt_carries_the_one_repeat_of_the_evaluation() -> None:
    """Row 11: for who didn't answer it yet, while it is open."""
    circle = await a_circle("Bo")
    bo = circle.members[0]
    await circle.until_after(1, days=2)
    assert "[Evalueer sessie 1]" in await nudge(circle, bo, "share", "sharing", circle.session())
    await circle.until_after(1, days=6)
    assert "[Evalueer sessie 1]" not in await nudge(circle, bo, "share", "sharing", circle.session())


async def evaluate(circle: Circle, somebody: Somebody, rating: int) -> None:
    await somebody.command(f"answer {circle.session()}")
    for number in (1, 2, 3):
        await somebody.press("rate", f"{number}:{rating if number == 2 else 5}")
    await somebody.press("skip")


@pytest.mark.row("O3.16")
async def test_below_five_answers_the_facilitator_hears_only_how_many() -> None:
    """Row 12; and from five on, once they were looked at, one suggestion about what was rated lowest."""
    circle = await a_circle("Bo", "Cas", "Dee", "Els", "Fien")
    await circle.until_after(1, hours=2)
    await circle.an.command(f"evaluate {circle.session()}")
    await circle.an.press("start", circle.session())
    for member in circle.members[:4]:
        await evaluate(circle, member, 2)
    few = await nudge(circle, circle.an, "results", "results", circle.session())
    assert "4 van 5" in few
    assert "Bij minder dan 5 antwoorden" in few
    assert "Bekijk de antwoorden" not in few, "there is nothing to see yet"
    await evaluate(circle, circle.members[4], 2)
    await circle.an.command(f"evaluate {circle.session()}")
    enough = await nudge(circle, circle.an, "results", "results", circle.session())
    assert "werkafspraken" in enough
    assert "[Bekijk de antwoorden]" in enough


async def test_a_network_too_small_to_be_evaluated_confidentially_is_told_so() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    await circle.until_after(1, minutes=5)
    await evaluate(circle, circle.members[0], 4)
    words = await nudge(circle, circle.an, "results", "results", circle.session())
    assert "Vraag het de groep zelf" in words
    assert "Tip" not in words


async def test_nobody_else_hears_of_results() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, hours=2)
    assert await nudge(circle, circle.members[0], "results", "results", circle.session()) == "why-gone"


async def a_manager(circle: Circle) -> Somebody:
    """Bo's manager: of the same team."""
    bo, boss = circle.members[0], await circle.world.somebody("Mia", roles=["manager"])
    await bo.command("channel", place=TEAM)
    await bo.press("link", "team")
    await boss.command("channel", place=TEAM)
    await boss.press("link", "team")
    assert (await boss.known()).team == (await bo.known()).team
    return boss


@pytest.mark.row("M1.4")
async def test_a_manager_hears_who_starts_and_when() -> None:
    """Row 3: dates and a question, nobody's answers."""
    circle = await a_circle("Bo")
    boss = await a_manager(circle)
    words = await nudge(circle, boss, "support", "supporting", circle.id)
    assert "Bo" in words
    assert "3 sessies: 7 april, 5 mei en 2 juni, telkens van 14:00 tot 16:00." in words
    assert "Spreek samen af welke uren vrij zijn" in words
    assert "nooit te zien" in words


@pytest.mark.parametrize(
    ("locale", "one", "two"),
    [
        ("nl", "Iemand van je team leert mee in", "2 mensen van je team leren mee in"),
        ("en", "Someone on your team is learning in", "2 people on your team are learning in"),
        ("fr", "Quelqu’un de ton équipe apprend dans", "2 personnes de ton équipe apprennent dans"),
    ],
)
async def test_a_manager_of_two_hears_of_two(locale: Locale, one: str, two: str) -> None:
    circle = await a_circle("Bo", "Cas")
    boss = replace(await (await a_manager(circle)).known(), reader=Reader(locale))
    about = (circle.world, boss, "support", "supporting", circle.id)
    assert (await said(*about)).startswith(one)
    await circle.members[1].command("channel", place=TEAM)
    await circle.members[1].press("link", "team")
    assert (await said(*about)).startswith(two)


@pytest.mark.row("M1.5")
async def test_on_the_way_a_manager_gets_a_way_to_show_interest() -> None:
    """Row 17: an opener, and no participant's answer."""
    circle = await a_circle("Bo")
    boss = await a_manager(circle)
    await circle.until_after(2, days=3)
    words = await nudge(circle, boss, "interest", "supporting", circle.id)
    assert "Wat verraste je?" in words


async def test_a_manager_of_nobody_in_it_hears_nothing() -> None:
    around = a_world()
    an, boss = await around.somebody("An"), await around.somebody("Mia", roles=["manager"])
    network = await published(an)
    assert await said(around, await boss.known(), "support", "supporting", network) == "why-no-team"


async def test_who_leaves_their_team_is_no_longer_told_of_to_its_manager() -> None:
    circle = await a_circle("Bo")
    boss = await a_manager(circle)
    bo = circle.members[0]
    await bo.command(f"network {circle.id}")
    await bo.press("leave")
    await bo.press("leave-surely")
    assert await nudge(circle, boss, "support", "supporting", circle.id) == "why-no-team"
