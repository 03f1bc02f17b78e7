"""What `MemoryStore` tells for a person's own page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.events import Ref
from bot.network.model import Meeting
from bot.own import AHEAD, BACK, MyInsights, MySessions, MyTalks, MyTeam, OwnInsight, TeamCount
from bot.people import Person
from bot.queries import MeetingBy
from tests.fakes.answers import answer
from tests.fakes.tables import Tables

__all__ = ["answer"]


@answer.register
def _(query: MySessions, tables: Tables, person: Person, now: datetime) -> tuple[Meeting, ...]:
    found = (answer(MeetingBy(session), tables, person, now) for session in sessions_around(tables, person, now))
    return tuple(meeting for meeting in found if isinstance(meeting, Meeting))


@answer.register
def _(query: MyTalks, tables: Tables, person: Person, now: datetime) -> Mapping[Ref, bool]:
    return talks_of(tables, person, query.flow)


@answer.register
def _(query: MyInsights, tables: Tables, person: Person, now: datetime) -> tuple[OwnInsight, ...]:
    return insights_of(tables, person, query.limit)


@answer.register
def _(query: MyTeam, tables: Tables, person: Person, now: datetime) -> TeamCount | None:
    return team_count(tables, person, now)


def sessions_around(tables: Tables, person: Person, now: datetime) -> list[str]:
    """The ids of their sessions around now, by start."""
    found = [
        session
        for network in tables.networks.values()
        if network.status == "open"
        for member in network.seated
        if member.person == person.id
        for session in network.sessions
        if now - BACK < session.end and session.start < now + AHEAD
        if member.since is None or session.end > member.since
    ]
    return [session.id for session in sorted(found, key=lambda one: (one.start, one.id))]


def talks_of(tables: Tables, person: Person, flow: str) -> Mapping[Ref, bool]:
    mine = ((ref, kept) for (who, ref), kept in tables.conversations.items() if who == person.id and ref.flow == flow)
    return {ref: kept.active for ref, kept in mine}


def insights_of(tables: Tables, person: Person, limit: int) -> tuple[OwnInsight, ...]:
    mine = [one for one in tables.insights.values() if one.author == person.id]
    mine.sort(key=lambda one: one.id)
    mine.sort(key=lambda one: tables.confirmed[one.id], reverse=True)
    names = {channel.id: channel.name for channel in tables.channels.values()}
    return tuple(OwnInsight(one, tables.confirmed[one.id], names.get(one.channel or "", "")) for one in mine[:limit])


def team_count(tables: Tables, person: Person, now: datetime) -> TeamCount | None:
    if "manager" not in person.roles or person.team is None:
        return None
    seats = [
        (member.person, network.id)
        for network in tables.networks.values()
        if network.status == "open" and not network.over(now)
        for member in network.seated
        if member.person != person.id and tables.persons[member.person].team == person.team
    ]
    return TeamCount(len({who for who, _ in seats}), len({network for _, network in seats}))
