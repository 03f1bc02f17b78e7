"""Long forms in a dialog, people picked from the directory, and "save as insight" on somebody's message."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.teams.extension import SAVE, words_of
from bot.flows import FLOWS, STATES
from bot.people import Account, Profile
from tests.adapters.teams.talking import House, house
from tests.fakes.teams import Microsoft
from tests.fakes.teams_cards import actions, elements, opens_dialog, read
from tests.fakes.teams_user import TeamsUser


@pytest.fixture
async def whole(services: Microsoft) -> AsyncIterator[House]:
    """Kring with all its conversations."""
    async with house(services, flows=FLOWS, codec=STATES) as running:
        yield running


async def anna_at(kring: House) -> TeamsUser:
    anna = kring.user()
    await anna.say("ready")
    return anna


async def test_a_long_form_opens_in_a_dialog_and_its_answer_redraws_the_card(kring: House) -> None:
    anna = await anna_at(kring)
    await anna.press("Story")
    assert (await anna.screen()).startswith("A story\nSay all\nWhat: ")
    assert len(anna.shown) == 1, "nothing new in the chat"
    await anna.fill({"What": "Weld at 5 bar"})
    assert anna.dialog is None, "closed"
    assert "noted “Weld at 5 bar”" in await anna.screen()
    assert len(anna.shown) == 1


async def test_a_short_form_stays_on_its_card(kring: House) -> None:
    anna = await anna_at(kring)
    await anna.press("Note")
    assert anna.dialog is None
    assert (await anna.screen()).startswith("A note")


async def test_a_client_without_dialogs_gets_a_long_form_on_the_card(kring: House) -> None:
    anna = await anna_at(kring)
    anna.client = "submit"
    await anna.press("Story")
    assert anna.dialog is None
    assert (await anna.screen()).startswith("A story")
    await anna.fill({"What": "An old client"})
    assert "noted “An old client”" in await anna.screen()


async def test_what_is_wrong_is_said_in_the_dialog_with_what_was_typed(kring: House) -> None:
    anna = await anna_at(kring)
    await anna.press("Story")
    await anna.fill({"What": "x" * 201})
    assert anna.dialog is not None
    told = await anna.screen()
    assert "x" * 201 in told
    assert sum(element.get("color") == "attention" for element in elements(anna.dialog.card)) == 2
    await anna.fill({"What": "Shorter"})
    assert "noted “Shorter”" in await anna.screen()


async def test_a_dialog_sent_in_twice_counts_once(kring: House) -> None:
    anna = await anna_at(kring)
    await anna.press("Story")
    assert anna.dialog is not None
    data = dict(next(actions(anna.dialog.card))["data"]) | {"field.what": "once"}
    sent = anna.activity("invoke", name="task/submit", value={"data": data})
    for _ in range(2):
        assert await anna.post(sent) == (200, {})
    assert len(anna.shown) == 1
    assert "noted “once”" in (await anna.texts())[0]


async def test_a_card_that_is_gone_meanwhile_is_said_anew(kring: House) -> None:
    anna = await anna_at(kring)
    await anna.press("Story")
    kring.microsoft.chats[anna.chat].clear()
    await anna.fill({"What": "still here"})
    assert "noted “still here”" in await anna.screen()


async def test_a_dialog_of_a_conversation_that_is_gone_says_so(kring: House) -> None:
    anna = kring.user()
    data = {"kring": {"do": "open", "flow": "long-gone", "name": "story"}, "msteams": {"type": "task/fetch"}}
    await anna.post(anna.activity("invoke", name="task/fetch", value={"data": data}))
    _, body = await anna.post(anna.activity("invoke", name="task/fetch", value={"data": data}))
    assert "Menu: gone" in read(body["task"]["value"]["card"]["content"])


async def test_when_nothing_could_be_saved_the_dialog_says_so_and_tries_again(kring: House) -> None:
    anna = await anna_at(kring)
    await anna.press("Story")
    kring.store.away = True
    await anna.fill({"What": "typed with care"})
    assert "niet opgeslagen" in await anna.screen()
    kring.store.away = False
    await anna.press("Probeer opnieuw")
    assert "noted “typed with care”" in await anna.screen()
    assert len(anna.shown) == 1


async def test_a_dialog_that_cannot_be_opened_says_why(kring: House) -> None:
    anna = await anna_at(kring)
    await anna.press("More")
    kring.store.away = True
    await anna.press("Story")
    assert anna.dialog is None
    assert "niet opgeslagen" in anna.told[-1]["task"]["value"]


@pytest.mark.parametrize("value", [None, 5, {}, {"data": None}, {"data": {"kring": []}}, {"commandId": 7}], ids=str)
@pytest.mark.parametrize("name", ["task/fetch", "task/submit", "composeExtension/submitAction"])
async def test_a_broken_dialog_does_no_harm(kring: House, name: str, value: object) -> None:
    anna = kring.user()
    status, body = await anna.post(anna.activity("invoke", name=name, value=value))
    assert (status, "task" in body or "error" in body) in {(200, True), (400, True)}


async def test_a_person_is_picked_from_the_directory(kring: House) -> None:
    await kring.store.welcome(Account("teams", "linde", "aad-bert"), Profile("Bert"))
    anna = await anna_at(kring)
    await anna.press("Story")
    assert anna.dialog is not None
    [picker] = [element for element in elements(anna.dialog.card) if "choices.data" in element]
    assert picker["label"] == "Who (mag leeg)"
    await anna.fill({"What": "Welded", "Who": "aad-bert"})
    assert "noted “Welded, with Bert”" in await anna.screen()


async def test_in_a_channel_a_dialog_leads_to_the_personal_chat(kring: House) -> None:
    anna = await anna_at(kring)
    data = next(action for action in actions(anna.shown[0].card) if opens_dialog(action))["data"]
    where = anna.in_channel("")["conversation"]
    invoke = anna.activity("invoke", name="task/fetch", value={"data": data}, conversation=where)
    _, body = await anna.post(invoke)
    assert body["task"]["type"] == "message"
    assert "eigen chat" in body["task"]["value"]


# --- save as insight

MESSAGE = "<div><p>Weld at <b>5&nbsp;bar</b></p><ul><li>first cold</li><li>then <at id='0'>Bert</at></li></ul></div>"


async def test_a_message_becomes_an_insight_only_once_it_is_confirmed(whole: House) -> None:
    anna = whole.user()
    anna.locale = "en-GB"
    await anna.use_on(SAVE, MESSAGE)
    assert "Weld at 5 bar\nfirst cold\nthen Bert" in await anna.screen()
    await anna.fill({"text": "Five bar is enough"})
    assert "Five bar is enough" in await anna.screen()
    assert whole.store.tables.insights == {}, "unconfirmed: nowhere"
    await anna.press("Only me")
    await anna.press("Keep it for me")
    [insight] = whole.store.tables.insights.values()
    assert (insight.text, insight.audience) == ("Five bar is enough", "private")
    assert anna.shown == [], "all of it in the dialog"


async def test_a_message_that_is_too_long_is_cut_and_can_be_sent_in_at_once(whole: House) -> None:
    anna = whole.user()
    await anna.use_on(SAVE, "<p>" + "word " * 5000 + "</p>")
    await anna.fill({})
    assert anna.dialog is not None
    assert "…" in await anna.screen()


async def test_a_message_in_a_chat_among_others_tells_nothing_of_our_own_chat(whole: House) -> None:
    """The extension is called where we are not: that chat is no place to write to."""
    anna = whole.user()
    await anna.say("help")
    login = whole.store.tables.logins[Account("teams", "linde", "aad-anna")]
    before = login.profile
    foreign = {"id": "19:anna-and-bert@unq.gbl.spaces", "conversationType": "personal", "tenantId": "linde"}
    await anna.use_on(SAVE, MESSAGE, conversation=foreign)
    assert anna.dialog is not None
    assert login.profile == before


async def test_in_a_channel_too_the_insight_is_made_where_only_its_author_sees_it(whole: House) -> None:
    anna = whole.user()
    await anna.use_on(SAVE, MESSAGE, conversation=anna.in_channel("")["conversation"])
    assert anna.dialog is not None
    assert dict(whole.microsoft.chats) == {}


async def test_another_command_of_an_extension_is_not_ours(kring: House) -> None:
    anna = kring.user()
    value = {"commandId": "another", "commandContext": "message"}
    status, _ = await anna.post(anna.activity("invoke", name="composeExtension/fetchTask", value=value))
    assert status == 400


@pytest.mark.parametrize(
    ("payload", "words"),
    [
        ({}, ""),
        ({"body": None}, ""),
        ({"body": {"content": 5}}, ""),
        ({"body": {"contentType": "text", "content": " a <b> \n c "}}, "a <b> \n c"),
        ({"body": {"contentType": "html", "content": "a<br>b<br/>c &lt;d&gt;"}}, "a\nb\nc <d>"),
        ({"body": {"contentType": "html", "content": "<script>x</script><attachment id='1'></attachment>ok"}}, "ok"),
        ({"body": {"contentType": "html", "content": "<p>half <b>bold"}}, "half bold"),
        ({"body": {"contentType": "html", "content": "<div>" * 3000 + "deep"}}, "deep"),
    ],
)
def test_a_message_is_read_as_somebody_reads_it(payload: dict[str, Any], words: str) -> None:
    assert words_of(payload) == words
