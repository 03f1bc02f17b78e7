"""The delivery log in words: which kinds of messages there are, and every reason for sending or not sending one."""

from __future__ import annotations

KINDS = ("reminder", "evaluation", "share", "change", "insight", "reply")
"""Each is the text `kind-<kind>`, and why it comes is `why-<kind>`."""

REASONS = (
    *KINDS,
    "answered",
    "blocked",
    "cancelled",
    "closed",
    "declined",
    "done",
    "early",
    "expired",
    "failed",
    "gone",
    "left",
    "over",
    "planned",
    "quiet-hours",
    "retry",
    "shared",
    "unknown",
    "unreachable",
)
"""Each is the text `why-<reason>`."""


def reason_key(reason: str, kind: str, status: str) -> str:
    """The text for a line of the log; where the log gives no reason, why the message comes at all."""
    if reason.removeprefix("why-") in REASONS:
        return f"why-{reason.removeprefix('why-')}"
    if reason:
        return "why-other"
    if status == "planned":
        return "why-planned"
    return f"why-{kind}" if kind in KINDS else "why-other"


def kind_key(kind: str) -> str:
    """The name of a kind of message."""
    return f"kind-{kind if kind in KINDS else 'other'}"
