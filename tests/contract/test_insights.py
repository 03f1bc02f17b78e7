"""Insights and the channels that they are posted in, on every kind of store."""

from dataclasses import replace

import pytest

from bot.facts import ChannelLinked, InsightShared, TeamChosen
from bot.network.model import Audience, Insight
from bot.people import Channel, Person, Place, Reader
from bot.queries import ChannelAt, InsightBy, MyChannels
from tests.contract.people import PLACE, ask, enter, insight, record
from tests.stores import AnyStore


@pytest.mark.row("M2.2")
async def test_an_insight_reaches_whom_it_was_meant_for(store: AnyStore) -> None:
    """Kept for oneself: nobody. For the team: those in it, and its channel. For all: the organisation."""
    an, mate, other = await enter(store, "an"), await enter(store, "mate"), await enter(store, "other")
    await record(store, an, ChannelLinked("team-1", PLACE, "Team", "team"))
    await record(store, mate, TeamChosen("team-1"))
    people = [await store.person(person.id) or person for person in (an, mate, other)]
    channel = Person("team-1", an.organisation, "Team")
    seen = {}
    ways: tuple[tuple[Audience, str | None], ...] = (("private", None), ("team", "team-1"), ("organisation", None))
    for audience, where in ways:
        given = insight(an, audience, channel=where)
        given = Insight(**{**vars(given), "id": f"insight-{audience}"})
        await record(store, an, InsightShared(given))
        found = [await ask(store, person, InsightBy(given.id)) for person in (*people, channel)]
        assert set(found) <= {given, None}
        seen[audience] = [one is not None for one in found]
    assert seen["private"] == [True, False, False, False]
    assert seen["team"] == [True, True, False, True]
    assert seen["organisation"] == [True, True, True, True]


async def test_an_insight_is_kept_once(store: AnyStore) -> None:
    an = await enter(store, "an")
    first = insight(an, "organisation")
    await record(store, an, InsightShared(first))
    await record(store, an, InsightShared(Insight(**{**vars(first), "text": "Iets anders"})))
    assert await ask(store, an, InsightBy("insight-1")) == first


async def test_a_place_has_one_channel(store: AnyStore) -> None:
    """Linking it again renames it, and keeps its id; whoever links a team's channel is in that team."""
    an = await enter(store, "an", locale="fr")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "team"))
    await record(store, an, ChannelLinked("channel-2", PLACE, "Iedereen", "organisation"))
    linked = Channel("channel-1", an.organisation, PLACE, "Iedereen", "organisation", Reader("fr"), linked_by=an.id)
    now = await store.person(an.id)
    assert now is not None
    assert now.team == "channel-1"
    assert await ask(store, now, ChannelAt(PLACE)) == linked
    assert await ask(store, now, MyChannels()) == (linked,)
    assert await ask(store, now, ChannelAt(Place("slack", "linde", "C2"))) is None


async def test_in_a_shared_place_each_organisation_has_its_own_channel(store: AnyStore) -> None:
    """Each by its own workspace: there it is another place."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    theirs = replace(PLACE, tenant="nord")
    await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
    ours = await ask(store, an, ChannelAt(PLACE))
    for name in ("Van Eva", "Van ons"):
        await record(store, eva, ChannelLinked("channel-2", theirs, name, "organisation"))
    assert await ask(store, an, ChannelAt(PLACE)) == ours
    assert await ask(store, eva, ChannelAt(theirs)) == Channel(
        "channel-2", eva.organisation, theirs, "Van ons", "organisation", linked_by=eva.id
    )


async def test_nobody_joins_a_team_of_another_organisation(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    await record(store, an, ChannelLinked("team-1", PLACE, "Team", "team"))
    await record(store, eva, TeamChosen("team-1"))
    now = await store.person(eva.id)
    assert now is not None
    assert now.team is None
