"""Several accounts of one human: the codes that prove it, and how two persons become one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, delete, exists, func, literal, select, update

from bot.life.across import Claim, Claimant, Clash, Login, LoginCode
from bot.logins import AccountClaimed, AccountsJoined, ClaimAnswered, LoginCodeMade, SeatTaken
from bot.network.seats import reached
from bot.people import Account, Person, PlatformName
from storage.arrangements import arrangements_by, rearrange
from storage.holding import drop, let_go
from storage.invitations import allows_outside, spoil_invitation, use
from storage.networks import reseat
from storage.owned import bring_home
from storage.people import REACHED, THIS_ACCOUNT, find_person, names_of, relane
from storage.tables import (
    accounts,
    answered,
    attendance,
    channels,
    conversations,
    decisions,
    entries,
    feeds,
    guests,
    insights,
    interests,
    invitations,
    invites,
    login_codes,
    members,
    networks,
    organisations,
    outbox,
    persons,
    plans,
    polls,
    proposals,
    questions,
    readiness,
    responses,
    tenants,
    voices,
    votes,
    wishes,
)

THEIRS = (
    (members, members.c.person, ("network",)),
    (attendance, attendance.c.person, ("session",)),
    (answered, answered.c.person, ("session",)),
    (wishes, wishes.c.person, ()),
    (conversations, conversations.c.person, ("flow", "subject")),
    (accounts, accounts.c.person, None),
    (readiness, readiness.c.person, None),
    (plans, plans.c.person, None),
    (insights, insights.c.author, None),
    (invitations, invitations.c.by, None),
    (channels, channels.c.linked_by, None),
    (outbox, outbox.c.recipient, None),
    (outbox, outbox.c.party, None),
    (persons, persons.c.added_by, None),
    (voices, voices.c.person, None),
    (votes, votes.c.person, ("network", "ballot")),
    (interests, interests.c.person, ("topic",)),
    (proposals, proposals.c.person, None),
    (proposals, proposals.c.to, None),
    (invites, invites.c.person, ("poll",)),
    (polls, polls.c.by, None),
    (questions, questions.c.person, None),
    (responses, responses.c.person, None),
    (guests, guests.c.person, ("session",)),
    (guests, guests.c.by, None),
    (entries, entries.c.checked_by, None),
    (entries, entries.c.suggested_by, None),
    (decisions, decisions.c.owner, None),
    (feeds, feeds.c.person, None),
)
"""What is somebody's, with the columns of which each person has a row only once (None: any number)."""


def keep_code(connection: Connection, person: Person, fact: LoginCodeMade, at: datetime) -> None:
    """In the place of an earlier one of theirs; what is over is forgotten, whosever it was."""
    connection.execute(delete(login_codes).where((login_codes.c.person == person.id) | (login_codes.c.until <= at)))
    row = {"code": fact.code, "organisation": person.organisation, "person": person.id, "until": fact.until}
    connection.execute(login_codes.insert(), row)


def code_of(connection: Connection, person: Person, now: datetime) -> LoginCode | None:
    """Their own, while it is good, with whoever typed it."""
    good = (login_codes.c.person == person.id) & (login_codes.c.until > now)
    row = connection.execute(select(login_codes).where(good)).first()
    if row is None:
        return None
    claimant = find_person(connection, row.claimed_by) if row.claimed_by else None
    if claimant is None:
        return LoginCode(row.code)
    return LoginCode(row.code, Claimant(claimant.id, claimant.name, logins_of(connection, claimant)), row.agreed)


def claim_code(connection: Connection, person: Person, fact: AccountClaimed, at: datetime) -> bool:
    """From now on it is for this person alone, in the place of any other that they typed. False: it is over, or taken.

    Of several who type it at once, one.
    """
    earlier = (login_codes.c.claimed_by == person.id) & (login_codes.c.code != fact.code)
    connection.execute(delete(login_codes).where(earlier))
    free = (login_codes.c.claimed_by.is_(None)) | (login_codes.c.claimed_by == person.id)
    this = (login_codes.c.code == fact.code) & (login_codes.c.person == fact.owner) & (login_codes.c.until > at)
    return connection.execute(update(login_codes).where(this & free).values(claimed_by=person.id)).rowcount == 1


