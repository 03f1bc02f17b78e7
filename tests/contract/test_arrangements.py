"""What an organisation's administrator arranged, on every kind of store: it holds for that organisation alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.facts import (
    ChannelLinked,
    MeetingSet,
    MemberEnrolled,
    NetworkPublished,
    OrganisationArranged,
    SettingsChanged,
    WishesChanged,
)
from bot.network.meetings import Rhythm, Weekly
from bot.network.model import Network
from bot.nudges.wishes import NO_WISHES, Hours, Wishes
from bot.organisation import Arrangements, Organisation
from bot.people import Account, Person, Profile, Reader
from bot.ports import Settlement
from bot.queries import MyOrganisation, MyWishes
from tests.contract.people import LEASE, PLACE, account, ask, enter, look, member, network, nudge, record, send_all
from tests.fakes.world import MONDAY
from tests.stores import AnyStore

MORNINGS = Hours(time(9), time(12))
FRENCH = Arrangements("fr", "Europe/Brussels", "FR", MORNINGS, "hr@linde.example", "", 180, outside=True, at=MONDAY)
DAY = timedelta(days=1)


async def an_administrator(store: AnyStore, tenant: str = "linde") -> Person:
    person = await enter(store, "ruth", tenant)
    await store.appoint(person.id, {"administrator"})
    return replace(person, roles=frozenset({"administrator"}))


async def arranged(store: AnyStore, made: Arrangements = FRENCH, tenant: str = "linde") -> Person:
    """An administrator who arranged this."""
    ruth = await an_administrator(store, tenant)
    await record(store, ruth, OrganisationArranged(made))
    return ruth


async def silent(store: AnyStore, name: str, tenant: str = "linde") -> Person:
    """Somebody of whom the platform tells nothing but a name."""
    return await store.welcome(account(name, tenant), Profile(name))


async def again(store: AnyStore, person: Person) -> Person:
    found = await store.person(person.id)
    assert found is not None
    return found


async def test_it_comes_back_as_it_was_arranged_and_is_that_organisations_alone(store: AnyStore) -> None:
    bo, eva = await enter(store, "bo"), await enter(store, "eva", "nord")
    assert await ask(store, bo, MyOrganisation()) == Organisation()
    await store.name_organisation(bo.organisation, "De Linde")
    await arranged(store)
    assert await ask(store, bo, MyOrganisation()) == Organisation("De Linde", FRENCH, "hr@linde.example", ("ruth",))
    assert await ask(store, eva, MyOrganisation()) == Organisation()
    await record(store, await again(store, await enter(store, "ruth")), OrganisationArranged(Arrangements()))
    assert await ask(store, bo, MyOrganisation()) == Organisation("De Linde", Arrangements(), "", ("ruth",))


async def test_nobody_but_an_administrator_arranges_anything(store: AnyStore) -> None:
    """Also not who was one when they opened the form."""
    ruth = await an_administrator(store)
    await store.appoint(ruth.id, {"hr"})
    await record(store, ruth, OrganisationArranged(FRENCH))
    assert await ask(store, ruth, MyOrganisation()) == Organisation()


async def test_a_contact_is_a_colleague_by_their_present_name_and_never_a_stranger(store: AnyStore) -> None:
    claire, eva = await enter(store, "claire"), await enter(store, "eva", "nord")
    ruth = await arranged(store, replace(FRENCH, contact="", contact_person=claire.id))
    await store.welcome(account("claire"), Profile("Claire Dubois"))
    found = await ask(store, ruth, MyOrganisation())
    assert isinstance(found, Organisation)
    assert found.contact == "Claire Dubois"
    await record(store, ruth, OrganisationArranged(replace(FRENCH, contact="", contact_person=eva.id)))
    found = await ask(store, ruth, MyOrganisation())
    assert isinstance(found, Organisation)
    assert found.contact == ""


async def test_newcomers_of_whom_nothing_is_told_read_the_organisations_language_on_its_clock(store: AnyStore) -> None:
    await arranged(store, replace(FRENCH, timezone="Europe/Paris"))
    assert (await silent(store, "noor")).reader == Reader("fr", "Europe/Paris")
    assert (await silent(store, "noor")).country == "FR"
    told = await store.welcome(account("ines"), Profile("ines", "en-GB", "Europe/Lisbon"))
    assert (told.reader, told.country) == (Reader("en", "Europe/Lisbon"), "PT")
    assert (await silent(store, "eva", "nord")).reader == Reader()


async def test_who_was_there_before_follows_unless_they_chose_or_were_told_of(store: AnyStore) -> None:
    noor, chose = await silent(store, "noor"), await silent(store, "chose")
    told = await store.welcome(account("ines"), Profile("ines", "en", "Europe/Lisbon"))
    await record(store, chose, SettingsChanged("en", "America/New_York"))
    eva = await silent(store, "eva", "nord")
    await arranged(store, replace(FRENCH, timezone="Europe/Paris"))
    assert (await again(store, noor)).reader == Reader("fr", "Europe/Paris")
    assert (await again(store, told)).reader == Reader("en", "Europe/Lisbon")
    assert (await again(store, chose)).reader == Reader("en", "America/New_York")
    assert (await again(store, eva)).reader == Reader()
    assert [(await again(store, one)).country for one in (noor, told, chose, eva)] == ["FR", "PT", "US", "BE"]


async def test_public_holidays_are_the_organisations_on_its_clock_and_the_zones_elsewhere(store: AnyStore) -> None:
    """Whoever lives by another clock has the holidays of that country; whoever comes back to it, the organisation's."""
    bo = await enter(store, "bo")
    await record(store, bo, ChannelLinked("c1", PLACE, "Algemeen", "team"))
    await arranged(store)
    assert (await again(store, bo)).country == "FR"
    await record(store, bo, SettingsChanged("nl", "Europe/Lisbon"))
    assert (await again(store, bo)).country == "PT"
    await record(store, bo, SettingsChanged("nl", "Europe/Brussels"))
    assert (await again(store, bo)).country == "FR"
    refreshed = await store.welcome(account("bo"), Profile("Bo", "nl", "Europe/Brussels"))
    assert refreshed.country == "FR"
    seen = await store.recall(account("bo"), None)
    assert seen is not None
    assert seen.person.country == "FR"
    post = replace(nudge(bo, "post"), recipient="c1", to_channel=True, klass="channel", priority="meeting")
    await record(store, bo, nudges=(post,))
    (claimed,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert claimed.to.country == "FR"


async def test_its_hours_are_everybodys_who_chose_none_and_the_channels(store: AnyStore) -> None:
    bo, own, eva = await enter(store, "bo"), await enter(store, "own"), await enter(store, "eva", "nord")
    evenings = Wishes(halved=frozenset({"share"}), hours=Hours(time(13), time(17)))
    await record(store, own, WishesChanged(evenings))
    await record(store, bo, WishesChanged(Wishes(halved=frozenset({"rsvp"}))))
    await record(store, bo, ChannelLinked("c1", PLACE, "Algemeen", "team"))
    await arranged(store)
    post = replace(nudge(bo, "post"), recipient="c1", to_channel=True, klass="channel", priority="meeting")
    await record(store, bo, nudges=(*(nudge(one, one.name) for one in (bo, own, eva)), post))
    claims = {claim.nudge.key: claim.wishes for claim in await store.claim(MONDAY, "worker", 9, LEASE)}
    assert claims == {
        "bo": Wishes(halved=frozenset({"rsvp"}), hours=MORNINGS),
        "own": evenings,
        "eva": NO_WISHES,
        "post": Wishes(hours=MORNINGS),
    }
    assert await ask(store, bo, MyWishes()) == Wishes(halved=frozenset({"rsvp"})), "what they chose stays theirs"


async def test_what_a_worker_holds_is_judged_anew_once_hours_were_arranged(store: AnyStore) -> None:
    bo, eva = await enter(store, "bo"), await enter(store, "eva", "nord")
    await record(store, bo, nudges=(nudge(bo, "ours"), nudge(eva, "theirs")))
    ours, theirs = sorted(await store.claim(MONDAY, "worker", 9, LEASE), key=lambda claimed: claimed.nudge.key)
    await arranged(store)
    assert not await store.begin(ours, None, MONDAY, LEASE)
    assert await store.begin(theirs, None, MONDAY, LEASE)
    (again_,) = await store.claim(MONDAY, "worker", 9, LEASE)
    assert again_.wishes.hours == MORNINGS


LINK = "https://video.example.org/linde"


def at_half_past_eight(made: Network) -> Network:
    """Online, on Monday morning in Brussels: an hour before, nobody may be nudged."""
    start = datetime(2026, 3, 9, 9, 45, tzinfo=UTC)
    first = replace(made.sessions[0], start=start, end=start + timedelta(hours=2), place=LINK)
    return replace(made, sessions=(first, *made.sessions[1:]))


async def due_of(store: AnyStore, person: Person, kind: str) -> datetime:
    """When the person's next nudge of this kind is due, on the organisation's time line."""
    rows = [row for row in await store.timeline(person.organisation, 99) if row.nudge.recipient == person.id]
    return next(row.nudge.due for row in rows if row.nudge.kind == kind)


async def test_plans_are_made_anew_so_that_nothing_comes_too_late_for_the_hours(store: AnyStore) -> None:
    """The link of an online session at a quarter to eleven came an hour before; now it comes in the hours of Friday."""
    an, bo = await enter(store, "an"), await enter(store, "bo")
    made = at_half_past_eight(network(an))
    await record(store, an, NetworkPublished(made))
    await record(store, bo, MemberEnrolled(made, member(bo)))
    assert await due_of(store, bo, "link") == datetime(2026, 3, 9, 8, 45, tzinfo=UTC)
    await arranged(store, replace(FRENCH, hours=Hours(time(13), time(16))))
    assert await due_of(store, bo, "link") == datetime(2026, 3, 6, 14, 30, tzinfo=UTC)
    await record(store, await again(store, await enter(store, "ruth")), OrganisationArranged(Arrangements()))
    assert await due_of(store, bo, "link") == datetime(2026, 3, 9, 8, 45, tzinfo=UTC)


async def test_a_member_from_elsewhere_is_planned_by_the_hours_of_their_own_organisation(store: AnyStore) -> None:
    an, eva = await enter(store, "an"), await enter(store, "eva", "nord")
    made = at_half_past_eight(network(an))
    await record(store, an, NetworkPublished(made))
    await record(store, eva, MemberEnrolled(await look(store, an, made.id), member(eva)))
    await arranged(store, replace(FRENCH, hours=Hours(time(13), time(16))), "nord")
    rows = [row for row in await store.timeline(an.organisation, 99) if row.nudge.recipient == eva.id]
    links = [row.nudge.due for row in rows if row.nudge.kind == "link"]
    assert links == [datetime(2026, 3, 6, 14, 30, tzinfo=UTC)]


async def test_a_teams_agenda_comes_within_the_hours(store: AnyStore) -> None:
    """On the working day before the meeting at nine; at two in the afternoon these hours are over."""
    bo = await enter(store, "bo")
    await record(store, bo, ChannelLinked("c1", PLACE, "Algemeen", "team"))
    meets = Rhythm(MONDAY.date() + 3 * DAY, time(9), 60, "Europe/Brussels", Weekly((3,), 1))
    await record(store, bo, MeetingSet("c1", meets))
    rows = await store.timeline(bo.organisation, 99)
    assert min(row.nudge.due for row in rows if row.nudge.kind == "agenda") == datetime(2026, 3, 4, 13, tzinfo=UTC)
    await arranged(store, replace(FRENCH, hours=Hours(time(9, 30), time(12))))
    rows = await store.timeline(bo.organisation, 99)
    assert min(row.nudge.due for row in rows if row.nudge.kind == "agenda") == datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


async def settled(store: AnyStore, person: Person, key: str, at: datetime) -> None:
    """A nudge that went out then, and was of no use any more the day after."""
    await record(store, person, nudges=(nudge(person, key, due=at, expires=at + DAY, klass="reply"),))
    for claimed in await store.claim(at, "worker", 99, LEASE):
        await store.settle(claimed, Settlement("sent", ""), at)


async def keys(store: AnyStore, *people: Person) -> set[str]:
    """Of nudges that somebody of these organisations still finds in a log."""
    found = [row for person in people for row in await store.timeline(person.organisation, 99)]
    return {row.nudge.key for row in found}


@pytest.mark.parametrize("days", [120, 730])
async def test_each_organisation_keeps_its_log_as_long_as_it_arranged(store: AnyStore, days: int) -> None:
    """Longer or shorter than the year for which it is kept where nobody arranged anything."""
    bo, eva = await enter(store, "bo"), await enter(store, "eva", "nord")
    ruth = await arranged(store, replace(FRENCH, kept_days=days))
    for person in (bo, eva):
        post = nudge(person, f"{person.name} then", due=MONDAY, expires=MONDAY + DAY)
        await record(store, person, nudges=(post,))
    await send_all(store, MONDAY)
    then = MONDAY + days * DAY
    assert await store.forget_arranged(then) == 0, "not a day too early"
    assert await keys(store, bo, eva) == {"bo then", "eva then"}
    assert await store.forget_nudges(then + DAY) == 1, "the other's"
    assert await keys(store, bo, eva) == {"bo then"}
    assert await store.forget_arranged(then + 2 * DAY) == 1
    assert await keys(store, bo, eva, ruth) == set()


async def test_what_is_kept_of_somebody_in_a_network_elsewhere_is_their_own_organisations_matter(
    store: AnyStore,
) -> None:
    bo, eva = await enter(store, "bo"), await enter(store, "eva", "nord")
    await arranged(store, replace(FRENCH, kept_days=120))
    abroad = replace(nudge(bo, "abroad", expires=MONDAY + DAY), organisation=eva.organisation)
    await record(store, eva, nudges=(abroad,))
    await send_all(store, MONDAY)
    assert await store.forget_arranged(MONDAY + 122 * DAY) == 1


async def test_a_network_that_outlasts_its_log_is_not_told_everything_again(store: AnyStore) -> None:
    """Five months after the first session, with a log of four: replanning makes nothing that came once."""
    an, bo = await enter(store, "an"), await enter(store, "bo")
    ruth = await arranged(store, replace(FRENCH, kept_days=120))
    made = network(an)
    late = made.sessions[1]
    last = replace(late, start=late.start + 200 * DAY, end=late.end + 200 * DAY)
    made = replace(made, sessions=(made.sessions[0], last))
    await record(store, an, NetworkPublished(made))
    await record(store, bo, MemberEnrolled(made, member(bo)))
    sent = set[str]()
    for day in range(1, 190):
        sent |= await send_all(store, MONDAY + day * DAY)
    now = MONDAY + 190 * DAY
    assert sent
    assert await store.forget_arranged(now) > 0
    await record(
        store, ruth, OrganisationArranged(replace(FRENCH, kept_days=120, hours=Hours(time(9), time(15)))), at=now
    )
    assert await send_all(store, now + timedelta(minutes=1)) == set()


async def test_somebody_with_two_accounts_counts_as_told_by_either(store: AnyStore) -> None:
    noor = await silent(store, "noor")
    await store.attach(Account("slack", "linde", "noor-2"), noor.id)
    await store.welcome(Account("slack", "linde", "noor-2"), Profile("noor", "en", "Europe/Lisbon"))
    await arranged(store)
    assert (await again(store, noor)).reader == Reader("en", "Europe/Lisbon")
