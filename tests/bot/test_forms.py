"""What came back in a form, as a conversation gets it."""

from __future__ import annotations

import pytest

from bot.forms import filled_in
from bot.speech import Raw
from bot.views import Field, Form

FORM = Form("f", Raw("F"), (Field("name", Raw("Name")), Field("goal", Raw("Goal"), "text")), Raw("Keep"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\u2029", "\x85", "\x0b"])
def test_what_is_asked_in_one_line_is_one_line(end: str) -> None:
    """A page, or a paste, may send more than its field shows."""
    typed = f" Zorg{end}voor elkaar{end}"
    assert filled_in(FORM, {"name": typed, "goal": typed}) == {
        "name": "Zorg voor elkaar",
        "goal": typed.strip().replace("\r\n", "\n"),
    }


def test_what_was_left_out_is_empty() -> None:
    assert filled_in(FORM, {}) == {"name": "", "goal": ""}
