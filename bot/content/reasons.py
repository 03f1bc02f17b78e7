"""The delivery log in words: which kinds of messages there are, and every reason for sending or not sending one."""

from __future__ import annotations

KINDS = (
    "invitation", "ready", "support", "intro", "expectations", "preparation", "rsvp", "reminder", "link", "evaluation",
    "share", "results", "tried", "agenda", "bring", "discussed", "interest", "coffee", "safety", "harvest", "aftercare",
    "still", "catalogue", "awaited", "suggestion", "change", "digest", "back", "muted", "insight", "reply",
    "launch", "leading", "trouble", "talk",
    "offer", "guest", "exchange",
    "introductions", "expected", "goals",
    "notes", "prepare", "decide", "turnout",
    "opens", "proposal", "poll", "keen", "question", "unanswered", "answer", "thanks",
)  # fmt: skip
"""Each is the text `kind-<kind>`, and why it comes is `why-<kind>`. The rows of the calendar, and what no row plans."""

REASONS = (
    *KINDS,
    "absent", "again", "answered", "asked", "away", "backoff", "blocked", "by-hand", "cancelled", "cap",
    "carried", "closed", "declined", "disabled", "done",
    "early", "expired", "failed", "gone", "halved", "holiday", "late", "lately", "later", "later-waited", "left",
    "locked-out", "mended", "merged",
    "merged-digest", "moved", "no-channel", "no-link", "no-session", "no-team", "nobody-asked",
    "not-added", "not-allowed", "not-in-channel",
    "not-installed", "nothing", "nothing-confirmed", "over", "planned",
    "quiet-hours", "replanned", "retry", "shared", "solved", "stopped", "switched-off", "taken",
    "unconfirmed", "underway", "unknown", "unreachable", "unvoted", "waiting",
)  # fmt: skip
"""Each is the text `why-<reason>`."""

TO_COME = ("planned", "claimed")


def reason_key(reason: str, kind: str, status: str) -> str:
    """The text for a line of the log; where the log gives no reason, why the message comes at all."""
    if status == "waiting":
        return "why-waiting"
    if reason.removeprefix("why-") in REASONS:
        return f"why-{reason.removeprefix('why-')}"
    if reason:
        return "why-other"
    if status in TO_COME:
        return "why-planned"
    return f"why-{kind}" if kind in KINDS else "why-other"


def kind_key(kind: str) -> str:
    """The name of a kind of message."""
    return f"kind-{kind if kind in KINDS else 'other'}"
