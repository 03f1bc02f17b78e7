"""What people ask of Kring's nudges, and how many in a network stopped a kind of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from bot.codec import Codec
from bot.network.model import Network
from bot.nudges.wishes import NO_WISHES, Away, Hours, Muted, Wishes
from bot.organisation import Arrangements, heeding
from bot.people import Person
from bot.told import Mutes
from storage.arrangements import arranged
from storage.dialect import add_or_update, among
from storage.networks import load
from storage.tables import channels, members, networks, organisations, persons, wishes
from storage.timeline import sighting

WISHES = Codec((Wishes, Away, Hours, Muted))
LATELY = timedelta(days=28)


def keep_wishes(connection: Connection, person: Person, wanted: Wishes, before: Wishes | None = None) -> bool:
    """From now on, and nothing of what was wished until now. False, and nothing kept, when that isn't `before`."""
    connection.execute(select(persons.c.id).where(persons.c.id == person.id).with_for_update(key_share=True))
    if before is not None and wishes_of(connection, person) != before:
        return False
    row = {"person": person.id, "organisation": person.organisation, "wishes": WISHES.dump(wanted)}
    add_or_update(connection, wishes, row, "wishes")
    return True


def find_wishes(connection: Connection, people: Iterable[str]) -> dict[str, Wishes]:
    """What each of these people wishes, of those who wish anything."""
    theirs = among(connection, wishes.c.person, people)
    rows = connection.execute(select(wishes.c.person, wishes.c.wishes).where(theirs))
    return {row.person: _read(row.wishes) for row in rows}


def _read(kept: object) -> Wishes:
    found: Wishes | None = WISHES.load_or_none(kept)
    return found or NO_WISHES


HOME: tuple[ColumnElement[Any], ...] = (organisations.c.id.label("home"), organisations.c.arrangements)
THEIRS = (
    select(persons.c.id, *HOME, wishes.c.wishes)
    .join(organisations, organisations.c.id == persons.c.organisation)
    .outerjoin(wishes, wishes.c.person == persons.c.id)
)
ITS = select(channels.c.id, *HOME).join(organisations, organisations.c.id == channels.c.organisation)


def wishes_in_force(connection: Connection, people: Collection[str], linked: Collection[str]) -> dict[str, Wishes]:
    """What holds for each of these people and linked channels: what they wish, within the hours of their organisation.

    Hours that somebody chose for themselves come before those.
    """
    arrangements: dict[str, Arrangements | None] = {}
    found: dict[str, Wishes] = {}
    for who, home, kept, *wished in _told(connection, people, linked):
        if home not in arrangements:
            arrangements[home] = arranged(kept)
        found[who] = heeding(_read(wished[0]) if wished else NO_WISHES, arrangements[home])
    return found


def _told(connection: Connection, people: Collection[str], linked: Collection[str]) -> Iterator[Sequence[Any]]:
    if people:
        yield from connection.execute(THEIRS.where(among(connection, persons.c.id, people)))
    if linked:
        yield from connection.execute(ITS.where(among(connection, channels.c.id, linked)))


def wishes_of(connection: Connection, person: Person) -> Wishes:
    """What this person wishes."""
    return find_wishes(connection, [person.id]).get(person.id, NO_WISHES)


def mutes_in(connection: Connection, network: str, kind: str, asking: Person, now: datetime) -> tuple[int, int]:
    """Of so many with a seat, how many stopped this kind lately; (0, 0) for who neither facilitates it nor is in it."""
    seated = select(members.c.person).where((members.c.network == network) & (members.c.standing == "member"))
    people = connection.scalars(seated).all()
    facilitates = select(networks.c.facilitator).where(networks.c.id == network)
    if asking.id not in people and connection.scalar(facilitates) != asking.id:
        return 0, 0
    wanted = find_wishes(connection, people).values()
    return sum(_stopped_lately(one, kind, now) for one in wanted), len(people)


def mutes_beside(connection: Connection, nudge: str, person: Person, now: datetime) -> tuple[Mutes, ...]:
    """For each open network in which this person has a seat: how many others stopped the kind of their nudge lately."""
    seen = sighting(connection, person, nudge)
    if seen is None:
        return ()
    mine = (members.c.person == person.id) & (members.c.standing == "member") & (networks.c.status == "open")
    which = select(networks.c.id).join(members, members.c.network == networks.c.id).where(mine).order_by(networks.c.id)
    found = load(connection, which)
    wanted = find_wishes(connection, {member.person for network in found for member in network.seated})
    stopped = {who for who, one in wanted.items() if _stopped_lately(one, seen.nudge.kind, now)}
    return tuple(_mutes(network, person, stopped) for network in found)


def _mutes(network: Network, person: Person, stopped: Set[str]) -> Mutes:
    others = sum(member.person in stopped and member.person != person.id for member in network.seated)
    return Mutes(network, others, len(network.seated))


def _stopped_lately(one: Wishes, kind: str, now: datetime) -> bool:
    return any(muted.kind == kind and muted.since > now - LATELY for muted in one.muted)
