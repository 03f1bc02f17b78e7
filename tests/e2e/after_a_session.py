"""What happens after a network's session: evaluating, sharing, looking back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from babel.numbers import format_decimal

from bot.speech import Raw
from tests.e2e.house import House
from tests.e2e.houses import EVERYBODY, TEAM
from tests.e2e.lassen import (
    FIRST,
    GOALS_AGAIN_NEW_YORK,
    LENGTH,
    MINUTE,
    NETWORK,
    RESULTS_BRUSSELS,
    SEATS,
    SECOND,
    SHARE_BRUSSELS,
    nothing_before,
)
from tests.e2e.players import Player


async def asks_an_hour_after_the_end(
    house: House, members: Sequence[Player], emma: Player, sofie: Player, silent: Player
) -> None:
    """By itself, and not those who could not come, nor who left three questions open: they get all in one message.

    Started by hand after that, there is still one.
    """
    for player in house.players.values():
        await player.news()
    await house.go_to(FIRST + LENGTH + timedelta(hours=1) - MINUTE)
    await members[0].gets_nothing()
    await house.go_to(FIRST + LENGTH + timedelta(hours=1))
    for player in members:
        if player is not silent:
            await player.gets("evaluating-confidential")
    await silent.gets_nothing()
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
    await answers(members[4], "evaluating-not-at-all", "de vijfde")
    await sofie.command("evaluate")
    await sofie.press("evaluation-this")
    await sofie.sees("evaluation-average")
    screen = await sofie.screen()
    assert format_decimal(4.2, format="0.0", locale=sofie.locale) in screen
    assert "inval 3" in screen
    assert "de vijfde" in screen


async def asks_the_day_after_whether_a_guest_helps_the_second(house: House, sofie: Player) -> None:
    """Four weeks before that one was the day of the first, of which nothing is to be asked but itself."""
    await house.go_to(SHARE_BRUSSELS - timedelta(days=1, minutes=1))
    await sofie.news()
    await house.go_to(SHARE_BRUSSELS - timedelta(days=1))
    await sofie.gets("preparing-guest-ask")
    await sofie.press("preparing-guest", answer="no")


async def invites_to_share_two_days_later(
    house: House, members: Sequence[Player], emma: Player, silent: Player
) -> None:
    """The day after, what the group wants to learn; and the day after that, what they take from it.

    Who left three questions open had all of it in one message by then, the only one for this session.
    """
    await house.go_to(SHARE_BRUSSELS - MINUTE)
    for player in members:
        await player.gets("goals-question", round=1)
    await silent.gets("digest-what", cause="open")
    for player in house.players.values():
        await player.news()
    await house.go_to(SHARE_BRUSSELS)
    for player in members:
        await player.gets("share-why", network=Raw(NETWORK["name"]), number=1)
    await emma.gets_nothing()


async def asks_once_more_for_goals(house: House, emma: Player) -> None:
    """Whom that week leaves room for: who evaluated and was invited to share was asked three things already."""
    await nothing_before(house, GOALS_AGAIN_NEW_YORK)
    await house.go_to(GOALS_AGAIN_NEW_YORK)
    for player in house.players.values():
        if player is not emma:
            await player.gets_nothing()
    await emma.gets("goals-question", round=1)


async def tells_how_many_answered(house: House, members: Sequence[Player], sofie: Player, silent: Player) -> None:
    """The facilitator, once nobody can answer any more; and whoever had one message for this session hears no more."""
    await silent.gets_nothing()
    await nothing_before(house, RESULTS_BRUSSELS)
    await house.go_to(RESULTS_BRUSSELS)
    await sofie.gets("evaluation-count", count=5, total=len(members))
    await members[0].gets_nothing()


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
    await noor.gets("evaluating-title", asked="deepening", number=2, network=Raw(NETWORK["name"]))
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
