"""Whose business a session is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from bot.network.anonymity import ENOUGH
from bot.network.model import Meeting, Network, Session

Unconcerned = Literal["gone", "cancelled", "left", "declined"]


def unconcerned(meeting: Meeting | None, person: str) -> Unconcerned | None:
    """Why a session is none of this person's business; None for a member who didn't say that they can't come."""
    if meeting is None:
        return "gone"
    if meeting.network.status == "cancelled":
        return "cancelled"
    if meeting.network.standing(person) != "member":
        return "left"
    return "declined" if meeting.coming(person) == "no" else None


def seated_in_time(network: Network, session: Session, person: str) -> bool:
    """Whether this person had their seat before the session was over.

    Who got it later wasn't there. And they would make up the number from which answers are shown: a facilitator who has
    people join afterwards would read what those said who were there.
    """
    mine = (member.since for member in network.seated if member.person == person)
    return any(since is None or since < session.end for since in mine)


def absent(meeting: Meeting, person: str) -> bool:
    """Whether it was noted that this person wasn't there, so that Kring doesn't ask them what they learned.

    Who leads the network notes it, so it decides nothing more: whoever is noted so may answer all the same, is counted
    among those who can, and can say that they were there. Where fewer would be left than it takes to show any answers,
    all are asked: nobody chooses, by marking the others, whose answers are read.
    """
    if meeting.came(person) is not False:
        return False
    others = (one.person for one in meeting.network.seated if not one.added)
    asked = [one for one in others if meeting.came(one) is not False and meeting.coming(one) != "no"]
    return len(asked) >= ENOUGH


def may_answer(meeting: Meeting, person: str, now: datetime) -> bool:
    """Whether this person may say that they come: members, and until the session starts (`now` is UTC)."""
    network = meeting.network
    return network.status == "open" and network.standing(person) == "member" and meeting.session.start > now


def has_met(networks: Iterable[Network], person: str, now: datetime) -> bool:
    """Whether a session of a network in which this person has a seat is over at `now` (UTC)."""
    return any(network.sessions[0].end <= now for network in networks if network.standing(person) == "member")


def first_to_begin(networks: Iterable[Network], person: str) -> Network | None:
    """Of the networks in which this person has a seat the one whose first session is soonest."""
    mine = (network for network in networks if network.standing(person) == "member")
    return min(mine, key=lambda network: network.sessions[0].start, default=None)
