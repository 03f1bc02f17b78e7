"""The app manifest: what Teams is told about the bot when it is installed, in three languages.

Limits are those of the schema (app manifest v1.25, and the stricter ones of v1.19, which older clouds check by).
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from adapters.about import ABOUT, PRIVACY, TERMS
from adapters.teams.extension import SAVE
from adapters.words import speak_to
from bot.commands import BY_WORD
from bot.people import LOCALES, Locale, Reader
from bot.speech import t

VERSION = "1.25"
SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"
LOCALIZATION = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.Localization.schema.json"
TITLE, DESCRIPTION = 32, 128
"""Characters, of a command's name and of what it does."""
DEFAULT: Locale = "en"
OTHERS: tuple[Locale, ...] = tuple(locale for locale in LOCALES if locale != DEFAULT)
ACCENT = "#1f4e46"

MENUS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("personal",), ("help", "ready", "find", "new", "mine", "share", "evaluate", "meeting", "why", "settings")),
    (("team", "groupChat"), ("help", "channel", "find", "share", "ready")),
)
"""For which scopes, which commands: in a channel only those that somebody would give before others."""
PERMISSIONS = ("identity", "messageTeamMembers")
"""Who somebody is; and to write to a team's members first. Nothing of Graph: no mail, no files, no reading along."""


def manifest(app_id: str, public_url: str, version: str = "1.0.0") -> dict[str, Any]:
    """The manifest of the bot `app_id`, served at `public_url`. Teams takes an update only with a higher `version`."""
    return {
        "$schema": SCHEMA,
        "manifestVersion": VERSION,
        "version": version,
        "id": app_id,
        "localizationInfo": {
            "defaultLanguageTag": DEFAULT,
            "additionalLanguages": [{"languageTag": locale, "file": f"{locale}.json"} for locale in OTHERS],
        },
        "developer": _developer(public_url),
        "name": {"short": "Kring", "full": "Kring"},
        "description": {"short": _say("teams-app-short"), "full": _say("teams-app-full")},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": ACCENT,
        "defaultInstallScope": "personal",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        "bots": [_bot(app_id)],
        "composeExtensions": [{"botId": app_id, "commands": [_save()]}],
        "validDomains": [urlsplit(public_url).hostname or "localhost"],
        "permissions": list(PERMISSIONS),
    }


def localization(locale: Locale) -> dict[str, str]:
    """What the manifest says, in another language: the texts by where they stand in it."""
    said = {
        "$schema": LOCALIZATION,
        "name.short": "Kring",
        "name.full": "Kring",
        "description.short": _say("teams-app-short", locale),
        "description.full": _say("teams-app-full", locale),
        "composeExtensions[0].commands[0].title": _say("teams-save-title", locale),
        "composeExtensions[0].commands[0].description": _say("teams-save-what", locale),
    }
    for number, (_, words) in enumerate(MENUS):
        for place, word in enumerate(words):
            here = f"bots[0].commandLists[{number}].commands[{place}]"
            said |= {f"{here}.{name}": text for name, text in _command(word, locale).items()}
    return said


def _bot(app_id: str) -> dict[str, Any]:
    return {
        "botId": app_id,
        "scopes": [scope for scopes, _ in MENUS for scope in scopes],
        "isNotificationOnly": False,
        "supportsFiles": False,
        "commandLists": [
            {"scopes": list(scopes), "commands": [_command(word, DEFAULT) for word in words]} for scopes, words in MENUS
        ],
    }


def _save() -> dict[str, Any]:
    """The message extension: on a message of anybody's, "save as insight"."""
    told = {"title": _say("teams-save-title"), "description": _say("teams-save-what")}
    return {"id": SAVE, "type": "action", "context": ["message"], **told, "fetchTask": True}


def _developer(public_url: str) -> dict[str, str]:
    """The pages of `adapters.about`, each in the language of whoever opens it."""
    home = public_url.rstrip("/")
    pages = {"websiteUrl": ABOUT, "privacyUrl": PRIVACY, "termsOfUseUrl": TERMS}
    return {"name": "Kring"} | {where: f"{home}/{page}" for where, page in pages.items()}


def _command(word: str, locale: Locale) -> dict[str, str]:
    """What is typed when the command is chosen, and what it does."""
    return {
        "title": BY_WORD[word].name(locale)[:TITLE],
        "description": _say(f"teams-do-{word}", locale)[:DESCRIPTION],
    }


def _say(key: str, locale: Locale = DEFAULT) -> str:
    return speak_to(Reader(locale))(t(key))
