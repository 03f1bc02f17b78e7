"""What each fact writes. A fact about a network that changed meanwhile is refused, and all of its commit with it."""

from __future__ import annotations

from functools import singledispatch

from sqlalchemy import Connection

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
from bot.ports import Commit
from storage.answers import add_plan, add_readiness, open_evaluation, show_waiting, take_answer
from storage.insights import join_team, link, share
from storage.networks import attend, enroll, leave, publish, sessions_of, swap
from storage.outbox import take_back
from storage.people import choose


@singledispatch
def write(fact: Fact, connection: Connection, commit: Commit) -> bool:
    """Writes what became true. False: somebody was faster, and the whole commit must be undone."""
    raise TypeError(f"no store keeps {fact!r}")


@write.register
def _(fact: ReadinessAnswered, connection: Connection, commit: Commit) -> bool:
    add_readiness(connection, commit.person, fact.answers, fact.time, commit.at)
    return True


@write.register
def _(fact: PlanMade, connection: Connection, commit: Commit) -> bool:
    add_plan(connection, commit.person, fact.when, fact.then, commit.at)
    return True


@write.register
def _(fact: NetworkPublished, connection: Connection, commit: Commit) -> bool:
    return publish(connection, fact.network)


@write.register
def _(fact: NetworkCancelled, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network, status="cancelled"):
        return False
    take_back(connection, sessions_of(fact.network.id), "why-cancelled", commit.at)
    return True


@write.register
def _(fact: MemberEnrolled, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    enroll(connection, fact.network, fact.member)
    return True


@write.register
def _(fact: MemberLeft, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    leave(connection, fact.network, fact.person, fact.promoted)
    take_back(connection, sessions_of(fact.network.id), "why-left", commit.at, fact.person)
    return True


@write.register
def _(fact: AttendanceSaid, connection: Connection, commit: Commit) -> bool:
    attend(connection, fact.session, commit.person, fact.coming, fact.brings)
    return True


@write.register
def _(fact: EvaluationOpened, connection: Connection, commit: Commit) -> bool:
    open_evaluation(connection, fact.session, fact.network.organisation, commit.at)
    return True


@write.register
def _(fact: EvaluationAnswered, connection: Connection, commit: Commit) -> bool:
    take_answer(connection, fact.session, commit.person, fact.answer)
    return True


@write.register
def _(fact: ResultsLooked, connection: Connection, commit: Commit) -> bool:
    show_waiting(connection, fact.session.id)
    return True


@write.register
def _(fact: InsightShared, connection: Connection, commit: Commit) -> bool:
    share(connection, fact.insight)
    return True


@write.register
def _(fact: SettingsChanged, connection: Connection, commit: Commit) -> bool:
    choose(connection, commit.person.id, fact.locale, fact.timezone)
    return True


@write.register
def _(fact: ChannelLinked, connection: Connection, commit: Commit) -> bool:
    link(connection, commit.person, fact.id, fact.place, fact.name, fact.scope)
    return True


@write.register
def _(fact: TeamChosen, connection: Connection, commit: Commit) -> bool:
    join_team(connection, commit.person, fact.channel)
    return True
