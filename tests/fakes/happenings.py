"""What each fact changes in the tables of `MemoryStore`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import singledispatch

from bot.events import Ref
from bot.facts import (
    AttendanceSaid,
    CalendarChanged,
    ChannelLinked,
    EvaluationAnswered,
    EvaluationOpened,
    Fact,
    InsightShared,
    InvitationWithdrawn,
    MeetingSet,
    MemberEnrolled,
    MemberLeft,
    NameAdded,
    NetworkCancelled,
    NetworkPublished,
    OrganisationArranged,
    PlanMade,
    PutOff,
    ReadinessAnswered,
    ResultsLooked,
    SessionMoved,
    SettingsChanged,
    TeamChosen,
    WishesChanged,
)
from bot.life.ending import Decided, StillWished
from bot.life.sessions import TimeChosen
from bot.life.steering import Steered
from bot.life.voices import Contributed, Voted
from bot.logins import AccountClaimed, AccountsJoined, ClaimAnswered, SeatTaken
from bot.network.anonymity import shown_by_looking
from bot.network.model import Attendance, Member, Network
from bot.network.seats import freed_after, with_member, without
from bot.nudges.replan import CHANGEABLE
from bot.nudges.wishes import NO_WISHES, Wishes
from bot.people import Person, Reader
from bot.ports import Commit
from bot.told import Readiness
from storage.newcomer import country_in
from tests.fakes.arrangements import arrange, home_of
from tests.fakes.own import answer_elsewhere
from tests.fakes.places import join, link
from tests.fakes.shared import asked, is_seated, may_answer, may_become, may_claim, may_take, take_back
from tests.fakes.tables import Row, Tables, let_go


def fits(fact: Fact, tables: Tables, person: Person, at: datetime) -> bool:
    """Whether the network, what the person wished, or a code, is still as the fact knew it."""
    match fact:
        case WishesChanged(before=Wishes() as before):
            return tables.wishes.get(person.id, NO_WISHES) == before
        case Decided(network) if network.id in tables.decisions:
            return False
        case Steered(network):
            return as_it_was(tables, network)
        case Contributed(voice):
            return is_seated(tables, voice.network, person.id)
        case Voted(network) | StillWished(network):
            return is_seated(tables, network.id, person.id)
        case TimeChosen(session):
            return is_seated(tables, session.network, person.id)
        case (
            MemberEnrolled(network)
            | MemberLeft(network)
            | NetworkCancelled(network)
            | SessionMoved(network)
            | InvitationWithdrawn(network)
            | NameAdded(network)
        ):
            return as_it_was(tables, network)
        case AccountClaimed():
            return may_claim(fact, tables, person, at)
        case ClaimAnswered():
            return may_answer(fact, tables, person, at)
        case EvaluationAnswered(session):
            return person.id in asked(tables, session.id)
        case SeatTaken():
            return may_take(fact, tables, person, at)
        case AccountsJoined():
            return may_become(fact, tables, person, at)
        case NetworkPublished(network):
            return network.id not in tables.networks
        case _:
            return holds(fact, tables, person, at)


@singledispatch
def holds(fact: Fact, tables: Tables, person: Person, at: datetime) -> bool:
    """The same of a fact whose area has its own file."""
    return True


def as_it_was(tables: Tables, network: Network) -> bool:
    """Whether nobody changed it meanwhile."""
    now = tables.networks.get(network.id)
    return now is not None and now.revision == network.revision


def drop(rows: Iterable[Row], reason: str, at: datetime) -> None:
    """Of these, what nobody has begun to send."""
    for row in rows:
        if row.status in CHANGEABLE:
            row.status, row.reason, row.at = "dropped", reason, at
            row.fence, row.lease_until = row.fence + 1, None


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
    seated = tuple(_seated(member, commit) for member in fact.network.members)
    tables.networks[fact.network.id] = replace(fact.network, members=seated)
    tables.found_since[fact.network.id] = commit.at


def _seated(member: Member, commit: Commit) -> Member:
    """With the moment at which they got their seat, if they have one."""
    return replace(member, since=None if member.standing == "waiting" else commit.at)


def changed(tables: Tables, network: Network) -> Network:
    """Keeps the network as its next revision."""
    tables.networks[network.id] = replace(network, revision=network.revision + 1)
    return network


def reseated(tables: Tables, before: Network, now: Network, at: datetime) -> None:
    """Keeps it with other people in it, or more seats: one that came free is offered from `at` on."""
    changed(tables, replace(now, freed=freed_after(_marked(tables, before), _marked(tables, now), at)))


def _marked(tables: Tables, network: Network) -> Network:
    """With who of its people has no account."""
    return replace(network, members=tuple(replace(one, added=one.person in tables.added) for one in network.members))


@happen.register
def _(fact: NetworkCancelled, tables: Tables, commit: Commit) -> None:
    changed(tables, replace(tables.networks[fact.network.id], status="cancelled"))


@happen.register
def _(fact: MemberEnrolled, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    reseated(tables, before, with_member(before, _seated(replace(fact.member, passed=None), commit)), commit.at)


@happen.register
def _(fact: MemberLeft, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    reseated(tables, before, without(before, fact.person), commit.at)
    take_back(tables, tables.networks[fact.network.id], fact.person)


@happen.register
def _(fact: SessionMoved, tables: Tables, commit: Commit) -> None:
    before = tables.networks[fact.network.id]
    sessions = tuple(fact.session if session.id == fact.session.id else session for session in before.sessions)
    changed(tables, replace(before, sessions=sessions))
    for key, said in tables.attendance.items():
        if key[0] == fact.session.id and fact.to_another_day:
            tables.attendance[key] = replace(said, coming="unknown")
    theirs = [row for row in tables.outbox.values() if row.nudge.session == fact.session.id]
    drop((row for row in theirs if row.nudge.klass == "change"), "why-moved", commit.at)
    let_go(theirs)


@happen.register
def _(fact: CalendarChanged, tables: Tables, commit: Commit) -> None:
    key = (fact.network or commit.person).organisation, fact.network.id if fact.network else "", fact.row
    if fact.change is None:
        tables.row_changes.pop(key, None)
    else:
        tables.row_changes[key] = fact.change


@happen.register
def _(fact: WishesChanged, tables: Tables, commit: Commit) -> None:
    tables.wishes[commit.person.id] = fact.wishes
    let_go(row for row in tables.outbox.values() if row.nudge.recipient == commit.person.id)


@happen.register
def _(fact: PutOff, tables: Tables, commit: Commit) -> None:
    """The nudge that it causes comes in the place of one that was put off before."""
    chosen = [row for row in tables.outbox.values() if row.nudge.chosen and row.status == "planned"]
    for row in chosen:
        if (row.nudge.recipient, row.nudge.slot) == (fact.nudge.recipient, fact.nudge.slot):
            del tables.outbox[row.nudge.key]
    mine = (row for row in tables.outbox.values() if row.nudge.recipient == fact.nudge.recipient)
    drop((row for row in mine if row.nudge.key.startswith(f"{fact.nudge.slot}:")), "why-later", commit.at)


@happen.register
def _(fact: AttendanceSaid, tables: Tables, commit: Commit) -> None:
    network = tables.network_of(fact.session.id)
    leads = network is not None and network.led_by(commit.person.id)
    seated = network is not None and network.standing(fact.other) == "member"
    if fact.other and not (leads and seated and fact.other in tables.added):
        return
    who = tables.persons[fact.other] if fact.other else commit.person
    came = tables.attendance.get((fact.session.id, who.id), Attendance(who.id, who.name, "unknown")).came
    tables.attendance[fact.session.id, who.id] = Attendance(who.id, who.name, fact.coming, fact.brings, came)


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
    answer_elsewhere(tables, commit.person, Ref("results", fact.session.id))


@happen.register
def _(fact: InsightShared, tables: Tables, commit: Commit) -> None:
    tables.insights.setdefault(fact.insight.id, fact.insight)
    tables.confirmed.setdefault(fact.insight.id, commit.at)


@happen.register
def _(fact: SettingsChanged, tables: Tables, commit: Commit) -> None:
    me = tables.persons[commit.person.id]
    chosen = tables.chosen[me.id]
    chosen.locale |= fact.locale != me.reader.locale
    chosen.zone |= fact.timezone != me.reader.timezone
    reader = Reader(fact.locale, fact.timezone)
    country = country_in(fact.timezone, tables.arrangements.get(me.organisation))
    tables.persons[me.id] = replace(me, reader=reader, country=country)


@happen.register
def _(fact: ChannelLinked, tables: Tables, commit: Commit) -> None:
    link(tables, commit.person, fact)


@happen.register
def _(fact: TeamChosen, tables: Tables, commit: Commit) -> None:
    if fact.channel in tables.channels:
        join(tables, commit.person, fact.channel)


@happen.register
def _(fact: OrganisationArranged, tables: Tables, commit: Commit) -> None:
    home = commit.person.organisation
    arrange(tables, commit.person, fact.arrangements, fact.name)
    let_go(row for row in tables.outbox.values() if home_of(tables, row.nudge.recipient) == home)


@happen.register
def _(fact: MeetingSet, tables: Tables, commit: Commit) -> None:
    channel = tables.channels.get(fact.channel)
    if channel is None or channel.scope != "team" or tables.persons[commit.person.id].team != fact.channel:
        return
    if fact.rhythm is None:
        tables.meetings.pop(fact.channel, None)
    else:
        tables.meetings[fact.channel], tables.sources[fact.channel] = fact.rhythm, fact.source
