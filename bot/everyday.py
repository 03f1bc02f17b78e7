"""Everyday words: which command a sentence asks for, by the tables of `bot.content.everyday`. It never guesses.

Capitals, accents, punctuation and one slip in a longer word are forgiven. What somebody means in any of the languages
counts, for colleagues write in each other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise, takewhile

from bot.commands import BY_WORD, Command, mistyped, plain, words_of
from bot.content.everyday import BESIDE, COURTESIES, FILLER, HINTS, NEGATIONS, PATTERNS, POLITE
from bot.people import Locale

LONGEST = 160
"""Characters of a sentence; whatever is longer tells something, and asks nothing of Kring."""
MOST_WORDS = 16
TELLING = 5
"""Letters of a word in which one slip is forgiven."""
FEW = 6
"""Words of a sentence in which a single telling word may be asked after."""
GAP = 3
"""Words that may stand between those of a pattern."""
OFFERED = 3
FIRST, LAST = ("^",), "$"
"""In a pattern: where a sentence begins, which then goes on word by word, and where it ends."""
DENIED = frozenset({"find", "join", "ready", "new", "share", "channel", "invite", "account", "meeting"})
"""Commands that nobody asks for who says that they don't want it."""
NETWORK = frozenset({"netwerk", "network", "reseau"})
LEADING = FILLER | frozenset(words_of(BY_WORD["new"]))
Group = tuple[str, ...]


@dataclass(frozen=True)
class Pattern:
    """`word`: the command; `groups`: one of each group, in this order."""

    word: str
    groups: tuple[Group, ...]

    def suits(self, words: tuple[str, ...]) -> bool:
        """Whether these are a word of each group, one after another, with little between them.

        A "not" cancels a wish, but where the pattern itself says so.
        """
        return _matches(self.groups, words) and not (self._is_denied and _negates(words))

    @property
    def opening(self) -> Group:
        """Words of which a sentence has one before all others of the pattern."""
        return next(group for group in self.groups if group != FIRST)

    @property
    def _is_denied(self) -> bool:
        return self.word in DENIED and not _negates(tuple(chain.from_iterable(self.groups)))


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns of all languages."""
    return tuple(one for locale in PATTERNS for one in patterns_in(locale))


@cache
def patterns_in(locale: Locale) -> tuple[Pattern, ...]:
    """Those of one language."""
    return tuple(
        Pattern(word, tuple(tuple(group.split("|")) for group in line.split()))
        for word, lines in PATTERNS[locale].items()
        for line in lines.strip().splitlines()
    )


@cache
def _openings() -> dict[str, dict[str, list[int]]]:
    """By their first letter, in which no slip is forgiven: the words that patterns open with, and those patterns."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, one in enumerate(patterns()):
        for wanted in one.opening:
            found.setdefault(wanted[0], {}).setdefault(wanted, []).append(number)
    return found


def _opened_by(words: tuple[str, ...]) -> list[Pattern]:
    """The few patterns that can fit these words, in their order: each of the others would be tried in vain."""
    near = ((word, *one) for word in words for one in _openings().get(word[0], {}).items())
    numbers = {number for word, wanted, some in near if _is(wanted, word) for number in some}
    return [patterns()[number] for number in sorted(numbers)]


def meant(text: str) -> tuple[Command, ...]:
    """The commands that this sentence asks for: one when it is clear, several when it could be either, or none."""
    return _commands(_meant(words_in(text)))


def maybe(text: str) -> tuple[Command, ...]:
    """What a sentence could ask for, at most three: whoever said it chooses. Of a short one each word counts."""
    words = words_in(text)
    found = _meant(words) or (list(_hinted(words)) if len(words) <= FEW else [])
    return _commands(found)[:OFFERED]


def _commands(words: Iterable[str]) -> tuple[Command, ...]:
    return tuple(BY_WORD[word] for word in dict.fromkeys(words))


def _meant(words: tuple[str, ...]) -> list[str]:
    """The commands of the patterns that fit, of which the longest ones say most."""
    fitting = [one for one in _opened_by(words) if one.suits(words)]
    most = max((len(one.groups) for one in fitting), default=0)
    return [one.word for one in fitting if len(one.groups) == most]


