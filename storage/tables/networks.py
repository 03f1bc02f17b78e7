"""Networks and team meetings, with all that was said around them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Time,
    UniqueConstraint,
    false,
)

from storage.columns import Json, Moment, Serial, Typed
from storage.tables.base import LONG_AGO, metadata, organisation

networks = Table(
    "networks",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("name", Typed, nullable=False),
    Column("goal", Typed, nullable=False),
    Column("search", Typed, nullable=False),
    Column("capacity", Integer, nullable=False),
    Column("facilitator", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("timezone", String, nullable=False),
    Column("status", String, nullable=False),
    Column("revision", Integer, nullable=False),
    # What it says of itself besides its goal; NULL: nothing.
    Column("frame", Json),
    # Since when a seat is offered to who waits.
    Column("freed", Moment),
    Index("ix_networks_open", "organisation", "status"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("network", String, ForeignKey("networks.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("start", Moment, nullable=False),
    Column("end", Moment, nullable=False),
    Column("place", Typed, nullable=False),
    Column("sequence", Integer, nullable=False),
    # What is settled and noted about it; NULL: nothing yet.
    Column("prepared", Json),
    UniqueConstraint("network", "number"),
)

members = Table(
    "members",
    metadata,
    Column("network", String, ForeignKey("networks.id"), nullable=False),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    organisation(),
    Column("standing", String, nullable=False),
    # The order of joining.
    Column("place", Integer, nullable=False),
    # When they got their seat: what was before isn't asked of them.
    Column("since", Moment, nullable=False, server_default=LONG_AGO),
    # When they let an offered seat go by, and went on waiting.
    Column("passed", Moment),
    PrimaryKeyConstraint("network", "person"),
)

attendance = Table(
    "attendance",
    metadata,
    Column("session", String, ForeignKey("sessions.id"), nullable=False),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    organisation(),
    Column("coming", String, nullable=False),
    Column("brings", Typed, nullable=False),
    # Whether they were there; NULL: nobody said.
    Column("came", Boolean),
    # When they prepare it: so many days before it, at this hour of their own; NULL: they didn't choose.
    Column("prepare_days", Integer),
    Column("prepare_at", Time),
    PrimaryKeyConstraint("session", "person"),
)

readiness = Table(
    "readiness",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    organisation(),
    Column("answers", Json, nullable=False),
    Column("time", String, nullable=False),
    Column("at", Moment, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    organisation(),
    Column("when", Typed, nullable=False),
    Column("then", Typed, nullable=False),
    Column("at", Moment, nullable=False),
)

evaluations = Table(
    "evaluations",
    metadata,
    Column("session", String, ForeignKey("sessions.id"), primary_key=True),
    organisation(),
    Column("opened", Moment, nullable=False),
)

# Nobody's: no person, no time, and a random key that the rows are stored by, so that no order tells who was first.
answers = Table(
    "answers",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("session", String, ForeignKey("sessions.id"), nullable=False, index=True),
    Column("ratings", Json, nullable=False),
    Column("remarks", Json, nullable=False),
    # False while it waits to be shown together with others.
    Column("shown", Boolean, nullable=False, server_default=false()),
    sqlite_with_rowid=False,
)

# Who answered, so that nobody is asked or counted twice; not when, and not what.
answered = Table(
    "answered",
    metadata,
    Column("session", String, ForeignKey("sessions.id"), nullable=False),
    Column("person", String, ForeignKey("persons.id"), nullable=False),
    organisation(),
    PrimaryKeyConstraint("session", "person"),
    sqlite_with_rowid=False,
)

insights = Table(
    "insights",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("author", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("text", Typed, nullable=False),
    Column("audience", String, nullable=False),
    Column("session", String, ForeignKey("sessions.id")),
    Column("channel", String, ForeignKey("channels.id")),
    Column("about", Typed, nullable=False),
    # The network that it was shared with; NULL for one that wasn't.
    Column("network", String),
    # When it was confirmed.
    Column("at", Moment, nullable=False, server_default=LONG_AGO),
    Index("ix_insights_channel", "channel", "at"),
)

meetings = Table(
    "meetings",
    metadata,
    Column("channel", String, ForeignKey("channels.id"), primary_key=True),
    organisation(),
    Column("rhythm", Json, nullable=False),
    # The calendar's address that it was read from; empty when it was told in words.
    Column("source", Typed, nullable=False),
    Column("at", Moment, nullable=False),
)

# What an organisation (network: "") or a network changed in the calendar.
row_changes = Table(
    "row_changes",
    metadata,
    organisation(),
    Column("network", String, nullable=False),
    Column("row", Integer, nullable=False),
    Column("change", Json, nullable=False),
    PrimaryKeyConstraint("organisation", "network", "row"),
)

# Who knows the code may ask for a seat, from whatever organisation.
invitations = Table(
    "invitations",
    metadata,
    Column("code", String, primary_key=True),
    organisation(),
    Column("network", String, ForeignKey("networks.id"), nullable=False, index=True),
    Column("by", String, ForeignKey("persons.id"), nullable=False),
    Column("until", Moment, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    # The member without an account whose seat it gives, once; NULL where it gives a seat of their own, to anybody.
    Column("seat", String),
)

# The channels in which a network's posts appear, at most one in each organisation.
network_channels = Table(
    "network_channels",
    metadata,
    Column("network", String, ForeignKey("networks.id"), nullable=False),
    organisation(),
    Column("channel", String, ForeignKey("channels.id"), nullable=False, index=True),
    PrimaryKeyConstraint("network", "organisation"),
)
