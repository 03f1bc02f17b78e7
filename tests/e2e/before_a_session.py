"""What happens until a network's first session: founding, joining, and all that comes by itself."""

from __future__ import annotations

from collections.abc import Sequence

from bot.speech import Raw
from tests.e2e.house import House
from tests.e2e.lassen import (
    DAY_AFTER,
    DAY_BEFORE_BRUSSELS,
    DAY_BEFORE_NEW_YORK,
    FIRST,
    HOUR,
    INTRO_AFTER_THAT,
    MINUTE,
    NATIONAL_DAY,
    NETWORK,
    READY_AGAIN_BRUSSELS,
    READY_AGAIN_NEW_YORK,
    READY_BRUSSELS,
    READY_NEW_YORK,
    SEATS,
    SECOND,
    WEEK_BEFORE_BRUSSELS,
    WEEK_BEFORE_NEW_YORK,
    nothing_before,
)
from tests.e2e.players import Player


async def founds(sofie: Player) -> None:
    """One form, with a mistake first; the dates that come out, the last one moved off a public holiday; published."""
    await sofie.drafts()
    await sofie.fill(**NETWORK | {"date": "2026-02-27"})
    await sofie.sees("founding-date-past")
    await sofie.fill(**NETWORK)
    await sofie.sees("founding-moved", reason="holiday", wanted=NATIONAL_DAY, day=DAY_AFTER)
    for number, kind in enumerate(("kickoff", *["deepening"] * 3, "closing"), 1):
        await sofie.sees("session-name", number=number, type=kind)
    await sofie.sees("moment", at=SECOND)
    await sofie.sees("founding-capacity-advice")
    await sofie.press("founding-edit")
    await sofie.fill(capacity=str(SEATS))
    await sofie.misses("founding-capacity-advice")


async def is_not_found_before_it_is_published(sofie: Player, noor: Player) -> None:
    await noor.command("find", "lassen")
    await noor.sees("find-nothing-with", words=Raw("lassen"))
    await sofie.press("founding-publish")
    await sofie.sees("founding-done", name=Raw(NETWORK["name"]))


async def opens_network(player: Player) -> None:
    await player.command("find", "LASSEN brandwonden")
    await player.press("open")
    await player.sees("network-facilitator")


async def fills_up(joiners: Sequence[Player], zita: Player) -> None:
    """Ten seats; who comes then waits, and gets the first seat that is given up."""
    for player in joiners:
        await opens_network(player)
        await player.press("network-join", full="no")
        await player.sees("network-joined", standing="member")
    await opens_network(zita)
    await zita.press("network-join", full="yes")
    await zita.sees("network-position", number=1)
    await zita.news()
    await joiners[-1].press("network-leave")
    await joiners[-1].press("network-leave")
    await joiners[-1].sees("network-left")


async def hears_of_the_seat(zita: Player, leaver: Player) -> None:
    await zita.gets("offer-free", network=Raw(NETWORK["name"]))
    await zita.press("offer-take")
    await zita.sees("network-joined", standing="member")
    await leaver.command("mine")
    await leaver.sees("mine-none")


async def asks_two_weeks_before_who_is_ready(house: House, members: Sequence[Player], silent: Player) -> None:
    """At ten of their own clock. Whoever did it isn't asked again, the others once more and then no more."""
    emma, sofie = house.players["Emma"], house.players["Sofie"]
    await nothing_before(house, READY_BRUSSELS)
    await house.go_to(READY_BRUSSELS)
    for player in members:
        await player.gets("ready-why", network=Raw(NETWORK["name"]))
    await emma.gets_nothing()
    await house.go_to(READY_NEW_YORK)
    await emma.gets("ready-why", network=Raw(NETWORK["name"]))
    for player in (*members, emma):
        if player is not silent:
            await checks(player)
    await nothing_before(house, READY_AGAIN_BRUSSELS)
    await house.go_to(READY_AGAIN_BRUSSELS)
    await silent.gets("ready-again")
    for player in members:
        if player is not silent:
            await introduces(player)
    await sofie.gets_nothing()
    await house.go_to(READY_AGAIN_NEW_YORK)
    await introduces(emma)
    await nothing_before(house, INTRO_AFTER_THAT)
    await house.go_to(INTRO_AFTER_THAT)
    await silent.gets("intro-invite")


