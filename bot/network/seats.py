"""Seats: who is a member, who waits, who is asked next.

Nobody gets a seat without saying so: one that comes free is offered to who waits, in their order. Whoever says no, or
nothing, keeps nobody else waiting.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.network.model import Member, Network, Standing

ADVISED = range(10, 16)
"""Ten to fifteen participants is a guideline (fiche, line 85): outside it Kring warns and never blocks."""

OFFERED = 2
"""Working days: so long a free seat is one person's to take; then the next in line is asked as well."""
SATURDAY = 5


def free_seats(network: Network) -> int:
    """How many more people could get a seat now; never below 0. Who waits goes first."""
    return max(0, network.capacity - len(network.seated) - len(network.waiting))


def open_seats(network: Network) -> int:
    """Seats that nobody has; never below 0."""
    return max(0, network.capacity - len(network.seated))


def seat_for_newcomer(network: Network) -> Standing:
    """Where somebody who joins now comes: a seat while there is one that nobody waits for."""
    wanted = any(not _has_passed(one, network) for one in network.waiting)
    return "member" if open_seats(network) and not wanted else "waiting"


def _has_passed(member: Member, network: Network) -> bool:
    """Whether they let go by what is offered now."""
    return member.passed is not None and network.freed is not None and member.passed >= network.freed


def in_line(network: Network) -> tuple[Member, ...]:
    """Who waits and can be asked, in their order: not who let this seat go by, and not who has no account."""
    return tuple(one for one in network.waiting if not one.added and not _has_passed(one, network))


def position(network: Network, person: str) -> int:
    """The place on the waiting list, from 1; 0 for somebody who isn't on it."""
    waiting = [member.person for member in network.waiting]
    return waiting.index(person) + 1 if person in waiting else 0


def offered_at(network: Network, person: str) -> datetime | None:
    """When (UTC) a free seat is offered to somebody who waits: to as many as there are seats at once, then one by one.

    None while there is none. Who comes first takes it: who thinks it over for longer loses nothing but their turn.
    """
    free, line = open_seats(network), [member.person for member in in_line(network)]
    if network.freed is None or free == 0 or person not in line:
        return None
    return working_days_after(network.freed, OFFERED * max(0, line.index(person) + 1 - free), network.timezone)


def alone_until(network: Network, person: str) -> datetime | None:
    """Until when (UTC) nobody else is asked because this person thinks it over; None when none is offered to them."""
    at = offered_at(network, person)
    return None if at is None else working_days_after(at, OFFERED, network.timezone)


def may_take(network: Network, person: str, now: datetime) -> bool:
    """Whether a free seat is theirs for the asking at `now` (UTC): it is their turn, or more are free than wanted."""
    if network.standing(person) != "waiting" or not open_seats(network):
        return False
    at = offered_at(network, person)
    return open_seats(network) > len(in_line(network)) if at is None else at <= now


def may_be_given(network: Network, person: str) -> bool:
    """Whether who leads it may say yes for this person, who waits and has no account: it is their turn."""
    ahead = network.waiting[: max(0, position(network, person) - 1)]
    asked = {one.person for one in in_line(network)}
    nameless = any(one.added and one.person == person for one in network.waiting)
    return nameless and open_seats(network) > sum(one.person in asked or one.added for one in ahead)


def with_member(network: Network, member: Member) -> Network:
    """With this person in it, as the last in the order of joining."""
    others = (one for one in network.members if one.person != member.person)
    return replace(network, members=(*others, member))


def without(network: Network, person: str) -> Network:
    return replace(network, members=tuple(one for one in network.members if one.person != person))


def reached(network: Network, person: str) -> Network:
    """As it is once this person, who was added by name, has an account."""
    people = (replace(one, added=one.added and one.person != person) for one in network.members)
    return replace(network, members=tuple(people))


def to_be_written_to(network: Network) -> Network:
    """Without those who have no account. Their seats are nobody else's."""
    there = tuple(member for member in network.members if not member.added)
    return replace(network, members=there, capacity=network.capacity - sum(one.added for one in network.seated))


def freed_after(before: Network, now: Network, at: datetime) -> datetime | None:
    """Since when (UTC) a seat is offered, once `before` became `now` at that moment.

    One more seat, while somebody is still to be asked about another, adds to what is offered. When everybody let the
    other go by, all are asked about this one.
    """
    if not open_seats(now) or not any(not one.added for one in now.waiting):
        return None
    again = open_seats(now) > open_seats(before) and not in_line(before)
    return at if before.freed is None or again else before.freed


def working_days_after(at: datetime, days: int, timezone: str) -> datetime:
    """The same hour so many days later by that zone's clock, Saturdays and Sundays not counted. In UTC."""
    local = at.astimezone(ZoneInfo(timezone))
    while days > 0:
        local += timedelta(days=1)
        days -= local.weekday() < SATURDAY
    return local.astimezone(UTC)
