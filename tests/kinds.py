"""The kinds of things that there are, found in the program itself: so a new one is never forgotten in a test."""

from collections.abc import Iterator
from typing import get_args

from bot.consequences import Telling
from bot.facts import Fact


def kinds_of_fact() -> set[type]:
    """Every fact that a flow can record."""
    return set(get_args(Fact)) - {Telling} | set(_leaves(Telling))


def _leaves(kind: type) -> Iterator[type]:
    below: list[type] = kind.__subclasses__()
    for one in below:
        yield from _leaves(one) if one.__subclasses__() else (one,)
