"""Why did I get this? Somebody's own delivery log: what comes, what went out and what did not, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.content.reasons import kind_key, reason_key
from bot.events import Event
from bot.flow import Flow, Shown, look, look_again
from bot.nudges.folding import Folded, folded
from bot.nudges.nudge import Delivery
from bot.queries import Known, MyDeliveries, Query
from bot.speech import Raw, T, t
from bot.views import CommandButton, Message, Note, Para, Section, Title, message, section

LOOKED_AT = MyDeliveries(80)
WHY_DIGESTED = ("why-backoff", "why-merged-digest")
SHOWN = 6
"""Groups of each: those to come, and those past."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (LOOKED_AT,)


def show(state: Shown, subject: str, known: Known) -> Message:
    lines = known[LOOKED_AT]
    if not lines:
        return message(
            t("log-empty"),
            section(Title(t("log-title")), Para(t("log-empty")), CommandButton(t("do-find"), "find")),
        )
    groups = folded(_with_causes(lines))
    coming = tuple(reversed([group for group in groups if group.to_come]))
    return message(
        t("log-summary", count=len(lines)),
        section(Title(t("log-title")), Note(t("log-private"))),
        *_part("log-coming", coming),
        *_part("log-past", tuple(group for group in groups if not group.to_come)),
        section(CommandButton(t("do-settings"), "settings"), CommandButton(t("do-pause"), "pause")),
    )


def _with_causes(lines: Sequence[Delivery]) -> Iterator[Delivery]:
    """The lines, newest first; a digest has the reason for which questions were put into it."""
    for number, line in enumerate(lines):
        because = next((one.reason for one in lines[number + 1 :] if one.reason in WHY_DIGESTED), "")
        after_silence = line.reason == "why-digest" and because == "why-backoff"
        yield replace(line, reason=because) if after_silence else line


def _part(heading: str, groups: tuple[Folded, ...]) -> tuple[Section, ...]:
    """The soonest to come, or the latest past ones, under their heading."""
    if not groups:
        return ()
    return (section(Para(t(heading))), *(_group(group) for group in groups[:SHOWN]))


def _group(group: Folded) -> Section:
    line = group.line
    what = t(kind_key(line.kind))
    named = t("log-about", what=what, about=Raw(line.about)) if line.about else what
    because = t(reason_key(line.reason, line.kind, line.status))
    return section(Para(named), Note(_when(line, group.count)), Note(because))


def _when(line: Delivery, count: int) -> T:
    if count == 1:
        return t("log-when", status=line.status, at=line.at)
    return t("log-times", status=line.status, count=count, at=line.at)


FLOW: Flow[Shown] = Flow("why", (Shown,), look, look_again, show, asks, ends=(Shown,))
