"""The only file that knows the Bot Framework SDK: its adapter, with our own checks and our own connector inside.

botbuilder-core 4.17.1 is the SDK's last release. What it leaves open (platform facts, "Teams") never gets to run:
activities are admitted by `Guard` before the adapter sees them, and all sending goes by `Connector`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from botbuilder.core import CloudAdapterBase, TurnContext
from botbuilder.core.invoke_response import InvokeResponse
from botbuilder.schema import (
    Activity,
    ActivityTypes,
    Attachment,
    ChannelAccount,
    ConversationAccount,
    ResourceResponse,
)
from botframework.connector.auth import BotFrameworkAuthentication, ClaimsIdentity, ConnectorFactory
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult

from adapters.teams.address import Reference
from adapters.teams.connector import Connector, ForeignHost, NeverSent, NoAnswer


class NotShown(Exception):
    """Teams did not take an answer."""


@dataclass(frozen=True)
class Turn:
    """One activity being answered."""

    context: Any

    async def respond(self, status: int, body: Mapping[str, Any]) -> None:
        """Answers an invoke, in the response to its own request."""
        answer = InvokeResponse(status=status, body=dict(body))
        made = Activity(type=ActivityTypes.invoke_response, value=answer)
        # Past `context.send_activity`, which would copy the whole card only to keep it for this response.
        await self.context.adapter.send_activities(self.context, [made])

    async def say(self, drawn: Mapping[str, Any]) -> None:
        """Says something in the conversation. Raises `NotShown`."""
        await self.context.send_activity(_outgoing(drawn))

    async def redraw(self, card: str, drawn: Mapping[str, Any]) -> None:
        """Puts this in the place of an earlier activity. Raises `NotShown`."""
        activity = _outgoing(drawn)
        activity.id = card
        await self.context.update_activity(activity)


class Cloud:
    """Runs turns in the SDK's adapter."""

    def __init__(self, connector: Connector) -> None:
        self._authentication = _Admitted(connector)
        self._adapter = CloudAdapterBase(self._authentication)

    async def run(
        self, activity: Mapping[str, Any], here: Reference, logic: Callable[[Turn], Awaitable[None]]
    ) -> tuple[int, Any] | None:
        """Status and body that an invoke is answered with; None for anything else. `activity` was admitted before."""

        async def turn(context: TurnContext) -> None:
            await logic(Turn(context))

        incoming = _incoming(activity, here)
        answer = await self._adapter.process_activity(self._authentication.admitted(), incoming, turn)
        return None if answer is None else (int(answer.status), answer.body)


class _Admitted(BotFrameworkAuthentication):
    """Hands out our connector, which keeps our token from foreign hosts. Lets nobody in: that is for `Guard` alone."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def authenticate_request(self, activity: Activity, auth_header: str) -> AuthenticateRequestResult:
        raise PermissionError("activities are admitted by the guard")

    def admitted(self) -> AuthenticateRequestResult:
        """What the adapter is told of an activity that `Guard` let in."""
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity({}, is_authenticated=True)
        result.connector_factory = self.create_connector_factory(result.claims_identity)
        return result

    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        raise PermissionError("streaming is not served")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:
        return _Factory(self._connector)

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """Nobody signs in through the bot."""


class _Factory(ConnectorFactory):
    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def create(self, service_url: str, audience: str) -> _Client:
        return _Client(_Conversations(self._connector, service_url))


@dataclass(frozen=True)
class _Client:
    conversations: _Conversations


@dataclass(frozen=True)
class _Conversations:
    """The operations that the adapter uses, under the SDK's names."""

    connector: Connector
    service_url: str

    async def send_to_conversation(self, conversation: str, activity: Activity) -> ResourceResponse:
        return await _shown(self.connector.send(self.service_url, conversation, activity.serialize()))

    async def reply_to_activity(self, conversation: str, to: str, activity: Activity) -> ResourceResponse:
        return await _shown(self.connector.reply(self.service_url, conversation, to, activity.serialize()))

    async def update_activity(self, conversation: str, old: str, activity: Activity) -> ResourceResponse:
        return await _shown(self.connector.update(self.service_url, conversation, old, activity.serialize()))


async def _shown(call: Awaitable[Any]) -> ResourceResponse:
    try:
        reply = await call
    except (ForeignHost, NeverSent, NoAnswer) as error:
        raise NotShown(type(error).__name__) from error
    if not reply.ok:
        raise NotShown(reply.code or f"status {reply.status}")
    return ResourceResponse(id=reply.id)


def _incoming(activity: Mapping[str, Any], here: Reference) -> Activity:
    """What the adapter needs of an activity, and nothing that could surprise it."""
    text = {name: value for name, value in activity.items() if isinstance(value, str)}
    return Activity(
        type=text.get("type"),
        id=text.get("id"),
        name=text.get("name"),
        channel_id=text.get("channelId"),
        service_url=here.service_url,
        from_property=_account(activity.get("from")),
        recipient=ChannelAccount(id=here.bot),
        conversation=ConversationAccount(id=_id(activity.get("conversation")), tenant_id=here.tenant),
    )


def _outgoing(drawn: Mapping[str, Any]) -> Activity:
    attachments = [
        Attachment(content_type=item["contentType"], content=item["content"]) for item in drawn.get("attachments", ())
    ]
    return Activity(
        type=drawn["type"], summary=drawn.get("summary"), text=drawn.get("text"), attachments=attachments or None
    )


def _account(value: object) -> ChannelAccount:
    return ChannelAccount(id=_id(value))


def _id(value: object) -> str | None:
    found = value.get("id") if isinstance(value, Mapping) else None
    return found if isinstance(found, str) else None
