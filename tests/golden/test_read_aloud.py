"""Whoever listens instead of looks gets the same: every message has its line of text, every control has a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from adapters.slack.forms import form_view
from adapters.slack.render import home_view, payload
from adapters.slack.surface import Nowhere
from adapters.teams.render import card, form_card
from adapters.words import speak_to
from bot.events import Ref
from bot.people import LOCALES, Locale, Reader
from bot.views import Form, Home, Message
from tests import views
from tests.fakes.slack.reading import unescaped
from tests.fakes.teams_cards import shown
from tests.golden.moments import moments
from tests.golden.payloads import DRAWN
from tests.same import on_web
from tests.same.screen import one

Json = dict[str, Any]
SAY = speak_to(Reader("en"))
NAMED_BY = {
    "button": ("text",),
    "static_select": ("placeholder",),
    "image": ("alt_text",),
    "input": ("label",),
    "Image": ("altText",),
    "Action.Execute": ("title",),
    "Action.Submit": ("title",),
    "Action.OpenUrl": ("title",),
    "AdaptiveCard": ("fallbackText", "speak"),
}
"""Where a thing's name stands, by its type: Slack's first, then those of Adaptive Cards."""

GIST = 200
"""Characters: a notification shows no more."""
any_view = settings(
    phases=[Phase.generate],
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
LOCALE = pytest.mark.parametrize("locale", LOCALES)


def things(value: object) -> Iterator[Json]:
    """Every object in a payload that is of a type. What Slack asks in a form is called by the label around it."""
    match value:
        case dict() if value.get("type") == "input":
            yield value
        case dict():
            if "type" in value:
                yield value
            for item in value.values():
                yield from things(item)
        case list():
            for item in value:
                yield from things(item)
        case _:
            pass


def nameless(drawn: Json) -> list[str]:
    """What a screen reader has no words for."""
    return [
        f"{thing['type']} without {name}" for thing in things(drawn) for name in _names(thing) if not _word(thing, name)
    ]


def _names(thing: Json) -> tuple[str, ...]:
    return ("label",) if thing["type"].startswith("Input.") else NAMED_BY.get(thing["type"], ())


def _word(thing: Json, name: str) -> str:
    """Somebody's name for a thing: text, or a text object."""
    said = thing.get(name, "")
    return str(said["text"] if isinstance(said, dict) else said).strip()


def mute(drawn: Json) -> bool:
    """Whether a name holds nothing that can be spoken, such as a lone dash."""
    return any(not any(map(str.isalnum, _word(thing, name))) for thing in things(drawn) for name in _names(thing))


@LOCALE
@pytest.mark.parametrize("platform", DRAWN)
def test_everything_that_people_get_has_a_name_that_can_be_spoken(platform: str, locale: Locale) -> None:
    say = speak_to(Reader(locale))
    drawn = [
        (moment, made)
        for found in moments(locale).values()
        for moment in found
        for made in DRAWN[platform](moment, say)
    ]
    assert len(drawn) > len(moments(locale))
    for moment, made in drawn:
        assert nameless(made) == [], (moment.ref.flow, moment.where)
        assert not mute(made), (moment.ref.flow, moment.where)


@LOCALE
def test_every_message_has_a_line_that_tells_what_it_is_about(locale: Locale) -> None:
    """In notifications and to screen readers it stands for all of it; so it is short, and a sentence of ours."""
    say = speak_to(Reader(locale))
    for found in moments(locale).values():
        for moment in found:
            if isinstance(moment.view, Message):
                gist = one(say(moment.view.summary))
                assert 5 <= len(gist) <= GIST, moment.where
                assert one(unescaped(payload(moment.view, say, moment.ref)["text"])) == gist, moment.where
                assert one(shown(card(moment.view, say, moment.ref)["fallbackText"])) == gist, moment.where


@LOCALE
def test_on_the_page_every_input_and_button_has_a_name(locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for found in moments(locale).values():
        for moment in found:
            page = on_web.drawn(moment.view, say, moment.ref)
            assert all(node.text.strip() for node in page.all("button", "a", "label")), moment.where
            labelled = {label.attrs["for"] for label in page.all("label")}
            assert {node.attrs["id"] for node in page.all("select")} == labelled, moment.where
            assert not [image for image in page.all("img") if not image.attrs.get("alt")], moment.where


@any_view
@given(views.messages, views.refs)
def test_nothing_in_any_message_is_without_a_name(message: Message, ref: Ref) -> None:
    assert payload(message, SAY, ref)["text"].strip()
    assert nameless(payload(message, SAY, ref)) == []
    assert nameless(card(message, SAY, ref)) == []


@any_view
@given(views.forms, views.refs)
def test_nothing_in_any_form_is_without_a_name(form: Form, ref: Ref) -> None:
    assert nameless(form_view(form, SAY, ref, Nowhere())) == []
    assert nameless(form_card(form, SAY, ref)) == []


@any_view
@given(views.homes, views.refs)
def test_nothing_on_any_page_is_without_a_name(home: Home, ref: Ref) -> None:
    assert nameless(home_view(home, SAY, ref)) == []
