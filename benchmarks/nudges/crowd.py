"""A database full of people and of nudges for them, made by the database itself: a million in half a minute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    Table,
    case,
    create_engine,
    func,
    insert,
    literal,
    select,
    text,
)

from bot.flows import STATES
from bot.flows.choosing.readiness import Asking
from bot.nudges.nudge import Klass, Nudge
from bot.people import Person, PlatformName, Reader
from bot.ports import Address
from storage import migrate
from storage.engine import url_of
from storage.outbox import values_of
from storage.tables import accounts, channels, conversations, organisations, outbox, persons, tenants

MORNING = datetime(2030, 3, 13, 10, tzinfo=UTC)
"""A Wednesday within everybody's window; no holiday in any of the countries."""
NIGHT = datetime(2030, 3, 13, 4, tzinfo=UTC)
"""Before everybody's window on that day."""
LATER = timedelta(hours=1)
"""What is pending begins to fall due so long after `MORNING`, and goes on for twenty weeks."""
WEEKS = timedelta(weeks=20)
TENANTS = 40
PERSONS = 30_000
COUNTRIES = (("nl", "Europe/Brussels", "BE"), ("en", "Europe/London", "GB"), ("fr", "Europe/Paris", "FR"))
PLATFORMS: tuple[PlatformName, ...] = ("slack", "teams")
KINDS: tuple[tuple[str, str, Klass], ...] = (
    ("ready", "readiness", "ask"),
    ("reminder", "attending", "logistics"),
    ("evaluation", "evaluation", "ask"),
)
COUNTERS = ("fence", "attempts", "doubts", "opened")

Number = ColumnElement[int]
Columns = Callable[[Number], Mapping[str, object]]


@dataclass(frozen=True)
class Crowd:
    """People of so many tenants, half of them on Slack and half on Teams, or all on one platform."""

    persons: int = PERSONS
    tenants: int = TENANTS
    platforms: tuple[PlatformName, ...] = PLATFORMS

    def platform(self, tenant: int) -> PlatformName:
        return self.platforms[tenant % len(self.platforms)]

    def person(self, number: int) -> Person:
        """The person with this number, as the database knows them."""
        locale, zone, country = COUNTRIES[number % len(COUNTRIES)]
        names = person_id(number), f"org{number % self.tenants}", f"Iemand {number}"
        return Person(*names, Reader(cast("Any", locale), zone), country, f"team {number // 10}")

    def address(self, number: int) -> Address:
        tenant = number % self.tenants
        return Address(self.platform(tenant), f"T{tenant}", f"U{number}", f"D{number}")


def person_id(number: int) -> str:
    return f"p{number:031}"


@contextmanager
def database(address: str) -> Iterator[Connection]:
    """One transaction at this address."""
    engine = create_engine(url_of(address))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


@contextmanager
def in_bulk(connection: Connection, table: Table) -> Iterator[None]:
    """Rows that are right by construction: foreign keys unchecked, and the indices made once all rows are there."""
    connection.execute(text("SET LOCAL session_replication_role = replica"))
    connection.execute(text("SET LOCAL maintenance_work_mem = '256MB'"))
    for index in table.indexes:
        index.drop(connection)
    yield
    for index in table.indexes:
        index.create(connection)