def perhaps(text: str) -> tuple[Command, ...]:
    """What the words of a longer sentence are about, at most three: to offer, and nothing more."""
    return _commands(_hinted(words_in(text)))[:OFFERED]


def courtesy(text: str) -> str:
    """Which courtesy a message is and nothing else: "thanks", "greeting", "farewell" or "fine"; empty for none."""
    words = set(_split(text))
    known = frozenset(chain(POLITE, BESIDE, *COURTESIES.values()))
    kinds = (kind for kind, some in COURTESIES.items() if words & some)
    return next(kinds, "") if words <= known else ""


def greets(text: str) -> bool:
    """Whether a message is a greeting and nothing else."""
    return courtesy(text) == "greeting"


def elsewhere(text: str) -> bool:
    """Whether a message to a conversation that waits for a button is probably for another one."""
    return mistyped(text) or len(meant(text)) == 1


def telling(searched: str) -> str:
    """What somebody looks for, without the words around it: of "een netwerk over lassen" that is "lassen"."""
    return " ".join(word for word in searched[:LONGEST].split() if plain(word).strip("?!.,") not in FILLER)


def named(called: str) -> str:
    """How somebody calls a new network: "Welding" of "a new network about Welding", and all of "The Welders"."""
    words = called.split()
    leading = [plain(word[:LONGEST]).strip("?!.,") for word in words]
    lead = list(takewhile(lambda word: word in LEADING, leading))
    return " ".join(words[len(lead) :]) if NETWORK & set(lead) else called


def words_in(text: str) -> tuple[str, ...]:
    """The words of a sentence, lower case, without accents and punctuation; none of one that is too long.

    What is merely polite at its beginning and its end is left out.
    """
    words = _split(text)
    first = len(tuple(takewhile(POLITE.__contains__, words)))
    last = len(words) - len(tuple(takewhile(POLITE.__contains__, reversed(words[first:]))))
    return words[first:last] if len(words) <= MOST_WORDS else ()


def _split(text: str) -> tuple[str, ...]:
    if len(text) > LONGEST:
        return ()
    return tuple("".join(letter if letter.isalnum() else " " for letter in plain(text)).split())


def _negates(words: tuple[str, ...]) -> bool:
    """Whether these words have a "not" among them; some languages take two words for it."""
    return any(word in NEGATIONS for word in (*words, *map(" ".join, pairwise(words))))


def _hinted(words: tuple[str, ...]) -> Iterator[str]:
    for table in HINTS.values():
        for hint, commands in table.items():
            if any(_is(hint, word) for word in words):
                yield from commands


def _matches(groups: tuple[Group, ...], words: tuple[str, ...]) -> bool:
    """Whether each group has a word of its own, one after another, with little between them."""
    if groups[:1] == (FIRST,):
        return _goes_on(groups[1:], words, 0, 0)
    return bool(groups) and _goes_on(groups, words, len(words), GAP)


def _goes_on(groups: tuple[Group, ...], words: tuple[str, ...], first: int, gap: int) -> bool:
    """Whether the words go on with these groups, after at most so many others: `first`, and `gap` each time after."""
    if not groups:
        return True
    if not words:
        return len(groups) == 1 and LAST in groups[0]
    near = enumerate(words[: first + 1])
    return any(_is_one(groups[0], word) and _goes_on(groups[1:], words[at + 1 :], gap, gap) for at, word in near)


def _is_one(group: Group, word: str) -> bool:
    return any(_is(wanted, word) for wanted in group)


def _is(wanted: str, word: str) -> bool:
    if wanted.endswith("*"):
        stem = wanted[:-1]
        return word.startswith(stem) or _slipped(stem, word[: len(stem)])
    return word == wanted or _slipped(wanted, word)


def _slipped(wanted: str, word: str) -> bool:
    """Whether one letter is missing, too many, another, or has changed places with the next."""
    if len(wanted) < TELLING or abs(len(wanted) - len(word)) > 1 or wanted[0] != word[:1]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(wanted, word, strict=False)) if a != b), min(len(wanted), len(word)))
    left, right = wanted[same:], word[same:]
    swapped = left[1:2] + left[:1] + left[2:]
    return right in (left[1:], swapped) or left == right[1:] or left[1:] == right[1:]
