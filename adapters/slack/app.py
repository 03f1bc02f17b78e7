"""Slack's side of Kring: Bolt behind one Starlette route, or over Socket Mode."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from structlog import get_logger

from adapters.bodies import NoBody, read_body
from adapters.slack import channels, whose, wire
from adapters.slack.access import NOBODY, Access
from adapters.slack.acquaintance import Acquaintance
from adapters.slack.client import Api, SlackClient, quiet
from adapters.slack.controls import Unreadable
from adapters.slack.leaving import Gone, left
from adapters.slack.screen import Screen, sentence, whispered
from adapters.slack.sending import SlackPlatform
from adapters.slack.settings import SlackSettings, Store
from adapters.slack.talk import UNKNOWN, Talk
from adapters.slack.tasks import Tasks
from adapters.slack.tenancy import Tenancy, tenancy_of
from bot.events import Incoming
from bot.ports import NoKeys, NotSaved, Platform
from bot.runtime import Runtime
from bot.speech import t

Json = dict[str, Any]
log = get_logger()

BODY_LIMIT = 1_000_000
"""Bytes; Slack's own payloads are far smaller."""
PATIENCE = 10.0
"""Seconds for a body to arrive. Slack itself waits three for the answer."""

ANY = re.compile(".*", re.DOTALL)
ACCESS = "kring"
"""Under this the listeners find in Bolt's context what they act with; None where the app isn't installed."""


