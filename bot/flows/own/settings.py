"""Settings: the language Kring speaks to somebody, their time zone, and what they asked of its messages."""

from __future__ import annotations

from bot.content.zones import OFFERED, zone_like, zone_named
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import SettingsChanged
from bot.flow import Flow, Shown, Step, Unheard
from bot.nudges.amending import ahead
from bot.nudges.window import local_day
from bot.people import LOCALES, Locale
from bot.queries import Known, MyWishes, Query
from bot.speech import Raw, T, t
from bot.views import (
    Choice,
    CommandButton,
    Facts,
    Field,
    FieldError,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Section,
    Title,
    message,
    section,
)


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyWishes(),)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    reader = known.me.reader
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case Pressed("language", tag) if tag in LOCALES:
            return _changed(_locale(tag), reader.timezone)
        case Pressed("zone", name) if (zone := zone_named(name)) is not None:
            return _changed(reader.locale, zone)
        case Submitted("zone", values):
            return _typed(values.get("zone", ""), reader.locale)
        case _:
            return Step(state, notice=t("button-old"))


def _locale(tag: str) -> Locale:
    return next(locale for locale in LOCALES if locale == tag)


def _changed(locale: Locale, zone: str) -> Step[Shown]:
    return Step(Shown(), (SettingsChanged(locale, zone),), notice=t("settings-kept"))


def _typed(name: str, locale: Locale) -> Step[Shown]:
    zone = zone_named(name)
    return _changed(locale, zone) if zone else Step(Shown(), errors=(FieldError("zone", _no_zone(name)),))


def _no_zone(name: str) -> T:
    like = zone_like(name)
    return t("settings-zone-like", zone=like) if like else t("settings-zone-unknown")


def show(state: Shown, subject: str, known: Known) -> Message:
    reader = known.me.reader
    zones = dict.fromkeys((reader.timezone, *OFFERED))
    languages = tuple(Option(t(f"language-{locale}"), locale) for locale in LOCALES)
    return message(
        t("settings-title"),
        section(
            Title(t("settings-title")),
            Facts(
                (
                    (t("settings-language"), t(f"language-{reader.locale}")),
                    (t("settings-zone"), Raw(reader.timezone)),
                    (t("settings-now"), t("moment", at=known.now)),
                )
            ),
        ),
        section(Choice(t("settings-language"), "language", languages, reader.locale)),
        section(
            Choice(t("settings-zone"), "zone", tuple(Option(Raw(zone), zone) for zone in zones), reader.timezone),
            OpenButton(t("settings-zone-other"), "zone"),
            Note(t("settings-zone-why")),
        ),
        _messages(known),
    )


def _messages(known: Known) -> Section:
    """What they asked of Kring's messages, in a few lines; the rest is a conversation of its own."""
    wishes = known[MyWishes()]
    away = ahead(wishes, local_day(known.now, known.me.reader.timezone))[:1]
    kinds = t("settings-kinds", stopped=len(wishes.muted), halved=len(wishes.halved))
    return section(
        Para(t("settings-messages")),
        *(Note(t("pause-away", first=one.first, last=one.last)) for one in away),
        *((Note(kinds),) if wishes.muted or wishes.halved else ()),
        CommandButton(t("do-pause"), "pause"),
        CommandButton(t("do-why"), "why"),
    )


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    if name != "zone":
        return None
    zone = Field("zone", t("settings-zone"), initial=known.me.reader.timezone, limit=64, hint=t("settings-zone-hint"))
    return Form("zone", t("settings-zone-form"), (zone,), t("keep"))


FLOW: Flow[Shown] = Flow("settings", (Shown,), start, step, show, asks, form, ends=(Shown,))
