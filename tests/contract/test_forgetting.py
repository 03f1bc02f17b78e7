"""Forgetting a person, or an organisation: on every database nothing of theirs stays, and others lose nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from bot.catalogue.model import Entry, EntrySuggested, SuggestionJudged
from bot.events import Ref
from bot.facts import (
    AttendanceSaid,
    ChannelLinked,
    EvaluationAnswered,
    InsightShared,
    InvitationMade,
    MemberEnrolled,
    NetworkPublished,
    OrganisationArranged,
    PlanMade,
    ReadinessAnswered,
    WishesChanged,
)
from bot.life.guests import Guest, GuestAnswered, GuestInvited
from bot.life.proposing import Proposal, ProposalAnswered, ProposalSent
from bot.logins import LoginCodeMade
from bot.network.anonymity import Answer
from bot.network.model import Insight
from bot.nudges.wishes import Wishes
from bot.organisation import Arrangements
from bot.people import Account, Person, Profile
from bot.ports import Commit, Conversation, Installation, NotSaved, Outcome, Settlement
from bot.queries import MyOrganisation, NetworkBy
from storage import SqlStore
from storage.tables import accounts, metadata, networks, organisations, persons
from tests.contract.people import LEASE, PLACE, PLANNER, ask, enter, join, look, member, network, nudge, publish, record
from tests.contract.rows import everything, naming, one_for_each_column
from tests.fakes.world import MONDAY, Clock
from tests.stores import opened

NAME, USER = "Zoë Vergeetmij", "U0VERGEETMIJ"
WORDS = ("Vergeetmij", "Verg", USER, "geheim")
"""Nothing of this may stand anywhere afterwards."""
UNTIL = MONDAY + timedelta(days=9)


@pytest.fixture
async def store(address: str, clock: Clock) -> AsyncIterator[SqlStore]:
    async with opened(address, clock) as database:
        yield database


async def forget(store: SqlStore, person: Person, successor: Person | None = None) -> None:
    await store.forget_person(person.id, successor.id if successor else None, PLANNER, MONDAY)


async def zoe(store: SqlStore, tenant: str = "linde") -> Person:
    return await store.welcome(Account("slack", tenant, USER), Profile(NAME, "nl", "Europe/Brussels", "D-Verg"))


async def live(store: SqlStore, person: Person) -> tuple[str, ...]:
    """Whatever somebody can leave behind, but a network of their own; ids that others' rows name them by."""
    logins = await store._database.look(
        lambda connection: connection.execute(accounts.select().where(accounts.c.person == person.id)).all()
    )
    insight = uuid4().hex
    said = Insight(insight, person.organisation, person.id, person.name, "geheim idee", "organisation", None, None)
    await store.install(Installation("slack", "linde", MONDAY, token=uuid4().hex, installer=USER))
    await record(
        store,
        person,
        ReadinessAnswered((1,) * 10, "yes"),
        PlanMade("geheim als", "geheim dan"),
        WishesChanged(Wishes()),
        LoginCodeMade(uuid4().hex, UNTIL),
        ChannelLinked(uuid4().hex, PLACE, "algemeen", "organisation"),
        InsightShared(said, ((uuid4().hex, person.organisation),)),
    )
    await store.appoint(person.id, {"administrator"})
    await record(store, person, OrganisationArranged(Arrangements(contact_person=person.id)))
    for event in (f"slack/linde/installed/{logins[0].user}/now", f"withdrawn/{person.id}/n/1"):
        talk = Conversation(Ref("sharing", event), {"text": "geheim"}, 1, 0)
        assert await store.commit(Commit(event, person, MONDAY, talk)) is Outcome.DONE
    return person.id, insight, *(login.id for login in logins)


async def rows(store: SqlStore) -> set[tuple[str, tuple[str | None, ...]]]:
    return await store._database.read(everything)


async def test_nothing_of_somebody_is_left_and_others_keep_what_is_theirs(store: SqlStore) -> None:
    an, bo, person = await enter(store, "an"), await enter(store, "bo"), await zoe(store)
    made = await publish(store, an, capacity=1)
    await join(store, person, made)
    await join(store, bo, made, "waiting")
    ids = await live(store, person)
    first = made.sessions[0]
    await record(store, person, AttendanceSaid(first, "yes", "geheime taart"))
    await record(store, person, EvaluationAnswered(first, Answer((5,), ("fijn",))))
    assert naming(await rows(store), *ids)
    await forget(store, person)
    left = await rows(store)
    assert naming(left, *ids, *WORDS) == set()
    assert naming(left, "fijn"), "an answer was nobody's, and stays"
    now = await look(store, an, made.id)
    assert [(one.person, one.standing) for one in now.members] == [(bo.id, "waiting")]
    offers = [line.nudge for line in await store.timeline(an.organisation, 99) if line.nudge.kind == "offer"]
    assert [(one.recipient, one.subject) for one in offers] == [(bo.id, made.id)]
    own = await ask(store, an, MyOrganisation())
    assert (getattr(own, "contact", None), getattr(own, "administrators", None)) == ("", ())


