"""An idea becomes a network: nothing is there yet, so Sofie founds one and asks people in both organisations."""

from __future__ import annotations

from bot.speech import Raw
from tests.story.book import CODE
from tests.story.village import HOUSES, LINDE, MEIR, Village

NETWORK = {
    "date": "2026-03-31",
    "time": "14:00",
    "sessions": "5",
    "weeks": "4",
    "capacity": "9",
}
"""What is filled in besides its name, goal and place."""
ASKED = ("Noor", "Bram", "Lien", "Youssef", "Tom")
BY_CODE = ("Bill", "Emma", "Chloe", "Ines")


async def has_an_idea(here: Village) -> None:
    """Noor looks for a network, and there is none yet: she lets it be known that she would like one."""
    here.chapter("idea")
    noor = here["Noor"]
    await noor.command("find", here.says("topic"))
    await noor.sees("find-nothing-with", words=Raw(here.says("topic")))


async def founds(here: Village) -> None:
    here.chapter("founding")
    sofie = here["Sofie"]
    await sofie.command("new", here.says("topic"))
    await sofie.opens("founding-create")
    await sofie.fill(**{what: here.says(what) for what in ("name", "goal", "place")}, **NETWORK)
    await sofie.opens("founding-edit-frame")
    await sofie.fill(kind="across", functions=here.says("functions"), interests=here.says("interests"))
    await sofie.press("founding-edit-people")
    await sofie.opens("founding-pick")
    await sofie.fill(**{f"person-{turn}": here.picked(name) for turn, name in enumerate(ASKED, 1)})
    await sofie.press("founding-back")
    await sofie.press("founding-publish")
    await sofie.sees("founding-done", name=Raw(here.says("name")))


async def join(here: Village) -> None:
    """Colleagues say yes; the others come by a code. Nine seats: the tenth waits."""
    here.chapter("joining")
    await here.hear()
    for name in ASKED:
        await here[name].press("network-join", full="no")
        await here[name].sees("network-joined", standing="member")
    sofie = here["Sofie"]
    await sofie.command("invite")
    await sofie.press("inviting-make")
    found = CODE.search(await sofie.screen())
    assert found is not None
    for name in BY_CODE:
        await here[name].command("join", found.group())
        await here[name].press("network-join", full="no")
        await here[name].sees("network-joined", standing="member")
    julien = here["Julien"]
    await julien.command("join", found.group())
    await julien.press("network-join", full="yes")
    await julien.sees("network-joined", standing="waiting")
    await here.link(here["Noor"], here.says("name"))
    await here.link(here["Emma"], here.says("name"))
    assert {*ASKED, "Sofie"} < {*HOUSES[LINDE]}
    assert {*BY_CODE, "Julien"} == {*HOUSES[MEIR]}
