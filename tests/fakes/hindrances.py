"""What `MemoryStore` tells, to whom, of what doesn't arrive; and how it goes again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.facts import TriedAgain
from bot.network.model import Network
from bot.nudges.hindrance import (
    COMES_BACK,
    KIND,
    MENDABLE,
    MENDED,
    OF_CHANNEL,
    USEFUL,
    Hindrance,
    Stuck,
    gathered,
    hearers,
    notice,
)
from bot.nudges.hindrance import place_of as where_of
from bot.nudges.nudge import TO_COME, Nudge
from bot.own import MyHindrances
from bot.people import Channel, Person, Place
from bot.ports import Claimed, Commit
from tests.fakes.claims import lane_of
from tests.fakes.happenings import happen
from tests.fakes.own import answer
from tests.fakes.plans import plan
from tests.fakes.tables import Row, Tables


def tell(tables: Tables, claimed: Claimed, reason: str, at: datetime) -> None:
    """Plans what those hear who can mend what this didn't arrive for."""
    nudge = claimed.nudge
    if reason not in MENDABLE or nudge.kind == KIND or not claimed.addresses:
        return
    stuck = Stuck(claimed.addresses[0].lane.name, nudge.recipient if nudge.to_channel else "", reason, 1, at)
    where = where_of(reason, stuck.lane, stuck.channel)
    if where == stuck.lane:
        platform, _, tenant = where.partition("/")
        home = next((one for key, one in tables.tenants.items() if key == (platform, tenant)), "")
        _plan(tables, [notice(one, home, stuck) for one in _reached(tables, _administrators(tables, home), but=where)])
    elif channel := tables.channels.get(where):
        _plan(tables, [notice(one, channel.organisation, stuck) for one in _of_channel(tables, channel)])


def _plan(tables: Tables, notices: list[Nudge]) -> None:
    """What was mended today before anybody heard of it doesn't count."""
    for one in notices:
        row = tables.outbox.get(one.key)
        if row and (row.status, row.reason) == ("dropped", MENDED):
            row.nudge = replace(row.nudge, key=f"{one.key}@{len(tables.outbox)}")
            tables.outbox[row.nudge.key] = tables.outbox.pop(one.key)
    plan(tables, notices)


def _of_channel(tables: Tables, channel: Channel) -> tuple[str, ...]:
    home = [one.id for one in tables.persons.values() if one.organisation == channel.organisation]
    linkers = [one for one in home if one == tables.linkers.get(channel.id)]
    leaders = {one.facilitator for one in _posting(tables, channel.id) if one.status == "open"}
    groups = (linkers, [one for one in home if one in leaders], _administrators(tables, channel.organisation))
    linking, leading, administering = (_reached(tables, group) for group in groups)
    return hearers(next(iter(linking), None), leading, administering)


def _posting(tables: Tables, channel: str) -> list[Network]:
    return [tables.networks[network] for (network, _), one in tables.network_channels.items() if one == channel]


def _administrators(tables: Tables, organisation: str) -> list[str]:
    home = (one for one in tables.persons.values() if one.organisation == organisation)
    return [one.id for one in home if "administrator" in one.roles]


def _reached(tables: Tables, people: Iterable[str], but: str = "") -> list[str]:
    """Of these people those who can be reached, by another lane than this one."""
    good = [one for one in tables.logins.values() if one.reachable and one.installed]
    lanes = {(one.person, f"{one.account.platform}/{one.account.tenant}") for one in good}
    return [one for one in people if any(person == one and lane != but for person, lane in lanes)]


@answer.register
def _(query: MyHindrances, tables: Tables, person: Person, now: datetime) -> tuple[Hindrance, ...]:
    return hindrances_of(tables, person, now)


def hindrances_of(tables: Tables, person: Person, now: datetime) -> tuple[Hindrance, ...]:
    rows = (row for row in tables.outbox.values() if row.reason in MENDABLE and _still(row, now))
    stuck = (Stuck(_lane(tables, row), _channel(row), row.reason, 1, row.moment) for row in rows)
    return gathered(stuck, dict(_theirs(tables, person)))


def _still(row: Row, now: datetime) -> bool:
    return row.status in TO_COME or (row.status == "failed" and row.moment > now - USEFUL)


def _lane(tables: Tables, row: Row) -> str:
    return lane_of(tables, row)


def _channel(row: Row) -> str:
    return row.nudge.recipient if row.nudge.to_channel else ""


def _theirs(tables: Tables, person: Person) -> Iterator[tuple[str, str]]:
    """The places where this person can mend something, by name."""
    administers = "administrator" in person.roles
    for channel in tables.channels.values():
        leads = any(network.led_by(person.id) for network in _posting(tables, channel.id))
        mine = administers or leads or tables.linkers.get(channel.id) == person.id
        if mine and channel.organisation == person.organisation:
            yield channel.id, channel.name
    for (platform, tenant), home in tables.tenants.items():
        if administers and home == person.organisation:
            made = tables.installations.get((platform, tenant))
            yield f"{platform}/{tenant}", made.name if made else ""


@happen.register
def _(fact: TriedAgain, tables: Tables, commit: Commit) -> None:
    theirs = {one.where: one for one in hindrances_of(tables, commit.person, commit.at)}
    one = theirs.get(fact.where)
    if one and one.of_tenant:
        _again(tables, lambda row: _lane(tables, row) == one.where and row.reason in COMES_BACK, commit.at)
    elif one:
        _again(tables, lambda row: row.nudge.recipient == one.where and row.reason in MENDABLE, commit.at)


def come_back(tables: Tables, platform: str, tenant: str, now: datetime) -> None:
    """The app was installed there again."""
    met = {one.person for one in tables.logins.values() if one.profile.address == tenant}
    lane = f"{platform}/{tenant}"

    def there(row: Row) -> bool:
        own = _lane(tables, row)
        return own == lane or (row.nudge.recipient in met and own.startswith(f"{platform}/"))

    _again(tables, lambda row: there(row) and row.reason in COMES_BACK, now)


def come_in(tables: Tables, place: Place, now: datetime) -> None:
    """Kring was taken into this channel, or into some of this tenant."""

    def there(row: Row) -> bool:
        channel = tables.channels.get(row.nudge.recipient)
        if channel is None or (channel.place.platform, channel.place.tenant) != (place.platform, place.tenant):
            return False
        return row.reason in OF_CHANNEL and place.address in ("", channel.place.address)

    _again(tables, there, now)


def _again(tables: Tables, these: Callable[[Row], bool], now: datetime) -> None:
    for row in filter(these, tables.outbox.values()):
        if row.status == "failed" and _is_over(row, now):
            row.status, row.reason, row.at = "dropped", "why-expired", now
        elif row.status in ("failed", "planned"):
            afresh = row.status == "failed"
            row.nudge, row.status, row.reason, row.at = replace(row.nudge, due=now), "planned", "why-again", None
            row.attempts, row.doubts = (0, 0) if afresh else (row.attempts, row.doubts)


def _is_over(row: Row, now: datetime) -> bool:
    ends = row.nudge.expires
    return row.moment <= now - USEFUL if ends is None else ends <= now
