"""The app package: what an administrator uploads, held against what the code understands and what Teams takes."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from adapters.teams import package
from adapters.teams.extension import SAVE
from adapters.teams.manifest import MENUS, PERMISSIONS, localization
from adapters.words import speak_to
from bot.commands import BY_WORD, parse
from bot.flows import FLOWS, STATES
from bot.people import LOCALES, Locale, Reader, known_locale
from bot.speech import t
from tests.adapters.teams.talking import house
from tests.fakes.teams import Microsoft

APP = "11111111-2222-3333-4444-555555555555"
ADDRESS = "https://kring.example.org/"
GUIDE = Path(__file__).parents[3] / "docs" / "teams.md"
OTHERS: tuple[Locale, ...] = ("nl", "fr")


@cache
def archive() -> ZipFile:
    return ZipFile(BytesIO(package(APP, ADDRESS)))


def made(name: str = "manifest.json") -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(archive().read(name))
    return loaded


def command_lists() -> list[dict[str, Any]]:
    lists: list[dict[str, Any]] = made()["bots"][0]["commandLists"]
    return lists


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the manifest with its place, written as a translation names it."""
    match value:
        case dict():
            for name, item in value.items():
                yield from texts(item, f"{path}.{name}".lstrip("."))
        case list():
            for number, item in enumerate(value):
                yield from texts(item, f"{path}[{number}]")
        case str():
            yield path, value
        case _:
            pass  # a switch


def test_the_package_is_a_flat_zip_of_manifest_translations_and_icons() -> None:
    assert archive().testzip() is None
    assert archive().namelist() == ["manifest.json", "nl.json", "fr.json", "color.png", "outline.png"]


def test_the_same_app_is_the_same_package_and_another_version_is_not() -> None:
    assert package(APP, ADDRESS) == package(APP, ADDRESS)
    assert package(APP, ADDRESS, "1.2.0") != package(APP, ADDRESS)


def test_every_file_that_the_manifest_names_is_in_the_package() -> None:
    named = {*made()["icons"].values(), *(one["file"] for one in made()["localizationInfo"]["additionalLanguages"])}
    assert named <= set(archive().namelist())
    assert made()["localizationInfo"]["defaultLanguageTag"] == "en"


LONGEST = {
    "name.short": 30,
    "name.full": 100,
    "description.short": 80,
    "description.full": 4000,
    "developer.name": 32,
    "developer.websiteUrl": 2048,
    "title": 32,
    "description": 128,
    "id": 64,
}
"""Characters, by the end of a text's place (schemas v1.19 to v1.25; the strictest counts)."""


def test_no_text_is_longer_than_teams_takes_in_any_language() -> None:
    found = [*texts(made()), *((key, text) for locale in OTHERS for key, text in made(f"{locale}.json").items())]
    checked = 0
    for place, text in found:
        for end, limit in LONGEST.items():
            if place == end or place.endswith(f".{end}"):
                assert 0 < len(text) <= limit, (place, text)
                checked += 1
    assert checked > 100


def test_each_scope_has_one_list_of_at_most_ten_commands() -> None:
    scopes = [scope for listed in command_lists() for scope in listed["scopes"]]
    assert sorted(scopes) == sorted(made()["bots"][0]["scopes"]) == ["groupChat", "personal", "team"]
    assert all(1 <= len(listed["commands"]) <= 10 for listed in command_lists())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_of_the_lists_is_understood_when_it_is_chosen(locale: Locale) -> None:
    """In each language what Teams types for somebody leads to the command that its description tells of."""
    translated = localization(locale)
    for number, (_, words) in enumerate(MENUS):
        for place, word in enumerate(words):
            title = translated[f"bots[0].commandLists[{number}].commands[{place}].title"]
            assert parse(title) == (BY_WORD[word], "")
            assert BY_WORD[word].flow in FLOWS


