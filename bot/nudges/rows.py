"""The nudge calendar as data: its rows, with the numbers of the product's own table. A new nudge is a new row.

A network or an organisation can change each row, or switch it off (`RowChange`). A row without a flow is on the
calendar already while its conversation is not: its nudges are planned as "waiting" and nobody gets them. `waits_for`
says for which lines of the fiche.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from typing import Literal

from bot.content.evaluation import STAYS_OPEN
from bot.content.kickoff import STAYS_OPEN_DAYS
from bot.nudges.nudge import Klass, Priority

To = Literal[
    "invitee", "waiting", "member", "manager", "facilitator", "network", "channel", "presenter", "hr", "affected"
]
""" "network": the channels in which a network's posts appear; "channel": that of a team."""
Around = Literal[
    "first", "second on", "halfway", "halves", "last", "every", "along", "joining", "meeting", "quarter", "news"
]
"""Around what a row is planned: the first session, those from the second up to the closing one, the middle one, the
first and the middle one, the last, every one, those after which a manager is told how it goes, somebody's joining (or
their place in the line), a team meeting, a quarter, or nothing but a fact."""
Anchor = Literal["start", "end", "joining"]
Only = Literal["always", "undecided", "wished"]
""" "undecided": until it is decided what comes after the network; "wished": for the members who chose it."""

TEN = time(10)


@dataclass(frozen=True)
class Offset:
    """How far from its anchor. With `at`: that local hour on a working day, `days` before (-) or after the anchor's.

    Without `at`, exactly `hours` from the anchor; `opening`: or as soon after that as the recipient's window is open.
    `gap`: at least that share of the days until the next session. `whole`: so many whole days, and on to the next
    working day, for before that it would be too early.
    """

    anchor: Anchor
    days: int = 0
    at: time | None = None
    hours: float = 0
    opening: bool = False
    gap: float = 0
    whole: bool = False


@dataclass(frozen=True)
class Row:
    """A line of the calendar. `turns` are its moments: its own, and that of its one repeat.

    `late`: planned when its moment is over, it is sent all the same until it expires. `again`: a session that is moved
    after it went out needs another one. `carried_by`: its conversation, once it is there, is to be part of that row's.
    `about`: what its conversation is about, whatever session it is planned around. `clear`: it doesn't come on the day
    of another session of the network, nor on the day before it, but after that one.
    """

    number: int
    kind: str
    to: To
    around: Around
    turns: tuple[Offset, ...]
    expires: Offset | None
    klass: Klass
    priority: Priority
    flow: str = ""
    waits_for: tuple[str, ...] = ()
    late: bool = True
    again: bool = False
    carried_by: int | None = None
    about: Literal["session", "network"] = "session"
    only: Only = "always"
    clear: bool = False


@dataclass(frozen=True)
class RowChange:
    """What an organisation or a network wants of a row: `off`, or other days or another hour for its first turn."""

    number: int
    off: bool = False
    days: int | None = None
    at: time | None = None


def before(days: int, at: time = TEN) -> Offset:
    return Offset("start", -days, at)


def after(days: int, at: time = TEN, gap: float = 0, *, whole: bool = False) -> Offset:
    return Offset("end", days, at, gap=gap, whole=whole)


def from_start(hours: float) -> Offset:
    return Offset("start", hours=hours)


def from_end(hours: float) -> Offset:
    return Offset("end", hours=hours)


START = from_start(0)
THAT_MORNING = before(0, time())
"""On the day itself it is too late: the agenda is made the day before."""
DAY = 24
AT_JOINING = Offset("joining", opening=True)
ONCE_MORE = Offset("joining", days=5, opening=True)
EVALUATION_ENDS = from_end(STAYS_OPEN.total_seconds() / 3600)
DECIDED_IN_DAYS = 8
"""Five working days, and the weekend between (fiche, line 101): after that nobody is reminded of deciding."""
EVE = before(1, time(16))
RESULTS = after(STAYS_OPEN.days, whole=True)
"""Once nobody can answer any more."""

