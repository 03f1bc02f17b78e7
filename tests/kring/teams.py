"""A team whose meetings were read from a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from bot.facts import ChannelLinked, Fact, MeetingSet
from bot.network.meetings import Rhythm
from bot.people import Account, Place, Profile
from bot.ports import Commit, Outcome
from storage import SqlStore

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CALENDAR = "https://kalender.example/team.ics"


async def a_team_meets(store: SqlStore, channel: str) -> None:
    """As its calendar says."""
    an = await store.welcome(Account("slack", "T1", "U1"), Profile("An"))
    place = Place("slack", "T1", channel, channel)
    rhythm = Rhythm(date(2026, 3, 3), time(9, 30), 45, "Europe/Brussels")
    facts: tuple[Fact, ...] = (ChannelLinked(channel, place, channel, "team"), MeetingSet(channel, rhythm, CALENDAR))
    for number, fact in enumerate(facts):
        assert await store.commit(Commit(f"{channel}/{number}", an, NOW, None, (fact,))) is Outcome.DONE
