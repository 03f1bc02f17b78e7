"""What a network is found by, and what its people contribute, decide and ask of each other."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, PrimaryKeyConstraint, String, Table, true

from storage.columns import Json, Moment, Typed
from storage.tables.base import metadata, organisation

voices = Table(
    "voices",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("network", String, ForeignKey("networks.id"), nullable=False, index=True),
    # NULL: it is about the network as a whole.
    Column("session", String, ForeignKey("sessions.id")),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("label", String, nullable=False),
    Column("text", Typed, nullable=False),
    # Whether others see who it is from.
    Column("named", Boolean, nullable=False, server_default=true()),
    Column("state", String, nullable=False),
    Column("at", Moment, nullable=False),
)

# All that somebody chose in one vote.
votes = Table(
    "votes",
    metadata,
    Column("network", String, ForeignKey("networks.id"), nullable=False),
    Column("ballot", String, nullable=False),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    organisation(),
    Column("choices", Json, nullable=False),
    PrimaryKeyConstraint("network", "ballot", "person"),
)

# Where else people learn together: funds, umbrella bodies, networks of others.
entries = Table(
    "entries",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("kind", String, nullable=False),
    Column("name", Typed, nullable=False),
    Column("about", Typed, nullable=False),
    Column("link", Typed, nullable=False),
    # Whether the organisation is a member of it.
    Column("joined", Boolean, nullable=False),
    Column("functions", Json, nullable=False),
    Column("interests", Json, nullable=False),
    Column("status", String, nullable=False),
    Column("checked_by", String, ForeignKey("persons.id")),
    Column("checked_at", Moment),
    Column("suggested_by", String, ForeignKey("persons.id")),
    Index("ix_entries_listed", "organisation", "status"),
)

# Who waits for a network about something that there is none for.
interests = Table(
    "interests",
    metadata,
    Column("person", String, ForeignKey("persons.id"), nullable=False),
    # The words as they are compared; `words` is how they were typed.
    Column("topic", Typed, nullable=False),
    organisation(),
    Column("words", Typed, nullable=False),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("person", "topic"),
    Index("ix_interests_topic", "organisation", "topic"),
)

proposals = Table(
    "proposals",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("to", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("topic", Typed, nullable=False),
    Column("why", Typed, nullable=False),
    Column("with", Typed, nullable=False),
    Column("status", String, nullable=False),
    Column("reply", Typed, nullable=False),
    Column("at", Moment, nullable=False),
)

# A manager asked somebody of their team whether a network is something for them.
invites = Table(
    "invites",
    metadata,
    Column("person", String, ForeignKey("persons.id"), nullable=False),
    Column("network", String, ForeignKey("networks.id"), nullable=False),
    organisation(),
    Column("by", String, ForeignKey("persons.id"), nullable=False),
    Column("answer", String, nullable=False),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("person", "network"),
)

# Who comes to one session, and sees only that.
guests = Table(
    "guests",
    metadata,
    Column("session", String, ForeignKey("sessions.id"), nullable=False),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    organisation(),
    Column("by", String, ForeignKey("persons.id"), nullable=False),
    Column("topic", Typed, nullable=False),
    Column("status", String, nullable=False),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("session", "person"),
)

# What becomes of a network after its last session.
decisions = Table(
    "decisions",
    metadata,
    Column("network", String, ForeignKey("networks.id"), primary_key=True),
    organisation(),
    Column("choice", String, nullable=False),
    # Who sees to it; NULL: nobody yet.
    Column("owner", String, ForeignKey("persons.id")),
    Column("words", Typed, nullable=False),
    Column("at", Moment, nullable=False),
)

# The secret addresses of calendars: all of somebody's sessions, or those of one network.
feeds = Table(
    "feeds",
    metadata,
    Column("token", String, primary_key=True),
    organisation(),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    # Empty: of all their networks.
    Column("network", String, nullable=False),
    Column("at", Moment, nullable=False),
)
