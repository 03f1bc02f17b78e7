"""Weeks of one recipient, lived by the rules: what is due is judged, and what the rules decide happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import strategies as st

from bot.nudges.nudge import Klass, Nudge, Past, Status
from bot.nudges.rules import Decision, Drop, Go, Merge, Recipient, Wait, judge
from bot.nudges.wishes import Wishes
from tests.nudges.strategies import any_moments, holidays, wishes, zones


@dataclass(frozen=True)
class Judged:
    """A decision, and what was known when it was taken."""

    nudge: Nudge
    to: Recipient
    now: datetime
    decision: Decision


@dataclass
class Life:
    """Of what is due, any is judged next, soon or half a day late."""

    recipient: Recipient
    chance: Random
    open: list[Nudge]
    judged: list[Judged] = field(default_factory=list)

    def lived(self) -> list[Judged]:
        """Until nothing is to come: every decision, in order."""
        now = min(nudge.due for nudge in self.open)
        while self.open:
            now = max(now, min(nudge.due for nudge in self.open)) + self.delay()
            self.judge_one(self.chance.choice([nudge for nudge in self.open if nudge.due <= now]), now)
        return self.judged

    def delay(self) -> timedelta:
        """A worker may be late: by nothing, by minutes, by half a day."""
        return timedelta(minutes=self.chance.choice((0, 0, 0, 1, 20, 700)))

    def judge_one(self, nudge: Nudge, now: datetime) -> None:
        decision = judge(nudge, self.recipient, now)
        self.judged.append(Judged(nudge, self.recipient, now, decision))
        self.open.remove(nudge)
        match decision:
            case Go():
                self.remember(nudge, now, self.chance.choice(("sent", "sent", "unknown")))
            case Wait(until, _):
                assert until > now
                self.open.append(replace(nudge, due=until))
            case Drop(reason):
                self.remember(nudge, now, "dropped", reason)
            case Merge(into, reason):
                self.remember(nudge, now, "dropped", reason)
                self.plan(into)

    def remember(self, nudge: Nudge, at: datetime, status: Status, reason: str = "") -> None:
        about = nudge.kind, nudge.klass, nudge.flow, nudge.subject, nudge.session
        line = Past(*about, status, at, self.chance.random() < 0.3, nudge.chosen, reason)
        self.recipient = replace(self.recipient, log=[*self.recipient.log, line])

    def plan(self, nudge: Nudge) -> None:
        if nudge.key not in {one.nudge.key for one in self.judged} | {one.key for one in self.open}:
            self.open.append(nudge)


KINDS = ("rsvp", "evaluation", "share")
MINUTES = 15 * 24 * 60
"""Within which all become due."""


def nudge_of(number: int, start: datetime, klass: Klass, chance: Random, *, exempt: bool) -> Nudge:
    """One of several networks and sessions; it most likely expires. If `exempt`, it may be chosen by its recipient."""
    due = start + timedelta(minutes=chance.randrange(MINUTES))
    hours = chance.choice((None, 2, 20, 60, 100, 200))
    session = chance.choice(("", "n1-s1", "n1-s2", "n2-s1"))
    return Nudge(
        key=f"k{number}",
        organisation="o",
        recipient="p",
        kind=chance.choice(KINDS),
        flow="flow",
        subject=f"{session}{chance.randrange(6)}",
        due=due,
        expires=None if hours is None else due + timedelta(hours=hours),
        klass=klass,
        session=session,
        chosen=exempt and chance.random() < 0.1,
        by=due + timedelta(hours=chance.randrange(60)) if klass == "change" else None,
    )


@st.composite
def lives(draw: st.DrawFn, klasses: Sequence[Klass], *, exempt: bool = False) -> Life:
    """A life to be lived, of up to forty nudges."""
    start, chance = draw(any_moments), Random(draw(st.integers(0, 10**6)))
    wished = draw(st.just(Wishes()) | wishes(start.date()))
    wished = replace(wished, halved=draw(st.frozensets(st.sampled_from(KINDS[1:]))))
    count = draw(st.integers(1, 40))
    nudges = [nudge_of(number, start, chance.choice(klasses), chance, exempt=exempt) for number in range(count)]
    return Life(Recipient(draw(zones), draw(holidays(start.date())), wished), chance, nudges)
