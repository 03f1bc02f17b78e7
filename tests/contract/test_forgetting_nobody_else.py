"""What people typed decides nothing of who is forgotten with whom; and who is of two organisations loses one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from bot.events import Ref
from bot.facts import (
    AttendanceSaid,
    InsightShared,
    InvitationMade,
    MemberEnrolled,
    NameAdded,
    NetworkCancelled,
    OrganisationArranged,
    PlanMade,
    ReadinessAnswered,
    WishesChanged,
)
from bot.life.across import MyLogins
from bot.logins import LoginCodeMade
from bot.network.model import Insight, Member
from bot.nudges.wishes import NO_WISHES, Away
from bot.organisation import Arrangements
from bot.people import Account, Person, Profile
from bot.queries import MyDeliveries, MyOrganisation, MyReadiness, MyWishes
from storage import SqlStore
from storage.arrangements import arrangements_of
from storage.sweeping import LOOSE, ids_of, texts_of
from storage.tables import accounts, metadata, networks, persons, sessions
from tests.contract.people import PLANNER, account, ask, enter, look, member, nudge, publish, record, say
from tests.contract.rows import Row, everything, naming, typed_in_each_column
from tests.contract.twins import allow, become
from tests.fakes.world import MONDAY, Clock
from tests.stores import opened

NAME = "Zoë Vergeetmij"
ZOE = Account("slack", "linde", "U0VERGEETMIJ")
UNTIL = MONDAY + timedelta(minutes=10)


@pytest.fixture
async def store(address: str, clock: Clock) -> AsyncIterator[SqlStore]:
    async with opened(address, clock) as database:
        yield database


async def rows(store: SqlStore) -> set[Row]:
    return await store._database.read(everything)


async def forget(store: SqlStore, person: Person) -> None:
    await store.forget_person(person.id, None, PLANNER, MONDAY)


async def forget_house(store: SqlStore, organisation: str) -> None:
    await store.forget_organisation(organisation, PLANNER, MONDAY)


async def zoe(store: SqlStore) -> Person:
    return await store.welcome(ZOE, Profile(NAME, "nl", "Europe/Brussels", "D-Verg"))


async def ids_around(store: SqlStore, person: Person) -> tuple[str, ...]:
    """Of everything that somebody leaves behind, and that others can read, or get to know."""
    insight = uuid4().hex
    said = Insight(insight, person.organisation, person.id, person.name, "tip", "organisation", None, None)
    await record(store, person, InsightShared(said))
    login = select(accounts.c.id).where(accounts.c.person == person.id)
    found = await store._database.look(lambda connection: connection.scalars(login).all())
    return (person.id, insight, *found)


async def test_what_others_typed_decides_nothing(store: SqlStore) -> None:
    """Each id of hers, by itself and among words, in each column that people fill in."""
    person = await zoe(store)
    ids = await ids_around(store, person)
    before = await rows(store)
    columns = await store._database.write(lambda connection: list(typed_in_each_column(connection, *ids)))
    tried = {f"{column.table.name}.{column.name}" for column in columns}
    assert {"networks.goal", "persons.name", "organisations.name", "plans.then", "answers.remarks"} <= tried
    others = await rows(store) - before
    await forget(store, person)
    assert others <= await rows(store)
    assert await store.person(person.id) is None


async def test_what_others_typed_of_an_organisation_decides_nothing_either(store: SqlStore) -> None:
    person = await zoe(store)
    made = await publish(store, person)
    ids = (*await ids_around(store, person), person.organisation, made.id, made.sessions[0].id)
    before = await rows(store)
    await store._database.write(lambda connection: list(typed_in_each_column(connection, *ids)))
    others = await rows(store) - before
    await forget_house(store, person.organisation)
    assert others <= await rows(store)
    assert await store.person(person.id) is None


def test_every_column_with_text_is_either_ours_or_peoples() -> None:
    """What people type is `Typed`, or JSON; a new one in which an id stands needs a word in `storage.sweeping`."""
    found = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in texts_of(table)
        if column not in {*ids_of(table), *LOOSE}
    }
    assert {"networks.goal", "sessions.place", "attendance.brings", "insights.text", "insights.about"} <= found
    assert not found & {"conversations.state", "conversations.subject", "outbox.key", "events.id", "invitations.seat"}


async def test_who_belongs_to_a_team_of_the_forgotten_stays_without_it(store: SqlStore) -> None:
    """Whatever brought them there: a person of another organisation is never removed with a channel."""
    person, eva = await zoe(store), await enter(store, "eva", "nord")
    made = await publish(store, person)
    where = persons.c.id == eva.id
    lost = {"team": made.id, "added_by": person.id}
    await store._database.write(lambda connection: connection.execute(persons.update().where(where).values(lost)))
    await forget_house(store, person.organisation)
    now = await store.person(eva.id)
    assert now == eva
    assert naming(await rows(store), person.id, made.id) == set()


async def a_guest_of_two(store: SqlStore) -> tuple[Person, Person]:
    """Gita, a guest of Linde and of Nord who said that both are she; and Eva, in whose network in Nord she is."""
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    for one in (an, eva):
        await allow(store, one)
    here = await store.welcome(account("gita"), Profile("gita", guest=True))
    there = await store.welcome(account("gita", "nord"), Profile("gita", guest=True))
    made = await publish(store, eva)
    await record(store, eva, InvitationMade(made, "INVITES", UNTIL))
    await record(store, here, MemberEnrolled(made, member(here)), LoginCodeMade("CODE", UNTIL))
    await become(store, here, there)
    return here, eva


async def test_a_guest_of_two_organisations_loses_the_account_in_the_one(store: SqlStore) -> None:
    gita, eva = await a_guest_of_two(store)
    linde = next(one for one in await store.organisations() if ("slack", "linde") in one.tenants)
    await record(store, gita, nudges=(nudge(gita),))
    await forget_house(store, linde.id)
    assert await store.person(gita.id) == gita
    seen = await store.recall(account("gita", "nord"), None)
    assert seen is not None
    assert seen.person.id == gita.id
    assert await store.recall(account("gita"), None) is None
    logins = (await store.ask(gita, [MyLogins()]))[MyLogins()]
    assert [(login.account.tenant, login.preferred) for login in logins] == [("nord", True)]
    found = await store._database.look(
        lambda connection: connection.execute(select(networks.c.id).where(networks.c.facilitator == eva.id)).scalar()
    )
    assert [one.person for one in (await look(store, eva, str(found))).members] == [gita.id]
    await forget_house(store, eva.organisation)
    assert await rows(store) == set(), "with the last account the guest goes, and every house of theirs"


async def test_what_somebody_said_before_two_accounts_were_one_is_theirs(store: SqlStore) -> None:
    """Fien said it on an account of Linde, and is Nord's since: with Linde goes only what Linde has."""
    there, here = await enter(store, "fien"), await enter(store, "fien", "nord")
    for one in (there, here):
        await allow(store, one)
    eva = await enter(store, "eva", "nord")
    made = await publish(store, eva)
    await record(store, there, MemberEnrolled(made, member(there)))
    wish = replace(NO_WISHES, away=(Away(MONDAY.date(), MONDAY.date()),))
    kept = Insight(uuid4().hex, there.organisation, there.id, "fien", "Tip", "private", None, None)
    said = (WishesChanged(wish), PlanMade("als", "dan"), ReadinessAnswered((5,) * 10, "yes"), InsightShared(kept))
    await record(store, there, *said, AttendanceSaid(made.sessions[0], "yes", "taart"), nudges=(nudge(there),))
    await say(store, there, {"is": "x"}, ref=Ref("sharing"))
    await record(store, here, LoginCodeMade("CODE", UNTIL))
    await become(store, here, there)
    linde, log = there.organisation, await ask(store, here, MyDeliveries())
    assert not {table for table, row in naming(await rows(store), here.id) if linde in row} - {"accounts", "outbox"}
    await forget_house(store, linde)
    assert await ask(store, here, MyWishes()) == wish
    assert len((await store.ask(here, [MyReadiness()]))[MyReadiness()]) == 1
    assert await ask(store, here, MyDeliveries()) == log
    assert await store.conversation(here, Ref("sharing")) is not None
    assert {"plans", "insights", "attendance"} <= {table for table, _ in naming(await rows(store), here.id)}


