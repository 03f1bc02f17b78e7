"""From facts to nudges: what a fact says at once, and which plans it touches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.announced import SECOND_THOUGHTS, of_a_seat, of_move, of_people, of_unlinking
from bot.consequences import Telling, Touched, TouchedTeams
from bot.facts import (
    CalendarChanged,
    ChannelLinked,
    ChannelUnlinked,
    EvaluationOpened,
    Fact,
    InsightShared,
    MeetingSet,
    MemberEnrolled,
    MemberLeft,
    NetworkCancelled,
    NetworkChannelLinked,
    NetworkPublished,
    OrganisationArranged,
    PutOff,
    SessionMoved,
    SettingsChanged,
    TeamChosen,
    WishesChanged,
)
from bot.logins import AccountClaimed, AccountsJoined, ClaimAnswered, CodeSpoilt, SeatTaken, told_to_the_other
from bot.network.model import Network, Session
from bot.nudges.calendar import HolidaysOf, of_network
from bot.nudges.circle import Circle
from bot.nudges.nudge import Nudge, chosen_mark
from bot.nudges.quarter import AHEAD as NEXT_QUARTER
from bot.nudges.quarter import LASTS, House, of_house
from bot.nudges.rules import AT_ANY_HOUR
from bot.nudges.team import AHEAD, Team, of_team
from bot.nudges.window import opening_after
from bot.nudges.wishes import Wishes
from bot.people import Person

RETURN_LASTS = timedelta(days=7)
JUST_BEFORE = timedelta(days=3)
"""A team meeting that was shortly before keeps its nudges until they have an outcome."""


class Planner(Protocol):
    """What the calendar wants, for whoever has loaded what it needs."""

    def network(self, circle: Circle, parties: Collection[str] | None = None) -> tuple[Nudge, ...]:
        """All nudges of a network as it is, or those because of these people. Deterministic."""
        ...

    def team(self, team: Team, now: datetime) -> tuple[Nudge, ...]:
        """The nudges around a team's meetings, from shortly before `now` (UTC) to some weeks ahead. Deterministic."""
        ...

    def house(self, house: House, now: datetime) -> tuple[Nudge, ...]:
        """An organisation's own nudges: those of the present quarter and the next one (`now` is UTC). Deterministic."""
        ...


@dataclass(frozen=True)
class CalendarPlanner:
    """Fulfils `Planner` with the calendar of `bot.nudges.rows`."""

    holidays_of: HolidaysOf

    def network(self, circle: Circle, parties: Collection[str] | None = None) -> tuple[Nudge, ...]:
        return of_network(circle, self.holidays_of, parties)

    def team(self, team: Team, now: datetime) -> tuple[Nudge, ...]:
        return of_team(team, now - JUST_BEFORE, now + AHEAD, self.holidays_of)

    def house(self, house: House, now: datetime) -> tuple[Nudge, ...]:
        return of_house(house, now - LASTS, now + NEXT_QUARTER, self.holidays_of)


def touched_teams(facts: Iterable[Fact], person: Person) -> TouchedTeams:
    """Which teams' plans must be made anew, after these facts were written."""
    of, every = set[str](), False
    for fact in facts:
        match fact:
            case MeetingSet() | TeamChosen() | SettingsChanged() | ChannelLinked() | ChannelUnlinked():
                of.add(person.id)
            case MemberEnrolled(_, member):
                of.add(member.person)
            case SeatTaken():
                of.add(person.id)
            case AccountsJoined(_, other):
                of.add(other)
            case MemberLeft(_, leaver):
                of.add(leaver)
            case CalendarChanged(_, _, None) | OrganisationArranged():
                every = True
            case Telling():
                of |= fact.touches_teams(person)
            case _:
                pass
    return TouchedTeams(frozenset(of), every)


