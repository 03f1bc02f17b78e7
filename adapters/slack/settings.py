"""What the Slack adapter needs to know, and what it needs of a store to be in many workspaces."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from bot.ports import Installations, Registry


@dataclass(frozen=True)
class SlackSettings:
    """One workspace, by its `bot_token`; or with a `client_id` any number of them, installed by OAuth.

    With an `app_token`, events come over Socket Mode as well as over HTTP. `keys` are texts of any kind, the newest
    first: what a browser shows as its own is signed with them. `workspaces`: the ids of those, or of grids, that may
    install it; empty: any.
    """

    signing_secret: str = field(repr=False)
    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    api_url: str = "https://slack.com/api/"
    public_url: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    keys: tuple[str, ...] = field(default=(), repr=False)
    workspaces: frozenset[str] = frozenset()


class Store(Installations, Registry, Protocol):
    """Keeps installations, and knows who administers what."""
