"""Judging what was claimed: the rules of the calendar, with what they need to know of its recipient."""

from __future__ import annotations

from datetime import datetime

from bot.network.cadence import Days
from bot.nudges.rules import Recipient, judge
from bot.ports import Claimed, Holidays, Settlement
from scheduling.outcomes import decided


class Bench:
    """Judges by the rules of `bot.nudges.rules`. Remembers the public holidays of a day's work."""

    def __init__(self, holidays: Holidays) -> None:
        self._holidays = holidays
        self._free: dict[tuple[str, int], Days] = {}

    def judge(self, claimed: Claimed, now: datetime) -> Settlement | None:
        """What becomes of it instead of being sent; None: it goes."""
        country = claimed.to.country
        zone = claimed.to.reader.timezone
        to = Recipient(zone, self._days(country, now.year), claimed.wishes, claimed.log)
        return decided(judge(claimed.nudge, to, now))

    def _days(self, country: str, year: int) -> Days:
        if (country, year) not in self._free:
            self._free = {key: days for key, days in self._free.items() if key[1] >= year}
            self._free[country, year] = frozenset(self._holidays.between(country, year, year + 1))
        return self._free[country, year]
