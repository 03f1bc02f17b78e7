"""What founding a network starts from: the usual answers, and the bounds within which others make sense."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.people import Locale

LONGEST_AHEAD = timedelta(days=730)
"""A first session may be planned at most so long beforehand."""

YEARS = range(2000, 2200)
"""Years for which public holidays are looked up at all."""

LIMITS = {"name": 80, "goal": 300, "place": 300, "topic": 80, "roles": 300, "course": 500, "agreements": 900}
"""The most characters."""

Values = tuple[tuple[str, str], ...]
"""The form as it was filled in: name of the field, text."""

DEFAULTS: Values = (
    ("name", ""),
    ("goal", ""),
    ("date", ""),
    ("time", "14:00"),
    ("sessions", "5"),
    ("weeks", "4"),
    ("minutes", "120"),
    ("place", ""),
    ("capacity", "12"),
)

MINUTES, CAPACITY = (15, 480), (2, 200)
"""The least and the most."""

FRAME = ("course", "contact", "functions", "interests")
"""What may stay empty of what a network says of itself."""

REASONS = ("time", "exists", "talk", "unsure", "other")
"""Why somebody founds no network now."""

ROLES: Mapping[Locale, str] = {
    "nl": "Breng eens een vraag uit je praktijk mee; ontvang de groep, of noteer.",
    "en": "Take turns to bring a question from your practice; host once, or take notes.",
    "fr": "Apporte une question de ta pratique ; accueille le groupe, ou prends des notes.",
}
"""What participants take on (fiche, line 79), as it stands until the facilitator says otherwise."""

AGREEMENTS: Mapping[Locale, tuple[str, ...]] = {
    "nl": (
        "Wat hier gezegd wordt, delen we zonder namen.",
        "Een vraag is nooit dom.",
        "Van mening verschillen mag.",
        "Eerst begrijpen, dan adviseren.",
        "Wie niet kan, meldt zich af.",
        "Fouten zijn leerstof.",
    ),
    "en": (
        "What is said here, we share without names.",
        "No question is stupid.",
        "We may disagree.",
        "First understand, then advise.",
        "Whoever can’t come says so.",
        "Mistakes are there to learn from.",
    ),
    "fr": (
        "Ce qui se dit ici, nous le partageons sans nommer personne.",
        "Il n’y a pas de question bête.",
        "On peut ne pas être d’accord.",
        "D’abord comprendre, ensuite conseiller.",
        "Qui ne peut pas venir prévient.",
        "Les erreurs servent à apprendre.",
    ),
}
"""The working agreements that a network begins with (fiche, line 90); its facilitator changes them at will."""

_PROPOSED: tuple[Mapping[Locale, str], ...] = (
    ROLES,
    *({locale: lines[place] for locale, lines in AGREEMENTS.items()} for place in range(len(AGREEMENTS["nl"]))),
)
_ALIKE = {words: line for line in _PROPOSED for words in line.values()}


def said_in(words: str, locale: Locale) -> str:
    """What Kring itself proposed, in this language; what people wrote, as they wrote it."""
    return _ALIKE[words][locale] if words in _ALIKE else words