def settle_down(address: str) -> None:
    """As a database is that has been running for a while: vacuumed, analysed, and its dirty pages written."""
    engine = create_engine(url_of(address), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for command in ("VACUUM ANALYZE", "CHECKPOINT"):
            connection.execute(text(command))
    engine.dispose()


def populate(address: str, crowd: Crowd) -> None:
    """The newest schema, with these people, each with an account and a conversation under way."""
    migrate(address)
    state = STATES.dump(Asking())
    with database(address) as connection:
        every = range(crowd.tenants)
        add(connection, organisations, every, lambda n: {"id": _join("org", n), "name": _join("Organisatie ", n)})
        add(connection, tenants, every, lambda n: _tenant(crowd, n) | {"organisation": _join("org", n)})
        people = range(crowd.persons)
        add(connection, persons, people, lambda n: _person(crowd, n))
        add(connection, accounts, people, lambda n: _account(crowd, n))
        add(connection, conversations, people, lambda n: _conversation(crowd, n) | {"state": state})


def plan_due(address: str, crowd: Crowd, numbers: range, klass: Klass = "ask", due: datetime = MORNING) -> None:
    """Nudges that are due at once, one for each number, everybody in turn."""
    asked = _template(Nudge("", "", "", "ready", "readiness", "", due, klass=klass))
    with database(address) as connection:
        add(connection, outbox, numbers, lambda n: _nudge(crowd, asked, n, "due", literal(due)))


def remember(address: str, crowd: Crowd, each: int = 4) -> None:
    """What everybody got in the last weeks: so many nudges each, the last of them the day before yesterday."""
    got = _template(Nudge("", "", "", "reminder", "attending", "", MORNING, klass="logistics"))
    got |= {"status": "sent", "attempts": 1, "fence": 1, "message_id": "1700000001.000100"}

    def row(n: Number) -> Mapping[str, object]:
        ago = literal(timedelta(days=2)) + (n // crowd.persons) * literal(timedelta(days=5))
        return _nudge(crowd, got, n, "past", literal(MORNING) - ago)

    with database(address) as connection, in_bulk(connection, outbox):
        add(connection, outbox, range(crowd.persons * each), row)


def plan_later(address: str, crowd: Crowd, nudges: int) -> None:
    """So many nudges in the weeks to come, of several kinds."""
    step = WEEKS / max(nudges, 1)
    with database(address) as connection, in_bulk(connection, outbox):
        for kind, (name, flow, klass) in enumerate(KINDS):
            template = _template(Nudge("", "", "", name, flow, "", MORNING, klass=klass))

            def row(n: Number, template: Mapping[str, object] = template) -> Mapping[str, object]:
                return _nudge(crowd, template, n, "later", literal(MORNING + LATER) + n * literal(step))

            add(connection, outbox, range(kind, nudges, len(KINDS)), row)


def add(connection: Connection, table: Table, numbers: range, columns: Columns) -> None:
    """One row for each number, by a single statement."""
    number = func.generate_series(numbers.start, numbers.stop - 1, numbers.step, type_=Integer()).column_valued("n")
    given = columns(number)
    cells = (_cell(table, name, value) for name, value in given.items())
    connection.execute(insert(table).from_select(list(given), select(*cells)))


def _cell(table: Table, name: str, value: object) -> ColumnElement[Any]:
    return value if isinstance(value, ColumnElement) else literal(value, table.c[name].type)


def _join(*parts: str | ColumnElement[Any]) -> ColumnElement[str]:
    return func.concat(*parts, type_=String())


def _of(n: Number, choices: Iterable[str]) -> ColumnElement[str]:
    """One choice after the other."""
    whens = dict(enumerate(choices))
    return case(whens, value=n % len(whens))


def _id(n: Number) -> ColumnElement[str]:
    return _join("p", func.lpad(n.cast(String), 31, "0"))


def _org(crowd: Crowd, n: Number) -> ColumnElement[str]:
    return _join("org", n % crowd.tenants)


def _tenant(crowd: Crowd, n: Number) -> dict[str, ColumnElement[str]]:
    return {"platform": _of(n % crowd.tenants, crowd.platforms), "tenant": _join("T", n % crowd.tenants)}


def _reader(n: Number) -> dict[str, object]:
    locales, zones, countries = zip(*COUNTRIES, strict=True)
    return {"locale": _of(n, locales), "timezone": _of(n, zones), "country": _of(n, countries)}


def _person(crowd: Crowd, n: Number) -> dict[str, object]:
    own = {"id": _id(n), "organisation": _org(crowd, n), "name": _join("Iemand ", n), "account": _join("a", n)}
    plain = {"locale_chosen": False, "timezone_chosen": False, "roles": [], "team": _join("team ", n // 10)}
    return own | _reader(n) | plain


def _account(crowd: Crowd, n: Number) -> dict[str, object]:
    told = {name: value for name, value in _reader(n).items() if name != "country"}
    place = {**_tenant(crowd, n), "user": _join("U", n), "address": _join("D", n), "reachable": True}
    whose = {"id": _join("a", n), "organisation": _org(crowd, n), "person": _id(n), "name": _join("Iemand ", n)}
    return {**whose, **place, **told}


def _conversation(crowd: Crowd, n: Number) -> dict[str, object]:
    ref = {"person": _id(n), "flow": "readiness", "subject": "", "organisation": _org(crowd, n)}
    return ref | {"version": 1, "revision": 1, "active": True, "touched": 1}


def _template(nudge: Nudge) -> dict[str, object]:
    """What all nudges like this one have in common, as the store writes it."""
    return values_of(nudge) | dict.fromkeys(("worker", "message_id"), "") | dict.fromkeys(COUNTERS, 0)


def _nudge(
    crowd: Crowd, template: Mapping[str, object], n: Number, series: str, due: ColumnElement[Any]
) -> dict[str, object]:
    person = n % crowd.persons
    key = _join(_org(crowd, person), "/", _id(person), f"/{template['kind']}/{series}-", n)
    whose = {"key": key, "organisation": _org(crowd, person), "recipient": _id(person), "lane": _lane(crowd, person)}
    plan = {"scope": _join("network:", person // 12), "party": _id(person), "session": _join("session", n)}
    return {**template, **whose, **plan, "subject": _join(series, n), "due": due, "foreseen": due, "at": due}


def _lane(crowd: Crowd, n: Number) -> ColumnElement[str]:
    tenant = _tenant(crowd, n)
    return _join(tenant["platform"], "/", tenant["tenant"])


def plan_posts(address: str, crowd: Crowd, places: int, posts: int) -> None:
    """So many posts for each of so many channels of the first tenant, due at once."""
    first = {"organisation": "org0", "platform": crowd.platform(0), "tenant": "T0"}
    reader = {"locale": "nl", "timezone": "Europe/Brussels"}
    told = {"place_name": "", "scope": "team"}
    template = _template(Nudge("", "org0", "", "share", "sharing", "", MORNING, klass="post", to_channel=True))
    template |= {"lane": f"{crowd.platform(0)}/T0"}

    def channel(n: Number) -> Mapping[str, object]:
        names = {"id": _join("channel", n), "address": _join("C", n), "name": _join("Team ", n)}
        return names | first | reader | told

    def post(n: Number) -> Mapping[str, object]:
        where = {"key": _join("org0/post-", n), "recipient": _join("channel", n % places), "subject": _join("post", n)}
        return template | where

    with database(address) as connection:
        add(connection, channels, range(places), channel)
        add(connection, outbox, range(places * posts), post)
