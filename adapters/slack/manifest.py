"""The app manifest, to paste at api.slack.com/apps: what Kring needs in a workspace, and nothing more."""

from __future__ import annotations

from typing import Any

BOT_SCOPES = (
    "app_mentions:read",  # to answer who names it in a channel
    "channels:read",  # the name of a public channel that somebody picks in a form
    "chat:write",  # reminders, answers, and the insights that people chose to share
    "chat:write.public",  # the same in a public channel that a team linked, without an invitation first
    "commands",  # /kring and the two shortcuts
    "groups:read",  # the same for a private channel that Kring was invited to
    "im:history",  # what people type to the bot itself; also reads back whether an uncertain reminder arrived
    "im:write",  # opens the bot's own conversation with a person
    "users:read",  # name, language and time zone of who uses it, and who is a guest
)
EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_left",
    "channel_rename",
    "channel_unarchive",
    "group_archive",
    "group_deleted",
    "group_left",
    "group_rename",
    "group_unarchive",
    "member_joined_channel",
    "message.im",
    "tokens_revoked",
    "user_change",
)
INSTALL, REDIRECT = "/slack/install", "/slack/oauth_redirect"
ABOUT = "Keeps learning networks learning: the right small question at the right moment."


def manifest(public_url: str, *, many: bool = False) -> dict[str, Any]:
    """The manifest for this address. Without one it asks for Socket Mode, which needs no public address.

    `many`: for many workspaces and whole grids, by OAuth. Their tokens end after twelve hours and are renewed; one that
    is set by hand can't be, so for a single workspace it lasts.
    """
    home = public_url.rstrip("/")
    socket, url = not home, f"{home}/slack/events"
    request_url = {} if socket else {"request_url": url}
    return {
        "display_information": {"name": "Kring", "description": ABOUT, "background_color": "#1f4e46"},
        "features": _features({} if socket else {"url": url}),
        "oauth_config": ({} if socket else {"redirect_urls": [home + REDIRECT]})
        | {"scopes": {"bot": list(BOT_SCOPES)}},
        "settings": {
            "event_subscriptions": {**request_url, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **request_url},
            "org_deploy_enabled": many,
            "socket_mode_enabled": socket,
            "token_rotation_enabled": many,
        },
    }


def _features(url: dict[str, str]) -> dict[str, Any]:
    command = {
        "command": "/kring",
        "description": "Je lerende netwerken · Your learning networks · Tes réseaux d’apprentissage",
        "usage_hint": "[help · hulp · aide]",
        "should_escape": False,
    }
    return {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": "Kring", "always_online": True},
        "shortcuts": [
            _shortcut("global", "share", "Share an insight", "Share what you learned with your team"),
            _shortcut("message", "save_insight", "Save as insight", "Makes an insight of this message"),
        ],
        "slash_commands": [{**command, **url}],
    }


def _shortcut(kind: str, callback: str, name: str, about: str) -> dict[str, str]:
    return {"type": kind, "callback_id": callback, "name": name, "description": about}
