"""The plans of `MemoryStore`: what the calendar wants is compared with the outbox, as in a database."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.consequences import Touched
from bot.life.ending import STILL
from bot.network.meetings import Rhythm
from bot.network.model import Network
from bot.network.seats import to_be_written_to
from bot.nudges.calendar import scope_of
from bot.nudges.circle import Ahead, Circle, Outlet, Party
from bot.nudges.nudge import Nudge
from bot.nudges.quarter import KEEPERS, House, scope_of_house
from bot.nudges.replan import Difference, Kept, Move, difference, status_of
from bot.nudges.team import Team, scope_of_team
from bot.nudges.wishes import Hours
from bot.people import Channel, Person
from bot.planning import Planner, touched, touched_teams
from bot.ports import Commit
from storage.newcomer import country_in
from tests.fakes.tables import Row, Tables

LONG_OVER = timedelta(weeks=8)


def plan(tables: Tables, nudges: Iterable[Nudge]) -> None:
    """Adds the nudges. A key that exists stays as it is."""
    for nudge in nudges:
        whole = replace(nudge, foreseen=nudge.moment)
        tables.outbox.setdefault(nudge.key, Row(whole, status_of(nudge), reason=nudge.because))


def replan_touched(tables: Tables, commit: Commit) -> None:
    """Makes the plans anew that this commit's facts touch."""
    if commit.planner is None:
        return
    for fact in commit.facts:
        for one in touched(fact, commit.person):
            for network in _networks(tables, one, commit):
                replan(tables, commit.planner, one, network, commit.at)


def _networks(tables: Tables, what: Touched, commit: Commit) -> list[str]:
    if what.network:
        return [what.network]
    person = tables.persons[what.person or commit.person.id]
    found = (tables.networks[network] for network in alive(tables, commit.at))
    if what.person:
        return [network.id for network in found if _concerns(tables, network, person)]
    own = (
        network
        for network in found
        if network.organisation == person.organisation or _is_abroad(tables, network, what, person)
    )
    return [network.id for network in own]


def _is_abroad(tables: Tables, network: Network, what: Touched, person: Person) -> bool:
    """Whether somebody of the person's organisation is in it, where that matters."""
    homes = {tables.persons[member.person].organisation for member in network.members}
    return what.everybodys and person.organisation in homes


def alive(tables: Tables, at: datetime) -> list[str]:
    """Open networks whose last session isn't long over."""
    found = (network for network in tables.networks.values() if network.status == "open")
    return sorted(network.id for network in found if not network.over(at - LONG_OVER))


def _concerns(tables: Tables, network: Network, person: Person) -> bool:
    people = (tables.persons[member.person] for member in network.members)
    mates = (one.id == person.id or (one.team is not None and one.team == person.team) for one in people)
    return network.led_by(person.id) or any(mates)


def replan(tables: Tables, planner: Planner, how: Touched, network: str, at: datetime) -> bool:
    """Makes this network's plan what the planner wants. False: it already was."""
    wanted = planner.network(circle_of(tables, tables.networks[network]), how.parties)
    changes = difference(kept_in(tables, scope_of(network), how.parties), wanted, at)
    write_difference(tables, changes, how.reason, at)
    return changes != Difference()


def circle_of(tables: Tables, network: Network) -> Circle:
    """The network with everybody whom its calendar concerns."""
    whole = tables.member_view(network)
    now = to_be_written_to(whole)
    teams = {member.team for member in now.seated if member.team}
    people = sorted(tables.persons.values(), key=lambda person: person.id)
    managers = tuple(
        (person.team, _party(tables, person)) for person in people if person.team in teams and "manager" in person.roles
    )
    opened = tuple((session.id, tables.opened[session.id]) for session in now.sessions if session.id in tables.opened)
    changes = (
        tables.row_changes[key]
        for key in sorted(tables.row_changes)
        if key[0] == network.organisation and key[1] in ("", network.id)
    )
    facilitator = _party(tables, tables.persons[network.facilitator])
    parties = tuple((team or "", party) for team, party in managers)
    hours = ((member.person, hours_of(tables, tables.persons[member.person])) for member in network.members)
    chosen = tuple((person, own) for person, own in hours if own)
    ahead = tuple(
        Ahead(session.id, key[1], *tables.slots[key])
        for session in now.sessions
        for key in sorted(tables.slots)
        if key[0] == session.id
    )
    outlets, settled = _outlets(tables, network), network.id in tables.decisions
    later = frozenset(key[2] for key in tables.votes if key[:2] == (network.id, STILL))
    own = (now, facilitator, parties, opened, tuple(changes), chosen, outlets)
    return Circle(*own, settled=settled, later=later, ahead=ahead, guests=_guests(tables, now))


def _guests(tables: Tables, network: Network) -> tuple[tuple[str, Party], ...]:
    """Who comes as a guest, and can be written to."""
    ids = [session.id for session in network.sessions]
    coming = sorted(key for key, one in tables.guests.items() if one.status == "yes" and key[0] in ids)
    found = ((session, tables.persons[person]) for session, person in coming if person not in tables.added)
    return tuple((session, _party(tables, person)) for session, person in found)


