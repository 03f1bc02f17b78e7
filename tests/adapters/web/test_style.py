"""The colours can be told apart, by day and by night."""

import re
from itertools import product
from pathlib import Path

import pytest

import adapters.web

CSS = (Path(adapters.web.__file__).parent / "static" / "kring.css").read_text("utf-8")
DAY, NIGHT = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
)
GROUNDS = ("paper", "card", "sunk", "tint", "good")
PAIRS = [
    *product(("ink", "soft"), GROUNDS),
    ("accent-ink", "accent"),
    ("wrong", "tint"),
    *product(("accent", "wrong"), ("paper", "card", "sunk")),
]


def light(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("colours", [DAY, DAY | NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_what_it_stands_on(colours: dict[str, str], text: str, ground: str) -> None:
    """WCAG 2.2, level AA: 4.5 to 1."""
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("colours", [DAY, DAY | NIGHT], ids=["day", "night"])
def test_the_edge_of_a_field_can_be_seen(colours: dict[str, str]) -> None:
    """3 to 1 for what is not text."""
    assert contrast(colours["edge"], colours["card"]) >= 3
    assert contrast(colours["edge"], colours["paper"]) >= 3


def test_the_style_names_no_file_of_somebody_elses() -> None:
    assert "url(" not in CSS
    assert "@import" not in CSS
