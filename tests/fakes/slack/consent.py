"""Slack's OAuth, from the page where somebody allows an app to the tokens that it is given, and how those end.

What is asked of the app is what Slack asks: its secret, the redirect address that it began with, each code once within
ten minutes, each refresh token once (docs.slack.dev, "Installing with OAuth" and "Using token rotation").
"""

from __future__ import annotations

import secrets
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.fakes.slack.workspace import Human, Json, Refusal, Workspace

CODE_LIFE = timedelta(minutes=10)
TOKEN_LIFE = timedelta(hours=12)


@dataclass(frozen=True)
class Code:
    """What somebody allowed, until it is exchanged."""

    space: Workspace
    person: Human
    redirect: str
    scopes: str
    until: datetime
    org_wide: bool


@dataclass
class App:
    """An app as it is registered with Slack. `rotates`: its tokens end after twelve hours."""

    client_id: str = field(default_factory=lambda: f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}")
    client_secret: str = field(default_factory=lambda: secrets.token_hex(16))
    rotates: bool = True
    given: str = ""
    """The scopes that people allow; empty: all that are asked."""

    codes: dict[str, Code] = field(default_factory=dict)
    refreshed: list[str] = field(default_factory=list)
    """The refresh tokens that were used, in order."""

    @property
    def credentials(self) -> str:
        """How the app says who it is (RFC 7617)."""
        return f"Basic {b64encode(f'{self.client_id}:{self.client_secret}'.encode()).decode()}"

    def allow(self, address: str, space: Workspace, person: Human, *, org_wide: bool = False) -> str:
        """Somebody presses "Allow" on the page at this address: where their browser goes then."""
        asked = _asked(address)
        if asked["client_id"] != self.client_id:
            raise Refusal("invalid_client_id")
        code = secrets.token_hex(12)
        until = space.now + CODE_LIFE
        scopes = self.given or asked["scope"]
        self.codes[code] = Code(space, person, asked["redirect_uri"], scopes, until, org_wide)
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def cancel(self, address: str) -> str:
        """Somebody presses "Cancel"."""
        asked = _asked(address)
        return f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': asked['state']})}"

    def exchange(self, spaces: list[Workspace], form: Json) -> Json:
        """`oauth.v2.access`. Raises `Refusal`."""
        if form.get("grant_type") == "refresh_token":
            return self._refresh(spaces, str(form.get("refresh_token")))
        code = self.codes.pop(str(form.get("code")), None)
        if code is None or code.space.now > code.until:
            raise Refusal("invalid_code")
        if code.redirect != form.get("redirect_uri"):
            raise Refusal("bad_redirect_uri")
        return self._granted(code) | self._tokens(code.space)

    def _granted(self, code: Code) -> Json:
        space = code.space
        space.installed, space.org_wide = True, code.org_wide
        space.scopes = frozenset(code.scopes.split(","))
        return {
            "app_id": "A0KRING",
            "scope": code.scopes,
            "token_type": "bot",
            "bot_user_id": "U0BOT",
            "authed_user": {"id": code.person.id},
            "is_enterprise_install": code.org_wide,
            "team": None if code.org_wide else {"id": space.team, "name": space.name},
            "enterprise": {"id": space.grid, "name": space.name} if space.grid else None,
        }

    def _tokens(self, space: Workspace) -> Json:
        space.bot_token = f"{'xoxe.' * self.rotates}xoxb-{secrets.token_hex(8)}"
        if not self.rotates:
            return {"access_token": space.bot_token}
        space.refresh_token = f"xoxe-{secrets.token_hex(8)}"
        space.tokens[space.bot_token] = space.now + TOKEN_LIFE
        seconds = int(TOKEN_LIFE.total_seconds())
        return {"access_token": space.bot_token, "refresh_token": space.refresh_token, "expires_in": seconds}

    def _refresh(self, spaces: list[Workspace], token: str) -> Json:
        space = next((one for one in spaces if one.installed and one.refresh_token == token), None)
        self.refreshed.append(token)
        if space is None:
            raise Refusal("invalid_refresh_token")
        return self._tokens(space)


def _asked(address: str) -> Mapping[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}
