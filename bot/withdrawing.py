"""When Kring is taken away from somewhere, its people leave the networks of others, and who waits gets the seat."""

from __future__ import annotations

from datetime import datetime

from bot.facts import MemberLeft
from bot.network.seats import heir
from bot.planning import Planner, told
from bot.ports import Commit, Departure, Departures, NotSaved, Outcome

TRIES = 32
"""As in `bot.runtime`: each lost race means that somebody else's change of the network was written."""


async def withdraw(store: Departures, planner: Planner, now: datetime) -> int:
    """Has everybody leave who is nowhere to be reached for good, and says how many seats that were. `now` is UTC.

    Each leaves in a transaction of their own, with whoever gets the seat and what the calendar makes of it. Safe to
    call at any time, twice and at once: after an uninstall, and again each day for what was interrupted. Raises
    `NotSaved`.
    """
    left = 0
    for _ in range(TRIES):
        departures = await store.departures()
        if not departures:
            return left
        outcomes = [await store.commit(_leaving(one, planner, now)) for one in departures]
        left += outcomes.count(Outcome.DONE)
    raise NotSaved("too many changes at once of networks that somebody is to leave")


def _leaving(one: Departure, planner: Planner, now: datetime) -> Commit:
    """The event's id names the network's revision: at the same one nobody leaves twice."""
    person, network = one.person, one.network
    left = MemberLeft(network, person.id, heir(network, person.id))
    event = f"withdrawn/{person.id}/{network.id}/{network.revision}"
    return Commit(event, person, now, None, (left,), told(left, now, person), planner)
