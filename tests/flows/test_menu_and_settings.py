"""The menu, the home page, the settings and the delivery log: each person's own, in their own language."""

import pytest

from bot.commands import COMMANDS
from bot.ports import Settlement
from bot.speech import t
from bot.views import CommandButton, Home, Message
from tests.flows.networks import a_circle, a_world, commands_in
from tests.flows.nudges import LEASE, delivered
from tests.flows.telling import told, told_to

EVERYBODY = {"ready", "find", "new", "propose", "join", "account", "why", "settings"}
MEMBERS = EVERYBODY | {"mine", "share", "ask", "channel", "meeting"}


def actions(home: Home) -> set[str]:
    controls = [control for section in home.sections for control in section.controls]
    words = {control.word for control in controls if isinstance(control, CommandButton)}
    return words & {command.word for command in COMMANDS if command.listed}


@pytest.mark.row("H")
async def test_each_role_sees_only_its_own_actions_in_menu_and_home() -> None:
    circle = await a_circle("Bo")
    chief = await circle.world.somebody("Mia", roles=["manager"])
    newcomer, ida = await circle.world.somebody("Noor"), await circle.world.somebody("Ida", roles=["administrator"])
    wanted = (
        (newcomer, EVERYBODY),
        (circle.members[0], MEMBERS),
        (circle.an, MEMBERS | {"evaluate", "invite", "calendar"}),
        (chief, EVERYBODY | {"channel", "meeting"}),
        (ida, EVERYBODY | {"channel", "meeting", "calendar", "setup"}),
    )
    for somebody, words in wanted:
        assert set(commands_in((await somebody.command("help")).message)) == words
        _, home = await circle.world.runtime.home(somebody.account, somebody.profile)
        assert actions(home) - {"help"} == words


@pytest.mark.row("H")
async def test_who_leads_a_network_reads_first_what_needs_doing_and_why_and_nobody_else_does() -> None:
    circle = await a_circle("Bo")
    for words in ("", "help"):
        reply = await circle.an.command(words)
        assert "Voor jou als begeleider\n" in told(reply)
        assert "met tien tot vijftien" in told(reply).lower(), "why"
        assert commands_in(reply.message)["invite"] == circle.id, "and the way to it"
    assert "Voor jou als begeleider" not in told(await circle.members[0].command())


@pytest.mark.row("H")
async def test_a_newcomer_is_greeted_and_hears_what_a_learning_network_is() -> None:
    circle = await a_circle("Bo")
    newcomer = await circle.world.somebody("Noor")
    assert "Dag Noor! Ik ben Kring." in told(await newcomer.command())
    assert "Ik ben Kring" not in told(await circle.members[0].command())


@pytest.mark.parametrize(
    ("typed", "meant", "word", "rest"),
    [
        ("zoke lassen", "zoek", "find", "lassen"),
        ("klar", "klaar", "ready", ""),
        ("evaluate!", "evalueer", "evaluate", ""),
        ("insteling", "instellingen", "settings", ""),
    ],
)
async def test_one_or_two_unknown_words_get_the_nearest_command_and_the_way_to_all(
    typed: str, meant: str, word: str, rest: str
) -> None:
    bo = await a_world().somebody("Bo")
    reply = await bo.say(typed)
    assert f"“{typed}” begrijp ik nog niet." in told(reply)
    assert f"[Bedoel je “{meant}”?]" in told(reply)
    assert commands_in(reply.message)[word] in (rest, "")
    assert "Wat wil je doen?" in told(reply)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("bedankt!", "Graag gedaan."), ("dank je wel", "Graag gedaan."), ("ok", "Fijn."), ("tot ziens", "Tot later!")],
)
async def test_a_courtesy_gets_one_kind_line(typed: str, answer: str) -> None:
    bo = await a_world().somebody("Bo")
    assert told(await bo.say(typed)) == answer


async def test_a_greeting_is_returned_and_a_newcomer_hears_what_kring_is() -> None:
    circle = await a_circle("Bo")
    assert told(await circle.members[0].say("Goeiemorgen!")) == "Dag Bo!\n[Toon alles]"
    assert told(await circle.members[0].say("hallo")) == "Dag Bo!\n[Toon alles]"
    newcomer = await circle.world.somebody("Noor")
    assert "lerend netwerk: tien tot vijftien mensen" in told(await newcomer.say("hallo"))


async def test_whoever_asks_what_a_learning_network_is_hears_it_as_a_member_too() -> None:
    circle = await a_circle("Bo")
    assert "tien tot vijftien mensen" in told(await circle.members[0].say("wat is een lerend netwerk?"))
    assert "tien tot vijftien mensen" not in told(await circle.members[0].command("help"))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("de link werkt niet", {"mine", "coming", "share"}),
        ("ik vraag me af of mijn collega dat vervelend vindt", {"invite", "find"}),
    ],
)
async def test_of_a_sentence_no_word_is_guessed_and_at_most_three_ways_are_offered(
    typed: str, offered: set[str]
) -> None:
    circle = await a_circle("Bo")
    reply = await circle.members[0].say(typed)
    assert "begrijp ik nog niet. Zoek je een van deze?" in told(reply)
    assert "Bedoel je" not in told(reply)
    assert commands_in(reply.message).keys() == offered | {"help"}


