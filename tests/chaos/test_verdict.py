"""What chaos calls lost or doubled."""

import pytest

from tests.chaos.verdict import Row, judged


def row(status: str = "sent", *, klass: str = "logistics", doubts: int = 0, readable: bool = True) -> Row:
    return Row("7", "key", "reminder", klass, status, "", 1 + doubts, doubts, "", readable)


def faults(one: Row, copies: int, *listed: str) -> set[str]:
    """The names of the lists in which this nudge stands when so many copies arrived."""
    verdict = judged([one], {"key": copies} if copies else {}, set(listed))
    return {name for name, value in vars(verdict).items() if value}


def test_what_arrived_once_and_is_recorded_so_is_well() -> None:
    assert faults(row(), 1) == set()


@pytest.mark.parametrize("status", ["sent", "planned", "claimed", "sending", "dropped", "failed"])
def test_what_never_arrived_is_lost_whatever_the_outbox_says(status: str) -> None:
    assert faults(row(status), 0) == {"lost"}


def test_an_unknown_is_not_lost_but_listed() -> None:
    assert faults(row("unknown", klass="ask", readable=False), 0, "7") == {"unknown"}
    assert faults(row("unknown", klass="ask", readable=False), 1, "7") == {"unknown", "unknown_arrived"}


def test_an_unknown_must_be_on_the_list_of_the_administrator() -> None:
    assert faults(row("unknown", klass="ask", readable=False), 0, "8") == {"unknown", "unlisted"}


def test_an_unknown_is_needless_where_the_platform_can_be_asked() -> None:
    assert faults(row("unknown"), 0, "7") == {"unknown", "needless"}


@pytest.mark.parametrize("status", ["dropped", "failed", "planned"])
def test_what_arrived_must_be_recorded(status: str) -> None:
    assert faults(row(status), 1) == {"untrue"}


def test_twice_is_a_double() -> None:
    assert faults(row(doubts=1), 2) == {"doubled"}
    assert faults(row(klass="ask", doubts=1, readable=False), 2) == {"doubled"}


def test_twice_is_as_the_rules_want_it_where_nobody_can_ask_and_missing_it_is_worse() -> None:
    assert faults(row(doubts=1, readable=False), 2) == {"once_more"}
    assert faults(row(klass="change", doubts=1, readable=False), 2) == {"once_more"}
    assert faults(row(doubts=0, readable=False), 2) == {"doubled"}
    assert faults(row(doubts=2, readable=False), 3) == {"doubled"}
