"""Whose business a session is."""

from __future__ import annotations

from typing import Literal

from bot.network.model import Meeting

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
