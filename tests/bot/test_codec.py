"""States survive being stored: whatever is written is read back the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.codec import Codec, Unreadable
from bot.speech import Raw, T


@dataclass(frozen=True)
class Leaf:
    number: int | None
    text: str = ""


@dataclass(frozen=True)
class Branch:
    leaves: tuple[Leaf, ...]
    on: date
    at: datetime
    hour: time
    kinds: frozenset[str]


CODEC = Codec((Leaf, Branch, T, Raw))
leaves = st.builds(Leaf, st.none() | st.integers(), st.text())
moments = (st.dates(), st.datetimes(timezones=st.just(UTC)), st.times())
branches = st.builds(Branch, st.lists(leaves).map(tuple), *moments, st.frozensets(st.text()))


@given(branches)
def test_what_is_written_is_read_back_the_same(branch: Branch) -> None:
    assert CODEC.load(json.loads(json.dumps(CODEC.dump(branch)))) == branch


@pytest.mark.parametrize(
    "stored",
    [
        {"is": "Gone", "number": 1},
        {"is": "Leaf", "nunber": 1},
        {"number": 1},
        {"is": "date", "at": "yesterday"},
        {"is": "time", "at": "noon"},
        {"is": "frozenset", "of": 3},
        {"is": "frozenset", "of": [["a"], {"is": "Gone"}]},
        {"is": "os.system", "command": "true"},
    ],
)
def test_what_nobody_knows_any_more_is_unreadable_and_never_guessed(stored: object) -> None:
    with pytest.raises(Unreadable):
        CODEC.load(stored)
    assert CODEC.load_or_none(stored) is None


def test_a_class_that_was_not_registered_is_not_written() -> None:
    @dataclass(frozen=True)
    class Leaf:
        """Another one of the same name."""

    with pytest.raises(TypeError):
        CODEC.dump(Leaf())


def test_two_classes_of_one_name_are_told_at_once_and_where_they_are() -> None:
    one, other = (type("Asking", (), {"__module__": f"bot.flows.{name}"}) for name in ("finding", "founding"))
    assert Codec((one, one)).load_or_none({"is": "Asking"}) is not None
    with pytest.raises(ValueError, match=r"Asking of bot\.flows\.finding and bot\.flows\.founding"):
        Codec((one, other))
