"""What keeps messages from arriving and somebody can mend: where it is, who hears of it, and what, once a day.

A reason is the text key that the delivery log has. Whoever blocked Kring, or left, is left alone, and so is whoever
could tell of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.nudges.nudge import Nudge

OF_CHANNEL = frozenset({"why-not-in-channel", "why-no-channel", "why-not-added"})
"""What is the matter with one channel: who linked it can mend that."""
OF_TENANT = frozenset({"why-not-allowed", "why-locked-out", "why-disabled"})
"""What is the matter with a whole workspace or tenant: nobody is reached there until an administrator mends it."""
MENDABLE = OF_CHANNEL | OF_TENANT
COMES_BACK = OF_TENANT | {"why-not-installed"}
"""What a new installation mends."""
USEFUL = timedelta(days=14)
"""So long after it failed something without an end of its own is still sent, and its hindrance told of."""
LASTS = timedelta(days=3)
SURELY = timedelta(minutes=5)
"""A token that is just being renewed is refused for a moment, and mended before anybody hears of it."""
MENDED = "why-mended"
KIND = "trouble"
AROUND = "around:"


@dataclass(frozen=True)
class Stuck:
    """So many nudges in a lane that wait, or failed, for one reason; `channel` is empty for those to people.

    `at` (UTC): when that was said last.
    """

    lane: str
    channel: str
    reason: str
    count: int
    at: datetime


@dataclass(frozen=True)
class Hindrance:
    """What the asking person can mend. `where`: the id of a channel, or a lane ("slack/T1"), and what it is called."""

    where: str
    reason: str
    waiting: int
    name: str = ""

    @property
    def of_tenant(self) -> bool:
        """Whether it is the matter of a whole workspace or tenant."""
        return self.reason in OF_TENANT

    @property
    def platform(self) -> str:
        """Of a workspace or tenant; empty for a channel."""
        return self.where.partition("/")[0] if self.of_tenant else ""


def place_of(reason: str, lane: str, channel: str) -> str:
    """Where something is to be mended: a lane's name or a channel's id; empty where nobody can mend it."""
    if reason in OF_TENANT:
        return lane
    return channel if reason in OF_CHANNEL else ""


def hearers(linker: str | None, facilitators: Sequence[str], administrators: Sequence[str]) -> tuple[str, ...]:
    """Who is told of a channel, of those who can be reached: who linked it, or facilitates there, or administers."""
    return (linker,) if linker else tuple(facilitators or administrators)


def notice(person: str, organisation: str, stuck: Stuck) -> Nudge:
    """What tells it to somebody who can mend it: for each reason and place one on each day (of UTC).

    It comes in their working hours, and is of no use some days later: should it still be so, another one came since.
    """
    where, of_tenant = place_of(stuck.reason, stuck.lane, stuck.channel), stuck.reason in OF_TENANT
    due = stuck.at + SURELY if of_tenant else stuck.at
    return Nudge(
        key=f"{person}/{KIND}/{where}/{stuck.reason}/{stuck.at:%Y%m%d}",
        organisation=organisation,
        recipient=person,
        kind=KIND,
        flow="troubled",
        subject=where,
        due=due,
        expires=due + LASTS,
        klass="change",
        priority="change",
        scope=f"{AROUND}{stuck.lane}" if of_tenant else "",
    )


def avoided(kind: str, scope: str) -> str:
    """The lane by which such a nudge must not go, for nothing arrives there; empty: any will do."""
    return scope.removeprefix(AROUND) if kind == KIND and scope.startswith(AROUND) else ""


def gathered(stuck: Iterable[Stuck], names: Mapping[str, str]) -> tuple[Hindrance, ...]:
    """What is to be mended in these places (with their names), each with what was said of it last."""
    latest: dict[str, Stuck] = {}
    waiting: dict[str, int] = {}
    for one in sorted(stuck, key=lambda one: (one.at, one.reason)):
        where = place_of(one.reason, one.lane, one.channel)
        if where in names:
            latest[where], waiting[where] = one, waiting.get(where, 0) + one.count
    found = (Hindrance(where, one.reason, waiting[where], names[where]) for where, one in latest.items())
    return tuple(sorted(found, key=lambda one: (not one.of_tenant, one.name, one.where)))
