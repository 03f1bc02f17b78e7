"""Codes that people read out, forward and type: made from chance, in letters that nobody takes for one another."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: without I, L, O and U."""
ALIKE = str.maketrans("ILO", "110")
GROUP = 4

INVITES = 16
"""Letters of an invitation: 80 bits."""
LINKS = 8
"""Letters of a code for one's own other account: 40 bits, for ten minutes, once."""

INVITATION_LASTS = timedelta(days=30)
LINK_LASTS = timedelta(minutes=10)

MISSES = 10
"""So many wrong codes within `WITHIN` somebody may try."""
WITHIN = timedelta(hours=1)

LONGEST = 60
"""Characters of what could be a code, with all that people put between its letters."""


def made(chance: str, letters: int) -> str:
    """A code from something that nobody can guess; the same from the same. At most 51 letters."""
    number = int.from_bytes(sha256(f"code/{letters}/{chance}".encode()).digest(), "big")
    return "".join(LETTERS[number >> 5 * place & 31] for place in range(letters))


def spelled(code: str) -> str:
    """As people read it: in groups of four."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read(text: str, letters: int) -> str:
    """The code that somebody typed, however they spaced it; empty for what is none."""
    if len(text) > LONGEST:
        return ""
    code = "".join(letter for letter in text.upper() if letter.isalnum()).translate(ALIKE)
    return code if len(code) == letters and set(code) <= set(LETTERS) else ""


def is_pasted(text: str) -> bool:
    """Whether a whole message is an invitation, and nothing else."""
    groups = text.strip().split("-") if len(text) <= LONGEST else []
    return [len(group) for group in groups] == [GROUP] * (INVITES // GROUP) and bool(read(text, INVITES))


Missed = tuple[datetime, ...]
"""When somebody typed a code that doesn't exist (UTC), the oldest first."""


def lately(misses: Missed, now: datetime) -> Missed:
    """Those that still count."""
    return tuple(at for at in misses if at > now - WITHIN)


def too_many(misses: Missed, now: datetime) -> bool:
    """Whether somebody has to wait before they try another code, right or wrong."""
    return len(lately(misses, now)) >= MISSES
