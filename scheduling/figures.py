"""What an operator watches: `/metrics` serves these."""

from __future__ import annotations

from datetime import datetime

from prometheus_client import Counter, Gauge

from bot.ports import Backlog, Settlement

NUDGES = Counter("kring_nudges", "Nudges that this process settled, by outcome", ["outcome"])
DUE = Gauge("kring_nudges_due", "Nudges that are due and not yet under way")
OLDEST = Gauge("kring_nudges_oldest_due_seconds", "How long the oldest of them has been due")
CLOSED = Gauge("kring_lanes_closed", "Workspaces and tenants that want nothing for now")
OUTCOMES = ("sent", "dropped", "unknown", "failed", "waiting")

for outcome in OUTCOMES:
    NUDGES.labels(outcome)  # so that it is there, and zero, from the beginning


def count(settlement: Settlement) -> None:
    """One more of its kind; "waiting" is what comes again later."""
    NUDGES.labels("waiting" if settlement.status == "planned" else settlement.status).inc()


def show(backlog: Backlog, now: datetime) -> None:
    """The backlog as it is at this moment (UTC)."""
    DUE.set(backlog.due)
    OLDEST.set((now - backlog.oldest).total_seconds() if backlog.oldest else 0)
    CLOSED.set(backlog.closed)
