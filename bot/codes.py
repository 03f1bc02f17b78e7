"""Codes that people read out, forward and type: made from chance, in letters that nobody takes for one another."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby, pairwise

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
LETTER = 1000
"""Characters of a message in which a code is looked for."""

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015"
AROUND = " \t\r\n.,;:!?*_~`'\"()<>[]\u2018\u2019\u201c\u201d\u00ab\u00bb"
"""What people put around a code."""


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


def read_among(text: str, letters: int) -> tuple[str, ...]:
    """The codes that these words hold, at most `MISSES`: the whole, any word by itself, or two in a row."""
    words = text.split()
    parts = (text, *words, *(" ".join(pair) for pair in pairwise(words)))
    return tuple(dict.fromkeys(filter(None, (read(part, letters) for part in parts))))[:MISSES]


def invitation_in(text: str) -> str:
    """The one invitation that a message holds, whatever is written around it; empty for none, or for several.

    Words and account numbers can have as many letters as a code: what isn't written with dashes has to mix letters and
    figures as only chance does.
    """
    runs = _runs(text) if len(text) <= LETTER else []
    parts = (
        [part for part in _in_fours(runs, dashed=True) if _by_chance(part, spaced=False)],
        [part for _, part in runs if len(part) == INVITES and _by_chance(part, spaced=False)],
        [part for part in _in_fours(runs, dashed=False) if _by_chance(part, spaced=True)],
    )
    found = next(filter(None, ({read(part, INVITES) for part in some} - {""} for some in parts)), set())
    return found.pop() if len(found) == 1 else ""


Runs = list[tuple[str, str]]
"""Letters and figures in a row, each with what stands before it."""


def _runs(text: str) -> Runs:
    found, before = [], ""
    for is_run, letters in groupby(text, str.isalnum):
        part = "".join(letters)
        if is_run:
            found.append((before, part))
        before = part
    return found


def _in_fours(runs: Runs, *, dashed: bool) -> list[str]:
    """What is written as an invitation is: in four groups of four, with dashes between, or spaces."""
    groups = INVITES // GROUP
    return [
        "".join(part for _, part in some)
        for some, after in ((runs[at : at + groups], runs[at + groups : at + groups + 1]) for at in range(len(runs)))
        if [len(part) for _, part in some] == [GROUP] * groups
        and all(_parts(before, dashed=dashed) for before, _ in some[1:])
        and not any(len(before) == 1 and before in DASHES for before, _ in (some[0], *after))
    ]


def _parts(between: str, *, dashed: bool) -> bool:
    """Whether this stands between two groups of a code."""
    bare = between.strip()
    return len(between) <= len(" - ") and (len(bare) == 1 and bare in DASHES if dashed else not bare)


def login_in(text: str) -> str:
    """The code for somebody's other account that is a whole message; empty for anything else, as "ZAAL-2026" is."""
    runs = _runs(text.strip(AROUND)) if len(text) <= LONGEST else []
    plain = "".join(part for _, part in runs)
    halves = [plain[:GROUP], plain[GROUP:]]
    if len(plain) != LINKS or [part for _, part in runs] not in (halves, [plain]):
        return ""
    if all(half.isdigit() or half.isalpha() for half in halves) and any(map(str.isdigit, halves)):
        return ""
    code, dashed = read(plain, LINKS), len(runs) > 1 and _parts(runs[1][0], dashed=True)
    as_shown = dashed and plain == code
    return code if as_shown or _mixed(plain, 1 if dashed else 2, 1) else ""


def _by_chance(part: str, *, spaced: bool) -> bool:
    """Whether this looks drawn by lot, and like no word, year, or number of an account."""
    one_case = part in (part.upper(), part.lower())
    return _mixed(part, 2 if spaced or not part.isupper() else 1, 3) and (one_case or not spaced)


def _mixed(plain: str, figures: int, letters: int) -> bool:
    """Whether it has figures in so many places, and so many letters."""
    places = sum(is_figure for is_figure, _ in groupby(plain, str.isdigit))
    return places >= figures and sum(map(str.isalpha, plain)) >= letters


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
