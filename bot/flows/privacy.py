"""Who sees what: whoever asks is told plainly, before anything is answered and after."""

from __future__ import annotations

from bot.flow import Flow, Shown, look, look_again
from bot.queries import Known
from bot.speech import t
from bot.views import CommandButton, Facts, Message, Note, Title, message, section

ROWS = ("readiness", "evaluations", "coming", "insights", "manager")


def show(state: Shown, subject: str, known: Known) -> Message:
    rows = tuple((t(f"privacy-{row}"), t(f"privacy-{row}-seen")) for row in ROWS)
    return message(
        t("privacy-summary"),
        section(Title(t("privacy-title")), Facts(rows), Note(t("privacy-stop"))),
        section(CommandButton(t("do-why"), "why"), CommandButton(t("do-settings"), "settings")),
    )


FLOW: Flow[Shown] = Flow("privacy", (Shown,), look, look_again, show, ends=(Shown,))
