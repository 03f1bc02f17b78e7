"""Why did I get this? Somebody's own delivery log: what, when, and the reason for each message sent or not sent."""

from __future__ import annotations

from bot.content.reasons import kind_key, reason_key
from bot.events import Event
from bot.flow import Flow, Shown, look, look_again
from bot.nudges.nudge import Delivery
from bot.queries import Known, MyDeliveries, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Message, Note, Para, Section, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyDeliveries(),)


def show(state: Shown, subject: str, known: Known) -> Message:
    lines = known[MyDeliveries()]
    if not lines:
        return message(
            t("log-empty"),
            section(Title(t("log-title")), Para(t("log-empty")), CommandButton(t("do-find"), "find")),
        )
    return message(
        t("log-summary", count=len(lines)),
        section(Title(t("log-title")), Note(t("log-private"))),
        *(_line(line) for line in lines),
        section(CommandButton(t("do-settings"), "settings")),
    )


def _line(line: Delivery) -> Section:
    what = t(kind_key(line.kind))
    named = t("log-about", what=what, about=Raw(line.about)) if line.about else what
    when = t("log-when", status=line.status, at=line.at)
    return section(Para(named), Note(when), Note(t(reason_key(line.reason, line.kind, line.status))))


FLOW: Flow[Shown] = Flow("why", (Shown,), look, look_again, show, asks, ends=(Shown,))
