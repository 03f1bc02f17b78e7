"""The app manifest and the texts of Teams."""

import pytest

from adapters.teams.manifest import manifest
from adapters.words import speak_to
from bot.commands import parse
from bot.people import Reader, known_locale
from bot.speech import t

APP = "11111111-2222-3333-4444-555555555555"


def test_every_command_of_the_list_is_understood_when_it_is_chosen() -> None:
    [bot] = manifest(APP, "https://kring.example.org/")["bots"]
    [listed] = bot["commandLists"]
    assert 5 <= len(listed["commands"]) <= 10
    for command in listed["commands"]:
        assert parse(command["title"])[0] is not None
        assert len(command["title"]) <= 32
        assert len(command["description"]) <= 128


def test_the_commands_are_there_in_three_languages() -> None:
    commands = manifest(APP, "https://kring.example.org")["bots"][0]["commandLists"][0]["commands"]
    first = commands[0]
    assert first["title"] == "klaar"
    assert "ready: Are you ready?" in first["description"]
    assert "prêt: Es-tu prêt·e\u202f?" in first["description"]


def test_the_manifest_names_the_bot_and_its_address() -> None:
    made = manifest(APP, "https://kring.example.org/")
    assert made["id"] == made["bots"][0]["botId"] == APP
    assert made["validDomains"] == ["kring.example.org"]
    assert made["developer"]["websiteUrl"] == "https://kring.example.org/"
    assert len(made["description"]["short"]) <= 80


@pytest.mark.parametrize(("locale", "figure"), [("nl", "3,4 van 5,0"), ("en", "3.4 of 5.0"), ("fr", "3,4 sur 5,0")])
def test_figures_are_said_as_the_language_writes_them(locale: str, figure: str) -> None:
    assert speak_to(Reader(known_locale(locale)))(t("teams-meter", value=3.4, top=5.0)) == figure