async def introduces(player: Player) -> None:
    """Asked to introduce themselves, they leave it at that."""
    await player.gets("intro-invite")
    await player.press("intro-skip")
    await player.sees("intro-skipped")


async def checks(player: Player) -> None:
    for _ in range(10):
        await player.press("scale-4")
    await player.press("ready-time-yes")


async def asks_a_week_before_who_comes(house: House, members: Sequence[Player], noor: Player, emma: Player) -> None:
    """What they expect can be said from that same message: nobody is asked for that once more."""
    await nothing_before(house, WEEK_BEFORE_BRUSSELS)
    await house.go_to(WEEK_BEFORE_BRUSSELS)
    for player in members:
        await player.gets("attend-mine", coming="unknown")
    await noor.press("attend-yes")
    await noor.sees("attend-mine", coming="yes")
    await noor.press("attend-expect")
    await noor.sees("expect-name")
    await emma.gets_nothing()
    await house.go_to(WEEK_BEFORE_NEW_YORK)
    await emma.gets("attend-mine", coming="unknown")


async def leaves_alone_who_answers_nothing(house: House) -> None:
    """Three questions are open by now. What comes next the invitation asks as well: it isn't asked by itself."""
    await nothing_before(house, DAY_BEFORE_BRUSSELS)


async def reminds_everybody_at_ten_of_their_own_clock(house: House, noor: Player, emma: Player) -> None:
    """The day before, at 10:00: in New York six hours later than in Brussels, and each with their own hours in it.

    Just then it is 16:00 in Brussels, when the facilitator hears how many come.
    """
    for player in house.players.values():
        await player.news()
    await house.go_to(DAY_BEFORE_BRUSSELS - MINUTE)
    await noor.gets_nothing()
    await house.go_to(DAY_BEFORE_BRUSSELS)
    await noor.gets("attend-title", network=Raw(NETWORK["name"]), number=1)
    await noor.sees("moment", at=FIRST)
    await house.go_to(DAY_BEFORE_NEW_YORK - MINUTE)
    await emma.gets_nothing()
    await house.go_to(DAY_BEFORE_NEW_YORK)
    await emma.gets("moment", at=FIRST)
    await noor.gets_nothing()
    await house.players["Sofie"].gets("attend-tally", yes=1, no=0, unknown=SEATS - 1)


async def say_who_comes_and_brings_what(noor: Player, emma: Player, sofie: Player) -> None:
    assert NETWORK["place"] in str(await noor.screen()) or noor.text("session-link") in await noor.screen()
    await noor.press("attend-bring")
    await noor.fill(brings="een verbrande handschoen")
    await noor.sees("attend-i-bring", what=Raw("een verbrande handschoen"))
    await emma.command("mine")
    await emma.press("attend-open", role="member")
    await emma.sees("attend-brings", name=Raw("Noor"), what=Raw("een verbrande handschoen"))
    await emma.press("attend-no")
    await emma.sees("attend-mine", coming="no")
    await sofie.command("mine")
    await sofie.press("attend-open", role="facilitator")
    await sofie.sees("attend-line", name=Raw("Emma"), coming="no")
    await sofie.sees("attend-count", count=1, total=SEATS)


async def gives_the_link_to_who_comes(house: House, members: Sequence[Player], noor: Player) -> None:
    """An hour before, and the others get nothing."""
    await nothing_before(house, FIRST - HOUR)
    await house.go_to(FIRST - HOUR)
    await noor.gets("joining-starts", at=FIRST)
    for player in (*members[1:], house.players["Emma"], house.players["Sofie"]):
        await player.gets_nothing()
