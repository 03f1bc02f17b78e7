"""What people expect of a network, as they are asked it, and as who leads it reads it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from bot.content.kickoff import QUESTIONS
from bot.drawing.opening import to_network, turning
from bot.life.kickoff import Digest, Expected, is_settled
from bot.life.voices import Voice
from bot.network.anonymity import ENOUGH
from bot.network.model import Network
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Facts,
    Listing,
    Message,
    Note,
    OpenButton,
    Para,
    Part,
    Quote,
    Section,
    Title,
    message,
    section,
)

ANSWERS = 10
"""So many answers are read at once: there is room for them in any message."""


def _title(network: Network) -> Title:
    return Title(t("expect-title", network=Raw(network.name)))


def choosing_name(network: Network, *, why: bool) -> Message:
    """Before anything is answered."""
    because = (Note(t("expect-why")),) if why else ()
    return message(
        t("expect-summary"),
        section(_title(network), Para(t("expect-intro")), *because),
        section(
            Para(t("expect-name")),
            Note(t("expect-name-note", enough=ENOUGH)),
            Button(t("expect-name-yes"), "name", "yes"),
            Button(t("expect-name-no"), "name", "no"),
        ),
    )


def asking(network: Network, number: int, mine: Mapping[int, Voice], *, named: bool) -> Message:
    """One question; `mine`: what was answered before, by question. Whoever goes on no further is read all the same."""
    question, kept = t(f"expect-question-{number}"), mine.get(number)
    counts = (Note(t("expect-counts")),) if any(not is_settled(one) for one in mine.values()) else ()
    back = (Button(t("back"), "back"),) if number > QUESTIONS[0] else ()
    write = OpenButton(t("expect-change" if kept else "expect-write"), "answer", "primary")
    return message(
        question,
        section(
            _title(network),
            Note(t("progress", number=number, total=len(QUESTIONS))),
            Para(question),
            *((Quote(Raw(kept.text)),) if kept else ()),
            Note(t("expect-naming", named="yes" if named else "no")),
            *counts,
            write,
        ),
        section(Button(t("skip"), "skip", str(number)), *back, Button(t("stop-here"), "stop")),
    )


def told(network: Network, mine: tuple[Voice, ...], *, later: bool, closed: bool) -> Message:
    """One's own answers, and what can still be done with them."""
    rows = tuple((t(f"expect-question-{one.label}"), Raw(one.text)) for one in _in_order(mine))
    named = "yes" if any(one.named for one in mine) else "no"
    about = (Facts(rows), Note(t("expect-naming", named=named))) if rows else ()
    state = "closed" if closed else "later" if later else "done"
    of = [one for one in mine if not is_settled(one)] if state == "later" else mine
    text = t("expect-told", state=state, count=len(of))
    return message(
        text,
        section(_title(network), Para(text), *about, *_ways(mine, later=later, closed=closed)),
        section(*_onwards(network)),
    )


def _in_order(mine: tuple[Voice, ...]) -> list[Voice]:
    return sorted(mine, key=lambda one: int(one.label))


def _ways(mine: tuple[Voice, ...], *, later: bool, closed: bool) -> tuple[Part | Control, ...]:
    settled = (Note(t("expect-settled")),) if any(map(is_settled, mine)) else ()
    if closed:
        return settled
    erase = (Button(t("expect-erase"), "erase"),) if any(not is_settled(one) for one in mine) else ()
    if later:
        return (*settled, Button(t("resume"), "resume", style="primary"), *erase)
    return (*settled, Button(t("expect-again" if mine else "expect-begin"), "again"), *erase)


def _onwards(network: Network) -> tuple[Control, ...]:
    return CommandButton(t("intro-open"), "intro", network.id), to_network(network)


def reporting(network: Network, digest: Digest) -> Message:
    """That there is something to read, for who leads the network: a nudge."""
    see = CommandButton(t("expect-read"), "expect", network.sessions[0].id, "primary")
    text = _counted(digest)
    return message(t("expect-report"), section(_title(network), text, _rule(digest), Note(t("expect-report-why")), see))


def _counted(digest: Digest) -> Para:
    return Para(t("expect-count", named=digest.named, unnamed=digest.unnamed))


def _rule(digest: Digest) -> Note:
    """What is kept back, and why."""
    state = "none" if not digest.waiting else "ready" if digest.readable else "few"
    return Note(t("expect-rule", state=state, waiting=digest.waiting, enough=ENOUGH))


def reading(network: Network, digest: Digest, page: int) -> Message:
    """All that may be read, one question at a time, in pages (from 0)."""
    title, found = t("expect-title", network=Raw(network.name)), _pages(digest)
    at = min(page, len(found) - 1)
    read = (Button(t("expect-read-now"), "read", style="primary"),) if digest.readable else ()
    return message(
        title,
        section(Title(title), _counted(digest), _rule(digest), *read),
        *((_answers(found[at]), section(*turning(at, len(found)))) if found else ()),
        section(*_onwards(network)),
    )


def _pages(digest: Digest) -> tuple[tuple[Expected, ...], ...]:
    by_question = (tuple(said) for _, said in groupby(digest.said, key=lambda one: one.question))
    return tuple(said[at : at + ANSWERS] for said in by_question for at in range(0, len(said), ANSWERS))


def _answers(said: tuple[Expected, ...]) -> Section:
    lines = tuple(
        t("expect-said", name=Raw(one.name), text=Raw(one.text))
        if one.name
        else t("expect-said-unnamed", text=Raw(one.text))
        for one in said
    )
    return section(Para(t(f"expect-question-{said[0].question}")), Listing(lines))
