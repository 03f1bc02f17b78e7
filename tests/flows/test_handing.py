"""Who facilitates a network: handed over in mid-course, shared with others, taken over from who is gone."""

import pytest

from bot.events import Opened
from bot.network.model import Network
from bot.ports import Reply
from bot.queries import NetworkBy
from bot.runtime import Prepared
from tests.fakes.store import MemoryStore
from tests.fakes.world import Somebody
from tests.flows.leading import leads_too, request, says
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to


async def network_of(circle: Circle) -> Network:
    found: Network = (await circle.world.store.ask(await circle.an.known(), [NetworkBy(circle.id)]))[
        NetworkBy(circle.id)
    ]
    return found


async def picks(circle: Circle, who: str, *, stays: str = "yes", by: Somebody | None = None) -> Reply:
    somebody = by or circle.an
    await somebody.command(f"handover {circle.id}")
    return await somebody.submit("over", who=who.lower(), stays=stays)


async def asked(circle: Circle, who: str, *, stays: str = "yes", by: Somebody | None = None) -> Reply:
    await picks(circle, who, stays=stays, by=by)
    return await (by or circle.an).press("surely")


async def handed(circle: Circle, who: Somebody, *, stays: str = "yes", by: Somebody | None = None) -> Reply:
    await asked(circle, who.account.user, stays=stays, by=by)
    return await says(who)


async def shared(circle: Circle, who: str) -> Reply:
    await circle.an.command(f"handover {circle.id}")
    return await circle.an.submit("beside", who=who.lower())


async def news(circle: Circle) -> dict[str, list[str]]:
    """Who hears what just now."""
    assert isinstance(circle.world.store, MemoryStore)
    found: dict[str, list[str]] = {}
    for key, ready in (await delivered(circle.world)).items():
        person = circle.world.store.tables.persons[key.split("/")[0]]
        if isinstance(ready, Prepared) and key.split("/")[1] in ("handed", "leading", "cancelled", "changed"):
            found.setdefault(person.name, []).append(told_to(ready.message, person.reader))
    return found


@pytest.mark.row("H")
async def test_a_network_is_handed_over_once_it_is_confirmed_and_everybody_hears_it_once() -> None:
    circle = await a_circle("Bo", "Cas")
    fee = await circle.world.somebody("Fee")
    words = told(await picks(circle, "Fee"))
    assert "Wordt Zorg voor elkaar vanaf nu begeleid door Fee?" in words
    assert "An blijft mee begeleiden." in words
    assert "Gevraagd aan Fee." in told(await circle.an.press("surely"))
    assert list(await news(circle)) == ["Fee"]
    assert (await network_of(circle)).facilitator_name == "An", "not before Fee says yes"
    assert "Jij begeleidt Zorg voor elkaar vanaf nu." in told(await says(fee))
    now = await network_of(circle)
    assert (now.facilitator_name, [one.name for one in now.leading]) == ("Fee", ["An"])
    heard = await news(circle)
    assert sorted(heard) == ["An", "Bo", "Cas"]
    assert all(len(said) == 1 for said in heard.values())
    assert "Fee begeleidt Zorg voor elkaar vanaf nu." in heard["Bo"][0]
    assert "Begeleiden" not in told(await fee.command("mine"))
    assert "Jij begeleidt dit netwerk" in told(fee.last[-1])


async def test_who_stops_is_out_of_it() -> None:
    circle = await a_circle("Bo")
    fee = await circle.world.somebody("Fee")
    assert "An stopt met begeleiden." in told(await picks(circle, "Fee", stays="no"))
    await circle.an.press("surely")
    await says(fee)
    assert "vroegere stap" in told(await says(fee)), "once"
    assert (await network_of(circle)).leading == ()
    assert "Fee zei ja, en begeleidt Zorg voor elkaar vanaf nu." in (await news(circle))["An"][0]
    assert "vroegere stap" in told(await circle.an.press("surely"))


async def test_what_is_due_to_the_facilitator_goes_to_the_new_one_from_then_on() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", "Els", "Fien")
    somebody = await circle.world.somebody("Fee")
    await handed(circle, somebody, stays="no")
    fee = await somebody.known()
    assert isinstance(circle.world.store, MemoryStore)
    planned = [
        row.nudge
        for row in circle.world.store.tables.outbox.values()
        if row.status == "planned" and row.nudge.kind in ("results", "preparation")
    ]
    assert planned
    assert {one.recipient for one in planned} == {fee.id}


