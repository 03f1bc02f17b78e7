"""An administrator sets Kring up, the same on every platform: from then on its hours are everybody's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.people import LOCALES, Locale
from bot.speech import Raw
from tests.e2e.house import House
from tests.e2e.houses import opened
from tests.e2e.players import Player, Role

PLATFORMS = ("slack", "teams", "web")
NETWORK = {"name": "Stil werken", "goal": "Rust in de zaal", "date": "2026-03-05", "time": "14:00", "place": "Zaal 2"}
FILLED = {"zone": "brussels", "opens": "13:00", "closes": "15:00", "contact": "hr@linde.example", "kept": "120"}
MONDAY_AT_ONE = datetime(2026, 3, 2, 12, tzinfo=UTC)
TUESDAY_AT_ONE = datetime(2026, 3, 3, 12, tzinfo=UTC)
DAY_BEFORE_AT_ONE = datetime(2026, 3, 4, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


async def is_appointed(house: House, ruth: Player) -> None:
    """By whoever runs Kring: nobody becomes an administrator by asking."""
    await ruth.command("setup")
    await ruth.sees("arranging-nobody")
    (person,) = {one.person for one in await house.store.known() if one.name == ruth.role.name}
    await house.store.appoint(person, {"administrator"})


async def sets_up(ruth: Player) -> None:
    await ruth.command("setup")
    await ruth.sees("arranging-hello", name=Raw("Ruth"), named="yes")
    await ruth.sees("arranging-never-reads")
    await ruth.sees("arranging-keeps-log", days=365)
    await ruth.press("arranging-as-is")
    await ruth.sees("arranging-kept")
    await ruth.sees("arranging-days", count=365)
    await ruth.press("arranging-change")
    await ruth.fill(**FILLED | {"zone": "Brussle"})
    await ruth.sees("settings-zone-like", zone="Europe/Brussels")
    await ruth.fill(**FILLED | {"opens": "14:30", "closes": "17:30"})
    await ruth.sees("arranging-hours-short")
    await ruth.fill(**FILLED)
    await ruth.sees("arranging-hours-from-to", opens=Raw("13:00"), closes=Raw("15:00"))
    await ruth.sees("arranging-keeps-log", days=120)


async def finds_help(noor: Player) -> None:
    await noor.command("setup")
    await noor.sees("arranging-they", count=1, names=Raw("Ruth"))
    await noor.misses("arranging-change")
    await noor.command("help")
    await noor.sees("arranging-ask", contact=Raw("hr@linde.example"))


async def is_reached_in_these_hours(house: House, noor: Player, ruth: Player) -> None:
    await ruth.drafts()
    await ruth.fill(**NETWORK)
    await ruth.press("founding-publish")
    await noor.command("find")
    await noor.press("open")
    await noor.press("network-join", full="no")
    await noor.news()
    await house.go_to(MONDAY_AT_ONE - MINUTE)
    await noor.gets_nothing()
    await house.go_to(MONDAY_AT_ONE)
    assert len(await noor.news()) == 2, "whether they come, and the check, both of which waited"
    await house.go_to(TUESDAY_AT_ONE - MINUTE)
    await noor.gets_nothing()
    await house.go_to(TUESDAY_AT_ONE)
    await noor.gets("intro-invite")
    await house.go_to(DAY_BEFORE_AT_ONE - MINUTE)
    await noor.gets_nothing()
    await house.go_to(DAY_BEFORE_AT_ONE)
    await noor.gets("attend-title", network=Raw(NETWORK["name"]), number=1)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_an_administrator_sets_up_and_its_hours_are_everybodys(
    sqlite_address: str, platform: str, locale: Locale
) -> None:
    cast = (Role("Ruth", locale), Role("Noor", "nl"))
    async with opened(platform, sqlite_address, cast) as house:
        ruth, noor = (house.players[role.name] for role in cast)
        await is_appointed(house, ruth)
        await sets_up(ruth)
        await finds_help(noor)
        await is_reached_in_these_hours(house, noor, ruth)
