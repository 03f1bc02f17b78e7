"""The conversation: every entry of a room, the form that is open in it, and the line to type on."""

from __future__ import annotations

import json
from collections.abc import Iterator

from adapters.web import times
from adapters.web.entries import Entry
from adapters.web.forms import draw_form
from adapters.web.html import NOTHING, Safe, hidden, tag, unseen
from adapters.web.look import Look
from adapters.web.render import Target, draw_message, shown, words
from adapters.web.welcome import draw_welcome
from adapters.words import speak_to
from bot.commands import COMMANDS
from bot.events import Ref
from bot.speech import Raw, Say, t

UNFOLDED = 4
"""Newest messages with their JSON in the page itself; older ones have a page for it, to keep this one light."""


def draw_log(look: Look) -> Safe:
    """The messages, oldest first, with a line at each new day."""
    lines = list(_lines(look))
    inside = tag("ol", lines, class_="entries")
    return tag(
        "div",
        tag("div", draw_welcome(look), inside),
        class_="log" if look.entries else "log empty",
        id="log",
        tabindex="0",
        role="region",
        aria_label=look.say(t("web-messages")),
    )


def _lines(look: Look) -> Iterator[Safe]:
    day, fresh = "", {entry.key for entry in look.entries[-UNFOLDED:]}
    for entry in look.entries:
        if (today := times.long(entry.at, look.reader)) != day:
            day = today
            yield tag("li", tag("span", day), class_="day")
        yield tag("li", _entry(entry, look, with_json=entry.key in fresh))


def _entry(entry: Entry, look: Look, *, with_json: bool) -> Safe:
    if entry.message is None:
        return _own(entry, look)
    say = _say_for(entry, look)
    message, ref = entry.message, entry.ref or Ref("")
    if look.instead and look.anchor == entry.anchor:
        message, ref = look.instead
    return tag(
        "article",
        _meta(entry, look, "Kring"),
        tag("div", draw_message(message, say, target(entry, ref, look, "press")), class_="message"),
        _pressed(entry, look),
        _open_form(entry, look, say),
        _payloads(entry, look, say) if with_json else _payload_link(entry, look),
        id=entry.anchor,
        class_="kring",
        tabindex="-1",
        lang=entry.reader.locale if entry.reader else None,
        data_summary=say(message.summary),
    )


def _say_for(entry: Entry, look: Look) -> Say:
    """A channel reads in its own language, a person in theirs."""
    return speak_to(entry.reader) if entry.reader else look.say


def target(entry: Entry, ref: Ref, look: Look, what: str) -> Target:
    """Where the controls of an entry post to, and the conversation they carry."""
    fields = (("id", look.id), ("key", entry.key), ("flow", ref.flow), ("subject", ref.subject))
    return Target(f"{look.spot.path}/{what}", f"{entry.anchor}-{what}", fields)


def _meta(entry: Entry, look: Look, name: str) -> Safe:
    say = look.say
    by_itself = tag("span", say(t("web-by-itself")), class_="tag") if entry.nudge else NOTHING
    alone = tag("span", say(t("web-only-you")), class_="tag") if entry.only_for and entry.message else NOTHING
    at = tag("time", times.hour(entry.at, look.reader), datetime=entry.at.isoformat(timespec="seconds"))
    return tag("p", tag("b", name), " ", at, by_itself, alone, class_="meta")


def _own(entry: Entry, look: Look) -> Safe:
    """What a person typed, or pressed to go to another conversation."""
    mine = entry.by == look.spot.person.account.user
    author = next((person for person in look.demo.people if person.account.user == entry.by), None)
    name = look.say(t("web-you")) if mine else author.profile.name if author else entry.by
    if entry.pressed is not None:
        inside = words("p", entry.pressed, look.say, class_="chose")
    else:
        inside = tag("p", shown(entry.text), dir="auto", class_="typed")
    return tag(
        "article", _meta(entry, look, name), inside, id=entry.anchor, class_="own" if mine else "peer", tabindex="-1"
    )


def _pressed(entry: Entry, look: Look) -> Safe:
    if entry.pressed is None:
        return NOTHING
    label = Raw(look.say(entry.pressed))
    return tag("p", look.say(t("web-you-chose", label=label)), class_="chose")


def _open_form(entry: Entry, look: Look, say: Say) -> Safe:
    if look.form is None or look.anchor != entry.anchor or entry.ref is None:
        return NOTHING
    ref = look.instead[1] if look.instead else entry.ref
    return draw_form(look.form, say, target(entry, ref, look, "submit"), f"{look.spot.path}#{entry.anchor}")


def _payloads(entry: Entry, look: Look, say: Say) -> Safe:
    """The JSON of the other platforms, folded away."""
    if not look.previews:
        return NOTHING
    summary = tag("summary", look.say(t("web-payloads")))
    return tag("details", summary, payload_list(entry, look, say), class_="payloads", id=f"{entry.anchor}-json")


def payload_list(entry: Entry, look: Look, say: Say) -> list[Safe]:
    """What each platform would be sent for this message."""
    return [_payload(name, entry, look, say) for name in look.previews] if entry.message else []


def _payload(name: str, entry: Entry, look: Look, say: Say) -> Safe:
    made = look.previews[name](entry.message, say, entry.ref or Ref("")) if entry.message else None
    text = json.dumps(made, ensure_ascii=False, indent=1)
    return tag(
        "figure", tag("figcaption", name), tag("pre", tag("code", text), tabindex="0", role="region", aria_label=name)
    )


def _payload_link(entry: Entry, look: Look) -> Safe:
    if not look.previews:
        return NOTHING
    address = f"{look.spot.path}/payloads/{entry.anchor}"
    return tag("p", tag("a", look.say(t("web-payloads")), href=address), class_="payloads")


def draw_composer(look: Look) -> Safe:
    """Where one types. The commands are offered as one types, and as buttons."""
    say = look.say
    label = say(t("web-type-channel" if look.spot.channel else "web-type"))
    return tag(
        "form",
        hidden("id", look.id),
        _shortcuts(look),
        tag("label", label, for_="text", class_="unseen"),
        tag("textarea", look.draft, id="text", name="text", rows=1, dir="auto", placeholder=label),
        tag("button", say(t("web-send")), unseen(" ", label), class_="primary send", id="send"),
        method="post",
        action=f"{look.spot.path}/say",
        class_="composer",
    )


def _shortcuts(look: Look) -> Safe:
    """The commands, as buttons that type them."""
    words = (
        ("channel", "help")
        if look.spot.channel
        else ("ready", "find", "new", "mine", "share", "evaluate", "why", "help")
    )
    names = {command.word: command.name(look.reader.locale) for command in COMMANDS}
    buttons = [
        tag("button", f"/kring {names[word]}", name="command", value=f"/kring {names[word]}", id=f"do-{word}")
        for word in words
    ]
    return tag("div", buttons, class_="shortcuts", role="group", aria_label=look.say(t("web-commands")))