def touched(fact: Fact, person: Person) -> tuple[Touched, ...]:
    """Which networks' plans must be made anew, after this fact was written."""
    match fact:
        case NetworkPublished(network) | EvaluationOpened(network):
            return (Touched(network.id),)
        case MemberEnrolled(network, member):
            return (Touched(network.id, parties=(member.person, "")), *waiting_touched(network, member.person))
        case MemberLeft(network, leaver):
            return (
                Touched(network.id, parties=(leaver, ""), reason="why-left"),
                *waiting_touched(network, leaver),
            )
        case NetworkCancelled(network):
            return (Touched(network.id, reason="why-cancelled"),)
        case SessionMoved(network):
            return (Touched(network.id, reason="why-moved"),)
        case CalendarChanged(_, _, network):
            return (Touched(network.id if network else "", reason="why-switched-off"),)
        case OrganisationArranged():
            return (Touched(everybodys=True),)
        case AccountsJoined(_, other):
            return (Touched(person=other, parties=(other, "")),)
        case SeatTaken(network):
            return (Touched(network.id, parties=(person.id, "")),)
        case SettingsChanged() | TeamChosen() | ChannelLinked():
            return (Touched(person=person.id, parties=(person.id, "")),)
        case NetworkChannelLinked(network=network) | ChannelUnlinked(network=network) if network:
            return (Touched(network, parties=("",)),)
        case Telling():
            return fact.touches(person)
        case _:
            return ()


def waiting_touched(network: Network, *but: str) -> tuple[Touched, ...]:
    """Who waits: whether a seat is offered to them, and when, depends on all who have one and all who wait."""
    line = tuple(one.person for one in network.waiting if one.person not in but)
    return (Touched(network.id, parties=line, reason="why-taken"),) if line else ()


def told(fact: Fact, now: datetime, person: Person) -> tuple[Nudge, ...]:
    """What this fact of this person says, at once or when its time comes. Deterministic: the same fact, the same keys.

    `now` is UTC.
    """
    return tuple(_told(fact, now, person))


def _told(fact: Fact, now: datetime, person: Person) -> Iterable[Nudge]:
    match fact:
        case NetworkCancelled(network, guests):
            return _cancelled(network, guests, now, person)
        case SessionMoved(network, session, back, guests):
            return _moved(network, session, guests, now, "unmoved" if back else "moved")
        case InsightShared(insight) if insight.channel:
            return (_post(insight.organisation, insight.channel, insight.id, now),)
        case InsightShared(insight, posts):
            return (_post(organisation, channel, insight.id, now) for channel, organisation in posts)
        case PutOff(nudge, until):
            return (_again(nudge, until),)
        case AccountClaimed() | ClaimAnswered() | AccountsJoined():
            return (told_to_the_other(fact, now, person),)
        case CodeSpoilt(owner=owner) if owner:
            return (told_to_the_other(fact, now, person),)
        case ChannelUnlinked(linker=linker) if linker:
            return (of_unlinking(fact, person, now),)
        case SeatTaken():
            return (of_a_seat(fact, person, now),)
        case MemberEnrolled() | MemberLeft():
            return of_people(fact, person, now)
        case WishesChanged(wishes, stopped, alarms):
            return (*(_alarm(network, stopped, now) for network in alarms), *_back(wishes, person, now))
        case Telling():
            return fact.says(now, person)
        case _:
            return ()


def _change(kind: str, network: Network, person: str, now: datetime, *, by: datetime | None = None) -> Nudge:
    """Row 24: tells a member what changed (`kind`: "cancelled", "moved"). `by`: when they must know it."""
    return Nudge(
        key=f"{person}/{kind}/{network.id}/{network.revision}",
        organisation=network.organisation,
        recipient=person,
        kind="change",
        flow="announcing",
        subject=f"{kind}:{network.id}",
        due=now,
        klass="change",
        priority="change",
        by=by,
    )


