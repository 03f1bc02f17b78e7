"""What is said beside a mention, everybody in the channel reads: a code among it is good for nobody any more."""

from __future__ import annotations

import re

import pytest

from bot.life.across import MyLoginCode
from bot.people import Account
from tests.adapters.slack.conftest import Kring, text
from tests.fakes.slack import SlackUser


async def a_code(kring: Kring, user: SlackUser) -> str:
    await user.command("account")
    await user.press(text("accounts-make"))
    found = re.search(r"account ([A-Z0-9]{4}-[A-Z0-9]{4})", await user.screen())
    assert found
    assert await is_good(kring, user)
    return found[1]


async def is_good(kring: Kring, user: SlackUser) -> bool:
    seen = await kring.world.store.recall(Account("slack", user.human.team, user.human.id), None)
    assert seen is not None
    return (await kring.world.store.ask(seen.person, [MyLoginCode()]))[MyLoginCode()] is not None


async def test_a_login_code_beside_a_mention_is_over_and_only_who_wrote_it_hears(kring: Kring, noor: SlackUser) -> None:
    bo = kring.user("Bo")
    code = await a_code(kring, noor)
    bo.at = kring.slack.workspace.channel("algemeen")
    await bo.mention(f"account {code}")
    assert not await is_good(kring, noor)
    everybody, alone = [message for message in kring.slack.workspace.messages if not message.author][-2:]
    assert (everybody.to, alone.to) == ("", bo.human.id)
    assert everybody.payload["text"] == text("slack-mention")
    assert text("accounts-overheard") in await bo.screen()
    assert "Noor" not in await bo.screen()


async def test_a_command_in_a_channel_is_for_ones_own_eyes_and_a_code_in_it_stays_good(
    kring: Kring, noor: SlackUser
) -> None:
    bo = kring.user("Bo")
    code = await a_code(kring, noor)
    bo.at = kring.slack.workspace.channel("algemeen")
    await bo.command(f"account {code}")
    assert await is_good(kring, noor)
    assert text("accounts-waiting") in await bo.screen()
    await kring.deliver()
    assert text("accounts-who", name="Bo") in await noor.screen()


@pytest.mark.parametrize("words", ["account", "mijn accounts"])
async def test_a_mention_without_a_code_shows_none(kring: Kring, noor: SlackUser, words: str) -> None:
    await a_code(kring, noor)
    noor.at = kring.slack.workspace.channel("algemeen")
    await noor.mention(words)
    assert text("accounts-in-private") in await noor.screen()
    assert await is_good(kring, noor)
