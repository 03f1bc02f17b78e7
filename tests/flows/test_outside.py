"""A network of others that somebody attends: theirs alone; after each session they are asked what they take from it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.network.model import Network
from bot.ports import Reply
from bot.queries import MeetingBy, MyNetworks, NetworkBy, OpenNetworks
from bot.runtime import Prepared
from tests.fakes.world import Somebody
from tests.flows.networks import a_world
from tests.flows.nudges import delivered
from tests.flows.telling import told

FILLED = {
    "name": "Lassen bij de buren",
    "goal": "Minder lasrook",
    "place": "Gent",
    "day-1": "2026-04-07",
    "day-2": "2026-04-28",
    "day-3": "",
    "day-4": "",
    "time": "14:00",
    "minutes": "120",
}


async def fills(bo: Somebody, **changes: str) -> Reply:
    await bo.command("extern")
    return await bo.submit(
        "outside", **{**FILLED, **{name.replace("_", "-"): value for name, value in changes.items()}}
    )


async def kept(bo: Somebody) -> Network:
    await fills(bo)
    await bo.press("keep")
    answers = await bo.world.store.ask(await bo.known(), [MyNetworks()])
    (network,) = answers[MyNetworks()]
    assert isinstance(network, Network)
    return network


@pytest.mark.row("W2")
async def test_whoever_attends_a_network_of_others_is_asked_what_they_take_from_it_and_nothing_else() -> None:
    bo = await a_world().somebody("Bo")
    network = await kept(bo)
    last, kinds = network.sessions[-1].end + timedelta(days=60), list[str]()
    while bo.world.clock.at < last:
        bo.world.clock.move(days=1)
        sent = await delivered(bo.world)
        kinds += [key.split("/")[1] for key, one in sent.items() if isinstance(one, Prepared)]
    assert kinds.count("share") == 2
    assert set(kinds) <= {"share", "tried"}


@pytest.mark.row("W2")
async def test_nobody_else_sees_it_or_hears_of_it() -> None:
    bo = await a_world().somebody("Bo")
    network = await kept(bo)
    for roles in ((), ("hr", "administrator", "manager")):
        other = await bo.world.somebody(f"Cas {len(roles)}", roles=roles)
        answers = await bo.world.store.ask(
            await other.known(), [OpenNetworks(), NetworkBy(network.id), MeetingBy(network.sessions[0].id)]
        )
        assert list(answers.values()) == [(), None, None]
        for command in ("find", "find lassen", f"network {network.id}", "new lassen", f"attend {network.id}-1"):
            assert "lasrook" not in told(await other.command(command))
    assert "lasrook" not in told(await bo.command("find lassen")), "nor is it among those of the house for its owner"


@pytest.mark.row("W2")
async def test_its_dates_can_be_edited_before_and_after_it_is_kept() -> None:
    bo = await a_world().somebody("Bo")
    said = told(await fills(bo, day_3="2026-04-14"))
    dates = [said.index(day) for day in ("7 april", "14 april", "28 april")]
    assert dates == sorted(dates), "in order, however they were filled in"
    reply = await bo.open("outside")
    assert reply.form is not None
    assert {field.name: field.initial for field in reply.form.fields} == {**FILLED, "day-3": "2026-04-14"}
    assert "14 april" not in told(await bo.submit("outside", **FILLED))
    said = told(await bo.press("keep"))
    assert "[Verplaats sessie 1…]" in said
    (network,) = (await bo.world.store.ask(await bo.known(), [MyNetworks()]))[MyNetworks()]
    await bo.command(f"move {network.sessions[1].id}")
    filled = {"date": "2026-05-05", "time": "14:00", "minutes": "120", "place": "Gent"}
    await bo.submit("move", **filled)
    await bo.press("move")
    (network,) = (await bo.world.store.ask(await bo.known(), [MyNetworks()]))[MyNetworks()]
    assert f"{network.sessions[1].start:%Y-%m-%d}" == "2026-05-05"
    bo.world.clock.move(days=1)
    assert await delivered(bo.world) == {}, "nobody tells them what they did themselves"


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("day-1", "2026-03-01", "Die dag is al voorbij"),
        ("day-2", "2026-04-07", "Die dag staat er al"),
        ("day-2", "2030-01-01", "binnen twee jaar"),
        ("day-1", "", "nog leeg"),
        ("day-3", "gisteren", "geen datum"),
        ("name", "", "nog leeg"),
        ("goal", "", "nog leeg"),
        ("minutes", "0", "van 15 tot 480"),
    ],
)
async def test_what_makes_no_sense_is_told_at_its_field(field: str, value: str, complaint: str) -> None:
    bo = await a_world().somebody("Bo")
    await bo.command("outside")
    reply = await bo.submit("outside", **{**FILLED, field: value})
    assert [error.field for error in reply.errors] == [field]
    assert complaint in told(reply)


async def test_kept_twice_is_kept_once_and_what_went_by_meanwhile_is_not_kept() -> None:
    bo = await a_world().somebody("Bo")
    await fills(bo)
    bo.world.clock.move(days=60)
    assert "Die dag is al voorbij" in told(await bo.press("keep"))
    await bo.press("drop")
    bo = await a_world().somebody("Bo")
    await kept(bo)
    assert "vroegere stap" in told(await bo.press("keep"))
    assert len((await bo.world.store.ask(await bo.known(), [MyNetworks()]))[MyNetworks()]) == 1


async def test_a_half_filled_one_waits_and_can_be_thrown_away() -> None:
    bo = await a_world().somebody("Bo")
    await fills(bo)
    bo.world.clock.move(days=3)
    assert "Minder lasrook" in told(await bo.command("outside"))
    assert "dan gaat er niets verloren" in told(await bo.say("even wachten nog"))
    assert "Weggegooid" in told(await bo.press("drop"))
    assert (await bo.world.store.ask(await bo.known(), [MyNetworks()]))[MyNetworks()] == ()


async def test_it_has_no_place_for_others() -> None:
    bo = await a_world().somebody("Bo")
    network = await kept(bo)
    assert "Je begeleidt nu geen netwerk" in told(await bo.command(f"invite {network.id}"))
    assert "Over “" in told(await bo.command(f"new {network.id}")), "there is nothing to continue"
