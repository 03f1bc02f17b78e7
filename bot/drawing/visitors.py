"""The guests of a session, as people inside its network read of them.

Everybody there reads who comes; who was asked and didn't say yes is named to whoever leads it alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.drawing.sessioned import FEW, few_words
from bot.life.guests import Guest
from bot.speech import Raw, T, Words, t
from bot.views import Facts

LABELS = 3
"""Words that stand around a guest's name and subject."""


def with_guests(practical: Facts, guests: Iterable[Guest]) -> Facts:
    """These facts of a session, and who comes as a guest; of a single one, with what they tell about."""
    coming = _coming(guests)
    return Facts((*practical.rows, (t("attend-guest-row", count=len(coming)), _named(coming)))) if coming else practical


def _coming(guests: Iterable[Guest]) -> tuple[Guest, ...]:
    return tuple(one for one in guests if one.status == "yes")


def _named(coming: tuple[Guest, ...]) -> Words:
    topic = few_words(coming[0].topic, FEW)
    if len(coming) == 1 and topic:
        return t("attend-guest", name=Raw(coming[0].name), topic=Raw(topic))
    return Raw(", ".join(one.name for one in coming))


def words_of(guests: Iterable[Guest]) -> int:
    """How many words `with_guests` adds, at most."""
    coming = _coming(guests)
    topic = FEW if len(coming) == 1 else 0
    return sum(len(one.name.split()) for one in coming) + topic + LABELS if coming else 0


def how_they_stand(guests: Iterable[Guest]) -> tuple[tuple[Words, Words], ...]:
    """Each who was asked, with what they said, for whoever leads the network."""
    return tuple((t("preparing-guest-row"), _standing(one)) for one in guests)


def _standing(guest: Guest) -> T:
    status = "added" if guest.added else guest.status
    return t("preparing-guest-one", name=Raw(guest.name), status=status)
