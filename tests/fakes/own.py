"""What `MemoryStore` tells for a person's own page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.events import Ref
from bot.network.model import Meeting
from bot.nudges.nudge import OUT
from bot.own import (
    AHEAD,
    BACK,
    LATELY,
    MyInsights,
    MySessions,
    MyTalks,
    MyTeam,
    MyUnanswered,
    OwnInsight,
    Talk,
    TeamCount,
    has_answers,
)
from bot.people import Person
from bot.queries import MeetingBy
from bot.told import Sighting
from tests.fakes.nudged import answer
from tests.fakes.tables import Row, Tables

__all__ = ["answer"]


@answer.register
def _(query: MySessions, tables: Tables, person: Person, now: datetime) -> tuple[Meeting, ...]:
    found = (answer(MeetingBy(session), tables, person, now) for session in sessions_around(tables, person, now))
    return tuple(meeting for meeting in found if isinstance(meeting, Meeting))


@answer.register
def _(query: MyTalks, tables: Tables, person: Person, now: datetime) -> Mapping[Ref, Talk]:
    return talks_of(tables, person, query.flow)


@answer.register
def _(query: MyUnanswered, tables: Tables, person: Person, now: datetime) -> tuple[Sighting, ...]:
    return unanswered(tables, person, now)


@answer.register
def _(query: MyInsights, tables: Tables, person: Person, now: datetime) -> tuple[OwnInsight, ...]:
    return insights_of(tables, person, query.limit)


@answer.register
def _(query: MyTeam, tables: Tables, person: Person, now: datetime) -> TeamCount | None:
    return team_count(tables, person, now)


def sessions_around(tables: Tables, person: Person, now: datetime) -> list[str]:
    """The ids of their sessions around now, by start."""
    asked = {row.nudge.session for row in went_out(tables, person).values() if row.nudge.kind in ("rsvp", "change")}
    found = [
        session
        for network in tables.networks.values()
        if network.status == "open"
        for member in network.seated
        if member.person == person.id
        for session in network.sessions
        if now - BACK < session.end and (session.start < now + AHEAD or session.id in asked)
        if member.since is None or session.end > member.since
    ]
    return [session.id for session in sorted(found, key=lambda one: (one.start, one.id))]


def went_out(tables: Tables, person: Person) -> dict[str, Row]:
    """The nudges that they got."""
    return {
        key: row
        for key, row in tables.outbox.items()
        if row.nudge.recipient == person.id and row.nudge.klass in ("ask", "logistics", "change") and row.status in OUT
    }


def talks_of(tables: Tables, person: Person, flow: str) -> Mapping[Ref, Talk]:
    nudged = {Ref(row.nudge.flow, row.nudge.subject) for row in went_out(tables, person).values()}
    mine = ((ref, kept) for (who, ref), kept in tables.conversations.items() if who == person.id and ref.flow == flow)
    return {
        ref: Talk(kept.active, kept.revision > 1 or ref not in nudged, has_answers(kept.state)) for ref, kept in mine
    }


def unanswered(tables: Tables, person: Person, now: datetime) -> tuple[Sighting, ...]:
    found = [
        (row.moment, turn, Sighting(key, row.nudge, row.status, row.moment))
        for turn, (key, row) in enumerate(went_out(tables, person).items())
        if row.moment > now - LATELY and (row.nudge.expires is None or row.nudge.expires > now)
        if (kept := tables.conversations.get((person.id, Ref(row.nudge.flow, row.nudge.subject))))
        if kept.active or kept.revision <= row.opened
    ]
    return tuple(sighting for _, _, sighting in sorted(found, key=lambda one: one[:2], reverse=True))


def answer_elsewhere(tables: Tables, person: Person, ref: Ref) -> None:
    """What the nudges of this conversation asked was done somewhere else."""
    if kept := tables.conversations.get((person.id, ref)):
        tables.conversations[person.id, ref] = replace(kept, revision=kept.revision + 1)


def insights_of(tables: Tables, person: Person, limit: int) -> tuple[OwnInsight, ...]:
    mine = [one for one in tables.insights.values() if one.author == person.id]
    mine.sort(key=lambda one: one.id)
    mine.sort(key=lambda one: tables.confirmed[one.id], reverse=True)
    known = (*tables.channels.values(), *(channel for _, channel in tables.away.values()))
    names = {channel.id: channel.name for channel in known}
    return tuple(OwnInsight(one, tables.confirmed[one.id], names.get(one.channel or "", "")) for one in mine[:limit])


def team_count(tables: Tables, person: Person, now: datetime) -> TeamCount | None:
    if "manager" not in person.roles or person.team is None:
        return None
    seats = [
        (member.person, network.id)
        for network in tables.networks.values()
        if network.status == "open" and network.frame.kind != "outside" and not network.over(now)
        for member in network.seated
        if member.person != person.id and tables.persons[member.person].team == person.team
    ]
    return TeamCount(len({who for who, _ in seats}), len({network for _, network in seats}))
