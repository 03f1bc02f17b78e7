"""How `MemoryStore` keeps the guests of sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.life.guests import (
    Guest,
    GuestAnswered,
    GuestDropped,
    GuestInvited,
    GuestsAt,
    Visit,
    VisitTo,
    bare,
    refused,
    seen_by,
)
from bot.network.model import Network
from bot.people import Person
from bot.ports import Commit
from tests.fakes.answers import answer
from tests.fakes.happenings import happen, holds
from tests.fakes.plans import plan
from tests.fakes.tables import Chosen, Tables


def _leads(tables: Tables, network: Network, guest: Guest, person: str) -> bool:
    now = tables.networks[network.id]
    return now.led_by(person) and now.session(guest.session) is not None


@holds.register
def _(fact: GuestInvited, tables: Tables, person: Person, at: datetime) -> bool:
    asked = (fact.guest.session, fact.guest.person) in tables.guests
    return not (asked and _leads(tables, fact.network, fact.guest, person.id))


@happen.register
def _(fact: GuestInvited, tables: Tables, commit: Commit) -> None:
    guest, me = fact.guest, commit.person
    if not _leads(tables, fact.network, guest, me.id):
        return
    if guest.added:
        house = tables.networks[fact.network.id].organisation
        tables.persons[guest.person] = Person(guest.person, house, guest.name, me.reader, me.country)
        tables.added.add(guest.person)
        tables.chosen[guest.person] = Chosen()
    tables.guests[guest.session, guest.person] = guest


@happen.register
def _(fact: GuestAnswered, tables: Tables, commit: Commit) -> None:
    key = (fact.session, commit.person.id)
    before = tables.guests.get(key)
    if before and before.status != fact.status:
        tables.guests[key] = replace(before, status=fact.status)
        if fact.status == "no" and (network := tables.network_of(fact.session)):
            plan(tables, refused(before, tables.member_view(network), commit.at))


@happen.register
def _(fact: GuestDropped, tables: Tables, commit: Commit) -> None:
    guest = fact.guest
    if not _leads(tables, fact.network, guest, commit.person.id):
        return
    kept = tables.guests.get((guest.session, guest.person))
    if kept and kept.status != "no":
        del tables.guests[guest.session, guest.person]
    still = any(key[1] == guest.person for key in tables.guests)
    seated = any(network.standing(guest.person) for network in tables.networks.values())
    if guest.person in tables.added and not still and not seated:
        tables.added.discard(guest.person)
        del tables.persons[guest.person]


@answer.register
def _(query: GuestsAt, tables: Tables, person: Person, now: datetime) -> tuple[Guest, ...]:
    network = tables.networks.get(query.about) or tables.network_of(query.about)
    if network is None:
        return ()
    ids = {session.id for session in network.sessions} if query.about == network.id else {query.about}
    found = (one for key, one in tables.guests.items() if key[0] in ids)
    return seen_by((_now(tables, one) for one in found), network, person.id)


def _now(tables: Tables, guest: Guest) -> Guest:
    return replace(guest, name=tables.persons[guest.person].name, added=guest.person in tables.added)


@answer.register
def _(query: VisitTo, tables: Tables, person: Person, now: datetime) -> Visit | None:
    guest, network = tables.guests.get((query.session, person.id)), tables.network_of(query.session)
    session = network.session(query.session) if network else None
    if guest is None or network is None or session is None:
        return None
    whole = tables.member_view(network)
    seen, off = bare(session, guest.status), network.status != "open"
    return Visit(network.name, seen, whole.facilitator_name, guest.topic, guest.status, cancelled=off)
