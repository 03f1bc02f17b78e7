"""The Teams adapter: one route for what comes in, one platform for what goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.bodies import NoBody, read_body
from adapters.teams.auth import Caller, Guard, Unauthorised
from adapters.teams.channels import changed, follow
from adapters.teams.client import TeamsPlatform
from adapters.teams.cloud import Cloud, Turn
from adapters.teams.connector import Connector
from adapters.teams.http import Http
from adapters.teams.keys import Keys
from adapters.teams.settings import TeamsSettings, is_loopback_host, is_loopback_url
from adapters.teams.talk import Talk
from adapters.teams.tokens import Tokens
from adapters.teams.wire import Malformed, arrived, cleaned, read_json
from bot.ports import Installations
from bot.runtime import Runtime

log = structlog.get_logger()
LARGEST = 1_000_000
"""Bytes of an activity. Fifty thousand emoji, escaped, fit."""
PATIENCE = 10
"""Seconds for a body to arrive."""
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


def build(
    settings: TeamsSettings,
    runtime: Runtime,
    poke: Callable[[], None],
    *,
    store: Installations | None = None,
    open_loopback: bool = False,
) -> TeamsAdapter:
    """The adapter of one bot. `store` keeps which tenants have the app; without one nothing is kept of them.

    `open_loopback` is for the playground: it also takes unsigned activities that come from this machine and are
    answered on it.
    """
    http = Http()
    connector = Connector(settings, http, Tokens(settings, http), open_loopback=open_loopback)
    guard = Guard(settings, Keys(settings.openid_url, http), open_loopback=open_loopback)
    platform = TeamsPlatform(connector, runtime.clock, settings)
    talk = Talk(runtime, poke, settings.app_id, store)
    return TeamsAdapter(http, guard, Cloud(connector), platform, talk, settings.bot)


class TeamsAdapter:
    """A part of the host. `platform` may be handed out at once; it works between `start` and `close`."""

    def __init__(self, http: Http, guard: Guard, cloud: Cloud, platform: TeamsPlatform, talk: Talk, bot: str) -> None:
        self._http = http
        self._guard = guard
        self._cloud = cloud
        self._talk = talk
        self._bot = bot
        self.platform = platform
        self.routes: Sequence[BaseRoute] = (Route("/api/messages", self._messages, methods=["POST"]),)

    async def start(self) -> None:
        await self._http.open()

    async def close(self) -> None:
        await self._http.close()

    async def _messages(self, request: Request) -> Response:
        try:
            activity = read_json(await read_body(request, LARGEST, PATIENCE))
            await self._guard.admit(_caller(request), activity)
            return await self._answer(_addressed(cleaned(activity), self._bot))
        except NoBody as error:
            return Response(status_code=error.status)
        except Unauthorised as error:
            log.warning("teams.unauthorised", reason=str(error))
            return Response(status_code=401)
        except Malformed as error:
            log.warning("teams.malformed", reason=str(error))
            return Response(status_code=400)

    async def _answer(self, activity: dict[str, Any]) -> Response:
        if change := changed(activity):
            noted = await follow(change, self._talk.runtime.store)
            if not noted:
                return Response(status_code=503)
        came = arrived(activity)
        if came is None:
            return _unserved(activity)
        log.info("teams.activity", id=came.incoming.id, way=came.way, tenant=came.here.tenant)

        async def answer(turn: Turn) -> None:
            await self._talk.answer(came, turn)

        made = await self._cloud.run(activity, came.here, answer)
        return Response(status_code=200) if made is None else JSONResponse(made[1], made[0])


def _addressed(activity: dict[str, Any], bot: str) -> dict[str, Any]:
    """The activity with whom it is for, who can be nobody but us where it doesn't say.

    A channel may leave that out (Bot Framework Activity 3.1.12, "Recipient"), and offline-directline does; what we keep
    of a conversation to write in it later names the bot.
    """
    recipient = activity.get("recipient")
    named = isinstance(recipient, dict) and isinstance(recipient.get("id"), str) and recipient["id"]
    return activity if named else activity | {"recipient": {"id": bot}}


def _unserved(activity: dict[str, Any]) -> Response:
    """What nobody here waits for: an invoke wants to hear so, anything else only that it arrived."""
    if activity.get("type") != "invoke":
        return Response(status_code=200)
    return JSONResponse({"error": {"code": "NotSupported", "message": "this bot has no such invoke"}}, 400)


def _caller(request: Request) -> Caller:
    """Direct: from loopback, to a loopback name, through no proxy, and of a type that no web page can send unasked."""
    peer = request.client.host if request.client else ""
    direct = (
        is_loopback_host(f"[{peer}]" if ":" in peer else peer)
        and is_loopback_url(f"http://{request.headers.get('host', '')}/")
        and not any(name in request.headers for name in FORWARDED)
        and request.headers.get("content-type", "").partition(";")[0].strip() == "application/json"
    )
    return Caller(request.headers.get("authorization", ""), direct)
