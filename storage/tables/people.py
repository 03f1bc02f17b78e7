"""Organisations, people, and where each conversation with them stands."""

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
    Text,
    UniqueConstraint,
    false,
    true,
)

from storage.columns import Json, Moment, Typed
from storage.tables.base import metadata, organisation, unchecked_organisation

organisations = Table(
    "organisations",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", Typed, nullable=False),
    # What its administrator arranged; NULL until then.
    Column("arrangements", Json),
)

tenants = Table(
    "tenants",
    metadata,
    Column("platform", String, nullable=False),
    Column("tenant", String, nullable=False),
    organisation(),
    PrimaryKeyConstraint("platform", "tenant"),
    Index("ix_tenants_organisation", "organisation", "platform"),
)

# The tokens are encrypted: see `storage.vault`.
installations = Table(
    "installations",
    metadata,
    Column("platform", String, nullable=False),
    Column("tenant", String, nullable=False),
    organisation(),
    Column("name", Typed, nullable=False),
    Column("installer", String, nullable=False),
    Column("bot", String, nullable=False),
    Column("scopes", Json, nullable=False),
    Column("teams", Json, nullable=False, server_default="[]"),
    Column("token", Text, nullable=False),
    Column("refresh", Text, nullable=False),
    Column("expires", Moment),
    # Until then one worker renews the token, and no other.
    Column("renewing_until", Moment),
    Column("at", Moment, nullable=False),
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
    # Who added them, where they have no account of their own.
    Column("added_by", String),
    # The reachable account that they last wrote from; without a foreign key, since accounts point to persons.
    Column("account", String),
    # Whether they said so; then writing from another one changes nothing, while it can be reached.
    Column("account_chosen", Boolean, nullable=False, server_default=false()),
    Index("ix_persons_team", "team"),
    Index("ix_persons_organisation", "organisation"),
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
    Column("installed", Boolean, nullable=False, server_default=true()),
    # Whether the platform says that they are a guest there, and no employee; NULL until it says anything.
    Column("guest", Boolean),
    UniqueConstraint("platform", "tenant", "user"),
    Index("ix_accounts_organisation", "organisation", "platform"),
)

# By which a human shows that another account is theirs too: it is typed there, and agreed to here.
login_codes = Table(
    "login_codes",
    metadata,
    Column("code", String, primary_key=True),
    organisation(),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("until", Moment, nullable=False),
    # The person who typed it: nobody else can. Without a foreign key, for the column came later.
    Column("claimed_by", String),
    # Whether whoever made it said that this is they.
    Column("agreed", Boolean, nullable=False, server_default=false()),
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
    # "linked"; "closed" while the platform says that it is archived or deleted; "unlinked" by people. A row stays: what
    # was shared there points to it.
    Column("status", String, nullable=False, server_default="linked"),
    # Who can invite Kring there, should it be missing; without a foreign key, for people go.
    Column("linked_by", String),
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

wishes = Table(
    "wishes",
    metadata,
    Column("person", String, ForeignKey("persons.id"), primary_key=True),
    organisation(),
    Column("wishes", Json, nullable=False),
)
