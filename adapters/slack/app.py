"""Slack's side of Kring: Bolt behind one Starlette route, or over Socket Mode."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from structlog import get_logger

from adapters.slack import wire
from adapters.slack.acquaintance import Acquaintance
from adapters.slack.client import FAILURES, SlackClient, outcome, quiet
from adapters.slack.screen import Screen
from adapters.slack.talk import Talk
from adapters.slack.tasks import Tasks
from adapters.slack.tokens import Unreadable
from bot.events import Incoming
from bot.ports import Platform
from bot.runtime import Runtime

Json = dict[str, Any]
log = get_logger()

BODY_LIMIT = 1_000_000
"""Bytes; Slack's own payloads are far smaller."""

ANY = re.compile(".*", re.DOTALL)


@dataclass(frozen=True)
class SlackSettings:
    """One workspace. With an `app_token`, events come over Socket Mode as well as over HTTP."""

    signing_secret: str
    bot_token: str
    app_token: str = ""
    api_url: str = "https://slack.com/api/"
    public_url: str = ""


class SlackAdapter:
    """`routes` for the HTTP host, `platform` for the dispatcher. `start` it before the first request, then `close`."""

    def __init__(self, settings: SlackSettings, runtime: Runtime, poke: Callable[[], None]) -> None:
        self._settings = settings
        self._client = SlackClient(settings.bot_token, settings.api_url)
        self._tasks = Tasks()
        acquaintance = Acquaintance(runtime, self._client, poke)
        self._talk = Talk(runtime, Screen(self._client), acquaintance, self._tasks, poke)
        self._verifier = SignatureVerifier(settings.signing_secret)
        self._bot = AuthorizeResult(enterprise_id=None, team_id=None, bot_token=settings.bot_token)
        self._bolt = self._listening()
        self._socket: AsyncSocketModeHandler | None = None

    @property
    def routes(self) -> Sequence[BaseRoute]:
        return (Route("/slack/events", self._received, methods=["POST"]),)

    @property
    def platform(self) -> Platform:
        return self._client

    async def start(self) -> None:
        """Opens the shared session and asks Slack once who we are. Trouble with the network doesn't keep us from it."""
        await self._client.open()
        why = await self.trouble()
        if why:
            log.warning("slack.not_reached", reason=why)
        if self._settings.app_token:
            self._socket = AsyncSocketModeHandler(self._bolt, self._settings.app_token, logger=quiet())
            self._tasks.start(self._socket.client.connect())  # type: ignore[no-untyped-call]  # the SDK has no types here

    async def trouble(self) -> str | None:
        """Why Slack doesn't know us now (its error code, or the network's); None when all is well."""
        try:
            found = await self._client.identity()
        except FAILURES as error:
            return outcome(error).reason
        team, user, bot = (str(found.get(key) or "") for key in ("team_id", "user_id", "bot_id"))
        token = self._settings.bot_token
        self._bot = AuthorizeResult(enterprise_id=None, team_id=team, bot_user_id=user, bot_id=bot, bot_token=token)
        return None

    async def settled(self) -> None:
        """Returns once nothing is under way in the background."""
        await self._tasks.settled()

    async def close(self) -> None:
        """Stops listening, finishes what is under way, and lets go of every connection."""
        if self._socket is not None:
            await self._socket.client.close()  # type: ignore[no-untyped-call]  # likewise
        await self._tasks.finish()
        await self._client.close()

    def _listening(self) -> AsyncApp:
        async def authorize() -> AuthorizeResult:
            return self._bot

        app = AsyncApp(
            name="kring",
            logger=quiet(),
            process_before_response=True,
            signing_secret=self._settings.signing_secret,
            client=self._client.web,
            authorize=authorize,
            ssl_check_enabled=False,
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
        app.command(ANY)(self._command)
        app.action(ANY)(self._action)
        app.view(ANY)(self._submission)
        app.shortcut(ANY)(self._shortcut)
        app.event(ANY)(self._event)
        app.error(_failed)
        return app

    async def _command(self, body: Json) -> BoltResponse:
        return _answer(await self._talk.command(wire.command(body)))

    async def _action(self, body: Json) -> BoltResponse:
        if came := wire.action(body):
            await self._talk.action(came)
        return _answer({})

    async def _submission(self, body: Json) -> BoltResponse:
        return _answer(await self._talk.submission(wire.submission(body), body["view"]))

    async def _shortcut(self, body: Json) -> BoltResponse:
        await self._talk.action(wire.shortcut(body))
        return _answer({})

    async def _event(self, body: Json) -> BoltResponse:
        match wire.happened(body):
            case Incoming() as said:
                return BoltResponse(status=200 if await self._talk.said(said) else 503)
            case wire.Knock() as knock:
                await self._talk.knock(knock)
            case wire.Mention() as mention:
                await self._talk.mention(mention)
            case None:
                pass
        return _answer({})

    async def _received(self, request: Request) -> Response:
        """One request from Slack: 401 unless Slack signed it within five minutes, 400 when it can't be read."""
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        if not self._signed(body, request):
            log.info("slack.unsigned")
            return Response(status_code=401)
        try:
            asked = AsyncBoltRequest(body=body.decode(), headers=dict(request.headers.items()))
            wire.recognise(asked.body)
        except (ValueError, RecursionError, AttributeError, TypeError):  # the last two: how the SDK meets other JSON
            return Response(status_code=400)
        done = await self._bolt.async_dispatch(asked)
        return Response(done.body, done.status, done.first_headers_without_set_cookie())

    def _signed(self, body: bytes, request: Request) -> bool:
        stamp = request.headers.get("x-slack-request-timestamp", "")
        signature = request.headers.get("x-slack-signature", "")
        if not (stamp.isascii() and stamp.isdigit() and signature.isascii()):
            return False
        try:
            return self._verifier.is_valid(body, stamp, signature)
        except ValueError:  # a body that isn't text, or a stamp of thousands of digits
            return False


async def _body(request: Request) -> bytes | None:
    """The body; None when it is larger than anything Slack sends."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > BODY_LIMIT:
            return None
    return bytes(body)


def _answer(body: Json) -> BoltResponse:
    return BoltResponse(status=200, body=body or "")


async def _failed(error: Exception) -> BoltResponse:
    if isinstance(error, Unreadable):
        log.info("slack.unreadable", reason=str(error))
        return BoltResponse(status=400)
    log.error("slack.failed", error=type(error).__name__, exc_info=error)
    return BoltResponse(status=500)
