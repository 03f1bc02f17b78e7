"""The evaluation of a session. What it asks: `bot.network.questions`; the words: `evaluating-question-*`."""

from __future__ import annotations

from datetime import timedelta

REMARK_LIMIT = 500
"""Characters of an open answer."""

CONTACTS_MOST = 99
"""New contacts that somebody says they use."""

STAYS_OPEN = timedelta(days=5)
"""So long after the session's end, or after the facilitator started it."""
