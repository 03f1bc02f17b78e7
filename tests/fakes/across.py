"""How `MemoryStore` answers what is asked, and keeps what became true, across organisations."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.across import (
    Claim,
    ClaimBy,
    Glimpse,
    GlimpseOf,
    Invitation,
    Invited,
    InvitedBy,
    Login,
    MyInvitations,
    MyLoginCode,
    MyLogins,
    Outlet,
    OutletsAround,
)
from bot.facts import (
    AccountPreferred,
    AccountsJoined,
    InvitationMade,
    InvitationWithdrawn,
    LoginCodeMade,
    NameAdded,
    NetworkChannelLinked,
)
from bot.network.model import Network
from bot.people import Channel, Person
from bot.ports import Commit, Departure
from storage.newcomer import country_in
from tests.fakes.answers import answer, channel_at
from tests.fakes.happenings import _seated, changed, happen
from tests.fakes.shared import allows_outside, become, claim_by, is_seated
from tests.fakes.tables import Chosen, Tables


@answer.register
def _(query: MyInvitations, tables: Tables, person: Person, now: datetime) -> tuple[Invitation, ...]:
    good = (one for one in tables.invitations.values() if one.until > now)
    mine = (one for one in good if tables.networks[one.network].facilitator == person.id)
    return tuple(sorted(mine, key=lambda one: one.network))


@answer.register
def _(query: InvitedBy, tables: Tables, person: Person, now: datetime) -> Invited | None:
    invitation = tables.invitations.get(query.code)
    network = tables.networks[invitation.network] if invitation and invitation.until > now else None
    if network is None or network.status != "open":
        return None
    if network.organisation != person.organisation and not network.standing(person.id):
        if not allows_outside(tables, person.organisation):
            return Invited(None, "home")
        if not allows_outside(tables, network.organisation):
            return Invited(None, "away")
    view = tables.member_view(network)
    hidden = (one if one.person == person.id else replace(one, name="", house="") for one in view.members)
    return Invited(replace(view, members=tuple(hidden)))


@answer.register
def _(query: OutletsAround, tables: Tables, person: Person, now: datetime) -> tuple[Outlet, ...]:
    network = tables.network_of(query.session)
    if network is None or not is_seated(tables, network.id, person.id):
        return ()
    linked = [tables.channels[one] for key, one in tables.network_channels.items() if key[0] == network.id]
    linked.sort(key=lambda channel: (channel.organisation != person.organisation, channel.id))
    own = person.organisation
    return tuple(Outlet(one.id, one.organisation, one.name if one.organisation == own else "") for one in linked)


@answer.register
def _(query: GlimpseOf, tables: Tables, person: Person, now: datetime) -> Glimpse | None:
    network = tables.networks.get(query.network)
    if network is None or network.status != "open" or person.team is None or "manager" not in person.roles:
        return None
    people = (tables.persons[one.person] for one in network.seated if one.person != person.id)
    if not any(one.team == person.team and one.organisation == person.organisation for one in people):
        return None
    return Glimpse(network.name, tuple(replace(session, place="") for session in network.sessions))


@answer.register
def _(query: MyLogins, tables: Tables, person: Person, now: datetime) -> tuple[Login, ...]:
    mine = (one for one in tables.logins.values() if one.person == person.id and one.reachable and one.installed)
    found = sorted((one.account for one in mine), key=lambda one: (one.platform, one.tenant, one.user))
    homes = {one: tables.organisations[tables.tenants[one.platform, one.tenant]] for one in found}
    chosen = tables.preferred.get(person.id)
    preferred = chosen if chosen in found else next(iter(found), None)
    return tuple(Login(one, homes[one], one == preferred) for one in found)


@answer.register
def _(query: MyLoginCode, tables: Tables, person: Person, now: datetime) -> str:
    mine = (code for code, (owner, until) in tables.login_codes.items() if owner == person.id and until > now)
    return next(mine, "")


@answer.register
def _(query: ClaimBy, tables: Tables, person: Person, now: datetime) -> Claim | None:
    return claim_by(tables, query.code, person, now)


def _leads(tables: Tables, network: Network, commit: Commit) -> bool:
    return tables.networks[network.id].facilitator == commit.person.id


def _end_all(tables: Tables, network: Network) -> None:
    tables.invitations = {code: one for code, one in tables.invitations.items() if one.network != network.id}


@happen.register
def _(fact: InvitationMade, tables: Tables, commit: Commit) -> None:
    if _leads(tables, fact.network, commit):
        _end_all(tables, fact.network)
        tables.invitations[fact.code] = Invitation(fact.code, fact.network.id, fact.until)


@happen.register
def _(fact: InvitationWithdrawn, tables: Tables, commit: Commit) -> None:
    if _leads(tables, fact.network, commit):
        _end_all(tables, fact.network)
        changed(tables, tables.networks[fact.network.id])


@happen.register
def _(fact: NameAdded, tables: Tables, commit: Commit) -> None:
    if not _leads(tables, fact.network, commit):
        return
    before, one = tables.networks[fact.network.id], fact.member
    tables.persons[one.person] = Person(one.person, before.organisation, one.name, one.reader, one.country)
    tables.added.add(one.person)
    tables.chosen[one.person] = Chosen()
    changed(tables, replace(before, members=(*before.members, _seated(one, commit))))


@happen.register
def _(fact: NetworkChannelLinked, tables: Tables, commit: Commit) -> None:
    me, place = commit.person, fact.place
    if not is_seated(tables, fact.network, me.id):
        return
    before = channel_at(tables, me.organisation, (place.platform, place.tenant, place.address))
    if before is None:
        reader, country = me.reader, country_in(me.reader.timezone, tables.arrangements.get(me.organisation))
        before = Channel(fact.id, me.organisation, place, fact.name, "network", reader, country)
        tables.channels[fact.id] = before
    tables.network_channels[fact.network, me.organisation] = before.id


@happen.register
def _(fact: LoginCodeMade, tables: Tables, commit: Commit) -> None:
    others = {code: one for code, one in tables.login_codes.items() if one[0] != commit.person.id}
    tables.login_codes = others | {fact.code: (commit.person.id, fact.until)}


@happen.register
def _(fact: AccountsJoined, tables: Tables, commit: Commit) -> None:
    become(tables, commit.person.id, fact.other, commit.at)


@happen.register
def _(fact: AccountPreferred, tables: Tables, commit: Commit) -> None:
    login = tables.logins.get(fact.account)
    if login and login.person == commit.person.id and login.reachable and login.installed:
        tables.preferred[commit.person.id] = fact.account
        tables.settled.add(commit.person.id)


def prefers(tables: Tables, person: str) -> bool:
    """Whether they said which account they want to be reached by, and it can be."""
    login = tables.logins.get(tables.preferred[person]) if person in tables.settled else None
    if login and login.person == person and login.reachable and login.installed:
        return True
    tables.settled.discard(person)
    return False


def departures(tables: Tables) -> tuple[Departure, ...]:
    """Members of networks of other organisations whose accounts are all where Kring isn't any more."""
    reached = {login.person for login in tables.logins.values() if login.installed}
    gone = {login.person for login in tables.logins.values()} - reached
    return tuple(
        Departure(tables.persons[member.person], tables.member_view(network))
        for network in sorted(tables.networks.values(), key=lambda network: network.id)
        for member in network.members
        if network.status == "open"
        and member.person in gone
        and tables.persons[member.person].organisation != network.organisation
    )
