"""Phrases that take more than one text: how a team's meeting repeats, on which days there are sessions."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.network.meetings import ByDay, ByWeekday, Repeat, Rhythm, Weekly
from bot.network.model import Session
from bot.network.questions import Asked
from bot.nudges.window import local_day
from bot.speech import Raw, T, t

WORKING_DAYS = (0, 1, 2, 3, 4)
WHICH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "last-but-one"}


def rhythm_in_words(rhythm: Rhythm) -> T:
    """Such as "every 2 weeks on Tuesday, at 09:00, until 30 June"; what was moved or cancelled isn't in it."""
    often = _often(rhythm.repeat, rhythm)
    text = t("rhythm-at", often=often, time=f"{rhythm.at:%H:%M}")
    if rhythm.repeat is not None and rhythm.until is not None:
        return t("rhythm-until", rhythm=text, last=rhythm.until)
    return text


def _often(repeat: Repeat | None, rhythm: Rhythm) -> T:
    match repeat:
        case Weekly(weekdays, every):
            return t("rhythm-weekly", every=every, days=_of_the_week(weekdays, every))
        case ByWeekday(weekdays, nths, every):
            which = _listed([t("rhythm-which", which=WHICH.get(nth, "other"), number=abs(nth)) for nth in nths])
            return t("rhythm-monthly", every=every, which=which, day=_days(weekdays))
        case ByDay(numbers, every):
            return t("rhythm-monthly-day", every=every, day=_listed([_number(number) for number in numbers]))
        case None:
            return t("rhythm-dates") if rhythm.extra else t("rhythm-once", day=rhythm.first)


def _days(weekdays: tuple[int, ...]) -> T:
    """Monday to Friday have a name together."""
    if weekdays == WORKING_DAYS:
        return t("rhythm-working-day")
    return _listed([t("rhythm-day", day=day) for day in weekdays])


def _of_the_week(weekdays: tuple[int, ...], every: int) -> T:
    """Where each day has a little word of its own: "chaque lundi et chaque jeudi", "le lundi et le jeudi"."""
    if weekdays == WORKING_DAYS:
        return t("rhythm-working-day")
    *others, last = [t("rhythm-day", day=day) for day in weekdays]
    if not others:
        return last
    first = others[0]
    for one in others[1:]:
        first = t("rhythm-days-comma", first=first, second=one, every=every)
    return t("rhythm-days-and", first=first, second=last, every=every)


def _number(number: int) -> T:
    return t("rhythm-number", side="from-start" if number > 0 else "from-end", number=abs(number))


def _listed(some: Sequence[T]) -> T:
    """As in: one, two and three."""
    *others, last = some
    if not others:
        return last
    first = others[0]
    for one in others[1:]:
        first = t("rhythm-comma", first=first, second=one)
    return t("rhythm-and", first=first, second=last)


FEW = 6
"""Days that are named one by one."""


def days_in_words(sessions: Sequence[Session], timezone: str) -> T:
    """On which days these are, by the clock of this zone (IANA), and at what hour if it is always the same.

    Of many the first and the last.
    """
    days = [local_day(session.start, timezone) for session in sessions]
    count = len(sessions)
    if count > FEW:
        return t("days-many", count=count, first=days[0], last=days[-1])
    named = _listed([t("day-short", day=day.day, month=day.month) for day in days])
    hours = {_hours(session, timezone) for session in sessions}
    if len(hours) > 1:
        return t("days", count=count, days=named)
    first, last = hours.pop()
    return t("days-at", count=count, days=named, first=Raw(first), last=Raw(last))


def _hours(session: Session, timezone: str) -> tuple[str, str]:
    zone = ZoneInfo(timezone)
    return f"{session.start.astimezone(zone):%H:%M}", f"{session.end.astimezone(zone):%H:%M}"


def question(key: str, asked: Asked) -> T:
    """One of an evaluation's questions; a learning goal in the words of whoever proposed it."""
    goal = asked.goal(key)
    return t("evaluating-question-goal", goal=Raw(goal)) if goal else t(f"evaluating-question-{key}")
