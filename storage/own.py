"""What a person's own page shows of them: their sessions around now, their conversations, their insights."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, distinct, exists, func, or_, select, update

from bot.events import Ref
from bot.nudges.nudge import OUT
from bot.own import AHEAD, BACK, LATELY, OwnInsight, Talk, TeamCount, has_answers
from bot.people import MANAGER, Person
from bot.told import Sighting
from storage.insights import INSIGHT, insight_of
from storage.networks import private
from storage.outbox import nudge_of
from storage.tables import channels, conversations, insights, members, networks, outbox, persons, sessions

ITS_CONVERSATION = (
    (conversations.c.person == outbox.c.recipient)
    & (conversations.c.flow == outbox.c.flow)
    & (conversations.c.subject == outbox.c.subject)
)
NUDGED = outbox.c.klass.in_(("ask", "logistics", "change")) & outbox.c.status.in_(OUT)


def sessions_around(connection: Connection, person: Person, now: datetime) -> list[str]:
    """The ids of their sessions around now, by start."""
    seat = (members.c.person == person.id) & (members.c.standing == "member")
    asked = select(outbox.c.session).where(
        outbox.c.recipient == person.id, outbox.c.kind.in_(("rsvp", "change")), outbox.c.status.in_(OUT)
    )
    soon = (sessions.c.start < now + AHEAD) | sessions.c.id.in_(asked)
    near = (sessions.c.end > now - BACK) & soon & (sessions.c.end > members.c.since)
    theirs = sessions.join(networks, networks.c.id == sessions.c.network).join(
        members, members.c.network == networks.c.id
    )
    which = select(sessions.c.id).select_from(theirs).where(seat, near, networks.c.status == "open")
    return list(connection.scalars(which.order_by(sessions.c.start, sessions.c.id)))


def talks_of(connection: Connection, person: Person, flow: str) -> Mapping[Ref, Talk]:
    """One that only a nudge has opened is as it was first written."""
    begun = (conversations.c.revision > 1) | ~exists().where(ITS_CONVERSATION, NUDGED).correlate(conversations)
    mine = (conversations.c.person == person.id) & (conversations.c.flow == flow)
    kept = (conversations.c.subject, conversations.c.active, conversations.c.state)
    rows = connection.execute(select(*kept, begun.label("begun")).where(mine))
    return {Ref(flow, row.subject): Talk(row.active, bool(row.begun), has_answers(row.state)) for row in rows}


def unanswered(connection: Connection, person: Person, now: datetime) -> tuple[Sighting, ...]:
    still = (outbox.c.at > now - LATELY) & or_(outbox.c.expires.is_(None), outbox.c.expires > now)
    open_ = conversations.c.active | (conversations.c.revision <= outbox.c.opened)
    mine = select(outbox).join(conversations, ITS_CONVERSATION).where(outbox.c.recipient == person.id, NUDGED)
    rows = connection.execute(mine.where(still, open_).order_by(outbox.c.at.desc(), outbox.c.id.desc()))
    return tuple(Sighting(str(row.id), nudge_of(row), row.status, row.at) for row in rows)


def answer_elsewhere(connection: Connection, person: Person, ref: Ref) -> None:
    """What the nudges of this conversation asked was done somewhere else: that answers them."""
    there = (conversations.c.person == person.id) & (conversations.c.flow == ref.flow)
    about = conversations.c.subject == ref.subject
    connection.execute(update(conversations).where(there, about).values(revision=conversations.c.revision + 1))


def insights_of(connection: Connection, person: Person, limit: int) -> tuple[OwnInsight, ...]:
    there = insights.join(persons, persons.c.id == insights.c.author).outerjoin(
        channels, channels.c.id == insights.c.channel
    )
    mine = select(*INSIGHT, insights.c.at.label("confirmed"), channels.c.name.label("where"))
    rows = connection.execute(
        mine.select_from(there)
        .where(insights.c.author == person.id)
        .order_by(insights.c.at.desc(), insights.c.id)
        .limit(limit)
    )
    return tuple(OwnInsight(insight_of(row), row.confirmed, row.where or "") for row in rows)


def team_count(connection: Connection, person: Person, now: datetime) -> TeamCount | None:
    if MANAGER not in person.roles or person.team is None:
        return None
    colleague = (persons.c.team == person.team) & (persons.c.id != person.id)
    ahead = select(sessions.c.network).where(sessions.c.end > now)
    seats = members.join(persons, persons.c.id == members.c.person).join(networks, networks.c.id == members.c.network)
    row = connection.execute(
        select(func.count(distinct(members.c.person)), func.count(distinct(members.c.network)))
        .select_from(seats)
        .where(colleague, members.c.standing == "member", networks.c.status == "open", networks.c.id.in_(ahead))
        .where(~private())
    ).one()
    return TeamCount(*row)
