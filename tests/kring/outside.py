"""Whoever `kring check` asks, on one port: Slack's Web API, Microsoft's login and keys, and a public address."""

from __future__ import annotations

import asyncio
import secrets
from base64 import b64decode
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

from aiohttp import web

from adapters.slack.manifest import BOT_SCOPES
from kring.clock import SystemClock
from kring.settings import Settings
from tests.kring.certificate import Certificate

Json = dict[str, Any]


def fresh() -> str:
    """A secret of this run."""
    return secrets.token_urlsafe(32)


@dataclass
class Outside:
    """What they know, and what goes wrong with them."""

    url: str = ""
    workspaces: dict[str, tuple[str, str]] = field(default_factory=lambda: {fresh(): ("T1", "De Linde")})
    """By token: the workspace's id and name."""
    refusals: dict[str, str] = field(default_factory=dict)
    """By token, or by Slack's method: the error."""
    scopes: tuple[str, ...] = BOT_SCOPES
    app_token: str = field(default_factory=fresh)
    client: tuple[str, str] = field(default_factory=lambda: ("client", fresh()))
    password: str = field(default_factory=fresh)
    codes: list[int] = field(default_factory=lambda: [7000215])
    """Microsoft's numbers for a wrong password."""
    endorsed: tuple[str, ...] = ("msteams",)
    ahead: timedelta = timedelta()
    """Of what time they say it is."""
    page: str = ""
    """Said to everything, in the place of an answer."""
    elsewhere: str = ""
    """Where everything is redirected to."""
    hold: asyncio.Event | None = None
    """Until it is set, nobody answers."""
    under_way: int = 0
    paths: list[str] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def token(self) -> str:
        return next(iter(self.workspaces))

    def settings(self, **other: object) -> Settings:
        """One workspace, Socket Mode and Teams, all of it right, at an address that isn't reached from inside."""
        given: Json = {
            "slack_signing_secret": fresh(),
            "slack_bot_token": self.token,
            "slack_app_token": self.app_token,
            "slack_api_url": f"{self.url}/api/",
            "microsoft_app_id": "11111111-2222-3333-4444-555555555555",
            "kring_public_url": "https://127.0.0.1:9",
            "microsoft_app_password": self.password,
            "microsoft_app_tenant_id": "tenant",
            "kring_teams_openid_url": f"{self.url}/openid",
            "kring_teams_login_url": self.url,
        }
        return Settings(**given | other)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Waits for this many to ask. Raises TimeoutError."""
        async with asyncio.timeout(10), self.changed:
            await self.changed.wait_for(holds)

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self._through])
        app.add_routes(
            [
                web.post("/api/auth.test", self._auth_test),
                web.post("/api/apps.connections.open", self._socket),
                web.post("/api/oauth.v2.access", self._exchange),
                web.get("/openid", self._openid),
                web.get("/keys", self._keys),
                web.post("/tenant/oauth2/v2.0/token", self._login),
                web.get("/healthz", self._healthz),
            ]
        )
        return app

    @web.middleware
    async def _through(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        await self._count(1)
        self.paths.append(request.path)
        if self.hold is not None:
            await self.hold.wait()
        answer = web.Response(text=self.page) if self.page else await handler(request)
        if self.elsewhere:
            answer = web.Response(status=307, headers={"Location": self.elsewhere + request.path})
        answer.headers["Date"] = format_datetime(SystemClock().now() + self.ahead, usegmt=True)
        await self._count(-1)
        return answer

    async def _count(self, more: int) -> None:
        async with self.changed:
            self.under_way += more
            self.changed.notify_all()

    def _refused(self, request: web.Request) -> str:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return self.refusals.get(token) or self.refusals.get(request.path.removeprefix("/api/"), "")

    async def _auth_test(self, request: web.Request) -> web.Response:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if error := self._refused(request) or ("" if token in self.workspaces else "invalid_auth"):
            return web.json_response({"ok": False, "error": error})
        team, name = self.workspaces[token]
        told = {"ok": True, "team_id": team, "team": name, "user_id": "U0", "bot_id": "B0"}
        return web.json_response(told, headers={"X-OAuth-Scopes": ",".join(self.scopes)})

    async def _socket(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != f"Bearer {self.app_token}":
            return web.json_response({"ok": False, "error": "not_allowed_token_type"})
        return web.json_response({"ok": True, "url": "wss://127.0.0.1/"})

    async def _exchange(self, request: web.Request) -> web.Response:
        given = b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
        login, _, password = given.partition(":")
        if login != self.client[0]:
            return web.json_response({"ok": False, "error": "invalid_client_id"})
        error = "invalid_code" if password == self.client[1] else "bad_client_secret"
        return web.json_response({"ok": False, "error": error})

    async def _openid(self, request: web.Request) -> web.Response:
        return web.json_response({"jwks_uri": f"{self.url}/keys"})

    async def _keys(self, request: web.Request) -> web.Response:
        return web.json_response({"keys": [{"kid": "one", "endorsements": list(self.endorsed)}]})

    async def _login(self, request: web.Request) -> web.Response:
        form = await request.post()
        if form["client_secret"] == self.password:
            return web.json_response({"access_token": fresh(), "expires_in": 3600})
        error = {"error": "invalid_client", "error_description": f"no: {self.password}", "error_codes": self.codes}
        return web.json_response(error, status=401)

    async def _healthz(self, request: web.Request) -> web.Response:
        return web.Response(text="alive")


@asynccontextmanager
async def outside(certificate: Certificate | None = None, **given: Any) -> AsyncIterator[Outside]:  # noqa: ANN401, an Outside's own fields
    """Everybody, on a free loopback port; over TLS with a certificate."""
    everybody = Outside(**given)
    runner = web.AppRunner(everybody.application(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificate.served() if certificate else None)
        await site.start()
        port = runner.addresses[0][1]
        everybody.url = f"https://localhost:{port}" if certificate else f"http://127.0.0.1:{port}"
        yield everybody
    finally:
        await runner.cleanup()
