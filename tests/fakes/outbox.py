"""The outbox half of `MemoryStore`: claims with a lease and a fence, exactly as a database gives them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.events import Ref
from bot.nudges.nudge import OUT, TO_COME, Nudge, Status
from bot.people import Person, Place
from bot.ports import Address, Backlog, Claimed, Conversation, Lane, Paces, Planned, Settlement, Trouble, Way
from tests.fakes.adrift import left_adrift
from tests.fakes.claims import HELD, claiming, is_gone, lane_of, recipient_of
from tests.fakes.hindrances import come_in, tell
from tests.fakes.plans import plan
from tests.fakes.tables import Row, Tables

UNSETTLED = ("unknown", "failed")


class MemoryOutbox:
    """Fulfils `Outbox`, `Troubles` and `Timeline` over `tables`; and `enter_place` of `Places`."""

    tables: Tables

    def keep(self, person: Person, conversation: Conversation) -> bool:
        raise NotImplementedError

    def _be_there(self) -> None:
        raise NotImplementedError

    async def claim(
        self,
        now: datetime,
        worker: str,
        limit: int,
        lease: timedelta,
        shut: Collection[Lane] = (),
        paces: Paces | None = None,
    ) -> list[Claimed]:
        self._be_there()
        return claiming(self.tables, now, worker, lease, shut, paces or {}).claim(limit)

    def _held(self, claimed: Claimed) -> Row | None:
        row = self.tables.outbox.get(claimed.id)
        return row if row and row.fence == claimed.fence and row.status in HELD else None

    async def decide(self, decisions: Sequence[tuple[Claimed, Settlement]], now: datetime) -> None:
        self._be_there()
        for claimed, settlement in decisions:
            self._end(claimed, settlement, now)

    async def begin(self, claimed: Claimed, conversation: Conversation | None, now: datetime, lease: timedelta) -> bool:
        self._be_there()
        row = self._held(claimed)
        if row is None or row.lease_until is None or row.lease_until <= now or self._is_closed(row, now):
            return False
        if conversation is not None:
            assert isinstance(claimed.to, Person)
            if not self.keep(claimed.to, conversation):
                return False
            self._still_unanswered(row.nudge.recipient, conversation)
        row.opened = self._revision(row.nudge)
        row.status, row.lease_until, row.at = "sending", now + lease, now
        row.lane = claimed.addresses[0].lane.name if claimed.addresses else ""
        row.attempts += 1
        return True

    def _is_closed(self, row: Row, now: datetime) -> bool:
        return self.tables.closed.get(lane_of(self.tables, row), now) > now

    def _revision(self, nudge: Nudge) -> int:
        kept = self.tables.conversations.get((nudge.recipient, Ref(nudge.flow, nudge.subject)))
        return kept.revision if kept else 0

    def _still_unanswered(self, recipient: str, opens: Conversation) -> None:
        """What a nudge itself changes in a conversation is no answer to the nudges before it."""
        for row in self.tables.outbox.values():
            about = row.nudge.recipient == recipient and Ref(row.nudge.flow, row.nudge.subject) == opens.ref
            if about and row.status in OUT and row.opened == opens.revision > 0:
                row.opened += 1

    async def settle(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        self._be_there()
        return self._end(claimed, settlement, now)

    def _end(self, claimed: Claimed, settlement: Settlement, now: datetime) -> bool:
        row = self._held(claimed)
        if row is None:
            return False
        row.status, row.reason, row.lease_until = settlement.status, settlement.reason, None
        row.message_id = settlement.message_id
        row.at = None if settlement.status == "planned" else now
        row.nudge = replace(row.nudge, due=settlement.due or row.nudge.due)
        row.attempts, row.doubts = row.attempts + settlement.tried, row.doubts + settlement.doubt
        plan(self.tables, settlement.plans)
        self._close(claimed, settlement)
        tell(self.tables, claimed, settlement.reason, now)
        if settlement.unreachable and claimed.addresses:
            self._cut_off(claimed.addresses[0])
            plan(self.tables, left_adrift(self.tables, claimed.nudge.recipient, now))
        return True

    def _close(self, claimed: Claimed, settlement: Settlement) -> None:
        if settlement.closes_until is not None and claimed.addresses:
            lane = claimed.addresses[0].lane.name
            until = self.tables.closed.get(lane, settlement.closes_until)
            self.tables.closed[lane] = max(until, settlement.closes_until)

    def _cut_off(self, address: Address) -> None:
        for login in self.tables.logins.values():
            account = login.account
            if (account.platform, account.tenant, account.user) == (address.platform, address.tenant, address.user):
                login.reachable = False

    async def release(self, held: Iterable[Claimed], now: datetime) -> None:
        self._be_there()
        for row in filter(None, map(self._held, held)):
            planned = row.status == "claimed"
            row.status, row.lease_until = ("planned", None) if planned else (row.status, now)

    async def recover(self, worker: str, known: Collection[Claimed]) -> None:
        self._be_there()
        heard = {claimed.id for claimed in known}
        for key, row in self.tables.outbox.items():
            if row.status == "claimed" and row.worker == worker and key not in heard:
                row.status, row.lease_until, row.fence = "planned", None, row.fence + 1

    async def enter_place(self, place: Place, now: datetime) -> None:
        self._be_there()
        come_in(self.tables, place, now)

    async def next_due(self) -> datetime | None:
        return min((row.nudge.due for row in self.tables.outbox.values() if row.status == "planned"), default=None)

    # --- what an operator sees

    async def backlog(self, now: datetime) -> Backlog:
        self._be_there()
        rows = self.tables.outbox.values()
        due = [row.nudge.due for row in rows if row.status == "planned" and row.nudge.due <= now]
        return Backlog(len(due), min(due, default=None), sum(until > now for until in self.tables.closed.values()))

    async def troubles(self, statuses: Collection[Status], organisation: str = "") -> tuple[Trouble, ...]:
        rows = [row for row in self.tables.outbox.values() if row.status in statuses]
        mine = [row for row in rows if organisation in ("", row.nudge.organisation)]
        return tuple(self._trouble(row) for row in sorted(mine, key=lambda row: row.moment, reverse=True))

    def _trouble(self, row: Row) -> Trouble:
        nudge = row.nudge
        network = self.tables.networks.get(nudge.scope.partition(":")[2]) or self.tables.network_of(nudge.session)
        name, about = self._name(nudge), network.name if network else ""
        return Trouble(nudge.key, row.moment, nudge.organisation, name, nudge.kind, about, row.status, row.reason)

    async def resolve(self, nudge: str, way: Way, now: datetime) -> bool:
        row = self.tables.outbox.get(nudge)
        if row is None or row.status not in UNSETTLED:
            return False
        if way != "again":
            row.status, row.reason = "sent" if way == "sent" else "dropped", "why-by-hand"
            return True
        if row.nudge.expires is not None and row.nudge.expires <= now:
            return False
        row.nudge, row.status, row.reason, row.at = replace(row.nudge, due=now), "planned", "why-by-hand", None
        row.attempts = row.doubts = 0
        return True

    async def timeline(self, organisation: str, limit: int) -> tuple[Planned, ...]:
        rows = [
            row
            for row in self.tables.outbox.values()
            if row.nudge.organisation == organisation and row.nudge.klass != "reply"
        ]
        coming = sorted((row for row in rows if row.status in TO_COME), key=lambda row: row.moment)[:limit]
        past = sorted((row for row in rows if row.status not in TO_COME), key=lambda row: row.moment)[-limit:]
        return tuple(self._planned(row) for row in (*past, *coming))

    def _planned(self, row: Row) -> Planned:
        return Planned(row.nudge, self._name(row.nudge), row.status, row.reason, row.moment)

    def _name(self, nudge: Nudge) -> str:
        return "" if is_gone(self.tables, nudge) else recipient_of(self.tables, nudge).name
