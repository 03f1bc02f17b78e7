"""The playground's world and its clock: furnished once, kept through a restart, put back on demand."""

from collections.abc import Set
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.network.model import Network
from bot.people import Person
from bot.ports import Commit, Outcome
from bot.queries import MyChannels, MyOrganisation, NetworkBy, TallyOf
from kring.cast import PEOPLE
from kring.playtime import DemoClock, first_morning
from tests.fakes.store import MemoryStore
from tests.fakes.web import Playing, playing, stage_and_routes
from tests.fakes.world import Clock

SUNDAY = datetime(2026, 3, 1, 15, 30, tzinfo=UTC)
MAY_DAY = date(2026, 5, 1)


def utc(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "free", "morning"),
    [
        (SUNDAY, set(), utc(3, 2, 8)),
        (utc(3, 3, 22, 30), set(), utc(3, 3, 8)),
        (utc(3, 3, 23, 30), set(), utc(3, 4, 8)),
        (utc(5, 1, 6), {MAY_DAY}, utc(5, 4, 7)),
    ],
)
def test_the_clock_begins_at_nine_in_brussels_on_a_working_day(
    now: datetime, free: Set[date], morning: datetime
) -> None:
    assert first_morning(now, free) == morning


def test_the_clock_runs_on_from_where_it_was_put() -> None:
    real = Clock()
    clock = DemoClock(real)
    clock.put(SUNDAY)
    real.move(minutes=5)
    assert clock.now() == SUNDAY + timedelta(minutes=5)


async def person(play: Playing, slug: str) -> Person:
    one = next(one for one in PEOPLE if one.slug == slug)
    return await play.store.welcome(one.account, one.profile)


async def network(play: Playing, slug: str, name: str) -> Network:
    query = NetworkBy(name)
    found = (await play.store.ask(await person(play, slug), [query]))[query]
    assert isinstance(found, Network)
    return found


async def test_there_are_networks_to_join_in_course_and_full() -> None:
    async with playing() as play:
        now = play.clock.now()
        coming = await network(play, "an", "demo-verplaatsen")
        assert now < coming.sessions[0].start < now + timedelta(days=11)
        assert len(coming.seated) < coming.capacity
        begun = await network(play, "an", "demo-gesprekken")
        assert begun.sessions[0].end < now < begun.sessions[1].start
        full = await network(play, "an", "demo-plannen")
        assert len(full.seated) == full.capacity


async def test_somebody_of_another_organisation_takes_part_in_a_network() -> None:
    """The only bridge between organisations; the rest of that house stays closed to them."""
    async with playing() as play:
        ines = await person(play, "ines")
        assert (await network(play, "ines", "demo-gesprekken")).organisation != ines.organisation
        query = NetworkBy("demo-verplaatsen")
        assert (await play.store.ask(ines, [query]))[query] is None


async def test_the_first_evaluation_has_results_to_look_at_and_nobody_is_asked_again() -> None:
    async with playing() as play:
        query = TallyOf("demo-gesprekken-1")
        await (await play.be("sofie")).command("evaluate demo-gesprekken-1")
        tally = (await play.store.ask(await person(play, "sofie"), [query]))[query]
        assert tally
        assert tally.open
        assert tally.answered == 6
        assert not [row for row in play.store.tables.outbox.values() if row.nudge.subject == "demo-gesprekken-1"]


async def test_people_have_their_roles_teams_and_channels() -> None:
    async with playing() as play:
        assert (await person(play, "marc")).roles == {"manager"}
        assert (await person(play, "claire")).roles == {"hr"}
        query = MyChannels()
        channels = (await play.store.ask(await person(play, "an"), [query]))[query]
        assert {channel.name for channel in channels} == {"thuiszorg", "de-linde"}


async def test_a_restart_finds_the_clock_and_the_conversations_where_they_were() -> None:
    real = Clock()
    async with playing(real=real) as play:
        an = await play.be("an")
        await an.command("klaar")
        await an.press("Helemaal")
        await an.move("week")
        was, said, store = play.clock.now(), await an.texts(), play.store
    real.move(minutes=1)
    async with playing(store, real) as again:
        assert again.clock.now() == was + timedelta(minutes=1)
        assert await (await again.be("an")).texts() == said


async def test_furnishing_that_was_cut_short_is_finished_at_the_next_start() -> None:
    real = Clock()
    clock = DemoClock(real)
    store = MemoryStore(clock)
    limited = Limited(store, commits=9)
    with pytest.raises(ConnectionError):
        await stage_and_routes(limited, clock)[0].open()
    async with playing(store, real) as play:
        assert len((await network(play, "an", "demo-gesprekken")).members) == 6
        assert len((await network(play, "an", "demo-plannen")).members) == 3
        post = await (await play.be("emma", "revalidatie")).screen()
        assert "Ask the family" in post


class Limited(MemoryStore):
    """A store of which the machine dies after so many commits."""

    def __init__(self, store: MemoryStore, commits: int) -> None:
        super().__init__(store.clock)
        self.tables = store.tables
        self.left = commits

    async def commit(self, commit: Commit) -> Outcome:
        self.left -= 1
        if self.left < 0:
            raise ConnectionError
        return await super().commit(commit)


async def test_starting_over_needs_a_yes_and_then_puts_everything_back() -> None:
    async with playing() as play:
        morning = play.clock.now()
        an = await play.be("an")
        await an.command("klaar")
        await an.move("week")
        form = an.page.first("details", class_="start-over").first("form")
        await an.post(form, {})
        assert play.clock.now() > morning
        await an.post(form, {"sure": "yes"})
        assert play.clock.now() == morning
        assert await an.texts() == []
        assert an.page.all("section", class_="welcome")
        assert len((await network(play, "an", "demo-verplaatsen")).members) == 4


async def test_each_house_has_an_administrator_and_allows_networks_with_the_other() -> None:
    async with playing() as play:
        for slug in ("sofie", "julien"):
            own = (await play.store.ask(await person(play, slug), [MyOrganisation()]))[MyOrganisation()]
            assert own.administrators
            assert own.arrangements
            assert own.arrangements.outside
