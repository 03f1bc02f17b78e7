"""What an organisation's administrator arranged, and what that changes for its people."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, exists, or_, select, update

from bot.codec import Codec
from bot.nudges.wishes import Hours
from bot.organisation import Arrangements, Organisation
from bot.people import ADMINISTRATOR, LOCALES, Person
from storage.newcomer import country_in
from storage.tables import accounts, organisations, persons

ARRANGEMENTS = Codec((Arrangements, Hours))


def arranged(kept: object) -> Arrangements | None:
    """What stands in the column; None when nobody arranged anything, or nobody can read it any more."""
    return ARRANGEMENTS.load_or_none(kept) if kept is not None else None


def arrangements_of(connection: Connection, organisation: str) -> Arrangements | None:
    """What holds in this organisation; None: nobody arranged it yet."""
    kept = select(organisations.c.arrangements).where(organisations.c.id == organisation)
    return arranged(connection.scalar(kept))


def arrangements_by(connection: Connection) -> Iterator[tuple[str, Arrangements]]:
    """What holds, with whose organisation's it is."""
    rows = select(organisations.c.id, organisations.c.arrangements).where(organisations.c.arrangements.is_not(None))
    for organisation, kept in connection.execute(rows).all():
        if isinstance(made := arranged(kept), Arrangements):
            yield organisation, made


def rearrange(connection: Connection, organisation: str, made: Arrangements) -> None:
    """What holds from now on, where that changes nothing for its people's days."""
    own = organisations.c.id == organisation
    connection.execute(update(organisations).where(own).values(arrangements=ARRANGEMENTS.dump(made)))


def arrange(connection: Connection, person: Person, made: Arrangements, name: str = "") -> None:
    """From now on, in the person's own organisation; of who is no administrator there (any more), nothing happens.

    `name`: what it is called; empty: as before.
    """
    roles = connection.scalar(select(persons.c.roles).where(persons.c.id == person.id))
    if ADMINISTRATOR not in (roles or ()):
        return
    own = organisations.c.id == person.organisation
    called = {"name": name} if name else {}
    connection.execute(update(organisations).where(own).values(arrangements=ARRANGEMENTS.dump(made), **called))
    settle_people(connection, person.organisation, made)


def settle_people(connection: Connection, organisation: str, made: Arrangements) -> None:
    """Language and zone of whoever chose none, and of whom no platform told any; everybody's public holidays."""
    here = persons.c.organisation == organisation
    spoken = [accounts.c.locale.ilike(f"{locale}%") for locale in LOCALES]
    untold = here & ~persons.c.locale_chosen & ~_told(or_(*spoken))
    connection.execute(update(persons).where(untold).values(locale=made.locale))
    nowhere = here & ~persons.c.timezone_chosen & ~_told(accounts.c.timezone != "")
    connection.execute(update(persons).where(nowhere).values(timezone=made.timezone))
    zones = connection.scalars(select(persons.c.timezone).where(here).distinct()).all()
    for zone in zones:
        there = here & (persons.c.timezone == zone)
        connection.execute(update(persons).where(there).values(country=country_in(zone, made)))


def _told(what: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where((accounts.c.person == persons.c.id) & what)


def organisation_of(connection: Connection, person: Person) -> Organisation:
    """The person's own, with who administers it, by name."""
    own = organisations.c.id == person.organisation
    row = connection.execute(select(organisations.c.name, organisations.c.arrangements).where(own)).one()
    made = arranged(row.arrangements)
    return Organisation(row.name, made, _contact(connection, person, made), _administrators(connection, person))


def _contact(connection: Connection, person: Person, made: Arrangements | None) -> str:
    """The contact's name as it is now, where it is one of the organisation's people."""
    if made is None or not made.contact_person:
        return made.contact if made else ""
    theirs = (persons.c.id == made.contact_person) & (persons.c.organisation == person.organisation)
    return connection.scalar(select(persons.c.name).where(theirs)) or made.contact


def _administrators(connection: Connection, person: Person) -> tuple[str, ...]:
    given = (persons.c.organisation == person.organisation) & (persons.c.roles != [])
    rows = connection.execute(select(persons.c.name, persons.c.roles).where(given).order_by(persons.c.name))
    return tuple(name for name, roles in rows if name and ADMINISTRATOR in roles)
