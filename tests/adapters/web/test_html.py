import pytest

from adapters.web.controls import event_of
from adapters.web.html import Safe, clean, tag
from bot.events import Pressed


def test_text_is_escaped_and_markup_of_our_own_is_not() -> None:
    inner = tag("b", "<script>alert(1)</script> & more")
    assert tag("p", inner, " <i>") == "<p><b>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</b> &lt;i&gt;</p>"


@pytest.mark.parametrize("value", ['"><script>', "' onload='x", "a&b"])
def test_an_attribute_never_ends_early(value: str) -> None:
    made = tag("input", value=value)
    assert '"' not in made.removeprefix('<input value="').removesuffix('">')
    assert "<" not in made[1:]


def test_attributes_are_named_as_in_html_and_left_out_when_there_is_nothing_to_say() -> None:
    made = tag("button", "x", class_="a", aria_label="b", disabled=True, hidden=False, id=None)
    assert made == '<button class="a" aria-label="b" disabled>x</button>'


def test_children_nest_and_nothing_is_nothing() -> None:
    assert tag("ul", [tag("li", str(n)) for n in (1, 2)], None, []) == "<ul><li>1</li><li>2</li></ul>"


def test_what_comes_out_is_safe_and_what_a_person_typed_is_not() -> None:
    assert isinstance(tag("p", "x"), Safe)
    assert not isinstance("typed", Safe)


def test_characters_that_no_page_can_carry_are_marked() -> None:
    assert clean("a\x00b\ud800c\td\n") == "a\ufffdb\ufffdc\td\n"
    tag("p", "\ud83d", title="\udc00").encode()


def test_what_no_page_can_carry_does_not_come_in_by_a_forged_control() -> None:
    assert event_of("press=pick&value=a%00b", {}) == Pressed("pick", "a\ufffdb")