async def test_a_member_who_takes_it_over_gives_up_their_seat_to_who_waits() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    assert "neemt geen plaats in" in told(await picks(circle, "Bo"))
    await circle.an.press("surely")
    assert not [key for key in await delivered(circle.world) if "/offer/" in key]
    await says(circle.members[0])
    dee = await circle.members[2].known()
    assert any(key.startswith(f"{dee.id}/offer/") for key in await delivered(circle.world))


@pytest.mark.parametrize(
    ("who", "words"),
    [("An", "Dat ben jij"), ("", "leeg")],
)
async def test_it_is_handed_to_nobody_who_can_not_have_it(who: str, words: str) -> None:
    circle = await a_circle("Bo")
    assert words in told(await picks(circle, who))
    assert (await network_of(circle)).facilitator_name == "An"


async def test_nobody_of_another_organisation_gets_it_or_gives_it_away() -> None:
    circle = await a_circle("Bo")
    oda = await circle.world.somebody("Oda", tenant="eik")
    await circle.world.somebody("Otto", tenant="eik")
    await oda.command(f"handover {circle.id}")
    assert "Zorg" not in told(oda.last[-1])
    await oda.submit("over", who="otto", stays="no")
    assert "vroegere stap" in told(oda.last[-1])
    assert (await network_of(circle)).facilitator_name == "An"


async def test_who_takes_part_can_not_hand_it_over() -> None:
    circle = await a_circle("Bo")
    bo = circle.members[0]
    assert "Je begeleidt geen netwerk" in told(await bo.command(f"handover {circle.id}"))
    await bo.submit("over", who="bo", stays="no")
    await bo.press("surely")
    assert (await network_of(circle)).facilitator_name == "An"


async def test_somebody_facilitates_it_too_and_hears_so_and_can_take_it_over() -> None:
    circle = await a_circle("Bo")
    fee = await circle.world.somebody("Fee")
    assert "Gevraagd aan Fee." in told(await shared(circle, "Fee"))
    heard = await news(circle)
    assert list(heard) == ["Fee"]
    assert "An wil dit netwerk samen met jou begeleiden." in heard["Fee"][0]
    assert (await network_of(circle)).leading == (), "not before Fee says yes"
    await says(fee)
    assert "Fee zei ja, en begeleidt Zorg voor elkaar vanaf nu mee." in (await news(circle))["An"][0]
    assert "Die begeleidt het al mee." in str(told(await shared(circle, "Fee")))
    me = (await fee.known()).id
    await fee.command(f"handover {circle.id}")
    await fee.press("to", me)
    await fee.press("surely")
    now = await network_of(circle)
    assert (now.facilitator_name, [one.name for one in now.leading]) == ("Fee", ["An"])
    assert "An" in await news(circle), "who had it, hears it"


async def test_who_has_a_seat_keeps_it_until_they_say_that_they_give_it_up() -> None:
    circle = await a_circle("Bo", "Cas")
    bo, cas = circle.members
    for who in ("Bo", "Cas"):
        await shared(circle, who)
        await circle.an.press("surely")
        await circle.an.press("alone", (await bo.known()).id)
    assert [one.name for one in (await network_of(circle)).seated] == ["Bo", "Cas"]
    assert "dan geef je je eigen plaats vrij" in (await news(circle))["Bo"][0]
    assert "Er verandert niets" in told(await says(cas, "no"))
    await says(bo)
    now = await network_of(circle)
    assert ([one.name for one in now.leading], [one.name for one in now.seated]) == (["Bo"], ["Cas"])
    words = (await news(circle))["An"]
    assert len(words) == 2
    assert any("Cas begeleidt Zorg voor elkaar liever niet." in said for said in words)


async def test_who_no_longer_facilitates_it_too_hears_so() -> None:
    circle = await a_circle()
    fee = await circle.world.somebody("Fee")
    await leads_too(circle, fee)
    await circle.an.command(f"handover {circle.id}")
    await circle.an.press("alone", (await fee.known()).id)
    assert "An laat je weten" in (await news(circle))["Fee"][0]


