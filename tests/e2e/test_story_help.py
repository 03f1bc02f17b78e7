"""Point 6: help, why, language and time zone; and never silence, whatever somebody types."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.commands import name_of
from bot.people import LOCALES, Locale
from bot.speech import Raw
from tests.e2e.house import House
from tests.e2e.houses import opened
from tests.e2e.players import Player, Role

PLATFORMS = ("slack", "teams", "web")
NETWORK = {"name": "Stil werken", "goal": "Rust in de zaal", "date": "2026-03-05", "time": "14:00", "place": "Zaal 2"}
MONDAY_AT_TEN_LISBON = datetime(2026, 3, 2, 10, tzinfo=UTC)
DAY_BEFORE_LISBON = datetime(2026, 3, 4, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


async def asks_for_help(noor: Player) -> None:
    await noor.command("help")
    await noor.sees("menu-hello", name=Raw("Noor"), named="yes")
    await noor.sees("menu-line", word=name_of("ready", noor.locale), what=noor.text("about-ready"))
    await noor.press("do-why")
    await noor.sees("log-empty")


async def mistypes(noor: Player) -> None:
    """The nearest command is offered, and the way to the whole menu; a sentence is answered as well."""
    typo = name_of("find", noor.locale) + "x"
    await noor.say(f"{typo} lasrobots")
    await noor.sees("menu-unknown", said=Raw(f"{typo} lasrobots"))
    await noor.press("menu-meant", word=name_of("find", noor.locale))
    await noor.sees("find-nothing-with", words=Raw("lasrobots"))
    await noor.say("☂ qwxz")
    await noor.sees("menu-unknown", said=Raw("☂ qwxz"))
    await noor.driver.command("☂ qwxz")
    await noor.settled()
    await noor.sees("menu-unknown", said=Raw("☂ qwxz"))


async def changes_language(noor: Player, locale: Locale) -> None:
    """The very answer is in the new language, and so is all that follows."""
    await noor.command("settings")
    before = noor.locale
    await noor.choose(noor.text(f"language-{locale}"))
    noor.locale = locale
    await noor.sees("settings-kept")
    await noor.command("help")
    await noor.sees("menu-typing")
    await noor.say(name_of("ready", before))
    await noor.sees("ready-statement-1")


async def changes_zone(noor: Player) -> None:
    await noor.command("settings")
    await noor.choose("Europe/Lisbon")
    noor.role = replace(noor.role, timezone="Europe/Lisbon")
    await noor.sees("moment", at=datetime(2026, 3, 2, 9, tzinfo=UTC))
    await noor.press("settings-zone-other")
    await noor.fill(zone="Lisbom")
    await noor.sees("settings-zone-like", zone="Europe/Lisbon")
    await noor.fill(zone="new york")
    await noor.sees("settings-zone")
    assert "America/New_York" in await noor.screen()
    await noor.choose("Europe/Lisbon")


async def is_reminded_in_the_new_zone(house: House, noor: Player, sofie: Player) -> None:
    await sofie.drafts()
    await sofie.fill(**NETWORK)
    await sofie.press("founding-publish")
    await noor.command("find")
    await noor.press("open")
    await noor.news()
    await noor.press("network-join", full="no")
    await noor.gets("attend-mine", coming="unknown")
    await house.go_to(MONDAY_AT_TEN_LISBON - MINUTE)
    await noor.gets_nothing()
    await house.go_to(MONDAY_AT_TEN_LISBON)
    await noor.gets("ready-why", network=Raw(NETWORK["name"]))
    await house.go_to(DAY_BEFORE_LISBON - MINUTE)
    await noor.gets("intro-invite")
    await house.go_to(DAY_BEFORE_LISBON)
    await noor.gets("attend-title", network=Raw(NETWORK["name"]), number=1)
    await noor.command("why")
    await noor.sees("log-when", status="sent", at=DAY_BEFORE_LISBON)
    await noor.sees("why-reminder")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_nobody_is_left_without_an_answer(sqlite_address: str, platform: str, locale: Locale) -> None:
    cast = (Role("Noor", locale), Role("Sofie", "nl"))
    async with opened(platform, sqlite_address, cast) as house:
        noor, sofie = (house.players[role.name] for role in cast)
        await asks_for_help(noor)
        await mistypes(noor)
        await changes_language(noor, LOCALES[(LOCALES.index(locale) + 1) % 3])
        await changes_zone(noor)
        await is_reminded_in_the_new_zone(house, noor, sofie)