ROWS: tuple[Row, ...] = (
    Row(1, "invitation", "invitee", "joining", (AT_JOINING, ONCE_MORE), START, "ask", "share", "invitation"),
    Row(2, "ready", "member", "first", (before(14), before(9)), START, "ask", "follow-up", "readiness"),
    Row(3, "support", "manager", "joining", (AT_JOINING,), None, "ask", "follow-up", "supporting"),
    Row(4, "intro", "member", "first", (before(10),), START, "ask", "follow-up", "introducing", about="network"),
    Row(5, "expectations", "member", "first", (before(5),), START, "ask", "follow-up", "expecting"),
    Row(
        6,
        "preparation",
        "facilitator",
        "second on",
        (before(28), before(14)),
        START,
        "ask",
        "follow-up",
        "preparing",
        late=False,
        clear=True,
    ),
    Row(7, "rsvp", "member", "every", (before(7),), from_start(-2 * DAY), "logistics", "logistics", "attending"),
    Row(8, "reminder", "member", "every", (before(1),), START, "logistics", "logistics", "attending", again=True),
    Row(9, "link", "member", "every", (from_start(-1),), START, "logistics", "logistics", "joining", again=True),
    Row(
        10,
        "evaluation",
        "member",
        "every",
        (Offset("end", hours=1, opening=True),),
        EVALUATION_ENDS,
        "ask",
        "evaluation",
        "evaluating",
    ),
    Row(11, "share", "member", "every", (after(2),), from_end(7 * DAY), "ask", "share", "sharing"),
    Row(12, "results", "facilitator", "every", (RESULTS,), from_end(14 * DAY), "ask", "follow-up", "results"),
    Row(
        13,
        "tried",
        "member",
        "every",
        (after(5, gap=0.35),),
        from_end(26 * DAY),
        "ask",
        "follow-up",
        waits_for=("M2.2", "B7"),
    ),
    Row(14, "agenda", "channel", "meeting", (before(1, time(14)),), START, "channel", "meeting", "agenda"),
    Row(15, "bring", "member", "meeting", (before(1, time(9, 30)),), THAT_MORNING, "ask", "meeting", "bringing"),
    Row(
        16,
        "discussed",
        "presenter",
        "meeting",
        (from_end(1),),
        from_end(2 * DAY),
        "ask",
        "meeting",
        waits_for=("M2.3",),
    ),
    Row(17, "interest", "manager", "along", (after(3),), from_end(14 * DAY), "ask", "follow-up", "supporting"),
    Row(18, "coffee", "member", "news", (), None, "ask", "informal", waits_for=("M2.4",)),
    Row(19, "safety", "member", "every", (), None, "ask", "evaluation", carried_by=10),
    Row(
        20,
        "harvest",
        "member",
        "last",
        (before(7),),
        START,
        "ask",
        "follow-up",
        "harvesting",
        about="network",
        only="undecided",
    ),
    Row(
        21,
        "aftercare",
        "member",
        "last",
        (after(2), after(6)),
        from_end(DECIDED_IN_DAYS * DAY),
        "ask",
        "share",
        "aftercare",
        about="network",
        only="undecided",
    ),
    Row(
        22,
        "still",
        "member",
        "last",
        (after(42),),
        from_end(56 * DAY),
        "ask",
        "follow-up",
        "still",
        about="network",
        only="wished",
    ),
    Row(23, "catalogue", "hr", "quarter", (), None, "ask", "follow-up", "stocktaking"),
    Row(24, "change", "affected", "news", (), None, "change", "change", "announcing"),
    Row(25, "offer", "waiting", "joining", (AT_JOINING,), None, "change", "change", "offering"),
    Row(
        26,
        "introductions",
        "network",
        "first",
        (before(2),),
        START,
        "channel",
        "share",
        "introductions",
        about="network",
    ),
    Row(27, "expected", "facilitator", "first", (before(1, time(9, 30)),), START, "ask", "follow-up", "expecting"),
    Row(
        28,
        "goals",
        "member",
        "halves",
        (after(1), after(4)),
        from_end(STAYS_OPEN_DAYS * DAY),
        "ask",
        "share",
        "aiming",
        about="network",
    ),
    Row(29, "exchange", "facilitator", "halfway", (after(1),), from_end(14 * DAY), "ask", "follow-up", "exchanging"),
    Row(
        30,
        "decide",
        "facilitator",
        "last",
        (after(3), after(6)),
        from_end(DECIDED_IN_DAYS * DAY),
        "ask",
        "follow-up",
        "deciding",
        about="network",
        only="undecided",
    ),
    Row(
        31,
        "notes",
        "facilitator",
        "every",
        (Offset("end", hours=1, opening=True),),
        from_end(5 * DAY),
        "ask",
        "follow-up",
        "noting",
    ),
    Row(32, "turnout", "facilitator", "every", (EVE,), START, "logistics", "logistics", "attending", again=True),
)


def calendar_of(*changes: RowChange) -> tuple[Row, ...]:
    """The rows that are left with these changes; of two for one row the later one holds."""
    wanted = {change.number: change for change in changes}
    return tuple(_changed(row, wanted.get(row.number)) for row in ROWS if not _is_off(wanted.get(row.number)))


def _is_off(change: RowChange | None) -> bool:
    return change is not None and change.off


def _changed(row: Row, change: RowChange | None) -> Row:
    """The row with its first turn moved; its repeat is left out, for nobody said when it should come."""
    if change is None or not row.turns or (change.days is None and change.at is None):
        return row
    first = row.turns[0]
    days = first.days if change.days is None else _towards(first, change.days)
    return replace(row, turns=(replace(first, days=days, at=change.at or first.at or TEN, hours=0, opening=False),))


def _towards(offset: Offset, days: int) -> int:
    """So many days on the same side of the anchor."""
    return -days if offset.anchor == "start" else days
