"""All tables, for SQLite and PostgreSQL. Each row but a few bears its organisation; moments are UTC."""

from storage.tables.base import LONG_AGO, metadata
from storage.tables.networks import (
    answered,
    answers,
    attendance,
    evaluations,
    insights,
    meetings,
    members,
    networks,
    plans,
    readiness,
    row_changes,
    sessions,
)
from storage.tables.nudges import HELD, PLANNED, chores, lanes, outbox, transcript
from storage.tables.people import accounts, channels, conversations, events, organisations, persons, tenants, wishes

__all__ = [
    "HELD",
    "LONG_AGO",
    "PLANNED",
    "accounts",
    "answered",
    "answers",
    "attendance",
    "channels",
    "chores",
    "conversations",
    "evaluations",
    "events",
    "insights",
    "lanes",
    "meetings",
    "members",
    "metadata",
    "networks",
    "organisations",
    "outbox",
    "persons",
    "plans",
    "readiness",
    "row_changes",
    "sessions",
    "tenants",
    "transcript",
    "wishes",
]
