"""How Kring is taken away again, from one organisation after another: who goes is left alone, who stays goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from tests.e2e.across.arriving import NAME, NO_ACCOUNT
from tests.e2e.across.living import FIRST, MEMBERS, each_at_ten, hushed
from tests.e2e.across.town import LINDE, MEIR, RIVAGE, Town

SECOND = FIRST + timedelta(weeks=4)
ASKED, REMINDED = date(2026, 4, 21), date(2026, 4, 27)
STAYED = ("Chloe", "Noor")


async def where_it_is(town: Town) -> set[str]:
    """The workspaces and tenants of which something is kept."""
    kept = town.program.books.installations
    return {one.tenant for platform in ("slack", "teams") for one in await kept(platform)}


async def are_in(town: Town, names: Sequence[str]) -> None:
    """The facilitator sees these members, and none of the others."""
    sofie = town["Sofie"]
    await sofie.command("find")
    await sofie.press("open")
    await sofie.sees("network-members", count=len(names))
    there = await sofie.screen()
    assert {name for name in (*MEMBERS, NO_ACCOUNT) if name in there} == set(names)


async def leaves_from_slack(town: Town) -> None:
    """Its tokens are gone, its people have left, and from the others it takes nothing but their names."""
    await are_in(town, (*MEMBERS, NO_ACCOUNT))
    await town.is_removed(MEIR)
    assert await where_it_is(town) == {"T0LINDE", RIVAGE}
    assert await town.program.books.installation("slack", "T0MEIR") is None
    await are_in(town, (*STAYED, NO_ACCOUNT))
    await hushed(town)


async def goes_on_for_the_others(town: Town) -> None:
    """The next session comes, and not a word of it to where Kring isn't any more."""
    written = len(town.slack.called("chat.postMessage"))
    await each_at_ten(town, ASKED, "attend-mine", STAYED, coming="unknown")
    await each_at_ten(town, REMINDED, "attend-title", STAYED, network=NAME, number=2)
    for name in STAYED:
        await town[name].sees("moment", at=SECOND)
    for name in ("Emma", "Bill"):
        await town[name].gets_nothing()
    meirs = {*town.spaces[MEIR].people, town.channels[MEIR]}
    assert not [call for call in town.slack.called("chat.postMessage")[written:] if call["channel"] in meirs]


async def leaves_from_teams(town: Town) -> None:
    """With the last of its people the tenant goes."""
    await town.removes(town["Hugo"])
    assert await where_it_is(town) == {"T0LINDE", RIVAGE}
    await town.removes(town["Chloe"])
    assert await where_it_is(town) == {"T0LINDE"}
    await are_in(town, ("Noor", NO_ACCOUNT))


async def is_nowhere(town: Town) -> None:
    """No token is left, nothing is sent any more, and all that ever was, was sent once."""
    await town.is_removed(LINDE)
    assert await where_it_is(town) == set()
    await hushed(town)
    calls = len(town.slack.calls), len(town.services.calls)
    await town.go_to(SECOND + timedelta(weeks=2))
    assert (len(town.slack.calls), len(town.services.calls)) == calls
    for workspace in (LINDE, MEIR):
        assert set(Counter(town.keys(workspace)).values()) == {1}


async def leaves(town: Town) -> None:
    await leaves_from_slack(town)
    await goes_on_for_the_others(town)
    await leaves_from_teams(town)
    await is_nowhere(town)
