"""Two organisations that become one, on every database: all of the one comes along, and nobody loses a seat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import PrimaryKeyConstraint, UniqueConstraint, select

from bot.events import Ref
from bot.facts import (
    CalendarChanged,
    ChannelLinked,
    MemberEnrolled,
    NetworkChannelLinked,
    OrganisationArranged,
)
from bot.nudges.rows import RowChange
from bot.organisation import Arrangements
from bot.people import Account, Person, Place
from bot.ports import Conversation
from bot.queries import MyChannels, MyOrganisation
from storage import SqlStore, migrate
from storage.joining import scoped
from storage.tables import channels, meetings, network_channels, row_changes
from tests.contract.people import PLACE, PLANNER, ask, enter, look, member, publish, record, say
from tests.contract.rows import everything, make, naming
from tests.fakes.world import MONDAY, Clock
from tests.postgres import Postgres
from tests.stores import opened

LINDE, NORD = Place("slack", "linde", "C1", "algemeen"), Place("slack", "nord", "C9", "noord")


@pytest.fixture
async def store(address: str, clock: Clock) -> AsyncIterator[SqlStore]:
    async with opened(address, clock) as database:
        yield database


async def join(store: SqlStore, source: Person, target: Person, *, keep_roles: bool = False) -> bool:
    tenant = ("slack", "nord")
    return await store.join(source.organisation, target.organisation, tenant, MONDAY, keep_roles=keep_roles)


async def rows(store: SqlStore) -> set[tuple[str, tuple[str | None, ...]]]:
    return await store._database.read(everything)


async def test_every_row_of_every_table_comes_along(store: SqlStore) -> None:
    """Made from the tables themselves: one that is added later is tried here as well."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    alone = [table for table in scoped() if table.name != "tenants"]
    await store._database.write(
        lambda connection: [make(connection, table, organisation=eva.organisation) for table in alone]
    )
    before = await store.counted(eva.organisation)
    assert set(before) == {table.name for table in scoped()}
    assert await join(store, eva, an)
    assert naming(await rows(store), eva.organisation) == set()
    after = await store.counted(an.organisation)
    assert all(after[name] >= count for name, count in before.items())


def test_what_two_organisations_may_both_have_is_known() -> None:
    """A new table of this kind needs a word in `storage.joining`: which of two rows stays."""
    unique = {
        table
        for table in scoped()
        for one in table.constraints
        if isinstance(one, PrimaryKeyConstraint | UniqueConstraint) and "organisation" in one.columns
    }
    assert unique == {row_changes, network_channels, channels}


async def test_people_keep_their_ids_seats_and_conversations_and_are_colleagues(store: SqlStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, eva, "Noord")
    await record(store, an, MemberEnrolled(made, member(an)))
    await say(store, eva, {"of": eva.organisation})
    assert await join(store, eva, an)
    now = await look(store, an, made.id)
    assert (now.organisation, now.facilitator, [one.person for one in now.members]) == (
        an.organisation,
        eva.id,
        [an.id],
    )
    assert now.members[0].house == ""
    again = await store.person(eva.id)
    assert again == replace(eva, organisation=an.organisation)
    kept = await store.conversation(again, Ref("readiness"))
    assert isinstance(kept, Conversation)
    assert kept.state == {"of": an.organisation}
    newcomer = await enter(store, "bo", "nord")
    assert newcomer.organisation == an.organisation


