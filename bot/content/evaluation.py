"""The evaluation of a session: at most five questions. The words: `evaluating-question-*` in the texts."""

from __future__ import annotations

from datetime import timedelta

RATED = 3
"""Questions 1 to 3 are rated 1-5."""

OPEN = 2
"""Questions 4 and 5 are answered in one's own words."""

REMARK_LIMIT = 500
"""Characters of an open answer."""

STAYS_OPEN = timedelta(days=5)
"""So long after the session's end, or after the facilitator started it."""
