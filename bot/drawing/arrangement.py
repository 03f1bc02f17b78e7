"""The form in which an administrator arranges how Kring works for an organisation."""

from __future__ import annotations

from bot.content.countries import COUNTRIES, country_name
from bot.organisation import (
    ENOUGH_WAITING,
    KEPT_DAYS,
    LONGEST_CONTACT,
    LONGEST_LINK,
    LONGEST_NAME,
    Arrangements,
    Organisation,
)
from bot.people import LOCALES
from bot.queries import Known
from bot.speech import T, t
from bot.views import Field, Option


def _select(name: str, label: T, options: tuple[Option, ...], initial: str, hint: T | None = None) -> Field:
    known = initial if initial in {option.value for option in options} else ""
    return Field(name, label, "select", initial=known, options=options, hint=hint)


def questions(now: Arrangements, own: Organisation, known: Known) -> tuple[Field, ...]:
    """One for each thing that can be arranged, filled in as it is now."""
    return (_naming(own), *_speaking(now), *_quiet(now), *_helping(own, known), *_deciding(now))


def _naming(own: Organisation) -> Field:
    """Left empty, it stays as it is."""
    hint = t("arranging-name-hint")
    return Field("name", t("arranging-name"), required=False, initial=own.name, limit=LONGEST_NAME, hint=hint)


def _speaking(now: Arrangements) -> tuple[Field, ...]:
    languages = tuple(Option(t(f"language-{locale}"), locale) for locale in LOCALES)
    countries = tuple(Option(country_name(code), code) for code in COUNTRIES)
    return (
        _select("language", t("arranging-language"), languages, now.locale, t("arranging-language-hint")),
        Field("zone", t("arranging-zone"), initial=now.timezone, limit=64, hint=t("settings-zone-hint")),
        _select("country", t("arranging-country"), countries, now.country),
    )


def _quiet(now: Arrangements) -> tuple[Field, ...]:
    ends = (("opens", now.hours.opens), ("closes", now.hours.closes))
    return tuple(
        Field(
            name,
            t(f"arranging-{name}"),
            "time",
            initial=hour.strftime("%H:%M"),
            limit=5,
            hint=t("arranging-hours-hint") if name == "closes" else None,
        )
        for name, hour in ends
    )


def _helping(own: Organisation, known: Known) -> tuple[Field, ...]:
    """A colleague where one can be picked, or words: a mailbox, a telephone number, somebody from outside."""
    can_pick = "person" in known.pickers
    picked = (Field("person", t("arranging-contact-person"), "person", required=False),) if can_pick else ()
    label = t("arranging-contact-words") if can_pick else t("arranging-contact")
    hint = t("arranging-contact-hint")
    words = Field("contact", label, required=False, initial=own.contact, limit=LONGEST_CONTACT, hint=hint)
    return (*picked, words)


def _deciding(now: Arrangements) -> tuple[Field, ...]:
    days = tuple(Option(t("arranging-days", count=count), str(count)) for count in KEPT_DAYS)
    both = tuple(Option(t("arranging-allowed", outside=answer), answer) for answer in ("no", "yes"))
    return (
        _select("kept", t("arranging-kept-days"), days, str(now.kept_days), t("arranging-kept-hint")),
        _select("outside", t("arranging-outside"), both, "yes" if now.outside else "no", t("arranging-outside-hint")),
    )


def about_learning(now: Arrangements) -> tuple[Field, ...]:
    """What networks and the catalogue go by."""
    least, most = ENOUGH_WAITING
    enough, link = t("arranging-threshold"), t("arranging-methods")
    count, hint = str(now.threshold), t("arranging-threshold-hint")
    where = t("arranging-methods-hint")
    return (
        Field("threshold", enough, "number", initial=count, hint=hint, limit=2, least=least, most=most),
        Field("methods", link, required=False, initial=now.methods_link, hint=where, limit=LONGEST_LINK),
    )
