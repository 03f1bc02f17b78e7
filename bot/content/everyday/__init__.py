"""What people say in their own words, and the command that does it: data, one place per language.

A line is a pattern: its words have to occur in this order, a few others may stand between. "a|b" is one of these, "a*"
any word that begins so. Lower case, without accents; an apostrophe is a space. `HINTS` are single words that leave open
what is meant: whoever says one is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from bot.content.everyday import en, fr, nl
from bot.people import Locale

PATTERNS: Mapping[Locale, Mapping[str, str]] = {"nl": nl.PATTERNS, "en": en.PATTERNS, "fr": fr.PATTERNS}
HINTS: Mapping[Locale, Mapping[str, tuple[str, ...]]] = {"nl": nl.HINTS, "en": en.HINTS, "fr": fr.HINTS}
FILLER: Set[str] = frozenset(f"{nl.FILLER} {en.FILLER} {fr.FILLER}".split())
"""Words that say nothing of what is looked for."""
