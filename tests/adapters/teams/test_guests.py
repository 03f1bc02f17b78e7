"""Who is no employee of the tenant: anonymous, federated, or a guest, as far as Teams tells."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import pytest

from adapters.teams.wire import arrived
from bot.flows import FLOWS, STATES
from bot.people import Account, Person
from tests.adapters.teams.talking import House, house
from tests.fakes.teams import Microsoft
from tests.fakes.teams_user import TeamsUser
from tests.flows.networks import published

ANONYMOUS = {"id": "29:anonymous-1", "name": "Iemand"}


@pytest.fixture
async def kring(services: Microsoft) -> AsyncIterator[House]:
    """With an internal network of the tenant's organisation."""
    async with house(services, flows=FLOWS, codec=STATES) as running:
        await published(await running.world.somebody("Fien", platform="teams"))
        yield running


async def said(kring: House, user: TeamsUser, sender: Mapping[str, str], text: str = "zoek") -> int:
    """What somebody with this `from` types to the bot."""
    before = len(user.shown)
    status, _ = await user.post(user.activity(text=text) | {"from": dict(sender)})
    await kring.microsoft.wait(lambda: len(user.shown) > before)
    return status


async def person(kring: House, user: str) -> Person:
    seen = await kring.store.recall(Account("teams", "linde", user), None)
    assert seen is not None
    return seen.person


def home(kring: House) -> str:
    return kring.store.tables.tenants["teams", "linde"]


async def test_an_employee_finds_the_organisations_networks(kring: House) -> None:
    anna = kring.user()
    await anna.say("zoek")
    assert "Zorg voor elkaar" in await anna.screen()
    assert (await person(kring, "aad-anna")).organisation == home(kring)


@pytest.mark.parametrize(
    "sender",
    [
        ANONYMOUS,
        ANONYMOUS | {"aadObjectId": ""},
        {"id": "29:g", "name": "Gita", "aadObjectId": "aad-gita", "userRole": "guest"},
        {"id": "29:g", "name": "Gita", "aadObjectId": "aad-gita", "userRole": "anonymous"},
        {"id": "29:g", "name": "Gita", "aadObjectId": "aad-gita", "tenantId": "oost"},
    ],
)
async def test_who_is_no_employee_finds_nothing(kring: House, sender: Mapping[str, str]) -> None:
    anna = kring.user()
    assert await said(kring, anna, sender) == 200
    assert "Zorg voor elkaar" not in await anna.screen()
    assert "Er loopt nu geen netwerk" in await anna.screen()
    them = await person(kring, sender.get("aadObjectId") or sender["id"])
    assert them.organisation != home(kring)


async def test_two_without_an_object_id_are_two_people(kring: House) -> None:
    """Each in an organisation of their own, and neither the employee of whom they have the name."""
    anna = kring.user()
    await anna.say("zoek")
    for number in (1, 2):
        await said(kring, anna, {"id": f"29:anonymous-{number}", "name": "Anna"})
    people = [await person(kring, user) for user in ("aad-anna", "29:anonymous-1", "29:anonymous-2")]
    assert len({one.id for one in people}) == 3
    assert len({one.organisation for one in people}) == 3


async def test_who_turns_out_to_be_a_guest_is_one_from_then_on(kring: House) -> None:
    anna = kring.user()
    await anna.say("zoek")
    known = {"id": anna.user, "name": "Anna", "aadObjectId": "aad-anna"}
    await said(kring, anna, known | {"userRole": "guest"})
    assert (await person(kring, "aad-anna")).organisation != home(kring)
    await said(kring, anna, known)
    assert (await person(kring, "aad-anna")).organisation != home(kring), "who isn't told to be an employee stays one"
    await said(kring, anna, known | {"tenantId": "linde"})
    assert (await person(kring, "aad-anna")).organisation != home(kring), "a guest's account is in the directory too"
    await said(kring, anna, known | {"userRole": "user", "tenantId": "linde"})
    assert (await person(kring, "aad-anna")).organisation == home(kring)


@pytest.mark.parametrize("sender", [{}, {"name": "Niemand"}, {"id": 7}, {"id": ""}, None, "29:x"])
async def test_who_has_no_id_at_all_is_nobody(kring: House, sender: object) -> None:
    anna = kring.user()
    before = len(kring.store.tables.persons)
    assert (await anna.post(anna.activity(text="zoek") | {"from": sender}))[0] == 400
    assert len(kring.store.tables.persons) == before


def test_a_client_that_is_no_teams_tells_nothing_of_it(services: Microsoft) -> None:
    """A local client has no directory."""
    activity = {
        "type": "message",
        "id": "1",
        "text": "zoek",
        "from": {"id": "user-1"},
        "recipient": {"id": "bot"},
        "conversation": {"id": "c"},
        "channelId": "emulator",
        "serviceUrl": "http://127.0.0.1:1/",
    }
    came = arrived(activity)
    assert came is not None
    assert came.incoming.profile is not None
    assert came.incoming.profile.guest is None
