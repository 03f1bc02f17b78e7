"""Finding by words typed loosely: what is compared, what fits, and in which order. No database decides any of it.

A store's own full-text index only says which documents are worth looking at, so that all stores find the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from unicodedata import combining, normalize

from bot.content.stopwords import STOPWORDS

Stems = Callable[[str], frozenset[str]]
"""The forms under which a folded word is known, itself among them."""

LONGEST_TEXT = 2000
LONGEST_WORD = 40
"""Characters that are looked at."""
WORDS = 16
"""Words of a question that are looked for."""
BEGINS = 3
"""Letters from which on a word also means whatever begins with it."""
FORGIVEN = ((8, 2), (5, 1))
"""From so many letters on, so many slips."""


@dataclass(frozen=True)
class Wanted:
    """One word that is looked for, with its forms."""

    word: str
    forms: frozenset[str]

    @property
    def begins(self) -> bool:
        return len(self.word) >= BEGINS

    def is_in(self, terms: frozenset[str]) -> bool:
        return bool(self.forms & terms) or (self.begins and any(term.startswith(self.word) for term in terms))


@dataclass(frozen=True)
class Document:
    """What can be found: the terms of its `heading` (its name, and for whom it is), and all of its terms."""

    id: str
    heading: frozenset[str]
    terms: frozenset[str]


def folded(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case, without accents or anything but letters and digits."""
    letters = normalize("NFKD", text[:LONGEST_TEXT].casefold())
    kept = "".join(" " if not one.isalnum() else one for one in letters if not combining(one))
    return tuple(word[:LONGEST_WORD] for word in kept.split())


def telling(text: str) -> tuple[str, ...]:
    """The words that say what a text is about, each once."""
    return tuple(dict.fromkeys(word for word in folded(text) if word not in STOPWORDS))


def terms_of(text: str, stems: Stems) -> frozenset[str]:
    """All under which a text is found."""
    return frozenset().union(*map(stems, telling(text)))


def wanted(text: str, stems: Stems) -> tuple[Wanted, ...]:
    """What somebody looks for."""
    return tuple(Wanted(word, stems(word)) for word in telling(text)[:WORDS])


def topic_of(text: str, stems: Stems) -> str:
    """The same for words that mean the same topic: of each word its shortest form, in one order."""
    return " ".join(sorted({min(stems(word), key=lambda form: (len(form), form)) for word in telling(text)[:WORDS]}))


def mark_of(topic: str) -> str:
    """A short name for a topic, which says nothing of it."""
    return sha256(topic.encode("utf-8", "replace")).hexdigest()[:16]


def fits(words: Sequence[Wanted], document: Document) -> bool:
    """Whether all of these words are in it, and there is one."""
    return bool(words) and all(one.is_in(document.terms) for one in words)


def best(words: Sequence[Wanted], documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents with all of the words; where there is none, those with at least half as many as the best.

    Most words first, then most in the heading, then in the order in which they were given.
    """
    found = [(sum(one.is_in(each.terms) for one in words), each) for each in documents]
    most = max((count for count, _ in found), default=0)
    least = most if most == len(words) else max(1, (most + 1) // 2)
    ranked = [(count, sum(one.is_in(each.heading) for one in words), each) for count, each in found if count >= least]
    ranked.sort(key=lambda one: (-one[0], -one[1]))
    return tuple(each for _, _, each in ranked)


def missing(words: Iterable[Wanted], documents: Sequence[Document]) -> tuple[Wanted, ...]:
    """Those of the words that are in none of the documents."""
    return tuple(one for one in words if not any(one.is_in(each.terms) for each in documents))


def corrected(words: Sequence[Wanted], documents: Sequence[Document], stems: Stems) -> tuple[Wanted, ...]:
    """The words, with the nearest known one in the place of each that is in no document."""
    unknown = {one.word for one in missing(words, documents)}
    known = frozenset().union(*(each.terms for each in documents)) if unknown else frozenset()
    near = {word: nearest(word, known) for word in unknown}
    return tuple(Wanted(found, stems(found)) if (found := near.get(one.word)) else one for one in words)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that this one probably was meant to be."""
    slips = next((most for least, most in FORGIVEN if len(word) >= least), 0)
    close = (one for one in known if slips and abs(len(one) - len(word)) <= slips)
    within = ((distance(word, one), one) for one in close)
    return min(((far, one) for far, one in within if far <= slips), default=(0, None))[1]


def distance(one: str, other: str) -> int:
    """How many letters are left out, added, changed or changed places with the next (optimal string alignment)."""
    before, row = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, beside in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != beside)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == beside:
                row[j] = min(row[j], last[j - 2] + 1)
    return row[-1]
