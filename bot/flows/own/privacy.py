"""Who sees what: whoever asks is told plainly, before anything is answered and after; and who helps with their data."""

from __future__ import annotations

from bot.drawing.cards import who_helps
from bot.events import Event
from bot.flow import Flow, Shown, look, look_again
from bot.queries import Known, MyOrganisation, Query
from bot.speech import Raw, t
from bot.views import CommandButton, Facts, Message, Note, Title, message, section

ROWS = ("readiness", "evaluations", "coming", "insights", "manager")


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MyOrganisation(),)


def show(state: Shown, subject: str, known: Known) -> Message:
    rows = tuple((t(f"privacy-{row}"), t(f"privacy-{row}-seen")) for row in ROWS)
    own = known[MyOrganisation()]
    contact, helps = own.contact, who_helps(own)
    yours = t("privacy-yours-seen", contact=Raw(contact), named="yes" if contact else "no")
    return message(
        t("privacy-summary"),
        section(
            Title(t("privacy-title")), Facts((*rows, (t("privacy-yours"), yours))), Note(t("privacy-stop")), *helps
        ),
        section(CommandButton(t("do-why"), "why"), CommandButton(t("do-settings"), "settings")),
    )


FLOW: Flow[Shown] = Flow("privacy", (Shown,), look, look_again, show, asks, ends=(Shown,))