def _outlets(tables: Tables, network: Network) -> tuple[Outlet, ...]:
    posted = sorted(one for key, one in tables.network_channels.items() if key[0] == network.id)
    found = (tables.channels[one] for one in posted if one in tables.channels)
    return tuple(Outlet(_party_of(tables, one), one.organisation) for one in found)


def _party_of(tables: Tables, channel: Channel) -> Party:
    made = tables.arrangements.get(channel.organisation)
    zone = channel.reader.timezone
    return Party(channel.id, zone, country_in(zone, made), made.hours if made else None)


def hours_of(tables: Tables, person: Person) -> Hours | None:
    """Those of the person's organisation, if it chose any."""
    made = tables.arrangements.get(person.organisation)
    return made.hours if made else None


def replan_teams(tables: Tables, commit: Commit) -> None:
    """Makes the plans anew of the teams that this commit's facts touch."""
    which = touched_teams(commit.facts, commit.person)
    if commit.planner is None:
        return
    theirs = (tables.persons[one].team for one in which.of if one in tables.persons)
    own = {commit.person.team, *theirs} if which.of else set()
    linked = (tables.channels[team] for team in tables.meetings if team in tables.channels)
    here = (team.id for team in linked if team.organisation == commit.person.organisation)
    for team in sorted(team for team in (*own, *(here if which.every else ())) if team):
        replan_team(tables, commit.planner, team, commit.at)


def replan_team(tables: Tables, planner: Planner, channel: str, at: datetime) -> bool:
    """Makes this team's plan what the planner wants. False: it already was."""
    rhythm = tables.meetings.get(channel) if channel in tables.channels else None
    wanted = planner.team(_team(tables, channel, rhythm, at), at) if rhythm else ()
    changes = difference(kept_in(tables, scope_of_team(channel)), wanted, at)
    write_difference(tables, changes, "why-replanned", at)
    return changes != Difference()


def replan_house(tables: Tables, planner: Planner, organisation: str, at: datetime) -> bool:
    """Makes the organisation's own plan what the planner wants. False: it already was."""
    keepers = (one for one in tables.persons.values() if one.organisation == organisation and one.roles & KEEPERS)
    people = sorted(keepers, key=lambda person: person.id)
    own = (change for key, change in tables.row_changes.items() if key[:2] == (organisation, ""))
    wanted = planner.house(House(organisation, tuple(_party(tables, one) for one in people), tuple(own)), at)
    changes = difference(kept_in(tables, scope_of_house(organisation)), wanted, at)
    write_difference(tables, changes, "why-replanned", at)
    return changes != Difference()


def _team(tables: Tables, channel: str, rhythm: Rhythm, at: datetime) -> Team:
    seats = {member.person for network in alive(tables, at) for member in tables.networks[network].seated}
    where = tables.channels[channel]
    theirs = (person for person in tables.persons.values() if person.team == channel and person.id in seats)
    people = sorted(theirs, key=lambda person: person.id)
    changes = (change for key, change in tables.row_changes.items() if key[:2] == (where.organisation, ""))
    made = tables.arrangements.get(where.organisation)
    country, hours = country_in(rhythm.timezone, made), made.hours if made else None
    return Team(where, rhythm, tuple(_party(tables, one) for one in people), country, tuple(changes), hours)


def _party(tables: Tables, person: Person) -> Party:
    return Party(person.id, person.reader.timezone, person.country, hours_of(tables, person))


def kept_in(tables: Tables, scope: str, parties: Collection[str] | None = None) -> list[Kept]:
    """The rows of a plan, or of these people's part of it."""
    rows = (row for row in tables.outbox.values() if row.nudge.scope == scope)
    return [_kept(row) for row in rows if parties is None or row.nudge.party in parties]


def _kept(row: Row) -> Kept:
    nudge = row.nudge
    return Kept(
        nudge.key, nudge.key, row.status, row.reason, nudge.moment, nudge.expires, nudge.flow, chosen=nudge.chosen
    )


def write_difference(tables: Tables, changes: Difference, reason: str, at: datetime) -> None:
    """Writes what a plan changes. `reason` is for what is dropped."""
    plan(tables, changes.add)
    for move in changes.move:
        _move(tables, move)
    for key in changes.last:
        leaving = tables.outbox[key]
        leaving.nudge = replace(leaving.nudge, expires=at)
    for key in changes.drop:
        row = tables.outbox[key]
        row.status, row.reason, row.at = "dropped", reason, at
        row.fence, row.lease_until = row.fence + 1, None


def _move(tables: Tables, move: Move) -> None:
    """The row as it is to be, in its own place among the others."""
    row = tables.outbox[move.id]
    row.nudge = replace(move.nudge, foreseen=move.nudge.moment)
    row.status, row.reason, row.at = status_of(move.nudge), move.nudge.because, None
    row.fence, row.lease_until = row.fence + 1, None
    tables.outbox = {row.nudge.key: row for row in tables.outbox.values()}
