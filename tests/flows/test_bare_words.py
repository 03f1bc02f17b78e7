"""A command that names no network: with one that fits it opens, with several one chooses, as what a button would do."""

from __future__ import annotations

import pytest

from bot.commands import BY_WORD, name_of
from bot.events import Commanded, Incoming, Ref
from bot.people import LOCALES, Locale
from tests.fakes.store import MemoryStore
from tests.flows.networks import Circle, a_circle, commands_in, fill_in, published, weighed
from tests.flows.telling import told

OF_A_SESSION = ("program", "time", "expect")


async def in_two() -> Circle:
    """Bo is a member of a second network, too."""
    circle = await a_circle("Bo")
    (bo,) = circle.members
    other = await published(await circle.world.somebody("Lou"), name="Samen sterk")
    await bo.command(f"network {other}")
    await bo.press("join")
    return circle


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("word", ["goals", "agreements", "program", "time", "expect", "harvest", "commit"])
async def test_a_word_alone_opens_what_the_same_word_opens_with_its_only_network(word: str, locale: Locale) -> None:
    circle = await a_circle("Bo", locale=locale)
    (bo,) = circle.members
    wanted = circle.session() if word in OF_A_SESSION else circle.id
    alone = await bo.command(name_of(word, locale))
    assert alone.ref == Ref(BY_WORD[word].flow, wanted)
    assert told(alone) == told(await bo.command(f"{word} {wanted}"))


@pytest.mark.parametrize("word", ["goals", "agreements", "program", "harvest"])
async def test_who_is_in_two_networks_is_asked_which_one(word: str) -> None:
    circle = await in_two()
    reply = await circle.members[0].command(word)
    assert reply.ref == Ref(BY_WORD[word].flow)
    assert told(reply).count("Zorg voor elkaar") == told(reply).count("Samen sterk") == 1


async def test_what_is_done_then_is_done_in_that_network() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    await bo.command("agreements")
    reply = await bo.press("accept")
    assert reply.ref == Ref("agreeing", circle.id)
    assert told(reply) == told(await bo.press("accept"))


async def test_the_same_event_twice_opens_the_same() -> None:
    circle = await a_circle("Bo")
    (bo,) = circle.members
    incoming = Incoming("once", bo.account, Commanded("goals"))
    first, again = [await circle.world.runtime.handle(incoming) for _ in range(2)]
    assert again.again
    assert (first.ref, told(first)) == (again.ref, told(again))


async def test_where_an_answer_is_sent_it_is_sent_of_that_network_too() -> None:
    """As to a message typed to Kring on Slack or Teams."""
    circle = await a_circle("Bo")
    store = circle.world.store
    assert isinstance(store, MemoryStore)
    await circle.members[0].do(Commanded("goals"), inline=False)
    (reply,) = [row.nudge for row in store.tables.outbox.values() if row.nudge.klass == "reply"]
    assert (reply.flow, reply.subject) == ("aiming", circle.id)


async def test_a_page_that_says_more_than_which_one_stays() -> None:
    """Methods can be looked through without a session; the way to one's own is a button beside them."""
    circle = await a_circle("Bo")
    reply = await circle.an.command("method")
    assert reply.ref.subject == ""
    assert commands_in(reply.message)["method"] == circle.session()


async def test_who_leads_two_moves_a_session_of_either() -> None:
    circle = await a_circle("Bo")
    await weighed(circle.an)
    await fill_in(circle.an, name="Tweede", date="2026-04-14")
    await circle.an.press("publish")
    reply = await circle.an.command("move")
    assert reply.ref.subject == ""
    assert "Tweede" in told(reply)
