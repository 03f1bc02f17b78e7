"""Forgetting a person, or an organisation, for good: no row keeps an id, a name or a word of theirs.

What others need stays, without them: the networks they were in, and answers of evaluations, which never were anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Select, delete, exists, or_, select, tuple_, update

from bot.consequences import Touched
from bot.facts import MemberLeft
from bot.network.model import Network
from bot.organisation import Arrangements
from bot.people import Person
from bot.planning import Planner, told
from bot.ports import Commit, Outcome
from storage.arrangements import arrangements_by, rearrange
from storage.commits import write_all
from storage.engine import Undo
from storage.joining import hold, scoped
from storage.networks import load, private, swap
from storage.owned import bring_home
from storage.people import fall_back, find_person
from storage.plans import replan
from storage.sweeping import let_go, sweep
from storage.tables import (
    accounts,
    channels,
    events,
    insights,
    installations,
    invitations,
    members,
    networks,
    organisations,
    persons,
    polls,
    questions,
    sessions,
    tenants,
    transcript,
)


def led_by(connection: Connection, person: str) -> tuple[Network, ...]:
    """The networks that this person facilitates, also those that are over; not what they keep for themselves alone."""
    theirs = (networks.c.facilitator == person) & ~private()
    return load(connection, select(networks.c.id).where(theirs).order_by(networks.c.name))


def led_elsewhere(connection: Connection, houses: Sequence[str]) -> tuple[Network, ...]:
    """The networks of other organisations that somebody of these facilitates."""
    there = networks.join(persons, persons.c.id == networks.c.facilitator)
    abroad = persons.c.organisation.in_(houses) & networks.c.organisation.not_in(houses) & ~private()
    return load(connection, select(networks.c.id).select_from(there).where(abroad).order_by(networks.c.name))


def forget_person(
    connection: Connection, person_id: str, successor: str | None, planner: Planner, at: datetime
) -> Outcome:
    """Their seats are given up, to whoever is next; what they facilitate is `successor`'s; all else of theirs goes.

    `at` is UTC. Raises `Undo` with CONFLICT, and has nothing written, when a network changed meanwhile, when they are
    gone, or when they facilitate one and there is no successor.
    """
    person = _held(connection, person_id)
    if person is None or (led_by(connection, person_id) and successor is None):
        raise Undo(Outcome.CONFLICT)
    if successor is not None:
        _hand_over(connection, person, successor, planner, at)
    for network in load(connection, _open_to(person_id).where(~private())):
        _leave(connection, network, person, planner, at)
    logins = connection.execute(select(accounts).where(accounts.c.person == person_id)).all()
    for login in logins:
        _clear_account(connection, login.platform, login.tenant, login.user)
    added = persons.c.added_by == person.id
    connection.execute(update(persons).where(added).values(added_by=successor or ""))
    for house, made in contacts(connection, person).items():
        rearrange(connection, house, made)
    gone = {person_id, *_written(connection, person_id), *(login.id for login in logins)}
    gone |= {*_kept_alone(connection, [person_id])}
    let_go(connection, gone)
    sweep(connection, gone)
    _close_houses(connection, {person.organisation, *(login.organisation for login in logins)})
    return Outcome.DONE


def _written(connection: Connection, person: str) -> Iterator[str]:
    """Of what is theirs: all that others' rows may point to."""
    for column in (insights.c.author, questions.c.person, polls.c.by):
        yield from connection.scalars(select(column.table.c.id).where(column == person))


def _kept_alone(connection: Connection, people: Sequence[str]) -> Iterator[str]:
    """The networks of others that they keep here for themselves, with their sessions: those go with them."""
    theirs = select(networks.c.id).where(networks.c.facilitator.in_(people), private())
    yield from connection.scalars(theirs)
    yield from connection.scalars(select(sessions.c.id).where(sessions.c.network.in_(theirs)))


