"""What `MemoryStore` keeps of networks that reach across organisations, and of several accounts of one human."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.life.across import Claim, Clash
from bot.logins import AccountClaimed, AccountsJoined, ClaimAnswered, SeatTaken
from bot.network.model import Insight, Network
from bot.nudges.replan import CHANGEABLE
from bot.people import Person
from tests.fakes.tables import Code, Row, Tables


def is_in(tables: Tables, network: str, person: str) -> bool:
    """Whether somebody facilitates the network, or is in it."""
    one = tables.networks.get(network)
    return one is not None and (one.led_by(person) or one.standing(person) is not None)


def is_seated(tables: Tables, network: str, person: str) -> bool:
    """Whether somebody facilitates the network, or has a seat in it: who only waits for one is not."""
    one = tables.networks.get(network)
    return one is not None and (one.led_by(person) or one.standing(person) == "member")


def allows_outside(tables: Tables, organisation: str) -> bool:
    """Whether its administrator lets its people into networks of others, and others into its own."""
    made = tables.arrangements.get(organisation)
    return made is not None and made.outside


def within_network(tables: Tables, insight: Insight, person: Person) -> Insight | None:
    """An insight for a network: for those in it and its channels, while its author is."""
    network = insight.network or ""
    posted = any(key[0] == network and channel == person.id for key, channel in tables.network_channels.items())
    if not is_seated(tables, network, insight.author) or not (posted or is_seated(tables, network, person.id)):
        return None
    home = tables.persons[insight.author].organisation
    return replace(insight, house="" if home == person.organisation else tables.called(home))


def take_back(tables: Tables, network: Network, leaver: str) -> None:
    """With the last of another organisation its channel goes; with their last seat, who has no account of their own."""
    left = {network.organisation, *(tables.persons[member.person].organisation for member in network.members)}
    for key in [key for key in tables.network_channels if key[0] == network.id and key[1] not in left]:
        del tables.network_channels[key]
    if leaver in tables.added and not any(one.standing(leaver) for one in tables.networks.values()):
        tables.added.discard(leaver)
        del tables.persons[leaver]


def claim_by(tables: Tables, code: str, person: Person, now: datetime) -> Claim | None:
    """Whose code it is, and whether the asking person can become them. Who typed it first is alone with it."""
    kept = tables.login_codes.get(code)
    if kept is None or kept.until <= now or kept.claimed_by not in ("", person.id):
        return None
    other, mine = tables.persons.get(kept.person), tables.persons.get(person.id)
    if other is None or mine is None:
        return None
    house = tables.organisations[other.organisation]
    return Claim(other.id, other.name, clash(tables, mine, other), house, code, kept.agreed)


def clash(tables: Tables, person: Person, other: Person) -> Clash | None:
    """What would be lost, or wrong, if `person` became `other`."""
    if person.id == other.id:
        return "self"
    if person.organisation != other.organisation and not (
        allows_outside(tables, person.organisation) and allows_outside(tables, other.organisation)
    ):
        return "outside"
    if person.roles:
        return "roles"
    if any(network.led_by(person.id) for network in tables.networks.values()):
        return "facilitator"
    mine = (network for network in tables.networks.values() if network.standing(person.id))
    return "network" if any(is_in(tables, network.id, other.id) for network in mine) else None


def may_become(fact: AccountsJoined, tables: Tables, person: Person, at: datetime) -> bool:
    """Whether both sides said so, and are still who they were."""
    claim = claim_by(tables, fact.code, person, at)
    return claim is not None and claim.agreed and claim.person == fact.other and claim.clash is None


def may_claim(fact: AccountClaimed, tables: Tables, person: Person, at: datetime) -> bool:
    """Whether the code is good, and nobody else's yet."""
    kept = tables.login_codes.get(fact.code)
    return kept is not None and kept.until > at and kept.person == fact.owner and kept.claimed_by in ("", person.id)


def may_answer(fact: ClaimAnswered, tables: Tables, person: Person, at: datetime) -> bool:
    """Whether the code is good, this person's, and typed by whom they mean."""
    kept = tables.login_codes.get(fact.code)
    return kept is not None and kept.until > at and kept == Code(person.id, kept.until, fact.claimant)


def may_take(fact: SeatTaken, tables: Tables, person: Person, at: datetime) -> bool:
    """Whether the code is good for that seat, the network is as it was, and the person has no part in it yet."""
    kept, now = tables.invitations.get(fact.code), tables.networks[fact.network.id]
    good = kept is not None and kept.until > at and (kept.network, kept.seat) == (now.id, fact.seat)
    added, inside = fact.seat in tables.added, is_in(tables, now.id, person.id)
    return good and added and not inside and now.revision == fact.network.revision


def become(tables: Tables, person: str, other: str, at: datetime) -> None:
    """From now on `person` is `other`."""
    both = {person, other}
    tables.login_codes = {
        code: one for code, one in tables.login_codes.items() if not both & {one.person, one.claimed_by}
    }
    for login in tables.logins.values():
        login.person = other if login.person == person else login.person
    _rename_nudges(tables, person, other, at)
    for network in [one for one in tables.networks.values() if one.standing(person)]:
        members = (replace(one, person=other) if one.person == person else one for one in network.members)
        tables.networks[network.id] = replace(network, members=tuple(members), revision=network.revision + 1)
    _hand_over(tables, person, other)
    _stay_contact(tables, person, other)
    tables.conversations = _renamed(tables.conversations, person, other, 0)
    tables.touched = dict.fromkeys((other if who == person else who, ref) for who, ref in tables.touched)
    for gone in (tables.persons, tables.chosen, tables.preferred):
        gone.pop(person, None)


