"""A Slack to talk to: the few methods of its Web API that Kring calls, on loopback, and who waits for a call of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from benchmarks.payloads import TEAM

Json = dict[str, Any]


@dataclass
class Workspace:
    """Answers at once and keeps nothing. `calls` counts what it was asked."""

    url: str = ""
    calls: int = 0
    _waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=count)

    @property
    def api(self) -> str:
        return f"{self.url}/api/"

    def respond(self, token: str) -> str:
        """A response_url; what is posted there is told to who waits for `token`."""
        return f"{self.url}/respond/{token}"

    def expect(self, *tokens: str) -> asyncio.Future[Json]:
        """The next thing shown for a trigger, at a response_url (by its token), or to a user: whichever is first."""
        shown: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting.update(dict.fromkeys(tokens, shown))
        shown.add_done_callback(lambda _: [self._waiting.pop(token, None) for token in tokens])
        return shown

    async def called(self, request: web.Request) -> web.Response:
        """One method of the Web API."""
        self.calls += 1
        asked = await _arguments(request)
        answer = self._answer(request.match_info["method"], asked)
        self._tell(str(asked.get("trigger_id") or asked.get("channel") or ""), answer)
        return web.json_response({"ok": True, **answer})

    async def responded(self, request: web.Request) -> web.Response:
        """A post to a response_url."""
        self.calls += 1
        self._tell(request.match_info["token"], await request.json())
        return web.Response(text="ok")

    def _tell(self, token: str, shown: Json) -> None:
        waiting = self._waiting.pop(token, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(shown)

    def _answer(self, method: str, asked: Json) -> Json:
        match method:
            case "auth.test":
                return {"team_id": TEAM, "user_id": "U0KRING", "bot_id": "B0KRING", "team": "Bench", "user": "kring"}
            case "users.info":
                profile = {"display_name": f"Iemand {asked['user']}"}
                return {"user": {"profile": profile, "locale": "nl-BE", "tz": "Europe/Brussels"}}
            case "views.open" | "views.update" | "views.push":
                return {"view": {**asked["view"], "id": f"V{next(self._numbers)}", "hash": "1"}}
            case _:
                return {"channel": asked.get("channel", ""), "ts": f"1700000001.{next(self._numbers):06}"} | asked


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        given: Json = json.loads(await request.read() or b"{}")
        return given
    return dict(request.query) | dict(await request.post())


@asynccontextmanager
async def open_workspace() -> AsyncIterator[Workspace]:
    """A workspace on a free loopback port."""
    workspace = Workspace()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", workspace.called)
    app.router.add_post("/respond/{token}", workspace.responded)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        workspace.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield workspace
    finally:
        await runner.cleanup()
