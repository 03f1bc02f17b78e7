"""Asked by name: the invitation, the answer, and nothing more after it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.events import Ref
from bot.network.model import Network
from bot.queries import NetworkBy
from bot.runtime import Prepared, Silent
from tests.fakes.world import Somebody, World
from tests.flows.abroad import coded
from tests.flows.networks import Circle, a_world, fill_in, rest_of, weighed
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to


async def asking(*names: str, leads: str = "", capacity: str = "12") -> Circle:
    """An published a network and asked these people by name; the first one's message is due."""
    around = a_world()
    an = await around.somebody("An")
    people = tuple([await around.somebody(name) for name in (*names, leads) if name])
    await weighed(an)
    await fill_in(an, capacity=capacity)
    await an.press("people")
    for name in names:
        await an.submit("people", **{"person-1": name.lower()})
    if leads:
        await an.submit("leading", **{"person-1": leads.lower()})
    await an.press("back")
    network = rest_of(await an.press("publish"), "network")
    return Circle(around, network, an, people)


async def network_of(circle: Circle) -> Network:
    answers = await circle.world.store.ask(await circle.an.known(), [NetworkBy(circle.id)])
    network: Network = answers[NetworkBy(circle.id)]
    return network


async def sent(world: World, kind: str) -> Mapping[str, Prepared | Silent]:
    return {key: one for key, one in (await delivered(world)).items() if f"/{kind}/" in key}


async def gets(world: World, kind: str, to: Somebody) -> str:
    """What this person reads in the only message of this kind that is due."""
    ((_, one),) = (await sent(world, kind)).items()
    assert isinstance(one, Prepared)
    return told_to(one.message, (await to.known()).reader)


@pytest.mark.row("O3.2", "O3.6")
async def test_who_is_asked_reads_goal_role_dates_and_who_facilitates_with_three_ways_to_answer() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    words = await gets(circle.world, "invitation", bo)
    assert "An nodigt je uit: Zorg voor elkaar" in words
    assert "Beter overleggen met de familie" in words
    assert "Jouw rol: Breng eens een vraag" in words
    assert "3 keer 120 minuten, van dinsdag 7 april 2026 om 14:00 tot en met 2 juni" in words
    for way in ("[Ik doe mee]", "[Nee, bedankt]", "[Later]"):
        assert way in words
    whole = told(await bo.command(f"invitation {circle.id}"))
    assert "[Alle data en afspraken]" in whole
    whole = told(await bo.press("whole"))
    assert "Een vraag is nooit dom." in whole
    assert "Zaal 2" not in whole, "where it is, who takes part sees"


@pytest.mark.row("O3.6")
async def test_in_takes_a_seat_and_the_repeat_does_not_come() -> None:
    circle = await asking("Bo", "Cas")
    bo, _ = circle.members
    assert len(await sent(circle.world, "invitation")) == 2
    await bo.command(f"invitation {circle.id}")
    assert "Fijn dat je meedoet" in told(await bo.press("in"))
    assert "Je deed al mee" in told(await bo.press("in"))
    assert [one.name for one in (await network_of(circle)).seated] == ["Bo"]
    circle.world.clock.move(days=8)
    again = await sent(circle.world, "invitation")
    assert len(again) == 1, "Cas alone is asked once more"
    circle.world.clock.move(days=20)
    assert await sent(circle.world, "invitation") == {}, "and never again"


@pytest.mark.row("O3.6")
async def test_who_says_yes_to_a_full_network_waits() -> None:
    circle = await asking("Bo", "Cas", "Dee", capacity="2")
    for one in circle.members:
        assert ("Intussen is het volzet" in told(await one.command(f"invitation {circle.id}"))) == (
            one is circle.members[-1]
        ), "who comes too late reads so before they choose"
        await one.press("in")
    assert "wachtlijst" in told(circle.members[-1].last[-1])
    network = await network_of(circle)
    assert [one.name for one in network.waiting] == ["Dee"]


async def test_no_thanks_asks_no_reason_and_ends_it() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    await bo.command(f"invitation {circle.id}")
    words = told(await bo.press("no"))
    assert "Je hoort niets meer over Zorg voor elkaar" in words
    assert (await network_of(circle)).members == ()
    circle.world.clock.move(days=8)
    assert await sent(circle.world, "invitation") == {}


async def test_whoever_said_no_may_think_again_from_the_same_message() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    await bo.command(f"invitation {circle.id}")
    await bo.press("no")
    await bo.press("in")
    assert [one.name for one in (await network_of(circle)).seated] == ["Bo"]


async def test_a_new_enrolment_asks_nobody_else_again() -> None:
    circle = await asking("Bo", "Cas")
    first = await sent(circle.world, "invitation")
    dee = await circle.world.somebody("Dee")
    await dee.command(f"network {circle.id}")
    await dee.press("join")
    circle.world.clock.move(hours=6)
    assert first
    assert await sent(circle.world, "invitation") == {}


async def test_once_it_began_was_cancelled_or_was_answered_nothing_is_asked() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    person = await bo.known()
    about = (circle.world, person, "invitation", "invitation")
    assert await said(*about, "nergens") == "why-gone"
    await bo.command(f"invitation {circle.id}")
    await bo.press("in")
    assert await said(*about, circle.id) == "why-answered"
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    assert await said(*about, circle.id) == "why-cancelled"
    assert "gaat niet door" in told(await bo.command(f"invitation {circle.id}"))
    late = await asking("Bo")
    await late.until_after(1, hours=1)
    assert await said(late.world, await late.members[0].known(), "invitation", "invitation", late.id) == "why-over"


