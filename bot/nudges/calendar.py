"""The calendar at work: from a network as it is to all of its nudges. No clock: the same network, the same nudges.

Offsets snap to the previous working day of whoever gets the nudge; hours are theirs too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from math import ceil

from bot.content.evaluation import STAYS_OPEN
from bot.network.cadence import Days
from bot.network.model import Member, Network, Session
from bot.network.seats import offered_at
from bot.nudges.circle import Circle, Party
from bot.nudges.nudge import Nudge
from bot.nudges.quiet import in_time
from bot.nudges.rows import TEN, Offset, Row, calendar_of
from bot.nudges.window import day_after, day_before, next_opening, once_over, opening_that_day

HolidaysOf = Callable[[str], Days]
"""Public holidays of a country, for the years that matter."""

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
LAST_HOUR = time(17)
"""What should come shortly before a session in the evening comes while people may still be nudged."""
TIME_LEFT = timedelta(days=3)
"""Whoever is asked whether something worked isn't asked so shortly before the next invitation."""


def scope_of(network: str) -> str:
    """The plan that a network's nudges belong to."""
    return f"network:{network}"


def of_network(circle: Circle, holidays_of: HolidaysOf, parties: Collection[str] | None = None) -> tuple[Nudge, ...]:
    """Every nudge of this network, past ones too, each with its moment; `parties`: only those because of these people.

    The party of what goes to facilitators, and to managers along the way, is "".
    """
    if circle.network.status != "open":
        return ()
    found = _everybodys(circle, holidays_of, parties)
    return tuple(nudge for nudge in found if nudge.expires is None or nudge.moment < nudge.expires)


def _everybodys(circle: Circle, holidays_of: HolidaysOf, parties: Collection[str] | None) -> Iterator[Nudge]:
    rows = calendar_of(*circle.changes)
    for member in circle.network.seated:
        if parties is None or member.person in parties:
            yield from _because_of(member, circle, rows, holidays_of)
    for newcomer in (*circle.network.invited, *circle.network.waiting):
        if parties is None or newcomer.person in parties:
            yield from _at_the_door(newcomer, circle, rows, holidays_of)
    if parties is None or "" in parties:
        yield from _of_the_whole(circle, rows, holidays_of)


def _at_the_door(member: Member, circle: Circle, rows: tuple[Row, ...], holidays_of: HolidaysOf) -> Iterator[Nudge]:
    """What somebody hears who is invited, or to whom a seat may be offered."""
    theirs = Planning(circle, circle.party_of(member), holidays_of(member.country), member.person)
    place = "invitee" if member.standing == "invited" else "waiting"
    since = member.since if place == "invitee" else offered_at(circle.network, member.person)
    for row in rows:
        if row.to == place and since is not None:
            yield from theirs.since(row, since)


def _because_of(member: Member, circle: Circle, rows: tuple[Row, ...], holidays_of: HolidaysOf) -> Iterator[Nudge]:
    """A member's own nudges, and what their manager hears of their joining."""
    mine = Planning(circle, circle.party_of(member), holidays_of(member.country), member.person)
    since = member.since or LONG_AGO
    coming = {session.id for session in circle.network.sessions if session.start > since}
    for row in rows:
        if row.to == "member":
            for session in _sessions(row, circle.network):
                if session.id in coming:
                    yield from mine.turns(row, session)
        elif row.to == "manager" and row.around == "joining" and coming:
            for manager in circle.managers_of(member):
                yield from Planning(circle, manager, holidays_of(manager.country), member.person).joining(row, member)


def _of_the_whole(circle: Circle, rows: tuple[Row, ...], holidays_of: HolidaysOf) -> Iterator[Nudge]:
    """What goes to the facilitator, and to the managers of the teams that take part."""
    leads = Planning(circle, circle.facilitator, holidays_of(circle.facilitator.country), "")
    teams = circle.supported_teams
    managers = dict.fromkeys(party for team, party in circle.managers if team in teams)
    for row in rows:
        for session in _sessions(row, circle.network):
            if row.to == "facilitator":
                yield from leads.turns(row, session)
            elif row.to == "manager":
                for manager in managers:
                    yield from Planning(circle, manager, holidays_of(manager.country), "").turns(row, session)
            elif row.to == "network":
                yield from _posts(row, session, circle, holidays_of)


