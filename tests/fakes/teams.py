"""Microsoft, as far as a Teams bot meets it: the Bot Connector, the login and the OpenID keys, on loopback."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal

import jwt
from aiohttp import web

from adapters.teams.settings import TeamsSettings
from kring.clock import SystemClock
from tests.fakes.teams_cards import LARGEST, faults
from tests.fakes.teams_keys import SigningKey, private_key

Json = dict[str, Any]
ISSUER = "https://api.botframework.com"
MOST_PER_SECOND = 7


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call: an answer, or none, before or after the call was carried out."""

    status: int = 0
    code: str = ""
    retry_after: str = ""
    drop: Literal["", "before", "after"] = ""
    silent: Literal["", "before", "after"] = ""
    """The connection stays open, and nothing comes."""


@dataclass
class Shown:
    """An activity as it stands in a chat."""

    id: str
    activity: Json

    @property
    def card(self) -> Json:
        return next((item["content"] for item in self.activity.get("attachments") or ()), {})


@dataclass
class Microsoft:
    """The three services in one. `chats` is what people see; `faults` are met in turn by the connector's calls."""

    app_id: str = "11111111-2222-3333-4444-555555555555"
    tenant: str = "tenant-of-the-bot"
    authority: str = "tenant-of-the-bot"
    """The tenant that gives tokens."""
    password: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    url: str = ""
    keys: list[SigningKey] = field(default_factory=lambda: [SigningKey("first", private_key(0))])
    chats: dict[str, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    faults: deque[Fault] = field(default_factory=deque)
    blocked: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    paced: bool = False
    tick: Callable[[], float] = time.monotonic
    """Seconds, by which a chat's pace is told."""
    open: bool = False
    """A connector that asks for no token, like a local Bot Framework client's, and takes none."""
    lifetime: int = 3600
    login_fault: int = 0
    looks: int = 0
    logins: int = 0
    calls: list[tuple[str, str]] = field(default_factory=list)
    held: asyncio.Event | None = None
    """Set it to an event, and the keys wait for that."""
    _tokens: set[str] = field(default_factory=set)
    _moments: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    _numbers: Any = field(default_factory=lambda: count(1))
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def settings(self, **other: object) -> TeamsSettings:
        """What a bot registered here has as its settings."""
        given: Json = {
            "app_id": self.app_id,
            "app_password": self.password,
            "tenant_id": self.tenant,
            "openid_url": f"{self.url}/openid",
            "login_url": self.url,
            "service_hosts": ("127.0.0.1",),
            "service_url": self.url,
        }
        return TeamsSettings(**given | other)

    def sign(self, activity: Json, key: SigningKey | None = None, **claims: object) -> str:
        """The Authorization header that comes with this activity; a claim of None is left out."""
        now = int(SystemClock().now().timestamp())
        usual = {"iss": ISSUER, "aud": self.app_id, "nbf": now - 5, "exp": now + 3600}
        all_claims = usual | {"serviceurl": activity.get("serviceUrl")} | claims
        payload = {name: value for name, value in all_claims.items() if value is not None}
        key = key or self.keys[-1]
        return "Bearer " + jwt.encode(payload, key.private, algorithm="RS256", headers={"kid": key.kid})

    def rotate(self, kid: str = "second", endorsements: tuple[str, ...] = ("msteams",)) -> SigningKey:
        """The old keys are gone; there is a new one."""
        self.keys = [SigningKey(kid, private_key(1), endorsements)]
        return self.keys[0]

    async def wait(self, holds: Callable[[], bool], seconds: float = 10) -> None:
        """Until this holds; it is looked at after each change in a chat. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(holds)

    def fresh_id(self) -> str:
        return str(1_700_000_000_000 + next(self._numbers))

    async def show(self, conversation: str, activity: Json) -> str:
        """Puts an activity into a chat, and tells who waits."""
        shown = Shown(self.fresh_id(), activity)
        self.chats[conversation].append(shown)
        await self._tell()
        return shown.id

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def application(self) -> web.Application:
        app = web.Application(client_max_size=1_000_000)
        here = "/v3/conversations/{conversation}/activities"
        app.add_routes(
            [
                web.get("/openid", self._openid),
                web.get("/keys", self._keys),
                web.post("/{tenant}/oauth2/v2.0/token", self._login),
                web.post("/v3/conversations", self._faulty(self._create)),
                web.post(here, self._faulty(self._send)),
                web.post(here + "/{activity}", self._faulty(self._send)),
                web.put(here + "/{activity}", self._faulty(self._update)),
            ]
        )
        return app

    async def _openid(self, request: web.Request) -> web.Response:
        algorithms = {"id_token_signing_alg_values_supported": ["RS256"]}
        return web.json_response({"issuer": ISSUER, "jwks_uri": f"{self.url}/keys", **algorithms})

    async def _keys(self, request: web.Request) -> web.Response:
        self.looks += 1
        if self.held is not None:
            await self.held.wait()
        return web.json_response({"keys": [key.public() for key in self.keys]})

    async def _login(self, request: web.Request) -> web.Response:
        self.logins += 1
        form = dict(await request.post())
        wanted = {
            "grant_type": "client_credentials",
            "client_id": self.app_id,
            "client_secret": self.password,
            "scope": f"{ISSUER}/.default",
        }
        if self.login_fault or form != wanted or request.match_info["tenant"] != self.authority:
            return web.json_response({"error": "invalid_client"}, status=self.login_fault or 401)
        token = secrets.token_urlsafe(24)
        self._tokens.add(token)
        return web.json_response({"token_type": "Bearer", "expires_in": self.lifetime, "access_token": token})

    def revoke(self) -> None:
        """No token given so far is good any more."""
        self._tokens.clear()

    def _knows(self, authorization: str) -> bool:
        return not authorization if self.open else authorization.removeprefix("Bearer ") in self._tokens

    def _faulty(
        self, carry_out: Callable[[web.Request], Awaitable[web.Response]]
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            self.calls.append((request.method, request.path))
            if not self._knows(request.headers.get("Authorization", "")):
                return _error(401, "Unauthorized")
            fault = self.faults.popleft() if self.faults else Fault()
            if fault.status:
                return _error(fault.status, fault.code, fault.retry_after)
            if fault.drop == "before":
                return _dropped(request)
            if fault.silent == "before":
                await asyncio.Event().wait()
            answer = await carry_out(request)
            if fault.silent == "after":
                await asyncio.Event().wait()
            return _dropped(request) if fault.drop == "after" else answer

        return handle

    async def _create(self, request: web.Request) -> web.Response:
        body = await request.json()
        if body.get("bot", {}).get("id") != f"28:{self.app_id}" or not body.get("tenantId"):
            return _error(400, "BadArgument")
        # A member may be named by their id for the bot, or by the one in the directory.
        conversation = f"a:personal-{body['members'][0]['id'].replace('aad-', '29:')}"
        if conversation in self.blocked:
            return _error(403, "BotNotInConversationRoster")
        return web.json_response({"id": conversation}, status=201)

    async def _send(self, request: web.Request) -> web.Response:
        conversation = request.match_info["conversation"]
        activity, refused = await self._checked(request, conversation)
        if refused is not None:
            return refused
        return web.json_response({"id": await self.show(conversation, activity)}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        conversation, old = request.match_info["conversation"], request.match_info["activity"]
        activity, refused = await self._checked(request, conversation)
        if refused is not None:
            return refused
        found = next((shown for shown in self.chats[conversation] if shown.id == old), None)
        if found is None:
            return _error(404, "ActivityNotFoundInConversation")
        found.activity = activity
        await self._tell()
        return web.json_response({"id": old})

    async def _checked(self, request: web.Request, conversation: str) -> tuple[Json, web.Response | None]:
        """The activity, or why Teams doesn't take it."""
        body = await request.read()
        if conversation in self.blocked:
            return {}, web.json_response(BLOCKED, status=403)
        if conversation in self.gone:
            return {}, _error(404, "ConversationNotFound")
        if self.paced and self._too_fast(conversation):
            return {}, _error(429, "Throttled", "1")
        activity: Json = json.loads(body)
        cards = [item["content"] for item in activity.get("attachments") or ()]
        wrong = [fault for card in cards for fault in faults(card)]
        if len(body) > LARGEST or wrong or not (cards or activity.get("text")):
            return {}, _error(413 if len(body) > LARGEST else 400, "; ".join(wrong) or "MessageSizeTooBig")
        return activity, None

    def _too_fast(self, conversation: str) -> bool:
        now = self.tick()
        recent = [moment for moment in self._moments[conversation] if moment > now - 1]
        self._moments[conversation] = [*recent, now]
        return len(recent) >= MOST_PER_SECOND


# As Teams writes it: the telling word is in the text of a message.
BLOCKED = {
    "errorCode": 209,
    "message": json.dumps({"subCode": "MessageWritesBlocked", "details": "Thread is not writable.", "errorCode": None}),
}


def _error(status: int, code: str, retry_after: str = "") -> web.Response:
    headers = {"Retry-After": retry_after} if retry_after else {}
    return web.json_response({"error": {"code": code, "message": code}}, status=status, headers=headers)


def _dropped(request: web.Request) -> web.Response:
    """The connection is cut, without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


@asynccontextmanager
async def microsoft() -> AsyncIterator[Microsoft]:
    """The services, on a free loopback port for as long as the block lasts."""
    services = Microsoft()
    runner = web.AppRunner(services.application(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        services.url = f"http://{host}:{port}"
        yield services
    finally:
        await runner.cleanup()
