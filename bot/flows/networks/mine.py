"""My networks: what I am in them, and what comes next."""

from __future__ import annotations

from bot.drawing.cards import own_network
from bot.events import Event
from bot.flow import Flow, Shown, look, look_again
from bot.own import MySessions
from bot.queries import Known, MyNetworks, Query
from bot.speech import t
from bot.views import CommandButton, Message, Note, Para, Title, message, section

MOST = 15
"""Networks in one message."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyNetworks(), MySessions())


def show(state: Shown, subject: str, known: Known) -> Message:
    networks = known[MyNetworks()]
    if not networks:
        ways = (
            CommandButton(t("do-find"), "find", style="primary"),
            CommandButton(t("do-new"), "new"),
            CommandButton(t("outside-open"), "outside", style="quiet"),
        )
        return message(t("mine-none"), section(Title(t("mine-title")), Para(t("mine-none")), *ways))
    return message(
        t("mine-summary", count=len(networks)),
        section(Title(t("mine-title")), Note(t("mine-private"))),
        *(own_network(network, known[MySessions()], known) for network in networks[:MOST]),
        section(
            CommandButton(t("do-find"), "find"),
            CommandButton(t("do-share"), "share"),
            CommandButton(t("outside-open"), "outside", style="quiet"),
        ),
    )


FLOW: Flow[Shown] = Flow("mine", (Shown,), look, look_again, show, asks, ends=(Shown,))
