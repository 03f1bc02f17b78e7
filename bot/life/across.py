"""What a flow may ask to know of networks that reach across organisations, and of a person's accounts.

Whoever knows an invitation's code may see what it invites to; its members may see what was shared with it; nobody else
of another organisation learns anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.network.model import Network, Session
from bot.people import Account, Place, PlatformName
from bot.queries import Query

Obstacle = Literal["home", "away"]
""" "home": the person's own organisation takes no part in networks of others; "away": the network's lets nobody in."""


@dataclass(frozen=True)
class Invitation:
    """The way into a network for whoever knows the code, until then (UTC).

    `seat`: the id of the member without an account whose seat it gives, once; empty for one that anybody may use.
    """

    code: str
    network: str
    until: datetime
    seat: str = ""


@dataclass(frozen=True)
class MyInvitations(Query[tuple[Invitation, ...]]):
    """The invitations that are good now, to networks that the person facilitates; one at most to each, or each seat."""


@dataclass(frozen=True)
class Invited:
    """What a code leads to. The members of `network` have no names, but for the person; None with an obstacle.

    `seat`: id and name of the member without an account whose seat it gives; None: a seat of their own. `until` (UTC):
    how long the code is good.
    """

    network: Network | None
    obstacle: Obstacle | None = None
    seat: tuple[str, str] | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class InvitedBy(Query[Invited | None]):
    """What the invitation with this code leads to; None when it doesn't exist, is over, or was withdrawn."""

    code: str


@dataclass(frozen=True)
class Outlet:
    """A channel in which a network's posts appear: its id and organisation.

    `name` is empty for another organisation's: what it calls its channels is its own business.
    """

    channel: str
    organisation: str
    name: str = ""


@dataclass(frozen=True)
class OutletsAround(Query[tuple[Outlet, ...]]):
    """Where the posts of a session's network appear, one channel for each organisation; () for who isn't in it."""

    session: str


Ground = tuple[PlatformName, str]
"""A platform, and one of its workspaces or tenants."""


@dataclass(frozen=True)
class Grounds:
    """Where the person may link channels. `own`: the workspaces and tenants of their organisation.

    `networks`: for each network that they are in, those of all organisations that have somebody with a seat in it.
    `posts`: the channels in which a network's posts appear for their organisation, each with the network.
    """

    own: frozenset[Ground] = frozenset()
    networks: tuple[tuple[str, frozenset[Ground]], ...] = ()
    posts: tuple[tuple[str, Place], ...] = ()

    def has(self, place: Place) -> bool:
        """Whether it is a place of the person's own organisation."""
        return (place.platform, place.tenant) in self.own

    def open_to(self, network: str, place: Place) -> bool:
        """Whether this network's posts may come there."""
        return (place.platform, place.tenant) in dict(self.networks).get(network, frozenset())

    def posted_at(self, place: Place) -> tuple[str, ...]:
        """The networks whose posts come there."""
        return tuple(network for network, there in self.posts if there.spot == place.spot)


@dataclass(frozen=True)
class MyGrounds(Query[Grounds]):
    """Whose channels the person may link: a place of anybody else is refused."""


@dataclass(frozen=True)
class Glimpse:
    """What a manager of another organisation may know of a network that somebody of their team is in."""

    name: str
    sessions: tuple[Session, ...]
    """Without their places."""


@dataclass(frozen=True)
class GlimpseOf(Query[Glimpse | None]):
    """An open network that somebody of the asking manager's team has a seat in; None for anybody else."""

    network: str


@dataclass(frozen=True)
class Login:
    """One account of a person, as they see it: `home` is the name of the organisation that its tenant belongs to.

    `preferred`: where Kring writes to them.
    """

    account: Account
    home: str
    preferred: bool


@dataclass(frozen=True)
class MyLogins(Query[tuple[Login, ...]]):
    """The accounts by which the person can be reached, in one order that stays."""


@dataclass(frozen=True)
class Claimant:
    """Who typed somebody's code: their id, name and accounts."""

    person: str
    name: str
    logins: tuple[Login, ...]


@dataclass(frozen=True)
class LoginCode:
    """A code for one's own other accounts. `claimant`: who typed it, and so nobody else can.

    `agreed`: whoever made it said that this is they.
    """

    code: str
    claimant: Claimant | None = None
    agreed: bool = False


@dataclass(frozen=True)
class MyLoginCode(Query[LoginCode | None]):
    """The person's own code for their other accounts; None when there is none, or it is over."""


Clash = Literal["self", "outside", "roles", "facilitator", "network"]
"""Why two persons can't become one: it is the very same; their organisations don't both allow it; one has roles given
by an organisation; or facilitates a network; or both are in one network."""


@dataclass(frozen=True)
class Claim:
    """Whose code it is: their id and name, with their organisation's; and what stands in the way of becoming one.

    `agreed`: they said that whoever typed it is they. Before that, nobody who typed it is told whose it is.
    """

    person: str
    name: str
    clash: Clash | None = None
    organisation: str = ""
    code: str = ""
    agreed: bool = False

    @property
    def whose(self) -> str:
        """A name alone can be anybody's: who confirms sees where it is from, if that has a name."""
        return f"{self.name} ({self.organisation})" if self.organisation else self.name


@dataclass(frozen=True)
class ClaimBy(Query[Claim | None]):
    """Who made this code for their other accounts; None when it doesn't exist, is over, or somebody else typed it."""

    code: str


@dataclass(frozen=True)
class MyClaim(Query[Claim | None]):
    """The code of another account that the person typed, and that is still good."""
