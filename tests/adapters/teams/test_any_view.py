"""Whatever a flow returns, Teams takes the card, and nothing that somebody typed is obeyed in it."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.teams import controls
from adapters.teams.answering import next_in_dialog
from adapters.teams.markdown import escape, plain
from adapters.teams.parts import Dialog
from adapters.teams.render import activity, card, form_card, not_saved_card, public_card, size, summary
from adapters.words import speak_to
from bot.events import Ref
from bot.forms import is_long
from bot.people import LOCALES, Reader
from bot.speech import Raw
from bot.views import Button, FieldError, Form, Message, OpenButton, Para, Section
from tests import views
from tests.fakes.teams_cards import LARGEST, Json, actions, alive, elements, faults, opens_dialog, shown

SAY = speak_to(Reader("en"))
REF = Ref("readiness")
many = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def obeyed(drawn: Json) -> list[str]:
    """Live Markdown in the texts that a person may have typed: all but our own list marks."""
    found = []
    for element in elements(drawn):
        if element["type"] == "TextBlock":
            lines = element["text"].split("\r")
            marked = len(lines) > 1 or lines[0].startswith("- ")
            found += [live for line in lines for live in alive(line.removeprefix("- ") if marked else line)]
        found += [live for fact in element.get("facts", ()) for live in alive(fact["title"]) + alive(fact["value"])]
    return found


@many
@given(views.messages, views.refs)
def test_any_message_is_a_card_that_teams_takes(message: Message, ref: Ref) -> None:
    drawn = card(message, SAY, ref)
    assert faults(drawn) == []
    assert obeyed(drawn) == []
    assert size(drawn) <= 26_000
    assert size(activity(drawn, summary(message, SAY))) <= LARGEST, "with all that goes around it"
    json.dumps(drawn, ensure_ascii=False).encode()


@many
@given(views.forms, views.refs, st.data())
def test_any_form_is_a_card_that_can_be_sent_and_left(form: Form, ref: Ref, data: st.DataObject) -> None:
    names = [field.name for field in form.fields]
    values = {name: data.draw(views.texts) for name in names[:4]}
    errors = [FieldError(name, data.draw(views.words)) for name in names[:3]]
    drawn = form_card(form, SAY, ref, values, errors)
    assert faults(drawn) == []
    assert obeyed(drawn) == []
    json.dumps(drawn, ensure_ascii=False).encode()
    assert [action["data"]["kring"]["do"] for action in actions(drawn)] == ["submit", "cancel"]


@many
@given(views.messages, views.refs, st.sampled_from(("", "1700000000001")))
def test_any_message_can_be_shown_in_a_dialog_and_in_public(message: Message, ref: Ref, opened_from: str) -> None:
    shown_in = Dialog(opened_from)
    drawn = card(message, SAY, ref, shown_in)
    assert faults(drawn, in_dialog=True) == []
    assert {controls.card_of(action["data"]) for action in actions(drawn) if "data" in action} <= {shown_in.card}
    assert size(next_in_dialog(drawn, "x" * 200)) <= LARGEST
    public = public_card(message, SAY, "help")
    assert faults(public) == []
    assert size(activity(public, public["speak"])) <= LARGEST


@many
@given(views.forms, views.refs)
def test_any_form_can_be_shown_in_a_dialog(form: Form, ref: Ref) -> None:
    drawn = form_card(form, SAY, ref, dialog=Dialog("1700000000001"))
    assert faults(drawn, in_dialog=True) == []
    assert [action["data"]["kring"]["do"] for action in actions(drawn)] == ["submit"]


@many
@given(views.forms)
def test_a_long_form_is_one_that_is_not_answered_in_passing(form: Form) -> None:
    """Its button asks for a dialog, and no other button does."""
    long = len(form.fields) > 4 or any(field.kind == "text" for field in form.fields)
    assert is_long(form) == long
    button = OpenButton(Raw("Open"), form.name or "form", long=is_long(form))
    drawn = card(Message(Raw("x"), (Section((), (button,)),)), SAY, REF)
    assert [opens_dialog(action) for action in actions(drawn)] == [long]
    assert faults(drawn) == []


@many
@given(views.texts)
def test_what_is_shown_is_what_was_typed(text: str) -> None:
    assert shown(escape(text)).split() == plain(text).split()


@pytest.mark.parametrize(
    "typed",
    [
        "*bold* _italic_ ~~gone~~ `code`",
        "[your bank](https://evil.example) ![x](https://evil.example/pixel)",
        "<at>Everybody</at> <b>loud</b>",
        "# heading\n- item\n+ item\n* item\n1. first\n2) second\n> quote\n    code",
        "heading\n===\nheading\n---",
        "{{DATE(2017-02-14T06:08:00Z,LONG)}} &lt;script&gt; &#42;",
        "back\\*slash\\",
    ],
)
def test_markdown_that_somebody_typed_is_dead(typed: str) -> None:
    drawn = card(Message(Raw(typed), (Section((Para(Raw(typed)),)),)), SAY, REF)
    text = drawn["body"][0]["text"]
    assert alive(text) == []
    assert "](" not in text, "also for a client that doesn't know that a bracket can be escaped"
    assert shown(text).split() == typed.split()


@pytest.mark.parametrize("locale", LOCALES)
def test_ordinary_words_stay_readable_without_rendering(locale: str) -> None:
    text = "Om 14.30 uur: 3-4 collega's, d.w.z. (bijna) iedereen – 50% & meer!"
    assert escape(text) == text


def test_a_long_text_is_cut_before_it_is_escaped() -> None:
    drawn = card(Message(Raw("x"), (Section((Para(Raw("*" * 50_000)),)),)), SAY, REF)
    assert faults(drawn) == []
    assert drawn["body"][0]["text"].endswith("\\*…")


def test_what_does_not_fit_is_said_to_be_missing() -> None:
    sections = tuple(Section((Para(Raw(f"{number} " + "word " * 30)),)) for number in range(500))
    drawn = card(Message(Raw("x"), sections), SAY, REF)
    assert drawn["body"][0]["text"].startswith("0 ")
    assert drawn["body"][-1]["text"] == "The rest does not fit on this card."


def test_more_buttons_than_teams_shows_become_several_rows() -> None:
    buttons = tuple(Button(Raw(f"b{number}"), "go", str(number)) for number in range(14))
    drawn = card(Message(Raw("x"), (Section((), buttons),)), SAY, REF)
    assert [len(element["actions"]) for element in elements(drawn)] == [6, 6, 2]


def test_trying_again_does_the_same_with_what_was_typed() -> None:
    data = controls.submit(REF, "plan") | {"field.when": "tomorrow", "field.then": "x" * 40_000}
    small = controls.submit(REF, "plan") | {"field.when": "tomorrow"}
    told = not_saved_card(SAY, small)
    assert next(actions(told))["data"] == small
    assert faults(told) == []
    assert faults(not_saved_card(SAY, data)) == []
