"""What one person gets of a network: its plan, lived by the rules, whatever is due handled at its moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from bot.nudges.nudge import PRIORITIES, Nudge, Past, Status
from bot.nudges.rules import Decision, Drop, Go, Merge, Recipient, Wait, judge

Answers = Callable[[Nudge], bool]
"""Whether the person does what this nudge asks."""


def nothing(nudge: Nudge) -> bool:
    return False


def lived(planned: Iterable[Nudge], to: Recipient, answers: Answers = nothing) -> list[tuple[datetime, Nudge]]:
    """What came, and when (UTC), to who answers at once or never; what is due together goes by its priority.

    Who did what a nudge asks isn't asked it again.
    """
    to_come, came, keys = [nudge for nudge in planned if nudge.flow], list[tuple[datetime, Nudge]](), set[str]()
    while to_come:
        nudge = min(to_come, key=lambda one: (one.due, PRIORITIES.index(one.priority), one.key))
        to_come.remove(nudge)
        keys.add(nudge.key)
        done = any(one.kind == nudge.kind and one.session == nudge.session and answers(one) for _, one in came)
        decision = Drop("why-done") if done else judge(nudge, to, nudge.due)
        to = replace(to, log=(*to.log, *_line(nudge, decision, answers)))
        match decision:
            case Go():
                came.append((nudge.due, nudge))
            case Wait(until, _):
                to_come.append(replace(nudge, due=until))
            case Merge(into, _) if into.key not in keys | {one.key for one in to_come}:
                to_come.append(into)
    return came


def _line(nudge: Nudge, decision: Decision, answers: Answers) -> tuple[Past, ...]:
    """What the log says of it once it has its outcome."""
    if isinstance(decision, Wait):
        return ()
    status: Status = "sent" if isinstance(decision, Go) else "dropped"
    reason = "" if isinstance(decision, Go) else decision.reason
    about = nudge.kind, nudge.klass, nudge.flow, nudge.subject, nudge.session
    return (Past(*about, status, nudge.due, answers(nudge), nudge.chosen, reason),)
