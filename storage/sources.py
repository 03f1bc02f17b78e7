"""The addresses of team calendars. Such an address often has somebody's key in it, so it is kept as a secret.

Unlike a token it may be kept without a key of ours too, in clear; and what was written in clear can always be read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import structlog
from sqlalchemy import Connection, select, update

from bot.facts import Fact, MeetingSet
from bot.network.meetings import Rhythm
from bot.planning import Planner
from bot.ports import Commit, Conversation, NoKeys, Source
from storage.meetings import RHYTHMS, replan_team
from storage.tables import channels, meetings
from storage.vault import Vault

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Addresses:
    """How many are under lock and key, how many in clear, and how many no key fits."""

    locked: int = 0
    clear: int = 0
    unread: int = 0


FLOW, WAITING = "meeting", "source"
"""The conversation whose state holds an address under this name, from reading it until its meeting is confirmed."""


def sealed(commit: Commit, vault: Vault) -> Commit:
    """The same commit as it may be written down."""
    if not vault.has_keys:
        return commit
    kept = commit.conversation
    if kept is not None and (address := _waiting(kept)):
        commit = replace(commit, conversation=replace(kept, state=kept.state | {WAITING: vault.seal(address)}))
    if any(isinstance(fact, MeetingSet) for fact in commit.facts):
        commit = replace(commit, facts=tuple(_sealed(fact, vault) for fact in commit.facts))
    return commit


def _sealed(fact: Fact, vault: Vault) -> Fact:
    return replace(fact, source=vault.seal(fact.source)) if isinstance(fact, MeetingSet) else fact


def unsealed(kept: Conversation | None, vault: Vault) -> Conversation | None:
    """The conversation as it was. An address that no key fits is gone, as that of a calendar which was pasted."""
    if kept is None or not (waiting := _waiting(kept)):
        return kept
    address = address_in(waiting, vault) if _opens(waiting, vault) else ""
    return replace(kept, state=kept.state | {WAITING: address})


def _waiting(kept: Conversation) -> str:
    """The address in its state, as it stands there."""
    found = kept.state.get(WAITING, "") if kept.ref.flow == FLOW and isinstance(kept.state, dict) else ""
    return found if isinstance(found, str) else ""


def is_clear(kept: str) -> bool:
    """Whether this is an address as it was typed: what a vault seals has no colon (RFC 4648, section 5)."""
    return ":" in kept


def address_in(kept: str, vault: Vault) -> str:
    """The address. Raises `NoKeys` when it is sealed and no key fits."""
    return kept if is_clear(kept) else vault.unseal(kept)


def sources(connection: Connection, vault: Vault) -> tuple[Source, ...]:
    """Every meeting that was read from an address, but those whose address can't be read."""
    rows = connection.execute(
        select(meetings.c.channel, meetings.c.source, meetings.c.rhythm, channels.c.timezone)
        .join(channels, channels.c.id == meetings.c.channel)
        .where((meetings.c.source != "") & (channels.c.status == "linked"))
        .order_by(meetings.c.channel)
    )
    loaded = ((channel, _address(channel, kept, vault), RHYTHMS.load_or_none(of), at) for channel, kept, of, at in rows)
    return tuple(Source(channel, address, of, at) for channel, address, of, at in loaded if address and of)


def _address(channel: str, kept: str, vault: Vault) -> str:
    """Empty, and told to whoever runs Kring, when it can't be read."""
    try:
        return address_in(kept, vault)
    except NoKeys as why:
        log.warning("calendar not refreshed", channel=channel, error=str(why))
        return ""


def refreshed(
    connection: Connection, vault: Vault, source: Source, rhythm: Rhythm, planner: Planner, at: datetime
) -> bool:
    """Keeps what the calendar says now, with its plan. False: somebody set another meeting meanwhile, which stays.

    That may be another one of the same calendar, so what it was must be the same too. Raises `NoKeys`.
    """
    where = meetings.c.channel == source.channel
    held = select(meetings.c.rhythm, meetings.c.source).where(where).with_for_update()
    before = connection.execute(held).one_or_none()
    if before is None or RHYTHMS.load_or_none(before.rhythm) != source.rhythm:
        return False
    if address_in(before.source, vault) != source.address:
        return False
    connection.execute(update(meetings).where(where).values(rhythm=RHYTHMS.dump(rhythm), at=at))
    replan_team(connection, planner, source.channel, at)
    return True


def counted(connection: Connection, vault: Vault) -> Addresses:
    """How the addresses are kept."""
    kept = tuple(connection.scalars(select(meetings.c.source).where(meetings.c.source != "")))
    clear = sum(map(is_clear, kept))
    unread = sum(not _opens(one, vault) for one in kept)
    return Addresses(len(kept) - clear - unread, clear, unread)


def _opens(kept: str, vault: Vault) -> bool:
    try:
        address_in(kept, vault)
    except NoKeys:
        return False
    return True


def reseal(connection: Connection, vault: Vault) -> Addresses:
    """Puts every address under the newest key, what is in clear too; one that no key fits stays. Raises `NoKeys`."""
    kept = select(meetings.c.channel, meetings.c.source).where(meetings.c.source != "").with_for_update()
    rows = connection.execute(kept).all()
    for row in rows:
        if _opens(row.source, vault):
            own = {"source": vault.seal(address_in(row.source, vault))}
            connection.execute(update(meetings).where(meetings.c.channel == row.channel).values(**own))
    return counted(connection, vault)
