"""What goes wrong with Slack or with the database: everybody hears what happened, and nothing is lost."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest

from adapters.slack import client
from tests.adapters.slack.conftest import Kring, rating, running, text
from tests.fakes.slack import Fault, SlackUser, payloads
from tests.fakes.store import MemoryStore


def down(kring: Kring) -> None:
    """The database is away."""
    assert isinstance(kring.world.store, MemoryStore)
    kring.world.store.away = True


async def test_what_slack_sends_twice_happens_once(kring: Kring, noor: SlackUser) -> None:
    """A command, a press and a message, each delivered again: one effect, and the same answer."""
    await noor.command("klaar")
    await noor.press(text("scale-5"))
    await noor.again()
    assert text("ready-statement-2") in await noor.screen()
    await noor.say("5")
    await noor.again()
    await kring.settled()
    assert len(await kring.deliver()) == 1
    assert text("ready-statement-3") in await noor.screen()


async def test_however_often_it_comes_what_was_shown_is_not_denied(kring: Kring, noor: SlackUser) -> None:
    """A response_url answers five times, and a trigger opens one form: whatever comes again asks neither."""
    await noor.command("deel")
    await noor.close()
    await noor.press(text("share-write"))
    await noor.again()
    await noor.fill({"text": "Eerst vragen."})
    for _ in range(6):
        await noor.again()
    await noor.press(text("share-private"))
    for _ in range(6):
        await noor.again()
    assert text("slack-form-late") not in "".join(await noor.texts())
    assert text("slack-not-shown") not in "".join(await noor.texts())
    assert kring.slack.workspace.modals[noor.human.id] == []


@pytest.mark.parametrize("subtype", ["message_changed", "message_deleted", "bot_message", "channel_join"])
async def test_what_nobody_typed_is_no_message(kring: Kring, noor: SlackUser, subtype: str) -> None:
    payload = payloads.message_event(kring.slack, noor.human, "klaar", subtype=subtype)
    assert await noor.wire.send("events_api", payload) == (200, "")
    assert not kring.pokes


async def test_a_bot_is_not_talked_to(kring: Kring, noor: SlackUser) -> None:
    payload = payloads.message_event(kring.slack, noor.human, "klaar", bot_id="B0OTHER")
    assert await noor.wire.send("events_api", payload) == (200, "")
    assert not kring.pokes


async def test_a_form_that_comes_too_late_is_explained_beside_its_button(kring: Kring, noor: SlackUser) -> None:
    """The trigger lives three seconds: after them the message stays, with the button and what happened."""
    payload = payloads.command(kring.slack, noor.human, "deel", noor.here)
    kring.slack.workspace.advance(seconds=4)
    _, body = await noor.wire.send("slash_commands", payload)
    assert text("slack-form-late") in body
    assert kring.slack.workspace.modals.get(noor.human.id, []) == []
    kring.slack.workspace.post({**json.loads(body), "channel": noor.here}, to=noor.human.id)
    await noor.press(text("share-write"))
    await noor.fill({"text": "Toch nog."})
    assert "Toch nog." in await noor.screen()


@pytest.mark.parametrize("typed", [True, False])
async def test_a_button_that_opens_its_form_too_late_says_so_and_stays(
    kring: Kring, noor: SlackUser, *, typed: bool
) -> None:
    """Below what they typed to the bot, and on what only they see; pressed again it opens the form."""
    await (noor.say("deel") if typed else noor.command("deel"))
    await kring.settled()
    await kring.deliver()
    await noor.close()
    message = kring.slack.workspace.messages[-1]
    block, control = rating(message)
    assert control["text"]["text"] == text("share-write")
    late = payloads.message_action(kring.slack, noor.human, message, block, control)
    kring.slack.workspace.advance(seconds=4)
    assert (await noor.wire.send("interactive", late))[0] == 200
    assert text("slack-form-late") in await noor.screen()
    await noor.press(text("share-write"))
    await noor.fill({"text": "Toch nog."})
    assert "Toch nog." in await noor.screen()


async def test_a_shortcut_whose_modal_slack_refuses_is_answered_by_message(kring: Kring, noor: SlackUser) -> None:
    kring.slack.fail("views.open", Fault(error="expired_trigger_id"))
    await noor.shortcut("share")
    assert text("slack-form-late") in await noor.screen()


async def test_a_slow_slack_delays_nobody_and_loses_nothing(
    kring: Kring, noor: SlackUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form doesn't come in time; the command is answered all the same, with what to do."""
    monkeypatch.setattr(client, "SIDE_TIMEOUT", 0.2)
    release = asyncio.Event()
    kring.slack.fail("views.open", Fault(hold=release))
    await noor.command("nieuw")
    assert text("slack-form-late") in await noor.screen()
    release.set()


@pytest.mark.parametrize("fault", [Fault(status=500), Fault(error="ratelimited", status=429), Fault(drop=True)])
async def test_an_answer_that_cannot_be_redrawn_is_saved_and_says_so(
    kring: Kring, noor: SlackUser, fault: Fault
) -> None:
    await noor.say("klaar")
    await kring.settled()
    await kring.deliver()
    kring.slack.fail("chat.update", fault)
    await noor.press(text("scale-3"))
    assert text("slack-not-shown") in await noor.screen()
    await noor.command("klaar")
    assert text("ready-statement-2") in await noor.screen()


