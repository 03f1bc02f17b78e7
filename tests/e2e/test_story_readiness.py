"""Point 1: an employee finds out whether a learning network suits them, in their own language, at their own pace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.people import LOCALES, Locale
from tests.e2e.house import House
from tests.e2e.houses import opened
from tests.e2e.players import Player, Role

PLATFORMS = ("slack", "teams", "web")
PLAN = "Als de zeventien koffiekoppen leeg zijn"


async def answer(player: Player, first: int, ratings: Sequence[str]) -> None:
    """Answers the statements from `first` on, each as it is asked."""
    for number, rating in enumerate(ratings, first):
        await player.sees(f"ready-statement-{number}")
        await player.press(rating)


async def begins_by_skipping_and_stopping(noor: Player) -> None:
    await noor.command("ready")
    await noor.sees("ready-intro")
    await answer(noor, 1, ("scale-5", "scale-4", "skip", "scale-1"))
    await noor.press("ready-half-others")
    await answer(noor, 5, ("scale-2", "scale-3"))
    await noor.sees("ready-statement-7")
    await noor.press("stop-here")
    await noor.sees("ready-kept", count=6)


async def goes_on_next_week(house: House, noor: Player) -> None:
    """The program was stopped and started meanwhile, and once more in the middle of the questions."""
    await house.go_to(house.clock.at + timedelta(weeks=1))
    await house.restart()
    await noor.command("ready")
    await noor.sees("ready-welcome-back")
    await answer(noor, 7, ("scale-4",))
    await house.restart()
    await answer(noor, 8, ("scale-5", "scale-3", "scale-4"))
    await noor.sees("ready-time")
    await noor.press("ready-time-discuss")


async def reads_advice_without_a_score(noor: Player) -> None:
    await noor.sees("ready-no-score")
    await noor.sees("ready-advice-4")
    await noor.sees("ready-half-hint-others")
    await noor.sees("ready-advice-5")
    await noor.misses("ready-advice-3")


async def makes_a_plan(noor: Player) -> None:
    await noor.press("ready-plan-button")
    await noor.fill(when=PLAN, then="vraag ik Bram wat hij leerde")
    await noor.sees("ready-plan-kept")


async def does_it_again(noor: Player) -> None:
    await noor.command("ready")
    await noor.press("redo")
    await answer(noor, 1, ["scale-5"] * 10)
    await noor.press("ready-time-yes")
    first = {"statement": noor.text("ready-statement-4"), "before": noor.text("scale-1"), "now": noor.text("scale-5")}
    await noor.sees("ready-beside", changed="yes", **first)
    await noor.misses("ready-advice-4")


async def nobody_else_sees_any_of_it(sofie: Player) -> None:
    """A colleague who asks for everything there is sees only her own."""
    for word in ("ready", "mine", "why", "find", "help"):
        await sofie.command(word)
    said = "\n".join(await sofie.driver.texts())
    assert sofie.text("ready-statement-1") in said
    assert sofie.text("ready-thanks") not in said
    assert PLAN not in said
    with pytest.raises(LookupError):
        await sofie.press("redo")


@pytest.mark.row("E2.3", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_the_readiness_check_is_ones_own_and_waits(sqlite_address: str, platform: str, locale: Locale) -> None:
    cast = (Role("Noor", locale), Role("Sofie", "nl"))
    async with opened(platform, sqlite_address, cast) as house:
        noor, sofie = (house.players[role.name] for role in cast)
        await begins_by_skipping_and_stopping(noor)
        await goes_on_next_week(house, noor)
        await reads_advice_without_a_score(noor)
        await makes_a_plan(noor)
        await does_it_again(noor)
        await nobody_else_sees_any_of_it(sofie)
