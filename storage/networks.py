"""Networks with their sessions and members; every change of a network is a compare-and-swap on its revision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Text, delete, exists, func, select, type_coerce, update

from bot.commands import plain
from bot.network.model import Attendance, Member, Network, Session
from bot.network.seats import freed_after
from bot.people import MANAGER, Person, Reader
from storage.dialect import add_or_update, add_unless_there
from storage.findable import note
from storage.framing import frame_of, kept, prepared_of, session_values
from storage.naming import called
from storage.tables import attendance, members, network_channels, networks, organisations, persons, sessions

SESSION = (
    sessions.c.id,
    sessions.c.network,
    sessions.c.number,
    sessions.c.type,
    sessions.c.start,
    sessions.c.end,
    sessions.c.place,
    sessions.c.sequence,
    sessions.c.prepared,
)
LED = networks.alias("led")


def visible_to(person: Person) -> ColumnElement[bool]:
    """The bridge between organisations: it is there for its own organisation, and for who is in it or leads it."""
    mine = select(members.c.network).where(members.c.person == person.id)
    leads = networks.c.facilitator == person.id
    house = (networks.c.organisation == person.organisation) & ~private()
    return house | networks.c.id.in_(mine) | leads


def private() -> ColumnElement[bool]:
    """Of networks: those of others, which somebody attends and keeps here for themselves alone.

    Within a JSON string every quote is escaped, so what people typed never looks like this.
    """
    return func.coalesce(type_coerce(networks.c.frame, Text), "").contains('"kind":"outside"')


def led_by(person: str | ColumnElement[str]) -> ColumnElement[bool]:
    """Of networks: those that this person facilitates, or facilitates too."""
    return _of(person, ["leading"])


def inside(person: str, *besides: Select[tuple[str]]) -> ColumnElement[bool]:
    """Of networks: those that this person has a seat in, or leads; and those with these ids.

    Who waits for a seat, or is invited, is outside.
    """
    return _of(person, ["leading", "member"], *besides)


def _of(
    person: str | ColumnElement[str], standings: Sequence[str], *besides: Select[tuple[str]]
) -> ColumnElement[bool]:
    """Those that they facilitate, or have one of these standings in: by an "or", PostgreSQL would read all networks."""
    facilitates = select(LED.c.id).where(LED.c.facilitator == person).correlate_except(LED)
    stands = select(members.c.network).where(members.c.person == person, members.c.standing.in_(standings))
    return networks.c.id.in_(facilitates.union_all(stands.correlate_except(members), *besides))


def load(connection: Connection, which: Select[Any]) -> tuple[Network, ...]:
    """The networks that this selects by id, in that order, with their people as they are now."""
    ids = [row[0] for row in connection.execute(which)]
    if not ids:
        return ()
    rows = connection.execute(
        select(networks, persons.c.name.label("facilitator_name"), called().label("house"))
        .join(persons, persons.c.id == networks.c.facilitator)
        .join(organisations, organisations.c.id == networks.c.organisation)
        .where(networks.c.id.in_(ids))
    )
    found = {row.id: row for row in rows}
    meetings, people = _sessions(connection, ids), _members(connection, ids)
    return tuple(_network(found[one], meetings.get(one, ()), people.get(one, ())) for one in ids)


def seen(connection: Connection, which: Select[Any], person: Person) -> tuple[Network, ...]:
    """Those networks, as far as this person may see each: somebody with a seat in it sees more."""
    return tuple(network.seen_by(person.id) for network in load(connection, which))


def _network(row: Row[Any], meetings: tuple[Session, ...], people: tuple[Member, ...]) -> Network:
    return Network(
        id=row.id,
        organisation=row.organisation,
        name=row.name,
        goal=row.goal,
        capacity=row.capacity,
        facilitator=row.facilitator,
        facilitator_name=row.facilitator_name,
        timezone=row.timezone,
        sessions=meetings,
        members=people,
        status=row.status,
        revision=row.revision,
        house=row.house,
        frame=frame_of(row.frame),
        freed=row.freed,
    )


def _sessions(connection: Connection, ids: list[str]) -> dict[str, tuple[Session, ...]]:
    rows = connection.execute(
        select(*SESSION).where(sessions.c.network.in_(ids)).order_by(sessions.c.number)
    ).mappings()
    found: dict[str, tuple[Session, ...]] = {}
    for row in rows:
        session = Session(**(dict(row) | {"prepared": prepared_of(row["prepared"])}))
        found[session.network] = (*found.get(session.network, ()), session)
    return found


def _members(connection: Connection, ids: list[str]) -> dict[str, tuple[Member, ...]]:
    home, own = members.c.organisation.label("home"), (members.c.standing, members.c.since, members.c.passed)
    rows = connection.execute(
        select(members.c.network, *own, home, called().label("house"), persons)
        .join(persons, persons.c.id == members.c.person)
        .join(organisations, organisations.c.id == persons.c.organisation)
        .where(members.c.network.in_(ids))
        .order_by(members.c.place)
    )
    found: dict[str, tuple[Member, ...]] = {}
    for row in rows:
        found[row.network] = (*found.get(row.network, ()), _member(row))
    return found


def _member(row: Row[Any]) -> Member:
    return Member(
        person=row.id,
        name=row.name,
        reader=Reader(row.locale, row.timezone),
        country=row.country,
        team=row.team,
        standing=row.standing,
        since=None if row.standing == "waiting" else row.since,
        house=row.house if row.organisation != row.home else "",
        added=row.added_by is not None,
        passed=row.passed,
    )


def said_of(connection: Connection, session: str) -> tuple[Attendance, ...]:
    """What the members said of a session, in the order of joining."""
    said = select(attendance.c.person, persons.c.name, attendance.c.coming, attendance.c.brings, attendance.c.came)
    here = (members.c.person == attendance.c.person) & (members.c.network == sessions.c.network)
    rows = connection.execute(
        said.join(persons, persons.c.id == attendance.c.person)
        .join(sessions, sessions.c.id == attendance.c.session)
        .join(members, here)
        .where(attendance.c.session == session)
        .order_by(members.c.place)
    )
    return tuple(Attendance(*row) for row in rows)


def team_in(connection: Connection, network: str, manager: Person) -> tuple[str, ...]:
    """The names of those of the manager's own team who have a seat, in the order of joining, without the manager."""
    if manager.team is None or MANAGER not in manager.roles:
        return ()
    team = (persons.c.team == manager.team) & (persons.c.organisation == manager.organisation)
    seated = (members.c.network == network) & (members.c.standing == "member") & (members.c.person != manager.id)
    names = select(persons.c.name).join(members, members.c.person == persons.c.id)
    there = names.join(networks, networks.c.id == members.c.network).where(~private())
    return tuple(connection.scalars(there.where(team, seated).order_by(members.c.place)))


