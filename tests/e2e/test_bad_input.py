"""What people and platforms send that nobody asked for: a clear answer in their own language, and nothing lost."""

from __future__ import annotations

import json

import pytest

from bot.people import LOCALES, Account, Locale
from bot.speech import Raw
from tests.e2e.house import House
from tests.e2e.houses import TEAM, SlackHouse, TeamsHouse, opened, teams_user
from tests.e2e.players import Player, Role, flat
from tests.e2e.rudeness import press_of_another, press_twice
from tests.fakes.slack import payloads
from tests.fakes.slack.block_kit import message_faults
from tests.fakes.teams_cards import alive, elements, faults

EVERYWHERE = pytest.mark.parametrize(("platform", "locale"), [("slack", "nl"), ("teams", "en"), ("web", "fr")])
NETWORK = {"name": "Luid werk", "goal": "Minder lawaai", "date": "2026-03-31", "time": "14:00", "place": "Gent"}
NASTY = (
    "🦺👩🏽‍🏭 שלום עולם <!channel> <@U0BOT> [klik](https://evil.example) *vet* & <b>x</b> `code` { $name }",
    "العربية ثم English <https://evil.example|bank> @everyone <at>Sofie</at> ![x](https://evil.example/x.png)",
)
LONG = "lang " * 10_000
"""Fifty thousand characters."""


def cast_in(locale: Locale) -> tuple[Role, ...]:
    """Noor in this language, Sofie in another one."""
    return (Role("Noor", locale), Role("Sofie", LOCALES[(LOCALES.index(locale) + 1) % 3]))


def people(house: House) -> tuple[Player, Player]:
    noor, sofie = house.players.values()
    return noor, sofie


async def founds(sofie: Player) -> None:
    await sofie.drafts()
    await sofie.fill(**NETWORK)
    await sofie.press("founding-publish")


async def joins(noor: Player) -> None:
    await noor.command("find")
    await noor.press("open")
    await noor.press("network-join", full="no")


async def test_who_cannot_prove_to_be_slack_gets_401_and_leaves_no_trace(sqlite_address: str) -> None:
    async with opened("slack", sqlite_address, ()) as house:
        assert isinstance(house, SlackHouse)
        eve = house.fake.workspace.human("Eve")
        body, kind = payloads.encoded("slash_commands", payloads.command(house.fake, eve, "klaar", "D1"))
        headers = payloads.signed("a secret that is not ours", body) | {"Content-Type": kind}
        assert (await house.served.post("/slack/events", body, headers)).status == 401
        assert (await house.served.post("/slack/events", body, {"Content-Type": kind})).status == 401
        assert await house.store.recall(Account("slack", eve.team, eve.id), None) is None


async def test_who_cannot_prove_to_be_teams_gets_401_and_leaves_no_trace(sqlite_address: str) -> None:
    async with opened("teams", sqlite_address, cast_in("nl")) as house:
        eve = teams_user(people(house)[0])
        for token in ("Bearer garbage", "Bearer a.b.c", "", "Basic eDp5"):
            assert await eve.post(eve.activity(text="klaar"), token) == (401, None)
        foreign = eve.activity(text="klaar", serviceUrl="https://evil.example/")
        assert await eve.post(foreign) == (401, None)
        assert eve.shown == []
        assert await house.store.recall(Account("teams", eve.tenant, "aad-noor"), None) is None


@EVERYWHERE
async def test_a_double_press_counts_once(sqlite_address: str, platform: str, locale: Locale) -> None:
    async with opened(platform, sqlite_address, cast_in(locale)) as house:
        noor, _ = people(house)
        await noor.command("ready")
        await press_twice(noor, noor.text("scale-4"))
        await noor.sees("ready-statement-2")


@EVERYWHERE
async def test_the_button_of_another_does_nothing_to_them(sqlite_address: str, platform: str, locale: Locale) -> None:
    """The thief hears, in their own language, that it isn't theirs; the owner's check stands where it stood."""
    async with opened(platform, sqlite_address, cast_in(locale)) as house:
        noor, sofie = people(house)
        await noor.command("ready")
        await sofie.command("help")
        await press_of_another(sofie, noor, noor.text("scale-1"))
        await sofie.sees("button-gone")
        await noor.command("ready")
        await noor.sees("ready-statement-1")
        await noor.press("scale-5")
        await noor.sees("ready-statement-2")


