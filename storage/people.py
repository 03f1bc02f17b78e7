"""People, their accounts, and the organisations that these belong to."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any, cast
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Row, RowMapping, bindparam, delete, func, select, update

from bot.people import ADMINISTRATOR, Account, Locale, Person, PlatformName, Profile, Reader
from bot.ports import Address
from storage.arrangements import arranged, arrangements_of
from storage.dialect import add_unless_there, among
from storage.guests import own_house, settle
from storage.newcomer import country_in, default_reader, introduced, told_by
from storage.tables import accounts, channels, organisations, outbox, persons, tenants

PERSON = (
    persons.c.id,
    persons.c.organisation,
    persons.c.name,
    persons.c.locale,
    persons.c.timezone,
    persons.c.country,
    persons.c.team,
    persons.c.roles,
)
THIS_ACCOUNT = (
    (accounts.c.platform == bindparam("platform"))
    & (accounts.c.tenant == bindparam("tenant"))
    & (accounts.c.user == bindparam("user"))
)
REACHED = accounts.c.reachable & accounts.c.installed
"""Who blocked the bot is reached by it no more, nor is anybody where it isn't installed any more."""
BY_ID = select(*PERSON).where(persons.c.id == bindparam("id"))
KNOWN = (
    select(persons, accounts.c.id.label("login"), *(accounts.c[f].label(f"told_{f}") for f in vars(Profile())))
    .add_columns(organisations.c.arrangements, (accounts.c.organisation == persons.c.organisation).label("own"))
    .join(accounts, accounts.c.person == persons.c.id)
    .join(organisations, organisations.c.id == persons.c.organisation)
    .where(THIS_ACCOUNT)
)


def person_of(row: Row[Any] | tuple[Any, ...]) -> Person:
    """The person in the first columns of a row that selected `PERSON`."""
    identity, organisation, name, locale, timezone, country, team, roles = row[: len(PERSON)]
    return Person(identity, organisation, name, Reader(locale, timezone), country, team, frozenset(roles))


def names_of(account: Account) -> dict[str, str]:
    """The account as parameters of `THIS_ACCOUNT`."""
    return {"platform": account.platform, "tenant": account.tenant, "user": account.user}


def find_person(connection: Connection, person_id: str) -> Person | None:
    row = connection.execute(BY_ID, {"id": person_id}).one_or_none()
    return person_of(row) if row else None


def find_persons(connection: Connection, ids: Iterable[str]) -> dict[str, Person]:
    """These people, by id."""
    rows = connection.execute(select(*PERSON).where(among(connection, persons.c.id, ids)))
    return {row.id: person_of(row) for row in rows}


def profile_of(connection: Connection, account: Account) -> Profile | None:
    """What was told of this account; None: nobody was met by it."""
    told = select(*(accounts.c[name] for name in vars(Profile()))).where(THIS_ACCOUNT)
    row = connection.execute(told, names_of(account)).one_or_none()
    return Profile(*row) if row else None


def welcome(connection: Connection, account: Account, profile: Profile) -> Person:
    """Refreshes who is known, admits who isn't; whoever comes second at the same moment finds the first one's row."""
    row = connection.execute(KNOWN, names_of(account)).mappings().one_or_none()
    if row is None and admit(connection, account, profile):
        row = connection.execute(KNOWN, names_of(account)).mappings().one()
    elif row is None:
        return welcome(connection, account, profile)
    if profile.guest not in (None, row["told_guest"]):
        host = organisation_in(connection, account.platform, account.tenant)
        settle(connection, row, host, guest=bool(profile.guest))
        fall_back(connection, row["id"])
        row = connection.execute(KNOWN, names_of(account)).mappings().one()
    return refresh(connection, row, profile)


def admit(connection: Connection, account: Account, profile: Profile) -> bool:
    """Makes a person for this account. False, and nobody made, when somebody else just did."""
    home = organisation_in(connection, account.platform, account.tenant)
    organisation = own_house(connection, home) if profile.guest else home
    made = arrangements_of(connection, organisation)
    person, login, reader = uuid4().hex, uuid4().hex, introduced(profile, default_reader(made))
    connection.execute(
        persons.insert(),
        {"id": person, "organisation": organisation, "name": profile.name, "roles": [], "account": login}
        | {"locale": reader.locale, "timezone": reader.timezone, "country": country_in(reader.timezone, made)}
        | {"locale_chosen": False, "timezone_chosen": False, "team": None},
    )
    added = add_login(connection, login, account, person, organisation, profile)
    if not added:
        connection.execute(delete(persons).where(persons.c.id == person))
    return added


