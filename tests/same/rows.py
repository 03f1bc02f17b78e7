"""Which rows of the trace table a conversation shows, wherever it is had."""

from __future__ import annotations

import pytest

from bot.flows import FLOWS

ROWS = {
    "finding": ("W4", "E1.1", "O2.1"),
    "interested": ("E1.1",),
    "awaited": ("E1.1",),
    "gathering": ("E1.1",),
    "cataloguing": ("O2.1", "O4.1"),
    "suggesting": ("O4.1",),
    "suggested": ("O4.1",),
    "stocktaking": ("O2.2", "O4.1", "M1.2"),
    "sources": ("F1", "F2", "F3"),
    "introducing": ("O3.10",),
    "introductions": ("O3.10", "E2.1"),
    "expecting": ("O3.11",),
    "agreeing": ("O3.9",),
    "aiming": ("O3.12",),
    "pacing": ("O3.13",),
    "committing": ("E2.1",),
    "attending": ("W5",),
    "program": ("W5", "B6"),
    "preparing": ("O3.14", "O3.15"),
    "methods": ("O3.7", "O3.8"),
    "noting": ("B6",),
    "timing": ("E2.2",),
    "overview": ("H",),
    "handing": ("H",),
    "accepting": ("H",),
    "editing": ("H", "O3.2", "O3.3"),
    "hosting": ("O4.2", "O3.15"),
    "visiting": ("O4.2",),
    "exchanging": ("O4.2",),
    "offering": ("O3.6",),
    "dates": ("M1.4", "O3.4"),
    "talking": ("M1.4",),
}
"""By its name; the other conversations show theirs in tests of their own."""


def marked(flow: str) -> object:
    """A parameter for each test of this conversation."""
    return pytest.param(flow, marks=pytest.mark.row(*ROWS[flow]) if flow in ROWS else ())


FLOW = pytest.mark.parametrize("flow", [marked(flow) for flow in FLOWS])
