"""The areas of the product that write and answer by files of their own: being named here registers them."""

from __future__ import annotations

from storage import (
    adrift,
    asking,
    catalogue,
    ending,
    feeds,
    kickoff,
    launching,
    matching,
    polling,
    progress,
    proposing,
    sessions,
    steering,
    unsaid,
    visits,
    voices,
)
from storage.across import answer

__all__ = ["AREAS", "answer"]

AREAS = (
    adrift,
    asking,
    catalogue,
    ending,
    feeds,
    kickoff,
    launching,
    matching,
    polling,
    progress,
    proposing,
    sessions,
    steering,
    unsaid,
    visits,
    voices,
)
