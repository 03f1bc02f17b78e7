"""All tables, for SQLite and PostgreSQL. Each row but the playground's bears its organisation; moments are UTC."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
)

from storage.columns import Json, Moment, Serial, Typed

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def organisation() -> Column[str]:
    """The column that every query is scoped by."""
    return Column("organisation", String, ForeignKey("organisations.id"), nullable=False)


def unchecked_organisation() -> Column[str]:
    """The same for rows that every event writes: a foreign key would have all of them lock one organisation's row."""
    return Column("organisation", String, nullable=False)


organisations = Table(
    "organisations",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", Typed, nullable=False),
)

tenants = Table(
    "tenants",
    metadata,
    Column("platform", String, nullable=False),
    Column("tenant", String, nullable=False),
    organisation(),
    PrimaryKeyConstraint("platform", "tenant"),
)

persons = Table(
    "persons",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("name", Typed, nullable=False),
    Column("locale", String, nullable=False),
    Column("locale_chosen", Boolean, nullable=False),
    Column("timezone", String, nullable=False),
    Column("timezone_chosen", Boolean, nullable=False),
    Column("country", String, nullable=False),
    Column("team", String),
    Column("roles", Json, nullable=False),
    # The reachable account that they last wrote from; without a foreign key, since accounts point to persons.
    Column("account", String),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("platform", String, nullable=False),
    Column("tenant", String, nullable=False),
    Column("user", String, nullable=False),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("name", Typed, nullable=False),
    Column("locale", String, nullable=False),
    Column("timezone", String, nullable=False),
    Column("address", Typed, nullable=False),
    Column("reachable", Boolean, nullable=False),
    UniqueConstraint("platform", "tenant", "user"),
)

channels = Table(
    "channels",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("platform", String, nullable=False),
    Column("tenant", String, nullable=False),
    Column("address", Typed, nullable=False),
    Column("place_name", Typed, nullable=False),
    Column("name", Typed, nullable=False),
    Column("scope", String, nullable=False),
    Column("locale", String, nullable=False),
    Column("timezone", String, nullable=False),
    UniqueConstraint("organisation", "platform", "tenant", "address", name="uq_channels_place"),
)

events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    unchecked_organisation(),
    Column("at", Moment, nullable=False, index=True),
)

conversations = Table(
    "conversations",
    metadata,
    Column("person", String, ForeignKey("persons.id"), nullable=False),
    Column("flow", String, nullable=False),
    Column("subject", Typed, nullable=False),
    unchecked_organisation(),
    Column("state", Json, nullable=False),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
    # Rises with each change of any conversation of the person: the highest active one is the latest.
    Column("touched", Integer, nullable=False),
    PrimaryKeyConstraint("person", "flow", "subject"),
    Index("ix_conversations_latest", "person", "touched"),
)

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
)

PLANNED = text("status = 'planned'")
HELD = text("status IN ('claimed', 'sending')")

outbox = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    organisation(),
    Column("recipient", String, nullable=False, index=True),
    Column("to_channel", Boolean, nullable=False),
    Column("kind", String, nullable=False),
    Column("flow", String, nullable=False),
    Column("subject", Typed, nullable=False, index=True),
    Column("due", Moment, nullable=False),
    Column("expires", Moment),
    Column("klass", String, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("notice", Json),
    Column("status", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("worker", String, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lease_until", Moment),
    # When the outcome was settled; until then, when it is due: what a time line is sorted by.
    Column("at", Moment, nullable=False),
    Column("message_id", Typed, nullable=False),
    # Few rows are due or held at any moment: looking for them costs the same however many are settled or to come.
    Index("ix_outbox_planned", "due", sqlite_where=PLANNED, postgresql_where=PLANNED),
    Index("ix_outbox_held", "lease_until", sqlite_where=HELD, postgresql_where=HELD),
    Index("ix_outbox_timeline", "organisation", "at"),
)

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
