"""What should come after a network: a vote, and then quiet but for what somebody chose."""

import re
from datetime import timedelta

import pytest

from bot.nudges.rows import ROWS
from bot.runtime import Prepared, Silent
from tests.flows.ended import SIX, decides, network_of, over, person, planned
from tests.flows.networks import a_circle
from tests.flows.nudges import delivered, prepared, said
from tests.flows.telling import told


@pytest.mark.row("O3.18")
async def test_two_days_after_the_end_members_are_asked_what_comes_next_and_once_more_who_did_not_vote() -> None:
    """Six days after it, the second time."""
    circle = await over()
    circle.world.clock.move(days=2)
    asked = [key for key in await delivered(circle.world) if "/aftercare/" in key]
    assert len(asked) == 6
    bo = circle.members[0]
    await bo.command(f"after {circle.id}")
    await bo.press("vote", "extra")
    assert await said(circle.world, await bo.known(), "aftercare", "aftercare", circle.id) == "why-answered"
    circle.world.clock.move(days=3)
    assert not [key for key in await delivered(circle.world) if "/aftercare/" in key]
    circle.world.clock.move(days=1)
    again = {key: one for key, one in (await delivered(circle.world)).items() if "/aftercare/" in key}
    assert all(key.endswith(":2") for key in again)
    spoken = [one for one in again.values() if isinstance(one, Prepared)]
    assert len(spoken) == 5


@pytest.mark.row("O3.18")
async def test_everybody_sees_how_many_chose_what_and_nobody_who() -> None:
    circle = await over()
    for somebody, choice in zip(circle.members, ("extra", "extra", "stop", "extra", "stop"), strict=False):
        for one in (circle.members[0], circle.an):
            await one.command(f"decide {circle.id}" if one == circle.an else f"after {circle.id}")
            assert not re.search(r": \d stem", told(one.last[-1])), "nothing before five"
        await somebody.command(f"after {circle.id}")
        assert "Genoteerd" in told(await somebody.press("vote", choice))
    reply = told(await circle.members[0].command(f"after {circle.id}"))
    assert "Jij koos: Eén terugkomsessie" in reply
    assert "Eén terugkomsessie: 3 stemmen" in reply
    assert "Hier stoppen: 2 stemmen" in reply
    assert not any(name in reply for name in SIX)
    before = told(await circle.members[5].command(f"after {circle.id}"))
    assert "3 stemmen" not in before, "who hasn't voted isn't swayed"


@pytest.mark.row("O3.18")
async def test_a_vote_changes_until_it_is_decided_and_not_after() -> None:
    circle = await over()
    bo = circle.members[0]
    await bo.command(f"after {circle.id}")
    await bo.press("vote", "stop")
    assert "Jij koos: Een nieuwe reeks" in told(await bo.press("vote", "series"))
    await decides(circle, "stop", circle.an)
    assert "vroegere stap" in told(await bo.press("vote", "extra"))


@pytest.mark.row("O3.18")
async def test_something_else_is_said_in_own_words_and_heard_without_a_name_once_five_voted() -> None:
    circle = await over()
    bo, *others = circle.members[:5]
    await bo.command(f"after {circle.id}")
    await bo.submit("other", words="Samen lunchen")
    assert "Jij koos: Iets anders" in told(await bo.command(f"after {circle.id}"))
    for one in others:
        seen = told(await circle.an.command(f"decide {circle.id}"))
        assert "Samen lunchen" not in seen
        assert "toon ik vanaf 5 stemmen" in seen
        await one.command(f"after {circle.id}")
        await one.press("vote", "stop")
    seen = told(await circle.an.command(f"decide {circle.id}"))
    assert "Samen lunchen" in seen
    assert "Bo" not in seen
    assert "Samen lunchen" in told(others[-1].last[-1])
    assert "Samen lunchen" not in told(await bo.press("vote", "stop")), "who chooses otherwise takes it back"


