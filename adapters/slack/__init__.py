"""Slack. `build` is the way in; `render` draws a view without any of the rest."""

from __future__ import annotations

from collections.abc import Callable

from adapters.slack.app import SlackAdapter, SlackSettings
from bot.runtime import Runtime

__all__ = ["SlackAdapter", "SlackSettings", "build"]


def build(settings: SlackSettings, runtime: Runtime, poke: Callable[[], None]) -> SlackAdapter:
    """Slack for this workspace. `poke` is called when something was put in the outbox that can go at once."""
    return SlackAdapter(settings, runtime, poke)
