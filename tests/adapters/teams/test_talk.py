"""Conversations over real activities: what a person types, presses and fills, and what they see."""

from __future__ import annotations

import pytest

from bot.people import Account
from tests.adapters.teams.talking import House
from tests.fakes.teams_cards import actions, read

CARD = "application/vnd.microsoft.card.adaptive"


@pytest.mark.parametrize("words", ["ready", "/kring ready", "kring ready", "Klaar", "  PRÊT "])
async def test_typed_commands_are_answered_by_the_outbox(kring: House, words: str) -> None:
    anna = kring.user()
    await anna.say(words)
    assert "Pressed 0 times" in await anna.screen()


@pytest.mark.parametrize("recipient", [None, {}, "Kring", {"id": ""}], ids=str)
async def test_who_does_not_say_whom_they_write_to_is_answered_and_can_be_written_to(
    kring: House, recipient: object
) -> None:
    """It can be left out (Bot Framework Activity 3.1.12, "Recipient"), and can only be us."""
    anna = kring.user("Ann")
    activity = anna.activity(text="ready", recipient=recipient)
    if recipient is None:
        del activity["recipient"]
    assert (await anna.post(activity))[0] == 200
    await kring.microsoft.wait(lambda: bool(anna.shown))
    assert "Pressed 0 times" in await anna.screen()


@pytest.mark.parametrize("missing", ["from", "conversation"])
async def test_an_activity_that_cannot_be_answered_is_a_bad_request(kring: House, missing: str) -> None:
    anna = kring.user()
    activity = anna.activity(text="ready")
    del activity[missing]
    assert (await anna.post(activity))[0] == 400


