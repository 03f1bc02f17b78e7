"""Seats: who is a member, who waits, who is next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.network.model import Member, Network, Standing

ADVISED = range(10, 16)
"""Ten to fifteen participants is a guideline (fiche, line 85): outside it Kring warns and never blocks."""

OFFERED = timedelta(days=2)
"""So long a free seat is one person's to take; then the next in line is asked as well."""


def free_seats(network: Network) -> int:
    """How many more people could get a seat now; never below 0. Who waits goes first."""
    return max(0, network.capacity - len(network.seated) - len(network.waiting))


def seat_for_newcomer(network: Network) -> Standing:
    """Where somebody who joins now comes: a seat while there is one and nobody waits for it."""
    free = len(network.seated) < network.capacity and not network.waiting
    return "member" if free else "waiting"


def next_in_line(network: Network, leaver: str) -> Member | None:
    """Who gets the seat that `leaver` gives up; nobody, when the leaver had none or nobody waits."""
    if network.standing(leaver) != "member" or len(network.seated) > network.capacity:
        return None
    return next((member for member in network.waiting if member.person != leaver), None)


def heir(network: Network, leaver: str) -> Member | None:
    """Who gets it, as they are then: a member."""
    following = next_in_line(network, leaver)
    return replace(following, standing="member") if following else None


def position(network: Network, person: str) -> int:
    """The place on the waiting list, from 1; 0 for somebody who isn't on it."""
    waiting = [member.person for member in network.waiting]
    return waiting.index(person) + 1 if person in waiting else 0


def offered_at(network: Network, person: str) -> datetime | None:
    """When (UTC) a free seat is offered to somebody who waits: to as many as there are seats at once, then one by one.

    None while there is none. Who comes first takes it: who thinks it over for longer loses nothing but their turn.
    """
    free = network.capacity - len(network.seated)
    place = position(network, person)
    if network.freed is None or free <= 0 or place == 0:
        return None
    return network.freed + OFFERED * max(0, place - free)