async def arranged(store: SqlStore, by: Person, made: Arrangements) -> None:
    await store.appoint(by.id, {"administrator"})
    await record(store, by, OrganisationArranged(made))


async def contact(store: SqlStore, organisation: str) -> tuple[str, str]:
    made = await store._database.look(lambda connection: arrangements_of(connection, organisation))
    assert made is not None
    return made.contact, made.contact_person


async def test_a_contact_who_becomes_another_organisations_is_still_named_until_forgotten(store: SqlStore) -> None:
    an, here, there = await enter(store, "an"), await enter(store, "hr", "nord"), await enter(store, "hr")
    await arranged(store, an, Arrangements(contact_person=there.id, outside=True))
    await allow(store, here)
    await record(store, here, LoginCodeMade("CODE", UNTIL))
    await become(store, here, there)
    assert getattr(await ask(store, an, MyOrganisation()), "contact", None) == "hr"
    assert await store.contacts(here) == (an.organisation,)
    await forget(store, here)
    assert await contact(store, an.organisation) == ("", "")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (f"{NAME}, 02 123", ""),
        (f"bel {NAME.upper()}", ""),
        (f"{NAME}s huis", f"{NAME}s huis"),
        ("Onthaal, 02 123", "Onthaal, 02 123"),
    ],
)
async def test_a_contact_in_words_that_names_them_goes(store: SqlStore, typed: str, left: str) -> None:
    """Also where it was copied for the organisation's guests; but not what another organisation says."""
    an, eva, person = await enter(store, "an"), await enter(store, "eva", "nord"), await zoe(store)
    for one in (an, eva):
        await arranged(store, one, Arrangements(contact=typed))
    guest = await store.welcome(account("gita"), Profile("gita", guest=True))
    assert await store.contacts(person) == (() if left else tuple(sorted((an.organisation, guest.organisation))))
    await forget(store, person)
    assert [await contact(store, one.organisation) for one in (an, guest, eva)] == [(left, ""), (left, ""), (typed, "")]


@pytest.mark.parametrize("cancelled", [False, True])
async def test_who_has_no_account_is_forgotten_also_when_all_is_over(store: SqlStore, *, cancelled: bool) -> None:
    an = await enter(store, "an")
    made = await publish(store, an, "Onthaal")
    rik = Member(uuid4().hex, NAME, an.reader, an.country, None, "member", added=True)
    await record(store, an, NameAdded(made, rik))
    if cancelled:
        await record(store, an, NetworkCancelled(await look(store, an, made.id)))
    (added,) = await store.added()
    assert (added.person, added.name, added.networks) == (rik.person, NAME, ("Onthaal",))
    assert await store.added("another") == ()
    after = made.sessions[-1].end + timedelta(days=200)
    await store.forget_person(rik.person, None, PLANNER, after)
    assert naming(await rows(store), rik.person, "Vergeetmij") == set()
    kept = select(sessions.c.id).where(sessions.c.network == made.id)
    assert len(await store._database.look(lambda connection: connection.scalars(kept).all())) == len(made.sessions)
