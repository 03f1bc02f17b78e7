"""Slack's OAuth: where somebody is sent to allow us, what Slack gives for their consent, and for a token that ends.

Source: docs.slack.dev, "Installing with OAuth", "Using token rotation", "Organization-ready apps".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from adapters.slack.client import Api
from adapters.slack.failures import Garbled
from adapters.slack.manifest import BOT_SCOPES, REDIRECT
from adapters.slack.settings import SlackSettings
from bot.ports import Installation

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Given:
    """A token that Slack gave, with what it is renewed by and when it ends (UTC); or one that lasts."""

    token: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    expires: datetime | None = None


@dataclass(frozen=True)
class Consent:
    """What an administrator allowed: the installation, and the app's id to find it by in Slack.

    `grid`: the id of the Enterprise Grid that the workspace is a part of, if it is.
    """

    made: Installation
    app: str
    org_wide: bool
    grid: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Scopes that were asked for and not given."""
        return tuple(scope for scope in BOT_SCOPES if scope not in self.made.scopes)


class OAuth:
    """The app itself, to Slack."""

    def __init__(self, api: Api, settings: SlackSettings) -> None:
        self._api = api
        self._client, self._secret = settings.client_id, settings.client_secret
        self._authorize = urljoin(settings.api_url, "../oauth/v2/authorize")
        self._workspaces = settings.workspaces
        self.home = settings.public_url.rstrip("/")

    def __repr__(self) -> str:
        return "OAuth()"

    @property
    def redirect(self) -> str:
        """Where Slack sends people back to."""
        return self.home + REDIRECT

    @property
    def path(self) -> str:
        """Under which both addresses of an installation lie, as browsers see them."""
        return urlsplit(self.redirect).path.rpartition("/")[0]

    def welcomes(self, consent: Consent) -> bool:
        """Whether this workspace, or its grid, may install this Kring."""
        return not self._workspaces or bool(self._workspaces & {consent.made.tenant, consent.grid})

    def address(self, state: str, team: str = "") -> str:
        """Where somebody allows us, in this workspace when one is named."""
        asked = {"client_id": self._client, "scope": ",".join(BOT_SCOPES), "state": state}
        chosen = {"team": team} if team else {}
        return f"{self._authorize}?{urlencode({**asked, 'redirect_uri': self.redirect, **chosen})}"

    async def consent(self, code: str, now: datetime) -> Consent:
        """What Slack gives for this code, once. Raises one of `FAILURES`."""
        form = {"code": code, "redirect_uri": self.redirect}
        return _consent(await self._access(form), now)

    async def refuse(self, consent: Consent) -> None:
        """Gives the token back: nobody has it any more. Raises one of `FAILURES`."""
        await self._api.call(consent.made.token, "auth.revoke")

    async def renewed(self, old: Installation, now: datetime) -> Given:
        """A new token for one that ends. Raises one of `FAILURES`; a `SlackApiError` is Slack's refusal."""
        form = {"grant_type": "refresh_token", "refresh_token": old.refresh}
        return _given(await self._access(form), now)

    async def _access(self, form: dict[str, str]) -> Json:
        return await self._api.as_app(self._client, self._secret, "oauth.v2.access", form)


def _consent(said: Json, now: datetime) -> Consent:
    """Raises `Garbled` where this isn't what Slack answers for a bot."""
    org_wide = said.get("is_enterprise_install") is True
    where, who = (_part(said, "enterprise" if org_wide else "team"), _part(said, "authed_user"))
    given = _given(said, now)
    made = Installation(
        "slack",
        _text(where, "id"),
        now,
        name=str(where.get("name") or ""),
        installer=_text(who, "id"),
        bot=_text(said, "bot_user_id"),
        scopes=tuple(filter(None, str(said.get("scope") or "").split(","))),
        token=given.token,
        refresh=given.refresh,
        expires=given.expires,
    )
    grid = said.get("enterprise")
    of = str(grid.get("id") or "") if isinstance(grid, Mapping) else ""
    return Consent(made, str(said.get("app_id") or ""), org_wide, of)


def _given(said: Json, now: datetime) -> Given:
    seconds, refresh = said.get("expires_in"), str(said.get("refresh_token") or "")
    if not refresh or not isinstance(seconds, int) or seconds <= 0:
        return Given(_text(said, "access_token"))
    return Given(_text(said, "access_token"), refresh, now + timedelta(seconds=seconds))


def _part(said: Json, key: str) -> Json:
    part = said.get(key)
    if not isinstance(part, Mapping):
        raise Garbled(f"no {key}")
    return part


def _text(said: Json, key: str) -> str:
    text = said.get(key)
    if not isinstance(text, str) or not text:
        raise Garbled(f"no {key}")
    return text
