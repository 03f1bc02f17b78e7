"""How `MemoryStore` answers what is asked, and keeps what became true, across organisations."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.facts import (
    ChannelUnlinked,
    InvitationMade,
    InvitationWithdrawn,
    NameAdded,
    NetworkChannelLinked,
)
from bot.life.across import (
    Claim,
    Claimant,
    ClaimBy,
    Glimpse,
    GlimpseOf,
    Grounds,
    Invitation,
    Invited,
    InvitedBy,
    Login,
    LoginCode,
    MyClaim,
    MyGrounds,
    MyInvitations,
    MyLoginCode,
    MyLogins,
    Outlet,
    OutletsAround,
)
from bot.logins import (
    AccountClaimed,
    AccountPreferred,
    AccountsJoined,
    ClaimAnswered,
    CodeSpoilt,
    LoginCodeMade,
    SeatTaken,
)
from bot.network.model import Network
from bot.network.seats import with_member
from bot.people import Person
from bot.ports import Commit, Departure
from tests.fakes.answers import answer
from tests.fakes.happenings import _seated, changed, happen, reseated
from tests.fakes.places import grounds_of, link_network, unlink
from tests.fakes.shared import allows_outside, become, claim_by, is_seated
from tests.fakes.tables import Chosen, Code, Tables


@answer.register
def _(query: MyInvitations, tables: Tables, person: Person, now: datetime) -> tuple[Invitation, ...]:
    good = (one for one in tables.invitations.values() if one.until > now)
    mine = (one for one in good if tables.networks[one.network].led_by(person.id))
    return tuple(sorted(mine, key=lambda one: (one.network, one.code)))


@answer.register
def _(query: InvitedBy, tables: Tables, person: Person, now: datetime) -> Invited | None:
    invitation = tables.invitations.get(query.code)
    network = tables.networks[invitation.network] if invitation and invitation.until > now else None
    if invitation is None or network is None or network.status != "open":
        return None
    seat = (invitation.seat, tables.persons[invitation.seat].name) if invitation.seat in tables.added else None
    if invitation.seat and seat is None:
        return None
    if network.organisation != person.organisation and not network.standing(person.id):
        if not allows_outside(tables, person.organisation):
            return Invited(None, "home", until=invitation.until)
        if not allows_outside(tables, network.organisation):
            return Invited(None, "away", until=invitation.until)
    return Invited(tables.view(network, person), seat=seat)


@answer.register
def _(query: OutletsAround, tables: Tables, person: Person, now: datetime) -> tuple[Outlet, ...]:
    network = tables.network_of(query.session)
    if network is None or not is_seated(tables, network.id, person.id):
        return ()
    posted = (one for key, one in tables.network_channels.items() if key[0] == network.id)
    linked = [tables.channels[one] for one in posted if one in tables.channels]
    linked.sort(key=lambda channel: (channel.organisation != person.organisation, channel.id))
    own = person.organisation
    return tuple(Outlet(one.id, one.organisation, one.name if one.organisation == own else "") for one in linked)


@answer.register
def _(query: MyGrounds, tables: Tables, person: Person, now: datetime) -> Grounds:
    return grounds_of(tables, person)


@answer.register
def _(query: GlimpseOf, tables: Tables, person: Person, now: datetime) -> Glimpse | None:
    network = tables.networks.get(query.network)
    if network is None or network.status != "open" or network.frame.kind == "outside":
        return None
    if person.team is None or "manager" not in person.roles:
        return None
    people = (tables.persons[one.person] for one in network.seated if one.person != person.id)
    if not any(one.team == person.team and one.organisation == person.organisation for one in people):
        return None
    return Glimpse(network.name, tuple(replace(session, place="") for session in network.sessions))


@answer.register
def _(query: MyLogins, tables: Tables, person: Person, now: datetime) -> tuple[Login, ...]:
    return logins_of(tables, person.id)


def logins_of(tables: Tables, person: str) -> tuple[Login, ...]:
    mine = (one for one in tables.logins.values() if one.person == person and one.reachable and one.installed)
    found = sorted((one.account for one in mine), key=lambda one: (one.platform, one.tenant, one.user))
    homes = {one: tables.organisations[tables.tenants[one.platform, one.tenant]] for one in found}
    chosen = tables.preferred.get(person)
    preferred = chosen if chosen in found else next(iter(found), None)
    return tuple(Login(one, homes[one], one == preferred) for one in found)


@answer.register
def _(query: MyLoginCode, tables: Tables, person: Person, now: datetime) -> LoginCode | None:
    for code, kept in tables.login_codes.items():
        if kept.person == person.id and kept.until > now:
            who = tables.persons.get(kept.claimed_by)
            claimant = Claimant(who.id, who.name, logins_of(tables, who.id)) if who else None
            return LoginCode(code, claimant, kept.agreed)
    return None


@answer.register
def _(query: MyClaim, tables: Tables, person: Person, now: datetime) -> Claim | None:
    mine = (code for code, kept in tables.login_codes.items() if kept.claimed_by == person.id)
    return next((claim for code in mine if (claim := claim_by(tables, code, person, now))), None)


@answer.register
def _(query: ClaimBy, tables: Tables, person: Person, now: datetime) -> Claim | None:
    return claim_by(tables, query.code, person, now)


def _leads(tables: Tables, network: Network, commit: Commit) -> bool:
    return tables.networks[network.id].led_by(commit.person.id)


def _end_all(tables: Tables, network: Network, *seats: str) -> None:
    """All of the network; or those for these seats ("": for anybody)."""
    kept = tables.invitations.items()
    tables.invitations = {
        code: one for code, one in kept if one.network != network.id or (seats and one.seat not in seats)
    }


@happen.register
def _(fact: InvitationMade, tables: Tables, commit: Commit) -> None:
    if _leads(tables, fact.network, commit):
        _end_all(tables, fact.network, fact.seat)
        tables.invitations[fact.code] = Invitation(fact.code, fact.network.id, fact.until, fact.seat)


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
    reseated(tables, before, with_member(before, _seated(one, commit)), commit.at)


@happen.register
def _(fact: NetworkChannelLinked, tables: Tables, commit: Commit) -> None:
    link_network(tables, commit.person, fact)


@happen.register
def _(fact: ChannelUnlinked, tables: Tables, commit: Commit) -> None:
    unlink(tables, commit.person, fact, commit.at)


@happen.register
def _(fact: LoginCodeMade, tables: Tables, commit: Commit) -> None:
    others = {code: one for code, one in tables.login_codes.items() if one.person != commit.person.id}
    tables.login_codes = others | {fact.code: Code(commit.person.id, fact.until)}


@happen.register
def _(fact: AccountClaimed, tables: Tables, commit: Commit) -> None:
    me, kept = commit.person.id, tables.login_codes[fact.code]
    others = {code: one for code, one in tables.login_codes.items() if one.claimed_by != me}
    tables.login_codes = others | {fact.code: replace(kept, claimed_by=me)}


@happen.register
def _(fact: ClaimAnswered, tables: Tables, commit: Commit) -> None:
    kept = tables.login_codes.pop(fact.code)
    if fact.agreed:
        tables.login_codes[fact.code] = replace(kept, agreed=True)


@happen.register
def _(fact: CodeSpoilt, tables: Tables, commit: Commit) -> None:
    tables.login_codes.pop(fact.code, None)
    one = tables.invitations.get(fact.code)
    if one and one.seat:
        del tables.invitations[fact.code]


@happen.register
def _(fact: SeatTaken, tables: Tables, commit: Commit) -> None:
    del tables.invitations[fact.code]
    before = tables.networks[fact.network.id]
    become(tables, fact.seat, commit.person.id, commit.at)
    tables.added.discard(fact.seat)
    network = tables.networks[fact.network.id]
    reseated(tables, replace(before, revision=network.revision), network, commit.at)
    network = tables.networks[fact.network.id]
    since = (replace(one, since=commit.at) if one.person == commit.person.id else one for one in network.members)
    tables.networks[network.id] = replace(network, members=tuple(since))


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
