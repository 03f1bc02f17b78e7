"""Sessions as an iCalendar (RFC 5545) that people's own calendars read. The library folds and escapes.

Times are in UTC. A session is one moment, never a rule that repeats, so there is nothing that a zone of ours could make
clearer: each calendar shows it by its owner's clock, in the weeks when clocks change too, and none has to understand a
VTIMEZONE, in which Outlook, Google and Apple differ most.

It is published (METHOD:PUBLISH, RFC 5546 3.2.1), so nobody is asked to answer, and it names nobody but who facilitates.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from adapters.words import speak_to
from bot.drawing.cards import session_within
from bot.life.feeds import Fed, dated
from bot.network.model import Network, Session
from bot.speech import Raw, Say, t

PRODUCT = "-//Kring//Kring//EN"
EVERY = timedelta(hours=1)
"""How often calendars may look again (RFC 7986, 5.7)."""
KEEPS = "\n\t"
UNSEEN = ("Cc", "Cs", "Co", "Cn")
"""Controls, halves of characters, and what is none: no calendar draws them, and some refuse the whole file."""


def uid_of(session: Session) -> str:
    """The same for ever, however often the session moves."""
    return f"{session.id}@kring"


def sequence_of(network: Network, session: Session) -> int:
    """Higher with each move (RFC 5545, 3.8.7.4). Calling off is one more, and nothing comes after that."""
    return session.sequence + (network.status == "cancelled")


def has_one(fed: Fed, now: datetime, session: str) -> bool:
    """Whether this session stands in it at `now` (UTC). With no session: it may be empty, but it is there."""
    return not session or any(session == one.id for _, one in dated(fed, now))


def written(fed: Fed, now: datetime, only: str = "") -> bytes:
    """The calendar as it is at `now` (UTC); with `only` that session alone."""
    say = speak_to(fed.reader)
    calendar = _calendar(fed, say, named=not only)
    for network, session in dated(fed, now):
        if only in ("", session.id):
            calendar.add_component(_event(network, session, now, say))
    return bytes(calendar.to_ical())


def edition(fed: Fed, now: datetime, only: str = "") -> str:
    """The same for two readings between which nothing changed: for HTTP's ETag."""
    told = (PRODUCT, fed.reader, fed.of, [(_edition(network), session) for network, session in dated(fed, now)], only)
    return sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _edition(network: Network) -> tuple[str, str, str, str]:
    return network.name, network.goal, network.facilitator_name, network.status


def _calendar(fed: Fed, say: Say, *, named: bool) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if named:
        # The library doesn't escape what it doesn't know as text, and ends of lines in it fail the whole calendar.
        name = _clean(fed.networks[0].name if fed.of and fed.networks else say(t("ics-name"))).replace("\n", " ")
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", EVERY, parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", "PT1H")
    return calendar


def _event(network: Network, session: Session, now: datetime, say: Say) -> Event:
    event = Event()
    event.add("uid", uid_of(session))
    event.add("sequence", sequence_of(network, session))
    event.add("dtstamp", now)
    event.add("dtstart", session.start)
    event.add("dtend", session.end)
    event.add("summary", _clean(say(t("ics-summary", network=Raw(network.name), session=session_within(session)))))
    event.add("status", "CANCELLED" if network.status == "cancelled" else "CONFIRMED")
    event.add("class", "PRIVATE")
    if about := _about(network, session, say):
        event.add("description", about)
    if place := _clean(session.place).strip():
        event.add("location", place)
    if is_link(session.place):
        event.add("url", session.place)
    return event


def _about(network: Network, session: Session, say: Say) -> str:
    """What it is for, its theme and who facilitates it, a line each; what its reader may not know isn't there."""
    lines = (
        network.goal,
        say(t("ics-theme", theme=Raw(session.prepared.theme))) if session.prepared.theme else "",
        say(t("ics-facilitator", name=Raw(network.facilitator_name))) if network.facilitator_name else "",
        session.place if is_link(session.place) else "",
    )
    return _clean("\n".join(filter(None, lines)))


def is_link(place: str) -> bool:
    """Whether it is an https address and nothing else: what stands there as a URL isn't escaped (RFC 5545, 3.3.13)."""
    try:
        url = urlsplit(place)
        host = url.hostname
    except ValueError:
        return False
    return url.scheme == "https" and bool(host) and place.isascii() and place.isprintable() and " " not in place


def _clean(text: str) -> str:
    """Without what no calendar may hold; ends of lines as the library escapes them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(letter for letter in lines if letter in KEEPS or unicodedata.category(letter) not in UNSEEN)
