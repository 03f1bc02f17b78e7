"""What even somebody who reads the database, or the log, must not learn."""

import asyncio
import traceback

import pytest
from sqlalchemy import select, text

from bot.facts import EvaluationAnswered, InsightShared, MemberEnrolled
from bot.network.anonymity import Answer
from bot.network.model import Insight, Network
from bot.ports import NotSaved, Outcome
from storage import SqlStore
from storage.tables import answers
from tests.contract.people import enter, member, publish, publish_with, record
from tests.fakes.world import Clock
from tests.stores import opened

TWELVE = 12
SAME_TRANSACTION = text("SELECT count(DISTINCT person) FROM answered JOIN answers ON answers.xmin = answered.xmin")
IN_ORDER_OF_STORAGE = text("SELECT remarks FROM answers ORDER BY ctid")


async def everybodys(store: SqlStore) -> Network:
    """A network with twelve people."""
    return await publish_with(store, await enter(store, "an"), *(f"p{number:02}" for number in range(TWELVE)))


async def answer_by(store: SqlStore, name: str, made: Network) -> Outcome:
    """Somebody answers, with a remark that betrays whose it is."""
    answered = EvaluationAnswered(made.sessions[0], Answer((5,), (name,)))
    return await record(store, await enter(store, name), answered)


async def everybody_answers(store: SqlStore) -> None:
    """Twelve answers, one after the other."""
    made = await everybodys(store)
    for number in range(TWELVE):
        await answer_by(store, f"p{number:02}", made)


async def test_no_transaction_leads_from_a_person_to_their_answer(postgres_address: str, clock: Clock) -> None:
    """PostgreSQL marks each row with the transaction that wrote it: all answers bear the mark of the last."""
    async with opened(postgres_address, clock) as store:
        await everybody_answers(store)
        people = await store._database.look(lambda connection: connection.scalar(SAME_TRANSACTION))
    assert people == 1, "whoever came last, with each of the answers"


async def test_answers_at_the_same_moment_are_all_kept_and_mixed(postgres_address: str, clock: Clock) -> None:
    async with opened(postgres_address, clock) as store:
        made = await everybodys(store)
        await asyncio.gather(*(answer_by(store, f"p{number:02}", made) for number in range(TWELVE)))
        said = await store._database.look(lambda connection: connection.scalars(IN_ORDER_OF_STORAGE).all())
        people = await store._database.look(lambda connection: connection.scalar(SAME_TRANSACTION))
    assert sorted(said) == [f'["p{number:02}"]' for number in range(TWELVE)]
    assert people == 1


async def test_no_place_on_the_disk_leads_from_a_person_to_their_answer(postgres_address: str, clock: Clock) -> None:
    async with opened(postgres_address, clock) as store:
        await everybody_answers(store)
        said = await store._database.look(lambda connection: connection.scalars(IN_ORDER_OF_STORAGE).all())
    assert len(said) == TWELVE
    assert list(said) != sorted(said), "one in 479 million that twelve random keys fall into order"


async def test_an_answer_does_not_tell_its_givers_organisation(address: str, clock: Clock) -> None:
    """Who comes alone from elsewhere would be known by it."""
    async with opened(address, clock) as store:
        made = await publish(store, await enter(store, "an"))
        guest = await enter(store, "guest", tenant="elsewhere")
        await record(store, guest, MemberEnrolled(made, member(guest)))
        await record(store, guest, EvaluationAnswered(made.sessions[0], Answer((5,), ("a remark",))))
        owners = await store._database.look(lambda connection: connection.scalars(select(answers.c.organisation)).all())
    assert list(owners) == [made.organisation]


async def test_a_failing_database_does_not_repeat_what_was_typed(address: str, clock: Clock) -> None:
    """Neither in the error, nor in the traceback that ends in a log."""
    async with opened(address, clock) as store:
        an = await enter(store, "an")
        lost = Insight("lost", an.organisation, an.id, an.name, "between you and me", "private", "no-session", None)
        with pytest.raises(NotSaved) as failure:
            await record(store, an, InsightShared(lost))
    assert "between you and me" not in "".join(traceback.format_exception(failure.value))
