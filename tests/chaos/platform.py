"""Slack and Teams for thousands of people, which tell the truth: what arrived is in the ledger, and nothing else is."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from contextvars import ContextVar

from aiohttp import web

from bot.ports import Clock
from tests.chaos.ledger import Ledger
from tests.chaos.weather import Weather
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.workspace import Json, Posted, Refusal, Workspace
from tests.fakes.teams import Microsoft

BY: ContextVar[str] = ContextVar("BY")
"""The worker whose request this is."""


@contextmanager
def asked_by(name: str) -> Iterator[None]:
    token = BY.set(name)
    try:
        yield
    finally:
        BY.reset(token)


class BigWorkspace(Workspace):
    """A workspace that finds its messages quickly, and whose clock runs."""

    def __init__(self, clock: Clock, ledger: Ledger) -> None:
        super().__init__()
        self._clock = clock
        self._ledger = ledger
        self._by_channel: defaultdict[str, list[Posted]] = defaultdict(list)

    def ts(self) -> str:
        return f"{self._clock.now().timestamp():.0f}.{next(self._numbers):06}"

    def post(self, args: Json, *, to: str = "") -> Posted:
        posted = super().post(args, to=to)
        self._by_channel[posted.channel].append(posted)
        self._ledger.arrived(str(args["metadata"]["event_payload"]["key"]), BY.get())
        return posted

    def history(self, channel: str, oldest: float) -> list[Posted]:
        if f"U{channel[1:]}" not in self.people:
            raise Refusal("channel_not_found")
        return [one for one in reversed(self._by_channel[channel]) if float(one.ts) > oldest]


class Slack(FakeSlack):
    """Each worker has a token of its own, so it is known whose request it is."""

    def __init__(self, clock: Clock, ledger: Ledger, weather: Weather) -> None:
        super().__init__(BigWorkspace(clock, ledger))
        self._weather = weather

    def token_of(self, worker: str) -> str:
        return f"{self.workspace.bot_token}-{worker}"

    async def _faulty(
        self, method: str, request: web.Request, answer: Callable[[], web.StreamResponse]
    ) -> web.StreamResponse:
        self.calls.clear()
        _, _, by = request.headers.get("Authorization", "").removeprefix("Bearer ").rpartition("-")

        async def carry() -> web.StreamResponse:
            with asked_by(by):
                return answer()

        if method != "chat.postMessage":
            return await self._weather.other(by, carry)
        return await self._weather.message(by, request, carry)

    def at(self, workspace: Workspace) -> FakeSlack:
        """There is one workspace here."""
        return self

    def _authorized(self, method: str, request: web.Request) -> Workspace:
        """Each worker's token is the workspace's, with the worker's name behind it."""
        if not request.headers.get("Authorization", "").startswith(f"Bearer {self.workspace.bot_token}-"):
            raise Refusal("invalid_auth")
        return self.workspace


class Teams(Microsoft):
    """Each worker logs in at an address of its own, so it is known whose token it is."""

    def __init__(self, ledger: Ledger, weather: Weather) -> None:
        super().__init__()
        self._ledger = ledger
        self._weather = weather
        self._workers: dict[str, str] = {}

    def login_of(self, worker: str) -> str:
        return f"{self.url}/as/{worker}"

    def application(self) -> web.Application:
        app = super().application()
        app.add_routes([web.post("/as/{worker}/{tenant}/oauth2/v2.0/token", self._login)])
        return app

    async def _login(self, request: web.Request) -> web.Response:
        answer = await super()._login(request)
        given = json.loads(answer.text or "{}")
        self._workers[given.get("access_token", "")] = request.match_info["worker"]
        return answer

    async def _send(self, request: web.Request) -> web.Response:
        self.calls.clear()
        by = self._workers[request.headers["Authorization"].removeprefix("Bearer ")]
        await request.read()

        async def carry() -> web.StreamResponse:
            with asked_by(by):
                return await super(Teams, self)._send(request)

        answer = await self._weather.message(by, request, carry)
        assert isinstance(answer, web.Response)
        return answer

    async def show(self, conversation: str, activity: Json) -> str:
        """Teams' messages bear no key: the conversation tells which nudge it is."""
        self._ledger.arrived(self._ledger.keys[conversation], BY.get())
        return self.fresh_id()


class Platform:
    """Both, with one ledger and one weather."""

    def __init__(self, clock: Clock, weather: Weather) -> None:
        self.ledger = Ledger()
        self.weather = weather
        self.slack = Slack(clock, self.ledger, weather)
        self.teams = Teams(self.ledger, weather)

    def settings(self, worker: str) -> Mapping[str, str]:
        """What `kring serve` needs to know to be this worker here."""
        known = self.teams.settings()
        return {
            "SLACK_SIGNING_SECRET": self.slack.workspace.signing_secret,
            "SLACK_BOT_TOKEN": self.slack.token_of(worker),
            "SLACK_API_URL": self.slack.api_url,
            "MICROSOFT_APP_ID": known.app_id,
            "MICROSOFT_APP_PASSWORD": known.app_password,
            "MICROSOFT_APP_TENANT_ID": known.tenant_id,
            "KRING_TEAMS_OPENID_URL": known.openid_url,
            "KRING_TEAMS_LOGIN_URL": self.teams.login_of(worker),
            "KRING_TEAMS_SERVICE_HOSTS": ",".join(known.service_hosts),
        }

    def refused(self) -> list[str]:
        """Payloads that Slack would not have taken, and why."""
        return [f"{code}: {faults}" for code, faults in self.slack.workspace.refused]


@asynccontextmanager
async def platform(clock: Clock, weather: Weather) -> AsyncIterator[Platform]:
    """Slack and Teams on free loopback ports."""
    both = Platform(clock, weather)
    slack = web.Application()
    slack.add_routes(both.slack.routes())
    async with AsyncExitStack() as stack:
        both.slack.url = await stack.enter_async_context(listening(slack))
        both.teams.url = await stack.enter_async_context(listening(both.teams.application()))
        yield both


@asynccontextmanager
async def listening(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