def forget_organisation(connection: Connection, organisation: str, planner: Planner, at: datetime) -> Outcome:
    """All of its people, networks and channels. Seats in networks of others are given up, to whoever is next there.

    With it go the guests of its workspaces and tenants, each of whom is an organisation by themselves, unless they
    have an account elsewhere too: of those, as of people of other organisations, only the account there. `at` is UTC.
    Raises `Undo` with CONFLICT, and has nothing written, when a network changed meanwhile, when the organisation is
    gone, or when somebody facilitates a network of others.
    """
    held = hold(connection, organisation)
    houses = houses_of(connection, organisation)
    if not held or led_elsewhere(connection, houses):
        raise Undo(Outcome.CONFLICT)
    people = tuple(connection.scalars(select(persons.c.id).where(persons.c.organisation.in_(houses))))
    for one in people:
        for network in load(connection, _open_to(one).where(networks.c.organisation.not_in(houses), ~private())):
            if (person := find_person(connection, one)) is not None:
                _leave(connection, network, person, planner, at)
    _erase(connection, houses, people)
    return Outcome.DONE


def _erase(connection: Connection, houses: Sequence[str], people: Sequence[str]) -> None:
    bring_home(connection, select(persons.c.id).where(persons.c.organisation.not_in(houses)), *houses)
    logins = connection.execute(_logins_of(houses)).all()
    others = _unseat(connection, houses)
    for login in logins:
        _clear_account(connection, login.platform, login.tenant, login.user)
    gone = {*houses, *people, *(login.id for login in logins), *_ids_of(connection, houses)}
    gone |= {*_kept_alone(connection, people)}
    let_go(connection, gone)
    sweep(connection, gone)
    for other in others:
        fall_back(connection, other)
    _close_houses(connection, {login.organisation for login in logins})


def houses_of(connection: Connection, organisation: str) -> tuple[str, ...]:
    """The organisation, and the own ones of the guests in its workspaces and tenants who have no account elsewhere."""
    theirs = accounts.join(persons, persons.c.id == accounts.c.person)
    tenantless = persons.c.organisation.not_in(select(tenants.c.organisation))
    guests = select(persons.c.organisation).select_from(theirs).where(tenantless)
    inside = _is_in([organisation])
    elsewhere = connection.scalars(guests.where(~inside))
    return (organisation, *sorted({*connection.scalars(guests.where(inside))} - {organisation, *elsewhere}))


def _is_in(houses: Sequence[str]) -> ColumnElement[bool]:
    """Of an account: whether it is in a workspace or tenant of one of these organisations."""
    here = select(tenants.c.platform, tenants.c.tenant).where(tenants.c.organisation.in_(houses))
    return tuple_(accounts.c.platform, accounts.c.tenant).in_(here)


def _logins_of(houses: Sequence[str]) -> Select[tuple[str, str, str, str, str]]:
    """The accounts in these organisations, and those elsewhere of their people."""
    people = select(persons.c.id).where(persons.c.organisation.in_(houses))
    columns = (accounts.c.id, accounts.c.organisation, accounts.c.platform, accounts.c.tenant, accounts.c.user)
    whose = accounts.c.organisation.in_(houses) | accounts.c.person.in_(people)
    return select(*columns).where(whose | _is_in(houses))


def _held(connection: Connection, person: str) -> Person | None:
    """Their row is held until the transaction ends: whoever writes of them waits, and finds nobody."""
    connection.execute(select(persons.c.id).where(persons.c.id == person).with_for_update())
    return find_person(connection, person)


def _open_to(person: str) -> Select[tuple[str]]:
    theirs = members.join(networks, networks.c.id == members.c.network)
    seats = select(networks.c.id).select_from(theirs).where(members.c.person == person)
    return seats.where(networks.c.status == "open").order_by(networks.c.id)


def _leave(connection: Connection, network: Network, person: Person, planner: Planner, at: datetime) -> None:
    """As when they leave by themselves: the same fact, the same plan, in which the seat is offered to who waits."""
    left = MemberLeft(network, person.id)
    write_all(
        connection,
        Commit(f"forgotten/{uuid4().hex}", person, at, None, (left,), told(left, at, person), planner),
    )


