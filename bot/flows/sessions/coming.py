"""Coming or not, for who says so without naming a session: their next ones, each with the way to answer."""

from __future__ import annotations

from bot.drawing.cards import session_within
from bot.events import Event
from bot.flow import Flow, Shown, look, look_again
from bot.network.model import Network, Session
from bot.queries import Known, MyNetworks, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Section, Title, message, section

SHOWN = 5


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyNetworks(),)


def show(state: Shown, subject: str, known: Known) -> Message:
    me, now = known.me.id, known.now
    mine = (network for network in known[MyNetworks()] if network.standing(me) == "member")
    coming = [(network, session) for network in mine if (session := network.next_session(now)) and session.start > now]
    if not coming:
        return message(
            t("coming-none"),
            section(Title(t("coming-title")), Para(t("coming-none")), CommandButton(t("do-find"), "find")),
        )
    coming.sort(key=lambda one: one[1].start)
    return message(t("coming-which"), section(Title(t("coming-which"))), *(_session(*one) for one in coming[:SHOWN]))


def _session(network: Network, session: Session) -> Section:
    return section(
        Para(t("coming-session", network=Raw(network.name), session=session_within(session))),
        Note(t("moment", at=session.start)),
        CommandButton(t("home-say-coming"), "attend", session.id, "primary"),
    )


FLOW: Flow[Shown] = Flow("coming", (Shown,), look, look_again, show, asks, ends=(Shown,))