def _posts(row: Row, session: Session, circle: Circle, holidays_of: HolidaysOf) -> Iterator[Nudge]:
    for outlet in circle.outlets:
        for nudge in Planning(circle, outlet.party, holidays_of(outlet.party.country), "").turns(row, session):
            yield replace(nudge, organisation=outlet.organisation, to_channel=True)


def _sessions(row: Row, network: Network) -> tuple[Session, ...]:
    """The sessions that a row is planned around, in a network of any length."""
    sessions = network.sessions
    match row.around:
        case "first":
            return sessions[:1]
        case "last":
            return sessions[-1:]
        case "every":
            return sessions
        case "second on":
            return sessions[1:]
        case "halfway":
            return sessions[1:-1] and (_middle(sessions),)
        case "halves":
            return (*sessions[:1], *(sessions[1:-1] and (_middle(sessions),)))
        case "along":
            return tuple(
                sessions[number - 1] for number in sorted({2, (len(sessions) + 1) // 2}) if _along(number, network)
            )
        case _:
            return ()


def _middle(sessions: tuple[Session, ...]) -> Session:
    """Of three or more: the one after which half is over, never the first or the last."""
    return sessions[len(sessions) // 2]


def _along(number: int, network: Network) -> bool:
    """While the network still goes on after it."""
    return 1 <= number < len(network.sessions)


@dataclass(frozen=True)
class Planning:
    """For one recipient: `free` are their public holidays, `because` is the party of the plan."""

    circle: Circle
    to: Party
    free: Days
    because: str

    def turns(self, row: Row, session: Session) -> Iterator[Nudge]:
        """The nudge of this row around this session, and its repeat."""
        if row.kind == "link" and not session.place.startswith("https://"):
            return
        for turn, offset in enumerate(row.turns, 1):
            due = self._moment(row, offset, session)
            nudge = self._nudge(row, session, self._key(row, session, turn), due)
            if offset.anchor == "start":
                nudge = in_time(nudge, self.to.timezone, self.free, self.to.hours)
            yield nudge if turn == 1 else replace(nudge, late=False)

    def joining(self, row: Row, member: Member) -> Iterator[Nudge]:
        """What somebody else hears of a member's joining, at once."""
        network = self.circle.network
        since = member.since or LONG_AGO
        yield Nudge(
            key=f"{self.to.person}/{row.kind}/{network.id}/{member.person}",
            organisation=network.organisation,
            recipient=self.to.person,
            kind=row.kind,
            flow=row.flow,
            subject=network.id,
            due=next_opening(since, row.klass, self.to.timezone, self.free),
            expires=network.sessions[-1].start,
            klass=row.klass,
            priority=row.priority,
            scope=scope_of(network.id),
            party=self.because,
        )

    def since(self, row: Row, at: datetime) -> Iterator[Nudge]:
        """What its recipient hears because of something that was at this moment (UTC), and its repeat."""
        network, mark = self.circle.network, f"@{at:%Y%m%dT%H%M%S}"
        for turn, offset in enumerate(row.turns, 1):
            start = next_opening(at + timedelta(days=offset.days), row.klass, self.to.timezone, self.free)
            repeat = f":{turn}" if turn > 1 else ""
            yield Nudge(
                key=f"{self.to.person}/{row.kind}/{network.id}{repeat}{mark}",
                organisation=network.organisation,
                recipient=self.to.person,
                kind=row.kind,
                flow=row.flow,
                subject=network.id,
                due=start,
                expires=network.sessions[-1].start if row.to == "waiting" else network.sessions[0].start,
                klass=row.klass,
                priority=row.priority,
                scope=scope_of(network.id),
                party=self.because,
            )

    def _key(self, row: Row, session: Session, turn: int) -> str:
        """Unique for ever. What must come again after a move has the session's moment behind the "@"."""
        repeat = f":{turn}" if turn > 1 else ""
        moment = f"@{session.start:%Y%m%dT%H%M}" if row.again else ""
        return f"{self.to.person}/{row.kind}/{session.id}{repeat}{moment}"

    def _nudge(self, row: Row, session: Session, key: str, due: datetime) -> Nudge:
        return Nudge(
            key=key,
            organisation=self.circle.network.organisation,
            recipient=self.to.person,
            kind=row.kind,
            flow=row.flow,
            subject=_subject(row, session),
            due=due,
            expires=self._expires(row, session, due),
            klass=row.klass,
            priority=row.priority,
            scope=scope_of(session.network),
            party=self.because,
            session=session.id,
            late=row.late,
        )

    def _moment(self, row: Row, offset: Offset, session: Session) -> datetime:
        opened = self.circle.opened_at(session) if row.kind == "evaluation" else None
        if opened is not None:
            return next_opening(max(opened, session.end), row.klass, self.to.timezone, self.free)
        return self._around(row, offset, session)

    def _around(self, row: Row, offset: Offset, session: Session) -> datetime:
        anchor = session.start if offset.anchor == "start" else session.end
        if offset.at is None:
            return self._exactly(row, offset, anchor)
        return opening_that_day(self._on_a_day(offset, offset.at, session), row.klass, self.to.timezone, self.free)

    def _on_a_day(self, offset: Offset, at: time, session: Session) -> datetime:
        if offset.anchor == "start":
            return day_before(session.start, -offset.days, at, self.to.timezone, self.free)
        days = max(offset.days, ceil(offset.gap * self._days_until_next(session)))
        counted = once_over if offset.whole else day_after
        return counted(session.end, days, at, self.to.timezone, self.free)

    def _exactly(self, row: Row, offset: Offset, anchor: datetime) -> datetime:
        """So many hours from the anchor; where it must come before it, while the window is still open."""
        exact = anchor + timedelta(hours=offset.hours)
        opening = next_opening(exact, row.klass, self.to.timezone, self.free)
        if offset.opening:
            return opening
        if offset.anchor == "end" or opening < anchor:
            return exact
        same_day = day_before(anchor, 0, LAST_HOUR, self.to.timezone, self.free)
        return same_day if same_day < anchor else day_before(anchor, 1, LAST_HOUR, self.to.timezone, self.free)

    @staticmethod
    def _exact(offset: Offset, session: Session) -> datetime:
        anchor = session.start if offset.anchor == "start" else session.end
        return anchor + timedelta(hours=offset.hours)

    def _days_until_next(self, session: Session) -> int:
        following = self._next(session)
        return (following.start - session.end).days if following else 0

    def _next(self, session: Session) -> Session | None:
        sessions = self.circle.network.sessions
        place = sessions.index(session) + 1
        return sessions[place] if place < len(sessions) else None

    def _expires(self, row: Row, session: Session, due: datetime) -> datetime | None:
        if row.kind == "evaluation" and self.circle.opened_at(session):
            return max(due, session.end) + STAYS_OPEN
        ends = self._exact(row.expires, session) if row.expires else None
        following = self._next(session) if row.kind == "tried" else None
        return self._before_invitation(following, ends) if following else ends

    def _before_invitation(self, following: Session, ends: datetime | None) -> datetime:
        """Early enough before the next session's invitation (row 7)."""
        invited = day_before(following.start, 7, TEN, self.to.timezone, self.free)
        return min(invited - TIME_LEFT, ends or invited)


def _subject(row: Row, session: Session) -> str:
    """What the conversation is about: a readiness check is about nothing but its owner."""
    if row.flow == "readiness":
        return ""
    return session.network if row.to == "manager" else session.id
