"""Once a network began, who facilitates it hears who left and who came: short, together, and nothing of why.

And the day before each session, how many come.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from adapters.words import speak_to
from bot.announced import changed_since
from bot.events import Ref
from bot.people import LOCALES, Locale, Reader
from bot.runtime import Prepared
from bot.speech import t
from tests.fakes.world import Somebody
from tests.flows.ended import network_of
from tests.flows.networks import Circle, a_circle
from tests.flows.nudges import delivered, said
from tests.flows.telling import told, told_to
from tests.flows.test_editing import edits
from tests.flows.test_handing import handed
from tests.flows.test_offering import leaves


async def begun(*names: str, **changes: str) -> Circle:
    """After its first session, on a Wednesday morning, and with nothing left to be told of before."""
    circle = await a_circle(*names, **changes)
    await circle.until_after(1, hours=18)
    await delivered(circle.world)
    return circle


async def joins(circle: Circle, name: str) -> Somebody:
    somebody = await circle.world.somebody(name)
    await somebody.command(f"network {circle.id}")
    await somebody.press("join")
    return somebody


async def heard(circle: Circle, **later: float) -> list[str]:
    """What An hears of it so much later."""
    circle.world.clock.move(**later)
    an = await circle.an.known()
    found = await delivered(circle.world)
    return [
        told_to(ready.message, an.reader)
        for key, ready in found.items()
        if key.startswith(f"{an.id}/people/") and isinstance(ready, Prepared)
    ]


@pytest.mark.row("O3.6")
async def test_a_swap_is_one_message_when_whoever_waits_had_their_time() -> None:
    circle = await begun("Bo", "Cas", "Dee", capacity="2")
    bo, _, dee = circle.members
    await leaves(circle, bo)
    assert await heard(circle, minutes=5) == []
    await dee.press("take", ref=Ref("offering", circle.id))
    (words,) = await heard(circle, days=2)
    assert "Bo stapte eruit.\nKwam erbij: Dee." in words
    assert "2 van 2 bezet" in words
    assert "reden" not in words
    assert await heard(circle, days=5) == []


@pytest.mark.row("O3.6")
async def test_all_that_happens_on_one_day_is_one_message() -> None:
    circle = await begun("Bo", "Cas", "Dee")
    await leaves(circle, circle.members[0])
    await leaves(circle, circle.members[1])
    await joins(circle, "Fien")
    (words,) = await heard(circle, days=1, hours=1)
    assert "Bo en nog iemand stapten eruit." in words
    assert "Kwam erbij: Fien." in words
    await joins(circle, "Gus")
    (words,) = await heard(circle, days=1, hours=1)
    assert "Kwam erbij: Gus." in words
    assert "Fien" not in words
    assert "eruit" not in words


async def test_who_is_back_by_then_never_left() -> None:
    circle = await begun("Bo", "Cas")
    await leaves(circle, circle.members[0])
    await circle.members[0].press("join", ref=Ref("network", circle.id))
    assert await heard(circle, days=3) == []


async def test_a_seat_that_is_taken_later_isnt_told_a_second_time() -> None:
    circle = await begun("Bo", "Cas", "Dee", "Els", capacity="2")
    bo, _, dee, els = circle.members
    await leaves(circle, bo)
    (words,) = await heard(circle, days=2, minutes=1)
    assert "Bo stapte eruit." in words
    assert "Kwam erbij" not in words
    await els.press("take", ref=Ref("offering", circle.id))
    assert await heard(circle, days=3) == []
    assert dee.last


async def test_a_seat_that_she_added_herself_is_told_of_once_it_is_taken() -> None:
    circle = await begun("Bo", "Cas", "Dee", capacity="2")
    await edits(circle, circle.an, capacity="3")
    await delivered(circle.world)
    await circle.members[2].press("take", ref=Ref("offering", circle.id))
    (words,) = await heard(circle, days=1, hours=1)
    assert "Kwam erbij: Dee." in words


async def test_shortly_before_a_session_it_comes_after_a_moment() -> None:
    circle = await begun("Bo", "Cas")
    await circle.until_after(2, hours=-4)
    await delivered(circle.world)
    await leaves(circle, circle.members[0])
    assert await heard(circle, seconds=60) == []
    (words,) = await heard(circle, seconds=61)
    assert "Bo stapte eruit." in words


async def test_so_short_before_it_each_is_told_of_for_nothing_waits_for_the_day_to_end() -> None:
    circle = await begun("Bo", "Cas", "Dee")
    await circle.until_after(2, hours=-4)
    await delivered(circle.world)
    await leaves(circle, circle.members[0])
    assert "Bo stapte eruit." in (await heard(circle, minutes=3))[0]
    await leaves(circle, circle.members[1])
    (words,) = await heard(circle, minutes=3)
    assert "Cas stapte eruit." in words
    assert "Bo" not in words


async def test_however_many_come_with_however_long_a_name_it_can_be_said() -> None:
    circle = await begun("Bo", "Cas", capacity="200")
    for number in range(70):
        await joins(circle, f"Alexandra Maria Theodora Van den Berghe {number}")
    (words,) = await heard(circle, days=1, hours=1)
    assert "Kwam erbij: Alexandra" in words or "Kwamen erbij: Alexandra" in words
    assert len(words) < 1000


async def test_who_goes_on_to_lead_it_did_not_leave() -> None:
    circle = await begun("Bo", "Cas", "Dee")
    await leaves(circle, circle.members[0])
    await handed(circle, circle.members[1])
    (words,) = await heard(circle, days=1, hours=1)
    assert "Bo stapte eruit." in words
    assert "nog iemand" not in words


@pytest.mark.parametrize(
    "about", ["id:", "id:2026:x:y:z", "id:20269999999999:1::", "id", "id:20260408100000:9:person-9:"]
)
async def test_a_subject_that_is_not_ours_tells_of_nobody(about: str) -> None:
    circle = await begun("Bo", "Cas")
    network = await network_of(circle)
    changed = changed_since(about.replace("id", circle.id, 1), network)
    assert (changed.came, changed.left) == ((), "")


async def test_before_it_begins_and_once_it_is_over_nothing_is_told() -> None:
    circle = await a_circle("Bo", "Cas", "Dee")
    await leaves(circle, circle.members[0])
    assert await heard(circle, days=2) == []
    await circle.until_after(3, minutes=1)
    await delivered(circle.world)
    await leaves(circle, circle.members[1])
    assert await heard(circle, days=2) == []


async def test_who_only_waits_comes_and_goes_unnoticed() -> None:
    circle = await begun("Bo", "Cas", capacity="2")
    dee = await joins(circle, "Dee")
    await leaves(circle, dee)
    assert await heard(circle, days=2) == []


async def test_who_hands_it_over_meanwhile_hears_nothing_of_it() -> None:
    circle = await begun("Bo", "Cas")
    fee = await circle.world.somebody("Fee")
    await leaves(circle, circle.members[0])
    await handed(circle, fee, stays="no")
    assert await heard(circle, days=2) == []


async def answers(circle: Circle, number: int, *coming: str) -> None:
    for somebody, what in zip(circle.members, coming, strict=False):
        await somebody.command(f"attend {circle.session(number)}")
        await somebody.press("coming", what)


@pytest.mark.row("O3.12")
@pytest.mark.parametrize("locale", LOCALES)
async def test_the_day_before_the_facilitator_reads_in_few_words_how_many_come_and_who_is_new(locale: Locale) -> None:
    names = [f"Alexandra Van den Berghe {number}" for number in range(9)]
    circle = await begun("Bo", "Cas", "Dee", *names, capacity="30")
    newcomers = [await joins(circle, name) for name in ("Fien", "Gus")]
    await answers(circle, 2, "yes", "yes", "no")
    assert newcomers[0].last
    message = await reminder(circle, locale)
    assert speak_to(Reader(locale))(t("attend-tally", yes=2, no=1, unknown=11)) in message
    assert "Fien, Gus" in message
    assert "Bo" not in message
    assert len([word for word in message.split() if any(map(str.isalnum, word))]) <= 60
    everybody = told(await circle.an.command(f"attend {circle.session(2)}"))
    assert "Bo: komt" in everybody


async def reminder(circle: Circle, locale: Locale) -> str:
    an = replace(await circle.an.known(), reader=Reader(locale))
    words = await said(circle.world, an, "turnout", "attending", circle.session(2))
    return "\n".join(line for line in words.splitlines() if not line.startswith("["))


async def test_before_the_first_session_nobody_is_new() -> None:
    circle = await a_circle("Bo")
    await circle.until_after(1, days=-1, minutes=1)
    an = await circle.an.known()
    found = (await delivered(circle.world))[f"{an.id}/turnout/{circle.session()}@20260407T1200"]
    assert isinstance(found, Prepared)
    words = told_to(found.message, an.reader)
    assert "Wie komt er? 0 ja, 0 nee, 1 onbekend" in words
    assert "Nieuw" not in words


async def test_to_members_it_isnt_told() -> None:
    circle = await a_circle("Bo")
    bo = await circle.members[0].known()
    assert await said(circle.world, bo, "turnout", "attending", circle.session()) == "why-left"


async def test_of_a_cancelled_network_the_facilitator_is_not_reminded() -> None:
    circle = await a_circle("Bo")
    await circle.an.command(f"network {circle.id}")
    await circle.an.press("cancel")
    await circle.an.press("cancel-surely")
    words = await said(circle.world, await circle.an.known(), "turnout", "attending", circle.session())
    assert words == "why-cancelled"
