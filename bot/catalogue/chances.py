"""What there is already, for whoever wants to found a network (fiche, lines 67-70): seen before they found one."""

from __future__ import annotations

from collections.abc import Iterator

from bot.catalogue.model import Entry, Matches
from bot.commands import command_of
from bot.content.founding import LIMITS, REASONS
from bot.drawing.cards import coming_up, seats
from bot.network.model import Network
from bot.queries import Known
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
    Field,
    Form,
    LinkButton,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)

URL = "https://"


def intro() -> Message:
    """Where founding one begins."""
    return message(
        t("founding-summary"),
        section(
            Title(t("founding-title")),
            Para(t("founding-intro")),
            OpenButton(t("founding-fill-in"), "topic", "primary"),
            Button(t("founding-drop"), "drop"),
        ),
    )


def weighing(topic: str, found: Matches, known: Known, without: str = "") -> Message:
    """What there is on this topic, each with the way to it, but for the network `without`; and what one can do."""
    networks = tuple(_network(one, known) for one in found.networks if one.id != without)
    there = (*networks, *map(_entry, found.entries))
    what = t("chances-found" if there else "chances-none", count=len(there), about="yes" if topic else "no")
    more = (section(Note(t("chances-more", count=found.more))),) if found.more else ()
    about = (Note(t("chances-about", topic=Raw(topic))),) if topic else ()
    return message(
        t("chances-title"),
        section(Title(t("chances-title")), *about, Para(what)),
        *there,
        *more,
        _ways(there=bool(there)),
    )


def _ways(*, there: bool) -> Section:
    return section(
        Note(t("chances-choose")) if there else Note(t("chances-go-on")),
        OpenButton(
            t("founding-create-yet" if there else "founding-create"), "network", "default" if there else "primary"
        ),
        OpenButton(t("chances-other-words"), "topic"),
        OpenButton(t("chances-not-now"), "not-now"),
        Button(t("founding-drop"), "drop"),
    )


def _network(network: Network, known: Known) -> Section:
    return section(
        Para(Raw(network.name)),
        Para(Raw(network.goal)),
        Note(t("find-who", name=Raw(network.facilitator_name), seats=seats(network))),
        Note(coming_up(network, known.now)),
        CommandButton(t("chances-join"), "network", network.id),
    )


def _entry(entry: Entry) -> Section:
    return section(Para(Raw(entry.name)), *_about(entry), *_link(entry))


def _about(entry: Entry) -> Iterator[Para | Note]:
    if entry.about:
        yield Para(Raw(entry.about))
    yield Note(t("chances-entry", kind=entry.kind))


def _link(entry: Entry) -> tuple[LinkButton, ...]:
    is_link = entry.link.startswith(URL) and not any(map(str.isspace, entry.link))
    return (LinkButton(t("chances-look"), entry.link),) if is_link else ()


def topic_form(topic: str) -> Form:
    """What it is about, in a line."""
    what = Field("topic", t("founding-topic"), initial=topic, hint=t("founding-topic-hint"), limit=LIMITS["topic"])
    return Form("topic", t("founding-form"), (what,), t("chances-show"), t("chances-intro"))


def not_now_form() -> Form:
    """Why not; nobody else reads it."""
    options = tuple(Option(t(f"chances-reason-{one}"), one) for one in REASONS)
    why = Field("reason", t("chances-why"), "select", options=options)
    words = Field("words", t("chances-words"), "text", required=False, hint=t("chances-words-hint"), limit=300)
    return Form("not-now", t("chances-not-now"), (why, words), t("keep"))


def not_now(reason: str, words: str) -> Message:
    """Kind words to whoever founds none for now, and what they can do instead."""
    own = (Quote(Raw(words)),) if words else ()
    ways = {"talk": "propose", "unsure": "ready", "time": "ready"}.get(reason, "interest")
    also = (CommandButton(t(f"chances-do-{ways}"), ways),) if command_of(ways) else ()
    return message(
        t("chances-not-now-title"),
        section(
            Title(t("chances-not-now-title")), Para(t("chances-kind", reason=reason)), *own, Note(t("chances-own"))
        ),
        section(*also, CommandButton(t("do-find"), "find"), CommandButton(t("do-new"), "new")),
    )
