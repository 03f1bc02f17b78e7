"""The forms under which a word is found: itself, and its stem in Dutch, English and French.

Nobody says in which language a name or a question is, so every word has all three. The stemmers are Snowball's
(https://snowballstem.org), in plain Python: the same on every database.
"""

from __future__ import annotations

from functools import lru_cache
from threading import local
from typing import Any

from snowballstemmer import stemmer

from bot.catalogue.searching import folded

LANGUAGES = ("dutch", "english", "french")
REMEMBERED = 20_000
"""Words; a catalogue of hundreds has a few thousand."""


OWN = local()


def _stemmers() -> tuple[Any, ...]:
    """Those of the thread: each keeps in hand the word that it is at."""
    if not hasattr(OWN, "stemmers"):
        OWN.stemmers = tuple(map(stemmer, LANGUAGES))
    made: tuple[Any, ...] = OWN.stemmers
    return made


@lru_cache(maxsize=REMEMBERED)
def stems(word: str) -> frozenset[str]:
    """The forms of a folded word."""
    found = (one.stemWord(word) for one in _stemmers())
    return frozenset({word, *(part for stem in found for part in folded(stem))})
