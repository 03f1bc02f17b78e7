"""What is to go out, what went out, and what the playground showed."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, UniqueConstraint, false, text, true

from storage.columns import Json, Moment, Serial, Typed
from storage.tables.base import LONG_AGO, metadata, organisation

PLANNED = text("status = 'planned'")
HELD = text("status IN ('claimed', 'sending')")
STUCK = text(
    "reason IN ('why-locked-out', 'why-no-channel', 'why-not-added', 'why-not-allowed', 'why-not-in-channel', "
    "'why-not-installed', 'why-disabled')"
)
"""What waits, or failed, until somebody mends something (`bot.nudges.hindrance`)."""

outbox = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    organisation(),
    Column("recipient", String, nullable=False),
    Column("to_channel", Boolean, nullable=False),
    Column("kind", String, nullable=False),
    Column("flow", String, nullable=False),
    Column("subject", Typed, nullable=False),
    # Which plan it belongs to, because of whom, and for which session it counts.
    Column("scope", String, nullable=False, server_default=""),
    Column("party", String, nullable=False, server_default=""),
    Column("session", String, nullable=False, server_default=""),
    Column("due", Moment, nullable=False),
    # The calendar's own moment, however often `due` is put off.
    Column("foreseen", Moment, nullable=False, server_default=LONG_AGO),
    Column("expires", Moment),
    Column("by", Moment),
    Column("late", Boolean, nullable=False, server_default=true()),
    Column("chosen", Boolean, nullable=False, server_default=false()),
    Column("klass", String, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("notice", Json),
    Column("status", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("worker", String, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    # How often nobody could tell whether it had arrived.
    Column("doubts", Integer, nullable=False, server_default="0"),
    # "slack/T1": what is paced together. Empty: its recipient can't be reached.
    Column("lane", String, nullable=False, server_default=""),
    # The revision of the conversation that it opened: a higher one is an answer.
    Column("opened", Integer, nullable=False, server_default="0"),
    Column("lease_until", Moment),
    # When the outcome was settled; until then, when it is due: what a time line is sorted by.
    Column("at", Moment, nullable=False),
    Column("message_id", Typed, nullable=False),
    # Few rows are due or held at any moment: looking for them costs the same however many are settled or to come.
    Index("ix_outbox_planned", "due", sqlite_where=PLANNED, postgresql_where=PLANNED),
    Index("ix_outbox_stuck", "lane", sqlite_where=STUCK, postgresql_where=STUCK),
    Index("ix_outbox_held", "lease_until", sqlite_where=HELD, postgresql_where=HELD),
    Index("ix_outbox_timeline", "organisation", "at"),
    Index("ix_outbox_log", "recipient", "at"),
    Index("ix_outbox_scope", "scope", "party"),
)

# Workers take turns by it: when the lane's next free moment is, and until when a platform wants nothing of it.
lanes = Table(
    "lanes",
    metadata,
    Column("lane", String, primary_key=True),
    Column("free_at", Moment, nullable=False),
    Column("closed_until", Moment),
)

# What one worker does for all, and when that was begun last.
chores = Table("chores", metadata, Column("name", String, primary_key=True), Column("at", Moment, nullable=False))

transcript = Table(
    "transcript",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("room", String, nullable=False),
    Column("key", String, nullable=False),
    Column("entry", Json, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("room", "key"),
)
