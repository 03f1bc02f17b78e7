"""The manifest against the code: every method that is called, event that is heard and command that is taken has its
scope, no scope is asked without a use, and the documents give the reason for each.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import channels, leaving, wire
from adapters.slack.manifest import BOT_SCOPES, EVENTS, INSTALL, REDIRECT, manifest
from bot.commands import COMMANDS
from tests.fakes.slack.scopes import AS_APP, SCOPES

PROJECT = Path(__file__).parents[3]
ADAPTER = PROJECT / "adapters" / "slack"
HOME = "https://kring.example/"

OF_EVENTS = {
    "app_home_opened": set[str](),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set[str](),
    **{f"channel_{what}": {"channels:read"} for what in ("archive", "deleted", "left", "rename", "unarchive")},
    **{f"group_{what}": {"groups:read"} for what in ("archive", "deleted", "left", "rename", "unarchive")},
    "member_joined_channel": {"channels:read", "groups:read"},
    "message.im": {"im:history"},
    "tokens_revoked": set[str](),
    "user_change": {"users:read"},
}
"""Per event the scope that it takes (docs.slack.dev, the events' own pages)."""

OF_FEATURES = {"commands": "slash_commands", "chat:write.public": "slash_commands"}
"""What is asked for by a feature: commands and shortcuts; and writing in a public channel that a team linked by
command, for which `chat:write` alone would take an invitation first.
"""

PRIVATE = {"conversations.info": {"channels:read", "groups:read"}}
"""Methods of which each scope opens another kind of conversation, and the kinds that forms let people pick."""


def known_methods() -> set[str]:
    """The Web API as the SDK knows it: `chat.postMessage` is its `chat_postMessage`."""
    return {name for name in dir(AsyncWebClient) if "_" in name and not name.startswith("_")}


def called() -> dict[str, str]:
    """The methods that the adapter's code names, each with the file that does."""
    known = known_methods()
    return {
        text: file.name
        for file in sorted(ADAPTER.glob("*.py"))
        for text in texts(file)
        if re.fullmatch(r"[a-zA-Z]+(\.[a-zA-Z0-9]+)+", text) and text.replace(".", "_") in known
    }


def texts(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def made(**how: bool) -> dict[str, Any]:
    return manifest(HOME, **how)


def test_the_code_is_read_as_it_is() -> None:
    assert {"chat.postMessage", "users.info", "views.open", "oauth.v2.access", "auth.test"} <= called().keys()


@pytest.mark.parametrize("method", sorted(called()))
def test_every_method_that_is_called_is_allowed(method: str) -> None:
    """A new method fails here until its scopes are known, and the manifest asks for one of them."""
    if method in AS_APP:
        return
    assert method in SCOPES, f"{called()[method]}: which scopes does {method} take?"
    needed = SCOPES[method]
    assert not needed or needed & set(BOT_SCOPES)
    assert PRIVATE.get(method, set()) <= set(BOT_SCOPES)


def test_every_scope_is_asked_for_something_that_the_code_does() -> None:
    methods = set().union(*(SCOPES[method] for method in called() if method in SCOPES))
    events = set().union(*(OF_EVENTS[event] for event in EVENTS))
    assert set(BOT_SCOPES) - methods - events - OF_FEATURES.keys() == set()
    assert {scope for scope, feature in OF_FEATURES.items() if feature not in made()["features"]} == set()


def test_every_event_that_is_asked_for_is_heard_and_allowed() -> None:
    assert set(EVENTS) == OF_EVENTS.keys()
    said = {text for module in (wire, leaving, channels) for text in texts(Path(str(module.__file__)))}
    assert {event for event in EVENTS if event.partition(".")[0] not in said} == set()
    assert set().union(*OF_EVENTS.values()) <= set(BOT_SCOPES)


def test_commands_and_shortcuts_are_those_that_are_taken() -> None:
    features = made()["features"]
    assert [command["command"] for command in features["slash_commands"]] == ["/kring"]
    assert {shortcut["callback_id"] for shortcut in features["shortcuts"]} == set(wire.SHORTCUTS)
    assert set(wire.SHORTCUTS.values()) <= {command.word for command in COMMANDS}


def test_addresses_are_those_that_are_served() -> None:
    whole = made(many=True)
    assert whole["oauth_config"]["redirect_urls"] == [HOME.rstrip("/") + REDIRECT]
    assert (INSTALL, REDIRECT) == ("/slack/install", "/slack/oauth_redirect")
    for part in ("event_subscriptions", "interactivity"):
        assert whole["settings"][part]["request_url"] == "https://kring.example/slack/events"
    assert "redirect_urls" not in manifest("")["oauth_config"]


@pytest.mark.parametrize("many", [True, False])
def test_tokens_end_and_grids_install_only_where_kring_keeps_tokens_itself(*, many: bool) -> None:
    """A token that was copied by hand can't be renewed: there, rotation would end it after twelve hours."""
    settings = made(many=many)["settings"]
    assert (settings["token_rotation_enabled"], settings["org_deploy_enabled"]) == (many, many)


def test_the_documents_give_a_reason_for_each_scope_and_event() -> None:
    rows = re.findall(
        r"^\| `([a-z_.:]+)` \| (.+) \|$", (PROJECT / "docs" / "slack.md").read_text("utf-8"), re.MULTILINE
    )
    assert {name for name, _ in rows if ":" in name or name == "commands"} == set(BOT_SCOPES)
    assert {name for name, _ in rows if ":" not in name} - {"commands"} == set(EVENTS)
    assert [name for name, why in rows if len(why) < 10] == []
