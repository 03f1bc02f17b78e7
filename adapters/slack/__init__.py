"""Slack. `build` is the way in; `render` draws a view without any of the rest."""

from __future__ import annotations

from collections.abc import Callable

from adapters.slack.app import SlackAdapter
from adapters.slack.settings import SlackSettings, Store
from bot.runtime import Runtime

__all__ = ["SlackAdapter", "SlackSettings", "build"]


def build(
    settings: SlackSettings, runtime: Runtime, poke: Callable[[], None], *, store: Store | None = None
) -> SlackAdapter:
    """Slack, for the one workspace of `settings.bot_token`, or for all that `store` keeps as installed.

    `poke` is called when something was put in the outbox that can go at once.
    """
    return SlackAdapter(settings, runtime, poke, store)