async def test_no_column_of_any_table_keeps_a_persons_id(store: SqlStore) -> None:
    """A row for each of them, made from the tables themselves: one that is added later is tried here as well."""
    person = await zoe(store)
    mine = (persons.c.id, networks.c.facilitator)

    async def made() -> list[str]:
        columns = await store._database.write(
            lambda connection: list(one_for_each_column(connection, person.id, *mine))
        )
        return [f"{column.table.name}.{column.name}" for column in columns]

    tried = await made()
    assert {"outbox.party", "conversations.state", "login_codes.claimed_by", "persons.added_by"} <= set(tried)
    only_point = {"evaluations", "network_channels", "tenants", "installations", "meetings"}
    assert {name.partition(".")[0] for name in tried} == {table.name for table in metadata.sorted_tables} - only_point
    before = await rows(store)
    await forget(store, person)
    after = await rows(store)
    assert naming(after, person.id) == set()
    assert before - naming(before, person.id, USER) <= after, "who isn't named loses nothing"


async def test_who_facilitates_is_not_forgotten_before_somebody_takes_over(store: SqlStore) -> None:
    bo, person = await enter(store, "bo"), await zoe(store)
    made = await publish(store, person)
    await join(store, bo, made)
    await record(store, person, InvitationMade(made, "CODE", UNTIL))
    before = await rows(store)
    with pytest.raises(NotSaved):
        await forget(store, person)
    assert await rows(store) == before
    await forget(store, person, successor=bo)
    now = await look(store, bo, made.id)
    assert (now.facilitator, now.facilitator_name, now.members) == (bo.id, "bo", ())
    assert naming(await rows(store), person.id, *WORDS) == set()
    asked = {line.nudge.recipient for line in await store.timeline(bo.organisation, 99) if line.status == "planned"}
    assert asked == {bo.id}, "what its facilitator is asked, the new one is asked"


async def test_what_is_being_sent_to_them_leaves_no_trace_either(store: SqlStore) -> None:
    person = await zoe(store)
    await record(store, person, nudges=(nudge(person),))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert await store.begin(claimed, None, MONDAY, LEASE)
    await forget(store, person)
    assert not await store.settle(claimed, Settlement("sent", "D-Verg/1"), MONDAY)
    assert naming(await rows(store), person.id, *WORDS) == set()


async def test_while_others_come_and_go_nobody_loses_what_is_theirs(store: SqlStore) -> None:
    """Each of them changes the same network at the same moment: who comes too late looks again."""
    an, person = await enter(store, "an"), await zoe(store)
    made = await publish(store, an)
    await join(store, person, made)
    others = [await enter(store, f"p{number}") for number in range(6)]

    async def comes(one: Person) -> None:
        while await record(store, one, MemberEnrolled(await look(store, an, made.id), member(one))) is Outcome.CONFLICT:
            pass

    await asyncio.gather(*map(comes, others[:3]), forget(store, person), *map(comes, others[3:]))
    now = await look(store, an, made.id)
    assert {one.person for one in now.members} == {one.id for one in others}
    assert naming(await rows(store), person.id, *WORDS) == set()


async def test_who_is_of_another_organisation_takes_nothing_over(store: SqlStore) -> None:
    person, eva = await zoe(store), await enter(store, "eva", "nord")
    await publish(store, person)
    with pytest.raises(NotSaved):
        await forget(store, person, successor=eva)


async def test_a_guests_own_house_goes_with_the_guest(store: SqlStore) -> None:
    await enter(store, "an")
    before = await rows(store)
    guest = await store.welcome(Account("slack", "linde", USER), Profile(NAME, guest=True))
    await forget(store, guest)
    assert await rows(store) == before


async def test_who_writes_again_is_a_newcomer(store: SqlStore) -> None:
    person = await zoe(store)
    await live(store, person)
    await forget(store, person)
    again = await zoe(store)
    assert (again.id != person.id, again.roles, again.organisation) == (True, frozenset(), person.organisation)
    with pytest.raises(NotSaved):
        await forget(store, person)


