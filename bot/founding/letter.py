"""An invitation to a network, as whoever is asked reads it: what it is for, what they take on, when, with whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.content.founding import said_in
from bot.drawing.cards import dates
from bot.network.model import Network
from bot.nudges.window import local_day
from bot.queries import Known
from bot.speech import Raw, T, Words, t
from bot.views import Facts, Listing, Note, Para, Section, Title, section

ELEVEN_MONTHS = 330
"""Days."""


def in_short(network: Network, known: Known) -> Section:
    """Goal, role, dates and who facilitates it: short enough for a nudge."""
    return section(
        Title(t("letter-title", name=Raw(network.facilitator_name), network=Raw(network.name))),
        Para(Raw(network.goal)),
        Facts((*_roles(network, known), (t("letter-when"), _when(network, known)))),
    )


def in_full(network: Network, known: Known) -> tuple[Section, ...]:
    """All that somebody may know who is asked: every date, how it goes, and the working agreements."""
    return (
        in_short(network, known),
        section(Facts(tuple(_practical(network))), dates(network, known.now)),
        *_agreed(network, known),
    )


def _roles(network: Network, known: Known) -> tuple[tuple[T, Words], ...]:
    roles = said_in(network.frame.roles, known.me.reader.locale)
    return ((t("letter-role"), Raw(roles)),) if roles else ()


def _when(network: Network, known: Known) -> T:
    """At what hour the first is; until which day, whose year is plain unless it is far off."""
    first, last = network.sessions[0], network.sessions[-1]
    begins, ends = (local_day(one.start, known.me.reader.timezone) for one in (first, last))
    until = t("day-short", day=ends.day, month=ends.month) if (ends - begins).days < ELEVEN_MONTHS else ends
    minutes = _minutes(first.start, first.end)
    return t("letter-dates", count=len(network.sessions), minutes=minutes, first=first.start, last=until)


def _minutes(start: datetime, end: datetime) -> int:
    return int((end - start).total_seconds() // 60)


def _practical(network: Network) -> Iterator[tuple[T, Words]]:
    """Where it meets isn't said to who has no seat yet."""
    yield t("network-facilitator"), Raw(network.facilitator_name)
    for others in (one for one in network.leading if one.name):
        yield t("letter-leading"), Raw(others.name)
    if network.frame.course:
        yield t("letter-course"), Raw(network.frame.course)
    if network.frame.contact:
        yield t("session-contact"), Raw(network.frame.contact)
    yield t("network-seats"), t("letter-seats", capacity=network.capacity)


def _agreed(network: Network, known: Known) -> tuple[Section, ...]:
    agreements = tuple(said_in(one, known.me.reader.locale) for one in network.frame.agreements)
    if not agreements:
        return ()
    return (
        section(Para(t("letter-agreements")), Listing(tuple(map(Raw, agreements))), Note(t("letter-agreements-note"))),
    )
