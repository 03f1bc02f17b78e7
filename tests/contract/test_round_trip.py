"""Every field of what is kept comes back as it was written: a field that nobody writes, or reads, is noticed.

Each value here says something in every field, so that one which the storage forgets comes back as its default.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, replace
from datetime import timedelta
from secrets import token_urlsafe
from typing import Any

import pytest

from bot.facts import ChannelLinked, InsightShared, MemberEnrolled, NameAdded, NetworkPublished
from bot.life.steering import SeatPassed
from bot.network.model import Frame, Insight, Member, Network, Preparation, Session
from bot.nudges.nudge import Nudge
from bot.people import Person, Place
from bot.ports import Installation
from bot.queries import InsightBy
from bot.speech import t
from tests.contract.people import ask, enter, look, member, record
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

LATER = MONDAY + timedelta(days=9)
Kept = Network | Frame | Session | Preparation | Member | Insight | Nudge | Installation
TEAM = ChannelLinked("team", Place("slack", "nord", "C9", "lassers"), "Lassers", "team")


def unsaid(field: Field[Any]) -> object:
    """What stands in a field of which nobody said anything."""
    return "" if field.default is MISSING else field.default


def silent(*values: Kept) -> set[str]:
    """The fields of which none of these values says anything."""
    return {one.name for one in fields(values[0]) if all(getattr(value, one.name) == unsaid(one) for value in values)}


def session(number: int) -> Session:
    start = LATER + timedelta(weeks=number)
    return Session(
        id=f"net-{number}",
        network="net",
        number=number,
        type="deepening",
        start=start,
        end=start + timedelta(hours=2),
        place=f"Zaal {number}",
        sequence=number + 2,
        prepared=Preparation("Onthaal", ("world-cafe",), "yes", "Veel volk", "Een lijst"),
    )


async def somebody_elsewhere(store: AnyStore) -> tuple[Person, Member]:
    """Of a team in another organisation, as the facilitator of a network sees her there."""
    eva = await enter(store, "eva", "nord", "fr")
    await store.name_organisation(eva.organisation, "Nord")
    await record(store, eva, TEAM)
    return eva, replace(member(eva), team=TEAM.id, house="Nord", since=MONDAY)


async def a_network(store: AnyStore) -> tuple[Person, Network]:
    """Of two sessions, with one member; and who facilitates it."""
    an, (_, eva) = await enter(store, "an"), await somebody_elsewhere(store)
    await store.name_organisation(an.organisation, "De Linde")
    return an, Network(
        id="net",
        organisation=an.organisation,
        name="Onthaal",
        goal="Elkaar ontmoeten",
        capacity=9,
        facilitator=an.id,
        facilitator_name="an",
        timezone="Europe/Lisbon",
        sessions=(session(1), session(2)),
        members=(eva,),
        status="cancelled",
        revision=7,
        house="De Linde",
        frame=Frame("across", "Gastvrouw", "In Gent", "Mia", ("zorg",), ("onthaal",), ("Zonder namen",)),
        freed=LATER,
    )


async def test_a_network_with_its_sessions(store: AnyStore) -> None:
    an, made = await a_network(store)
    assert silent(made) | silent(*made.sessions) | silent(made.frame) | silent(made.sessions[0].prepared) == set()
    await record(store, an, NetworkPublished(made), planner=None)
    assert await look(store, an, "net") == made


async def test_its_members_also_who_has_no_account(store: AnyStore) -> None:
    an, made = await a_network(store)
    made = replace(made, status="open")
    nameless = Member("mia", "Mia", an.reader, "BE", None, "member", MONDAY, added=True)
    cis = await enter(store, "cis")
    waits = replace(member(cis, "waiting"), passed=LATER)
    assert silent(*made.members, nameless, waits) == set()
    await record(store, an, NetworkPublished(made), planner=None)
    await record(store, an, NameAdded(made, nameless), planner=None)
    await record(store, cis, MemberEnrolled(await look(store, an, "net"), waits), planner=None)
    await record(store, cis, SeatPassed(await look(store, an, "net")), at=LATER, planner=None)
    assert (await look(store, an, "net")).members == (*made.members, nameless, waits)


async def test_an_insight(store: AnyStore) -> None:
    an, made = await a_network(store)
    await record(store, an, NetworkPublished(made), planner=None)
    eva, _ = await somebody_elsewhere(store)
    kept = Insight(
        id="insight",
        organisation=eva.organisation,
        author=eva.id,
        author_name="eva",
        text="Vraag eerst",
        audience="network",
        session="net-1",
        channel=TEAM.id,
        about="Onthaal",
        network="net",
        house="Nord",
    )
    assert silent(kept) == set()
    await record(store, eva, InsightShared(kept), planner=None)
    assert await ask(store, an, InsightBy("insight")) == kept


async def test_a_nudge(store: AnyStore) -> None:
    eva, _ = await somebody_elsewhere(store)
    made = Nudge(
        key=f"{TEAM.id}/post/1",
        organisation=eva.organisation,
        recipient=TEAM.id,
        kind="post",
        flow="posting",
        subject="insight",
        due=LATER,
        expires=LATER + timedelta(days=3),
        klass="post",
        to_channel=True,
        notice=t("why-later", day=LATER.date()),
        priority="post",
        scope="network:net",
        party=eva.id,
        session="net-1",
        foreseen=LATER - timedelta(days=1),
        late=False,
        chosen=True,
        by=LATER + timedelta(days=1),
    )
    assert silent(made) == set()
    await record(store, eva, nudges=(made,))
    assert [line.nudge for line in await store.timeline(eva.organisation, 9)] == [made]


@pytest.mark.parametrize("anew", [False, True])
async def test_an_installation(store: AnyStore, *, anew: bool) -> None:
    made = Installation(
        platform="slack",
        tenant="linde",
        at=MONDAY,
        name="De Linde",
        installer="U-an",
        bot="U-kring",
        scopes=("chat:write", "team:read"),
        teams=("19:a", "19:b"),
        token=token_urlsafe(16),
        refresh=token_urlsafe(16),
        expires=LATER,
    )
    assert silent(made) == set()
    if anew:
        await store.install(Installation("slack", "linde", MONDAY - timedelta(days=1)))
    await store.install(made)
    assert await store.installation("slack", "linde") == made
