"""Whose account it is, and by which installation they are reached.

Slack tells three things that look alike: the workspace that somebody is *of*, the one they act *in*, and the one where
the app was *installed*. People are keyed by the first (bolt-python #1107); the token is that of the last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.slack.access import Access
from adapters.slack.wire import Arrival, Change, Knock, Mention
from bot.events import Incoming
from bot.people import Account, Place, Profile
from bot.ports import NotSaved, Store

Json = Mapping[str, Any]


def known_as(account: Account, body: Json, access: Access) -> Account:
    """The account that stands for who did this.

    A grid that installed the app as a whole is one organisation, in which somebody has one id in all its workspaces:
    its people are keyed by the grid, whichever workspace they were in. Guests keep the workspace that is their own.
    """
    return replace(account, tenant=access.tenant) if _is_of_grid(account.tenant, body, access.tenant) else account


def arrived(came: Arrival, body: Json, access: Access) -> Arrival:
    """What somebody did, under their own account and with the way to reach them."""
    where, picks = access.tenant, came.picks
    if picks is not None and where:
        picks = replace(picks, team=where)
    return replace(came, incoming=said(came.incoming, body, access), picks=picks)


async def met(came: Arrival, body: Json, access: Access, store: Store) -> Arrival:
    """The same, for who pressed something in a grid, where Slack may not say whose people they are.

    Whoever was met as one of another workspace, and never as one of the grid, is still that. Of who was never met at
    all, `users.info` tells (`SlackClient.is_guest`).
    """
    own, here = came.incoming.account, arrived(came, body, access)
    if here.incoming.account == own or isinstance(body.get("team"), Mapping):
        return here
    try:
        stranger = await store.recall(here.incoming.account, None) is None
        guest = stranger and await store.recall(own, None) is not None
    except NotSaved:
        return here
    incoming = replace(here.incoming, account=own, profile=Profile(address=access.tenant))
    return replace(here, incoming=incoming) if guest else here


def said(incoming: Incoming, body: Json, access: Access) -> Incoming:
    """The same for what was typed."""
    account = known_as(incoming.account, body, access)
    where = access.tenant
    away = Profile(address=where) if where and account.tenant != where else incoming.profile
    return replace(incoming, account=account, profile=away, place=_reached(incoming.place, where))


def seen(what: Knock, body: Json, access: Access) -> Knock:
    return replace(what, account=known_as(what.account, body, access))


def changed(what: Change, body: Json, access: Access) -> Change:
    return replace(what, account=known_as(what.account, body, access))


def named(what: Mention, body: Json, access: Access) -> Mention:
    return replace(what, account=known_as(what.account, body, access))


def _reached(place: Place | None, where: str) -> Place | None:
    """A channel is written to by the installation that it was met by."""
    return replace(place, tenant=where) if place is not None and where else place


def _is_of_grid(own: str, body: Json, where: str) -> bool:
    """Whether the app was installed by a whole grid, and this is one of its people."""
    if not where or where != _grid(body) or own == where:
        return False
    if body.get("type") == "event_callback":
        return not body.get("is_ext_shared_channel") or own in _ours(body)
    team = body.get("team")
    return not isinstance(team, Mapping) or team.get("id") == own


def _grid(body: Json) -> object:
    """The enterprise that this came from. Interactions tell it as a part of their own, events by authorization."""
    told = body.get("enterprise")
    named = told.get("id") if isinstance(told, Mapping) else None
    authorized = (part.get("enterprise_id") for part in _authorizations(body))
    return next(filter(None, (named, *authorized, body.get("enterprise_id"))), "")


def _ours(body: Json) -> set[object]:
    """The workspaces on our side of a shared channel."""
    return {body.get("context_team_id"), *(part.get("team_id") for part in _authorizations(body))}


def _authorizations(body: Json) -> list[Json]:
    given = body.get("authorizations")
    return [one for one in given if isinstance(one, Mapping)] if isinstance(given, list) else []