@pytest.mark.row("O3.18")
async def test_who_offers_to_see_to_it_is_named_and_comes_first_in_the_choice_of_an_owner() -> None:
    circle = await over()
    dee = circle.members[2]
    await dee.command(f"after {circle.id}")
    await dee.press("vote", "series")
    assert "Wil mee de kar trekken: Dee" in told(await dee.press("pulls", "yes"))
    await circle.an.command(f"decide {circle.id}")
    assert "Wil mee de kar trekken: Dee" in told(circle.an.last[-1])
    form = (await circle.an.open("series")).form
    assert form is not None
    (owner,) = [field for field in form.fields if field.name == "owner"]
    assert owner.initial == owner.options[0].value == await person(dee)
    assert "Nog niemand bood aan" in told(await dee.press("pulls", "no"))


async def test_members_and_strangers_decide_nothing() -> None:
    circle = await over()
    bo, zoe = circle.members[0], await circle.world.somebody("Zoë")
    for somebody in (bo, zoe):
        assert "begeleid je niet" in told(await somebody.command(f"decide {circle.id}"))
        reply = await somebody.submit("stop", owner=await person(somebody))
        assert "begeleid je niet" in told(reply)
    assert "stopt" not in told(await zoe.command(f"after {circle.id}"))
    await zoe.press("vote", "stop")
    assert "0 van 6 stemden" in told(await circle.an.command(f"decide {circle.id}"))


async def test_before_the_end_there_is_nothing_to_vote_or_decide() -> None:
    circle = await a_circle(*SIX)
    bo = circle.members[0]
    assert "loopt nog" in told(await bo.command(f"after {circle.id}"))
    assert "vroegere stap" in told(await bo.press("vote", "stop"))
    assert "loopt nog" in told(await circle.an.command(f"decide {circle.id}"))
    assert await said(circle.world, await bo.known(), "aftercare", "aftercare", circle.id) == "why-early"
    assert await said(circle.world, await circle.an.known(), "decide", "deciding", circle.id) == "why-early"


@pytest.mark.row("O3.18", "O3.5")
async def test_only_who_asked_for_it_is_asked_again_six_weeks_on_and_that_is_the_last_of_it() -> None:
    circle = await over()
    bo, cas = circle.members[:2]
    for somebody in (bo, cas):
        await somebody.command(f"after {circle.id}")
        await somebody.press("vote", "stop")
        assert "laatste bericht" in told(await somebody.press("still", "yes"))
    assert "Ik vraag het je niet" in told(await cas.press("still", "no"))
    await decides(circle, "stop", circle.an)
    circle.world.clock.move(days=14)
    await delivered(circle.world)
    assert await planned(circle) == {"still": 1}
    circle.world.clock.move(days=30)
    ((key, one),) = (await delivered(circle.world)).items()
    assert key.startswith(f"{await person(bo)}/still/")
    assert isinstance(one, Prepared)
    assert "Genoteerd" in told(await bo.press("used", "often", one.conversation.ref if one.conversation else None))
    circle.world.clock.move(days=400)
    assert await delivered(circle.world) == {}


@pytest.mark.row("O3.5")
async def test_what_the_network_says_by_itself_ends_with_it() -> None:
    """Whatever nobody answered: three weeks later there is nothing left to come."""
    circle = await over()
    circle.world.clock.move(days=21)
    await delivered(circle.world)
    assert await planned(circle) == {}


async def test_a_closing_message_of_a_decision_that_changed_is_silent() -> None:
    circle = await over()
    await decides(circle, "stop", circle.an)
    bo = await circle.members[0].known()
    ready = await prepared(circle.world, bo, "change", "decided", f"{circle.id}:20200101T000000")
    assert isinstance(ready, Silent)
    assert ready.reason == "why-gone"


def test_only_what_was_chosen_comes_after_the_decision() -> None:
    chosen = {row.kind for row in ROWS if row.only == "wished"}
    assert chosen == {"still"}
    assert {row.kind for row in ROWS if row.only == "undecided"} == {"harvest", "aftercare", "decide"}


async def test_somebody_who_left_is_asked_nothing() -> None:
    circle = await over()
    bo = circle.members[0]
    circle.world.clock.at -= timedelta(days=1)
    await bo.command(f"network {circle.id}")
    await bo.press("leave")
    await bo.press("leave-surely")
    circle.world.clock.at += timedelta(days=1)
    assert await said(circle.world, await bo.known(), "aftercare", "aftercare", circle.id) == "why-left"
    assert (await network_of(circle)).standing(await person(bo)) is None