def publish(connection: Connection, network: Network, at: datetime) -> bool:
    """False when a network with this id is there already."""
    own = {"organisation": network.organisation, "network": network.id}
    if not add_unless_there(connection, networks, _values(network)):
        return False
    for session in network.sessions:
        connection.execute(sessions.insert(), session_values(session) | own)
    for place, member in enumerate(network.members, 1):
        row = {"person": member.person, "standing": member.standing, "place": place, "since": at}
        connection.execute(members.insert(), own | row)
    note(connection, network, network.organisation, at)
    return True


def _values(network: Network) -> dict[str, Any]:
    names = ["id", "organisation", "name", "goal", "capacity", "facilitator", "timezone", "status", "revision", "freed"]
    values = {name: getattr(network, name) for name in names}
    return values | {"search": searchable(f"{network.name} {network.goal}"), "frame": kept(network.frame)}


def searchable(words: str) -> str:
    """Words as they are compared: in lower case and without accents, on every database."""
    return plain(words)


def swap(connection: Connection, network: Network, **changes: object) -> bool:
    """The next revision. False when the network is no longer as `network` knew it."""
    same = (networks.c.id == network.id) & (networks.c.revision == network.revision)
    changed = connection.execute(update(networks).where(same).values(revision=networks.c.revision + 1, **changes))
    return changed.rowcount == 1


