"""What doesn't arrive and somebody can mend: whom that is told, what they see of it, and how it goes again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, String, case, cast, exists, func, literal, select, update

from bot.nudges.hindrance import (
    COMES_BACK,
    KIND,
    MENDABLE,
    MENDED,
    OF_CHANNEL,
    USEFUL,
    Hindrance,
    Stuck,
    avoided,
    gathered,
    hearers,
    notice,
)
from bot.nudges.hindrance import place_of as where_of
from bot.nudges.nudge import Nudge
from bot.people import ADMINISTRATOR, Person, Place
from bot.ports import Claimed
from storage.dialect import among
from storage.insights import LINKED
from storage.networks import led_by
from storage.outbox import plan
from storage.people import find_addresses
from storage.tables import (
    STUCK,
    accounts,
    channels,
    installations,
    network_channels,
    networks,
    outbox,
    persons,
    tenants,
)

TO_COME = outbox.c.status.in_(("planned", "claimed", "sending"))
LANE = channels.c.platform + "/" + channels.c.tenant
TENANT = tenants.c.platform + "/" + tenants.c.tenant
AGAIN = {"status": "planned", "reason": "why-again"}
AFRESH = {"attempts": 0, "doubts": 0, "message_id": ""}


# --- who hears of it


@dataclass(frozen=True)
class Failure:
    """A nudge that was settled at this moment (UTC), and why."""

    claimed: Claimed
    reason: str
    at: datetime

    @property
    def stuck(self) -> Stuck:
        nudge, lane = self.claimed.nudge, self.claimed.addresses[0].lane
        return Stuck(lane.name, nudge.recipient if nudge.to_channel else "", self.reason, 1, self.at)

    @property
    def tells(self) -> bool:
        """Whether somebody can mend it, who isn't being told just now."""
        return self.reason in MENDABLE and self.claimed.nudge.kind != KIND and bool(self.claimed.addresses)


def tell(connection: Connection, failures: Iterable[Failure]) -> None:
    """Plans what those hear who can mend it, in one order for everybody: no two workers wait for each other.

    Once a day; what was mended today before anybody heard of it doesn't count.
    """
    found = {(one.stuck.lane, one.stuck.channel, one.reason): one.stuck for one in failures if one.tells}
    notices = [nudge for _, stuck in sorted(found.items()) for nudge in _notices(connection, stuck)]
    unheard = outbox.c.key.in_([one.key for one in notices]) & (outbox.c.reason == MENDED)
    if notices:
        aside = outbox.c.key + "@" + cast(outbox.c.id, String)
        connection.execute(update(outbox).where(unheard & (outbox.c.status == "dropped")).values(key=aside))
    plan(connection, notices)
    for one in notices:
        if broken := avoided(one.kind, one.scope):
            _lead_around(connection, one, broken)


def _lead_around(connection: Connection, one: Nudge, broken: str) -> None:
    """It waits in the lane by which it goes, while the one that it tells of is closed."""
    lanes = (address.lane.name for address in find_addresses(connection, [one.recipient])[one.recipient])
    lane = next(lane for lane in lanes if lane != broken)
    here = (outbox.c.key == one.key) & (outbox.c.status == "planned")
    connection.execute(update(outbox).where(here).values(lane=lane))


def _notices(connection: Connection, stuck: Stuck) -> list[Nudge]:
    where = where_of(stuck.reason, stuck.lane, stuck.channel)
    if not where:
        return []
    home, people = _of_tenant(connection, where) if where == stuck.lane else _of_channel(connection, where)
    return [notice(person, home, stuck) for person in people]


Told = tuple[str, Collection[str]]
"""The organisation in which something is to be mended, and who of it hears that."""


def _of_tenant(connection: Connection, lane: str) -> Told:
    platform, _, tenant = lane.partition("/")
    this = (tenants.c.platform == platform) & (tenants.c.tenant == tenant)
    home = connection.scalar(select(tenants.c.organisation).where(this)) or ""
    return home, _reached(connection, _administrators(connection, home), but=lane)


def _of_channel(connection: Connection, channel: str) -> Told:
    named = select(channels.c.organisation, channels.c.linked_by).where(channels.c.id == channel)
    row = connection.execute(named).one_or_none()
    if row is None:
        return "", ()
    home, mine = row.organisation, persons.c.organisation == row.organisation
    linker = select(persons.c.id).where(mine & (persons.c.id == row.linked_by))
    posting = (network_channels.c.network == networks.c.id) & (network_channels.c.channel == channel)
    leads = exists().where(posting & led_by(persons.c.id) & (networks.c.status == "open"))
    leaders = select(persons.c.id).where(mine & leads).order_by(persons.c.id)
    linkers, facilitators = (_reached(connection, connection.scalars(which).all()) for which in (linker, leaders))
    administrators = _reached(connection, _administrators(connection, home))
    return home, hearers(next(iter(linkers), None), facilitators, administrators)


def _administrators(connection: Connection, organisation: str) -> list[str]:
    given = (persons.c.organisation == organisation) & (persons.c.roles != [])
    rows = connection.execute(select(persons.c.id, persons.c.roles).where(given).order_by(persons.c.id))
    return [row.id for row in rows if ADMINISTRATOR in row.roles]


