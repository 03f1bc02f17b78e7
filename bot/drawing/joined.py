"""How it ends when somebody comes into a network, by whichever way: invited by name, with a code, or offered a seat."""

from __future__ import annotations

from bot.drawing.cards import coming_up
from bot.drawing.opening import to_network
from bot.drawing.sessioned import to_agreements
from bot.network.model import Network
from bot.network.seats import position
from bot.queries import Known
from bot.speech import Raw, T, t
from bot.views import CommandButton, Control, Message, Para, Part, Title, message, section

NOTED = 3
"""Sessions of which the notes are offered: the latest."""


def joined(network: Network, known: Known) -> Message:
    """That they are in, or on its waiting list, and what comes next; for who comes in on the way, what was before."""
    text, goes_on = _where(network, known), network.status == "open" and not network.over(known.now)
    coming = (Para(coming_up(network, known.now)),) if goes_on else ()
    underway = goes_on and network.standing(known.me.id) == "member" and network.sessions[0].start <= known.now
    ways = _catching_up(network, known) if underway else ()
    return message(text, section(Title(Raw(network.name)), Para(text), *coming, *ways, to_network(network)))


def _where(network: Network, known: Known) -> T:
    if network.status != "open":
        return t("network-cancelled", name=Raw(network.facilitator_name))
    if network.over(known.now):
        return t("network-over")
    if network.led_by(known.me.id):
        return t("network-yours")
    number = position(network, known.me.id)
    return t("network-position", number=number) if number else t("network-in")


def _catching_up(network: Network, known: Known) -> tuple[Part | Control, ...]:
    """What is agreed on, who the others are, what was noted, and the session to come."""
    kept = [one for one in network.sessions if one.prepared.notes or one.prepared.output]
    notes = (CommandButton(t("joined-notes", number=one.number), "program", one.id) for one in kept[-NOTED:])
    coming = network.next_session(known.now)
    attend = (CommandButton(t("attend-open", role="member"), "attend", coming.id),) if coming else ()
    intro = CommandButton(t("intro-open"), "intro", network.id)
    return (Para(t("joined-underway")), to_agreements(network), intro, *notes, *attend)
