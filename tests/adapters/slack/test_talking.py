"""People use Kring on Slack: signed payloads in, and what they read on their screen."""

import pytest

from bot.people import LOCALES, Account, Locale
from tests.adapters.slack.conftest import Kring, running, text
from tests.fakes.person import Driver
from tests.fakes.slack import Fault, SlackUser


def as_driver(user: SlackUser) -> Driver:
    """Mypy holds the driver to the protocol that all platforms share."""
    return user


ALL_TEN = [f"R{number}" for number in range(1, 11)]
READY: dict[Locale, str] = {"nl": "klaar", "en": "ready", "fr": "prêt"}


async def answer_all(user: SlackUser, locale: Locale, rating: int) -> None:
    """The ten statements in order, all with this rating; a low fourth asks which half of it is hard."""
    for number in range(1, 11):
        assert text(f"ready-statement-{number}", locale) in await user.screen()
        await user.press(text(f"scale-{rating}", locale))
        if number == 4 and rating <= 2:
            await user.press(text("ready-half-both", locale))


@pytest.mark.row("E2.3", *ALL_TEN)
@pytest.mark.parametrize("rating", [1, 5])
@pytest.mark.parametrize("locale", LOCALES)
async def test_a_readiness_check_from_command_to_plan(kring: Kring, locale: Locale, rating: int) -> None:
    """Ten statements in order, the question about time, advice with a way in for everybody, and a plan in a form: all
    in one message, in the person's own language.
    """
    noor = kring.user("Noor", locale=f"{locale}-BE")
    await noor.open_home()
    await kring.settled()
    noor.home = False
    await noor.command(READY[locale])
    await answer_all(noor, locale, rating)
    await noor.press(text("ready-time-yes", locale))
    assert text("ready-thanks", locale) in await noor.screen()
    assert text("ready-join", locale) in await noor.screen()
    await noor.press(text("ready-plan-button", locale))
    await noor.fill({text("ready-plan-when", locale): "maandag, na de koffie", "then": "ik stel één vraag"})
    assert text("ready-plan-kept", locale) in await noor.screen()
    assert len(await noor.texts()) == 1


async def test_who_answers_by_typing_is_answered_in_the_conversation(kring: Kring, noor: SlackUser) -> None:
    await noor.command("klaar")
    await noor.say("4")
    await kring.settled()
    assert kring.pokes
    await kring.deliver()
    assert text("ready-statement-2") in await noor.screen()


async def test_a_message_of_the_bot_is_redrawn_in_place(kring: Kring, noor: SlackUser) -> None:
    await noor.say("klaar")
    await kring.settled()
    await kring.deliver()
    before = len(await noor.texts())
    await noor.press(text("scale-3"))
    assert text("ready-statement-2") in await noor.screen()
    assert len(await noor.texts()) == before
    assert len(kring.slack.called("chat.update")) == 1


async def test_the_bare_command_is_the_menu_and_its_buttons_lead_on(kring: Kring, noor: SlackUser) -> None:
    await noor.command()
    assert text("menu-title") in await noor.screen()
    await noor.press(text("do-ready"))
    assert text("ready-statement-1") in await noor.screen()


async def test_a_form_opens_at_once_and_says_what_is_wrong_with_it(kring: Kring, noor: SlackUser) -> None:
    """The form of `/kring new` opens by itself; a mistake is shown at its field, and what was typed stays."""
    await noor.command("nieuw")
    await noor.fill({"topic": "Lassen"})
    await noor.press(text("founding-create"))
    await noor.fill(
        {"name": "Lassen", "goal": "Van elkaar leren", "date": "2020-01-06", "time": "14:00", "place": "B2"}
    )
    form = await noor.screen()
    assert form.count("!") == 1
    assert kring.slack.workspace.modals[noor.human.id]


async def test_a_closed_form_can_be_opened_again_from_its_message(kring: Kring, noor: SlackUser) -> None:
    await noor.command("deel")
    await noor.close()
    await noor.press(text("share-write"))
    await noor.fill({"text": "Begin met de uitzondering."})
    assert "Begin met de uitzondering." in await noor.screen()


async def test_a_menu_changes_the_language_of_the_very_next_answer(kring: Kring, noor: SlackUser) -> None:
    await noor.command("taal")
    await noor.choose(text("language-fr"))
    assert text("settings-kept", "fr") in await noor.screen()


async def test_a_shortcut_opens_the_form_and_goes_on_in_a_modal(kring: Kring, noor: SlackUser) -> None:
    await noor.shortcut("share")
    await noor.fill({"text": "Vraag door."})
    await noor.press(text("share-private"))
    assert "Vraag door." in await noor.screen()
    assert kring.slack.workspace.messages == []


async def test_a_message_becomes_an_insight_by_its_shortcut(kring: Kring, noor: SlackUser) -> None:
    await noor.shortcut("save_insight", "Tom & <Jerry> zeiden: *meten*")
    assert "Tom & <Jerry> zeiden: *meten*" in await noor.screen()