def answer_claim(connection: Connection, person: Person, fact: ClaimAnswered, at: datetime) -> bool:
    """False when that code isn't theirs, is over, or somebody else typed it."""
    this = (login_codes.c.code == fact.code) & (login_codes.c.person == person.id) & (login_codes.c.until > at)
    claimed = this & (login_codes.c.claimed_by == fact.claimant) & ~login_codes.c.agreed
    if fact.agreed:
        return connection.execute(update(login_codes).where(claimed).values(agreed=True)).rowcount == 1
    return connection.execute(delete(login_codes).where(claimed)).rowcount == 1


def spoil(connection: Connection, code: str) -> None:
    """It is good for nobody any more."""
    connection.execute(delete(login_codes).where(login_codes.c.code == code))
    spoil_invitation(connection, code)


def logins_of(connection: Connection, person: Person) -> tuple[Login, ...]:
    """The accounts by which they can be reached, with the name of the organisation that each tenant is of."""
    where = (tenants.c.platform == accounts.c.platform) & (tenants.c.tenant == accounts.c.tenant)
    preferred = (persons.c.account == accounts.c.id).label("preferred")
    rows = connection.execute(
        select(accounts.c.platform, accounts.c.tenant, accounts.c.user, organisations.c.name, preferred)
        .join(persons, persons.c.id == accounts.c.person)
        .join(tenants, where)
        .join(organisations, organisations.c.id == tenants.c.organisation)
        .where((accounts.c.person == person.id) & REACHED)
        .order_by(accounts.c.platform, accounts.c.tenant, accounts.c.user)
    )
    return tuple(
        Login(Account(cast("PlatformName", row.platform), row.tenant, row.user), row.name, bool(row.preferred))
        for row in rows
    )


def settle_on(connection: Connection, person: Person, account: Account) -> None:
    """Of their own accounts this one from now on; of another's, or one that can't be reached, nothing happens."""
    own = THIS_ACCOUNT & (accounts.c.person == person.id) & REACHED
    login = connection.scalar(select(accounts.c.id).where(own), names_of(account))
    if login is not None:
        chosen = {"account": login, "account_chosen": True}
        connection.execute(update(persons).where(persons.c.id == person.id).values(**chosen))
        relane(connection, person.id)


def claim_by(connection: Connection, code: str, person: Person, now: datetime) -> Claim | None:
    """Whose code it is, and whether the asking person can become them. Who typed it first is alone with it."""
    free = (login_codes.c.claimed_by.is_(None)) | (login_codes.c.claimed_by == person.id)
    return _claim(connection, free & (login_codes.c.code == code), person, now)


def claim_of(connection: Connection, person: Person, now: datetime) -> Claim | None:
    """The code that they typed, while it is good."""
    return _claim(connection, login_codes.c.claimed_by == person.id, person, now)


def _claim(connection: Connection, which: ColumnElement[bool], person: Person, now: datetime) -> Claim | None:
    row = connection.execute(select(login_codes).where(which & (login_codes.c.until > now))).first()
    other = find_person(connection, row.person) if row else None
    mine = find_person(connection, person.id)
    if row is None or other is None or mine is None:
        return None
    name = connection.scalar(select(organisations.c.name).where(organisations.c.id == other.organisation)) or ""
    return Claim(other.id, other.name, clash(connection, mine, other), name, row.code, row.agreed)


def clash(connection: Connection, person: Person, other: Person) -> Clash | None:
    """What would be lost, or wrong, if `person` became `other`."""
    if person.id == other.id:
        return "self"
    if person.organisation != other.organisation and not _both_allow(connection, person, other):
        return "outside"
    if person.roles:
        return "roles"
    if connection.scalar(select(exists().where(networks.c.facilitator == person.id))):
        return "facilitator"
    here = select(members.c.network).where(members.c.person == other.id)
    leads = select(networks.c.id).where(networks.c.facilitator == other.id)
    both = members.c.network.in_(here) | members.c.network.in_(leads)
    return "network" if connection.scalar(select(exists().where((members.c.person == person.id) & both))) else None


def _both_allow(connection: Connection, *people: Person) -> bool:
    """An account may carry its person over a border only where both sides are open."""
    return all(allows_outside(connection, one.organisation) for one in people)


