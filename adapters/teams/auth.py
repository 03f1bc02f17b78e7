"""Who may talk to the bot: the checks that the SDK leaves out, or gets wrong, before it sees an activity.

Everything that does not hold is `Unauthorised`; nothing a stranger sends raises anything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from adapters.teams.keys import Keys
from adapters.teams.settings import TeamsSettings, host_of, is_loopback_url

SKEW = 300
"""Seconds of clock difference that are forgiven (Bot Connector authentication, Microsoft's documentation)."""
CHANNELS = frozenset({"msteams"})
"""Channels that vouch for who somebody is. A Direct Line client chooses its own user id, so it is not among them."""
UNREADABLE = (jwt.PyJWTError, ValueError, TypeError)
"""What a token can make of its reader."""


class Unauthorised(Exception):
    """The activity is not from whom it should be. The message says why; it is for the log, never for the sender."""


@dataclass(frozen=True)
class Caller:
    """Where the request came from. `direct`: by a loopback connection to a loopback name, forwarded by nobody."""

    authorization: str
    direct: bool = False


class Guard:
    """Lets activities in. With `open_loopback` also unsigned ones that never leave this machine."""

    def __init__(self, settings: TeamsSettings, keys: Keys, *, open_loopback: bool = False) -> None:
        self._settings = settings
        self._keys = keys
        self._open_loopback = open_loopback

    async def admit(self, caller: Caller, activity: Mapping[str, Any]) -> None:
        """Returns when the activity is genuine. Raises `Unauthorised` otherwise."""
        service_url = _text(activity, "serviceUrl")
        channel = _text(activity, "channelId")
        if self._open_loopback and not caller.authorization:
            _admit_local(caller, service_url)
            return
        if not self._settings.trusts(service_url):
            raise Unauthorised(f"serviceUrl names a foreign host: {host_of(service_url)}")
        if channel not in CHANNELS:
            raise Unauthorised("a channel that is not served")
        await self._check_token(_bearer(caller.authorization), service_url, channel)

    async def _check_token(self, token: str, service_url: str, channel: str) -> None:
        try:
            header = jwt.get_unverified_header(token)
        except UNREADABLE as error:
            raise Unauthorised(f"unreadable token: {type(error).__name__}") from None
        kid = header.get("kid")
        if header.get("alg") != "RS256" or not kid:
            raise Unauthorised("a token that is not signed with RS256 and a named key")
        key = await self._keys.get(kid)
        if key is None:
            raise Unauthorised("an unknown key")
        claims = self._claims(token, key.key)
        if claims.get("serviceurl") != service_url:
            raise Unauthorised("the token is for another serviceUrl")
        if channel not in key.endorsements:
            raise Unauthorised("the key is not endorsed for this channel")

    def _claims(self, token: str, key: jwt.PyJWK) -> dict[str, Any]:
        if not self._settings.app_id:
            raise Unauthorised("no app id to compare the audience with")
        try:
            return jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                audience=self._settings.app_id,
                issuer=self._settings.issuer,
                leeway=SKEW,
                options={"require": ["exp", "iss", "aud"], "strict_aud": True},
            )
        except UNREADABLE as error:
            raise Unauthorised(f"token refused: {type(error).__name__}") from None


def _admit_local(caller: Caller, service_url: str) -> None:
    if not caller.direct:
        raise Unauthorised("without a token, only from this machine")
    if not is_loopback_url(service_url):
        raise Unauthorised("without a token, only to this machine")


def _bearer(authorization: str) -> str:
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Unauthorised("no bearer token")
    return token.strip()


def _text(activity: Mapping[str, Any], name: str) -> str:
    value = activity.get(name)
    if not isinstance(value, str) or not value:
        raise Unauthorised(f"no {name}")
    return value
