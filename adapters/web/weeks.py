"""Week by week: who gets how many messages, in which week, and why each of them comes or doesn't."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from urllib.parse import urlencode

from adapters.web import times
from adapters.web.html import NOTHING, Safe, tag, unseen
from adapters.web.load import Load, counts, loads, weeks_between
from adapters.web.look import Look
from adapters.web.strip import line_of, to_come
from bot.network.model import Network
from bot.nudges.calendar import scope_of
from bot.ports import Planned
from bot.speech import Raw, t

AT_MOST = "≤"
SHADES = 5
"""From one message in a week to five and more."""


def draw_weeks(look: Look) -> Safe:
    """The table, and below it the week and the person that were picked: at first this week, everybody."""
    rows = [row for row in look.rows if _within(row, look.network)]
    found = loads(rows, look.reader)
    weeks = weeks_between(rows, look.reader)
    return tag(
        "div",
        tag("p", look.say(t("web-weeks-what")), class_="note"),
        _networks(look),
        _table(look, found, weeks) if weeks else tag("p", look.say(t("web-no-nudges-coming"))),
        _picked(look, found),
        class_="log weeks",
        id="log",
        tabindex="0",
        role="region",
        aria_label=look.say(t("web-tab-weeks")),
    )


def _within(row: Planned, network: Network | None) -> bool:
    if network is None:
        return True
    return row.nudge.scope == scope_of(network.id) or network.session(row.nudge.session) is not None


def _networks(look: Look) -> Safe:
    """All of them, or one alone."""
    choices = [("", look.say(t("web-weeks-all"))), *((network.id, network.name) for network in look.networks)]
    here = look.network.id if look.network else ""
    links = [
        tag("a", name, href=_address(look, network=one), aria_current="true" if one == here else None)
        for one, name in choices
    ]
    return tag("nav", links, class_="tabs", aria_label=look.say(t("web-weeks-networks")))


def _address(look: Look, *, network: str | None = None, who: str = "", week: date | None = None) -> str:
    if network is None:
        network = look.network.id if look.network else ""
    told = {"network": network, "who": who, "week": week.isoformat() if week else ""}
    query = urlencode({name: value for name, value in told.items() if value})
    return f"{look.spot.path}{'?' if query else ''}{query}{'#picked' if who or week else ''}"


def _table(look: Look, found: dict[str, Load], weeks: Sequence[date]) -> Safe:
    body = [_row(look, recipient, load, weeks) for recipient, load in found.items()]
    head = [tag("th", look.say(t("web-weeks-who")), scope="col"), *(_week(look, week) for week in weeks)]
    head += [tag("th", look.say(t(f"web-weeks-{name}")), scope="col") for name in ("total", "busiest")]
    table = tag("table", tag("thead", tag("tr", head)), tag("tbody", body))
    return tag("div", table, class_="table", tabindex="0", role="group", aria_label=look.say(t("web-tab-weeks")))


def _week(look: Look, week: date) -> Safe:
    """The day of its Monday; the sessions of that week; a mark on the present one."""
    held = [
        session.number
        for network in ([look.network] if look.network else look.networks)
        for session in network.sessions
        if week <= times.local(session.start, look.reader).date() < week + timedelta(weeks=1)
    ]
    marks = tag("b", " ".join(f"S{number}" for number in held), class_="session") if held else NOTHING
    return tag("th", times.small(week, look.reader), marks, scope="col", class_="now" if week == _now(look) else None)


def _now(look: Look) -> date:
    today = times.local(look.now, look.reader).date()
    return today - timedelta(days=today.weekday())


def _row(look: Look, recipient: str, load: Load, weeks: Sequence[date]) -> Safe:
    cells = [_cell(look, recipient, load, week) for week in weeks]
    total = tag("td", f"{_bound(load.all_messages)}{len(load.all_messages)}", class_="sum")
    busiest = max(load.weeks, key=lambda week: len(load.messages(week)), default=None)
    most = tag("td", f"{_bound(load.messages(busiest))}{load.busiest}" if busiest else "0")
    return tag("tr", tag("th", tag("bdi", load.name), scope="row"), cells, total, most)


def _bound(rows: Sequence[Planned]) -> str:
    """At most so many, where some are to come: the caps are judged when each leaves."""
    return AT_MOST if any(to_come(row) for row in rows) else ""


def _cell(look: Look, recipient: str, load: Load, week: date) -> Safe:
    rows, messages = load.weeks.get(week, []), load.messages(week)
    if not rows:
        return tag("td")
    shade = f"load-{min(len(messages), SHADES)}"
    coming = " coming" if messages and all(to_come(row) for row in messages) else ""
    told = t("web-weeks-cell", name=Raw(load.name), count=len(messages), week=week)
    label = t("web-weeks-at-most", what=told) if _bound(messages) else told
    number = tag("span", f"{_bound(messages)}{len(messages)}" if messages else "·", aria_hidden="true")
    link = tag("a", number, unseen(look.say(label)), href=_address(look, who=recipient, week=week))
    return tag("td", link, class_=f"{shade}{coming}")


def _picked(look: Look, found: dict[str, Load]) -> Safe:
    """Each row of that week with its reason, also what isn't sent and what waits."""
    week = look.week or _now(look)
    chosen = [load for recipient, load in found.items() if look.who in ("", recipient)]
    rows = sorted((row for load in chosen for row in load.weeks.get(week, [])), key=lambda row: row.at)
    who = Raw(chosen[0].name) if look.who and chosen else t("web-weeks-everybody")
    count = sum(counts(row) for row in rows)
    return tag(
        "section",
        tag("h2", look.say(t("web-weeks-picked", who=who, week=week, count=count))),
        tag("ol", [line_of(row, look.reader, look.say) for row in rows])
        if rows
        else tag("p", look.say(t("web-weeks-nothing")), class_="note"),
        id="picked",
        class_="time-line",
        tabindex="-1",
    )