def _stay_contact(tables: Tables, person: str, other: str) -> None:
    now = tables.persons[other]
    for house, made in tables.arrangements.items():
        if made.contact_person == person:
            words = made.contact or (now.name if now.organisation != house else "")
            tables.arrangements[house] = replace(made, contact_person=other, contact=words)


def _hand_over(tables: Tables, person: str, other: str) -> None:
    def swapped(key: tuple[str, str]) -> tuple[str, str]:
        return (key[0], other) if key[1] == person else key

    said = {swapped(key): one for key, one in tables.attendance.items() if key[1] == person}
    kept = {key: one for key, one in tables.attendance.items() if key[1] != person}
    tables.attendance = {key: replace(one, person=key[1]) for key, one in (said | kept).items()}
    tables.answered = {swapped(key) for key in tables.answered}
    tables.readiness.setdefault(other, []).extend(tables.readiness.pop(person, []))
    tables.plans = [(other if one[0] == person else one[0], *one[1:]) for one in tables.plans]
    tables.insights = {
        key: replace(one, author=other) if one.author == person else one for key, one in tables.insights.items()
    }
    tables.voices = {
        key: replace(one, person=other) if one.person == person else one for key, one in tables.voices.items()
    }
    slots = {swapped(key): one for key, one in tables.slots.items() if key[1] == person}
    tables.slots = slots | {key: one for key, one in tables.slots.items() if key[1] != person}
    for address in tables.feeds:
        address.person = other if address.person == person else address.person
    waited = {(other, key[1]): replace(one, person=other) for key, one in tables.interests.items() if key[0] == person}
    tables.interests = waited | {key: one for key, one in tables.interests.items() if key[0] != person}
    tables.entries = {
        key: replace(one, suggested_by=other) if one.suggested_by == person else one
        for key, one in tables.entries.items()
    }
    tables.checkers = {key: other if one == person else one for key, one in tables.checkers.items()}
    visits = {(key[0], other): replace(one, person=other) for key, one in tables.guests.items() if key[1] == person}
    tables.guests = visits | {key: one for key, one in tables.guests.items() if key[1] != person}
    cast = {(*key[:2], other): one for key, one in tables.votes.items() if key[2] == person}
    tables.votes = cast | {key: one for key, one in tables.votes.items() if key[2] != person}
    tables.linkers = {key: other if one == person else one for key, one in tables.linkers.items()}
    _hand_over_what_was_asked(tables, person, other)
    if person in tables.wishes:
        tables.wishes.setdefault(other, tables.wishes.pop(person))


def _hand_over_what_was_asked(tables: Tables, person: str, other: str) -> None:
    """Questions and answers, proposals, and what a manager asked."""
    names = {person: other}
    for key, one in tables.questions.items():
        said = tuple(replace(each, person=names.get(each.person, each.person)) for each in one.responses)
        tables.questions[key] = replace(one, person=names.get(one.person, one.person), responses=said)
    for key, sent in tables.proposals.items():
        tables.proposals[key] = replace(
            sent, person=names.get(sent.person, sent.person), to=names.get(sent.to, sent.to)
        )
    for poll in tables.polls.values():
        poll.by = names.get(poll.by, poll.by)
        both = any(one.person == other for one in poll.invites)
        poll.invites = [one for one in poll.invites if one.person != person or not both]
        for invite in poll.invites:
            invite.person = names.get(invite.person, invite.person)


def _renamed(kept: dict[Any, Any], person: str, other: str, at: int) -> dict[Any, Any]:
    """Keys with the other's name where this person's is; what the other has stays."""

    def swapped(key: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(other if place == at and part == person else part for place, part in enumerate(key))

    return {swapped(key): one for key, one in kept.items() if key[at] == person} | {
        key: one for key, one in kept.items() if key[at] != person
    }


def _rename_nudges(tables: Tables, person: str, other: str, at: datetime) -> None:
    """Their nudges go on under the other's name; where the other has the same, that one stays."""
    for row in [row for row in tables.outbox.values() if person in (row.nudge.recipient, row.nudge.party)]:
        nudge, key = row.nudge, row.nudge.key
        if nudge.recipient == person and key.startswith(f"{person}/"):
            key = f"{other}/{key.removeprefix(f'{person}/')}"
        if key != nudge.key and key in tables.outbox:
            _drop(row, at)
            key = nudge.key
        party = other if nudge.party == person else nudge.party
        recipient = other if nudge.recipient == person else nudge.recipient
        row.nudge = replace(nudge, key=key, party=party, recipient=recipient)
    tables.outbox = {row.nudge.key: row for row in tables.outbox.values()}


def _drop(row: Row, at: datetime) -> None:
    if row.status in CHANGEABLE:
        row.status, row.reason, row.at, row.fence = "dropped", "why-replanned", at, row.fence + 1


def asked(tables: Tables, session: str) -> set[str]:
    """Who is asked to evaluate it: those who had a seat by its end, and didn't say that they couldn't come."""
    network = tables.network_of(session)
    found = network.session(session) if network else None
    if network is None or found is None:
        return set()
    rows = ((one.person, tables.attendance.get((session, one.person))) for one in network.seated)
    declined = {person for person, row in rows if row is not None and row.coming == "no"}
    in_time = (one for one in network.seated if one.since is None or one.since < found.end)
    return {one.person for one in in_time} - declined
