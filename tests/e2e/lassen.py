"""The network of the story: what its founder fills in, and when what comes of it (UTC)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from tests.e2e.house import House

NETWORK = {
    "name": "Veilig lassen",
    "goal": "Minder brandwonden aan de band",
    "date": "2026-03-31",
    "time": "14:00",
    "place": "https://video.example.org/lassen",
    "capacity": "3",
}
SEATS = 10
FIRST = datetime(2026, 3, 31, 12, tzinfo=UTC)
"""14:00 in Brussels, two days after the clocks changed there."""
SECOND = FIRST + timedelta(weeks=4)
LENGTH = timedelta(hours=2)
NATIONAL_DAY, DAY_AFTER = date(2026, 7, 21), date(2026, 7, 22)
READY_BRUSSELS = datetime(2026, 3, 17, 9, tzinfo=UTC)
READY_NEW_YORK = datetime(2026, 3, 17, 14, tzinfo=UTC)
"""10:00 there as well, where the clocks changed already."""
READY_AGAIN_BRUSSELS = datetime(2026, 3, 20, 9, tzinfo=UTC)
READY_AGAIN_NEW_YORK = datetime(2026, 3, 20, 14, tzinfo=UTC)
"""A Friday: nine days before is a Sunday, and ten days a Saturday."""
INTRO_AFTER_THAT = datetime(2026, 3, 23, 9, tzinfo=UTC)
WEEK_BEFORE_BRUSSELS = datetime(2026, 3, 24, 9, tzinfo=UTC)
WEEK_BEFORE_NEW_YORK = datetime(2026, 3, 24, 14, tzinfo=UTC)
DAY_BEFORE_BRUSSELS = datetime(2026, 3, 30, 8, tzinfo=UTC)
DAY_BEFORE_NEW_YORK = datetime(2026, 3, 30, 14, tzinfo=UTC)
SHARE_BRUSSELS = datetime(2026, 4, 2, 8, tzinfo=UTC)
GOALS_AGAIN_NEW_YORK = datetime(2026, 4, 3, 14, tzinfo=UTC)
"""A Friday: four days after the first session is a Saturday."""
RESULTS_BRUSSELS = datetime(2026, 4, 7, 8, tzinfo=UTC)
"""The evaluation closes on a Sunday, and the day after is Easter Monday."""
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


async def nothing_before(house: House, moment: datetime) -> None:
    """Nobody hears anything until a minute before."""
    for player in house.players.values():
        await player.news()
    await house.go_to(moment - MINUTE)
    for player in house.players.values():
        await player.gets_nothing()
