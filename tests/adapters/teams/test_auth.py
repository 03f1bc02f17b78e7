"""Who gets in: each trap of the SDK, with tokens that are really signed. Whatever comes, it is never a 500."""

from __future__ import annotations

import asyncio

import pytest

from adapters.teams.settings import MICROSOFT_HOSTS
from tests.adapters.teams.talking import House, house
from tests.fakes.teams import Microsoft
from tests.fakes.teams_keys import SigningKey, private_key


async def test_a_signed_activity_is_answered(kring: House) -> None:
    anna = kring.user()
    await anna.say("kring ready")
    assert "Pressed 0 times" in await anna.screen()


async def test_a_rotated_key_is_fetched_once_and_then_known(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    kring.microsoft.rotate()
    await anna.say("more")
    await anna.say("more")
    assert kring.microsoft.looks == 2


async def test_an_unknown_key_is_looked_up_once_and_refused(kring: House) -> None:
    anna = kring.user()
    await anna.say("ready")
    activity = anna.activity(text="ready")
    token = kring.microsoft.sign(activity, SigningKey("nobody's", private_key(2)))
    assert (await anna.post(activity, token))[0] == 401
    assert kring.microsoft.looks == 2


async def test_a_made_up_signature_under_a_known_name_is_refused(kring: House) -> None:
    anna = kring.user()
    activity = anna.activity(text="ready")
    token = kring.microsoft.sign(activity, SigningKey("first", private_key(2)))
    assert (await anna.post(activity, token))[0] == 401


async def test_made_up_key_names_do_not_become_a_flood_of_lookups(kring: House) -> None:
    anna = kring.user()
    activity = anna.activity(text="ready")
    for number in range(60):
        token = kring.microsoft.sign(activity, SigningKey(f"made-up-{number}", private_key(2)))
        assert (await anna.post(activity, token))[0] == 401
    assert kring.microsoft.looks <= 31


@pytest.mark.parametrize("endorsements", [(), ("webchat",)], ids=["for nothing", "for another channel"])
async def test_a_key_that_is_not_endorsed_for_the_channel_is_refused(
    kring: House, endorsements: tuple[str, ...]
) -> None:
    anna = kring.user()
    kring.microsoft.rotate(endorsements=endorsements)
    assert (await anna.post(anna.activity(text="ready")))[0] == 401


async def test_slow_keys_hold_nobody_else_up(kring: House) -> None:
    """While the keys are awaited, everything else goes on; many who wait cause one look-up."""
    kring.microsoft.held = asyncio.Event()
    people = [kring.user(f"P{number}") for number in range(5)]
    waiting = [asyncio.create_task(person.post(person.activity("typing"))) for person in people]
    stranger = kring.user("Stranger")
    async with asyncio.timeout(2):
        assert (await stranger.post(stranger.activity(text="ready"), "Bearer x"))[0] == 401
    assert not any(task.done() for task in waiting)
    kring.microsoft.held.set()
    assert [status for status, _ in await asyncio.gather(*waiting)] == [200] * 5
    assert kring.microsoft.looks == 1


async def test_keys_that_cannot_be_had_let_nobody_in(services: Microsoft) -> None:
    settings = services.settings(openid_url=f"{services.url}/nothing-here")
    async with house(services, settings=settings) as kring:
        anna = kring.user()
        assert (await anna.post(anna.activity(text="ready")))[0] == 401


CLOUDS = {
    "com": ("https://api.botframework.com", "botframework.com"),
    "azure.us": ("https://api.botframework.us", "MicrosoftServices.onmicrosoft.us"),
    "azure.cn": ("https://api.botframework.azure.cn", "microsoftservices.partner.onmschina.cn"),
}


@pytest.mark.parametrize("cloud", CLOUDS)
def test_each_cloud_has_its_issuer_and_its_shared_authority(cloud: str, services: Microsoft) -> None:
    document = f"https://login.botframework.{cloud}/v1/.well-known/openidconfiguration"
    issuer, shared = CLOUDS[cloud]
    many = services.settings(openid_url=document, login_url="https://login.example/", tenant_id="common")
    one = services.settings(openid_url=document, login_url="https://login.example", tenant_id="mine")
    assert many.issuer == one.issuer == issuer
    assert many.scope == f"{issuer}/.default"
    assert many.token_url == f"https://login.example/{shared}/oauth2/v2.0/token"
    assert one.token_url == "https://login.example/mine/oauth2/v2.0/token"


@pytest.mark.parametrize(
    ("hosts", "first"),
    [
        (MICROSOFT_HOSTS, "https://smba.trafficmanager.net/teams/"),
        (("smba.infra.gov.teams.microsoft.us",), "https://smba.infra.gov.teams.microsoft.us/teams/"),
        ((), "https://smba.trafficmanager.net/teams/"),
    ],
)
def test_who_never_wrote_is_written_to_in_our_own_cloud(
    services: Microsoft, hosts: tuple[str, ...], first: str
) -> None:
    assert services.settings(service_hosts=hosts, service_url="").first_address == first


async def test_other_clouds_have_their_own_issuer(services: Microsoft) -> None:
    government = services.settings(openid_url="https://login.botframework.azure.us/v1/.well-known/openidconfiguration")
    assert government.issuer == "https://api.botframework.us"
    assert government.scope == "https://api.botframework.us/.default"
    assert services.settings().issuer == "https://api.botframework.com"


def test_secrets_are_not_shown(services: Microsoft) -> None:
    assert services.password not in repr(services.settings())
