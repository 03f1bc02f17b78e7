"""Who and what was picked in a form: asked of Slack, whose form tells only ids, not whose team somebody is of."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping

from adapters.slack.client import SlackClient, name_of
from adapters.slack.wire import Picks
from bot.events import Picked

NAMED = 10
PATIENCE = 0.8
"""Seconds: looking names up and opening a modal together stay within the three that its trigger is good for."""


async def looked_up(slack: SlackClient, picks: Picks) -> Mapping[str, Picked]:
    """By id, what was picked. A user whom Slack doesn't know or tell of now, a bot, and a guest, is left out.

    So nobody is taken for a colleague who may be a guest of another team. A channel that we may not read has no name.
    """
    users, channels = sorted(picks.users), sorted(picks.conversations)
    people = await asyncio.gather(*(_user(slack, user) for user in users))
    names = await asyncio.gather(*(_name(slack, channel) for channel in channels))
    known = {user: person for user, person in zip(users, people, strict=True) if person}
    return known | {channel: Picked(picks.team, name) for channel, name in zip(channels, names, strict=True)}


async def called(slack: SlackClient, users: Iterable[str]) -> Mapping[str, str]:
    """What these users are called, of at most `NAMED`, as far as Slack tells it in time: a modal waits for it."""
    wanted = sorted(users)[:NAMED]
    try:
        async with asyncio.timeout(PATIENCE):
            profiles = await asyncio.gather(*(slack.profile(user) for user in wanted))
    except TimeoutError:
        return {}
    return {user: profile.name for user, profile in zip(wanted, profiles, strict=True) if profile and profile.name}


async def _user(slack: SlackClient, user: str) -> Picked | None:
    found = await slack.look("users.info", user=user)
    person = found.get("user") if found else None
    if not isinstance(person, Mapping) or person.get("is_bot") or person.get("deleted") or not person.get("team_id"):
        return None
    if slack.is_guest(person):
        return None
    return Picked(slack.home_of(person), name_of(person))


async def _name(slack: SlackClient, channel: str) -> str:
    found = await slack.look("conversations.info", channel=channel)
    told = found.get("channel") if found else None
    return str(told.get("name") or "") if isinstance(told, Mapping) else ""
