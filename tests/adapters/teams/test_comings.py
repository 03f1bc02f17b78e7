"""The app comes and goes: for a person, a team, a whole tenant. Told twice, late or in pieces, it counts once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from adapters.teams.address import Reference, read
from bot.flows import FLOWS, STATES
from bot.nudges.nudge import Nudge
from bot.people import Account, Channel, Place, Profile
from bot.ports import Installation
from tests.adapters.teams.talking import House, house
from tests.fakes.tables import Row
from tests.fakes.teams import Microsoft
from tests.fakes.teams_cards import actions
from tests.fakes.teams_user import TeamsUser

TEAM = "19:team@thread.tacv2"
CHANNEL = "19:welders@thread.tacv2"


def bot(kring: House) -> dict[str, str]:
    return {"id": f"28:{kring.microsoft.app_id}"}


def in_team(
    user: TeamsUser,
    kind: str = "installationUpdate",
    told: Mapping[str, object] = MappingProxyType({}),
    **other: object,
) -> dict[str, Any]:
    """An event of a team, as it comes from its first channel; `told` stands in its channel data."""
    data = {"tenant": {"id": user.tenant}, "team": {"id": TEAM, "name": "Lassers"}, **told}
    where = {"id": TEAM, "conversationType": "channel", "isGroup": True, "tenantId": user.tenant}
    return user.activity(kind, conversation=where, channelData=data, **other)


async def installed(kring: House) -> Installation | None:
    return await kring.store.installation("teams", "linde")


def address_of(kring: House, user: str = "aad-anna") -> Reference | None:
    return read(kring.store.tables.logins[Account("teams", "linde", user)].profile.address)


async def test_who_adds_the_app_is_greeted_once_although_teams_tells_it_twice(kring: House) -> None:
    anna = kring.user()
    await anna.install()
    await kring.pump()
    assert await anna.texts() == ["Menu: help"]


async def test_an_administrator_is_greeted_with_what_is_to_be_arranged(services: Microsoft) -> None:
    async with house(services, flows=FLOWS, codec=STATES) as kring:
        anna, bert = kring.user("Anna"), kring.user("Bert")
        known = await kring.store.welcome(Account("teams", "linde", "aad-anna"), Profile("Anna"))
        await kring.store.appoint(known.id, frozenset({"administrator"}))
        await anna.install()
        await bert.install()
        assert "Dit doe ik nooit" in await anna.screen()
        assert "Dit doe ik nooit" not in await bert.screen()


async def test_the_first_of_a_tenant_is_who_installed_it_there(kring: House) -> None:
    await kring.user("Anna").install()
    await kring.user("Bert").install()
    kept = await installed(kring)
    assert kept is not None
    assert (kept.installer, kept.bot) == ("aad-anna", bot(kring)["id"])
    assert kept.token == kept.refresh == ""


async def test_who_just_begins_to_type_makes_the_tenant_known_too(kring: House) -> None:
    """An administrator gave the app to everybody, and nothing was told of it."""
    await kring.user().say("ready")
    assert await installed(kring) is not None


async def test_an_update_of_the_app_greets_nobody_and_learns_where_to_write_now(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    moved = anna.activity("installationUpdate", action="add-upgrade") | {"conversation": {"id": "a:elsewhere"}}
    for _ in range(2):
        assert (await anna.post(moved))[0] == 200
    await kring.pump()
    assert len(anna.shown) == 1
    where = address_of(kring)
    assert where is not None
    assert where.conversation == "a:elsewhere"


async def test_half_of_an_update_takes_nothing_away(kring: House) -> None:
    anna = kring.user()
    await anna.install()
    await anna.post(anna.activity("installationUpdate", action="remove-upgrade"))
    assert kring.store.tables.logins[Account("teams", "linde", "aad-anna")].reachable
    assert await installed(kring) is not None


async def test_who_takes_the_app_away_is_reached_no_more_until_they_write_again(kring: House) -> None:
    anna, bert = kring.user("Anna"), kring.user("Bert")
    await anna.install()
    await bert.install()
    for _ in range(2):
        await anna.post(anna.activity("installationUpdate", action="remove"))
    login = kring.store.tables.logins[Account("teams", "linde", "aad-anna")]
    assert not login.reachable
    assert await installed(kring) is not None, "Bert still has it"
    await anna.say("ready")
    assert login.reachable


async def test_with_the_last_person_the_tenant_goes_and_it_can_come_back(kring: House) -> None:
    anna = kring.user()
    await anna.install()
    await anna.post(anna.activity("installationUpdate", action="remove"))
    assert await installed(kring) is None
    assert not kring.store.tables.logins[Account("teams", "linde", "aad-anna")].installed
    await anna.post(anna.activity("installationUpdate", action="add"))
    assert await installed(kring) is not None


async def test_a_stranger_who_takes_the_app_away_stays_a_stranger(kring: House) -> None:
    anna = kring.user()
    await anna.post(anna.activity("installationUpdate", action="remove"))
    assert kring.store.tables.logins == {}
    assert await installed(kring) is None


async def test_a_team_hears_nothing_and_who_added_the_app_is_asked_whose_channel_it_is(kring: House) -> None:
    anna = kring.user()
    await anna.post(in_team(anna, action="add"))
    await anna.post(in_team(anna, "conversationUpdate", membersAdded=[bot(kring)]))
    await kring.microsoft.wait(lambda: bool(anna.shown))
    await kring.pump()
    assert await anna.texts() == ["Menu: link Lassers"]
    assert set(kring.microsoft.chats) == {anna.chat}


async def test_what_the_app_was_missing_for_in_a_team_is_looked_at_once_it_is_added(kring: House) -> None:
    """Teams doesn't say which channels are in a team: all of the tenant's are. What is too late by then says so."""
    anna, tables = kring.user(), kring.store.tables
    await anna.install()
    home, now = tables.tenants["teams", "linde"], kring.store.clock.now()
    tables.channels["welders"] = Channel("welders", home, Place("teams", "linde", "there"), "Lassers", "team")
    late = Nudge("post", home, "welders", "insight", "shared", "one", now, now - timedelta(hours=1), to_channel=True)
    tables.outbox["post"] = row = Row(late, "failed", "why-not-added")
    await kring.user("Bert").install()
    assert row.reason == "why-not-added"
    await anna.post(in_team(anna, action="add"))
    assert (row.status, row.reason) == ("dropped", "why-expired")


async def test_of_a_team_the_channel_that_was_chosen_counts(kring: House) -> None:
    anna = kring.user()
    chosen = {"settings": {"selectedChannel": {"id": CHANNEL}}, "channel": {"id": CHANNEL, "name": "Lasrobots"}}
    await anna.post(in_team(anna, action="add", told=chosen))
    await kring.microsoft.wait(lambda: bool(anna.shown))
    assert await anna.screen() == "Menu: link Lasrobots"


async def test_a_tenant_with_a_team_keeps_the_app_when_its_last_person_goes(kring: House) -> None:
    anna = kring.user()
    await anna.install()
    await anna.post(in_team(anna, action="add"))
    await anna.post(anna.activity("installationUpdate", action="remove"))
    kept = await installed(kring)
    assert kept is not None
    assert kept.teams == (TEAM,)


async def test_a_team_that_takes_the_bot_out_or_is_deleted_has_it_no_more(kring: House) -> None:
    anna = kring.user()
    for gone in (
        in_team(anna, action="remove"),
        in_team(anna, "conversationUpdate", membersRemoved=[bot(kring)]),
        in_team(anna, "conversationUpdate", told={"eventType": "teamDeleted"}),
    ):
        await anna.post(in_team(anna, action="add"))
        await anna.post(gone)
        await anna.post(gone)
        kept = await installed(kring)
        assert kept is not None
        assert kept.teams == ()
        assert kring.store.tables.logins[Account("teams", "linde", "aad-anna")].reachable, "Anna keeps her own"


async def test_what_else_happens_in_a_team_changes_nothing(kring: House) -> None:
    anna = kring.user()
    for what in ("teamRenamed", "channelDeleted", "channelRenamed", "teamArchived", 7):
        activity = in_team(anna, "conversationUpdate", told={"eventType": what})
        assert (await anna.post(activity))[0] == 200
    await anna.post(in_team(anna, "conversationUpdate", membersAdded=[{"id": "29:bert"}]))
    assert kring.store.tables.logins == {}
    assert await installed(kring) is None


async def test_an_event_that_could_not_be_kept_does_no_harm(kring: House) -> None:
    anna = kring.user()
    kring.store.away = True
    for action in ("add", "add-upgrade", "remove"):
        assert (await anna.post(anna.activity("installationUpdate", action=action)))[0] == 200
    kring.store.away = False
    await anna.say("ready")
    assert await installed(kring) is not None


async def test_the_same_events_many_times_at_once_have_one_effect(kring: House) -> None:
    anna = kring.user()
    mine = anna.activity("installationUpdate", action="add")
    teams = in_team(anna, action="add")
    told = [mine, teams, anna.activity("conversationUpdate", membersAdded=[bot(kring)])] * 4
    answers = await asyncio.gather(*(anna.post(activity) for activity in told))
    assert {status for status, _ in answers} == {200}
    await kring.microsoft.wait(lambda: len(anna.shown) == 2)
    await kring.pump()
    assert sorted(await anna.texts()) == ["Menu: help", "Menu: link Lassers"]
    kept = await installed(kring)
    assert kept is not None
    assert kept.teams == (TEAM,)


async def test_where_to_write_is_learnt_anew_from_whatever_somebody_does(kring: House) -> None:
    """Teams moves people to other connectors, and says so only by the next thing that they do."""
    anna = kring.user()
    await anna.say("ready")
    data = next(actions(anna.shown[0].card))["data"]
    moved = anna.activity("invoke", name="adaptiveCard/action", value={"action": {"data": data}})
    assert (await anna.post(moved | {"serviceUrl": f"{kring.microsoft.url}/elsewhere/"}))[0] == 200
    where = address_of(kring)
    assert where is not None
    assert where.service_url == f"{kring.microsoft.url}/elsewhere/"
