"""Who waits for what a new network is about hears so: written with the network, the same on every kind of store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.catalogue.awaited import Fulfilled
from bot.catalogue.model import InterestRegistered, WaitingFor
from bot.facts import NetworkPublished
from bot.founding.launching import Launched
from bot.network.model import Frame, Network
from bot.people import Person
from tests.contract.people import enter, member, network, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore


async def waits(store: AnyStore, person: Person, words: str) -> None:
    before = (await store.ask(person, [WaitingFor(words)]))[WaitingFor(words)]
    await record(store, person, InterestRegistered(words, before))


async def launch(store: AnyStore, by: Person, name: str, *members: Person, managers: tuple[str, ...] = ()) -> Network:
    seats = tuple(member(one) for one in members)
    made = replace(network(by, name), members=seats, frame=Frame(interests=("lasrobots",)))
    await record(store, by, NetworkPublished(made), Launched(made, managers))
    return made


async def told(store: AnyStore) -> list[tuple[str, str, str]]:
    due = await store.claim(MONDAY + timedelta(hours=1), "worker", 99, timedelta(minutes=1))
    opens = (one.nudge for one in due if one.nudge.kind == "opens")
    return sorted((one.recipient, one.flow, one.subject) for one in opens)


@pytest.mark.row("E1.1")
async def test_each_who_waits_for_it_is_told_once_and_nobody_else(store: AnyStore) -> None:
    """Not who leads it, is in it, or hears of it as a manager; not another organisation's; not for other topics."""
    an, bo, cas, dee, mia, far = [
        await enter(store, *one) for one in (("an",), ("bo",), ("cas",), ("dee",), ("mia",), ("far", "noord"))
    ]
    for person in (an, bo, cas, mia, far):
        await waits(store, person, "lasrobot")
    await waits(store, bo, "Lassen met lasrobots")
    await waits(store, dee, "inkoop")
    made = await launch(store, an, "Lassen", cas, managers=(mia.id,))
    assert await told(store) == [(bo.id, "awaited", made.id)]


async def test_one_sees_which_of_ones_own_topics_a_network_is_about(store: AnyStore) -> None:
    an, bo, far = await enter(store, "an"), await enter(store, "bo"), await enter(store, "far", "noord")
    for person in (bo, far):
        await waits(store, person, "Lasrobots")
    await waits(store, bo, "inkoop")
    made = await launch(store, an, "Lassen")
    seen = {one.id: (await store.ask(one, [Fulfilled(made.id)]))[Fulfilled(made.id)] for one in (an, bo, far)}
    assert [one.words for one in seen[bo.id]] == ["Lasrobots"]
    assert (seen[an.id], seen[far.id]) == ((), ())
