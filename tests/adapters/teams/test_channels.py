"""In a channel Kring says nothing personal: one line there, the answer in the personal chat."""

from __future__ import annotations

from functools import partial

from bot.people import Account
from tests.adapters.teams.talking import House
from tests.fakes.teams_cards import actions, read
from tests.fakes.teams_user import TeamsUser

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


def _so_many(person: TeamsUser, messages: int) -> bool:
    return len(person.shown) == messages
