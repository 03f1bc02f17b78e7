"""Linking a channel, the team's, the whole organisation's or a network's; and unlinking it."""

from dataclasses import replace

import pytest

from bot.events import Commanded, Incoming, Picked, Ref, Submitted
from bot.people import Place
from bot.ports import Commit, Reply
from bot.runtime import Prepared
from bot.views import Button
from tests.flows.abroad import ROOM, shared_network
from tests.flows.networks import HOUSE, TEAM, a_world, channels_of
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to


@pytest.mark.parametrize(
    ("scope", "said"), [("team", "het kanaal van je team"), ("organisation", "heel de organisatie")]
)
async def test_a_channel_becomes_what_somebody_in_it_says_it_is(scope: str, said: str) -> None:
    bo = await a_world().somebody("Bo")
    assert "Van wie is het kanaal #zorg?" in told(await bo.command("kanaal", place=TEAM))
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
    assert "Je hoort nu bij #nacht. Verhuizen naar #zorg?" in told(await cas.press("link", "team"))
    assert [channel.name for channel in await channels_of(cas)] == ["#nacht"], "not before it is confirmed"
    assert "en niet meer bij je vorige" in told(await cas.press("move"))
    assert [channel.name for channel in await channels_of(cas)] == ["#zorg"]


async def test_whoever_would_leave_their_team_can_think_again() -> None:
    around = a_world()
    bo, cas = await around.somebody("Bo"), await around.somebody("Cas")
    for somebody, place in ((bo, TEAM), (cas, replace(TEAM, address="C-other", name="#nacht"))):
        await somebody.command("team", place=place)
        await somebody.press("link", "team")
    await cas.command("team", place=TEAM)
    await cas.press("link", "organisation")
    assert "Verhuizen naar #zorg?" in told(await cas.press("join")), "to join is to move, too"
    assert "Goed, er verandert niets." in told(await cas.press("leave-it"))
    assert "vroegere stap" in told(await cas.press("move"))
    assert [channel.name for channel in await channels_of(cas)] == ["#nacht"]


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
    assert "« @Kring canal »" in told(await bo.command("canal")).replace("\u202f", " ")


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
    assert "Van wie is het kanaal #zorg?" in told(await bo.world.runtime.handle(incoming))


async def test_where_answers_go_by_the_outbox_the_channel_is_remembered_meanwhile() -> None:
    around = a_world()
    bo = await around.somebody("Bo")
    reply = await bo.do(Commanded("channel"), place=TEAM, inline=False)
    assert reply.message is None
    (ready,) = (await delivered(around)).values()
    assert isinstance(ready, Prepared)
    assert "Van wie is het kanaal #zorg?" in told_to(ready.message, reply.person.reader)
    assert "het kanaal van je team" in told(await bo.press("link", "team"))


async def test_a_channel_without_a_name_is_given_one() -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("kanaal", place=Place("web", "linde", "19:abc", ""))
    form = (await bo.open("team")).form
    assert form is not None
    assert "Thuiszorg is het kanaal van je team" in told(await bo.submit("team", name="Thuiszorg"))


async def test_a_channel_of_another_organisation_is_refused_in_plain_words() -> None:
    around = a_world()
    await around.somebody("Bo")
    eva = await around.somebody("Eva", tenant="noord")
    refused = await eva.command("kanaal", place=TEAM)
    assert "van een andere organisatie dan de jouwe" in told(refused)
    assert buttons_in(refused) == []
    for scope in ("team", "organisation", "network"):
        assert "vroegere stap" in told(await eva.press("link", scope))
    assert await channels_of(eva) == ()


async def test_one_that_was_picked_is_refused_likewise() -> None:
    around = a_world()
    await around.somebody("Eva", tenant="noord")
    bo = await around.somebody("Bo")
    ref = (await bo.command("kanaal")).ref
    submitted = Submitted("pick", {"channel": "c-noord"})
    incoming = Incoming("picked", bo.account, submitted, ref, picked={"c-noord": Picked("noord", "#noord")})
    assert "van een andere organisatie dan de jouwe" in told(await around.runtime.handle(incoming))


async def test_a_question_from_before_is_answered_by_whose_the_channel_is_now() -> None:
    """The choice is checked again when it is made, not only when it is offered."""
    around = a_world()
    bo = await around.somebody("Bo")
    eva = await around.somebody("Eva", tenant="noord")
    await eva.command("kanaal", place=replace(TEAM, tenant="noord"))
    person = await eva.known()
    kept = await around.store.conversation(person, Ref("linking"))
    assert kept is not None
    state = {**kept.state, "place": {**kept.state["place"], "tenant": "linde"}}
    moved = replace(kept, state=state)
    await around.store.commit(Commit("moved", person, around.clock.now(), moved))
    assert "vroegere stap" in told(await eva.press("link", "team"))
    assert await channels_of(eva) == ()
    assert await channels_of(bo) == ()


async def test_a_networks_posts_come_to_a_channel_of_an_organisation_in_it_and_nowhere_else() -> None:
    """Eva writes in a channel of An's organisation: for the network that is fine, for her own organisation it isn't."""
    an, eva, network = await shared_network()
    await an.world.somebody("Otto", tenant="oost")
    asked = await eva.command("kanaal", place=ROOM)
    assert buttons_in(asked) == [("link", "network")]
    await eva.press("link", "network")
    assert "#kring-zorg" in told(await eva.press("network", network))
    abroad = await eva.command("kanaal", place=replace(ROOM, tenant="oost"))
    assert buttons_in(abroad) == []


def buttons_in(reply: Reply) -> list[tuple[str, str]]:
    """What can be pressed: action and value."""
    sections = reply.message.sections if reply.message else ()
    controls = (control for section in sections for control in section.controls)
    return [(control.action, control.value) for control in controls if isinstance(control, Button)]
