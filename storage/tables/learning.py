"""What a network is found by, and what its people contribute, decide and ask of each other."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text, true

from storage.columns import Json, Moment, Serial, Typed
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

# What somebody can find, by the words as they are compared: networks and entries. Each database's own full-text index
# of it, "findable_words", is made by the migration.
findable = Table(
    "findable",
    metadata,
    Column("number", Serial, primary_key=True),
    # The id of the network or the entry.
    Column("what", String, nullable=False, unique=True),
    organisation(),
    # The words of its name and of whom it is for; and all of its words. Letters, digits and spaces.
    Column("heading", Text, nullable=False),
    Column("terms", Text, nullable=False),
    # By which rules they were made: see `storage.findable`.
    Column("rules", Integer, nullable=False),
    # Since when it can be found; NULL: since before anybody noted that.
    Column("since", Moment),
    Index("ix_findable_organisation", "organisation"),
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

# A manager asked their team whether a network is something for them.
polls = Table(
    "polls",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("network", String, ForeignKey("networks.id"), nullable=False, index=True),
    Column("by", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
)

# Whom that was asked, and what they said. Nothing here names the manager: what is kept of them has no answer in it.
invites = Table(
    "invites",
    metadata,
    Column("poll", String, ForeignKey("polls.id"), nullable=False),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    organisation(),
    # Empty until there is one.
    Column("answer", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("answered", Moment),
    # Whether they let the manager know.
    Column("told", Boolean, nullable=False),
    PrimaryKeyConstraint("poll", "person"),
)

# What somebody asks a network between two sessions.
questions = Table(
    "questions",
    metadata,
    Column("id", String, primary_key=True),
    # The author's own handle on it, which nobody else gets to see.
    Column("own", String, nullable=False, unique=True),
    organisation(),
    Column("network", String, ForeignKey("networks.id"), nullable=False, index=True),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("text", Typed, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)

responses = Table(
    "responses",
    metadata,
    Column("id", String, primary_key=True),
    organisation(),
    Column("question", String, ForeignKey("questions.id"), nullable=False, index=True),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("text", Typed, nullable=False),
    # Whether its author says that it can be used at once, and whether who asked said thanks.
    Column("usable", Boolean, nullable=False),
    Column("thanked", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
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

# What a session's evaluation asks, once somebody began to answer: from then on it is the same for everybody.
question_sets = Table(
    "question_sets",
    metadata,
    Column("session", String, ForeignKey("sessions.id"), primary_key=True),
    organisation(),
    Column("kind", String, nullable=False),
    # The learning goals that it asks after, in their own words.
    Column("goals", Json, nullable=False),
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

# The secret addresses of calendars: all of somebody's sessions, or those of one network. Somebody may have several for
# the same, and the latest is shown: one that no key fits any more goes on being read where they put it.
feeds = Table(
    "feeds",
    metadata,
    # Its fingerprint: who reads the database reads no address, and how long a wrong one takes to miss tells nothing.
    Column("token", String, primary_key=True),
    organisation(),
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    # Empty: of all their networks.
    Column("network", String, nullable=False),
    # The secret itself, sealed where there is a key. Empty: its owner ended it, and wants no other.
    Column("sealed", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
