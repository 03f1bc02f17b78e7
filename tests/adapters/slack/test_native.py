"""What only Slack has: forms on modals, pickers, a message made into an insight, and being named in a channel."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.slack.quoting import as_read, mentioned
from bot.people import Account
from bot.queries import MyChannels
from tests.adapters.slack.conftest import Kring, text
from tests.fakes.slack import Fault, SlackUser
from tests.fakes.slack.workspace import Json, Posted


def modals(kring: Kring, user: SlackUser) -> list[Json]:
    return kring.slack.workspace.modals.get(user.human.id, [])


async def settings_in_a_modal(kring: Kring, user: SlackUser) -> None:
    await user.open_home()
    await kring.settled()
    await user.press(text("do-settings"))


async def test_a_form_lies_on_the_modal_that_it_was_opened_from(kring: Kring, noor: SlackUser) -> None:
    """Sent in, it leaves the modal below, which then shows what changed; closed, it leaves it as it was."""
    await settings_in_a_modal(kring, noor)
    await noor.press(text("settings-zone-other"))
    assert [view["callback_id"] for view in modals(kring, noor)] == ["message", "form"]
    await noor.fill({"zone": "Nergens/Huizen"})
    assert "!" in await noor.screen()
    await noor.fill({"zone": "Europe/Lisbon"})
    assert [view["callback_id"] for view in modals(kring, noor)] == ["message"]
    assert "Europe/Lisbon" in await noor.screen()


async def test_where_nothing_fits_on_top_the_form_takes_the_modals_place(kring: Kring, noor: SlackUser) -> None:
    await settings_in_a_modal(kring, noor)
    kring.slack.fail("views.push", Fault(error="push_limit_reached"))
    await noor.press(text("settings-zone-other"))
    assert [view["callback_id"] for view in modals(kring, noor)] == ["form"]
    await noor.fill({"zone": "Europe/Lisbon"})
    assert "Europe/Lisbon" in await noor.screen()
    assert len(modals(kring, noor)) == 1


async def test_a_modal_below_that_can_not_be_redrawn_is_shown_in_the_forms_place(kring: Kring, noor: SlackUser) -> None:
    await settings_in_a_modal(kring, noor)
    await noor.press(text("settings-zone-other"))
    kring.slack.fail("views.update", Fault(error="hash_conflict"))
    await noor.fill({"zone": "Europe/Lisbon"})
    assert "Europe/Lisbon" in await noor.screen()


async def test_what_was_answered_in_a_modal_no_longer_waits_on_the_page_behind_it(
    kring: Kring, noor: SlackUser
) -> None:
    await noor.command("klaar")
    await noor.press(text("scale-3"))
    await noor.open_home()
    await kring.settled()
    assert text("home-waits-ready") in (await noor.texts())[-1]
    await noor.press(text("resume"))
    for _ in range(9):
        await noor.press(text("scale-3"))
    await noor.press(text("ready-time-yes"))
    await kring.settled()
    await noor.close()
    assert text("home-start") in await noor.screen()
    assert text("home-waits-ready") not in await noor.screen()


async def linked(kring: Kring, user: SlackUser) -> list[tuple[str, str]]:
    seen = await kring.world.store.recall(Account("slack", user.human.team, user.human.id), None)
    assert seen is not None
    found = (await kring.world.store.ask(seen.person, [MyChannels()]))[MyChannels()]
    return [(channel.place.address, channel.name) for channel in found]


async def test_a_channel_is_picked_from_the_list_and_bears_its_own_name(kring: Kring, noor: SlackUser) -> None:
    channel = kring.slack.workspace.channel("team-lassen")
    await noor.command("kanaal")
    await noor.press(text("link-pick"))
    assert modals(kring, noor)[-1]["blocks"][-1]["element"]["type"] == "conversations_select"
    await noor.fill({"channel": channel})
    assert "team-lassen" in await noor.screen()
    await noor.press(text("link-scope", scope="team"))
    assert await linked(kring, noor) == [(channel, "team-lassen")]


async def test_a_channel_that_kring_may_not_look_into_is_given_a_name(kring: Kring, noor: SlackUser) -> None:
    await noor.command("kanaal")
    await noor.press(text("link-pick"))
    await noor.fill({"channel": "C0PRIVATE"})
    await noor.press(text("link-scope", scope="team"))
    await noor.fill({"name": "Thuiszorg"})
    assert await linked(kring, noor) == [("C0PRIVATE", "Thuiszorg")]


async def test_no_channel_picked_is_an_error_at_the_field(kring: Kring, noor: SlackUser) -> None:
    await noor.command("kanaal")
    await noor.press(text("link-pick"))
    await noor.fill({})
    assert text("form-required") in await noor.screen()


RICH: list[dict[str, Any]] = [
    {
        "type": "rich_text_section",
        "elements": [
            {"type": "user", "user_id": "U-NOBODY"},
            {"type": "text", "text": " zei: ", "style": {"bold": True}},
            {"type": "text", "text": "meten & <weten> "},
            {"type": "emoji", "name": "tada", "unicode": "1f389"},
            {"type": "emoji", "name": "onze-eigen"},
        ],
    },
    {
        "type": "rich_text_list",
        "style": "bullet",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [{"type": "link", "url": "https://example.org/a", "text": "hier"}],
            },
            {"type": "rich_text_section", "elements": [{"type": "channel", "channel_id": "C1"}]},
            {"type": "rich_text_section", "elements": [{"type": "broadcast", "range": "here"}]},
        ],
    },
]


async def test_a_message_is_kept_as_people_read_it(kring: Kring, noor: SlackUser) -> None:
    """Names for ids, emoji for their codes, links with where they lead; and nothing is posted."""
    bo = kring.user("Bo")
    rich = [{**RICH[0], "elements": [{"type": "user", "user_id": bo.human.id}, *RICH[0]["elements"][1:]]}, RICH[1]]
    await noor.shortcut("save_insight", f"<@{bo.human.id}> zei <#C1|zorg>", rich)
    shown = await noor.screen()
    for line in ("> @Bo zei: meten & <weten> 🎉:onze-eigen:", "hier (https://example.org/a)", "#zorg", "@here"):
        assert line in shown
    assert text("share-private") in shown
    assert kring.slack.workspace.messages == []


async def test_whoever_can_not_be_looked_up_stays_unnamed(kring: Kring, noor: SlackUser) -> None:
    await noor.command("klaar")
    kring.slack.fail("users.info", Fault(error="user_not_found"))
    await noor.shortcut("save_insight", "Naar Bo", [{"type": "rich_text_section", "elements": RICH[0]["elements"]}])
    assert "@… zei: meten" in await noor.screen()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Zie <https://example.org/a?b=1&amp;c=2|deze pagina>", "Zie deze pagina (https://example.org/a?b=1&c=2)"),
        ("<https://example.org>", "https://example.org"),
        ("<mailto:bo@example.org|bo@example.org>", "bo@example.org"),
        ("<@U1> en <@U2|cas> en <@U3>", "@Bo en @cas en @…"),
        ("<!here> <!subteam^S1|@zorg> <!channel>", "@here @zorg @channel"),
        ("<!date^1392734382^{date}|18 februari>", "18 februari"),
        ("<#C1|zorg> <#C2>", "#zorg #…"),
        ("a &lt; b &amp;amp; c", "a < b &amp; c"),
        ("", ""),
    ],
)
def test_encoded_text_is_read_as_it_was_shown(written: str, read: str) -> None:
    assert as_read({"text": written}, {"U1": "Bo"}) == read


def test_whom_a_message_names_is_known_from_text_and_rich_text() -> None:
    blocks = [{"type": "rich_text", "elements": RICH}]
    assert mentioned({"text": "<@U1> <#C1|x>", "blocks": blocks}) == {"U1", "U-NOBODY"}


@pytest.mark.parametrize("message", [{}, {"blocks": "x"}, {"blocks": [None, {"type": "rich_text", "elements": [1]}]}])
def test_a_message_of_any_shape_is_read_as_far_as_it_goes(message: Json) -> None:
    assert as_read(message, {}) == ""


@pytest.mark.parametrize("points", ["d800", "110000", "zz", "1f389-", ""])
def test_an_emoji_that_is_no_character_keeps_its_code(points: str) -> None:
    leaf = {"type": "emoji", "name": "tada", "unicode": points}
    section = {"type": "rich_text_section", "elements": [leaf]}
    assert as_read({"blocks": [{"type": "rich_text", "elements": [section]}]}, {}) == ":tada:"


def replies(kring: Kring) -> list[Posted]:
    return [message for message in kring.slack.workspace.messages if not message.author]


async def test_a_mention_is_answered_in_a_thread_and_what_is_personal_aside(kring: Kring, noor: SlackUser) -> None:
    noor.at = kring.slack.workspace.channel("algemeen")
    await noor.mention("wie ziet mijn antwoorden?")
    asked, *_ = kring.slack.workspace.messages
    everybody, alone = replies(kring)
    assert (everybody.to, alone.to) == ("", noor.human.id)
    assert everybody.payload["thread_ts"] == alone.payload["thread_ts"] == asked.ts
    assert everybody.payload["text"] == text("slack-mention")
    assert text("privacy-title") in await noor.screen()


async def test_a_mention_in_a_thread_is_answered_in_that_thread(kring: Kring, noor: SlackUser) -> None:
    noor.at = kring.slack.workspace.channel("algemeen")
    await noor.mention("", thread="1772442000.000100")
    assert {message.payload["thread_ts"] for message in replies(kring)} == {"1772442000.000100"}
    assert text("menu-title") in await noor.screen()


async def test_a_mention_delivered_twice_is_answered_once(kring: Kring, noor: SlackUser) -> None:
    noor.at = kring.slack.workspace.channel("algemeen")
    await noor.mention("help")
    assert (await noor.again())[0] == 200
    assert len(replies(kring)) == 2


async def test_a_mention_answers_no_conversation_that_waits_for_text(kring: Kring, noor: SlackUser) -> None:
    """What is said among others is not taken for an insight."""
    await noor.command("deel")
    await noor.close()
    noor.at = kring.slack.workspace.channel("algemeen")
    await noor.mention("wij vonden dat heel leerzaam")
    assert text("menu-title") in await noor.screen()


async def test_a_mention_can_link_the_channel_that_it_is_made_in(kring: Kring, noor: SlackUser) -> None:
    noor.at = kring.slack.workspace.channel("algemeen")
    await noor.mention("kanaal")
    assert text("link-question-unnamed") in await noor.screen()


async def test_a_mention_while_nothing_can_be_saved_says_so_aside(kring: Kring, noor: SlackUser) -> None:
    noor.at = kring.slack.workspace.channel("algemeen")
    kring.world.store.away = True  # type: ignore[attr-defined]  # the store in memory can be away
    await noor.mention("help")
    (alone,) = replies(kring)
    assert alone.to == noor.human.id
    assert alone.payload["text"] == text("not-saved")


async def test_typing_in_everyday_words_is_answered_in_the_direct_message(kring: Kring, noor: SlackUser) -> None:
    await noor.say("wanneer is de volgende sessie?")
    await kring.settled()
    await kring.deliver()
    assert text("mine-none") in await noor.screen()
    await noor.say("ziek")
    await kring.settled()
    await kring.deliver()
    await noor.press(text("meant-pause"))
    assert text("pause-title") in await noor.screen()
