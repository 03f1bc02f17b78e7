"""One message in the stead of several: what is still open about a session, and how to get single questions again."""

import pytest

from bot.events import Submitted
from bot.nudges.backoff import digest_of
from bot.nudges.nudge import Nudge
from bot.people import Person
from bot.ports import Claimed, Reply, Settlement
from bot.runtime import Prepared, Silent
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.beginnings import options
from tests.flows.ended import decides
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
    assert offered(await digest(circle, bo)) == {"ready", "intro", "expect"}
    await circle.until_after(1, hours=2)
    ready = await digest(circle, bo)
    assert offered(ready) == {"answer", "share", "goals"}
    assert isinstance(ready, Prepared)
    said = told(Reply(await bo.known(), ready.ref, ready.message))
    assert "De laatste drie vragen bleven open. Vanaf nu vraag ik je nog maar één keer per sessie iets." in said
    assert "één bericht" not in said, "practical messages keep coming"
    assert "Antwoorden hoeft niet." in said
    assert offered(await digest(circle, circle.an)) == {"evaluate", "notes", "prepare"}


async def test_who_leads_is_offered_a_theme_to_choose_and_notes_to_write_until_they_are_there() -> None:
    circle = await a_circle("Bo")
    assert offered(await digest(circle, circle.an, 2)) == {"prepare"}
    await circle.an.command(f"prepare {circle.session(2)}")
    await circle.an.submit("theme", theme="Overleggen")
    assert await digest(circle, circle.an, 2) == Silent("why-nothing")
    await circle.until_after(2, hours=2)
    await circle.an.command(f"notes {circle.session(2)}")
    bo = (await circle.members[0].known()).id
    await circle.an.do(Submitted("notes", {bo: "yes", "notes": "Kleine stappen."}), circle.an.last[-1].ref)
    ready = await digest(circle, circle.an, 2)
    assert offered(ready) == {"evaluate", "prepare"}
    assert isinstance(ready, Prepared)
    assert commands_in(ready.message)["prepare"] == circle.session(3), "the next one, of which nobody chose a theme"
    await circle.an.command(f"prepare {circle.session(3)}")
    await circle.an.submit("theme", theme="Vooruitkijken")
    assert offered(await digest(circle, circle.an, 2)) == {"evaluate"}


async def test_what_is_done_meanwhile_is_not_offered_and_then_it_stays_silent() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await circle.until_after(1, hours=2)
    await bo.command(f"answer {circle.session()}")
    for number in (1, 2, 3):
        await bo.press("rate", f"{number}:4")
    await bo.press("skip")
    assert offered(await digest(circle, bo)) == {"share", "goals"}
    await bo.command(f"goals {circle.id}")
    (goal,) = options(await bo.submit("goal", text="Luisteren"), "for").values()
    await bo.press("for", goal)
    assert offered(await digest(circle, bo)) == {"share"}
    await bo.command(f"attend {circle.session(2)}")
    await bo.press("coming", "no")
    assert await digest(circle, bo, 2) == Silent("why-nothing")
    assert await said(circle.world, await bo.known(), "digest", "digest", "nothing") == "why-gone"
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    assert await digest(circle, bo) == Silent("why-cancelled")


@pytest.mark.row("O3.18")
async def test_after_the_last_session_it_offers_the_vote_on_what_comes_next_to_whoever_has_not_voted() -> None:
    """Whether they were there or not; and to who leads it the decision, once nobody has taken it."""
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    await cas.command(f"attend {circle.session(3)}")
    await cas.press("coming", "no")
    assert await digest(circle, cas, 3) == Silent("why-nothing")
    await circle.until_after(3, hours=2)
    assert offered(await digest(circle, bo, 3)) == {"answer", "share", "after"}
    assert offered(await digest(circle, cas, 3)) == {"after"}
    assert offered(await digest(circle, circle.an, 3)) == {"evaluate", "notes", "decide"}
    await cas.command(f"after {circle.id}")
    await cas.press("vote", "stop")
    assert await digest(circle, cas, 3) == Silent("why-nothing")
    await decides(circle, "stop", circle.an)
    assert offered(await digest(circle, bo, 3)) == {"answer", "share"}
    assert offered(await digest(circle, circle.an, 3)) == {"evaluate", "notes"}


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


async def test_that_it_is_one_message_because_questions_stayed_open_is_said_the_first_time_only() -> None:
    """And `why` gives the same reason as the message."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    first, second = await backed_off(circle, bo, 1), await backed_off(circle, bo, 2)
    assert "De laatste drie vragen bleven open." in first
    assert "bleven open" not in second
    assert "Dit kan je nog doen, als je wil." in second
    assert "[Evalueer sessie 2]" in second
    log = told(await bo.command("waarom"))
    assert "Overzicht van open vragen · Zorg voor elkaar\n2 keer verstuurd" in log
    said_of_it = log.partition("Overzicht van open vragen")[2].splitlines()[2]
    assert said_of_it == "Drie vragen na elkaar bleven open. Daarom vraag ik je nog maar één keer per sessie iets."


async def test_the_facilitator_hears_results_when_a_digest_was_the_only_invitation() -> None:
    circle = await a_circle("Bo")
    results = ("results", "results", circle.session())
    await circle.until_after(1, days=1)
    assert await said(circle.world, await circle.an.known(), *results) == "why-nobody-asked"
    await backed_off(circle, circle.members[0], 1)
    assert "0 van 1" in await said(circle.world, await circle.an.known(), *results)


async def backed_off(circle: Circle, somebody: Somebody, number: int) -> str:
    """The evaluation of this session goes into a digest, which goes out: what it says."""
    person, store = await somebody.known(), circle.world.store
    await circle.until_after(number, days=1)
    digests: dict[str, Reply] = {}
    while claimed := await store.claim(circle.world.clock.at, "worker", 100, LEASE):
        for one in claimed:
            await settled(circle, one, person, digests)
    return told(digests[circle.session(number)])


async def settled(circle: Circle, one: Claimed, person: Person, digests: dict[str, Reply]) -> None:
    """As the dispatcher would for somebody who answers nothing."""
    store, now, nudge = circle.world.store, circle.world.clock.at, one.nudge
    if nudge.recipient == person.id and nudge.kind == "digest":
        ready = await circle.world.runtime.prepare(one)
        assert isinstance(ready, Prepared)
        digests[nudge.subject] = Reply(person, ready.ref, ready.message)
        assert await store.begin(one, ready.conversation, now, LEASE)
        await store.settle(one, Settlement("sent", nudge.because), now)
    elif nudge.recipient == person.id and nudge.kind == "evaluation":
        await store.settle(one, Settlement("dropped", "why-backoff", plans=(digest_of(nudge, now),)), now)
    else:
        await store.settle(one, Settlement("dropped", "why-expired"), now)


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
