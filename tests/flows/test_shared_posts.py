"""What is shared with a network appears in each organisation's channel for it, and nowhere else."""

import pytest

from bot.facts import TeamChosen
from bot.people import Channel, Place
from bot.ports import Commit
from bot.queries import InsightBy
from bot.runtime import Prepared
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody, World
from tests.flows.abroad import ROOM, SALLE, shared_network
from tests.flows.networks import commands_in
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to


async def linked(an: Somebody, eva: Somebody, network: str) -> None:
    """Each side's channel for the network."""
    for somebody, place in ((an, ROOM), (eva, SALLE)):
        await somebody.command("channel", place=place)
        await somebody.press("link", "network")
        await somebody.press("network", network)


async def shared(somebody: Somebody, session: str, text: str = "Demande d’abord") -> str:
    """They write, choose the network and confirm; what they see before confirming."""
    await begun(somebody, session)
    await somebody.submit("insight", text=text)
    preview = told(await somebody.press("to", "network"))
    await somebody.press("confirm", "network")
    return preview


async def begun(somebody: Somebody, session: str) -> None:
    """The nudge to share came: it opened the conversation."""
    reached = await delivered(somebody.world)
    me = (await somebody.known()).id
    ready = next(one for key, one in reached.items() if key.startswith(f"{me}/share/{session}"))
    assert isinstance(ready, Prepared)
    somebody.last.append(type(somebody.last[-1])(await somebody.known(), ready.ref, ready.message))


async def days_after(an: Somebody, **by: float) -> None:
    store = an.world.store
    assert isinstance(store, MemoryStore)
    (network,) = store.tables.networks.values()
    an.world.clock.at = network.sessions[0].end
    an.world.clock.move(**by)


async def posts(world: World) -> dict[str, str]:
    """What went to each channel, by its name, in the channel's own language."""
    assert isinstance(world.store, MemoryStore)
    found = {}
    for key, ready in (await delivered(world)).items():
        if "/insight/" in key:
            channel = world.store.tables.channels[key.partition("/")[0]]
            assert isinstance(ready, Prepared)
            found[channel.name] = told_to(ready.message, channel.reader)
    return found


async def both(**by: float) -> tuple[Somebody, Somebody, str]:
    an, eva, network = await shared_network()
    await linked(an, eva, network)
    await days_after(an, days=3)
    return an, eva, network


@pytest.mark.row("W1", "M2.2")
async def test_it_appears_once_in_each_organisations_channel_with_the_organisation_beside_the_author() -> None:
    an, eva, network = await both()
    preview = await shared(eva, f"{network}-1")
    assert "dans Salle commune et dans les canaux des autres organisations du réseau (1)" in preview
    assert "#kring-zorg" not in preview, "what another organisation calls its channels is its own business"
    found = await posts(an.world)
    assert set(found) == {"#kring-zorg", "Salle commune"}
    assert "Eva leerde iets\nDemande d’abord\nEva (Noord)" in found["#kring-zorg"]
    assert "Eva a appris quelque chose\nDemande d’abord\nEva\n" in found["Salle commune"]
    assert await posts(an.world) == {}


async def test_what_goes_to_a_networks_channels_is_not_called_its_peoples_own() -> None:
    """In those channels others read along."""
    _, eva, network = await both()
    await begun(eva, f"{network}-1")
    offered = told(await eva.submit("insight", text="Demande d’abord"))
    assert "[Les canaux de Zorg voor elkaar]" in offered
    assert "Tout le monde" not in offered


async def test_whoever_is_not_in_the_network_reads_nothing_of_it() -> None:
    """Neither a colleague of the author's, nor one of another member's, nor another channel."""
    an, eva, network = await both()
    await shared(eva, f"{network}-1")
    store = an.world.store
    assert isinstance(store, MemoryStore)
    (insight,) = store.tables.insights
    mate, colleague = (
        await an.world.somebody("Bo"),
        await an.world.somebody("Dé", tenant="noord", platform="teams"),
    )
    reads = {}
    for somebody in (an, eva, mate, colleague):
        reads[somebody.profile.name] = (await store.ask(await somebody.known(), [InsightBy(insight)]))[
            InsightBy(insight)
        ] is not None
    assert reads == {"An": True, "Eva": True, "Bo": False, "Dé": False}


