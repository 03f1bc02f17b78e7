"""Who leads a network decides what comes after it, with somebody who sees to it; and everybody hears of it once."""

import pytest

from bot.events import Submitted
from bot.life.ending import DecisionOn
from bot.runtime import Prepared, Silent
from tests.flows.ended import DATE, decides, network_of, over, person, planned
from tests.flows.networks import commands_in
from tests.flows.nudges import delivered
from tests.flows.telling import told, told_to


@pytest.mark.row("O3.18", "F2")
@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("nl", ("stopt hier", "Cas neemt dit op zich", "Bedankt voor wat je bracht")),
        ("en", ("stops here", "Cas takes care of it", "Thank you for what you brought")),
        ("fr", ("s’arrête ici", "Cas s’en occupe", "Merci pour ce que tu as apporté")),
    ],
)
async def test_what_is_decided_is_told_to_everybody_once_with_thanks_and_the_source(
    locale: str, words: tuple[str, ...]
) -> None:
    circle = await over(locale)
    await decides(circle, "stop", circle.members[1])
    assert not [key for key in await delivered(circle.world) if "/decided/" in key]
    circle.world.clock.move(minutes=2)
    sent = {key: one for key, one in (await delivered(circle.world)).items() if "/decided/" in key}
    assert len(sent) == 6
    for one in sent.values():
        assert isinstance(one, Prepared)
        text = told_to(one.message, circle.members[0].last[0].person.reader)
        assert all(word in text for word in words)
        assert "https://www.werkbaarwint.be" in repr(one.message)
    circle.world.clock.move(days=1)
    assert not [key for key in await delivered(circle.world) if "/decided/" in key]


@pytest.mark.row("O3.18")
async def test_within_two_minutes_it_can_be_taken_back_and_nobody_heard_of_it() -> None:
    circle = await over()
    await decides(circle, "stop", circle.an)
    circle.world.clock.move(minutes=1)
    assert "Niemand hoorde ervan" in told(await circle.an.press("undo"))
    await decides(circle, "series", circle.an)
    circle.world.clock.move(minutes=2)
    sent = {key: one for key, one in (await delivered(circle.world)).items() if "/decided/" in key}
    spoken = [one for one in sent.values() if isinstance(one, Prepared)]
    assert len(spoken) == 6, "of the one that was taken back nothing is told"
    assert {one.reason for one in sent.values() if isinstance(one, Silent)} <= {"why-gone"}
    assert "iedereen kreeg bericht" in told(await circle.an.press("undo"))


@pytest.mark.row("O3.18", "O3.17")
async def test_one_more_session_is_a_comeback_with_its_own_invitations_and_no_second_vote() -> None:
    circle = await over()
    assert "Beslist" in await decides(circle, "extra", circle.an, **DATE)
    made = await network_of(circle)
    assert [one.type for one in made.sessions] == ["kickoff", "deepening", "closing", "comeback"]
    coming = await planned(circle, circle.session(4))
    assert coming["rsvp"] == coming["evaluation"] == 6
    assert not {"aftercare", "decide", "harvest", "still"} & set(coming)
    circle.world.clock.move(minutes=2)
    sent = (await delivered(circle.world)).items()
    (one, *_) = [ready for key, ready in sent if "/decided/" in key]
    assert isinstance(one, Prepared)
    words = told_to(one.message, circle.members[0].last[0].person.reader)
    assert "10 september" in words
    assert "Tot dan" in words
    assert "Bedankt" not in words, "it isn't goodbye yet"
    assert "werkbaarwint" not in repr(one.message)


@pytest.mark.row("O3.18")
async def test_a_session_that_was_added_goes_when_the_decision_is_taken_back() -> None:
    circle = await over()
    bo = circle.members[0]
    await decides(circle, "extra", circle.an, **DATE)
    await bo.command(f"attend {circle.session(4)}")
    await bo.press("coming", "yes")
    await circle.an.command(f"decide {circle.id}")
    await circle.an.press("undo")
    assert len((await network_of(circle)).sessions) == 3
    assert (await planned(circle))["aftercare"] > 0, "and the vote goes on"
    await decides(circle, "extra", circle.an, **DATE)
    assert len((await network_of(circle)).sessions) == 4


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"date": "2026-03-01"}, "voorbij"),
        ({"date": "2031-01-01"}, "twee jaar"),
        ({"date": "morgen"}, "datum"),
        ({"time": "laat"}, "uur"),
    ],
)
async def test_a_date_that_makes_no_sense_is_told_and_nothing_is_decided(values: dict[str, str], why: str) -> None:
    circle = await over()
    await circle.an.command(f"decide {circle.id}")
    filled = {"owner": await person(circle.an), **DATE, **values}
    reply = await circle.an.do(Submitted("extra", filled), circle.an.last[-1].ref)
    assert reply.errors
    assert why in told(reply)
    query = DecisionOn(circle.id)
    assert (await circle.world.store.ask(await circle.an.known(), [query]))[query] is None


@pytest.mark.row("O3.18")
async def test_who_leads_is_reminded_while_nothing_is_decided_and_never_afterwards() -> None:
    circle = await over()
    await circle.members[0].command(f"after {circle.id}")
    await circle.members[0].press("vote", "stop")
    circle.world.clock.move(days=3, hours=20)
    assert [key for key in await delivered(circle.world) if "/decide/" in key]
    await decides(circle, "stop", circle.an)
    circle.world.clock.move(days=60)
    assert not [key for key in await delivered(circle.world) if "/decide/" in key]


@pytest.mark.row("O3.18")
async def test_who_leads_is_not_asked_to_decide_on_no_votes_while_people_are_still_being_asked() -> None:
    circle = await over()
    circle.world.clock.move(days=3, hours=20)
    (early,) = [one for key, one in (await delivered(circle.world)).items() if "/decide/" in key]
    assert early == Silent("why-unvoted")
    circle.world.clock.move(days=3)
    (late,) = [one for key, one in (await delivered(circle.world)).items() if "/decide/" in key]
    assert isinstance(late, Prepared)


@pytest.mark.row("O3.18")
async def test_a_new_series_is_begun_by_whoever_sees_to_it() -> None:
    circle = await over()
    dee = circle.members[2]
    await decides(circle, "series", dee)
    assert commands_in((await dee.command(f"after {circle.id}")).message)["new"] == "Zorg voor elkaar"
    assert commands_in((await circle.an.command(f"after {circle.id}")).message)["new"] == circle.id
    assert "new" not in commands_in((await circle.members[0].command(f"after {circle.id}")).message)


@pytest.mark.row("O3.18")
async def test_decided_twice_at_once_the_first_one_holds() -> None:
    circle = await over()
    await circle.an.command(f"decide {circle.id}")
    ref = circle.an.last[-1].ref
    await decides(circle, "stop", circle.an)
    assert "vroegere stap" in told(await circle.an.submit("series", ref, owner=await person(circle.an)))
    assert "stopt hier" in told(await circle.an.command(f"decide {circle.id}"))
