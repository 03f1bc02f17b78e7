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
from bot.network.model import Member, Session
from bot.network.seats import offered_at
from bot.nudges.ahead import at_their_own
from bot.nudges.around import clear_of_others, sessions_of
from bot.nudges.circle import Circle, Party
from bot.nudges.nudge import Nudge
from bot.nudges.quiet import in_time
from bot.nudges.rows import TEN, Offset, Row, calendar_of
from bot.nudges.window import day_after, day_before, local_day, next_opening, once_over, opening_that_day

HolidaysOf = Callable[[str], Days]
"""Public holidays of a country, for the years that matter."""

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
LAST_HOUR = time(17)
"""What should come shortly before a session in the evening comes while people may still be nudged."""
OF_OTHERS = ("share", "tried")
"""The kinds of nudges around the sessions of a network of others."""
TO_ANSWER = 2
"""Days between an ask and its repeat, at the least."""
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
    rows = _rows_of(circle)
    for member in circle.network.seated:
        if parties is None or member.person in parties:
            yield from _because_of(member, circle, rows, holidays_of)
    for newcomer in (*circle.network.invited, *circle.network.waiting):
        if parties is None or newcomer.person in parties:
            yield from _at_the_door(newcomer, circle, rows, holidays_of)
    if parties is None or "" in parties:
        yield from _of_the_whole(circle, rows, holidays_of)
    for session_id, guest in circle.guests:
        if parties is None or guest.person in parties:
            yield from _to_a_guest(guest, session_id, circle, rows, holidays_of)
    for ahead in circle.ahead:
        if parties is None or ahead.person in parties:
            yield from at_their_own(ahead, circle, holidays_of, scope_of(circle.network.id))


def _to_a_guest(
    guest: Party, session_id: str, circle: Circle, rows: tuple[Row, ...], holidays_of: HolidaysOf
) -> Iterator[Nudge]:
    """What is practical, when the others get it too."""
    session = circle.network.session(session_id)
    for row in rows:
        if row.kind == "reminder" and session is not None:
            theirs = replace(row, kind="guest", flow="visiting")
            yield from Planning(circle, guest, holidays_of(guest.country), guest.person).turns(theirs, session)


def _rows_of(circle: Circle) -> tuple[Row, ...]:
    """Who keeps a network of others here is asked what they take from it, and hears nothing else."""
    rows = calendar_of(*circle.changes)
    outside = circle.network.frame.kind == "outside"
    return tuple(row for row in rows if not outside or row.kind in OF_OTHERS)


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
        if row.to == "member" and circle.has_use_for(row, member.person):
            for session in sessions_of(row, circle.network):
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
        for session in sessions_of(row, circle.network):
            if row.to == "facilitator" and circle.has_use_for(row):
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
            due = self._moment(row, offset, session) if turn == 1 else self._repeat(row, offset, session)
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
        """What its recipient hears because of something that was at this moment (UTC), and its repeat.

        A free seat is offered to somebody once, whenever their turn comes: who left the line before them changes that.
        Nobody is invited twice to the same network, whenever that is: so no moment is in that key.
        """
        network = self.circle.network
        mark = f"@{network.freed or at:%Y%m%dT%H%M%S}" if row.to == "waiting" else ""
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

    def _repeat(self, row: Row, offset: Offset, session: Session) -> datetime:
        """Its own moment; or its end, and so on no plan, where weekends leave no time to answer the first."""
        first, due = self._moment(row, row.turns[0], session), self._around(row, offset, session)
        apart = local_day(due, self.to.timezone) - local_day(first, self.to.timezone)
        return due if apart.days >= TO_ANSWER else self._expires(row, session, due) or due

    def _around(self, row: Row, offset: Offset, session: Session) -> datetime:
        anchor = session.start if offset.anchor == "start" else session.end
        if offset.at is None:
            return self._exactly(row, offset, anchor)
        day = self._on_a_day(offset, offset.at, session)
        if row.clear:
            day = clear_of_others(session, self.circle.network, day, offset.at, self.to.timezone, self.free)
        return opening_that_day(day, row.klass, self.to.timezone, self.free)

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
    return session.network if row.to == "manager" or row.about == "network" else session.id