async def test_the_app_home_shows_a_page_whose_buttons_open_a_modal(kring: Kring, noor: SlackUser) -> None:
    await noor.open_home()
    await kring.settled()
    assert text("home-start") in await noor.screen()
    await noor.press(text("do-ready"))
    assert text("ready-statement-1") in await noor.screen()
    await noor.press(text("scale-2"))
    assert text("ready-statement-2") in await noor.screen()


async def test_a_form_out_of_the_app_home_leads_to_a_message_in_its_place(kring: Kring, noor: SlackUser) -> None:
    await noor.open_home()
    await kring.settled()
    await noor.press(text("do-new"))
    await noor.fill({"topic": "Lassen"})
    await noor.press(text("founding-create"))
    await noor.fill(
        {"name": "Lassen", "goal": "Van elkaar leren", "date": "2026-03-16", "time": "14:00", "place": "B2"}
    )
    assert "Lassen" in await noor.screen()
    assert text("founding-publish") in await noor.screen()


async def test_a_form_in_a_modal_takes_its_place(kring: Kring, noor: SlackUser) -> None:
    """From the App Home: settings in a modal, its form in the same modal, and back to the settings."""
    await noor.open_home()
    await kring.settled()
    await noor.press(text("do-settings"))
    await noor.press(text("settings-zone-other"))
    await noor.fill({"zone": "Europe/Lisbon"})
    assert "Europe/Lisbon" in await noor.screen()
    assert len(kring.slack.workspace.modals[noor.human.id]) == 1


async def test_a_newcomer_is_looked_up_and_hears_their_own_language(kring: Kring) -> None:
    """Already the first answer, and it is the only one."""
    claire = kring.user("Claire", locale="fr-BE")
    await claire.command("prêt")
    await kring.settled()
    assert len(await claire.texts()) == 1
    assert text("ready-statement-1", "fr") in await claire.screen()
    seen = await kring.world.store.recall(Account("slack", "T0HOME", claire.human.id), None)
    assert seen is not None
    assert (seen.person.name, seen.person.reader.locale) == ("Claire", "fr")


async def test_who_could_not_be_looked_up_is_looked_up_again(kring: Kring, noor: SlackUser) -> None:
    kring.slack.fail("users.info", Fault(status=500))
    await noor.command("klaar")
    await kring.settled()
    await noor.press(text("scale-3"))
    await kring.settled()
    seen = await kring.world.store.recall(Account("slack", "T0HOME", noor.human.id), None)
    assert seen is not None
    assert seen.person.name == "Noor"


async def test_a_newcomer_who_types_gets_one_answer_in_their_own_language(kring: Kring) -> None:
    claire = kring.user("Claire", locale="fr-BE")
    await claire.say("prêt")
    await kring.settled()
    await kring.deliver()
    assert text("ready-statement-1", "fr") in await claire.screen()


async def test_the_app_home_of_a_newcomer_ends_in_their_own_language(kring: Kring) -> None:
    emma = kring.user("Emma", locale="en-GB")
    await emma.open_home()
    await kring.settled()
    assert text("home-start", "en") in await emma.screen()


async def test_guests_by_slack_connect_are_keyed_by_their_own_team(kring: Kring) -> None:
    """The same person is the same account by command, button, form and message (bolt-python #1107)."""
    guest = kring.user("Gita", team="T0AWAY")
    await guest.command("klaar")
    await guest.press(text("scale-4"))
    await guest.say("4")
    await kring.settled()
    await kring.deliver()
    assert text("ready-statement-3") in await guest.screen()
    assert await kring.world.store.recall(Account("slack", "T0HOME", guest.human.id), None) is None


async def test_a_command_in_a_channel_can_link_it(kring: Kring, noor: SlackUser) -> None:
    noor.at = kring.slack.workspace.channel("team-lassen")
    await noor.command("kanaal")
    assert "team-lassen" in await noor.screen()


async def test_a_press_on_a_post_that_others_read_leaves_it_as_it_is(kring: Kring, noor: SlackUser) -> None:
    """Whatever the conversation shows this person is for them alone."""
    space = kring.slack.workspace
    noor.at = space.channel("team-lassen")
    await noor.command("klaar")
    question = space.messages.pop().payload
    space.post({"channel": noor.at, "text": question["text"], "blocks": question["blocks"]})
    await noor.press(text("scale-5"))
    assert text("ready-statement-1") in (await noor.texts())[0]
    assert text("ready-statement-2") in await noor.screen()
    assert space.messages[-1].to == noor.human.id


async def test_socket_mode_carries_the_same_conversation() -> None:
    async with running(socket_mode=True) as kring:
        noor = kring.user("Noor", over_socket=True)
        await noor.command("klaar")
        await noor.press(text("scale-5"))
        assert text("ready-statement-2") in await noor.screen()
        await noor.command("nieuw lassen")
        await noor.press(text("founding-create"))
        await noor.fill({"date": "2020-01-06"})
        assert "!" in await noor.screen()
        await noor.say("hallo?")
        await kring.settled()
        assert kring.pokes
