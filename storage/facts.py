"""What each fact writes. A fact about a network that changed meanwhile is refused, and all of its commit with it."""

from __future__ import annotations

from functools import singledispatch

from sqlalchemy import Connection

from bot.events import Ref
from bot.facts import (
    AttendanceSaid,
    CalendarChanged,
    ChannelLinked,
    ChannelUnlinked,
    EvaluationAnswered,
    EvaluationOpened,
    Fact,
    InsightShared,
    InvitationMade,
    InvitationWithdrawn,
    MeetingSet,
    MemberEnrolled,
    MemberLeft,
    NameAdded,
    NetworkCancelled,
    NetworkChannelLinked,
    NetworkPublished,
    OrganisationArranged,
    PlanMade,
    PutOff,
    ReadinessAnswered,
    ResultsLooked,
    SessionMoved,
    SettingsChanged,
    TeamChosen,
    TriedAgain,
    WishesChanged,
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
from bot.network.seats import with_member, without
from bot.ports import Commit
from storage.answers import add_plan, add_readiness, open_evaluation, show_waiting, take_answer
from storage.arrangements import arrange
from storage.circles import change_row
from storage.hindrances import try_again
from storage.holding import heed_arrangements, heed_later, heed_move, heed_wishes
from storage.insights import join_team, link, link_network, share
from storage.invitations import add_name, invite, withdraw
from storage.logins import answer_claim, become, claim_code, keep_code, settle_on, spoil, take_seat
from storage.meetings import set_meeting
from storage.networks import added_by_name, ask_again, attend, enroll, leave, move, publish, reseat, swap
from storage.outbox import forget_later
from storage.own import answer_elsewhere
from storage.people import choose
from storage.places import unlink
from storage.wishes import keep_wishes


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
    return publish(connection, fact.network, commit.at)


@write.register
def _(fact: NetworkCancelled, connection: Connection, commit: Commit) -> bool:
    return swap(connection, fact.network, status="cancelled")


@write.register
def _(fact: MemberEnrolled, connection: Connection, commit: Commit) -> bool:
    if not reseat(connection, fact.network, with_member(fact.network, fact.member), commit.at):
        return False
    enroll(connection, fact.network, fact.member, commit.at)
    return True


@write.register
def _(fact: MemberLeft, connection: Connection, commit: Commit) -> bool:
    if not reseat(connection, fact.network, without(fact.network, fact.person), commit.at):
        return False
    leave(connection, fact.network, fact.person)
    return True


@write.register
def _(fact: SessionMoved, connection: Connection, commit: Commit) -> bool:
    if not swap(connection, fact.network):
        return False
    move(connection, fact.session)
    if fact.to_another_day:
        ask_again(connection, fact.session)
    heed_move(connection, fact.session, commit.at)
    return True


@write.register
def _(fact: CalendarChanged, connection: Connection, commit: Commit) -> bool:
    where = fact.network or commit.person
    change_row(connection, where.organisation, fact.network.id if fact.network else "", fact.row, fact.change)
    return True


@write.register
def _(fact: WishesChanged, connection: Connection, commit: Commit) -> bool:
    if not keep_wishes(connection, commit.person, fact.wishes, fact.before):
        return False
    heed_wishes(connection, commit.person.id)
    return True


@write.register
def _(fact: PutOff, connection: Connection, commit: Commit) -> bool:
    """The nudge that it causes comes in the place of one that was put off before."""
    forget_later(connection, fact.nudge)
    heed_later(connection, fact.nudge, commit.at)
    return True


@write.register
def _(fact: AttendanceSaid, connection: Connection, commit: Commit) -> bool:
    who = added_by_name(connection, fact.session, fact.other, commit.person) if fact.other else commit.person.id
    if who:
        attend(connection, fact.session, (who, commit.person.organisation), fact.coming, fact.brings)
    return True


@write.register
def _(fact: EvaluationOpened, connection: Connection, commit: Commit) -> bool:
    open_evaluation(connection, fact.session, fact.network.organisation, commit.at)
    return True


@write.register
def _(fact: EvaluationAnswered, connection: Connection, commit: Commit) -> bool:
    return take_answer(connection, fact.session, commit.person, fact.answer)


@write.register
def _(fact: ResultsLooked, connection: Connection, commit: Commit) -> bool:
    show_waiting(connection, fact.session.id)
    answer_elsewhere(connection, commit.person, Ref("results", fact.session.id))
    return True


@write.register
def _(fact: InsightShared, connection: Connection, commit: Commit) -> bool:
    share(connection, fact.insight, commit.at)
    return True


@write.register
def _(fact: SettingsChanged, connection: Connection, commit: Commit) -> bool:
    choose(connection, commit.person.id, fact.locale, fact.timezone)
    return True


@write.register
def _(fact: ChannelLinked, connection: Connection, commit: Commit) -> bool:
    link(connection, commit.person, fact)
    return True


@write.register
def _(fact: TeamChosen, connection: Connection, commit: Commit) -> bool:
    join_team(connection, commit.person, fact.channel)
    return True


@write.register
def _(fact: OrganisationArranged, connection: Connection, commit: Commit) -> bool:
    arrange(connection, commit.person, fact.arrangements, fact.name)
    heed_arrangements(connection, commit.person.organisation)
    return True


@write.register
def _(fact: MeetingSet, connection: Connection, commit: Commit) -> bool:
    set_meeting(connection, commit.person, fact.channel, fact.rhythm, fact.source, commit.at)
    return True


@write.register
def _(fact: InvitationMade, connection: Connection, commit: Commit) -> bool:
    invite(connection, fact, commit.person)
    return True


@write.register
def _(fact: InvitationWithdrawn, connection: Connection, commit: Commit) -> bool:
    return withdraw(connection, fact, commit.person)


@write.register
def _(fact: NameAdded, connection: Connection, commit: Commit) -> bool:
    return add_name(connection, fact, commit.person, commit.at)


@write.register
def _(fact: NetworkChannelLinked, connection: Connection, commit: Commit) -> bool:
    link_network(connection, commit.person, fact)
    return True


@write.register
def _(fact: ChannelUnlinked, connection: Connection, commit: Commit) -> bool:
    unlink(connection, commit.person, fact, commit.at)
    return True


@write.register
def _(fact: LoginCodeMade, connection: Connection, commit: Commit) -> bool:
    keep_code(connection, commit.person, fact, commit.at)
    return True


@write.register
def _(fact: AccountClaimed, connection: Connection, commit: Commit) -> bool:
    return claim_code(connection, commit.person, fact, commit.at)


@write.register
def _(fact: ClaimAnswered, connection: Connection, commit: Commit) -> bool:
    return answer_claim(connection, commit.person, fact, commit.at)


@write.register
def _(fact: CodeSpoilt, connection: Connection, commit: Commit) -> bool:
    spoil(connection, fact.code)
    return True


@write.register
def _(fact: SeatTaken, connection: Connection, commit: Commit) -> bool:
    return take_seat(connection, commit.person, fact, commit.at)


@write.register
def _(fact: AccountsJoined, connection: Connection, commit: Commit) -> bool:
    return become(connection, commit.person, fact, commit.at)


@write.register
def _(fact: AccountPreferred, connection: Connection, commit: Commit) -> bool:
    settle_on(connection, commit.person, fact.account)
    return True


@write.register
def _(fact: TriedAgain, connection: Connection, commit: Commit) -> bool:
    try_again(connection, commit.person, fact.where, commit.at)
    return True
