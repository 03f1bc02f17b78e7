"""Phrases that take more than one text: how a team's meeting repeats, in words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.network.meetings import ByDay, ByWeekday, Repeat, Rhythm, Weekly
from bot.speech import T, t

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