async def test_an_invitation_of_another_organisation_is_none() -> None:
    circle = await asking("Bo")
    eva = await circle.world.somebody("Eva", tenant="elders")
    words = told(await eva.command(f"invitation {circle.id}"))
    assert "Beter overleggen" not in words
    assert "vroegere stap" in told(await eva.press("in"))


@pytest.mark.row("O3.1")
async def test_who_is_to_facilitate_too_hears_of_it_and_may_step_back() -> None:
    circle = await asking(leads="Lea")
    (lea,) = circle.members
    assert "Je begeleidt Zorg voor elkaar mee" in await gets(circle.world, "leading", lea)
    assert (await network_of(circle)).led_by((await lea.known()).id)
    leading = Ref("leading", circle.id)
    assert "Je begeleidt Zorg voor elkaar niet" in told(await lea.press("step-back", ref=leading))
    assert not (await network_of(circle)).led_by((await lea.known()).id)
    assert "vroegere stap" in told(await lea.press("step-back", ref=leading))


@pytest.mark.row("W3", "O3.6")
async def test_colleagues_are_asked_later_too_each_once_and_nobody_who_is_in_it() -> None:
    circle = await asking("Bo")
    await sent(circle.world, "invitation")
    await circle.world.somebody("Cas")
    await circle.an.command(f"invite {circle.id}")
    assert "Dat ben jij" in told(await circle.an.submit("people", **{"person-1": "an"}))
    said_ = told(await circle.an.submit("people", **{"person-1": "cas", "person-2": "bo"}))
    assert "1 collega krijgt een uitnodiging." in said_
    assert "Wacht nog op antwoord van 2: Bo, Cas." in said_
    assert "doet al mee of is al gevraagd" in told(await circle.an.submit("people", **{"person-1": "cas"}))
    assert len(await sent(circle.world, "invitation")) == 1, "Cas alone hears of it"


async def test_nobody_else_may_ask_people_into_it() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    await bo.command(f"invite {circle.id}")
    assert "vroegere stap" in told(await bo.submit("people", **{"person-1": "an"}))


async def test_who_was_asked_by_name_may_also_come_in_by_a_code() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    code = await coded(circle.an, circle.id)
    await bo.command(f"join {code}")
    assert "Fijn dat je meedoet" in told(await bo.press("join"))
    assert [one.name for one in (await network_of(circle)).seated] == ["Bo"]


@pytest.mark.row("O3.6")
async def test_whoever_said_no_isnt_asked_again_into_the_same_network() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    assert "invitation" in {key.split("/")[1] for key in await sent(circle.world, "invitation")}
    await bo.press("no", ref=Ref("invitation", circle.id))
    for days in (1, 7):
        circle.world.clock.move(days=days)
        await circle.an.command(f"invite {circle.id}")
        said_back = told(await circle.an.submit("people", **{"person-1": "bo"}))
        assert "Bo kreeg al eens een uitnodiging." in said_back
        assert await sent(circle.world, "invitation") == {}
    assert "Fijn dat je meedoet!" in told(await bo.press("in", ref=Ref("invitation", circle.id))), (
        "thinking again is fine"
    )


async def test_others_who_are_picked_with_them_are_asked() -> None:
    circle = await asking("Bo")
    (bo,) = circle.members
    await circle.world.somebody("Cas")
    await sent(circle.world, "invitation")
    await bo.press("no", ref=Ref("invitation", circle.id))
    await circle.an.command(f"invite {circle.id}")
    words = told(await circle.an.submit("people", **{"person-1": "bo", "person-2": "cas"}))
    assert "wie zich bedenkt, kan altijd nog meedoen. 1 collega krijgt een uitnodiging." in words
    assert [one.name for one in (await network_of(circle)).invited] == ["Cas"]


async def test_whoever_asks_more_people_than_there_are_seats_reads_so_and_may_do_it() -> None:
    circle = await asking("Bo", "Cas", capacity="2")
    for name in ("Dee", "Eva"):
        await circle.world.somebody(name)
    said_ = told(await circle.an.command(f"invite {circle.id}"))
    assert "Je vraagt" not in said_
    assert "[Kies er nog 5]" in said_
    said_ = told(await circle.an.submit("people", **{"person-1": "dee"}))
    assert "Je vraagt 3 mensen voor 2 vrije plaatsen." in said_
    assert "1 collega krijgt een uitnodiging." in said_
    for one in circle.members:
        await one.command(f"invitation {circle.id}")
        await one.press("in")
    assert "Er is geen plaats meer vrij" in told(await circle.an.command(f"invite {circle.id}"))


async def test_a_draft_says_so_too() -> None:
    around = a_world()
    an = await around.somebody("An")
    for name in ("Bo", "Cas", "Dee"):
        await around.somebody(name)
    await weighed(an)
    await fill_in(an, capacity="2")
    await an.press("people")
    said_ = told(await an.submit("people", **{"person-1": "bo", "person-2": "cas"}))
    assert "Je vraagt" not in said_
    assert "Je vraagt 3 mensen voor 2 vrije plaatsen." in told(await an.submit("people", **{"person-1": "dee"}))
    assert "Je vraagt" not in told(await an.submit("leading", **{"person-1": "dee"})), "who leads takes no seat"
