"""The app manifest: what Teams is told about the bot when it is installed."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from adapters.words import speak_to
from bot.commands import COMMANDS, Command
from bot.people import LOCALES, Locale, Reader
from bot.speech import t

VERSION = "1.17"
SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"
SHOWN = 10
"""Commands that Teams lists for one bot."""
TITLE, DESCRIPTION = 32, 128
DEFAULT: Locale = "nl"


def manifest(app_id: str, public_url: str) -> dict[str, Any]:
    """The manifest of the bot `app_id`, served at `public_url`: commands with their words in three languages."""
    commands = [_command(known) for known in COMMANDS if known.listed][:SHOWN]
    return {
        "$schema": SCHEMA,
        "manifestVersion": VERSION,
        "version": "1.0.0",
        "id": app_id,
        "developer": _developer(public_url),
        "name": {"short": "Kring", "full": "Kring"},
        "description": {"short": _say("teams-app-short"), "full": _say("teams-app-full")},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#1F5C4A",
        "defaultInstallScope": "personal",
        "bots": [
            {
                "botId": app_id,
                "scopes": ["personal", "team", "groupChat"],
                "isNotificationOnly": False,
                "supportsFiles": False,
                "commandLists": [{"scopes": ["personal", "team", "groupChat"], "commands": commands}],
            }
        ],
        "validDomains": [urlsplit(public_url).hostname or "localhost"],
        "permissions": ["identity", "messageTeamMembers"],
    }


def _developer(public_url: str) -> dict[str, str]:
    return {"name": "Kring"} | dict.fromkeys(("websiteUrl", "privacyUrl", "termsOfUseUrl"), public_url)


def _command(known: Command) -> dict[str, str]:
    """The Dutch word, with what it does, and the words that do the same in the other languages."""
    key = f"teams-do-{known.word}"
    others = [f"{known.name(locale)}: {_say(key, locale)}" for locale in LOCALES if locale != DEFAULT]
    return {"title": known.name(DEFAULT)[:TITLE], "description": " · ".join([_say(key), *others])[:DESCRIPTION]}


def _say(key: str, locale: Locale = DEFAULT) -> str:
    return speak_to(Reader(locale))(t(key))
