"""Halfway: an idea for an exchange with another network, for who facilitates this one (row 29; fiche, lines 150-152).

It names networks of the same organisation that anybody there can find, and whom to ask; Kring writes to nobody.
The subject is the session after which half is over.
"""

from __future__ import annotations

from bot.commands import command_of
from bot.events import Elapsed, Event
from bot.flow import Flow, Shown, Step, look_again
from bot.network.model import Meeting, Network
from bot.queries import Known, MeetingBy, OpenNetworks, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Listing, Message, Note, Para, Title, message, section

SHOWN = 3
"""Networks that are named."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), OpenNetworks(limit=SHOWN + 1))


def _others(meeting: Meeting, known: Known) -> tuple[Network, ...]:
    """Those of others: who facilitates several needn't be told of their own."""
    found = (one for one in known[OpenNetworks(limit=SHOWN + 1)] if one.id != meeting.network.id)
    return tuple(one for one in found if not one.led_by(known.me.id))[:SHOWN]


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(known[MeetingBy(subject)], known) if isinstance(event, Elapsed) else None)


def _pointless(meeting: Meeting | None, known: Known) -> str | None:
    """Why there is nothing to suggest, or None: with no other network there is nobody to meet."""
    if meeting is None or not meeting.network.led_by(known.me.id):
        return "why-gone"
    if meeting.network.status != "open":
        return "why-cancelled"
    if meeting.network.over(known.now):
        return "why-over"
    return None if _others(meeting, known) else "why-nothing"


def show(state: Shown, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or not meeting.network.led_by(known.me.id):
        text = t("hand-none")
        return message(text, section(Para(text), CommandButton(t("do-mine"), "mine")))
    text = t("exchange-what", network=Raw(meeting.network.name))
    others = tuple(
        t("exchange-with", network=Raw(one.name), name=Raw(one.facilitator_name)) for one in _others(meeting, known)
    )
    listing = (Listing(others),) if others else ()
    guest = (CommandButton(t("exchange-guest"), "guest", meeting.network.id, "primary"),) if command_of("guest") else ()
    return message(text, section(Title(t("exchange-title")), Para(text), *listing, Note(t("exchange-why")), *guest))


FLOW: Flow[Shown] = Flow("exchanging", (Shown,), start, look_again, show, asks, ends=(Shown,))