@EVERYWHERE
async def test_words_in_the_middle_of_a_form_lose_nothing(sqlite_address: str, platform: str, locale: Locale) -> None:
    async with opened(platform, sqlite_address, cast_in(locale)) as house:
        noor, _ = people(house)
        await noor.drafts()
        await noor.fill(**NETWORK | {"date": "2020-01-01"})
        await noor.sees("founding-date-past")
        await noor.fill(**NETWORK)
        await noor.say("Hoeveel plaatsen zijn gebruikelijk?")
        await noor.sees("founding-use-form")
        await noor.sees("founding-nothing-yet")
        await noor.press("founding-publish")
        await noor.sees("founding-done", name=Raw(NETWORK["name"]))


@EVERYWHERE
async def test_fifty_thousand_characters_are_answered(sqlite_address: str, platform: str, locale: Locale) -> None:
    """Typed as a message, and in a field: where they don't fit, it says so, and the draft stays."""
    async with opened(platform, sqlite_address, cast_in(locale)) as house:
        noor, _ = people(house)
        await noor.say(LONG)
        await noor.sees("menu-title")
        await noor.form("share", "share-write")
        await noor.fill(text=LONG)
        await noor.sees("form-too-long", limit=1000, length=len(LONG.strip()))
        await noor.fill(text="kort")
        await noor.sees("share-with-whom")
        await noor.press("share-private")
        await noor.press("share-confirm", where="private")
        await noor.sees("share-kept")


@EVERYWHERE
async def test_what_people_type_is_shown_and_never_obeyed(sqlite_address: str, platform: str, locale: Locale) -> None:
    """Emoji, right-to-left words, mentions of everybody, links and markup: posted letter for letter, and dead."""
    async with opened(platform, sqlite_address, cast_in(locale)) as house:
        noor, _ = people(house)
        await house.link(noor, TEAM, "team")
        for text in NASTY:
            await noor.form("share", "share-write")
            await noor.fill(text=text)
            await noor.press("share-to", scope="team", channel=Raw(TEAM))
            await noor.press("share-confirm", where="channel")
            await noor.sees("share-done", channel=Raw(TEAM))
            assert flat(text) in flat(await noor.screen())
            assert await house.posts(TEAM, text) == 1
        await nothing_is_alive(house)


async def nothing_is_alive(house: House) -> None:
    """In what really went over the wire."""
    match house:
        case SlackHouse():
            posted = [one.payload for one in house.fake.workspace.messages if not one.author]
            assert [fault for payload in posted for fault in message_faults(payload)] == []
            fallbacks = [str(payload["text"]) for payload in posted]
            assert not [text for text in fallbacks if "<!" in text or "<@" in text or "<http" in text]
            assert not [payload for payload in posted if '"mrkdwn", "text": "🦺' in json.dumps(payload)]
        case TeamsHouse():
            cards = [shown.card for chat in house.services.chats.values() for shown in chat if shown.card]
            assert [fault for card in cards for fault in faults(card)] == []
            texts = [str(one["text"]) for card in cards for one in elements(card) if one["type"] == "TextBlock"]
            assert [text for text in texts if "evil.example" in text and alive(text)] == []
        case _:
            page = (await house.served.get(f"/as/noor/{TEAM}")).text
            assert "<b>x</b>" not in page
            assert 'href="https://evil.example' not in page


@EVERYWHERE
async def test_a_network_that_is_gone_explains_itself(sqlite_address: str, platform: str, locale: Locale) -> None:
    """Cancelled while people look at it, or never there at all."""
    async with opened(platform, sqlite_address, cast_in(locale)) as house:
        noor, sofie = people(house)
        await founds(sofie)
        await joins(noor)
        await noor.news()
        await sofie.press("open")
        await sofie.press("network-cancel")
        await sofie.press("network-cancel")
        await sofie.sees("network-cancelled-yours")
        await noor.gets("announce-cancelled", network=Raw(NETWORK["name"]), name=Raw("Sofie"))
        await noor.press("network-leave")
        await noor.can_read("network-cancelled", name=Raw("Sofie"))
        await noor.command("network", "nooit-bestaan")
        await noor.sees("network-unknown")
        await noor.command("find")
        await noor.sees("find-nothing")
