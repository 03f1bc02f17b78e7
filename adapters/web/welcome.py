"""The first thing a newcomer reads: what this is, and three things to try."""

from __future__ import annotations

from adapters.web.html import NOTHING, Safe, hidden, tag
from adapters.web.look import Look
from bot.speech import Raw, t


def draw_welcome(look: Look) -> Safe:
    """A greeting above an empty conversation; nothing once somebody has begun."""
    if look.entries:
        return NOTHING
    return _channel(look) if look.spot.channel else _chat(look)


def _channel(look: Look) -> Safe:
    name = look.spot.channel.name if look.spot.channel else ""
    return tag("section", tag("p", look.say(t("web-channel-empty", name=Raw(name)))), class_="welcome")


def _chat(look: Look) -> Safe:
    say = look.say
    return tag(
        "section",
        tag("h2", say(t("web-welcome"))),
        tag("p", say(t("web-welcome-what"))),
        tag("ol", _ready(look), _found(look), _time(look), class_="try"),
        class_="welcome",
    )


def _step(title: str, what: str, way: Safe) -> Safe:
    return tag("li", tag("h3", title), tag("p", what), way)


def _ready(look: Look) -> Safe:
    say = look.say
    control = tag("button", say(t("web-try-ready-do")), name="control", value="command=ready&rest=", class_="primary")
    way = tag("form", _from(look), control, method="post", action=f"{look.spot.path}/press")
    return _step(say(t("web-try-ready")), say(t("web-try-ready-what")), way)


def _found(look: Look) -> Safe:
    """Founding is a facilitator's work: somebody else is first shown the way to be one."""
    say = look.say
    facilitator = next((one for one in look.demo.people if one.facilitates and one.same_house(look.spot.person)), None)
    if facilitator is None or facilitator == look.spot.person:
        control = tag("button", say(t("web-try-found-do")), name="control", value="command=new&rest=")
        way = tag("form", _from(look), control, method="post", action=f"{look.spot.path}/press")
    else:
        label = say(t("web-try-be", name=Raw(facilitator.profile.name.split()[0])))
        way = tag("a", label, href=f"/as/{facilitator.slug}", class_="button")
    return _step(say(t("web-try-found")), say(t("web-try-found-what")), way)


def _time(look: Look) -> Safe:
    say = look.say
    control = tag("button", say(t("web-move-next")), name="move", value="next", disabled=look.next_moment is None)
    way = tag("form", hidden("id", look.id), control, method="post", action=f"{look.spot.path}/clock")
    return _step(say(t("web-try-time")), say(t("web-try-time-what")), way)


def _from(look: Look) -> tuple[Safe, Safe]:
    return hidden("id", look.id), hidden("key", "")
