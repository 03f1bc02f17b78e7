"""What a person's own page shows of them: their sessions around now, their conversations, their insights."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, distinct, func, select

from bot.events import Ref
from bot.network.model import Insight
from bot.own import AHEAD, BACK, OwnInsight, TeamCount
from bot.people import Person
from storage.insights import INSIGHT
from storage.tables import channels, conversations, insights, members, networks, persons, sessions


def sessions_around(connection: Connection, person: Person, now: datetime) -> list[str]:
    """The ids of their sessions around now, by start."""
    seat = (members.c.person == person.id) & (members.c.standing == "member")
    near = (sessions.c.end > now - BACK) & (sessions.c.start < now + AHEAD) & (sessions.c.end > members.c.since)
    theirs = sessions.join(networks, networks.c.id == sessions.c.network).join(
        members, members.c.network == networks.c.id
    )
    which = select(sessions.c.id).select_from(theirs).where(seat, near, networks.c.status == "open")
    return list(connection.scalars(which.order_by(sessions.c.start, sessions.c.id)))


def talks_of(connection: Connection, person: Person, flow: str) -> Mapping[Ref, bool]:
    mine = (conversations.c.person == person.id) & (conversations.c.flow == flow)
    rows = connection.execute(select(conversations.c.subject, conversations.c.active).where(mine))
    return {Ref(flow, subject): active for subject, active in rows}


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
    return tuple(OwnInsight(Insight(*row[: len(INSIGHT)]), row.confirmed, row.where or "") for row in rows)


def team_count(connection: Connection, person: Person, now: datetime) -> TeamCount | None:
    if "manager" not in person.roles or person.team is None:
        return None
    colleague = (persons.c.team == person.team) & (persons.c.id != person.id)
    ahead = select(sessions.c.network).where(sessions.c.end > now)
    seats = members.join(persons, persons.c.id == members.c.person).join(networks, networks.c.id == members.c.network)
    row = connection.execute(
        select(func.count(distinct(members.c.person)), func.count(distinct(members.c.network)))
        .select_from(seats)
        .where(colleague, members.c.standing == "member", networks.c.status == "open", networks.c.id.in_(ahead))
    ).one()
    return TeamCount(*row)