def become(connection: Connection, person: Person, fact: AccountsJoined, at: datetime) -> bool:
    """From now on `person` is `fact.other`. False when that can't be: the code is used or over, or they clash.

    Nor can it be as long as `fact.other` didn't agree that whoever typed their code is they.

    The rows of both persons are held, in one order for everybody, and so nobody's code is used twice.
    """
    ids = sorted((person.id, fact.other))
    held = select(persons.c.id).where(persons.c.id.in_(ids)).order_by(persons.c.id).with_for_update()
    if len(connection.execute(held).all()) < len(ids):
        return False
    claim = claim_of(connection, person, at)
    if claim is None or (claim.code, claim.person) != (fact.code, fact.other) or claim.clash or not claim.agreed:
        return False
    merge(connection, person.id, fact.other, at)
    return True


def take_seat(connection: Connection, person: Person, fact: SeatTaken, at: datetime) -> bool:
    """Whoever was added by name is this person from now on. False when the code, or the network, isn't as it was.

    Nor can it be for who is in the network by themselves, or leads it. They have the seat from `at` (UTC) on: of a
    session before then they are asked nothing.
    """
    nameless = select(persons.c.id).where((persons.c.id == fact.seat) & persons.c.added_by.is_not(None))
    inside = fact.network.facilitator == person.id or fact.network.standing(person.id) is not None
    if inside or connection.scalar(nameless) is None:
        return False
    if not reseat(connection, fact.network, reached(fact.network, fact.seat), at) or not use(connection, fact, at):
        return False
    merge(connection, fact.seat, person.id, at)
    seat = (members.c.network == fact.network.id) & (members.c.person == person.id)
    connection.execute(update(members).where(seat).values(since=at))
    return True


def merge(connection: Connection, person: str, other: str, at: datetime) -> None:
    """All that is `person`'s is `other`'s from now on, and there is no `person` any more."""
    both = (person, other)
    connection.execute(delete(login_codes).where(login_codes.c.person.in_(both) | login_codes.c.claimed_by.in_(both)))
    _rename(connection, person, other, at)
    for table, column, once in THEIRS:
        _hand_over(connection, (table, column, once), person, other)
    bring_home(connection, select(persons.c.id).where(persons.c.id == other))
    _stay_contact(connection, person, other)
    connection.execute(delete(persons).where(persons.c.id == person))
    relane(connection, other)


def _stay_contact(connection: Connection, person: str, other: str) -> None:
    """Whom people are sent to with questions they still are sent to, also where that is another organisation's now."""
    for house, made in arrangements_by(connection):
        if made.contact_person == person:
            found = find_person(connection, other)
            abroad = found.name if found and found.organisation != house else ""
            rearrange(connection, house, replace(made, contact_person=other, contact=made.contact or abroad))


def _rename(connection: Connection, person: str, other: str, at: datetime) -> None:
    """Their nudges go on under the other's name, and so none comes twice; where the other has the same, that one stays.

    Networks get another revision: whoever is changing one just now knows them by their old name.
    """
    theirs = (outbox.c.recipient == person) & (outbox.c.klass != "reply")
    let_go(connection, theirs)
    twin, key = outbox.alias("twin"), literal(other) + func.substr(outbox.c.key, len(person) + 1)
    taken = exists().where(twin.c.key == key)
    drop(connection, theirs & taken, "why-replanned", at)
    own = theirs & outbox.c.key.startswith(f"{person}/", autoescape=True)
    connection.execute(update(outbox).where(own & ~taken).values(key=key))
    revised = networks.c.id.in_(select(members.c.network).where(members.c.person == person))
    connection.execute(update(networks).where(revised).values(revision=networks.c.revision + 1))


def _hand_over(
    connection: Connection,
    what: tuple[Table, Column[Any], tuple[str, ...] | None],
    person: str,
    other: str,
) -> None:
    """Where each person has but one, what the other has stays."""
    table, column, once = what
    if once is not None:
        twin = table.alias("twin")
        same: list[ColumnElement[bool]] = [twin.c[name] == table.c[name] for name in once]
        both = exists().where(and_(twin.c[column.name] == other, *same))
        connection.execute(delete(table).where((column == person) & both))
    changes: dict[str, Any] = {column.name: other}
    if table is conversations:
        latest = select(func.coalesce(func.max(conversations.c.touched), 0)).where(conversations.c.person == other)
        changes |= {"touched": conversations.c.touched + (connection.scalar(latest) or 0)}
    connection.execute(update(table).where(column == person).values(**changes))