def reseat(connection: Connection, before: Network, now: Network, at: datetime, **changes: object) -> bool:
    """The next revision, in which others are in it, or more fit: a seat that came free is offered from `at` on."""
    return swap(connection, before, freed=freed_after(before, now, at), **changes)


def enroll(connection: Connection, network: Network, member: Member, at: datetime) -> None:
    """The last in the order of joining."""
    here = members.c.network == network.id
    connection.execute(delete(members).where(here & (members.c.person == member.person)))
    last = connection.scalar(select(func.max(members.c.place)).where(here)) or 0
    ids = {"network": network.id, "person": member.person, "organisation": network.organisation}
    connection.execute(members.insert(), ids | {"standing": member.standing, "place": last + 1, "since": at})


def leave(connection: Connection, network: Network, person: str) -> None:
    here = members.c.network == network.id
    connection.execute(delete(members).where(here & (members.c.person == person)))
    _take_back(connection, network, person)


def _take_back(connection: Connection, network: Network, person: str) -> None:
    """With the last of another organisation its channel goes; with their last seat, who has no account of their own."""
    theirs = (members.c.network == network.id) & (persons.c.organisation == network_channels.c.organisation)
    still = exists().where((persons.c.id == members.c.person) & theirs)
    left = (network_channels.c.network == network.id) & (network_channels.c.organisation != network.organisation)
    connection.execute(delete(network_channels).where(left & ~still))
    seats = exists().where(members.c.person == person)
    gone = (persons.c.id == person) & persons.c.added_by.is_not(None) & ~seats
    connection.execute(delete(attendance).where(attendance.c.person.in_(select(persons.c.id).where(gone))))
    connection.execute(delete(persons).where(gone))


def move(connection: Connection, session: Session) -> None:
    """When and where it is from now on."""
    new = {name: getattr(session, name) for name in ("start", "end", "place", "sequence")}
    connection.execute(update(sessions).where(sessions.c.id == session.id).values(**new))


def ask_again(connection: Connection, session: Session) -> None:
    """Nobody said anything of the new day yet; what they bring stays promised."""
    here = attendance.c.session == session.id
    connection.execute(update(attendance).where(here).values(coming="unknown"))


def added_by_name(connection: Connection, session: Session, other: str, person: Person) -> str | None:
    """The id of `other` again, if they have a seat but no account, in a network that this person facilitates."""
    seat = members.join(networks, networks.c.id == members.c.network).join(persons, persons.c.id == members.c.person)
    theirs = (members.c.person == other) & (members.c.standing == "member") & persons.c.added_by.is_not(None)
    led = led_by(person.id) & (networks.c.id == session.network)
    return connection.scalar(select(members.c.person).select_from(seat).where(theirs, led))


def attend(connection: Connection, session: Session, who: tuple[str, str], coming: str, brings: str) -> None:
    """What somebody says of coming; `who` is their id and organisation."""
    row = {"session": session.id, "person": who[0], "organisation": who[1]}
    add_or_update(connection, attendance, row | {"coming": coming, "brings": brings}, "coming", "brings")


def names_about(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The name of the network, by the id of a network or of a session of it."""
    wanted = list(ids)
    direct = select(networks.c.id, networks.c.name).where(networks.c.id.in_(wanted))
    by_session = (
        select(sessions.c.id, networks.c.name)
        .join(networks, networks.c.id == sessions.c.network)
        .where(sessions.c.id.in_(wanted))
    )
    return {row[0]: row[1] for row in connection.execute(direct.union_all(by_session))}
