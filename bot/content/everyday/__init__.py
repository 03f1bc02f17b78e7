"""What people say in their own words, and the command that does it: data, one place per language.

A line is a pattern: its words have to occur in this order, a few others may stand between. "a|b" is one of these, "a*"
any word that begins so; "^" is where the sentence begins, and nothing stands between then; "$" is where it ends. Lower
case, without accents; an apostrophe is a space. `HINTS` are single words that leave open what is meant: whoever says
one is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from bot.content.everyday import en, fr, nl
from bot.people import Locale

PATTERNS: Mapping[Locale, Mapping[str, str]] = {"nl": nl.PATTERNS, "en": en.PATTERNS, "fr": fr.PATTERNS}
HINTS: Mapping[Locale, Mapping[str, tuple[str, ...]]] = {"nl": nl.HINTS, "en": en.HINTS, "fr": fr.HINTS}
NEGATIONS: Set[str] = frozenset(one for some in (nl, en, fr) for one in some.NEGATIONS.split("|"))
"""What says that somebody doesn't want something: a word, or two in a row."""
POLITE: Set[str] = frozenset(f"{nl.POLITE} {en.POLITE} {fr.POLITE}".split())
"""Words before and after what is meant."""
COURTESIES: Mapping[str, Set[str]] = {
    kind: frozenset(" ".join(some.COURTESIES[kind] for some in (nl, en, fr)).split())
    for kind in ("thanks", "farewell", "greeting", "fine")
}
"""What people say to be kind, and want no answer to but a kind one; what comes first here counts most."""
BESIDE: Set[str] = frozenset(f"{nl.BESIDE} {en.BESIDE} {fr.BESIDE}".split())
"""What stands beside a courtesy."""
FILLER: Set[str] = frozenset(f"{nl.FILLER} {en.FILLER} {fr.FILLER}".split())
"""Words that say nothing of what is looked for."""