async def test_a_form_whose_message_cannot_be_redrawn_says_that_it_was_kept(kring: Kring, noor: SlackUser) -> None:
    await noor.command("deel")
    await noor.close()
    await noor.press(text("share-write"))
    kring.slack.fail("respond", Fault(status=500))
    await noor.fill({"text": "Bewaard."})
    assert text("slack-not-shown") in await noor.screen()
    await noor.close()
    await noor.command("deel")
    assert "Bewaard." in await noor.screen()


async def test_a_modal_that_cannot_be_redrawn_is_followed_by_a_message(kring: Kring, noor: SlackUser) -> None:
    await noor.shortcut("save_insight", "Vraag door.")
    kring.slack.fail("views.update", Fault(status=500))
    await noor.press(text("share-private"))
    await noor.close()
    assert "Vraag door." in await noor.screen()
    assert text("share-confirm", where="private") in await noor.screen()


async def test_when_slack_takes_nothing_the_answer_waits_for_the_next_command(kring: Kring, noor: SlackUser) -> None:
    await noor.command("klaar")
    broken = Fault(status=500)
    kring.slack.fail("respond", broken, broken)
    kring.slack.fail("chat.postMessage", broken)
    await noor.press(text("scale-3"))
    assert text("ready-statement-1") in await noor.screen()
    await noor.command("klaar")
    assert text("ready-statement-2") in await noor.screen()


async def test_a_response_url_elsewhere_is_never_used(kring: Kring, noor: SlackUser) -> None:
    await noor.command("klaar")
    message = kring.slack.workspace.messages[-1]
    payload = payloads.message_action(kring.slack, noor.human, message, *rating(message))
    payload["response_url"] = f"{kring.host.url}/elsewhere"
    assert (await noor.wire.send("interactive", payload))[0] == 200
    assert kring.slack.called("respond") == []
    assert text("slack-not-shown") in await noor.screen()


async def test_without_a_database_a_command_is_answered_that_it_was_not_saved(kring: Kring, noor: SlackUser) -> None:
    down(kring)
    await noor.command("klaar")
    assert await noor.screen() == text("not-saved")


async def test_without_a_database_a_press_leaves_the_message_and_says_so(kring: Kring, noor: SlackUser) -> None:
    await noor.command("klaar")
    down(kring)
    await noor.press(text("scale-3"))
    question, told = await noor.texts()
    assert text("ready-statement-1") in question
    assert told == text("not-saved")


async def test_without_a_database_a_form_stays_open_with_what_was_typed(kring: Kring, noor: SlackUser) -> None:
    await noor.command("deel")
    down(kring)
    await noor.fill({"text": "Niet kwijt."})
    assert text("not-saved") in await noor.screen()


async def test_without_a_database_who_types_is_told_so(kring: Kring, noor: SlackUser) -> None:
    down(kring)
    await noor.say("klaar")
    assert await noor.screen() == text("not-saved")


async def test_a_message_neither_saved_nor_told_is_asked_for_again(kring: Kring, noor: SlackUser) -> None:
    down(kring)
    kring.slack.fail("chat.postMessage", Fault(status=500))
    await noor.say("klaar")
    assert (await noor.again())[0] == 200
    kring.slack.fail("chat.postMessage", Fault(status=500))
    assert (await noor.again())[0] == 503


async def test_without_a_database_the_app_home_says_so(kring: Kring, noor: SlackUser) -> None:
    down(kring)
    await noor.open_home()
    await kring.settled()
    assert await noor.screen() == text("not-saved")


async def test_old_buttons_and_other_peoples_are_explained(kring: Kring, noor: SlackUser) -> None:
    await noor.command("klaar")
    old = kring.slack.workspace.messages[-1]
    stale = payloads.message_action(kring.slack, noor.human, old, *rating(old))
    await noor.press(text("scale-3"))
    await noor.wire.send("interactive", {**stale, "trigger_id": "another"})
    assert text("button-old") in await noor.screen()
    piet = kring.user("Piet")
    theirs = payloads.message_action(kring.slack, piet.human, old, *rating(old))
    await piet.wire.send("interactive", theirs)
    assert text("button-gone") in await noor.screen()


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 50_000,
        "🎉" * 5000,
        "مرحبا بالعالم",
        "<!channel> <@U1> <https://evil.example|bank>",
        "*a* _b_ `c`",
        "\x00\ud800",
    ],
)
async def test_whatever_is_typed_is_answered(kring: Kring, noor: SlackUser, typed: str) -> None:
    await noor.command(f"deel {typed}".encode("utf-8", "replace").decode()[:60_000])
    assert await noor.screen()
    await noor.command("klaar")
    assert text("ready-statement-1") in await noor.screen()


async def test_nothing_typed_is_ever_logged(
    kring: Kring, noor: SlackUser, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    kring.slack.fail("chat.update", Fault(status=500))
    await noor.command("deel geheim-woord")
    await noor.say("geheim-woord")
    await kring.settled()
    await kring.deliver()
    out = capsys.readouterr()
    assert "geheim-woord" not in caplog.text + out.out + out.err


async def test_kring_starts_while_slack_is_out_of_reach() -> None:
    async with running(down=True) as kring:
        assert await kring.adapter.trouble() == "no connection"


async def test_kring_knows_when_its_token_is_not_good(kring: Kring) -> None:
    assert await kring.adapter.trouble() is None
    kring.slack.workspace.bot_token = "xoxb-another"
    assert await kring.adapter.trouble() == "invalid_auth"
