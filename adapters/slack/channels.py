"""The life of channels, as Slack tells it: archived, deleted, there again, renamed, and Kring taken out or in.

Slack has an event for public channels and another for private ones (docs.slack.dev, "Events API": `channel_archive`,
`group_archive` and so on). A channel that it shares is told to each workspace by itself. Who comes into a channel is
told of everybody (`member_joined_channel`, for which the scopes suffice that the others take): we look for ourselves,
and at nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from structlog import get_logger

from adapters.slack.access import Access
from adapters.slack.text import clean
from bot.people import Place
from bot.ports import Places

Json = Mapping[str, Any]
CLOSED = ("channel_archive", "channel_deleted", "group_archive", "group_deleted")
REOPENED = ("channel_unarchive", "group_unarchive")
RENAMED = ("channel_rename", "group_rename")
LEFT = ("channel_left", "group_left")
JOINED = ("member_joined_channel",)
HEARD = (*CLOSED, *REOPENED, *RENAMED, *LEFT, *JOINED)
log = get_logger()


def is_of_channel(body: Json) -> bool:
    """Whether this event tells something of a channel itself."""
    event = body.get("event")
    return isinstance(event, Mapping) and event.get("type") in HEARD


async def follow(body: Json, access: Access, places: Places, now: datetime) -> None:
    """Notes what became of the channel, if anybody linked it. `access`: of the installation that hears it; `now`: UTC.

    Told twice it is the same. Raises `NotSaved`.
    """
    event: Json = body["event"]
    kind = event["type"]
    place = _place(event.get("channel"), access.tenant or str(body.get("team_id") or ""))
    if place is None or (kind in JOINED and not _is_us(event.get("user"), body, access)):
        return
    log.info("slack.channel", what=kind, tenant=place.tenant)
    if kind in JOINED:
        await places.enter_place(place, now)
    elif kind in CLOSED:
        await places.close_place(place)
    elif kind in REOPENED:
        await places.reopen_place(place)
    elif kind in LEFT:
        await places.leave_place(place)
    elif place.name:
        await places.rename_place(place)


def _is_us(user: object, body: Json, access: Access) -> bool:
    """Our own user: as we know it, or as Slack says whose installation hears this."""
    given = body.get("authorizations")
    ours = [one for one in (given if isinstance(given, list) else []) if isinstance(one, Mapping) and one.get("is_bot")]
    return isinstance(user, str) and user != "" and user in {access.user, *(one.get("user_id") for one in ours)}


def _place(channel: object, tenant: str) -> Place | None:
    """A rename tells the channel with its name, all others its id alone."""
    told = channel if isinstance(channel, Mapping) else {"id": channel}
    id_, name = told.get("id"), told.get("name")
    if not isinstance(id_, str) or not id_:
        return None
    return Place("slack", tenant, clean(id_), clean(name) if isinstance(name, str) else "")
