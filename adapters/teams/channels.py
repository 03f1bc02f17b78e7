"""The life of channels, as Teams tells it: deleted, there again, called otherwise.

It comes as `conversationUpdate` with an `eventType` (Microsoft Learn, "Conversation events in your Teams bot"), to each
team that has the app. What is told of a team is so of its General channel, whose thread has the team's own id and which
is called as the team; which other channels are in the team, Teams doesn't say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import structlog

from adapters.teams.wire import here_in, name_in
from bot.people import Place
from bot.ports import NotSaved, Places

log = structlog.get_logger()
What = Literal["closed", "reopened", "renamed"]
OF_A_CHANNEL: Mapping[str, What] = {
    "channelDeleted": "closed",
    "channelRestored": "reopened",
    "channelRenamed": "renamed",
}
OF_A_TEAM: Mapping[str, What] = {
    "teamArchived": "closed",
    "teamDeleted": "closed",
    "teamHardDeleted": "closed",
    "teamRestored": "reopened",
    "teamUnarchived": "reopened",
    "teamRenamed": "renamed",
}


@dataclass(frozen=True)
class Change:
    """What became of a channel; `place.name` is what it is called now, if Teams says so."""

    what: What
    place: Place


def changed(activity: Mapping[str, Any]) -> Change | None:
    """None when this tells nothing of a channel. Raises `Malformed` for one that can't be read."""
    data = activity.get("channelData")
    kind = data.get("eventType") if isinstance(data, Mapping) else None
    if activity.get("type") != "conversationUpdate" or not isinstance(kind, str) or not isinstance(data, Mapping):
        return None
    what, holder = (
        (OF_A_CHANNEL.get(kind), data.get("channel"))
        if kind in OF_A_CHANNEL
        else (
            OF_A_TEAM.get(kind),
            data.get("team"),
        )
    )
    thread = holder.get("id") if isinstance(holder, Mapping) else None
    if what is None or not isinstance(thread, str) or not thread:
        return None
    here = replace(here_in(activity), conversation=thread)
    return Change(what, Place("teams", here.tenant, str(here), name_in(holder)))


async def follow(change: Change, places: Places) -> bool:
    """Notes it, if anybody linked the channel. Told twice it is the same. False: it couldn't be noted."""
    log.info("teams.channel", what=change.what, tenant=change.place.tenant)
    try:
        match change.what:
            case "closed":
                await places.close_place(change.place)
            case "reopened":
                await places.reopen_place(change.place)
            case "renamed" if change.place.name:
                await places.rename_place(change.place)
            case "renamed":
                pass
    except NotSaved:
        log.warning("teams.channel-not-saved", what=change.what, tenant=change.place.tenant)
        return False
    return True