@pytest.mark.parametrize(
    "typed", ["x" * 50_000, "🎉", "مرحبا بالعالم", "<!channel>", "[klik](https://evil.example)", "  .  "]
)
async def test_whatever_is_typed_gets_the_menu_never_silence(typed: str) -> None:
    bo = await a_world().somebody("Bo")
    said = told(await bo.say(typed))
    assert "Wat wil je doen?" in said
    assert len(said) < 2_000


async def test_a_button_of_a_conversation_that_is_not_ones_own_leads_to_the_menu() -> None:
    circle = await a_circle("Bo")
    reply = await circle.members[0].command("ready")
    stranger = await circle.world.somebody("Zoë")
    assert "niet (meer) van jou" in told(await stranger.press("answer", "1:5", ref=reply.ref))


async def test_home_shows_my_networks_with_their_next_session() -> None:
    circle = await a_circle("Bo")
    person, home = await circle.world.runtime.home(circle.members[0].account)
    said = told_to(home, person.reader)
    assert "Volgende: sessie 1, dinsdag 7 april 2026 om 14:00" in said
    assert "[Volgende sessie]" in said


async def test_home_leads_to_the_evaluation_of_a_session_for_five_days() -> None:
    circle = await a_circle("Bo")
    account = circle.members[0].account
    for days, offered in ((-1, False), (1, True), (5, False)):
        await circle.until_after(1, days=days)
        person, home = await circle.world.runtime.home(account)
        assert ("[Evalueer sessie 1]" in told_to(home, person.reader)) == offered


async def test_the_answer_comes_in_the_new_language_at_once() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("taal")
    said = told(await bo.press("language", "fr"))
    assert "C’est enregistré." in said
    assert "Langue et fuseau horaire" in said
    assert "Que veux-tu faire" in told(await bo.command("aide"))


async def test_a_time_zone_is_chosen_or_typed_and_dates_follow_it() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command("tijdzone")
    await bo.press("zone", "America/New_York")
    assert "dinsdag 7 april 2026 om 08:00" in told(await bo.command("mijn"))
    await bo.command("tijdzone")
    assert "Tijdzone: Africa/Kinshasa" in told(await bo.submit("zone", zone="kinshasa"))


@pytest.mark.parametrize("typed", ["Brussle", "../../etc", "Europe", "x" * 64, "🎉"])
async def test_an_unknown_zone_is_an_error_at_its_field_and_changes_nothing(typed: str) -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("settings")
    reply = await bo.submit("zone", zone=typed)
    assert [error.field for error in reply.errors] == ["zone"]
    assert "Die tijdzone ken ik niet." in told(reply)
    assert ("Bedoel je Europe/Brussels?" in told(reply)) == (typed == "Brussle")
    assert "Tijdzone: Europe/Brussels" in told(await bo.command("settings"))


async def test_why_shows_what_was_sent_dropped_and_planned_with_the_reason_of_each() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=-26)
    await delivered(circle.world)
    await bo.command(f"attend {circle.session()}")
    await bo.press("coming", "no")
    await circle.until_after(1, hours=2)
    await delivered(circle.world)
    said = told(await bo.command("waarom"))
    coming, past = said.split("Voorbij\n")
    assert "Vraag om te delen · Zorg voor elkaar\n3 keer gepland, eerst op donderdag 9 april" in coming
    assert "Herinnering aan een sessie · Zorg voor elkaar\nVerstuurd op" in past
    assert "Evaluatie van een sessie · Zorg voor elkaar\nNiet verstuurd op" in past
    assert "Je had gezegd dat je niet kon komen." in past
    assert "niets gepland" not in said
    assert "Ik stuurde je nog niets" in told(await (await circle.world.somebody("Noor")).command("why"))


async def test_why_tells_what_happened_several_times_once_and_in_few_words() -> None:
    """Three evaluations left out for one reason are one line; no line group is longer than sixty words."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(3, days=1)
    store, now = circle.world.store, circle.world.clock.at
    while claimed := await store.claim(now, "worker", 100, LEASE):
        for one in claimed:
            await store.settle(one, Settlement("dropped", "why-cap"), now)
    reply = await bo.command("waarom")
    once = "Evaluatie van een sessie · Zorg voor elkaar\n3 keer niet verstuurd, laatst op woensdag 3 juni"
    assert once in told(reply)
    assert reply.message is not None
    for section in reply.message.sections:
        assert len(told_to(Message(t("log-title"), (section,)), reply.person.reader).split()) <= 60


async def test_every_choice_about_messages_is_at_hand_in_the_settings() -> None:
    bo = await a_world().somebody("Bo")
    assert {"pause", "why"} <= set(commands_in((await bo.command("instellingen")).message))
    await bo.command("pauze")
    await bo.press("weeks", "1")
    assert "Weg van maandag 2 maart 2026 tot en met zondag 8 maart 2026." in told(await bo.command("instellingen"))