@pytest.mark.parametrize("keep_roles", [False, True])
async def test_nobody_brings_a_role_along_unless_that_is_said(store: SqlStore, *, keep_roles: bool) -> None:
    """HR and managers read of colleagues what only the one that stays can trust them with."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    for one in (an, eva):
        await store.appoint(one.id, {"administrator", "hr", "manager"})
    assert await join(store, eva, an, keep_roles=keep_roles)
    kept = [one.roles for one in (await store.person(an.id), await store.person(eva.id)) if one]
    assert kept == [{"administrator", "hr", "manager"}, {"administrator", "hr", "manager"} if keep_roles else set()]


async def test_the_arrangements_of_the_one_that_stays_hold(store: SqlStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    for one, days in ((an, 120), (eva, 730)):
        await store.appoint(one.id, {"administrator"})
        await record(store, one, OrganisationArranged(Arrangements(kept_days=days)))
        await record(store, one, CalendarChanged(8, RowChange(8, days=days // 60)))
    await store.name_organisation(eva.organisation, "Noord")
    assert await join(store, eva, an)
    again = await store.person(eva.id)
    assert again is not None
    own = await ask(store, again, MyOrganisation())
    assert getattr(own, "name", None) == "Noord", "an organisation without a name is called as the one that came"
    assert getattr(own, "administrators", None) == ("an",)
    assert getattr(getattr(own, "arrangements", None), "kept_days", None) == 120
    changes = await store._database.look(
        lambda connection: connection.execute(select(row_changes.c.row, row_changes.c.change)).all()
    )
    assert [(row, change["days"]) for row, change in changes] == [(8, 2)]


async def test_a_network_that_both_post_keeps_one_channel(store: SqlStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    await record(store, eva, MemberEnrolled(made, member(eva)))
    for one, place in ((an, LINDE), (eva, NORD)):
        await record(store, one, NetworkChannelLinked(uuid4().hex, place, place.name, made.id))
    assert await join(store, eva, an)
    shown = select(channels.c.address).join(network_channels, network_channels.c.channel == channels.c.id)
    assert await store._database.look(lambda connection: connection.scalars(shown).all()) == ["C1"]


async def test_a_channel_that_both_linked_is_one_and_whoever_belonged_to_either_belongs_to_it(store: SqlStore) -> None:
    """Eva of Noord linked a channel of the other's for a network that both are in; then it became her team's."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = await publish(store, an)
    await record(store, eva, MemberEnrolled(made, member(eva)))
    theirs = uuid4().hex
    await record(store, eva, NetworkChannelLinked(theirs, PLACE, "algemeen", made.id))
    where = {"channel": theirs, "organisation": eva.organisation}
    await store._database.write(lambda connection: make(connection, meetings, **where))
    await record(store, an, ChannelLinked(uuid4().hex, PLACE, "algemeen", "team"))
    assert await join(store, eva, an)
    again = await store.person(an.id)
    assert again is not None
    (one,) = (await store.ask(again, [MyChannels()]))[MyChannels()]
    kept = await store._database.look(lambda connection: connection.execute(select(channels.c.id)).all())
    met = await store._database.look(lambda connection: connection.scalars(select(meetings.c.channel)).all())
    posts = await store._database.look(lambda connection: connection.scalars(select(network_channels.c.channel)).all())
    assert (kept, set(met) | set(posts)) == ([(one.id,)], {one.id})


async def test_what_changed_meanwhile_is_left_alone(store: SqlStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    await store.attach(Account("teams", "nord-be", "eva"), eva.id)
    before = await rows(store)
    assert not await join(store, eva, an)
    assert not await join(store, an, an)
    assert not await join(store, eva, replace(an, organisation="gone"))
    assert await rows(store) == before


async def test_what_its_keepers_are_asked_goes_on_once(store: SqlStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    await store.appoint(eva.id, {"hr"})
    await store.replan(PLANNER, MONDAY)
    before = {line.nudge.key for line in await store.timeline(eva.organisation, 9)}
    assert await join(store, eva, an, keep_roles=True)
    await store.replan(PLANNER, MONDAY)
    after = await store.timeline(an.organisation, 9)
    assert {line.nudge.key for line in after} == before != set()
    assert {line.status for line in after} == {"planned"}, "nothing of it is dropped, and nothing comes twice"
    assert {line.nudge.scope for line in after} == {f"organisation:{an.organisation}"}


async def test_an_installation_and_a_join_do_not_wait_for_each_other(postgres: Postgres, clock: Clock) -> None:
    """Whoever installs holds the tenant, and then needs the organisation: a join waits without having that."""
    address = postgres.copy("kring", migrate)
    async with opened(address, clock) as store:
        an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
        async with await psycopg.AsyncConnection.connect(address) as installing, asyncio.TaskGroup() as tasks:
            await installing.execute("SELECT FROM tenants WHERE tenant = 'nord' FOR UPDATE")
            joining = tasks.create_task(join(store, eva, an))
            async with asyncio.timeout(30):
                while not await _somebody_waits(installing):
                    pass
            await installing.execute("SELECT FROM organisations FOR UPDATE NOWAIT")
            await installing.commit()
        assert joining.result()
    postgres.drop(address)


async def _somebody_waits(connection: psycopg.AsyncConnection[tuple[object, ...]]) -> bool:
    waits = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    return await (await connection.execute(waits)).fetchone() == (1,)
