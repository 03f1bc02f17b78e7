"""The calendar around a team's meetings: from its rhythm to its nudges. No clock: the same team, the same nudges."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.network.cadence import Days, instant
from bot.network.meetings import EARLIEST, LATEST, Occurrence, Rhythm, meeting_on, meetings_between
from bot.nudges.calendar import HolidaysOf
from bot.nudges.circle import Party
from bot.nudges.nudge import Nudge
from bot.nudges.quiet import in_time
from bot.nudges.rows import Offset, Row, RowChange, calendar_of
from bot.nudges.window import day_after, day_before, local_day, opening_that_day
from bot.nudges.wishes import Hours
from bot.people import Channel

AHEAD = timedelta(days=42)
"""So far ahead a team's meetings are planned; a sweep each day adds what comes into sight."""


@dataclass(frozen=True)
class Team:
    """A team with its channel. `members`: those of it who are in a network, and so may have something to bring.

    `country`: whose public holidays the channel has. `changes` and `hours`: the organisation's.
    """

    channel: Channel
    rhythm: Rhythm
    members: tuple[Party, ...] = ()
    country: str = ""
    changes: tuple[RowChange, ...] = ()
    hours: Hours | None = None


@dataclass(frozen=True)
class Addressee:
    """Who gets a nudge: a member, or the channel, with their clock and free days."""

    id: str
    timezone: str
    free: Days
    to_channel: bool = False


def scope_of_team(channel: str) -> str:
    """The plan that a team's nudges belong to."""
    return f"team:{channel}"


def subject_of(channel: str, meeting: Occurrence, timezone: str) -> str:
    """What a conversation around a team meeting is about: the channel, and the meeting's local day."""
    return f"{channel}:{meeting.day(timezone)}"


def of_team(team: Team, after: datetime, before: datetime, holidays_of: HolidaysOf) -> tuple[Nudge, ...]:
    """Every nudge of the meetings that start at or after `after` and before `before` (UTC), each with its moment.

    Of two meetings on one day, the first: a team is told once a day of what there is to tell.
    """
    rows = [row for row in calendar_of(*team.changes) if row.around == "meeting"]
    found = {
        nudge.key: nudge
        for meeting in reversed(meetings_between(team.rhythm, after, before))
        for row in rows
        for to in _addressees(row, team, holidays_of)
        if (nudge := _nudge(row, team, meeting, to)) is not None
    }
    return tuple(sorted(found.values(), key=lambda nudge: (nudge.moment, nudge.key)))


def _addressees(row: Row, team: Team, holidays_of: HolidaysOf) -> Iterator[Addressee]:
    """Who presents is known once the team has said so; until then that row waits with the channel."""
    if row.to != "member":
        free = holidays_of(team.country) if team.country else frozenset()
        yield Addressee(team.channel.id, team.rhythm.timezone, free, to_channel=True)
        return
    for member in team.members:
        yield Addressee(member.person, member.timezone, holidays_of(member.country))


def _nudge(row: Row, team: Team, meeting: Occurrence, to: Addressee) -> Nudge | None:
    """None where its moment would be over when it ends."""
    channel, day = team.channel.id, meeting.day(team.rhythm.timezone)
    due = opening_that_day(_moment(row.turns[0], meeting, to), row.klass, to.timezone, to.free)
    expires = _end(row.expires, meeting, to) if row.expires else None
    if expires is not None and due >= expires:
        return None
    nudge = Nudge(
        key=f"{channel}/{row.kind}/{day}" if to.to_channel else f"{to.id}/{row.kind}/{channel}/{day}",
        organisation=team.channel.organisation,
        recipient=to.id,
        kind=row.kind,
        flow=row.flow,
        subject=subject_of(channel, meeting, team.rhythm.timezone),
        due=due,
        expires=expires,
        klass=row.klass,
        to_channel=to.to_channel,
        priority=row.priority,
        scope=scope_of_team(channel),
        party="" if to.to_channel else to.id,
        late=row.late,
    )
    return in_time(nudge, to.timezone, to.free, team.hours) if row.turns[0].anchor == "start" else nudge


def _end(offset: Offset, meeting: Occurrence, to: Addressee) -> datetime:
    """Until when (UTC). Of a local hour, on that very day: no deadline moves because of a holiday."""
    if offset.at is None:
        return _moment(offset, meeting, to)
    anchor = meeting.start if offset.anchor == "start" else meeting.end
    return instant(local_day(anchor, to.timezone) + timedelta(days=offset.days), offset.at, to.timezone)


def _moment(offset: Offset, meeting: Occurrence, to: Addressee) -> datetime:
    """A UTC moment around the meeting, on the addressee's own clock and working days."""
    anchor = meeting.start if offset.anchor == "start" else meeting.end
    if offset.at is None:
        return anchor + timedelta(hours=offset.hours)
    if offset.anchor == "start":
        return day_before(anchor, -offset.days, offset.at, to.timezone, to.free)
    return day_after(anchor, offset.days, offset.at, to.timezone, to.free)


def parsed(subject: str) -> tuple[str, date | None]:
    """The channel and the day of a subject that `subject_of` made; no day for any other."""
    channel, _, day = subject.rpartition(":")
    with suppress(ValueError):
        return channel, date.fromisoformat(day)
    return channel, None


def coming(rhythm: Rhythm | None, subject: str, now: datetime) -> Occurrence | None:
    """The meeting that a subject is about, while it is to come; None as well when the team never meets on that day."""
    _, day = parsed(subject)
    meeting = meeting_on(rhythm, day) if rhythm and day and EARLIEST < day < LATEST else None
    return meeting if meeting and meeting.start > now else None