def add_login(
    connection: Connection, login: str, account: Account, person: str, organisation: str, profile: Profile
) -> bool:
    ids = {"id": login, "person": person, "organisation": organisation, "reachable": True, "installed": True}
    return add_unless_there(connection, accounts, ids | names_of(account) | vars(profile))


def organisation_in(connection: Connection, platform: str, tenant: str) -> str:
    """The organisation of this tenant; a new one for a tenant that nobody knew."""
    where = (tenants.c.platform == platform) & (tenants.c.tenant == tenant)
    known = connection.scalar(select(tenants.c.organisation).where(where))
    if known is not None:
        return cast("str", known)
    fresh = uuid4().hex
    connection.execute(organisations.insert(), {"id": fresh, "name": ""})
    if add_unless_there(connection, tenants, {"platform": platform, "tenant": tenant, "organisation": fresh}):
        return fresh
    connection.execute(delete(organisations).where(organisations.c.id == fresh))
    return organisation_in(connection, platform, tenant)


def refresh(connection: Connection, row: RowMapping, profile: Profile) -> Person:
    """The person with what the profile tells anew; what they chose by themselves stays.

    Only an account in the person's own organisation says what they are called and how they live: whoever administers
    another one could otherwise give them another name there. That account's own row keeps all that it tells. Nor does
    who acts by another one act with the roles that the organisation gave them.
    """
    before = Profile(*(row[f"told_{name}"] for name in vars(profile)))
    if profile.adds_to(before):
        told = vars(profile.over(before))
        connection.execute(update(accounts).where(accounts.c.id == row["login"]).values(**told))
    profile = profile if row["own"] else Profile()
    known = Reader(row["locale"], row["timezone"])
    reader = told_by(profile, known, locale_chosen=row["locale_chosen"], zone_chosen=row["timezone_chosen"])
    country = country_in(reader.timezone, arranged(row["arrangements"]))
    name = profile.name or row["name"]
    if (name, reader, country) != (row["name"], known, row["country"]):
        values = {"name": name, "locale": reader.locale, "timezone": reader.timezone, "country": country}
        connection.execute(update(persons).where(persons.c.id == row["id"]).values(**values))
    roles = frozenset(row["roles"] if row["own"] else ())
    return Person(row["id"], row["organisation"], name, reader, country, row["team"], roles)


def choose(connection: Connection, person: str, locale: Locale, timezone: str) -> None:
    """The person's own choice: from now on no profile changes what was chosen differently."""
    home = select(organisations.c.arrangements).join(persons, persons.c.organisation == organisations.c.id)
    made = arranged(connection.scalar(home.where(persons.c.id == person)))
    connection.execute(
        update(persons)
        .where(persons.c.id == person)
        .values(
            locale_chosen=persons.c.locale_chosen | (persons.c.locale != locale),
            timezone_chosen=persons.c.timezone_chosen | (persons.c.timezone != timezone),
            locale=locale,
            timezone=timezone,
            country=country_in(timezone, made),
        )
    )


def prefer(connection: Connection, person: str, login: str) -> None:
    """The account they just wrote from: it can be reached, and is where nudges go, unless they said where."""
    connection.execute(update(accounts).where(accounts.c.id == login).values(reachable=True, installed=True))
    unsaid = (persons.c.id == person) & ~persons.c.account_chosen
    connection.execute(update(persons).where(unsaid).values(account=login))
    relane(connection, person)


def lane_of(recipient: ColumnElement[str]) -> ColumnElement[str]:
    """What a nudge for this person, or channel, is paced with ("slack/T1"); empty when it can't be delivered."""
    login = accounts.join(persons, persons.c.account == accounts.c.id)
    theirs = select(accounts.c.platform + "/" + accounts.c.tenant).select_from(login).where(persons.c.id == recipient)
    its = select(channels.c.platform + "/" + channels.c.tenant).where(channels.c.id == recipient)
    return func.coalesce(theirs.scalar_subquery(), its.scalar_subquery(), "")


def relane(connection: Connection, person: str) -> None:
    """What is to come goes to the account that they are reached by now."""
    _relane(connection, outbox.c.recipient == person)


def _relane(connection: Connection, theirs: ColumnElement[bool]) -> None:
    to_come = theirs & outbox.c.status.in_(("waiting", "planned"))
    connection.execute(update(outbox).where(to_come).values(lane=lane_of(outbox.c.recipient)))


def cut_off(connection: Connection, address: Address) -> None:
    """The account blocked us; nudges go to another account of the person, if there is one."""
    this = names_of(Account(address.platform, address.tenant, address.user))
    blocked = connection.execute(select(accounts.c.id, accounts.c.person).where(THIS_ACCOUNT), this).one_or_none()
    if blocked is None:
        return
    connection.execute(update(accounts).where(accounts.c.id == blocked.id).values(reachable=False))
    preferred = (persons.c.id == blocked.person) & (persons.c.account == blocked.id)
    connection.execute(update(persons).where(preferred).values(account=None, account_chosen=False))
    fall_back(connection, blocked.person)


