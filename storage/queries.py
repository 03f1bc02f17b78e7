"""The answer to each query. Every one is scoped: by the asking person, their organisation, or their membership."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import singledispatch
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from bot.events import Ref
from bot.life.across import (
    Glimpse,
    GlimpseOf,
    Grounds,
    Invitation,
    Invited,
    InvitedBy,
    MyGrounds,
    MyInvitations,
    Outlet,
    OutletsAround,
)
from bot.network.anonymity import Tally
from bot.network.meetings import Rhythm
from bot.network.model import Insight, Meeting, Network
from bot.nudges.hindrance import Hindrance
from bot.nudges.nudge import Delivery
from bot.nudges.rows import RowChange
from bot.nudges.wishes import Wishes
from bot.organisation import Organisation
from bot.own import MyHindrances, MyInsights, MySessions, MyTalks, MyTeam, MyUnanswered, OwnInsight, Talk, TeamCount
from bot.people import Channel, Person
from bot.queries import (
    AgendaOf,
    ChannelAt,
    InsightBy,
    IsNudged,
    LeftOut,
    MeetingBy,
    MutesBeside,
    MutesIn,
    MyBringing,
    MyChannels,
    MyDeliveries,
    MyNetworks,
    MyOrganisation,
    MyReadiness,
    MyWishes,
    NetworkBy,
    NudgeBy,
    OpenNetworks,
    PlanOf,
    Query,
    RowChangesOf,
    TallyOf,
    TeamMeeting,
    TeamOf,
)
from bot.told import Agenda, Bringing, Forecast, Mutes, Readiness, Sighting
from storage.answers import has_answered, opened_at, readiness_of, tally_of
from storage.arrangements import organisation_of
from storage.circles import changes_of
from storage.grounds import grounds_of
from storage.hindrances import hindrances_of
from storage.insights import channel_at, channels_for, find_insight, has_shared, outlets_around
from storage.invitations import glimpse_of, invitations_of, invited_by
from storage.meetings import agenda_of, bringing_of, meeting_of
from storage.networks import led_by, private, said_of, searchable, seen, team_in, visible_to
from storage.own import insights_of, sessions_around, talks_of, team_count, unanswered
from storage.questioning import asked_of
from storage.tables import members, networks, sessions
from storage.timeline import deliveries, forecast, is_nudged, left_out, sighting
from storage.wishes import mutes_beside, mutes_in, wishes_of


@singledispatch
def answer(query: Query[Any], connection: Connection, person: Person, now: datetime) -> object:
    """What this person gets to know. Raises TypeError for a query that no store answers."""
    raise TypeError(f"no store answers {query!r}")


def next_start(now: datetime) -> ColumnElement[datetime | None]:
    """When the next session of a network starts that is not over; NULL when all are."""
    coming = (sessions.c.network == networks.c.id) & (sessions.c.end > now)
    return select(func.min(sessions.c.start)).where(coming).correlate(networks).scalar_subquery()


@answer.register
def _(query: OpenNetworks, connection: Connection, person: Person, now: datetime) -> tuple[Network, ...]:
    words = [networks.c.search.contains(word, autoescape=True) for word in searchable(query.words).split()]
    soonest = next_start(now)
    theirs = (networks.c.organisation == person.organisation) & (networks.c.status == "open") & ~private()
    which = select(networks.c.id).where(theirs, soonest.is_not(None), *words)
    return seen(connection, which.order_by(soonest, networks.c.id).limit(query.limit), person)


@answer.register
def _(query: MyNetworks, connection: Connection, person: Person, now: datetime) -> tuple[Network, ...]:
    soonest = next_start(now)
    joined = select(members.c.network).where(members.c.person == person.id)
    mine = led_by(person.id) | networks.c.id.in_(joined)
    which = select(networks.c.id).where(mine, networks.c.status == "open")
    return seen(connection, which.order_by(soonest.is_(None), soonest, networks.c.id), person)


@answer.register
def _(query: NetworkBy, connection: Connection, person: Person, now: datetime) -> Network | None:
    which = select(networks.c.id).where(networks.c.id == query.id, visible_to(person))
    return next(iter(seen(connection, which, person)), None)


def network_around(connection: Connection, session: str, person: Person) -> Network | None:
    """The network of a session, as far as this person may see it."""
    which = select(networks.c.id).join(sessions, sessions.c.network == networks.c.id)
    return next(iter(seen(connection, which.where(sessions.c.id == session, visible_to(person)), person)), None)


@answer.register
def _(query: MeetingBy, connection: Connection, person: Person, now: datetime) -> Meeting | None:
    network = network_around(connection, query.session, person)
    session = network.session(query.session) if network else None
    if network is None or session is None:
        return None
    return Meeting(
        network,
        session,
        said_of(connection, session.id) if network.is_inside(person.id) else (),
        opened_at(connection, session.id),
        has_answered(connection, session.id, person),
        has_shared(connection, session.id, person),
        asked_of(connection, network, session),
    )


@answer.register
def _(query: TallyOf, connection: Connection, person: Person, now: datetime) -> Tally | None:
    network = network_around(connection, query.session, person)
    session = network.session(query.session) if network else None
    if network is None or session is None or not network.is_inside(person.id):
        return None
    return tally_of(connection, session, asked_of(connection, network, session))


@answer.register
def _(query: MyReadiness, connection: Connection, person: Person, now: datetime) -> tuple[Readiness, ...]:
    return readiness_of(connection, person)


@answer.register
def _(query: InsightBy, connection: Connection, person: Person, now: datetime) -> Insight | None:
    return find_insight(connection, query.id, person)


@answer.register
def _(query: MyChannels, connection: Connection, person: Person, now: datetime) -> tuple[Channel, ...]:
    return channels_for(connection, person)


@answer.register
def _(query: ChannelAt, connection: Connection, person: Person, now: datetime) -> Channel | None:
    return channel_at(connection, person.organisation, query.place)


@answer.register
def _(query: MyDeliveries, connection: Connection, person: Person, now: datetime) -> tuple[Delivery, ...]:
    return deliveries(connection, person, query.limit)


@answer.register
def _(query: LeftOut, connection: Connection, person: Person, now: datetime) -> tuple[Delivery, ...]:
    return left_out(connection, person, query.since)


@answer.register
def _(query: MyWishes, connection: Connection, person: Person, now: datetime) -> Wishes:
    return wishes_of(connection, person)


@answer.register
def _(query: MyOrganisation, connection: Connection, person: Person, now: datetime) -> Organisation:
    return organisation_of(connection, person)


@answer.register
def _(query: IsNudged, connection: Connection, person: Person, now: datetime) -> bool:
    return is_nudged(connection, person)


@answer.register
def _(query: NudgeBy, connection: Connection, person: Person, now: datetime) -> Sighting | None:
    return sighting(connection, person, query.id)


@answer.register
def _(query: RowChangesOf, connection: Connection, person: Person, now: datetime) -> tuple[RowChange, ...]:
    return changes_of(connection, person, query.network)


@answer.register
def _(query: MutesIn, connection: Connection, person: Person, now: datetime) -> tuple[int, int]:
    return mutes_in(connection, query.network, query.kind, person, now)


@answer.register
def _(query: MutesBeside, connection: Connection, person: Person, now: datetime) -> tuple[Mutes, ...]:
    return mutes_beside(connection, query.nudge, person, now)


@answer.register
def _(query: PlanOf, connection: Connection, person: Person, now: datetime) -> tuple[Forecast, ...]:
    return forecast(connection, person, query.network)


@answer.register
def _(query: TeamOf, connection: Connection, person: Person, now: datetime) -> tuple[str, ...]:
    return team_in(connection, query.network, person)


@answer.register
def _(query: TeamMeeting, connection: Connection, person: Person, now: datetime) -> Rhythm | None:
    return meeting_of(connection, query.channel or person.team or "", person)


@answer.register
def _(query: AgendaOf, connection: Connection, person: Person, now: datetime) -> Agenda:
    return agenda_of(connection, query, person)


@answer.register
def _(query: MyBringing, connection: Connection, person: Person, now: datetime) -> Bringing:
    return bringing_of(connection, person, query.subject)


@answer.register
def _(query: MyInvitations, connection: Connection, person: Person, now: datetime) -> tuple[Invitation, ...]:
    return invitations_of(connection, person, now)


@answer.register
def _(query: InvitedBy, connection: Connection, person: Person, now: datetime) -> Invited | None:
    return invited_by(connection, query.code, person, now)


@answer.register
def _(query: OutletsAround, connection: Connection, person: Person, now: datetime) -> tuple[Outlet, ...]:
    return outlets_around(connection, query.session, person)


@answer.register
def _(query: MyGrounds, connection: Connection, person: Person, now: datetime) -> Grounds:
    return grounds_of(connection, person)


@answer.register
def _(query: GlimpseOf, connection: Connection, person: Person, now: datetime) -> Glimpse | None:
    return glimpse_of(connection, query.network, person)


@answer.register
def _(query: MySessions, connection: Connection, person: Person, now: datetime) -> tuple[Meeting, ...]:
    found = (
        answer(MeetingBy(session), connection, person, now) for session in sessions_around(connection, person, now)
    )
    return tuple(meeting for meeting in found if isinstance(meeting, Meeting))


@answer.register
def _(query: MyTalks, connection: Connection, person: Person, now: datetime) -> Mapping[Ref, Talk]:
    return talks_of(connection, person, query.flow)


@answer.register
def _(query: MyUnanswered, connection: Connection, person: Person, now: datetime) -> tuple[Sighting, ...]:
    return unanswered(connection, person, now)


@answer.register
def _(query: MyInsights, connection: Connection, person: Person, now: datetime) -> tuple[OwnInsight, ...]:
    return insights_of(connection, person, query.limit)


@answer.register
def _(query: MyTeam, connection: Connection, person: Person, now: datetime) -> TeamCount | None:
    return team_count(connection, person, now)


@answer.register
def _(query: MyHindrances, connection: Connection, person: Person, now: datetime) -> tuple[Hindrance, ...]:
    return hindrances_of(connection, person, now)