async def test_a_message_delivered_twice_counts_once(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    again = anna.activity(text="more")
    await anna.post(again)
    await anna.post(again)
    await anna.say("ready")
    assert "Pressed 1 times" in await anna.screen()
    assert len(anna.shown) == 3


async def test_equal_message_ids_in_two_chats_are_two_messages(kring: House) -> None:
    """Teams' ids are moments: they are unique in their chat only."""
    anna, bert = kring.user("Anna"), kring.user("Bert")
    for person in (anna, bert):
        await person.post(person.activity(text="ready", id="1700000000001"))
    await kring.microsoft.wait(lambda: bool(anna.shown) and bool(bert.shown))


@pytest.mark.parametrize("client", ["execute", "submit"])
async def test_a_press_redraws_its_card_in_place(kring: House, client: str) -> None:
    anna = kring.user()
    anna.client = "submit" if client == "submit" else "execute"
    await anna.say("ready")
    await anna.press("More")
    await anna.press("More")
    assert len(anna.shown) == 1
    assert "Pressed 2 times" in await anna.screen()


@pytest.mark.parametrize("client", ["execute", "submit"])
async def test_a_choice_is_made_from_its_menu(kring: House, client: str) -> None:
    anna = kring.user()
    anna.client = "submit" if client == "submit" else "execute"
    await anna.say("ready")
    await anna.choose("Pear")
    assert "noted “pear”" in await anna.screen()


@pytest.mark.parametrize("client", ["execute", "submit"])
async def test_a_form_is_opened_corrected_and_kept_in_the_same_place(kring: House, client: str) -> None:
    anna = kring.user()
    anna.client = "submit" if client == "submit" else "execute"
    await anna.say("ready")
    await anna.press("Note")
    assert (await anna.screen()).startswith("A note\nSay what\nWhat: ")
    await anna.fill({"What": "x" * 41, "Size": "12", "Day": "2026-03-29"})
    told = await anna.screen()
    assert "x" * 41 in told, "what was typed is still there"
    assert "Day (mag leeg): 2026-03-29" in told
    assert sum(element.get("color") == "attention" for element in anna.shown[0].card["body"]) == 3
    await anna.fill({"What": "Weld at 5 bar", "Size": "5"})
    assert "noted “Weld at 5 bar”" in await anna.screen()
    assert len(anna.shown) == 1


async def test_the_way_back_from_a_form_leaves_everything_as_it_was(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    await anna.press("More")
    await anna.press("Note")
    await anna.press("Terug")
    assert "Pressed 1 times, noted “”" in await anna.screen()


async def test_a_message_in_the_middle_of_a_form_loses_nothing(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    await anna.press("Note")
    await anna.say("something else")
    assert "Menu: unknown something else" in await anna.screen()
    await anna.fill({"What": "kept"})
    assert "noted “kept”" in (await anna.texts())[0]


async def test_what_somebody_typed_is_shown_and_not_obeyed(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    await anna.press("Note")
    await anna.fill({"What": "[a](https://evil.example) *b* <at>c</at>"})
    assert "noted “[a](https://evil.example) *b* <at>c</at>”" in await anna.screen()
    assert "[a](https://evil.example)" not in str(anna.shown[0].card)


async def test_a_button_that_stands_for_a_command_leads_to_the_other_conversation(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    await anna.press("Menu")
    assert "Menu: help" in await anna.screen()
    await anna.press("Count")
    assert "Pressed 0 times" in await anna.screen()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"kring": None},
        {"kring": {"do": "press", "flow": "cancelled-long-ago", "name": "x"}},
        {"kring": {"do": "submit", "flow": 7, "name": []}},
        {"kring": {"do": "press", "flow": "readiness", "name": "more", "pick": {"a": 1}}},
        {"somebody": "else's"},
        None,
        "text",
    ],
    ids=str,
)
async def test_a_foreign_or_broken_button_gets_an_explanation(kring: House, data: object) -> None:
    anna = kring.user()
    value = {"action": {"type": "Action.Execute", "data": data}}
    status, body = await anna.post(anna.activity("invoke", name="adaptiveCard/action", value=value))
    assert (status, body["type"]) == (200, CARD)
    assert "Menu: gone" in read(body["value"])


async def test_a_button_of_a_card_that_was_sent_on_to_somebody_else_gives_them_nothing(kring: House) -> None:
    anna, bert = kring.user("Anna"), kring.user("Bert")
    await anna.say("ready")
    await anna.press("Note")
    await anna.fill({"What": "a secret"})
    data = next(actions(anna.shown[0].card))["data"]
    value = {"action": {"type": "Action.Execute", "data": data}}
    _, body = await bert.post(bert.activity("invoke", name="adaptiveCard/action", value=value))
    assert "secret" not in read(body["value"])
    assert "Menu: gone" in read(body["value"])


async def test_an_invoke_that_is_not_ours_hears_so(kring: House) -> None:
    anna = kring.user()
    status, body = await anna.post(anna.activity("invoke", name="fileConsent/invoke", value={}))
    assert (status, body["error"]["code"]) == (400, "NotSupported")


async def test_the_same_invoke_twice_counts_once(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    data = next(actions(anna.shown[0].card))["data"]
    pressed = anna.activity("invoke", name="adaptiveCard/action", value={"action": {"data": data}})
    for _ in range(2):
        _, body = await anna.post(pressed)
        assert "Pressed 1 times" in read(body["value"])


async def test_fifty_thousand_characters_get_an_answer(kring: House) -> None:
    anna = kring.user()
    await anna.say("👩‍🏭" * 16_000)
    assert "Menu: unknown" in await anna.screen()


async def test_when_nothing_could_be_saved_the_card_says_so_and_tries_again(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    await anna.press("Note")
    kring.store.away = True
    await anna.fill({"What": "typed with care"})
    assert "niet opgeslagen" in await anna.screen()
    kring.store.away = False
    await anna.press("Probeer opnieuw")
    assert "noted “typed with care”" in await anna.screen()


@pytest.mark.parametrize(
    ("locale", "words"), [("nl-BE", "niet opgeslagen"), ("en-GB", "saved"), ("fr-BE", "enregistré")]
)
async def test_when_a_message_could_not_be_saved_that_is_said_in_their_language(
    kring: House, locale: str, words: str
) -> None:
    anna = kring.user()
    anna.locale = locale
    kring.store.away = True
    await anna.say("ready")
    assert words in await anna.screen()


async def test_a_card_that_cannot_be_redrawn_is_said_anew(kring: House) -> None:
    anna = kring.user()
    anna.client = "submit"
    await anna.say("ready")
    data = next(actions(anna.shown[0].card))["data"]
    await anna.post(anna.activity(value=data, replyToId="long-gone"))
    assert len(anna.shown) == 2
    assert "Pressed 1 times" in await anna.screen()


async def test_what_teams_tells_of_a_person_is_kept(kring: House) -> None:
    anna = kring.user()
    anna.locale, anna.timezone = "fr-BE", "Europe/Lisbon"
    await anna.say("ready")
    profile = kring.store.tables.logins[Account("teams", "linde", "aad-anna")].profile
    assert (profile.name, profile.locale, profile.timezone) == ("Anna", "fr-BE", "Europe/Lisbon")
    assert anna.chat in profile.address
