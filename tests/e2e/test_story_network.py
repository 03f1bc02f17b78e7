"""Points 2 to 5: a learning network of five sessions, from its founding to what was learned in it.

Twelve people in three languages and two time zones; the clock is all that is moved, everything else comes by itself.
"""

from __future__ import annotations

import pytest

from bot.people import LOCALES, Locale
from tests.e2e.after_a_session import (
    asks_an_hour_after_the_end,
    asks_once_more_for_goals,
    asks_the_day_after_whether_a_guest_helps_the_second,
    can_ask_why,
    evaluates_by_hand_once_only,
    invites_to_share_two_days_later,
    keeps,
    sees_figures_from_five_answers_on,
    sees_only_what_is_theirs_to_do,
    shares,
    tells_how_many_answered,
)
from tests.e2e.before_a_session import (
    asks_a_week_before_who_comes,
    asks_two_weeks_before_who_is_ready,
    fills_up,
    founds,
    gives_the_link_to_who_comes,
    hears_of_the_seat,
    is_not_found_before_it_is_published,
    leaves_alone_who_answers_nothing,
    reminds_everybody_at_ten_of_their_own_clock,
    say_who_comes_and_brings_what,
)
from tests.e2e.house import House
from tests.e2e.houses import EVERYBODY, TEAM, opened
from tests.e2e.players import Role

PLATFORMS = ("slack", "teams", "web")


def cast_in(locale: Locale) -> tuple[Role, ...]:
    """The facilitator, eleven who want to join (one of them in New York), in this language first and then in all."""
    others = [Role(f"Bram{number}", LOCALES[number % 3]) for number in range(1, 9)]
    emma = Role("Emma", "en", "America/New_York")
    return (Role("Sofie", locale), Role("Noor", locale), emma, *others, Role("Zita", locale))


async def play(house: House) -> None:
    people = house.players
    sofie, noor, emma, zita = (people[name] for name in ("Sofie", "Noor", "Emma", "Zita"))
    brams = [people[f"Bram{number}"] for number in range(1, 9)]
    members = [noor, *brams[:7], zita]
    await founds(sofie)
    await is_not_found_before_it_is_published(sofie, noor)
    await fills_up((noor, emma, *brams), zita)
    await hears_of_the_seat(zita, brams[-1])
    await house.link(noor, TEAM, "team")
    await house.link(sofie, EVERYBODY, "organisation")
    silent = brams[6]
    await asks_two_weeks_before_who_is_ready(house, members, silent)
    await asks_a_week_before_who_comes(house, members, noor, emma)
    await leaves_alone_who_answers_nothing(house)
    await reminds_everybody_at_ten_of_their_own_clock(house, noor, emma)
    await say_who_comes_and_brings_what(noor, emma, sofie)
    await gives_the_link_to_who_comes(house, members, noor)
    await asks_an_hour_after_the_end(house, members, emma, sofie, silent)
    await sees_figures_from_five_answers_on(members, sofie)
    await house.restart()
    await asks_the_day_after_whether_a_guest_helps_the_second(house, sofie)
    await invites_to_share_two_days_later(house, [one for one in members if one is not silent], emma, silent)
    await asks_once_more_for_goals(house, emma)
    await tells_how_many_answered(house, members, sofie, silent)
    await shares(house, noor, "Eerst koelen, dan pas kijken", TEAM, "team")
    await shares(house, brams[1], "Vraag wie er al eens iets verbrandde", EVERYBODY, "organisation")
    await keeps(house, brams[0], "Ik durfde niets te zeggen")
    await evaluates_by_hand_once_only(house, sofie, noor)
    await can_ask_why(noor)
    await sees_only_what_is_theirs_to_do(sofie, noor)


SHOWN = pytest.mark.row("H", "W1", "M2.2", "O3.1", "O3.3", "O3.4", "O3.6", "O3.16", "O3.17")


@SHOWN
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_a_network_lives_through_its_main_job(sqlite_address: str, platform: str) -> None:
    """Its people speak all three languages; the story of a whole network is told in each of them, in `tests/story`."""
    async with opened(platform, sqlite_address, cast_in("nl")) as house:
        await play(house)


@SHOWN
async def test_a_network_lives_on_postgresql_as_well(postgres_address: str) -> None:
    async with opened("slack", postgres_address, cast_in("nl")) as house:
        await play(house)
