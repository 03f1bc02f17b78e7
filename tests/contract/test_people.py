"""People, accounts and organisations, on every kind of store."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from bot.events import Ref
from bot.facts import ChannelLinked, SettingsChanged
from bot.people import Account, Person, Profile, Reader
from bot.ports import Address, Lane, Settlement
from storage import SqlStore
from storage.tables import outbox
from tests.contract.people import LEASE, PLACE, READY, account, enter, nudge, record, say
from tests.fakes.world import MONDAY, Clock
from tests.stores import AnyStore, opened


async def test_a_stranger_is_nobody(store: AnyStore) -> None:
    assert await store.recall(account("an"), READY) is None
    assert await store.person("nobody") is None


async def test_a_newcomer_gets_what_their_platform_tells(store: AnyStore) -> None:
    person = await store.welcome(account("an"), Profile("An", "fr-BE", "Europe/Lisbon", "D1"))
    assert (person.name, person.reader, person.country) == ("An", Reader("fr", "Europe/Lisbon"), "PT")
    assert (person.team, person.roles) == (None, frozenset())
    assert await store.person(person.id) == person


async def test_what_a_platform_tells_in_a_way_nobody_knows_is_left_out(store: AnyStore) -> None:
    person = await store.welcome(account("an"), Profile("An", "tlh", "Romance Standard Time"))
    assert (person.reader, person.country) == (Reader("nl", "Europe/Brussels"), "BE")


async def test_the_same_account_is_the_same_person(store: AnyStore) -> None:
    assert (await enter(store, "an")).id == (await enter(store, "an")).id


async def test_a_tenant_is_an_organisation(store: AnyStore) -> None:
    an, bo, eva = await enter(store, "an"), await enter(store, "bo"), await enter(store, "eva", "nord")
    assert an.organisation == bo.organisation != eva.organisation


async def test_newcomers_at_the_same_moment_are_welcomed_once_each(store: AnyStore) -> None:
    """Eight first events of two people of one unknown tenant: two people, one organisation."""
    people = await asyncio.gather(*(enter(store, name) for name in ("an", "bo") * 4))
    assert len({person.id for person in people}) == 2
    assert len({person.organisation for person in people}) == 1


async def test_recall_gives_the_profile_that_was_told_last(store: AnyStore) -> None:
    await store.welcome(account("an"), Profile("An", "nl", "Europe/Brussels", "D1"))
    await store.welcome(account("an"), Profile("An De Wit", address="D2"))
    seen = await store.recall(account("an"), READY)
    assert seen is not None
    assert seen.person.name == "An De Wit"
    assert seen.profile == Profile("An De Wit", "nl", "Europe/Brussels", "D2")


async def test_a_profile_changes_language_and_zone_until_the_person_chooses(store: AnyStore) -> None:
    an = await enter(store, "an")
    moved = await store.welcome(account("an"), Profile(locale="en", timezone="Europe/Lisbon"))
    assert (moved.reader, moved.country) == (Reader("en", "Europe/Lisbon"), "PT")
    await record(store, an, SettingsChanged("fr", "Europe/Lisbon"))
    again = await store.welcome(account("an"), Profile(locale="nl", timezone="Europe/Paris"))
    assert again.reader == Reader("fr", "Europe/Paris"), "the language was chosen, the zone was not"
    assert again.country == "FR"


async def test_a_chosen_zone_stays(store: AnyStore) -> None:
    an = await enter(store, "an")
    await record(store, an, SettingsChanged("nl", "Europe/Lisbon"))
    again = await store.welcome(account("an"), Profile("An", "nl", "Europe/Paris"))
    assert (again.reader.timezone, again.country) == ("Europe/Lisbon", "PT")


async def test_roles_are_appointed(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.appoint(an.id, {"manager", "hr"})
    assert await store.person(an.id) == replace(an, roles=frozenset({"manager", "hr"}))
    await store.appoint(an.id, set())
    assert await store.person(an.id) == an


async def test_a_person_may_have_several_accounts(store: AnyStore) -> None:
    an = await enter(store, "an")
    teams = Account("teams", "linde-tenant", "an-on-teams")
    await store.attach(teams, an.id)
    seen = await store.recall(teams, READY)
    assert seen is not None
    assert seen.person == an
    colleague = await store.welcome(Account("teams", "linde-tenant", "bo-on-teams"), Profile("Bo"))
    assert colleague.organisation == an.organisation, "the tenant belongs to the organisation now"


async def test_an_account_of_somebody_else_can_be_attached(store: AnyStore) -> None:
    an, double = await enter(store, "an"), await enter(store, "an-too")
    await store.attach(account("an-too"), an.id)
    seen = await store.recall(account("an-too"), READY)
    assert seen is not None
    assert seen.person.id == an.id != double.id


async def addresses_of(store: AnyStore, person: Person) -> tuple[Address, ...]:
    """Where a nudge for this person would go now; the nudge is dropped again."""
    await record(store, person, nudges=(nudge(person),))
    (claimed,) = await store.claim(MONDAY, "worker", 50, LEASE)
    await store.settle(claimed, Settlement("dropped", "why-gone"), MONDAY)
    return claimed.addresses


async def test_nudges_go_to_the_account_that_was_written_from_last(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.attach(Account("teams", "linde-tenant", "an-on-teams"), an.id)
    assert [address.platform for address in await addresses_of(store, an)] == ["slack", "teams"]
    await store.recall(Account("teams", "linde-tenant", "an-on-teams"), READY)
    first = (await addresses_of(store, an))[0]
    assert first == Address("teams", "linde-tenant", "an-on-teams", "")
    assert first.lane == Lane("teams", "linde-tenant")
    await store.recall(account("an"), READY)
    assert (await addresses_of(store, an))[0] == Address("slack", "linde", "an", "D-an")


async def lanes(store: SqlStore, person: Person) -> list[str]:
    """The lane of each nudge for this person, in the order of their keys."""
    mine = select(outbox.c.lane).where(outbox.c.recipient == person.id).order_by(outbox.c.key)
    return list(await store._database.look(lambda connection: connection.scalars(mine).all()))


async def test_what_is_to_come_changes_lanes_with_its_recipient(address: str, clock: Clock) -> None:
    """To the account that was written from last; where that one is blocked, or somebody else's now, to another."""
    async with opened(address, clock) as store:
        an, teams = await enter(store, "an"), Account("teams", "linde-tenant", "an-on-teams")
        await store.attach(teams, an.id)
        far = MONDAY + timedelta(days=9)
        await record(store, an, nudges=(nudge(an, "a-sent"), nudge(an, "b-planned", due=far), nudge(an, "c", due=far)))
        (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
        await store.settle(claimed, Settlement("sent", ""), MONDAY)
        assert await lanes(store, an) == ["slack/linde"] * 3
        await store.recall(teams, READY)
        assert await lanes(store, an) == ["slack/linde", "teams/linde-tenant", "teams/linde-tenant"]
        bo = await enter(store, "bo")
        await store.attach(teams, bo.id)
        assert await lanes(store, an) == ["slack/linde"] * 3
        await record(store, an, nudges=(nudge(an, "d"),))
        (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
        await store.settle(claimed, Settlement("dropped", "why-blocked", unreachable=True), MONDAY)
        assert await lanes(store, an) == ["slack/linde", "", "", "slack/linde"], "nobody can be reached there"
        await store.recall(account("an"), READY)
        assert await lanes(store, an) == ["slack/linde"] * 4


async def test_a_channel_has_the_lane_of_its_place(address: str, clock: Clock) -> None:
    async with opened(address, clock) as store:
        an = await enter(store, "an")
        await record(store, an, ChannelLinked("channel-1", PLACE, "Algemeen", "organisation"))
        post = replace(nudge(an, "post", klass="post"), recipient="channel-1", to_channel=True)
        await record(store, an, nudges=(post,))
        assert await lanes(store, replace(an, id="channel-1")) == ["slack/linde"]


async def test_the_latest_active_conversation_is_recalled(store: AnyStore) -> None:
    an = await enter(store, "an")
    await say(store, an, {"is": "One"}, ref=Ref("readiness"))
    await say(store, an, {"is": "Two"}, ref=Ref("attending", "session-1"))
    await say(store, an, {"is": "One again"}, 1, ref=Ref("readiness"))
    seen = await store.recall(account("an"), None)
    assert seen is not None
    assert seen.conversation is not None
    assert (seen.conversation.ref, seen.conversation.state) == (Ref("readiness"), {"is": "One again"})


async def test_nobody_elses_conversation_is_recalled(store: AnyStore) -> None:
    an, bo = await enter(store, "an"), await enter(store, "bo")
    await say(store, an, {"is": "Mine"})
    seen = await store.recall(account("bo"), None)
    assert seen is not None
    assert seen.conversation is None
    assert await store.conversation(bo, READY) is None


async def test_organisations_have_names_and_everything_can_be_erased(store: AnyStore) -> None:
    an = await enter(store, "an")
    await store.name_organisation(an.organisation, "De Linde")
    await record(store, an, nudges=(nudge(an),))
    await store.erase_everything()
    assert await store.recall(account("an"), READY) is None
    assert await store.next_due() is None