class SlackAdapter:
    """`routes` for the HTTP host, `platform` for the dispatcher. `start` it before the first request, then `close`.

    `store` keeps installations: without one there is a single workspace, that of `settings.bot_token`.
    """

    def __init__(
        self, settings: SlackSettings, runtime: Runtime, poke: Callable[[], None], store: Store | None = None
    ) -> None:
        self._settings, self._runtime, self._poke = settings, runtime, poke
        self._api, self._tasks = Api(settings.api_url), Tasks()
        self._tenancy: Tenancy = tenancy_of(settings, runtime, poke, store, self._api, self._tasks)
        self._verifier = SignatureVerifier(settings.signing_secret)
        self._bolt = self._listening()
        self._socket: AsyncSocketModeHandler | None = None

    @property
    def routes(self) -> Sequence[BaseRoute]:
        return (Route("/slack/events", self._received, methods=["POST"]), *self._tenancy.routes)

    @property
    def platform(self) -> Platform:
        return SlackPlatform(self._api, self._tenancy.workspaces)

    async def start(self) -> None:
        """Opens the shared session and asks Slack once who we are. Trouble with the network doesn't keep us from it."""
        await self._api.open()
        why = await self.trouble()
        if why:
            log.warning("slack.not_reached", reason=why)
        if self._settings.app_token:
            self._socket = AsyncSocketModeHandler(self._bolt, self._settings.app_token, logger=quiet())
            self._tasks.start(self._socket.client.connect())  # type: ignore[no-untyped-call]  # the SDK has no types here

    async def trouble(self) -> str | None:
        """Why Slack doesn't know us now (its error code, or the network's); None when all is well."""
        return await self._tenancy.trouble()

    async def settled(self) -> None:
        """Returns once nothing is under way in the background."""
        await self._tasks.settled()

    async def close(self) -> None:
        """Stops listening, finishes what is under way, and lets go of every connection."""
        if self._socket is not None:
            await self._socket.client.close()  # type: ignore[no-untyped-call]  # likewise
        await self._tasks.finish()
        await self._api.close()

    def _listening(self) -> AsyncApp:
        async def authorize(
            context: AsyncBoltContext, enterprise_id: str | None, team_id: str | None
        ) -> AuthorizeResult:
            return await self._authorize(context, enterprise_id, team_id)

        app = AsyncApp(
            name="kring",
            logger=quiet(),
            process_before_response=True,
            signing_secret=self._settings.signing_secret,
            client=self._api.web,
            authorize=authorize,  # Bolt counts the arguments by name, and wouldn't know what to give as `self`
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

    async def _authorize(
        self, context: AsyncBoltContext, enterprise_id: str | None, team_id: str | None
    ) -> AuthorizeResult:
        """Always somebody: Bolt itself would answer for who isn't there, at whatever response_url it was given."""
        tenants = (team_id or "", enterprise_id or "")
        context[ACCESS] = access = await self._access(*(tenants[::-1] if context.is_enterprise_install else tenants))
        acting = access or NOBODY
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_user_id=acting.user, bot_id=acting.bot)

    async def _access(self, *tenants: str) -> Access | None:
        """A workspace's own installation goes before its grid's, unless Slack says that the grid's is meant."""
        try:
            return await self._tenancy.workspaces.access(*tenants)
        except NotSaved:
            return NOBODY
        except NoKeys as why:
            log.warning("slack.no_keys", tenants=tenants, reason=str(why))
            return NOBODY

    def _client(self, access: Access) -> SlackClient:
        return SlackClient(self._api, access, self._tenancy.workspaces.instead)

    def _talk(self, access: Access) -> Talk:
        client = self._client(access)
        acquaintance = Acquaintance(self._runtime, client, self._poke)
        return Talk(self._runtime, Screen(client), acquaintance, self._tasks, self._poke)

    async def _command(self, body: Json, context: AsyncBoltContext) -> BoltResponse:
        came, access = wire.command(body), context.get(ACCESS)
        if access is None:
            return _answer(whispered(sentence(t("slack-not-installed"), UNKNOWN)))
        return _answer(await self._talk(access).command(whose.arrived(came, body, access)))

    async def _action(self, body: Json, context: AsyncBoltContext) -> BoltResponse:
        came, access = wire.action(body), context.get(ACCESS)
        if came and access:
            await self._talk(access).action(await self._met(came, body, access))
        return _answer({})

    async def _submission(self, body: Json, context: AsyncBoltContext) -> BoltResponse:
        came, access = wire.submission(body), context.get(ACCESS)
        if access is None:
            return _answer({})
        return _answer(await self._talk(access).submission(await self._met(came, body, access), body["view"]))

    async def _shortcut(self, body: Json, context: AsyncBoltContext) -> BoltResponse:
        came, access = wire.shortcut(body), context.get(ACCESS)
        if access:
            await self._talk(access).action(await self._met(came, body, access))
        return _answer({})

    async def _met(self, came: wire.Arrival, body: Json, access: Access) -> wire.Arrival:
        return await whose.met(came, body, access, self._runtime.store)

    async def _event(self, body: Json, context: AsyncBoltContext) -> BoltResponse:
        if gone := left(body):
            return BoltResponse(status=200 if await self._leave(gone) else 503)
        access = context.get(ACCESS)
        if access is None:
            return _answer({})
        if channels.is_of_channel(body):
            return BoltResponse(status=200 if await self._follow(body, access) else 503)
        what = wire.happened(body)
        talk = self._talk(access)
        match what:
            case Incoming():
                return BoltResponse(status=200 if await talk.said(whose.said(what, body, access)) else 503)
            case wire.Knock():
                await talk.knock(whose.seen(what, body, access))
            case wire.Change():
                changed = await talk.acquaintance.changed(whose.changed(what, body, access))
                return BoltResponse(status=200 if changed else 503)
            case wire.Mention():
                await talk.mention(whose.named(what, body, access))
            case None:
                pass
        return _answer({})

    async def _follow(self, body: Json, access: Access) -> bool:
        try:
            await channels.follow(body, access, self._runtime.store, self._runtime.clock.now())
        except NotSaved:
            return False
        return True

    async def _leave(self, gone: Gone) -> bool:
        """Slack waits three seconds: it hears that the tokens are gone. The seats that are left may be many."""
        if not await self._tenancy.leave(gone):
            return False
        self._tasks.start(self._withdraw())
        return True

    async def _withdraw(self) -> None:
        """Who can't be reached any more leaves the networks of others. What is cut short, the sweep finishes."""
        try:
            await self._runtime.withdraw()
        except NotSaved as why:
            log.warning("slack.not_withdrawn_yet", reason=str(why))

    async def _received(self, request: Request) -> Response:
        """One request from Slack: 401 unless Slack signed it within five minutes, 400 when it can't be read."""
        try:
            body = await read_body(request, BODY_LIMIT, PATIENCE)
        except NoBody as why:
            return Response(status_code=why.status)
        if not self._signed(body, request):
            log.info("slack.unsigned")
            return Response(status_code=401)
        try:
            asked = AsyncBoltRequest(body=body.decode(), headers=dict(request.headers.items()))
            wire.recognise(asked.body)
        except (ValueError, RecursionError, AttributeError, TypeError) as error:  # the last two: the SDK, at other JSON
            log.warning("slack.unreadable", reason=type(error).__name__)
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


def _answer(body: Json) -> BoltResponse:
    return BoltResponse(status=200, body=body or "")


async def _failed(error: Exception) -> BoltResponse:
    if isinstance(error, Unreadable):
        log.info("slack.unreadable", reason=str(error))
        return BoltResponse(status=400)
    log.error("slack.failed", error=type(error).__name__, exc_info=error)
    return BoltResponse(status=500)
