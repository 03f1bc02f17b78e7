"""A network with everybody whom its calendar concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.network.model import Member, Network, Session
from bot.nudges.rows import RowChange
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
class Circle:
    """`managers` are those of the members' teams, as (team, manager). `opened`: evaluations opened by hand, and when.

    `changes` are the organisation's, then the network's own. `hours`: those of the members' organisations, by member.
    `outlets`: where its posts appear.
    """

    network: Network
    facilitator: Party
    managers: tuple[tuple[str, Party], ...] = ()
    opened: tuple[tuple[str, datetime], ...] = ()
    changes: tuple[RowChange, ...] = ()
    hours: tuple[tuple[str, Hours], ...] = ()
    outlets: tuple[Outlet, ...] = ()

    def opened_at(self, session: Session) -> datetime | None:
        """When the facilitator opened this session's evaluation (UTC)."""
        return next((at for one, at in self.opened if one == session.id), None)

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
