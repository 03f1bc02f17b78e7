"""What the core needs from outside, as protocols with their values. Storage, scheduling and adapters fulfil them."""

from bot.ports.moment import Clock, Holidays
from bot.ports.replying import Reply
from bot.ports.saving import Commit, Conversation, NotSaved, Outcome, Registry, Retention, Seen, Store
from bot.ports.sending import (
    Absent,
    Address,
    Answer,
    Claimed,
    Lane,
    Outbox,
    Parcel,
    Platform,
    Refused,
    Sent,
    Settlement,
    Uncertain,
)
from bot.ports.watching import Planned, Timeline, Transcript

__all__ = [
    "Absent",
    "Address",
    "Answer",
    "Claimed",
    "Clock",
    "Commit",
    "Conversation",
    "Holidays",
    "Lane",
    "NotSaved",
    "Outbox",
    "Outcome",
    "Parcel",
    "Planned",
    "Platform",
    "Refused",
    "Registry",
    "Reply",
    "Retention",
    "Seen",
    "Sent",
    "Settlement",
    "Store",
    "Timeline",
    "Transcript",
    "Uncertain",
]
