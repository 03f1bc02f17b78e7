"""Which language somebody reads, as long as nothing is known of them but what their browser says."""

from __future__ import annotations

from bot.people import LOCALES, Locale, known_locale

MOST_TAGS = 20


def language_of(accepted: str) -> Locale:
    """The language that a browser likes best of those that Kring speaks (`Accept-Language`, RFC 9110, 12.5.4)."""
    wanted = sorted(map(_wish, accepted.split(",")[:MOST_TAGS]), key=lambda wish: -wish[0])
    spoken = (known_locale(tag, "nl") for weight, tag in wanted if weight > 0 and tag.split("-")[0].lower() in LOCALES)
    return next(spoken, "nl")


def _wish(part: str) -> tuple[float, str]:
    tag, _, rest = part.partition(";")
    name, _, weight = rest.partition("=")
    if name.strip() != "q":
        return 1.0, tag.strip()
    try:
        return float(weight), tag.strip()
    except ValueError:
        return 0.0, tag.strip()
