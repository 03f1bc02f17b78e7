"""Points 2 to 5: a learning network of five sessions, from its founding to what was learned in it.

Twelve people in three languages and two time zones; the clock is all that is moved, everything else comes by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from babel.numbers import format_decimal

from bot.people import LOCALES, Locale
from bot.speech import Raw
from tests.e2e.house import House
from tests.e2e.houses import EVERYBODY, TEAM, opened
from tests.e2e.players import Player, Role

PLATFORMS = ("slack", "teams", "web")
NETWORK = {
    "name": "Veilig lassen",
    "goal": "Minder brandwonden aan de band",
    "date": "2026-03-31",
    "time": "14:00",
    "place": "https://video.example.org/lassen",
    "capacity": "3",
}
SEATS = 10
FIRST = datetime(2026, 3, 31, 12, tzinfo=UTC)
"""14:00 in Brussels, two days after the clocks changed there."""
SECOND = FIRST + timedelta(weeks=4)
LENGTH = timedelta(hours=2)
NATIONAL_DAY, DAY_AFTER = date(2026, 7, 21), date(2026, 7, 22)
DAY_BEFORE_BRUSSELS = datetime(2026, 3, 30, 8, tzinfo=UTC)
DAY_BEFORE_NEW_YORK = datetime(2026, 3, 30, 14, tzinfo=UTC)
SHARE_BRUSSELS = datetime(2026, 4, 2, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def cast_in(locale: Locale) -> tuple[Role, ...]:
    """The facilitator, eleven who want to join (one of them in New York), in this language first and then in all."""
    others = [Role(f"Bram{number}", LOCALES[number % 3]) for number in range(1, 9)]
    emma = Role("Emma", "en", "America/New_York")
    return (Role("Sofie", locale), Role("Noor", locale), emma, *others, Role("Zita", locale))


async def founds(sofie: Player) -> None:
    """One form, with a mistake first; the dates that come out, the last one moved off a public holiday; published."""
    await sofie.form("new", "founding-fill-in")
    await sofie.fill(**NETWORK | {"date": "2026-02-27"})
    await sofie.sees("founding-date-past")
    await sofie.fill(**NETWORK)
    await sofie.sees("founding-moved", reason="holiday", wanted=NATIONAL_DAY, day=DAY_AFTER)
    for number, kind in enumerate(("kickoff", *["deepening"] * 3, "closing"), 1):
        await sofie.sees("session-name", number=number, type=kind)
    await sofie.sees("moment", at=SECOND)
    await sofie.sees("founding-capacity-advice")
    await sofie.press("founding-edit")
    await sofie.fill(capacity=str(SEATS))
    await sofie.misses("founding-capacity-advice")


async def is_not_found_before_it_is_published(sofie: Player, noor: Player) -> None:
    await noor.command("find", "lassen")
    await noor.sees("find-nothing-with", words=Raw("lassen"))
    await sofie.press("founding-publish")
    await sofie.sees("founding-done", name=Raw(NETWORK["name"]))


async def opens_network(player: Player) -> None:
    await player.command("find", "LASSEN brandwonden")
    await player.press("open")
    await player.sees("network-facilitator")


async def fills_up(joiners: Sequence[Player], zita: Player) -> None:
    """Ten seats; who comes then waits, and gets the first seat that is given up."""
    for player in joiners:
        await opens_network(player)
        await player.press("network-join", full="no")
        await player.sees("network-joined", standing="member")
    await opens_network(zita)
    await zita.press("network-join", full="yes")
    await zita.sees("network-position", number=1)
    await zita.news()
    await joiners[-1].press("network-leave")
    await joiners[-1].press("network-leave")
    await joiners[-1].sees("network-left")


async def hears_of_the_seat(zita: Player, leaver: Player) -> None:
    await zita.gets("announce-promoted", network=Raw(NETWORK["name"]))
    await leaver.command("mine")
    await leaver.sees("mine-none")


async def reminds_everybody_at_ten_of_their_own_clock(house: House, noor: Player, emma: Player) -> None:
    """The day before, at 10:00: in New York six hours later than in Brussels, and each with their own hours in it."""
    for player in house.players.values():
        await player.news()
    await house.go_to(DAY_BEFORE_BRUSSELS - MINUTE)
    await noor.gets_nothing()
    await house.go_to(DAY_BEFORE_BRUSSELS)
    await noor.gets("attend-title", network=Raw(NETWORK["name"]), number=1)
    await noor.sees("moment", at=FIRST)
    await house.go_to(DAY_BEFORE_NEW_YORK - MINUTE)
    await emma.gets_nothing()
    await house.go_to(DAY_BEFORE_NEW_YORK)
    await emma.gets("moment", at=FIRST)
    await noor.gets_nothing()
    await house.players["Sofie"].gets_nothing()


async def say_who_comes_and_brings_what(noor: Player, emma: Player, sofie: Player) -> None:
    assert NETWORK["place"] in str(await noor.screen()) or noor.text("session-link") in await noor.screen()
    await noor.press("attend-bring")
    await noor.fill(brings="een verbrande handschoen")
    await noor.sees("attend-i-bring", what=Raw("een verbrande handschoen"))
    await emma.command("mine")
    await emma.press("attend-open", role="member")
    await emma.sees("attend-brings", name=Raw("Noor"), what=Raw("een verbrande handschoen"))
    await emma.press("attend-no")
    await emma.sees("attend-mine", coming="no")
    await sofie.command("mine")
    await sofie.press("attend-open", role="facilitator")
    await sofie.sees("attend-line", name=Raw("Emma"), coming="no")
    await sofie.sees("attend-count", count=1, total=SEATS)


async def asks_an_hour_after_the_end(house: House, members: Sequence[Player], emma: Player, sofie: Player) -> None:
    """By itself, and not those who could not come. Started by hand after that, there is still one."""
    for player in house.players.values():
        await player.news()
    await house.go_to(FIRST + LENGTH + timedelta(hours=1) - MINUTE)
    await members[0].gets_nothing()
    await house.go_to(FIRST + LENGTH + timedelta(hours=1))
    for player in members:
        await player.gets("evaluating-confidential")
    await emma.gets_nothing()
    await sofie.command("evaluate")
    await sofie.press("evaluation-this")
    await sofie.sees("evaluation-count", count=0, total=len(members))
    with pytest.raises(LookupError):
        await sofie.press("evaluation-start")


async def answers(player: Player, scale: str, remark: str) -> None:
    for number in (1, 2, 3):
        await player.sees(f"evaluating-question-{number}")
        await player.press(scale)
    await player.press("evaluating-write")
    await player.fill(**{"remark-0": remark})
    await player.sees("evaluating-what-now")


async def sees_figures_from_five_answers_on(members: Sequence[Player], sofie: Player) -> None:
    for number, player in enumerate(members[:4]):
        await answers(player, "scale-5", f"inval {number}")
    await sofie.command("evaluate")
    await sofie.press("evaluation-this")
    await sofie.sees("evaluation-count", count=4, total=len(members))
    await sofie.sees("evaluation-wait", enough=5)
    assert "inval 3" not in await sofie.screen()
    await answers(members[4], "scale-1", "de vijfde")
    await sofie.command("evaluate")
    await sofie.press("evaluation-this")
    await sofie.sees("evaluation-average")
    screen = await sofie.screen()
    assert format_decimal(4.2, format="0.0", locale=sofie.locale) in screen
    assert "inval 3" in screen
    assert "de vijfde" in screen


async def invites_to_share_two_days_later(house: House, members: Sequence[Player], emma: Player) -> None:
    for player in house.players.values():
        await player.news()
    await house.go_to(SHARE_BRUSSELS - MINUTE)
    await members[0].gets_nothing()
    await house.go_to(SHARE_BRUSSELS)
    for player in members:
        await player.gets("share-why", network=Raw(NETWORK["name"]), number=1)
    await emma.gets_nothing()


async def shares(house: House, player: Player, text: str, channel: str, scope: str) -> None:
    """Posted once in that channel, and before the confirmation nowhere."""
    await player.press("share-write")
    await player.fill(text=text)
    await player.press("share-to", scope=scope, channel=Raw(channel))
    await player.sees("share-goes-to", channel=Raw(channel))
    assert await house.posts(channel, text) == 0
    await player.press("share-confirm", where="channel")
    await player.sees("share-done", channel=Raw(channel))
    await house.go_to(house.clock.at + timedelta(days=1))
    assert await house.posts(channel, text) == 1


async def keeps(house: House, player: Player, text: str) -> None:
    """What stays with its author is nowhere."""
    await player.press("share-write")
    await player.fill(text=text)
    await player.press("share-private")
    await player.press("share-confirm", where="private")
    await player.sees("share-kept")
    await house.go_to(house.clock.at + timedelta(days=1))
    assert [await house.posts(channel, text) for channel in (TEAM, EVERYBODY)] == [0, 0]


async def evaluates_by_hand_once_only(house: House, sofie: Player, noor: Player) -> None:
    """The second session, started before its hour is over: at once, once, and nothing more by itself."""
    await house.go_to(SECOND - timedelta(days=1))
    await house.go_to(SECOND + LENGTH)
    await noor.news()
    await sofie.command("evaluate")
    await sofie.press("evaluation-this")
    await sofie.press("evaluation-start")
    await sofie.sees("evaluation-count", count=0, total=SEATS)
    await noor.gets("evaluating-title", number=2, network=Raw(NETWORK["name"]))
    await house.go_to(SECOND + LENGTH + timedelta(hours=2))
    await noor.gets_nothing()


async def can_ask_why(noor: Player) -> None:
    await noor.command("why")
    await noor.sees("kind-reminder")
    await noor.sees("why-evaluation")


async def sees_only_what_is_theirs_to_do(sofie: Player, noor: Player) -> None:
    await noor.command("help")
    await noor.sees("about-share")
    await noor.misses("about-evaluate")
    await sofie.command("help")
    await sofie.sees("about-evaluate")


async def play(house: House) -> None:
    people = house.players
    sofie, noor, emma, zita = (people[name] for name in ("Sofie", "Noor", "Emma", "Zita"))
    brams = [people[f"Bram{number}"] for number in range(1, 9)]
    members = [noor, *brams[:7], zita]
    await founds(sofie)
    await is_not_found_before_it_is_published(sofie, noor)
    await fills_up((noor, emma, *brams), zita)
    await hears_of_the_seat(zita, brams[-1])
    await house.link(noor, TEAM, "team")
    await house.link(sofie, EVERYBODY, "organisation")
    await reminds_everybody_at_ten_of_their_own_clock(house, noor, emma)
    await say_who_comes_and_brings_what(noor, emma, sofie)
    await asks_an_hour_after_the_end(house, members, emma, sofie)
    await sees_figures_from_five_answers_on(members, sofie)
    await house.restart()
    await invites_to_share_two_days_later(house, members, emma)
    await shares(house, noor, "Eerst koelen, dan pas kijken", TEAM, "team")
    await shares(house, zita, "Vraag wie er al eens iets verbrandde", EVERYBODY, "organisation")
    await keeps(house, brams[0], "Ik durfde niets te zeggen")
    await evaluates_by_hand_once_only(house, sofie, noor)
    await can_ask_why(noor)
    await sees_only_what_is_theirs_to_do(sofie, noor)


SHOWN = pytest.mark.row("H", "W1", "M2.2", "O3.1", "O3.3", "O3.4", "O3.6", "O3.16", "O3.17")


@SHOWN
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_a_network_lives_through_its_main_job(sqlite_address: str, platform: str, locale: Locale) -> None:
    async with opened(platform, sqlite_address, cast_in(locale)) as house:
        await play(house)


@SHOWN
async def test_a_network_lives_on_postgresql_as_well(postgres_address: str) -> None:
    async with opened("slack", postgres_address, cast_in("nl")) as house:
        await play(house)
