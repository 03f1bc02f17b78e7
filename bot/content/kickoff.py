"""The beginning of a network (fiche, lines 90-94): what is asked, and the bounds of what is answered.

The words: `intro-field-*`, `expect-question-*`, `agree-base-*` and `pace-*` in the texts.
"""

from __future__ import annotations

from collections.abc import Mapping

CARD = ("does", "helps", "ask", "says", "outside")
"""The fields of an intro card, all of one's own choice."""
COMMITMENT = ("bring", "fetch")
"""What somebody brings, and what they come for."""

QUESTIONS = range(1, 7)
"""About what people expect, in the order in which they are asked."""

AGREEMENTS = range(1, 7)
"""The working agreements of a network that wrote none of its own."""

FORMS: Mapping[str, tuple[str, ...]] = {
    "rhythm": ("as-is", "oftener", "rarer"),
    "forms": ("cases", "themes", "visits", "mix"),
    "place": ("together", "in-turn", "online", "both"),
}
"""What members have a say in of how a network goes, each with what can be chosen."""

CARD_LIMIT, ANSWER_LIMIT, LINE_LIMIT = 200, 500, 140
"""Characters: of a field of the card, of an answer, and of what stands in a list."""
GOAL_VOTES = 3
"""So many goals one person chooses, and so many a round ends with."""
PROPOSALS = 5
"""So many goals, or agreements, one person proposes."""
MOST = 90
"""So many there are of them altogether: a menu takes no more."""
STAYS_OPEN_DAYS = 5
"""So long after its session a round about the goals ends."""
