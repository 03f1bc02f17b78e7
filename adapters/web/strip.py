"""The time line of nudges: a picture for people who would rather look, and the same as lists for everybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from adapters.web import times
from adapters.web.html import NOTHING, Safe, tag
from bot.content.reasons import kind_key, reason_key
from bot.nudges.nudge import TO_COME
from bot.people import Reader
from bot.ports import Planned
from bot.speech import Say, t

BEHIND, AHEAD = timedelta(days=7), timedelta(days=35)
WIDTH, NAMES, ROW, TOP = 340, 98, 22, 22
FITS = 15
"""Characters of a name in the picture."""
LISTED = 12
"""Lines of each list."""


def draw_time_line(rows: Sequence[Planned], now: datetime, reader: Reader, say: Say) -> Safe:
    """Past and to come, as this reader's clock has it; not what waits for a conversation that isn't there yet."""
    rows = [row for row in rows if row.status != "waiting"]
    coming = [row for row in rows if to_come(row)]
    past = [row for row in reversed(rows) if not to_come(row)]
    return tag(
        "section",
        tag("h2", say(t("web-time-line"))),
        tag("p", say(t("web-time-line-what")), class_="note"),
        [draw_strip(rows, now, reader, say), legend(say)] if rows else NOTHING,
        _list("coming", coming, reader, say, opened=True),
        _list("past", past, reader, say, opened=False),
        id="time-line",
        class_="time-line",
        tabindex="-1",
    )


def to_come(row: Planned) -> bool:
    return row.status in TO_COME


def _list(name: str, rows: Sequence[Planned], reader: Reader, say: Say, *, opened: bool) -> Safe:
    """One of the two lists, folded under its name."""
    summary = tag("summary", tag("h3", say(t(f"web-nudges-{name}", count=len(rows)))))
    if not rows:
        inside = tag("p", say(t(f"web-no-nudges-{name}")), class_="note")
    else:
        inside = tag("ol", [line_of(row, reader, say) for row in rows[:LISTED]])
    more = tag("p", say(t("web-more", count=len(rows) - LISTED)), class_="note") if len(rows) > LISTED else NOTHING
    return tag("details", summary, inside, more, open=opened, id=f"nudges-{name}")


def line_of(row: Planned, reader: Reader, say: Say) -> Safe:
    return tag(
        "li",
        tag("time", times.short(row.at, reader), datetime=row.at.isoformat()),
        tag("span", tag("b", kind_of(row, say)), " → ", tag("bdi", row.recipient), class_="what"),
        tag("span", _status(row, say), class_=f"status {row.status}"),
        tag("span", reason_of(row, say), class_="reason"),
    )


def kind_of(row: Planned, say: Say) -> str:
    """What kind of nudge, in the reader's words."""
    return say(t(kind_key(row.nudge.kind)))


def reason_of(row: Planned, say: Say) -> str:
    """Why it came, will come, waits or was dropped."""
    return say(t(reason_key(row.reason or f"why-{row.nudge.kind}", row.nudge.kind, row.status)))


def _status(row: Planned, say: Say) -> str:
    return say(t(f"web-status-{row.status}"))


def draw_strip(rows: Sequence[Planned], now: datetime, reader: Reader, say: Say) -> Safe:
    """A line for each recipient, a dot for each nudge, six weeks wide. Its words are in the lists below it."""
    seen = [row for row in rows if now - BEHIND <= row.at <= now + AHEAD]
    names = sorted({row.recipient for row in seen})
    height = TOP + ROW * max(len(names), 1) + 4
    return tag(
        "svg",
        _weeks(now, height, reader),
        [_lane(name, TOP + ROW * turn, seen, now) for turn, name in enumerate(names)],
        tag("line", x1=_x(now, now), x2=_x(now, now), y1=TOP - 6, y2=height, class_="now"),
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_label=say(t("web-strip", count=len(seen), people=len(names))),
        class_="strip",
    )


def _x(at: datetime, now: datetime) -> float:
    share = (at - (now - BEHIND)) / (BEHIND + AHEAD)
    return round(NAMES + 6 + share * (WIDTH - NAMES - 12), 1)


def _weeks(now: datetime, height: int, reader: Reader) -> Iterable[Safe]:
    today = times.local(now, reader)
    monday = today - timedelta(days=today.weekday())
    for turn in range(6):
        at = monday + timedelta(weeks=turn)
        x = _x(at, now)
        yield tag("line", x1=x, x2=x, y1=TOP - 6, y2=height, class_="week")
        if turn % 2 == 0:
            yield tag("text", times.small(at.date(), reader), x=x, y=11)


def _lane(name: str, y: int, seen: Sequence[Planned], now: datetime) -> Safe:
    middle = y + ROW // 2
    mine = [row for row in seen if row.recipient == name]
    dots = [tag("circle", cx=_x(row.at, now), cy=middle, r=4, class_=_dot(row)) for row in mine]
    first = name if len(name) <= FITS else f"{name[: FITS - 1]}…"
    return tag(
        "g",
        tag("line", x1=NAMES, x2=WIDTH - 4, y1=middle, y2=middle, class_="lane"),
        tag("text", first, x=0, y=middle + 4, class_="name"),
        dots,
    )


def _dot(row: Planned) -> str:
    """Filled when it went out, hollow while it is to come, pale when it did not."""
    state = "coming" if to_come(row) else "sent" if row.status == "sent" else "dropped"
    return f"dot {state}"


def went_out(rows: Iterable[Planned], start: datetime, end: datetime) -> list[Planned]:
    """What was sent from `start` to `end`, both included."""
    return [row for row in rows if row.status == "sent" and start <= row.at <= end]


def legend(say: Say) -> Safe:
    """What the dots mean."""
    kinds = ("sent", "coming", "dropped")
    return tag("p", [tag("span", say(t(f"web-dot-{kind}")), class_=f"key {kind}") for kind in kinds], class_="legend")
