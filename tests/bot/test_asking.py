"""Whom a question goes to first, and when others are asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.life.asking import Responder, chosen, once_waited
from tests.fakes.world import MONDAY


def people(**teams: str | None) -> dict[str, Responder]:
    return {name: Responder(name, team, "linde") for name, team in teams.items()}


@pytest.mark.row("B10")
def test_ones_own_team_comes_after_those_of_whom_nobody_knows() -> None:
    found = people(bo="a", cas="a", dee=None, els="b")
    assert chosen(found["bo"], list(found.values()), named=True) == (("els",), ("dee", "cas"))


@pytest.mark.row("B8", "B10")
def test_without_a_name_the_team_counts_only_where_it_tells_nothing() -> None:
    """Of six of one team and one of another, whoever is asked first would know who asks."""
    few = people(hal="b", **dict.fromkeys(("bo", "cas", "dee", "els", "fien", "gus"), "a"))
    everybody = list(few.values())
    assert chosen(few["bo"], everybody, named=True)[0] == ("hal",)
    assert chosen(few["bo"], everybody, named=False)[0] == ("hal", "cas", "dee")
    assert chosen(few["hal"], everybody, named=False)[0] == ("bo", "cas", "dee")
    many = people(**{f"a{n}": "a" for n in range(5)}, **{f"b{n}": "b" for n in range(5)})
    first, then = chosen(many["a0"], list(many.values()), named=False)
    assert first == ("b0", "b1", "b2")
    assert "a0" not in then


def test_two_working_days_skip_weekends_and_holidays() -> None:
    friday = MONDAY + timedelta(days=4)
    tuesday = once_waited(friday, "Europe/Brussels", frozenset())
    assert tuesday == MONDAY + timedelta(days=8)
    free = frozenset({(MONDAY + timedelta(days=7)).date()})
    assert once_waited(friday, "Europe/Brussels", free) == MONDAY + timedelta(days=9)