def reaches_anybody(connection: Connection, platform: str, tenant: str) -> bool:
    """Whether anybody can be reached by an account of this tenant."""
    there = (accounts.c.platform == platform) & (accounts.c.tenant == tenant)
    return connection.execute(select(accounts.c.id).where(there & REACHED).limit(1)).first() is not None


def fall_back(connection: Connection, person: str) -> None:
    """Who has no account that they wrote from is reached by any other that can be, if there is one."""
    _settle_on_another(connection, persons.c.id == person)
    relane(connection, person)


def _settle_on_another(connection: Connection, who: ColumnElement[bool]) -> None:
    """Those of them who have no account that they are reached by get another one, if there is one."""
    theirs = (accounts.c.person == persons.c.id) & REACHED
    other = select(accounts.c.id).where(theirs).order_by(accounts.c.id).limit(1).correlate(persons).scalar_subquery()
    connection.execute(update(persons).where(who & persons.c.account.is_(None)).values(account=other))


def reach(connection: Connection, platform: str, tenant: str, *, installed: bool) -> None:
    """The app is there now, or isn't any more: whoever has an account there is reached by it, or by another one."""
    there = (accounts.c.platform == platform) & (accounts.c.tenant == tenant)
    connection.execute(update(accounts).where(there).values(installed=installed))
    gone = persons.c.account.in_(select(accounts.c.id).where(there & ~accounts.c.installed))
    connection.execute(update(persons).where(gone).values(account=None, account_chosen=False))
    people = select(accounts.c.person).where(there)
    _settle_on_another(connection, persons.c.id.in_(people))
    _relane(connection, outbox.c.recipient.in_(people))


def find_addresses(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[Address, ...]]:
    """The reachable addresses of these people, the preferred one first."""
    rows = connection.execute(
        select(accounts.c.person, accounts.c.platform, accounts.c.tenant, accounts.c.user, accounts.c.address)
        .join(persons, persons.c.id == accounts.c.person)
        .where(among(connection, accounts.c.person, ids) & REACHED)
        .order_by(persons.c.account != accounts.c.id, accounts.c.id)
    )
    found: dict[str, tuple[Address, ...]] = {}
    for person, platform, tenant, user, address in rows:
        there = Address(cast("PlatformName", platform), tenant, user, address)
        found[person] = (*found.get(person, ()), there)
    return found


def appoint(connection: Connection, person: str, roles: Set[str]) -> None:
    connection.execute(update(persons).where(persons.c.id == person).values(roles=sorted(roles)))


def appoint_first(connection: Connection, person: str, platform: str, tenant: str) -> bool:
    """The organisation's row is held, so that of several who come at once one is the first."""
    organisation = organisation_in(connection, platform, tenant)
    connection.execute(select(organisations.c.id).where(organisations.c.id == organisation).with_for_update())
    theirs = select(persons.c.id, persons.c.roles).where(persons.c.organisation == organisation)
    roles = {row.id: set(row.roles) for row in connection.execute(theirs)}
    if person not in roles or any(ADMINISTRATOR in one for one in roles.values()):
        return False
    appoint(connection, person, roles[person] | {ADMINISTRATOR})
    return True


def attach(connection: Connection, account: Account, person: str) -> None:
    """The account becomes a login of this person; what its profile told is kept."""
    organisation = connection.scalar(select(persons.c.organisation).where(persons.c.id == person))
    tenant = {"platform": account.platform, "tenant": account.tenant, "organisation": organisation}
    add_unless_there(connection, tenants, tenant)
    home = organisation_in(connection, account.platform, account.tenant)
    if not add_login(connection, uuid4().hex, account, person, home, Profile()):
        _hand_over(connection, account, person)
    fall_back(connection, person)


def _hand_over(connection: Connection, account: Account, person: str) -> None:
    """The account was somebody's: they are reached by another one from now on."""
    login, before = connection.execute(
        select(accounts.c.id, accounts.c.person).where(THIS_ACCOUNT), names_of(account)
    ).one()
    connection.execute(update(accounts).where(accounts.c.id == login).values(person=person))
    theirs = (persons.c.account == login) & (persons.c.id != person)
    connection.execute(update(persons).where(theirs).values(account=None, account_chosen=False))
    fall_back(connection, before)


def name_organisation(connection: Connection, organisation: str, name: str) -> None:
    connection.execute(update(organisations).where(organisations.c.id == organisation).values(name=name))


def nobody(connection: Connection) -> bool:
    """Whether the database knows no person at all."""
    return connection.execute(select(persons.c.id).limit(1)).first() is None