@pytest.mark.parametrize("locale", OTHERS)
def test_a_translation_tells_all_that_the_manifest_tells_in_words(locale: Locale) -> None:
    ends = ("title", "description", "short", "full")
    told = {place for place, _ in texts(made()) if place.rsplit(".", 1)[-1] in ends}
    assert {key for key in made(f"{locale}.json") if key != "$schema"} == told


@pytest.mark.parametrize(("locale", "word"), [("en", "ready"), ("nl", "klaar"), ("fr", "prêt")])
def test_the_commands_are_there_in_three_languages(locale: Locale, word: str) -> None:
    assert word in localization(locale).values()
    assert locale != "en" or word in dict(texts(made())).values()


def test_the_manifest_names_the_bot_and_its_address() -> None:
    manifest = made()
    assert manifest["id"] == manifest["bots"][0]["botId"] == manifest["composeExtensions"][0]["botId"] == APP
    assert manifest["validDomains"] == ["kring.example.org"]
    assert manifest["developer"]["websiteUrl"] == f"{ADDRESS}about"
    assert manifest["$schema"].endswith(f"/v{manifest['manifestVersion']}/MicrosoftTeams.schema.json")


def test_each_permission_has_its_reason_in_the_guide_and_there_is_none_of_graph() -> None:
    guide = GUIDE.read_text("utf-8")
    assert tuple(made()["permissions"]) == PERMISSIONS
    assert all(f"`{permission}`" in guide for permission in PERMISSIONS)
    assert not {"authorization", "webApplicationInfo", "devicePermissions"} & set(made())


async def test_the_message_extension_of_the_manifest_is_one_that_is_answered(services: Microsoft) -> None:
    [command] = made()["composeExtensions"][0]["commands"]
    assert (command["id"], command["type"], command["context"]) == (SAVE, "action", ["message"])
    assert command["fetchTask"] is True
    async with house(services, flows=FLOWS, codec=STATES) as kring:
        anna = kring.user()
        await anna.use_on(command["id"], "<p>Hello</p>")
        assert "Hello" in await anna.screen()


@pytest.mark.parametrize(("name", "size"), [("color.png", 192), ("outline.png", 32)])
def test_the_icons_have_the_size_that_teams_wants(name: str, size: int) -> None:
    assert len(pixels(name)) == size * size


def test_the_color_icon_is_the_projects_green_to_its_edges_and_shows_something() -> None:
    found = pixels("color.png")
    edges = found[:192] + found[-192:] + found[::192] + found[191::192]
    assert set(edges) == {(31, 78, 70, 255)}
    assert len(set(found)) > 3


def test_the_outline_icon_is_white_on_transparent_and_nothing_else() -> None:
    found = pixels("outline.png")
    assert {(red, green, blue) for red, green, blue, _ in found} == {(255, 255, 255)}
    assert {alpha for *_, alpha in found} >= {0, 255}


def pixels(name: str) -> list[tuple[int, ...]]:
    """The picture, read back by the PNG specification: checked chunks, no filter, RGBA."""
    data = archive().read(name)
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        chunks[kind] = body
        at += 12 + length
    width, height, depth, colors = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (width, depth, colors) == (height, 8, 6)
    rows = zlib.decompress(chunks[b"IDAT"])
    lines = [rows[first : first + 1 + 4 * width] for first in range(0, len(rows), 1 + 4 * width)]
    assert all(line[0] == 0 for line in lines)
    return [tuple(line[first : first + 4]) for line in lines for first in range(1, len(line), 4)]


@pytest.mark.parametrize(("locale", "figure"), [("nl", "3,4 van 5,0"), ("en", "3.4 of 5.0"), ("fr", "3,4 sur 5,0")])
def test_figures_are_said_as_the_language_writes_them(locale: str, figure: str) -> None:
    assert speak_to(Reader(known_locale(locale)))(t("teams-meter", value=3.4, top=5.0)) == figure
