"""Any view becomes a well-formed, harmless piece of a page."""

import re

import pytest
from hypothesis import given, settings

from adapters.web.forms import Filled, draw_form
from adapters.web.render import Target, draw_home, draw_message
from adapters.words import speak_to
from bot.people import Reader
from bot.speech import Raw
from bot.views import (
    Button,
    Choice,
    Facts,
    Field,
    FieldError,
    Form,
    Home,
    LinkButton,
    Message,
    Meter,
    Option,
    Para,
    Quote,
    message,
    section,
)
from tests.fakes.pages import Node, read_page
from tests.views import forms, homes, messages

SAY = speak_to(Reader("nl"))
TARGET = Target("/as/an/chat/press", "m-1", (("key", "k"),))


def drawn(view: Message) -> Node:
    return read_page(draw_message(view, SAY, TARGET))


def harmless(page: Node) -> bool:
    """No element, handler or address that a person could have brought in."""
    known = {"#root", "a", "b", "bdi", "blockquote", "button", "dd", "div", "dl", "dt", "figcaption", "figure", "form"}
    known |= {"h2", "h3", "input", "label", "li", "option", "p", "rect", "select", "span", "svg", "textarea", "ul"}
    nodes = list(page.walk())
    links = [node.attrs["href"] for node in nodes if "href" in node.attrs]
    quiet = all(not name.startswith("on") and name != "style" for node in nodes for name in node.attrs)
    return quiet and {node.tag for node in nodes} <= known and all(re.match("https://|/as/", link) for link in links)


@settings(max_examples=60)
@given(messages)
def test_any_message_is_well_formed_and_harmless(view: Message) -> None:
    page = drawn(view)
    assert harmless(page)
    ids = [node.attrs["id"] for node in page.walk() if "id" in node.attrs]
    assert len(ids) == len(set(ids))


@settings(max_examples=30)
@given(homes)
def test_any_home_is_well_formed_and_harmless(view: Home) -> None:
    assert harmless(read_page(draw_home(view, SAY, TARGET)))


@settings(max_examples=60)
@given(forms)
def test_any_form_is_well_formed_and_each_field_has_its_label(form: Form) -> None:
    page = read_page(draw_form(Filled(form), SAY, TARGET, "/as/an/chat"))
    assert harmless(page)
    assert len(page.all("label")) == len(form.fields)


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", "<!channel>", "*bold* [link](https://evil.example)", "&lt;b&gt;", "👩‍👩‍👧‍👦", "شكرا"],
)
def test_what_people_type_is_shown_exactly_as_they_typed_it(typed: str) -> None:
    page = drawn(message(Raw("x"), section(Para(Raw(typed)), Quote(Raw(typed), Raw(typed)))))
    assert [node.text for node in page.all("p")] == [typed, typed]
    assert page.first("p").attrs["dir"] == "auto"


def test_every_control_carries_what_it_stands_for_and_the_conversation_it_belongs_to() -> None:
    page = drawn(message(Raw("x"), section(Button(Raw("Ja"), "coming", "yes & no"))))
    button = page.first("button")
    assert (button.attrs["name"], button.attrs["value"]) == ("control", "press=coming&value=yes+%26+no")
    assert button.above("form").first("input").attrs == {"type": "hidden", "name": "key", "value": "k"}


def test_a_menu_has_a_name_its_options_and_a_button() -> None:
    menu = Choice(Raw("Taal"), "locale", (Option(Raw("Nederlands"), "nl"), Option(Raw("Frans"), "fr")), "fr")
    page = drawn(message(Raw("x"), section(menu)))
    select = page.first("select")
    assert page.first("label").attrs["for"] == select.attrs["id"]
    assert [option.text for option in select.all("option") if "selected" in option.attrs] == ["Frans"]
    assert page.first("button").text


ELSEWHERE = (
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/./\\evil",
    "calendar/x.ics",
    "/a?b#c",
    "/calendar/../as/an",
)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://plain.example", "//[", "data:text/html,x", "", *ELSEWHERE]
)
def test_only_an_https_address_or_a_path_of_ours_is_a_link(url: str) -> None:
    assert not drawn(message(Raw("x"), section(LinkButton(Raw("Lees"), url)))).all("a")
    for address in ("https://www.werkbaarwint.be", "/calendar/a-b_c/id-1.ics", "/calendar/a-b_c.ics"):
        kept = drawn(message(Raw("x"), section(LinkButton(Raw("Lees"), address))))
        assert kept.first("a").attrs["rel"] == "noopener noreferrer"
        assert kept.first("a").attrs["href"] == address


@pytest.mark.parametrize(
    ("value", "top", "width"), [(4.2, 5, "84.0%"), (9, 5, "100.0%"), (-1, 5, "0.0%"), (1, 0, "0.0%")]
)
def test_a_meter_is_a_bar_with_its_figure_in_words_too(value: float, top: float, width: str) -> None:
    page = drawn(message(Raw("x"), section(Meter(Raw("Nuttig"), value, top))))
    meter = page.first(role="meter")
    assert meter.attrs["aria-label"] == "Nuttig"
    assert page.first("rect", class_="fill").attrs["width"] == width
    assert meter.attrs["aria-valuetext"] in meter.text


def test_facts_are_names_with_their_values() -> None:
    page = drawn(message(Raw("x"), section(Facts(((Raw("Waar"), Raw("Gent")), (Raw("Wie"), Raw("An")))))))
    assert [(row.first("dt").text, row.first("dd").text) for row in page.first("dl").all("div")] == [
        ("Waar", "Gent"),
        ("Wie", "An"),
    ]


FORM = Form(
    "network",
    Raw("Nieuw"),
    (
        Field("name", Raw("Naam"), hint=Raw("Kort")),
        Field("day", Raw("Dag"), "date"),
        Field("why", Raw("Waarom"), "text"),
    ),
    Raw("Bewaar"),
)


def test_a_form_with_errors_says_them_beside_their_fields_and_keeps_what_was_typed() -> None:
    wrong = Filled(FORM, {"name": "<b>", "why": "omdat"}, (FieldError("day", Raw("Kies een dag")),))
    page = read_page(draw_form(wrong, SAY, TARGET, "/as/an/chat"))
    name, day = page.first(name="field:name"), page.first(name="field:day")
    assert (name.attrs["value"], page.first("textarea").text) == ("<b>", "omdat")
    assert day.attrs["aria-invalid"] == "true"
    assert page.first(id=day.attrs["aria-describedby"]).text == "Kies een dag"
    assert "autofocus" in day.attrs
    assert "autofocus" not in name.attrs
    assert page.all(role="alert")


def test_a_new_form_begins_at_its_first_field_with_its_hint() -> None:
    page = read_page(draw_form(Filled(FORM), SAY, TARGET, "/as/an/chat"))
    name = page.first(name="field:name")
    assert "autofocus" in name.attrs
    assert page.first(id=name.attrs["aria-describedby"]).text == "Kort"
    assert not page.all(role="alert")