def _hand_over(connection: Connection, person: Person, successor: str, planner: Planner, at: datetime) -> None:
    """A network's facilitator has no seat in it: a successor who has one gives it up."""
    new = _held(connection, successor)
    if new is None or new.organisation != person.organisation or new.id == person.id:
        raise Undo(Outcome.CONFLICT)
    for network in led_by(connection, person.id):
        if network.standing(successor):
            _leave(connection, network, new, planner, at)
        now = next(iter(load(connection, select(networks.c.id).where(networks.c.id == network.id))))
        if not swap(connection, now, facilitator=successor):
            raise Undo(Outcome.CONFLICT)
        made = (invitations.c.network == network.id) & (invitations.c.by == person.id)
        connection.execute(update(invitations).where(made).values(by=successor))
        if network.status == "open":
            replan(connection, planner, network.id, Touched(network.id), at)


def _clear_account(connection: Connection, platform: str, tenant: str, user: str) -> None:
    """Where a platform's own id of somebody stands beside the account."""
    there = (installations.c.platform == platform) & (installations.c.tenant == tenant)
    connection.execute(update(installations).where(there & (installations.c.installer == user)).values(installer=""))
    here = f"{platform}/{tenant}/"
    named = events.c.id.startswith(here, autoescape=True) & (
        events.c.id.contains(f"/{user}/", autoescape=True) | events.c.id.endswith(f"/{user}", autoescape=True)
    )
    connection.execute(delete(events).where(named))
    connection.execute(delete(transcript).where(transcript.c.room == f"{tenant}/{user}"))


def contacts(connection: Connection, person: Person) -> dict[str, Arrangements]:
    """By organisation: the arrangements whose contact for questions is this person, with nobody in their place.

    Words that bear their name count too, in their own organisation and in the copies that its guests have of them.
    """
    words = re.compile(rf"(?<!\w){re.escape(person.name.casefold())}(?!\w)")
    found: dict[str, Arrangements] = {}
    made = dict(arrangements_by(connection))
    own = made.get(person.organisation)
    typed = own.contact if own and person.name and words.search(own.contact.casefold()) else ""
    copies = {person.organisation, *_tenantless(connection)} if typed else set()
    for house, one in made.items():
        if one.contact_person == person.id:
            found[house] = replace(one, contact="", contact_person="")
        elif house in copies and one.contact == typed:
            found[house] = replace(one, contact="")
    return found


def _tenantless(connection: Connection) -> Iterator[str]:
    with_tenants = select(tenants.c.organisation)
    yield from connection.scalars(select(organisations.c.id).where(organisations.c.id.not_in(with_tenants)))


def _close_houses(connection: Connection, houses: Iterable[str]) -> None:
    """A guest's own house goes with the guest: it has no workspace or tenant, and nobody else in it."""
    for house in houses:
        named = [exists().where(table.c.organisation == house) for table in scoped() if table is not events]
        empty = (organisations.c.id == house) & (organisations.c.name == "") & ~or_(*named)
        if connection.execute(delete(organisations).where(empty)).rowcount:
            connection.execute(delete(events).where(events.c.organisation == house))


def _ids_of(connection: Connection, houses: Sequence[str]) -> Iterator[str]:
    """Of all that others' rows may point to; rows of the organisations themselves name them."""
    for table in (networks, sessions, channels, insights, questions, polls):
        yield from connection.scalars(select(table.c.id).where(table.c.organisation.in_(houses)))


def _unseat(connection: Connection, houses: Sequence[str]) -> tuple[str, ...]:
    """People of other organisations who were reached by an account here: they are reached by another one."""
    here = select(accounts.c.id).where(accounts.c.organisation.in_(houses) | _is_in(houses))
    guests = persons.c.organisation.not_in(houses) & persons.c.account.in_(here)
    gone = update(persons).where(guests).values(account=None, account_chosen=False)
    return tuple(connection.scalars(gone.returning(persons.c.id)))
