"""The areas of the product that write and answer by files of their own: being named here registers them."""

from __future__ import annotations

from storage import steering, voices
from storage.across import answer

__all__ = ["AREAS", "answer"]

AREAS = (steering, voices)
