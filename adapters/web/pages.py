"""The two small pages beside the large one."""

from __future__ import annotations

from adapters.web.entries import Entry
from adapters.web.html import Safe, tag
from adapters.web.layout import document
from adapters.web.log import payload_list
from adapters.web.look import Look
from adapters.words import speak_to
from bot.people import Locale, Reader
from bot.speech import t


def draw_payloads(look: Look, entry: Entry) -> Safe:
    """What each platform would be sent for one message."""
    say = speak_to(entry.reader) if entry.reader else look.say
    back = tag("a", look.say(t("web-back")), href=f"{look.spot.path}#{entry.anchor}")
    title = look.say(t("web-payloads"))
    main = tag("main", tag("h1", title), tag("p", back), *payload_list(entry, look, say), class_="plain payloads")
    return document(look.reader.locale, f"{title} · Kring", main)


def draw_trouble(locale: Locale) -> Safe:
    """Nothing was saved: said without the store, which is away."""
    return _said(locale, "web-trouble", "not-saved")


def draw_nowhere(locale: Locale) -> Safe:
    """An address that leads to nobody and nothing."""
    return _said(locale, "web-nowhere", "web-nowhere-what")


def _said(locale: Locale, heading: str, what: str) -> Safe:
    say = speak_to(Reader(locale))
    main = tag(
        "main",
        tag("h1", say(t(heading))),
        tag("p", say(t(what)), role="alert"),
        tag("p", tag("a", say(t("web-back")), href="/")),
        class_="plain",
    )
    return document(locale, "Kring", main)
