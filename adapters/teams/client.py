"""Writing to people and channels unasked: one message, one honest answer about what became of it."""

from __future__ import annotations

import random
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import structlog

from adapters.punctual import leaving_within
from adapters.teams.address import Reference, read
from adapters.teams.connector import Connector, ForeignHost, Locked, NeverSent, NoAnswer
from adapters.teams.connector import Reply as Said
from adapters.teams.render import activity, card, summary
from adapters.teams.settings import TeamsSettings
from adapters.words import speak_to
from bot.ports import Absent, Address, Answer, Clock, Pace, Parcel, Refused, Sent, Uncertain

log = structlog.get_logger()
PACE = Pace(per_second=49.4, apart=1.0)
"""Teams' documentation: fifty a second for an app in a tenant, and a little more than one percent less here for what
the network does to the distance between two requests; in a conversation seven in one second, and sixty in thirty.
"""

PAUSE = 5.0
"""Seconds, at least, before something that Teams had no time for is tried again without a `Retry-After`."""
SEND_WITHIN = 12.0
"""Seconds in which a message leaves, or never: shorter than any lease."""
LONGEST_PAUSE = 3600.0
KNOWN = 2000
"""Conversations that were made and are remembered until the person writes in them."""

BUSY = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.PRECONDITION_FAILED}
"""Teams' documentation counts 412 among those to retry: the message was not taken."""
BLOCKED = {"MessageWritesBlocked", "ConversationBlockedByUser"}
"""What Teams says of a person who wants no messages of the bot."""
NOT_INSTALLED = {"BotNotInConversationRoster", "ForbiddenOperationException"}
"""What Teams says where the app isn't, or isn't allowed: whoever manages the apps there can mend that."""
DISABLED = "BotDisabledByAdmin"
"""The tenant's administrator switched the app off, for everybody or (by a policy) for some; nobody removed it."""
MENDING = 3600.0
"""Seconds until something is tried again that somebody must mend first; the outbox has patience for two days of it, and
for months where a whole tenant is cut off.
"""
LOCKED = 1800.0
"""Likewise when our own secret is refused: nothing leaves meanwhile, and nothing is lost."""


class TeamsPlatform:
    """Fulfils `bot.ports.Platform`."""

    pace = PACE

    def __init__(self, connector: Connector, clock: Clock, settings: TeamsSettings) -> None:
        self._connector = connector
        self._clock = clock
        self._settings = settings
        self._made: OrderedDict[Reference, str] = OrderedDict()

    async def deliver(self, parcel: Parcel) -> Answer:
        """Sends the message as a card; a conversation that doesn't exist yet, or no more, is made first."""
        where = read(parcel.to.address) or self._unmet(parcel.to)
        if where is None:
            return Refused("no address")
        say = speak_to(parcel.reader.reader)
        drawn = activity(card(parcel.message, say, parcel.ref), summary(parcel.message, say))
        try:
            with leaving_within(SEND_WITHIN):
                answer = await self._send(where, parcel.to.user, drawn)
        except Locked as error:
            log.warning("teams.secret-refused", mend="MICROSOFT_APP_PASSWORD: is it wrong, or has it expired?")
            answer = Refused(f"secret: {error}", LOCKED, why="why-locked-out")
        except NeverSent as error:
            answer = Refused(str(error), _pause())
        except NoAnswer as error:
            answer = Uncertain(str(error))
        except ForeignHost:
            answer = Refused("foreign host")
        _tell(parcel.key, answer)
        return answer

    async def find(self, parcel: Parcel, since: datetime) -> Sent | Absent | Uncertain:
        """Teams can't be asked what a chat holds."""
        return Uncertain("Teams can't be read back")

    def _unmet(self, to: Address) -> Reference | None:
        """Somebody who was named by others and never wrote: found by their id in the directory."""
        if to.address or not to.user:
            return None
        return Reference(self._settings.first_address, to.tenant, self._settings.bot, user=to.user)

    async def _send(self, where: Reference, user: str, drawn: Mapping[str, Any]) -> Answer:
        anew = replace(where, conversation="", user=where.user or user)
        if conversation := self._made.get(anew) or where.conversation:
            said = await self._connector.send(where.service_url, conversation, drawn)
            if said.status != HTTPStatus.NOT_FOUND or not user:
                return self._judged(said)
            # Surely not delivered: this chat is no more. Its person may have a new one.
        made = await self._make(anew)
        if not (made.ok and made.id):
            return self._judged(made, creating=True)
        conversation = self._remember(anew, made.id)
        return self._judged(await self._connector.send(where.service_url, conversation, drawn))

    async def _make(self, where: Reference) -> Said:
        """The personal chat. Making it twice gives the same one, so an unclear answer here does no harm."""
        body = {
            "isGroup": False,
            "bot": {"id": where.bot},
            "members": [{"id": where.user}],
            "tenantId": where.tenant,
            "channelData": {"tenant": {"id": where.tenant}},
        }
        try:
            return await self._connector.create(where.service_url, body)
        except NoAnswer as error:
            raise NeverSent(str(error)) from error

    def _remember(self, where: Reference, conversation: str) -> str:
        self._made[where] = conversation
        if len(self._made) > KNOWN:
            self._made.popitem(last=False)
        return conversation

    def _judged(self, said: Said, *, creating: bool = False) -> Answer:
        """What an answer of the connector says about the message."""
        if said.ok and not creating:
            return Sent(said.id)
        reason = said.code or f"status {said.status}"
        if said.status in BUSY:
            # The limits that are met first are a conversation's own: it waits by itself.
            return Refused(reason, _asked(said.retry_after, self._clock.now()), closes="place")
        if said.status >= HTTPStatus.INTERNAL_SERVER_ERROR or said.ok:
            return Refused(reason, _asked(said.retry_after, self._clock.now())) if creating else Uncertain(reason)
        if said.status == HTTPStatus.UNAUTHORIZED:
            return Refused(reason, _pause(), why="why-locked-out")
        if said.status == HTTPStatus.FORBIDDEN and said.code == DISABLED:
            return Refused(reason, MENDING, closes="place", why="why-disabled")
        if said.status == HTTPStatus.FORBIDDEN and said.code in NOT_INSTALLED:
            return Refused(f"not installed: {reason}", MENDING, closes="place", why="why-not-added")
        if said.status == HTTPStatus.NOT_FOUND:
            return Refused(reason, why="why-no-channel")
        return Refused(reason, blocked=said.status == HTTPStatus.FORBIDDEN and said.code in BLOCKED)


def _tell(key: str, answer: Answer) -> None:
    """An error is what nobody gets any more, unless they themselves wanted nothing: somebody may have to mend it."""
    lost = isinstance(answer, Refused) and answer.retry_after is None and not answer.blocked
    say = log.error if lost else log.info
    say("teams.delivery", key=key, outcome=type(answer).__name__, reason=getattr(answer, "reason", ""))


def _pause() -> float:
    """Seconds, spread so that what failed together doesn't come back together."""
    return PAUSE * random.uniform(1, 2)


def _asked(retry_after: str, now: datetime) -> float:
    """Seconds that Teams asks to wait, as a figure or as a moment; our own when it says nothing readable."""
    if retry_after.isascii() and retry_after.isdigit():
        return min(float(retry_after), LONGEST_PAUSE)
    try:
        until = parsedate_to_datetime(retry_after)
    except (ValueError, TypeError):
        return _pause()
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((aware - now).total_seconds(), 0.0), LONGEST_PAUSE)
