"""The outbox half of `MemoryStore`: claims with a lease and a fence, exactly as a database gives them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.nudges.nudge import Nudge
from bot.people import Channel, Person
from bot.ports import Address, Claimed, Conversation, Lane, Planned, Settlement
from tests.fakes.tables import Login, Row, Tables

COMING = ("planned", "claimed", "sending")
HELD = ("claimed", "sending")


class MemoryOutbox:
    """Fulfils `Outbox` and `Timeline` over `tables`."""

    tables: Tables

    def keep(self, person: Person, conversation: Conversation) -> bool:
        raise NotImplementedError

    async def claim(
        self, now: datetime, worker: str, limit: int, lease: timedelta, shut: Iterable[Lane] = ()
    ) -> list[Claimed]:
        closed = set(shut)
        for orphan in [row for row in self.tables.outbox.values() if self._is_due(row, now) and self._gone(row.nudge)]:
            orphan.status, orphan.reason, orphan.at = "dropped", "why-gone", now
        due = [row for row in self.tables.outbox.values() if self._is_due(row, now) and self._lane(row) not in closed]
        return [self._take(row, now + lease) for row in sorted(due, key=lambda row: row.order)[:limit]]

    def _gone(self, nudge: Nudge) -> bool:
        return nudge.recipient not in (self.tables.channels if nudge.to_channel else self.tables.persons)

    def _is_due(self, row: Row, now: datetime) -> bool:
        if row.status == "planned":
            return row.nudge.due <= now
        return row.status in HELD and row.lease_until is not None and row.lease_until <= now

    def _lane(self, row: Row) -> Lane | None:
        return next((address.lane for address in self._addresses(row.nudge)), None)

    def _take(self, row: Row, until: datetime) -> Claimed:
        was = "sending" if row.status == "sending" else "planned"
        row.status = "sending" if was == "sending" else "claimed"
        row.fence += 1
        row.lease_until = until
        return Claimed(
            row.nudge.key,
            row.nudge,
            row.fence,
            row.attempts,
            self._recipient(row.nudge),
            self._addresses(row.nudge),
            "sending" if was == "sending" else "planned",
        )

    def _recipient(self, nudge: Nudge) -> Person | Channel:
        return self.tables.channels[nudge.recipient] if nudge.to_channel else self.tables.persons[nudge.recipient]

    def _addresses(self, nudge: Nudge) -> tuple[Address, ...]:
        if nudge.to_channel:
            place = self.tables.channels[nudge.recipient].place
            return (Address(place.platform, place.tenant, "", place.address),)
        preferred = self.tables.preferred.get(nudge.recipient)
        mine = [row for row in self.tables.logins.values() if row.person == nudge.recipient and row.reachable]
        mine.sort(key=lambda row: row.account != preferred)
        return tuple(self._address(row) for row in mine)

    def _address(self, login: Login) -> Address:
        account = login.account
        return Address(account.platform, account.tenant, account.user, login.profile.address)

    def _held(self, claimed: Claimed) -> Row | None:
        row = self.tables.outbox.get(claimed.id)
        return row if row and row.fence == claimed.fence and row.status in HELD else None

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: datetime, lease: timedelta) -> bool:
        row = self._held(claimed)
        if row is None:
            return False
        if conversation is not None:
            assert isinstance(claimed.to, Person)
            if not self.keep(claimed.to, conversation):
                return False
        row.status, row.lease_until, row.attempts = "sending", now + lease, row.attempts + 1
        return True

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        row = self._held(claimed)
        if row is None:
            return False
        row.status, row.reason, row.lease_until = settlement.status, settlement.reason, None
        row.message_id = settlement.message_id
        row.at = None if settlement.status == "planned" else now
        row.nudge = replace(row.nudge, due=settlement.due or row.nudge.due)
        if settlement.unreachable and claimed.addresses:
            self._cut_off(claimed.addresses[0])
        return True

    def _cut_off(self, address: Address) -> None:
        for login in self.tables.logins.values():
            account = login.account
            if (account.platform, account.tenant, account.user) == (address.platform, address.tenant, address.user):
                login.reachable = False

    async def next_due(self) -> datetime | None:
        return min((row.nudge.due for row in self.tables.outbox.values() if row.status == "planned"), default=None)

    async def timeline(self, organisation: str, limit: int) -> tuple[Planned, ...]:
        rows = [
            row
            for row in self.tables.outbox.values()
            if row.nudge.organisation == organisation and row.nudge.klass != "reply"
        ]
        coming = sorted((row for row in rows if row.status in COMING), key=lambda row: row.moment)[:limit]
        past = sorted((row for row in rows if row.status not in COMING), key=lambda row: row.moment)[-limit:]
        return tuple(self._planned(row) for row in (*past, *coming))

    def _planned(self, row: Row) -> Planned:
        name = "" if self._gone(row.nudge) else self._recipient(row.nudge).name
        return Planned(row.nudge, name, row.status, row.reason, row.moment)
