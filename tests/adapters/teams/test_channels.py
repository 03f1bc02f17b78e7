"""In a channel Kring says nothing personal: one line there, the answer in the personal chat."""

from __future__ import annotations

from functools import partial

import pytest

from bot.people import Account
from tests.adapters.teams.talking import House
from tests.fakes.teams_cards import actions, faults, read
from tests.fakes.teams_user import CARD, TeamsUser

TOLD = "application/vnd.microsoft.activity.message"


async def test_in_a_channel_only_one_line_says_where_the_answer_is(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    await anna.post(anna.in_channel("ready"))
    await kring.microsoft.wait(lambda: len(anna.shown) == 2)
    [(chat, [line])] = [(name, shown) for name, shown in kring.microsoft.chats.items() if name != anna.chat]
    assert chat == "19:welders@thread.tacv2;messageid=17"
    assert "eigen chat" in read(line.card)
    assert "Pressed" not in str(line.card)
    assert next(actions(line.card))["url"].startswith("https://teams.microsoft.com/l/chat/")
    assert "Pressed 0 times" in await anna.screen()


async def test_somebody_met_in_a_channel_gets_a_personal_chat(kring: House) -> None:
    anna = kring.user()
    await anna.post(anna.in_channel("ready"))
    await kring.microsoft.wait(lambda: len(anna.shown) == 1)
    assert "Pressed 0 times" in await anna.screen()


async def test_a_known_chat_is_not_forgotten_in_a_channel(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    login = kring.store.tables.logins[Account("teams", "linde", "aad-anna")]
    before = login.profile
    await anna.post(anna.in_channel("ready"))
    assert login.profile == before


async def test_the_channel_of_a_command_is_known_and_the_same_in_every_thread(kring: House) -> None:
    anna = kring.user()
    await anna.post(anna.in_channel("channel"))
    await kring.microsoft.wait(lambda: len(anna.shown) == 1)
    assert "Menu: link Lassers" in await anna.screen()


async def test_a_button_pressed_in_a_channel_is_answered_in_the_personal_chat(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    data = next(actions(anna.shown[0].card))["data"]
    form = list(actions(anna.shown[0].card))[1]["data"]
    for number, asked in enumerate((data, form), 2):
        where = anna.in_channel("")["conversation"]
        value = {"action": {"data": asked}}
        invoke = anna.activity("invoke", name="adaptiveCard/action", value=value, conversation=where)
        status, body = await anna.post(invoke)
        assert (status, body["type"]) == (200, TOLD)
        assert "Pressed" not in body["value"]
        await kring.microsoft.wait(partial(_so_many, anna, number))
    assert "Pressed 1 times" in await anna.screen()


async def test_in_a_channel_it_is_said_too_that_nothing_was_saved(kring: House) -> None:
    anna = kring.user()
    kring.store.away = True
    asked = anna.in_channel("ready")
    await anna.post(asked)
    [line] = kring.microsoft.chats[asked["conversation"]["id"]]
    assert "niet opgeslagen" in read(line.card)


async def test_help_in_a_channel_is_for_everybody_and_says_what_is_better_asked_elsewhere(kring: House) -> None:
    anna = kring.user()
    anna.locale = "en-GB"
    asked = anna.in_channel("help")
    for _ in range(2):
        await anna.post(asked)
    [line] = kring.microsoft.chats[asked["conversation"]["id"]]
    told = read(line.card)
    assert "channel – Link this channel" in told
    assert "where nobody reads along" in told
    assert anna.shown == [], "and not a second time in the own chat"


@pytest.mark.parametrize("words", ["ready", "am I ready for a network?"])
async def test_what_is_about_oneself_is_answered_in_the_own_chat_in_whatever_words(kring: House, words: str) -> None:
    anna = kring.user()
    asked = anna.in_channel(words)
    await anna.post(asked)
    [line] = kring.microsoft.chats[asked["conversation"]["id"]]
    assert "eigen chat" in read(line.card)
    assert "@Kring" not in read(line.card)


@pytest.mark.parametrize("words", ["", "we had a nice meeting", "kring"])
async def test_words_that_ask_nothing_get_the_same_in_a_channel(kring: House, words: str) -> None:
    anna = kring.user()
    asked = anna.in_channel(words)
    await anna.post(asked)
    [line] = kring.microsoft.chats[asked["conversation"]["id"]]
    assert "@Kring" in read(line.card)


@pytest.mark.parametrize("words", ["help", "ready"])
async def test_each_reader_of_a_public_card_gets_it_in_their_own_language(kring: House, words: str) -> None:
    """Teams asks for it again for whoever sees it; whoever only looks stays a stranger."""
    anna, bert = kring.user("Anna"), kring.user("Bert")
    bert.locale = "fr-BE"
    asked = anna.in_channel(words)
    await anna.post(asked)
    shown = kring.microsoft.chats[asked["conversation"]["id"]][0].card
    value = {"action": shown["refresh"]["action"], "trigger": "automatic"}
    invoke = bert.activity("invoke", name="adaptiveCard/action", value=value, conversation=asked["conversation"])
    for _ in range(2):
        status, body = await bert.post(invoke)
        assert (status, body["type"]) == (200, CARD)
        assert "conversation privée" in read(body["value"])
        assert faults(body["value"]) == []
    assert Account("teams", "linde", "aad-bert") not in kring.store.tables.logins


async def test_a_message_that_is_told_twice_gets_one_line_in_the_channel(kring: House) -> None:
    anna = kring.user()
    asked = anna.in_channel("ready")
    for _ in range(4):
        await anna.post(asked)
    await kring.microsoft.wait(lambda: len(anna.shown) == 1)
    assert len(kring.microsoft.chats[asked["conversation"]["id"]]) == 1


async def test_a_group_chat_is_as_public_as_a_channel(kring: House) -> None:
    anna = kring.user()
    where = {"id": "19:group@thread.v2", "conversationType": "groupChat", "isGroup": True, "tenantId": "linde"}
    await anna.post(anna.activity(text="ready", conversation=where))
    await kring.microsoft.wait(lambda: len(anna.shown) == 1)
    [line] = kring.microsoft.chats["19:group@thread.v2"]
    assert "Pressed" not in str(line.card)
    assert "Pressed 0 times" in await anna.screen()


def _so_many(person: TeamsUser, messages: int) -> bool:
    return len(person.shown) == messages
