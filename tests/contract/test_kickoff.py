"""The beginning of a network on every kind of store: cards, expectations, one vote of each, for who is inside."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.facts import MemberEnrolled, MemberLeft, NetworkChannelLinked, NetworkPublished
from bot.life.kickoff import (
    Card,
    Digest,
    Expectations,
    ExpectationsAt,
    ExpectationsRead,
    Introductions,
    IntroductionsOf,
    introductions,
)
from bot.life.voices import Ballot, BallotIn, Contributed, TakenBack, Voice, VoiceKind, VoicesIn, Voted
from bot.network.model import Network
from bot.people import Person, Place
from bot.ports import Outcome
from tests.contract.people import ask, enter, join, look, member, network, publish, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

PLACE = Place("slack", "linde", "C-kring", "#kring")


async def a_network(store: AnyStore, *names: str) -> tuple[Network, Person, list[Person]]:
    fee = await enter(store, "fee")
    made = await publish(store, fee)
    people = [await enter(store, name) for name in names]
    for one in people:
        made = await join(store, one, made)
    return made, fee, people


def said(made: Network, who: Person, kind: VoiceKind, text: str, label: str = "", *, named: bool = True) -> Contributed:
    """The same person, kind and label have the same id."""
    return Contributed(
        Voice(f"{made.id}-{who.id}-{kind}{label}", made.id, who.id, kind, text, label=label, named=named)
    )


async def introduced(store: AnyStore, person: Person, made: Network) -> Introductions | None:
    found: Introductions | None = (await store.ask(person, [query := IntroductionsOf(made.id)]))[query]
    return found


async def expected(store: AnyStore, person: Person, made: Network) -> Expectations:
    query = ExpectationsAt(made.sessions[0].id)
    found: Expectations = (await store.ask(person, [query]))[query]
    return found


async def leave(store: AnyStore, person: Person, made: Network) -> None:
    now = await look(store, person, made.id)
    assert await record(store, person, MemberLeft(now, person.id)) is Outcome.DONE


@pytest.mark.row("O3.10", "E2.1")
async def test_a_card_is_of_who_is_inside_and_for_who_is_inside(store: AnyStore) -> None:
    made, fee, (bo, cas) = await a_network(store, "bo", "cas")
    await record(store, bo, said(made, bo, "intro", "Ik las", "does"), said(made, bo, "bring", "Geduld", named=False))
    await record(store, cas, said(made, cas, "fetch", "Taal"))
    cards = (Card(bo.id, "bo", "", (("does", "Ik las"),)), Card(cas.id, "cas", "", (("fetch", "Taal"),)))
    for person in (fee, bo, cas):
        assert await introduced(store, person, made) == Introductions("Onthaal", cards)
    await leave(store, bo, made)
    assert await introduced(store, cas, made) == Introductions("Onthaal", cards[1:])
    stranger, colleague = await enter(store, "zoe", "elders"), await enter(store, "dee")
    assert [await introduced(store, one, made) for one in (bo, stranger, colleague)] == [None] * 3


@pytest.mark.row("O3.10")
async def test_the_channel_of_a_networks_posts_has_its_cards_and_no_other_channel(store: AnyStore) -> None:
    made, _, (bo,) = await a_network(store, "bo")
    await record(store, bo, said(made, bo, "intro", "Ik las", "does"))
    await record(store, bo, NetworkChannelLinked("kring", PLACE, "#kring", made.id))
    channel = Person("kring", bo.organisation, "#kring")
    assert await introduced(store, channel, made) == await introduced(store, bo, made)
    assert await introduced(store, replace(channel, id="andere"), made) is None
    posts = [line.nudge for line in await store.timeline(bo.organisation, 99) if line.nudge.kind == "introductions"]
    assert [(one.recipient, one.subject, one.to_channel) for one in posts] == [("kring", made.id, True)]


def test_of_who_is_of_another_organisation_one_reads_the_name_of_it() -> None:
    bo, eva = Person("bo", "linde", "Bo"), Person("eva", "noord", "Eva")
    made = replace(network(Person("fee", "linde", "Fee")), house="Linde")
    made = replace(made, members=(member(bo), replace(member(eva), house="Noord")))
    voices = [said(made, one, "intro", "Dag", "does").voice for one in (bo, eva)]
    assert [card.house for card in introductions(made, voices, "linde").cards] == ["", "Noord"]
    assert [card.house for card in introductions(made, voices, "noord").cards] == ["Linde", "Noord"]


async def test_expectations_are_their_authors_and_who_leads_reads_five_unnamed_ones_together(store: AnyStore) -> None:
    made, fee, people = await a_network(store, "bo", "cas", "dee", "els", "fien", "gus")
    *unnamed, gus = people
    for number, one in enumerate(unnamed, 1):
        assert (await expected(store, fee, made)).digest == Digest(unnamed=number - 1, waiting=number - 1)
        await record(store, one, said(made, one, "expectation", f"Wens {9 - number}", "1", named=False))
    await record(store, gus, said(made, gus, "expectation", "Met naam", "1"))
    look_at = ExpectationsRead(made.sessions[0].id)
    await record(store, gus, look_at)
    digest = (await expected(store, fee, made)).digest
    assert digest is not None
    assert [one.text for one in digest.said] == ["Met naam"], "a member's look is none"
    await record(store, fee, look_at)
    digest = (await expected(store, fee, made)).digest
    assert digest is not None
    assert [(one.name, one.text) for one in digest.said] == [
        ("gus", "Met naam"),
        *(("", f"Wens {number}") for number in range(4, 9)),
    ]
    assert (digest.named, digest.unnamed, digest.waiting) == (1, 5, 0)
    assert [voice.text for voice in (await expected(store, gus, made)).mine] == ["Met naam"]
    assert (await expected(store, gus, made)).digest is None
    assert await expected(store, await enter(store, "zoe", "elders"), made) == Expectations()
    asked = VoicesIn(made.id, ("expectation",))
    assert await ask(store, fee, asked) == (), "only together, and never with an id"


async def test_below_five_a_look_reads_nothing(store: AnyStore) -> None:
    made, fee, people = await a_network(store, "bo", "cas", "dee", "els")
    for one in people:
        for label in "123":
            await record(store, one, said(made, one, "expectation", "Geheim", label, named=False))
    await record(store, fee, ExpectationsRead(made.sessions[0].id))
    assert (await expected(store, fee, made)).digest == Digest(unnamed=4, waiting=4)


async def test_who_leads_is_none_of_the_five_themselves(store: AnyStore) -> None:
    """Neither who wrote one and leads it now, nor who read five of which one turns out to be their own."""
    made, fee, people = await a_network(store, "bo", "cas", "dee", "els")
    for one in (fee, *people):
        await record(store, one, said(made, one, "expectation", f"Van {one.name}", "1", named=False))
    await record(store, fee, ExpectationsRead(made.sessions[0].id))
    assert (await expected(store, fee, made)).digest == Digest(unnamed=5, waiting=4)
    gus = await enter(store, "gus")
    await join(store, gus, made)
    await record(store, gus, said(made, gus, "expectation", "Van gus", "1", named=False))
    await record(store, fee, ExpectationsRead(made.sessions[0].id))
    digest = (await expected(store, fee, made)).digest
    assert digest is not None
    assert len(digest.said) == 6
    await record(store, gus, MemberEnrolled(await look(store, gus, made.id), member(gus, "leading")))
    assert (await expected(store, gus, made)).digest == Digest(unnamed=6, waiting=4)


@pytest.mark.row("O3.12", "O3.13")
async def test_everybody_has_one_set_of_votes_that_counts_when_they_left_too(store: AnyStore) -> None:
    made, fee, (bo, cas) = await a_network(store, "bo", "cas")
    for choices in (("a", "b", "c"), ("b",)):
        assert await record(store, bo, Voted(made, "goals:1", choices)) is Outcome.DONE
    await record(store, cas, Voted(made, "goals:1", ("a", "b")))
    query = BallotIn(made.id, "goals:1")
    assert await ask(store, bo, query) == Ballot((("b", 2), ("a", 1)), ("b",), 2)
    assert await ask(store, fee, query) == Ballot((("b", 2), ("a", 1)), (), 2)
    assert await ask(store, fee, BallotIn(made.id, "goals:2")) == Ballot()
    await leave(store, cas, made)
    assert await record(store, cas, Voted(made, "goals:1", ("a",))) is Outcome.CONFLICT
    assert await ask(store, bo, query) == Ballot((("b", 2), ("a", 1)), ("b",), 2), "or it would tell what Cas chose"
    assert await ask(store, cas, query) == Ballot()
    await record(store, bo, Voted(made, "goals:1", ()))
    assert await ask(store, bo, query) == Ballot((("a", 1), ("b", 1)), (), 1)


@pytest.mark.row("O3.12")
async def test_nobody_changes_or_takes_back_what_is_somebody_elses_nor_moves_it_to_another_network(
    store: AnyStore,
) -> None:
    made, fee, (bo, cas) = await a_network(store, "bo", "cas")
    goal = said(made, bo, "goal", "Luisteren")
    await record(store, bo, goal)
    for fact in (Contributed(replace(goal.voice, text="Iets anders", person=cas.id)), TakenBack(goal.voice)):
        await record(store, cas, fact)
    query = VoicesIn(made.id, ("goal",))
    assert await ask(store, fee, query) == (replace(goal.voice, name="bo", at=MONDAY),)
    other = network(bo, "Elders", first=9)
    await record(store, bo, NetworkPublished(other))
    await record(store, bo, Contributed(replace(goal.voice, network=other.id, text="Verhuisd")))
    assert await ask(store, bo, VoicesIn(other.id, ("goal",))) == ()
    await record(store, bo, TakenBack(goal.voice))
    assert await ask(store, fee, query) == ()


@pytest.mark.row("O3.12")
async def test_the_questions_around_a_beginning_are_planned_about_the_network(store: AnyStore) -> None:
    made, fee, (bo,) = await a_network(store, "bo")
    lines = await store.timeline(fee.organisation, 999)
    found = {one.nudge.kind: one.nudge for one in lines if one.nudge.recipient in (bo.id, fee.id)}
    about = {kind: found[kind].subject for kind in ("intro", "expectations", "expected", "goals")}
    session = made.sessions[0]
    assert about == {"intro": made.id, "expectations": session.id, "expected": session.id, "goals": made.id}
    assert found["goals"].expires == session.end + timedelta(days=5)
