"""What `MemoryStore` tells of nudges: somebody's log and wishes, and what a network has still to come."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from bot.nudges.calendar import scope_of
from bot.nudges.nudge import TO_COME, Delivery
from bot.nudges.wishes import NO_WISHES, Wishes
from bot.people import Person
from bot.queries import IsNudged, LeftOut, MutesBeside, MutesIn, MyDeliveries, MyWishes, NudgeBy, PlanOf
from bot.told import Forecast, Mutes, Sighting
from tests.fakes.answers import answer
from tests.fakes.tables import Row, Tables
from tests.fakes.wishes import is_nudged, mutes_beside, sighting, stopped_lately

__all__ = ["answer"]


def nudges_of(tables: Tables, person: Person) -> list[Row]:
    """What somebody gets by itself, the soonest or oldest first."""
    mine = (row for row in tables.outbox.values() if row.nudge.recipient == person.id and row.nudge.klass != "reply")
    return sorted(mine, key=lambda row: row.moment)


@answer.register
def _(query: MyDeliveries, tables: Tables, person: Person, now: datetime) -> tuple[Delivery, ...]:
    mine = [row for row in nudges_of(tables, person) if row.status != "waiting"]
    soonest = [row for row in mine if row.status in TO_COME][: query.limit // 4]
    past = [row for row in mine if row.status not in TO_COME]
    latest = past[::-1][: query.limit - len(soonest)]
    return tuple(delivery(tables, row) for row in (*reversed(soonest), *latest))


@answer.register
def _(query: LeftOut, tables: Tables, person: Person, now: datetime) -> tuple[Delivery, ...]:
    return tuple(
        delivery(tables, row)
        for row in nudges_of(tables, person)
        if row.status == "dropped" and row.reason == "why-away" and row.moment >= query.since
    )


@answer.register
def _(query: MyWishes, tables: Tables, person: Person, now: datetime) -> Wishes:
    return tables.wishes.get(person.id, NO_WISHES)


@answer.register
def _(query: IsNudged, tables: Tables, person: Person, now: datetime) -> bool:
    return is_nudged(tables, person)


@answer.register
def _(query: NudgeBy, tables: Tables, person: Person, now: datetime) -> Sighting | None:
    return sighting(tables, person, query.id)


@answer.register
def _(query: MutesIn, tables: Tables, person: Person, now: datetime) -> tuple[int, int]:
    network = tables.networks.get(query.network)
    if network is None or (not network.led_by(person.id) and network.standing(person.id) != "member"):
        return 0, 0
    return len(stopped_lately(tables, network, query.kind, now)), len(network.seated)


@answer.register
def _(query: MutesBeside, tables: Tables, person: Person, now: datetime) -> tuple[Mutes, ...]:
    return mutes_beside(tables, person, query.nudge, now)


@answer.register
def _(query: PlanOf, tables: Tables, person: Person, now: datetime) -> tuple[Forecast, ...]:
    network = tables.networks.get(query.network)
    if network is None or not network.led_by(person.id):
        return ()
    rows = (row for row in tables.outbox.values() if row.nudge.scope == scope_of(network.id))
    counted = Counter(
        (row.nudge.due, row.nudge.kind, row.status) for row in rows if row.status in TO_COME and not row.nudge.chosen
    )
    return tuple(Forecast(kind, due, status, count) for (due, kind, status), count in sorted(counted.items()))


def delivery(tables: Tables, row: Row) -> Delivery:
    nudge = row.nudge
    name = about(tables, nudge.subject.rpartition(":")[2]) or about(tables, nudge.session)
    return Delivery(nudge.kind, row.status, row.moment, row.reason, name)


def about(tables: Tables, subject: str) -> str:
    """The name of the network by its id, or by that of a session of it; empty when there is none."""
    network = tables.networks.get(subject) or tables.network_of(subject)
    return network.name if network else ""
