"""What Teams sends, as values: an activity becomes an `Incoming`, or nothing that concerns Kring. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal
from zoneinfo import available_timezones

from adapters.teams import controls
from adapters.teams.address import Reference
from adapters.teams.extension import SAVE
from adapters.teams.guests import is_guest
from adapters.teams.markdown import storable
from bot.events import Commanded, Event, Incoming, Ref, Said
from bot.people import Account, Place, Profile

LOCAL_TENANT = "local"
"""The tenant of a client on this machine, which has none: only under `kring demo`."""
NAME_LIMIT = 150
Way = Literal["typed", "execute", "submit", "fetch", "sent", "save", "saved", "arrival", "upgrade", "departure"]
"""What was typed or pressed; what a dialog asks for and sends in; the message extension's two; where the app is."""
COMING = frozenset({"arrival", "upgrade", "departure"})
SAVING = frozenset({"save", "saved"})
INLINE = frozenset({"execute", "submit", "fetch", "sent"}) | SAVING
TEAM_GONE = ("teamDeleted", "teamHardDeleted")
READABLE = 40
"""Characters of a platform's id that logs show as it is."""


class Malformed(ValueError):
    """Not an activity that anybody could act on."""


@dataclass(frozen=True)
class Arrived:
    """An activity that concerns Kring. `way` is how it came, and so how it is answered.

    `public`: it came from a channel or a group chat, where nothing personal is said. `card` is the activity id of the
    card that was pressed, `team` the team or group chat that it came from; empty in a personal chat.
    """

    way: Way
    incoming: Incoming
    here: Reference
    public: bool = False
    data: object = None
    card: str = ""
    locale: str = ""
    team: str = ""


def read_json(body: bytes) -> dict[str, Any]:
    """The JSON of a request, by whomever it was sent. Raises `Malformed`."""
    try:
        activity = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Malformed("no readable JSON") from error
    if not isinstance(activity, dict):
        raise Malformed("no activity")
    return activity


def cleaned(activity: Mapping[str, Any]) -> dict[str, Any]:
    """The activity without what no database or network can hold: for those who may come in. Raises `Malformed`."""
    try:
        return {storable(name): _storable(value) for name, value in activity.items()}
    except RecursionError as error:
        raise Malformed("nested too deeply") from error


def _storable(value: object) -> object:
    """The value with every text in it made storable."""
    match value:
        case str():
            return storable(value)
        case list():
            return [_storable(item) for item in value]
        case dict():
            return {_storable(key): _storable(item) for key, item in value.items()}
        case _:
            return value


def arrived(activity: Mapping[str, Any]) -> Arrived | None:
    """What this activity asks; None when it concerns nobody here. Raises `Malformed` for one that can't be read."""
    way = _way(activity)
    if way is None:
        return None
    here, public = here_in(activity), _is_public(activity) and way not in SAVING
    event, ref, data = _event(way, activity, public=public)
    incoming = Incoming(
        id=_id(way, activity, here),
        account=_account(activity, here),
        event=event,
        ref=ref,
        profile=_profile(activity, here, own_chat=not public and way not in SAVING),
        place=_place(activity, here) if public else None,
        inline=way in INLINE and not public,
        overheard=public,
    )
    team = _team(activity, here) if public else ""
    return Arrived(way, incoming, here, public, data, _str(activity, "replyToId"), _locale(activity), team)


def _way(activity: Mapping[str, Any]) -> Way | None:
    match activity:
        case {"type": "message", "value": value} if isinstance(value, Mapping) and not _str(activity, "text").strip():
            return "submit"
        case {"type": "message"}:
            return "typed"
        case {"type": "invoke", "name": str(name)}:
            return _invoked(name, _dict(activity.get("value")))
        case {"type": "installationUpdate" | "conversationUpdate"}:
            return _coming(activity)
        case _:
            return None


def _invoked(name: str, value: Mapping[str, Any]) -> Way | None:
    match name, value.get("commandId"):
        case "adaptiveCard/action", _:
            return "execute"
        case "task/fetch", _:
            return "fetch"
        case "task/submit", _:
            return "sent"
        case "composeExtension/fetchTask", command if command == SAVE:
            return "save"
        case "composeExtension/submitAction", command if command == SAVE:
            return "saved"
        case _:
            return None


def _coming(activity: Mapping[str, Any]) -> Way | None:
    """Teams tells twice that the app was added or taken away. A "remove-upgrade" is followed by an "add-upgrade"."""
    match activity:
        case {"action": "add"}:
            return "arrival"
        case {"action": "add-upgrade"}:
            return "upgrade"
        case {"action": "remove"}:
            return "departure"
        case {"membersAdded": list(added)} if _bot(activity) in map(_id_of, added):
            return "arrival"
        case {"membersRemoved": list(removed)} if _bot(activity) in map(_id_of, removed):
            return "departure"
        case {"channelData": {"eventType": what}} if what in TEAM_GONE:
            return "departure"
        case _:
            return None


