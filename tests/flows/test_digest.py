"""One message in the stead of several: what is still open about a session, and how to get single questions again."""

import pytest

from bot.nudges.backoff import digest_of
from bot.nudges.nudge import Nudge
from bot.ports import Reply, Settlement
from bot.runtime import Prepared, Silent
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.networks import Circle, a_circle, commands_in
from tests.flows.nudges import LEASE, prepared, said
from tests.flows.telling import told


async def digest(circle: Circle, somebody: Somebody, number: int = 1) -> Prepared | Silent:
    person = await somebody.known()
    return await prepared(circle.world, person, "digest", "digest", circle.session(number))


def offered(ready: Prepared | Silent) -> set[str]:
    assert isinstance(ready, Prepared)
    return set(commands_in(ready.message)) - {"later", "less", "stop"}


async def test_it_offers_what_is_open_and_asks_for_nothing() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    assert offered(await digest(circle, bo)) == {"ready"}
    await circle.until_after(1, hours=2)
    ready = await digest(circle, bo)
    assert offered(ready) == {"answer", "share"}
    assert isinstance(ready, Prepared)
    said = told(Reply(await bo.known(), ready.ref, ready.message))
    assert "De laatste drie vragen bleven open. Daarom stuur ik per sessie nog maar één bericht." in said
    assert "Antwoorden hoeft niet." in said
    assert offered(await digest(circle, circle.an)) == {"evaluate"}


async def test_what_is_done_meanwhile_is_not_offered_and_then_it_stays_silent() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=2)
    await bo.command(f"answer {circle.session()}")
    for number in (1, 2, 3):
        await bo.press("rate", f"{number}:4")
    await bo.press("skip")
    assert offered(await digest(circle, bo)) == {"share"}
    await bo.command(f"attend {circle.session(2)}")
    await bo.press("coming", "no")
    assert await digest(circle, bo, 2) == Silent("why-nothing")
    assert await said(circle.world, await bo.known(), "digest", "digest", "nothing") == "why-gone"
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    assert await digest(circle, bo) == Silent("why-cancelled")


@pytest.mark.parametrize(
    ("reason", "words"),
    [("why-backoff", "De laatste drie vragen bleven open."), ("why-merged-digest", "Er kwam veel samen.")],
)
async def test_it_says_why_it_is_one_message(reason: str, words: str) -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    me = (await bo.known()).id
    await circle.until_after(1, days=3)
    store, now, found = circle.world.store, circle.world.clock.at, ""
    while claimed := await store.claim(now, "worker", 100, LEASE):
        for one in claimed:
            if one.nudge.kind == "digest":
                found = told(await shown(circle, bo, one.nudge))
            into = (digest_of(one.nudge, now),) if one.nudge.kind == "share" and one.nudge.recipient == me else ()
            await store.settle(one, Settlement("dropped", reason if into else "why-expired", plans=into), now)
    assert words in found


async def shown(circle: Circle, somebody: Somebody, nudge: Nudge) -> Reply:
    ready = await digest(circle, somebody)
    assert isinstance(ready, Prepared)
    assert nudge.subject == circle.session()
    return Reply(await somebody.known(), ready.ref, ready.message)


async def test_one_press_brings_the_single_questions_back() -> None:
    """A press is an answer: the conversation that the digest opened has moved on."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=2)
    ready = await digest(circle, bo)
    assert isinstance(ready, Prepared)
    assert ready.conversation is not None
    assert isinstance(circle.world.store, MemoryStore)
    circle.world.store.keep(await bo.known(), ready.conversation)
    reply = await bo.press("single", ref=ready.ref)
    assert "Genoteerd: vragen komen weer een voor een." in told(reply)
    kept = await circle.world.store.conversation(await bo.known(), ready.ref)
    assert kept is not None
    assert kept.revision == 2