async def test_nothing_of_an_organisation_is_left_and_others_keep_what_is_theirs(store: SqlStore) -> None:
    """Zoë has a seat in Noord's network, and Eva of Noord one in hers."""
    person, eva, bo = await zoe(store), await enter(store, "eva", "nord"), await enter(store, "bo", "nord")
    theirs = await publish(store, eva, capacity=1)
    for one in (eva, person):
        await store.appoint(one.id, {"administrator"})
        await record(store, one, OrganisationArranged(Arrangements(outside=True)))
    await record(store, person, MemberEnrolled(theirs, member(person)))
    await join(store, bo, theirs, "waiting")
    await live(store, person)
    hers = network(person, "geheim netwerk")
    await record(store, person, NetworkPublished(hers))
    await record(store, eva, MemberEnrolled(hers, member(eva)))
    kept = Insight(uuid4().hex, eva.organisation, eva.id, "eva", "van Eva", "network", None, None, network=hers.id)
    await record(store, eva, InsightShared(kept))
    guest = await store.welcome(Account("slack", "linde", "U1GAST"), Profile("Vergast", guest=True))
    await store.attach(Account("slack", "linde", "U2BO"), bo.id)
    await store.forget_organisation(person.organisation, PLANNER, MONDAY)
    left = await rows(store)
    gone = (person.organisation, person.id, hers.id, guest.id, guest.organisation, "U1GAST", "U2BO", *WORDS)
    assert naming(left, *gone) == set()
    assert naming(left, "van Eva"), "what she shared is still hers"
    now = await look(store, eva, theirs.id)
    assert [(one.person, one.standing) for one in now.members] == [(bo.id, "waiting")]
    assert now.freed == MONDAY, "and is offered the seat"
    assert await ask(store, eva, NetworkBy(hers.id)) is None
    assert [one.id for one in await store.organisations()] == [eva.organisation]
    assert (await zoe(store)).organisation != person.organisation


async def test_an_organisation_whose_people_lead_networks_elsewhere_stays(store: SqlStore) -> None:
    person, eva = await zoe(store), await enter(store, "eva", "nord")
    made = await publish(store, eva)

    await store._database.write(
        lambda connection: connection.execute(
            networks.update().where(networks.c.id == made.id).values(facilitator=person.id)
        )
    )
    assert [one.id for one in await store.led_elsewhere(person.organisation)] == [made.id]
    with pytest.raises(NotSaved):
        await store.forget_organisation(person.organisation, PLANNER, MONDAY)
    assert await store._database.look(lambda connection: connection.execute(organisations.select()).all())


async def test_what_is_kept_of_somebody_is_theirs_to_read(store: SqlStore) -> None:
    an, person = await enter(store, "an"), await zoe(store)
    made = await publish(store, an, "Onthaal")
    for one in (an, person):
        await live(store, one)
    await join(store, person, made)
    found = await store.export(person.id)
    assert found["persons"][0]["name"] == NAME
    assert found["accounts"][0]["user"] == USER
    assert found["plans"][0]["when"] == "geheim als"
    assert found["members"][0]["network"] == made.id
    assert {"id": made.id, "name": "Onthaal"} in found["names"]
    assert {"readiness", "insights", "conversations", "outbox", "wishes", "login_codes", "channels"} <= set(found)
    assert an.id not in str({name: rows for name, rows in found.items() if name not in ("networks", "names")})


async def test_of_what_is_of_two_people_each_reads_their_own_part(store: SqlStore) -> None:
    """A proposal and its answer, a guest and who asked them, what somebody suggested and who checked it."""
    an, person = await enter(store, "an"), await zoe(store)
    await store.appoint(person.id, {"manager", "hr"})
    asked = Proposal("p", an.id, an.name, person.id, NAME, "Rouw", "om An", "met Bo", at=MONDAY)
    await record(store, an, ProposalSent(asked))
    await record(store, person, ProposalAnswered(asked, "later", "na de zomer"))
    made = await publish(store, an)
    await record(store, an, GuestInvited(made, Guest(made.sessions[0].id, person.id, NAME, "Slaap")))
    await record(store, person, GuestAnswered(made.id, made.sessions[0].id, "no"))
    entry = Entry("e", "fund", "Fonds van An", "Wat An weet", "https://a.example")
    await record(store, an, EntrySuggested(entry))
    await record(store, person, SuggestionJudged(replace(entry, suggested_by=an.id)))
    kinds = ("proposals", "guests", "entries")
    hers, his = [{kind: (await store.export(one.id)).get(kind) for kind in kinds} for one in (person, an)]
    assert an.id not in str(hers)
    assert [word for word in ("Rouw", "om An", "met Bo", "Slaap", "van An", "An weet") if word in str(hers)] == []
    assert [word for word in ("na de zomer", "'no'") if word in str(his)] == []
    assert "na de zomer" in str(hers)
    assert [word for word in ("Rouw", "Slaap", "Fonds van An") if word not in str(his)] == []
