"""When Kring is taken away from somewhere, its people leave the networks of others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.facts import MemberLeft
from bot.planning import Planner, told
from bot.ports import Commit, Departure, Departures, NeverSaved, NotSaved, Outcome

TRIES = 32
"""As in `bot.runtime`: each lost race means that somebody else's change of the network was written."""


async def withdraw(store: Departures, planner: Planner, now: datetime) -> int:
    """Has everybody leave who is nowhere to be reached for good, and says how many seats that were. `now` is UTC.

    Whose own networks have nobody to facilitate them any more, that is told to who can give them to somebody.
    Each leaves in a transaction of their own, with what the calendar makes of it. Safe to
    call at any time, twice and at once: after an uninstall, and again each day for what was interrupted.

    Raises `NotSaved` when the database is away; and an `ExceptionGroup`, once all others left, of those who can't,
    each with a note of whom and which network it is about.
    """
    await store.tell_adrift(now)
    left, broken = 0, dict[tuple[str, str], Exception]()
    for _ in range(TRIES):
        departures = [one for one in await store.departures() if _name(one) not in broken]
        if not departures:
            break
        for one in departures:
            try:
                left += await store.commit(_leaving(one, planner, now)) is Outcome.DONE
            except Exception as error:
                if isinstance(error, NotSaved) and not isinstance(error, NeverSaved):
                    raise
                broken[_name(one)] = error
    else:
        rest = [one for one in await store.departures() if _name(one) not in broken]
        broken |= {_name(one): NotSaved("tried too often: too many changes at once, or a bug") for one in rest}
    if broken:
        raise _all_of(broken)
    return left


def _name(one: Departure) -> tuple[str, str]:
    return one.person.id, one.network.id


def _all_of(broken: Mapping[tuple[str, str], Exception]) -> ExceptionGroup[Exception]:
    for (person, network), error in broken.items():
        error.add_note(f"person {person}, network {network}")
    return ExceptionGroup("not everybody left the networks of others", list(broken.values()))


def _leaving(one: Departure, planner: Planner, now: datetime) -> Commit:
    """The event's id names the network's revision: at the same one nobody leaves twice."""
    person, network = one.person, one.network
    left = MemberLeft(network, person.id)
    event = f"withdrawn/{person.id}/{network.id}/{network.revision}"
    return Commit(event, person, now, None, (left,), told(left, now, person), planner)