def _reached(connection: Connection, people: Collection[str], but: str = "") -> list[str]:
    """Of these people those who can be reached, by another lane than this one."""
    found = find_addresses(connection, people) if people else {}
    return [one for one in people if any(address.lane.name != but for address in found.get(one, ()))]


# --- what they see of it


@dataclass(frozen=True)
class Spot:
    """A channel or a lane, what it is called, and the lane of what is sent there."""

    place: str
    name: str
    lane: str


def hindrances_of(connection: Connection, person: Person, now: datetime) -> tuple[Hindrance, ...]:
    """Those that this person can mend, with the names of the places."""
    theirs = _theirs(connection, person)
    if not theirs:
        return ()
    found = find_stuck(connection, now, among(connection, outbox.c.lane, {one.lane for one in theirs}))
    return gathered(found, {one.place: one.name for one in theirs})


def find_stuck(connection: Connection, now: datetime, *here: ColumnElement[bool]) -> tuple[Stuck, ...]:
    """What waits, and what failed not too long ago."""
    channel = case((outbox.c.to_channel, outbox.c.recipient), else_=literal("")).label("channel")
    still = TO_COME | ((outbox.c.status == "failed") & (outbox.c.at > now - USEFUL))
    rows = connection.execute(
        select(outbox.c.lane, channel, outbox.c.reason, func.count(), func.max(outbox.c.at))
        .where(STUCK, still, *here)
        .group_by(outbox.c.lane, channel, outbox.c.reason)
    )
    return tuple(Stuck(*row) for row in rows)


def _theirs(connection: Connection, person: Person) -> tuple[Spot, ...]:
    """The places where this person can mend something; an administrator's are all of the organisation's."""
    administers = ADMINISTRATOR in person.roles
    own = LINKED & (channels.c.organisation == person.organisation)
    posting = (network_channels.c.network == networks.c.id) & (network_channels.c.channel == channels.c.id)
    leads = exists().where(posting & led_by(person.id))
    mine = own if administers else own & ((channels.c.linked_by == person.id) | leads)
    rows = connection.execute(select(channels.c.id, channels.c.name, LANE).where(mine))
    return (*(Spot(*row) for row in rows), *(_tenants(connection, person.organisation) if administers else ()))


def _tenants(connection: Connection, organisation: str) -> Iterator[Spot]:
    """The organisation's own, by the name of what is installed there."""
    same = (installations.c.platform == tenants.c.platform) & (installations.c.tenant == tenants.c.tenant)
    named = select(TENANT, func.coalesce(installations.c.name, "")).select_from(tenants.outerjoin(installations, same))
    for lane, name in connection.execute(named.where(tenants.c.organisation == organisation)):
        yield Spot(lane, name, lane)


# --- how it goes again


def try_again(connection: Connection, person: Person, where: str, now: datetime) -> None:
    """What didn't arrive there is sent again, if it is of use; where the person can mend nothing, nothing happens."""
    theirs = {one.where: one for one in hindrances_of(connection, person, now)}
    if one := theirs.get(where):
        here = outbox.c.lane == where if one.of_tenant else outbox.c.recipient == where
        _again(connection, here, COMES_BACK if one.of_tenant else MENDABLE, now)


def come_back(connection: Connection, platform: str, tenant: str, now: datetime) -> None:
    """The app was installed there again: likewise."""
    there = (accounts.c.platform == platform) & (accounts.c.address == tenant)
    met = outbox.c.recipient.in_(select(accounts.c.person).where(there))
    lane = f"{platform}/{tenant}"
    _again(connection, (outbox.c.lane == lane) | (met & outbox.c.lane.startswith(f"{platform}/")), COMES_BACK, now)


def come_in(connection: Connection, place: Place, now: datetime) -> None:
    """Likewise of what is to be posted in this channel, or (without an address) in any of this tenant."""
    this = {"platform": place.platform, "tenant": place.tenant} | ({"address": place.address} if place.address else {})
    there = select(channels.c.id).filter_by(**this).where(LINKED)
    _again(connection, outbox.c.recipient.in_(there), OF_CHANNEL, now)


def _again(connection: Connection, here: ColumnElement[bool], reasons: Collection[str], now: datetime) -> None:
    """Judged anew when it is its turn. What is too old isn't sent, and its log says so."""
    stuck = here & outbox.c.reason.in_(sorted(reasons))
    failed = stuck & (outbox.c.status == "failed")
    lasting = outbox.c.expires.is_(None) & (outbox.c.at <= now - USEFUL)
    over = lasting | (outbox.c.expires <= now)
    dropped = update(outbox).where(STUCK, failed & over).values(status="dropped", reason="why-expired", at=now)
    connection.execute(dropped)
    connection.execute(update(outbox).where(STUCK, failed).values(**AGAIN, **AFRESH, due=now, at=now))
    waits = stuck & (outbox.c.status == "planned")
    connection.execute(update(outbox).where(STUCK, waits).values(reason="why-again", due=now, at=now))