async def test_a_request_is_over_once_somebody_else_said_yes_or_after_two_weeks() -> None:
    circle = await a_circle("Bo")
    fee, gus = await circle.world.somebody("Fee"), await circle.world.somebody("Gus")
    for who in ("Fee", "Gus"):
        await asked(circle, who)
    late, ref = await request(gus), await request(fee)
    await says(fee)
    assert "vroegere stap" in told(await gus.press("yes", ref=late))
    assert (await network_of(circle)).facilitator_name == "Fee"
    await fee.command(f"handover {circle.id}")
    await fee.submit("over", who="gus", stays="no")
    await fee.press("surely")
    late = await request(gus)
    circle.world.clock.move(days=15)
    assert "vroegere stap" in told(await gus.press("yes", ref=late))
    assert "niet (meer) van jou" in told(await circle.members[0].press("yes", ref=ref)), "nor is it anybody else's"
    assert (await network_of(circle)).facilitator_name == "Fee"


async def test_who_facilitates_it_too_stops_by_one_button() -> None:
    circle = await a_circle("Bo")
    fee = await circle.world.somebody("Fee")
    await leads_too(circle, fee)
    me = (await fee.known()).id
    await fee.command(f"handover {circle.id}")
    assert "Je begeleidt het niet meer." in told(await fee.press("alone", me))
    assert (await network_of(circle)).leading == ()


async def gone(circle: Circle) -> None:
    """An's account isn't there any more."""
    assert isinstance(circle.world.store, MemoryStore)
    an = await circle.an.known()
    for login in circle.world.store.tables.logins.values():
        if login.person == an.id:
            login.reachable = False


@pytest.mark.row("H")
@pytest.mark.parametrize("role", ["hr", "administrator"])
async def test_who_looks_after_the_organisation_gives_a_network_adrift_to_somebody_else(role: str) -> None:
    circle = await a_circle("Bo")
    ruth, fee = await circle.world.somebody("Ruth", roles=[role]), await circle.world.somebody("Fee")
    assert "Je begeleidt geen netwerk" in told(await ruth.command(f"handover {circle.id}"))
    person = await circle.members[0].known()
    await gone(circle)
    assert "An begeleidt Zorg voor elkaar, en is niet meer bereikbaar." in told(
        await ruth.command(f"handover {circle.id}")
    )
    await ruth.submit("over", who="fee")
    await ruth.press("surely")
    await says(fee)
    assert "Fee" in told(await circle.members[0].command(f"network {circle.id}"))
    assert "Jij begeleidt dit netwerk" in told(await fee.command("mine"))
    assert await said(circle.world, person, "change", "announcing", f"handed:{circle.id}")


async def test_who_only_works_there_takes_over_nothing() -> None:
    circle = await a_circle("Bo")
    gus = await circle.world.somebody("Gus")
    await gone(circle)
    assert "Je begeleidt geen netwerk" in told(await gus.command(f"handover {circle.id}"))
    await gus.submit("over", who="gus")
    assert "vroegere stap" in told(gus.last[-1])


async def test_who_had_it_hears_that_somebody_who_facilitates_it_too_called_it_off() -> None:
    circle = await a_circle("Bo", "Cas", "Dee", capacity="2")
    fee = await circle.world.somebody("Fee")
    await leads_too(circle, fee)
    await news(circle)
    await fee.command(f"network {circle.id}")
    await fee.press("cancel")
    await fee.press("cancel-surely")
    heard = await news(circle)
    assert set(heard) >= {"An", "Bo", "Cas", "Dee"}, "also who waited"
    assert all(len(one) == 1 for one in heard.values())


@pytest.mark.parametrize("form", ["over", "beside"])
async def test_who_facilitates_it_is_not_to_be_picked_and_hears_why_where_the_platform_offers_them(form: str) -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"handover {circle.id}")
    opened = await circle.an.do(Opened(form), circle.an.last[-1].ref)
    assert opened.form
    assert opened.form.fields[0].others
    more = {"stays": "yes"} if form == "over" else {}
    assert "Dat ben jij: je begeleidt dit netwerk al." in told(await circle.an.submit(form, who="an", **more))


async def test_who_looks_after_the_organisation_may_take_an_abandoned_network_on_themselves() -> None:
    circle = await a_circle("Bo")
    ruth = await circle.world.somebody("Ruth", roles=["hr"])
    assert isinstance(circle.world.store, MemoryStore)
    an = (await circle.an.known()).id
    for login in circle.world.store.tables.logins.values():
        login.reachable = login.person != an
    await ruth.command(f"handover {circle.id}")
    opened = await ruth.do(Opened("over"), ruth.last[-1].ref)
    assert opened.form
    assert not opened.form.fields[0].others
    assert "vanaf nu begeleid door Ruth?" in told(await ruth.submit("over", who="ruth"))
