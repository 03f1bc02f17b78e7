"""A network with everybody whom its calendar concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from bot.network.model import Member, Network, Session
from bot.nudges.rows import Row, RowChange
from bot.nudges.wishes import Hours


@dataclass(frozen=True)
class Party:
    """Somebody who gets nudges: their IANA zone, and the country whose public holidays they have.

    `hours` (local): those of their organisation, if it chose any.
    """

    person: str
    timezone: str
    country: str
    hours: Hours | None = None


@dataclass(frozen=True)
class Outlet:
    """A channel in which an organisation has the posts of a network; `party` is the channel itself."""

    party: Party
    organisation: str


@dataclass(frozen=True)
class Ahead:
    """When somebody wants to prepare: so many days before the session's, at this hour, both by their own calendar."""

    session: str
    person: str
    days: int
    at: time


@dataclass(frozen=True)
class Circle:
    """`managers` are those of the members' teams, as (team, manager). `opened`: evaluations opened by hand, and when.

    `changes` are the organisation's, then the network's own. `hours`: those of the members' organisations, by member.
    `outlets`: where its posts appear. `settled`: what comes after it was decided. `later`: the members who want to be
    asked again after it. `ahead`: when people chose to prepare its sessions. `guests`: who comes to one session of it,
    as (session, guest).
    """

    network: Network
    facilitator: Party
    managers: tuple[tuple[str, Party], ...] = ()
    opened: tuple[tuple[str, datetime], ...] = ()
    changes: tuple[RowChange, ...] = ()
    hours: tuple[tuple[str, Hours], ...] = ()
    outlets: tuple[Outlet, ...] = ()
    settled: bool = False
    later: frozenset[str] = frozenset()
    ahead: tuple[Ahead, ...] = ()
    guests: tuple[tuple[str, Party], ...] = ()

    def has_use_for(self, row: Row, person: str = "") -> bool:
        """Whether the row is still of use: to this person, where it is for those who chose it."""
        if row.only == "wished":
            return person in self.later
        return row.only == "always" or not self.settled

    def opened_at(self, session: Session) -> datetime | None:
        """When the facilitator opened this session's evaluation (UTC)."""
        return next((at for one, at in self.opened if one == session.id), None)

    def inside(self, person: str) -> Party | None:
        """Somebody who has a seat, or leads it, as somebody who gets nudges; None for who does neither."""
        if person == self.facilitator.person:
            return self.facilitator
        inside = (one for one in (*self.network.reached, *self.network.leading) if one.person == person)
        return next(map(self.party_of, inside), None)

    def managers_of(self, member: Member) -> tuple[Party, ...]:
        """The managers of the team that this member belongs to, the member not among them."""
        return tuple(party for team, party in self.managers if team == member.team and party.person != member.person)

    @property
    def supported_teams(self) -> frozenset[str]:
        """The teams that somebody with a seat belongs to."""
        return frozenset(member.team for member in self.network.seated if member.team)

    def party_of(self, member: Member) -> Party:
        """The member as somebody who gets nudges."""
        hours = next((hours for person, hours in self.hours if person == member.person), None)
        return Party(member.person, member.reader.timezone, member.country, hours)
