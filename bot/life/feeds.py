"""Sessions in people's own calendars: the private addresses where these read them, and what stands there.

An address is of one person, and of one network or of all of theirs. Whoever has it reads what that person may see at
that moment: every session of a network that they are inside of; as a guest, that one session; as the manager of
somebody who is inside, the times alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.consequences import Telling
from bot.network.model import Network, Preparation, Session
from bot.nudges.nudge import Nudge
from bot.people import Person, Reader
from bot.queries import Known, Query
from bot.speech import t
from bot.views import LinkButton

CALENDAR = "/calendar"
"""Where calendars are read, under Kring's own address."""
KEPT = timedelta(days=366)
"""A session stays in the calendar so long after its end; a cancelled one too, so that calendars hear of it."""
MOST = 200
"""Sessions in one calendar: the latest ones."""


@dataclass(frozen=True)
class Feed:
    """An address of the person's. `token`: its secret part; empty while there is none.

    `ended`: they ended it, so that no other is made until they ask.
    """

    token: str = ""
    ended: bool = False


@dataclass(frozen=True)
class MyFeed(Query[Feed | None]):
    """The address of the person for a network, given by its own id or by that of a session; empty: for all of theirs.

    None for a network that they neither have a seat in, nor lead, nor come to as a guest, nor manage anybody of who has
    a seat.
    """

    of: str = ""


@dataclass(frozen=True)
class MyManagers(Query[tuple[tuple[str, str], ...]]):
    """Who manages the person's own team, as (id, name), by name; () for who is in no team."""


@dataclass(frozen=True)
class Talk:
    """Somebody of the asking manager's team, by name, who has a seat in this open network."""

    name: str
    network: str
    next: datetime | None
    """When its next session is (UTC)."""


@dataclass(frozen=True)
class TalkWith(Query[Talk | None]):
    """That person in that network; None for who is not the manager of their team."""

    network: str
    person: str


@dataclass(frozen=True)
class FeedRenewed(Telling):
    """The person's address for this network ("": for all of theirs) works no more; they get another one."""

    of: str


@dataclass(frozen=True)
class FeedEnded(Telling):
    """The person's address for this network ("": for all of theirs) works no more, and no other is made."""

    of: str


@dataclass(frozen=True)
class TalkWanted(Telling):
    """The person wants to talk with whoever manages their team about time for this network."""

    network: Network
    managers: tuple[str, ...]

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        """Each manager hears it once, however often it is asked."""
        for manager in self.managers:
            yield Nudge(
                key=f"{manager}/talk/{self.network.id}/{person.id}",
                organisation=person.organisation,
                recipient=manager,
                kind="talk",
                flow="talking",
                subject=f"{self.network.id}:{person.id}",
                due=now,
                expires=self.network.sessions[-1].start,
                klass="ask",
                priority="follow-up",
            )


@dataclass(frozen=True)
class Fed:
    """What stands at an address now: networks as its owner may see them, and in whose language and time zone."""

    reader: Reader
    networks: tuple[Network, ...]
    of: str = ""
    """The id of the one network that the address is for; empty: all of theirs."""


def times_alone(network: Network) -> Network:
    """What a manager reads of it: its name, and when it meets."""
    bare = (replace(session, place="", prepared=Preparation()) for session in network.sessions)
    return replace(network, goal="", facilitator_name="", members=(), sessions=tuple(bare))


def visited(network: Network, visits: Set[str]) -> Network:
    """What a guest reads of it: the sessions that they come to, where, and who facilitates it."""
    own = (replace(one, prepared=Preparation()) for one in network.sessions if one.id in visits)
    return replace(network, goal="", members=(), sessions=tuple(own))


def readable(
    networks: Iterable[Network], person: str, managed: Set[str], visits: Set[str] = frozenset()
) -> tuple[Network, ...]:
    """Of these, what the person reads in their calendar.

    `managed`: ids of those in which somebody of their team is; `visits`: of sessions that they come to as a guest.
    """
    found = (_as_read(network, person, managed, visits) for network in networks)
    return tuple(network for network in found if network is not None)


def _as_read(network: Network, person: str, managed: Set[str], visits: Set[str]) -> Network | None:
    if network.is_inside(person):
        return network
    if any(session.id in visits for session in network.sessions):
        return visited(network, visits)
    return times_alone(network) if network.id in managed else None


def dated(fed: Fed, now: datetime) -> tuple[tuple[Network, Session], ...]:
    """The sessions that stand in the calendar at `now` (UTC), in the order of their starts."""
    all_ = ((network, session) for network in fed.networks for session in network.sessions)
    kept = (one for one in all_ if one[1].end > now - KEPT)
    return tuple(sorted(kept, key=lambda one: (one[1].start, one[1].id)))[-MOST:]


def path_of(token: str, session: str = "") -> str:
    """Where the calendar of this address is, or one session of it: a path under Kring's own address."""
    return f"{CALENDAR}/{token}/{session}.ics" if session else f"{CALENDAR}/{token}.ics"


def address_of(known: Known, feed: Feed | None, session: str = "") -> str:
    """The whole address, or in the playground its path; empty where there is none that the reader could open."""
    reachable = known.public_url.startswith("https://") or known.platform == "web"
    return f"{known.public_url}{path_of(feed.token, session)}" if feed and feed.token and reachable else ""


def calendar_link(known: Known, session: Session) -> tuple[LinkButton, ...]:
    """The button that puts this session into the reader's own calendar; () where they have no address for it.

    Its conversation asks `MyFeed` of the session or of its network.
    """
    asked = (MyFeed(session.id), MyFeed(session.network))
    feed = next((known[query] for query in asked if query in known.answers), None)
    address = address_of(known, feed, session.id)
    return (LinkButton(t("dates-add", number=session.number), address),) if address else ()
