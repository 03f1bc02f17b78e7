"""The areas of the product that `MemoryStore` keeps in files of their own: being named here registers them."""

from __future__ import annotations

from tests.fakes import (
    adrift,
    asking,
    catalogue,
    ending,
    feeds,
    kickoff,
    launching,
    polling,
    progress,
    proposing,
    sessions,
    steering,
    unsaid,
    visits,
    voices,
)
from tests.fakes.own import answer

__all__ = ["AREAS", "answer"]

AREAS = (
    adrift,
    asking,
    catalogue,
    ending,
    feeds,
    kickoff,
    launching,
    polling,
    progress,
    proposing,
    sessions,
    steering,
    unsaid,
    visits,
    voices,
)
