"""What each fact changes in the tables of `MemoryStore`."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import Literal, cast

from bot.facts import (
    AttendanceSaid,
    ChannelLinked,
    EvaluationAnswered,
    EvaluationOpened,
    Fact,
    InsightShared,
    MemberEnrolled,
    MemberLeft,
    NetworkCancelled,
    NetworkPublished,
    PlanMade,
    ReadinessAnswered,
    ResultsLooked,
    SettingsChanged,
    TeamChosen,
)
from bot.network.anonymity import shown_by_looking
from bot.network.model import Attendance, Network
from bot.people import Channel, Person, Reader
from bot.ports import Commit
from bot.queries import Readiness
from storage.newcomer import country_of
from tests.fakes.answers import channel_at
from tests.fakes.tables import Tables


def fits(fact: Fact, tables: Tables) -> bool:
    """Whether the network is still as the fact knew it."""
    match fact:
        case MemberEnrolled(network) | MemberLeft(network) | NetworkCancelled(network):
            now = tables.networks.get(network.id)
            return now is not None and now.revision == network.revision
        case NetworkPublished(network):
            return network.id not in tables.networks
        case _:
            return True


@singledispatch
def happen(fact: Fact, tables: Tables, commit: Commit) -> None:
    """Writes what became true."""
    raise TypeError(f"no store keeps {fact!r}")


@happen.register
def _(fact: ReadinessAnswered, tables: Tables, commit: Commit) -> None:
    checks = tables.readiness.setdefault(commit.person.id, [])
    checks.append(Readiness(fact.answers, fact.time, commit.at))


@happen.register
def _(fact: PlanMade, tables: Tables, commit: Commit) -> None:
    tables.plans.append((commit.person.id, commit.at, fact.when, fact.then))


@happen.register
def _(fact: NetworkPublished, tables: Tables, commit: Commit) -> None:
    tables.networks[fact.network.id] = fact.network


def changed(tables: Tables, network: Network) -> Network:
    """Keeps the network as its next revision."""
    tables.networks[network.id] = replace(network, revision=network.revision + 1)
    return network


@happen.register
def _(fact: NetworkCancelled, tables: Tables, commit: Commit) -> None:
    network = changed(tables, replace(tables.networks[fact.network.id], status="cancelled"))
    drop(tables, network, "why-cancelled", commit)


@happen.register
def _(fact: MemberEnrolled, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    others = tuple(member for member in before.members if member.person != fact.member.person)
    changed(tables, replace(before, members=(*others, fact.member)))


@happen.register
def _(fact: MemberLeft, tables: Tables, commit: Commit) -> None:
    promoted = fact.promoted.person if fact.promoted else None
    before = tables.networks[fact.network.id]
    members = tuple(
        replace(member, standing="member") if member.person == promoted else member
        for member in before.members
        if member.person != fact.person
    )
    network = changed(tables, replace(before, members=members))
    drop(tables, network, "why-left", commit, fact.person)


def drop(tables: Tables, network: Network, reason: str, commit: Commit, person: str | None = None) -> None:
    """Takes back what was still planned around the network's sessions."""
    for row in tables.outbox.values():
        theirs = person is None or row.nudge.recipient == person
        if row.status == "planned" and theirs and network.session(row.nudge.subject):
            row.status, row.reason, row.at = "dropped", reason, commit.at


@happen.register
def _(fact: AttendanceSaid, tables: Tables, commit: Commit) -> None:
    me = commit.person
    tables.attendance[fact.session.id, me.id] = Attendance(me.id, me.name, fact.coming, fact.brings)


@happen.register
def _(fact: EvaluationOpened, tables: Tables, commit: Commit) -> None:
    tables.opened.setdefault(fact.session.id, commit.at)


@happen.register
def _(fact: EvaluationAnswered, tables: Tables, commit: Commit) -> None:
    if (fact.session.id, commit.person.id) not in tables.answered:
        tables.answered.add((fact.session.id, commit.person.id))
        tables.answers.setdefault(fact.session.id, []).append(fact.answer)


@happen.register
def _(fact: ResultsLooked, tables: Tables, commit: Commit) -> None:
    answered = len(tables.answers.get(fact.session.id, []))
    tables.shown[fact.session.id] = shown_by_looking(tables.shown.get(fact.session.id, 0), answered)


@happen.register
def _(fact: InsightShared, tables: Tables, commit: Commit) -> None:
    tables.insights.setdefault(fact.insight.id, fact.insight)


@happen.register
def _(fact: SettingsChanged, tables: Tables, commit: Commit) -> None:
    me = tables.persons[commit.person.id]
    chosen = tables.chosen[me.id]
    chosen.locale |= fact.locale != me.reader.locale
    chosen.zone |= fact.timezone != me.reader.timezone
    reader = Reader(fact.locale, fact.timezone)
    tables.persons[me.id] = replace(me, reader=reader, country=country_of(fact.timezone))


@happen.register
def _(fact: ChannelLinked, tables: Tables, commit: Commit) -> None:
    me = commit.person
    before = channel_at(tables, me.organisation, (fact.place.platform, fact.place.tenant, fact.place.address))
    channel = before.id if before else fact.id
    scope = cast("Literal['team', 'organisation']", fact.scope)
    tables.channels[channel] = Channel(channel, me.organisation, fact.place, fact.name, scope, me.reader)
    if scope == "team":
        join(tables, me, channel)


@happen.register
def _(fact: TeamChosen, tables: Tables, commit: Commit) -> None:
    join(tables, commit.person, fact.channel)


def join(tables: Tables, person: Person, channel: str) -> None:
    """The person belongs to the team of a channel of their own organisation; of another's, nothing happens."""
    if tables.channels[channel].organisation == person.organisation:
        tables.persons[person.id] = replace(tables.persons[person.id], team=channel)
