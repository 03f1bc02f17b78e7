"""Team meetings: when each team meets, and what there is to tell and to ask around a meeting."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, exists, func, select

from bot.codec import Codec
from bot.consequences import TouchedTeams
from bot.network.meetings import ByDay, ByWeekday, Rhythm, Single, Weekly
from bot.nudges.circle import Party
from bot.nudges.nudge import OUT
from bot.nudges.replan import Difference, difference
from bot.nudges.rows import RowChange
from bot.nudges.team import Team, scope_of_team
from bot.people import Person
from bot.planning import Planner, touched_teams
from bot.ports import Commit
from bot.queries import AgendaOf
from bot.told import Agenda, Bringing
from storage.arrangements import arrangements_of
from storage.circles import CHANGES
from storage.dialect import add_or_update
from storage.insights import INSIGHT, find_channels, insight_of
from storage.newcomer import country_in
from storage.plans import alive, kept_in, write_difference
from storage.tables import channels, insights, meetings, members, outbox, persons, row_changes

RHYTHMS = Codec((Rhythm, Weekly, ByWeekday, ByDay, Single))


def set_meeting(
    connection: Connection, person: Person, channel: str, rhythm: Rhythm | None, source: str, at: datetime
) -> None:
    """From now on, for the person's own team; of another team's channel, nothing happens.

    `source` is written as it is: see `storage.sources`.
    """
    own = (persons.c.id == person.id) & (persons.c.team == channel) & (channels.c.id == channel)
    same = channels.c.organisation == persons.c.organisation
    if not connection.scalar(select(exists().where(own, same, channels.c.scope == "team"))):
        return
    if rhythm is None:
        connection.execute(delete(meetings).where(meetings.c.channel == channel))
        return
    kept = {"rhythm": RHYTHMS.dump(rhythm), "source": source, "at": at}
    row = {"channel": channel, "organisation": person.organisation} | kept
    add_or_update(connection, meetings, row, *kept)


def is_theirs(person: Person, channel: str) -> bool:
    """Whether this is the channel of the person's team, or the very channel that asks."""
    return bool(channel) and channel in (person.team, person.id)


def meeting_of(connection: Connection, channel: str, person: Person) -> Rhythm | None:
    """When the person's own team meets."""
    return _rhythm_at(connection, channel) if is_theirs(person, channel) else None


def _rhythm_at(connection: Connection, channel: str) -> Rhythm | None:
    rhythm = connection.scalar(select(meetings.c.rhythm).where(meetings.c.channel == channel))
    return RHYTHMS.load_or_none(rhythm) if rhythm is not None else None


def agenda_of(connection: Connection, query: AgendaOf, person: Person) -> Agenda:
    """What was confirmed for the team's own channel, and how many agendas it had."""
    if not is_theirs(person, query.channel):
        return Agenda()
    told = (
        select(insights.c.at, *INSIGHT)
        .join(persons, persons.c.id == insights.c.author)
        .where((insights.c.channel == query.channel) & (insights.c.audience == "team"))
        .order_by(insights.c.at.desc(), insights.c.id)
        .limit(query.limit)
    )
    rows = connection.execute(told).all()
    posts = _others("agenda", query.channel, query.subject)
    count, last = connection.execute(select(func.count(), func.max(outbox.c.at)).where(posts)).one()
    return Agenda(tuple((row.at, insight_of(row)) for row in rows), count, last)


def _others(kind: str, recipient: str, subject: str) -> ColumnElement[bool]:
    """Nudges of this kind that they got around another meeting than this."""
    theirs = (outbox.c.recipient == recipient) & (outbox.c.kind == kind)
    return theirs & (outbox.c.subject != subject) & outbox.c.status.in_(OUT)


def bringing_of(connection: Connection, person: Person, subject: str) -> Bringing:
    """When this person last shared something, and was last asked to bring something to another meeting."""
    shared = select(func.max(insights.c.at)).where(insights.c.author == person.id)
    asked = select(func.max(outbox.c.at)).where(_others("bring", person.id, subject))
    return Bringing(connection.scalar(shared), connection.scalar(asked))


def team_of(connection: Connection, channel: str, at: datetime) -> Team | None:
    """The team of this channel with its people as they are now; None when it doesn't meet.

    Its row is held until the transaction ends: the plans of one team are made one by one.
    """
    held = select(meetings.c.rhythm).where(meetings.c.channel == channel).with_for_update(key_share=True)
    row = connection.execute(held).one_or_none()
    rhythm: Rhythm | None = RHYTHMS.load_or_none(row.rhythm) if row else None
    where = find_channels(connection, {channel}).get(channel)
    if rhythm is None or where is None:
        return None
    people, changes = _learners(connection, channel, at), _changes(connection, where.organisation)
    made = arrangements_of(connection, where.organisation)
    country, hours = country_in(rhythm.timezone, made), made.hours if made else None
    return Team(where, rhythm, people, country, changes, hours)


def _learners(connection: Connection, channel: str, at: datetime) -> tuple[Party, ...]:
    """Those of the team with a seat in a network that still has a plan: nobody else has anything to bring."""
    seated = (members.c.person == persons.c.id) & (members.c.standing == "member") & members.c.network.in_(alive(at))
    team = select(persons.c.id, persons.c.timezone, persons.c.country).where(persons.c.team == channel)
    return tuple(Party(*row) for row in connection.execute(team.where(exists().where(seated)).order_by(persons.c.id)))


def _changes(connection: Connection, organisation: str) -> tuple[RowChange, ...]:
    theirs = (row_changes.c.organisation == organisation) & (row_changes.c.network == "")
    return tuple(map(CHANGES.load, connection.scalars(select(row_changes.c.change).where(theirs))))


def replan_teams(connection: Connection, commit: Commit) -> None:
    """Makes the plans anew of the teams that this commit's facts touch. They have been written already."""
    which = touched_teams(commit.facts, commit.person)
    if commit.planner is None or which == TouchedTeams():
        return
    for channel in sorted(_every(connection, commit.person) if which.every else _theirs(connection, which, commit)):
        replan_team(connection, commit.planner, channel, commit.at)


def _theirs(connection: Connection, which: TouchedTeams, commit: Commit) -> set[str]:
    """These people's teams, and that in which the person was before."""
    now = connection.scalars(select(persons.c.team).where(persons.c.id.in_(which.of)))
    return {team for team in (commit.person.team, *now) if team}


def _every(connection: Connection, person: Person) -> set[str]:
    here = meetings.c.organisation == person.organisation
    return set(connection.scalars(select(meetings.c.channel).where(here)))


def replan_team(connection: Connection, planner: Planner, channel: str, at: datetime) -> bool:
    """Makes this team's plan what the planner wants; a team that doesn't meet has none. False: it already was."""
    team = team_of(connection, channel, at)
    wanted = planner.team(team, at) if team else ()
    changes = difference(kept_in(connection, scope_of_team(channel)), wanted, at)
    write_difference(connection, changes, "why-replanned", at)
    return changes != Difference()


def meeting_channels(connection: Connection) -> tuple[str, ...]:
    """The channels of all teams that meet."""
    return tuple(connection.scalars(select(meetings.c.channel).order_by(meetings.c.channel)))
