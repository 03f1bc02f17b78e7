"""Looking at an evaluation's results, on every kind of store: what is new appears by five or more at once."""

import asyncio
from itertools import count

import pytest
from alembic import command

from bot.facts import EvaluationAnswered, ResultsLooked
from bot.network.anonymity import ENOUGH, Answer, Tally
from bot.network.model import Network
from bot.people import Person
from bot.queries import TallyOf
from storage import migrate
from storage.schema import engine_for, settings
from tests.contract.people import enter, publish_with, record
from tests.fakes.world import Clock
from tests.stores import AnyStore, opened

MOST = 12


class Evaluation:
    """The first session of a network by An, evaluated by as many as needed, each with a remark of their own."""

    def __init__(self, store: AnyStore, an: Person, made: Network) -> None:
        self.store, self.an, self.session = store, an, made.sessions[0]
        self.numbers = count()

    async def answer(self, times: int = 1) -> None:
        for _, number in zip(range(times), self.numbers, strict=False):
            person = await enter(self.store, f"p{number:02}")
            await record(self.store, person, EvaluationAnswered(self.session, Answer((5,), (person.name,))))

    async def see(self) -> tuple[int, int, int]:
        """How many answered, are shown and wait, without a look."""
        found: Tally = (await self.store.ask(self.an, [TallyOf(self.session.id)]))[TallyOf(self.session.id)]
        return found.answered, sum(map(len, found.remarks)), found.waiting

    async def look(self) -> tuple[int, int, int]:
        await record(self.store, self.an, ResultsLooked(self.session))
        return await self.see()


async def evaluation(store: AnyStore) -> Evaluation:
    an = await enter(store, "an")
    return Evaluation(store, an, await publish_with(store, an, *(f"p{number:02}" for number in range(MOST))))


@pytest.mark.row("O3.16")
async def test_after_a_look_new_answers_wait_until_they_are_five(store: AnyStore) -> None:
    one = await evaluation(store)
    await one.answer(4)
    assert await one.look() == (4, 0, 4)
    await one.answer(3)
    assert await one.see() == (7, 0, 7), "nobody looked yet"
    assert await one.look() == (7, 7, 0)
    for waiting in range(1, ENOUGH):
        await one.answer()
        assert await one.look() == (7 + waiting, 7, waiting)
    await one.answer()
    assert await one.see() == (12, 7, 5)
    assert await one.look() == (12, 12, 0)


async def test_one_evaluation_does_not_make_up_the_five_of_another(store: AnyStore) -> None:
    one, other = await evaluation(store), await evaluation(store)
    await one.answer(4)
    await other.answer(5)
    await other.look()
    assert await one.look() == (4, 0, 4)
    assert await other.see() == (5, 5, 0)


async def test_answers_and_looks_at_the_same_moment_show_five_or_more_at_once(store: AnyStore) -> None:
    one = await evaluation(store)
    await one.answer(5)
    await asyncio.gather(*(one.answer() if turn % 2 else one.look() for turn in range(12)))
    answered, shown, waiting = await one.look()
    assert (answered, shown + waiting) == (11, 11)
    assert waiting < ENOUGH <= shown


def downgrade(address: str, revision: str) -> None:
    """Takes the schema back with what is in it, as no command of the program does."""
    engine, config = engine_for(address), settings()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
    engine.dispose()


async def test_what_could_be_seen_before_answers_waited_stays_as_it_was(address: str, clock: Clock) -> None:
    """From five answers on all were seen; fewer were not."""
    async with opened(address, clock) as store:
        seen, unseen = await evaluation(store), await evaluation(store)
        await seen.answer(6)
        await unseen.answer(4)
    downgrade(address, "0002")
    migrate(address)
    async with opened(address, clock) as store:
        seen.store = unseen.store = store
        assert await seen.see() == (6, 6, 0)
        assert await unseen.see() == (4, 0, 4)
        await seen.answer()
        assert await seen.look() == (7, 6, 1)