def _event(way: Way, activity: Mapping[str, Any], *, public: bool) -> tuple[Event, Ref | None, object]:
    match way:
        case "typed":
            return Said(_without_mention(activity)), None, None
        case "execute":
            data = _dict(_dict(activity.get("value")).get("action")).get("data")
            return *controls.read(data), data
        case "submit":
            return *controls.read(activity["value"]), activity["value"]
        case "fetch" | "sent" | "saved":
            data = _dict(activity.get("value")).get("data")
            return *controls.read(data), data
        case "save":
            return Commanded("share"), None, activity.get("value")
        case _:
            return Commanded("channel" if public else "help"), None, None


def here_in(activity: Mapping[str, Any]) -> Reference:
    """Where this happened; a thread of a channel is the channel. Raises `Malformed`."""
    conversation = _dict(activity.get("conversation"))
    name = _str(conversation, "id").partition(";messageid=")[0]
    tenant = _str(_dict(_dict(activity.get("channelData")).get("tenant")), "id") or _str(conversation, "tenantId")
    if not name:
        raise Malformed("no conversation")
    if not tenant and activity.get("channelId") == "msteams":
        raise Malformed("no tenant")
    return Reference(_str(activity, "serviceUrl"), tenant or LOCAL_TENANT, _bot(activity), name)


def _account(activity: Mapping[str, Any], here: Reference) -> Account:
    sender = _dict(activity.get("from"))
    user = _str(sender, "aadObjectId") or _str(sender, "id")
    if not user:
        raise Malformed("no sender")
    return Account("teams", here.tenant, user)


def _profile(activity: Mapping[str, Any], here: Reference, *, own_chat: bool) -> Profile:
    """From any other place than their chat with us, only a way to open that one is known: with whom."""
    sender = _dict(activity.get("from"))
    personal = here if own_chat else replace(here, conversation="", user=_str(sender, "id"))
    return Profile(
        name=_str(sender, "name")[:NAME_LIMIT],
        locale=_locale(activity),
        timezone=_timezone(activity),
        address=str(personal),
        guest=is_guest(activity, here.tenant),
    )


def _place(activity: Mapping[str, Any], here: Reference) -> Place:
    """The channel; of a team to which the app was just added, the one that was chosen for it."""
    data = _dict(activity.get("channelData"))
    chosen = _id_of(_dict(data.get("settings")).get("selectedChannel"))
    holders = (data.get("channel"), activity.get("conversation"), data.get("team"))
    name = next(filter(None, map(name_in, holders)), "")
    there = replace(here, conversation=chosen) if chosen else here
    return Place("teams", here.tenant, str(there), name)


def name_in(holder: object) -> str:
    """What a channel, a team or a conversation is called; empty where it isn't said."""
    return _str(_dict(holder), "name")[:NAME_LIMIT]


def _team(activity: Mapping[str, Any], here: Reference) -> str:
    return _id_of(_dict(activity.get("channelData")).get("team")) or here.conversation


def _is_public(activity: Mapping[str, Any]) -> bool:
    conversation = _dict(activity.get("conversation"))
    return _str(conversation, "conversationType") in ("channel", "groupChat") or conversation.get("isGroup") is True


def _id(way: Way, activity: Mapping[str, Any], here: Reference) -> str:
    """Teams' message ids are moments, unique in their conversation only. A greeting is due once in a conversation."""
    own = "greeting" if way == "arrival" else _str(activity, "id") or json.dumps(activity, sort_keys=True)
    digest = hashlib.sha256(f"{here.conversation}\n{own}".encode()).hexdigest()[:32]
    return f"{own}.{digest}" if len(own) <= READABLE else digest


def _without_mention(activity: Mapping[str, Any]) -> str:
    """What was typed, without the bot's name before it; others who are mentioned keep theirs."""
    text, bot = _str(activity, "text"), _bot(activity)
    entities = activity.get("entities")
    for entity in entities if isinstance(entities, list) else ():
        mention = _dict(entity)
        if mention.get("type") == "mention" and _id_of(mention.get("mentioned")) == bot and _str(mention, "text"):
            text = text.replace(_str(mention, "text"), " ")
    text = re.sub(r"</?at(?:\s[^<>]*)?>", "", text)
    return text.replace("&nbsp;", " ").strip()


def _locale(activity: Mapping[str, Any]) -> str:
    return (_str(activity, "locale") or _str(_client(activity), "locale"))[:35]


def _timezone(activity: Mapping[str, Any]) -> str:
    """The sender's zone, when it is one that a clock can be set by."""
    zone = _str(activity, "localTimezone") or _str(_client(activity), "timezone")
    return zone if zone in _zones() else ""


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _client(activity: Mapping[str, Any]) -> Mapping[str, Any]:
    entities = activity.get("entities")
    known = map(_dict, entities if isinstance(entities, list) else ())
    return next((entity for entity in known if entity.get("type") == "clientInfo"), {})


def _bot(activity: Mapping[str, Any]) -> str:
    return _id_of(activity.get("recipient"))


def _id_of(account: object) -> str:
    return _str(_dict(account), "id")


def _dict(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _str(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""
