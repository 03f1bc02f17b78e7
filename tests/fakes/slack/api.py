"""Slack's Web API on loopback: real HTTP, real websockets for Socket Mode, and faults on request."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.slack.consent import App
from tests.fakes.slack.scopes import AS_APP, SCOPES
from tests.fakes.slack.workspace import Json, Refusal, Workspace

READS = {"conversations.history", "users.info"}
"""Methods that take form arguments only, no JSON."""


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call. `after`: only when Slack has done what was asked."""

    status: int = 200
    error: str = ""
    retry_after: int | None = None
    drop: bool = False
    after: bool = False
    hold: asyncio.Event | None = None
    """The call waits until this is set."""
    elsewhere: str = ""
    """Answers that what was asked is at this address."""
    page: str = ""
    """Answers this page."""
    content_type: str = "text/html"


@dataclass
class FakeSlack:
    """A workspace with its API. `calls` are the methods that were called, with their arguments."""

    workspace: Workspace = field(default_factory=Workspace)
    calls: list[tuple[str, Json]] = field(default_factory=list)
    connections: set[object] = field(default_factory=set)
    """Where the calls came from: one for each connection."""

    url: str = ""
    others: list[Workspace] = field(default_factory=list)
    """Workspaces beside the first one, with the same app."""

    app: App = field(default_factory=App)
    _faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _sockets: list[web.WebSocketResponse] = field(default_factory=list)
    _acks: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    linked: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/"

    def fail(self, method: str, *faults: Fault) -> None:
        """The next calls of this method go wrong like this, in order. "respond" means a response_url."""
        self._faults[method].extend(faults)

    @property
    def workspaces(self) -> list[Workspace]:
        return [self.workspace, *(one for one in self.others if one is not self.workspace)]

    def at(self, workspace: Workspace) -> FakeSlack:
        """The same Slack, seen from another workspace of the same app."""
        if all(one is not workspace for one in self.workspaces):
            workspace.signing_secret = self.workspace.signing_secret
            self.others.append(workspace)
        return replace(self, workspace=workspace, others=self.workspaces)

    def called(self, method: str) -> list[Json]:
        return [arguments for name, arguments in self.calls if name == method]

    async def push(self, kind: str, payload: Json) -> Json:
        """Sends an envelope over Socket Mode and gives the payload of its acknowledgement."""
        await asyncio.wait_for(self.linked.wait(), 10)
        envelope = self.workspace.fresh("envelope-")
        self._acks[envelope] = asyncio.get_running_loop().create_future()
        body = {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": True}
        await self._sockets[-1].send_json(body)
        return await asyncio.wait_for(self._acks[envelope], 10)

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments = await _arguments(request, method)
        self.calls.append((method, arguments))
        return await self._faulty(method, request, lambda: self._answer(method, request, arguments))

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        arguments = await request.json()
        self.calls.append(("respond", arguments))
        return await self._faulty("respond", request, lambda: self._responded(request.match_info["key"], arguments))

    async def _faulty(
        self, method: str, request: web.Request, answer: Callable[[], web.StreamResponse]
    ) -> web.StreamResponse:
        self.connections.add(request.transport.get_extra_info("peername") if request.transport else None)
        fault = self._faults[method].popleft() if self._faults[method] else None
        if fault is None:
            return answer()
        if fault.after:
            answer()
        if fault.hold is not None:
            await fault.hold.wait()
            return answer()
        if fault.drop and request.transport is not None:
            request.transport.abort()
        if fault.page:
            return web.Response(text=fault.page, content_type=fault.content_type, status=fault.status)
        if fault.elsewhere:
            return web.Response(status=307, headers={"Location": fault.elsewhere})
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        return web.json_response({"ok": False, "error": fault.error}, status=fault.status, headers=headers)

    def _answer(self, method: str, request: web.Request, arguments: Json) -> web.StreamResponse:
        try:
            if method in AS_APP:
                return web.json_response({"ok": True, **self._as_app(request, arguments)})
            at = self.at(self._authorized(method, request))
            return web.json_response({"ok": True, **METHODS[method](at, arguments)})
        except Refusal as refusal:
            return web.json_response({"ok": False, "error": refusal.code})

    def _authorized(self, method: str, request: web.Request) -> Workspace:
        """The workspace that the token is of."""
        given = request.headers.get("Authorization", "")
        token = given.removeprefix("Bearer ")
        if method == "api.test" or (method == "apps.connections.open" and token == self.workspace.app_token):
            return self.workspace
        if method != "apps.connections.open":
            for space in self.workspaces:
                if token and space.knows(token):
                    space.admit(token, SCOPES[method])
                    return space
        raise Refusal("invalid_auth" if given else "not_authed")

    def _as_app(self, request: web.Request, arguments: Json) -> Json:
        """What an app does as itself, not in a workspace's name."""
        if request.headers.get("Authorization") != self.app.credentials:
            raise Refusal("bad_client_secret")
        return self.app.exchange(self.workspaces, arguments)

    def _responded(self, key: str, arguments: Json) -> web.StreamResponse:
        space = next((one for one in self.workspaces if key in one.responses), self.workspace)
        try:
            space.respond(key, arguments)
        except Refusal as refusal:
            return web.json_response({"ok": False, "error": refusal.code}, status=404)
        return web.Response(text="ok")

    async def _link(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self._sockets.append(socket)
        self.linked.set()
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                ack = json.loads(message.data)
                self._acks[ack["envelope_id"]].set_result(ack.get("payload") or {})
        return socket

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/{method}", self._api),
            web.post("/respond/{key}", self._respond),
            web.get("/link", self._link),
        ]


@asynccontextmanager
async def fake_slack(workspace: Workspace | None = None) -> AsyncIterator[FakeSlack]:
    """A running Slack, on a free loopback port."""
    slack = FakeSlack(workspace or Workspace())
    app = web.Application()
    app.add_routes(slack.routes())
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    slack.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield slack
    finally:
        await runner.cleanup()


async def _arguments(request: web.Request, method: str) -> Json:
    """JSON or form arguments; a method that reads ignores JSON, as Slack's do."""
    form = {**request.query, **{key: str(value) for key, value in (await request.post()).items()}}
    if request.content_type != "application/json" or method in READS:
        return dict(form)
    return {**form, **(await request.json())}


def _auth_test(slack: FakeSlack, arguments: Json) -> Json:
    return {"team_id": slack.workspace.team, "user_id": "U0BOT", "bot_id": "B0BOT", "url": slack.url}


def _post_message(slack: FakeSlack, arguments: Json) -> Json:
    posted = slack.workspace.post(arguments)
    return {"channel": posted.channel, "ts": posted.ts, "message": posted.payload}


def _post_ephemeral(slack: FakeSlack, arguments: Json) -> Json:
    return {"message_ts": slack.workspace.post(arguments, to=str(arguments["user"])).ts}


def _update(slack: FakeSlack, arguments: Json) -> Json:
    posted = slack.workspace.update(arguments)
    return {"channel": posted.channel, "ts": posted.ts}


def _open_view(slack: FakeSlack, arguments: Json) -> Json:
    return {"view": slack.workspace.open_modal(str(arguments.get("trigger_id")), arguments["view"])}


def _push_view(slack: FakeSlack, arguments: Json) -> Json:
    return {"view": slack.workspace.open_modal(str(arguments.get("trigger_id")), arguments["view"], on_top=True)}


def _update_view(slack: FakeSlack, arguments: Json) -> Json:
    return {"view": slack.workspace.update_modal(str(arguments.get("view_id")), arguments["view"])}


def _publish(slack: FakeSlack, arguments: Json) -> Json:
    return {"view": slack.workspace.publish(str(arguments.get("user_id")), arguments["view"])}


def _open_conversation(slack: FakeSlack, arguments: Json) -> Json:
    return {"channel": {"id": slack.workspace.direct(slack.workspace.person(str(arguments.get("users"))).id)}}


def _history(slack: FakeSlack, arguments: Json) -> Json:
    if "channel" not in arguments:
        raise Refusal("invalid_arguments")
    found = slack.workspace.history(str(arguments["channel"]), float(arguments.get("oldest", 0)))
    start, size = int(arguments.get("cursor") or 0), min(int(arguments.get("limit", 100)), 999)
    marked = arguments.get("include_all_metadata") in ("1", "true") and slack.workspace.reads_metadata
    page = [_message(one.ts, one.payload, marked) for one in found[start : start + size]]
    more = str(start + size) if len(found) > start + size else ""
    return {"messages": page, "has_more": bool(more), "response_metadata": {"next_cursor": more}}


def _message(ts: str, payload: Json, marked: bool) -> Json:
    mark = {"metadata": payload["metadata"]} if marked and payload.get("metadata") else {}
    return {"type": "message", "ts": ts, "text": payload.get("text", ""), "blocks": payload.get("blocks", [])} | mark


def _user(slack: FakeSlack, arguments: Json) -> Json:
    person = slack.workspace.person(str(arguments.get("user", "")))
    told = slack.workspace.told_of(person)
    return {"user": told | ({"locale": person.locale} if arguments.get("include_locale") in ("1", "true") else {})}


def _connect(slack: FakeSlack, arguments: Json) -> Json:
    return {"url": f"{slack.url.replace('http', 'ws')}/link"}


def _conversation(slack: FakeSlack, arguments: Json) -> Json:
    channel = str(arguments.get("channel", ""))
    if channel not in slack.workspace.channels:
        raise Refusal("channel_not_found")
    return {"channel": {"id": channel, "name": slack.workspace.channels[channel], "is_channel": True}}


def _test(slack: FakeSlack, arguments: Json) -> Json:
    return {"args": arguments}


METHODS: dict[str, Callable[[FakeSlack, Json], dict[str, Any]]] = {
    "api.test": _test,
    "apps.connections.open": _connect,
    "auth.revoke": lambda slack, _: slack.workspace.revoke(),
    "auth.test": _auth_test,
    "chat.postEphemeral": _post_ephemeral,
    "chat.postMessage": _post_message,
    "chat.update": _update,
    "conversations.history": _history,
    "conversations.info": _conversation,
    "conversations.open": _open_conversation,
    "users.info": _user,
    "views.open": _open_view,
    "views.publish": _publish,
    "views.push": _push_view,
    "views.update": _update_view,
}