async def test_who_leaves_takes_their_name_and_what_is_not_posted_yet_with_them() -> None:
    an, eva, network = await both()
    await shared(eva, f"{network}-1")
    await eva.command(f"network {network}")
    assert "reste dans les canaux où c’est publié" in told(await eva.press("leave"))
    assert "Tu as quitté Zorg voor elkaar. Ton nom n’y est plus." in told(await eva.press("leave-surely"))
    assert "Er zijn nog geen deelnemers." in told(await an.command(f"network {network}"))
    assert "Je ne trouve pas ce réseau" in told(await eva.command(f"network {network}"))
    assert [
        key for key, one in (await delivered(an.world)).items() if "/insight/" in key and isinstance(one, Prepared)
    ] == []
    store = an.world.store
    assert isinstance(store, MemoryStore)
    assert {key[1] for key in store.tables.network_channels} == {(await an.known()).organisation}


async def test_a_channel_is_for_a_network_only_by_who_is_in_it() -> None:
    an, eva, network = await shared_network()
    mate = await an.world.somebody("Bo")
    assert "[Van een netwerk]" not in told(await mate.command("channel", place=ROOM))
    assert "vroegere stap" in told(await mate.press("link", "network"))
    reply = await eva.command("channel", place=SALLE)
    assert "[À un réseau]" in told(reply)
    assert "[Zorg voor elkaar]" in told(await eva.press("link", "network"))
    assert "étape" in told(await eva.press("network", "another"))
    assert "Salle commune est le canal du réseau dans ton organisation" in told(await eva.press("network", network))
    assert "share" in commands_in(eva.last[-1].message)


async def test_without_a_channel_of_the_network_there_is_nothing_to_choose_and_how_to_link_one_is_said() -> None:
    an, eva, network = await shared_network()
    await days_after(an, days=3)
    await begun(eva, f"{network}-1")
    said_ = told(await eva.submit("insight", text="Rien"))
    assert "Les canaux de" not in said_
    assert "pas encore de canal pour ce réseau" in said_
    assert "étape" in told(await eva.press("to", "network"))


async def test_a_teams_channel_can_be_the_networks_besides() -> None:
    an, eva, network = await shared_network()
    await eva.command("channel", place=SALLE)
    await eva.press("link", "team")
    await eva.command("channel", place=SALLE)
    await eva.press("link", "network")
    await eva.press("network", network)
    store = an.world.store
    assert isinstance(store, MemoryStore)
    (channel,) = [one for one in store.tables.channels.values() if one.place == SALLE]
    assert channel.scope == "team"
    assert store.tables.network_channels == {(network, (await eva.known()).organisation): channel.id}


async def managed(eva: Somebody) -> tuple[Somebody, Channel]:
    """Eva's manager, in the same team."""
    place = Place("teams", "noord", "19:team", "Équipe")
    await eva.command("channel", place=place)
    await eva.press("link", "team")
    store = eva.world.store
    assert isinstance(store, MemoryStore)
    (channel,) = [one for one in store.tables.channels.values() if one.place == place]
    boss = await eva.world.somebody("Boss", tenant="noord", platform="teams", locale="fr", roles=["manager"])
    person = await boss.known()
    fact = TeamChosen(channel.id)
    await store.commit(Commit("team", person, eva.world.clock.at, None, (fact,), (), eva.world.runtime.planner))
    return boss, channel


async def test_a_guests_own_manager_hears_of_the_network_its_name_and_its_dates() -> None:
    an, eva, network = await shared_network()
    boss, _ = await managed(eva)
    person = await boss.known()
    told_them = await said(an.world, person, "support", "supporting", network)
    assert "Quelqu’un de ton équipe apprend dans Zorg voor elkaar\nEva\n" in told_them
    assert "3 séances\u202f: 7 avril, 5 mai et 2 juin" in told_them
    for secret in ("Beter overleggen", "Zaal 2", "An", "Linde"):
        assert secret not in told_them.replace("Animation", "")
    assert "7 avril 2026" in told(await boss.command(f"dates {network}"))
    assert "Je ne trouve pas ce réseau" in told(await boss.command(f"network {network}"))
    await eva.command(f"network {network}")
    await eva.press("leave")
    await eva.press("leave-surely")
    assert await said(an.world, person, "support", "supporting", network) == "why-gone"
