"""Linking a channel: the team's, or the whole organisation's."""

from dataclasses import replace

import pytest

from bot.events import Commanded, Incoming, Picked, Submitted
from bot.people import Place
from bot.runtime import Prepared
from tests.flows.networks import HOUSE, TEAM, a_world, channels_of
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to


@pytest.mark.parametrize(
    ("scope", "said"), [("team", "het kanaal van je team"), ("organisation", "heel de organisatie")]
)
async def test_a_channel_becomes_what_somebody_in_it_says_it_is(scope: str, said: str) -> None:
    bo = await a_world().somebody("Bo")
    assert "Van wie is #zorg?" in told(await bo.command("kanaal", place=TEAM))
    assert said in told(await bo.press("link", scope))
    assert [(channel.name, channel.scope) for channel in await channels_of(bo)] == [("#zorg", scope)]


async def test_a_colleague_who_says_the_same_joins_that_team() -> None:
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    for somebody, notice in ((bo, ""), (cas, "Je hoort er nu bij."), (cas, "was al zo gekoppeld")):
        await somebody.command("team", place=TEAM)
        assert notice in told(await somebody.press("link", "team"))
    assert await channels_of(cas) == await channels_of(bo)


async def test_a_teams_channel_does_not_become_the_organisations_and_offers_to_join_the_team() -> None:
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    await bo.command("team", place=TEAM)
    await bo.press("link", "team")
    await cas.command("team", place=TEAM)
    assert "is al van het team #zorg. Hoor je daarbij?" in told(await cas.press("link", "organisation"))
    assert "Je hoort er nu bij." in told(await cas.press("join"))


async def test_who_moves_to_another_team_is_told_so() -> None:
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    other = replace(TEAM, address="C-other", name="#nacht")
    for somebody, place in ((bo, TEAM), (cas, other)):
        await somebody.command("team", place=place)
        assert "vorige" not in told(await somebody.press("link", "team"))
    await cas.command("team", place=TEAM)
    assert "en niet meer bij je vorige" in told(await cas.press("link", "team"))
    assert [channel.name for channel in await channels_of(cas)] == ["#zorg"]


async def test_the_organisations_channel_does_not_become_a_teams() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("kanaal", place=HOUSE)
    await bo.press("link", "organisation")
    await bo.command("kanaal", place=HOUSE)
    assert "#linde is al het kanaal van heel de organisatie." in told(await bo.press("link", "team"))
    assert "vroegere stap" in told(await bo.press("join"))
    assert "Goed, er verandert niets." in told(await bo.press("leave-it"))


async def test_outside_a_channel_it_says_where_to_type_it() -> None:
    bo = await a_world().somebody("Bo", locale="fr", platform="teams")
    assert "« /kring canal »" in told(await bo.command("canal")).replace("\u202f", " ")


async def test_where_channels_can_be_picked_one_is_picked_from_the_list() -> None:
    bo = await a_world().somebody("Bo")
    assert "[Kies een kanaal]" in told(await bo.command("kanaal"))
    form = (await bo.open("pick")).form
    assert form is not None
    assert [field.kind for field in form.fields] == ["channel"]
    assert "Van wie is dit kanaal?" in told(await bo.submit("pick", channel="c-zorg"))
    await bo.open("team")
    assert "#zorg is het kanaal van je team" in told(await bo.submit("team", name="#zorg"))
    assert [channel.place.address for channel in await channels_of(bo)] == ["c-zorg"]


async def test_where_the_platform_tells_its_name_no_name_is_asked() -> None:
    bo = await a_world().somebody("Bo")
    ref = (await bo.command("kanaal")).ref
    submitted = Submitted("pick", {"channel": "c-zorg"})
    incoming = Incoming("picked", bo.account, submitted, ref, picked={"c-zorg": Picked("linde", "#zorg")})
    assert "Van wie is #zorg?" in told(await bo.world.runtime.handle(incoming))


async def test_where_answers_go_by_the_outbox_the_channel_is_remembered_meanwhile() -> None:
    around = a_world()
    bo = await around.somebody("Bo")
    reply = await bo.do(Commanded("channel"), place=TEAM, inline=False)
    assert reply.message is None
    (ready,) = (await delivered(around)).values()
    assert isinstance(ready, Prepared)
    assert "Van wie is #zorg?" in told_to(ready.message, reply.person.reader)
    assert "het kanaal van je team" in told(await bo.press("link", "team"))


async def test_a_channel_without_a_name_is_given_one() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("kanaal", place=Place("teams", "linde", "19:abc", ""))
    form = (await bo.open("team")).form
    assert form is not None
    assert "Thuiszorg is het kanaal van je team" in told(await bo.submit("team", name="Thuiszorg"))
