"""Kring's own conversations as somebody at Teams has them, typed, pressed and filled."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.words import speak_to
from bot.flows import FLOWS, STATES
from bot.people import Reader, known_locale
from bot.speech import t
from tests.adapters.teams.talking import House, house
from tests.fakes.person import Driver
from tests.fakes.teams import Microsoft
from tests.fakes.teams_cards import faults, read

CHANNEL = "19:welders@thread.tacv2"


@pytest.fixture
async def whole(services: Microsoft) -> AsyncIterator[House]:
    """Kring with all its conversations."""
    async with house(services, flows=FLOWS, codec=STATES) as running:
        yield running


@pytest.mark.row("E2.3", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10")
@pytest.mark.parametrize(("locale", "word"), [("nl-BE", "klaar"), ("en-GB", "ready"), ("fr-BE", "prêt")])
async def test_the_readiness_check_in_somebodys_own_language(whole: House, locale: str, word: str) -> None:
    """Ten statements, one of them skipped, stopped in between; then advice and a plan, and no score."""
    anna = whole.user()
    anna.locale = locale
    say = speak_to(Reader(known_locale(locale)))
    await anna.command(word)
    for number in range(1, 11):
        assert say(t(f"ready-statement-{number}")) in await anna.screen()
        await anna.press(say(t({3: "scale-2", 5: "skip"}.get(number, "scale-5"))))
        if number == 6:
            await anna.press(say(t("stop-here")))
            await anna.press(say(t("resume")))
    await anna.press(say(t("ready-time-yes")))
    advice = await anna.screen()
    assert say(t("ready-thanks")) in advice
    assert say(t("ready-advice-3")) in advice
    await anna.press(say(t("ready-plan-button")))
    await anna.fill({"when": "Na de *vergadering*", "then": "vraag ik 1 ding"})
    assert say(t("ready-plan-kept")) in await anna.screen()
    assert len(anna.shown) == 1, "all of it in one place"
    assert faults(anna.shown[0].card) == []


def test_somebody_at_teams_can_play_any_script(whole: House) -> None:
    driver: Driver = whole.user()
    assert {"command", "say", "press", "choose", "fill", "texts", "screen"} <= set(dir(driver))


@pytest.mark.row("W1", "M2.2")
async def test_a_confirmed_insight_is_posted_once_in_the_channel_and_nothing_else_is(whole: House) -> None:
    anna = whole.user()
    anna.locale = "en-GB"
    await anna.command("help")
    await anna.post(anna.in_channel("channel", CHANNEL))
    await whole.microsoft.wait(lambda: len(anna.shown) == 2)
    await anna.press("My team’s")
    await anna.command("share")
    await anna.press("Write it down")
    await anna.fill({"What did you learn?": "Weld [cold](https://evil.example) first"})
    await anna.press("My team (Lassers)")
    await whole.pump()
    assert whole.microsoft.chats[CHANNEL] == [], "unconfirmed: nowhere"
    await anna.press("Post it")
    await whole.pump()
    await whole.pump()
    [posted] = whole.microsoft.chats[CHANNEL]
    assert "Weld [cold](https://evil.example) first" in read(posted.card)
    assert "[cold](https://evil.example)" not in str(posted.card)
    assert faults(posted.card) == []