def _cancelled(network: Network, guests: Iterable[tuple[str, str]], now: datetime, by_whom: Person) -> Iterator[Nudge]:
    """Everybody in it, invited to it or waiting for it, who leads it, and the guests of what was still to come."""
    following = network.next_session(now)
    by = following.start if following else None
    lead = (network.facilitator,) if network.standing(by_whom.id) == "leading" else ()
    told = (one.person for one in network.members if not one.added and one.person != network.facilitator)
    for person in (*lead, *told):
        yield _change("cancelled", network, person, now, by=by)
    for session_id, guest in guests:
        session = network.session(session_id)
        if session is not None and session.end > now:
            change = _change("cancelled", network, guest, now, by=session.start)
            yield replace(change, key=f"{guest}/cancelled/{session_id}", flow="visiting", subject=session_id)


def heard_from(network: Network, session: Session, now: datetime) -> datetime:
    """When (UTC) the first may hear that `session` of this network was moved just now: at once where it is soon.

    Where it is far off, a moment later: whoever moves may think again, and the last word alone is told.
    """
    return now if _set_out(network, session) - now <= AT_ANY_HOUR else now + SECOND_THOUGHTS


def _set_out(network: Network, session: Session) -> datetime:
    """The earlier of the two moments of a session that is moved."""
    before = network.session(session.id)
    return min(session.start, before.start) if before else session.start


def _moved(network: Network, session: Session, guests: Iterable[str], now: datetime, what: str) -> Iterator[Nudge]:
    """Everybody with a seat, and its guests, hear it: by the earlier of the two moments, when they would set out."""
    by, seated = _set_out(network, session), [one.person for one in network.reached]
    for person in (one for one in (*seated, *guests) if one != network.facilitator):
        yield replace(
            _change("moved", network, person, now, by=by),
            key=f"{person}/moved/{session.id}/{session.sequence}",
            flow="announcing" if person in seated else "visiting",
            subject=of_move(what, network, session) if person in seated else session.id,
            due=heard_from(network, session, now),
            expires=session.start,
            session=session.id,
        )


def _post(organisation: str, channel: str, insight: str, now: datetime) -> Nudge:
    return Nudge(
        key=f"{channel}/insight/{insight}",
        organisation=organisation,
        recipient=channel,
        kind="insight",
        flow="posting",
        subject=insight,
        due=now,
        klass="post",
        priority="post",
        to_channel=True,
    )


def _again(nudge: Nudge, until: datetime) -> Nudge:
    """The same nudge, when its recipient wants it. It stays in its slot, so both are taken back together."""
    expires = max(nudge.expires, until + timedelta(days=1)) if nudge.expires and nudge.klass == "ask" else nudge.expires
    key = f"{nudge.slot}{chosen_mark(until)}"
    return replace(nudge, key=key, due=until, foreseen=nudge.moment, expires=expires, chosen=True)


def _alarm(network: Network, kind: str, now: datetime) -> Nudge:
    """Many stopped a kind: the facilitator hears how many, once a month, and never who."""
    return Nudge(
        key=f"{network.facilitator}/muted/{network.id}/{kind}/{now:%Y-%m}",
        organisation=network.organisation,
        recipient=network.facilitator,
        kind="muted",
        flow="muted",
        subject=f"{network.id}:{kind}",
        due=now + timedelta(days=1),  # not at the very moment that tells who it was
        expires=now + timedelta(days=28),
        klass="ask",
        priority="follow-up",
    )


def _back(wishes: Wishes, person: Person, now: datetime) -> Iterator[Nudge]:
    """Whoever is away hears on their return what they were left out of."""
    zone = person.reader.timezone
    for away in wishes.away:
        returns = opening_after(away.last, "ask", zone, frozenset())
        if now < returns + RETURN_LASTS:
            yield Nudge(
                key=f"{person.id}/back/{away.last}",
                organisation=person.organisation,
                recipient=person.id,
                kind="back",
                flow="returning",
                subject=f"{away.first}:{away.last}",
                due=max(returns, now),
                expires=returns + RETURN_LASTS,
                klass="logistics",
                priority="logistics",
            )
