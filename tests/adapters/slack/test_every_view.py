"""Every view and form that the conversations reach, drawn for Slack in every language: taken, and nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from adapters.slack.forms import TITLE_LIMIT, form_view, message_view
from adapters.slack.render import BUTTON_TEXT, payload
from adapters.slack.surface import Modal
from adapters.slack.text import size
from adapters.words import speak_to
from bot.events import Ref
from bot.people import LOCALES, Locale, Reader
from bot.speech import t
from bot.views import Choice, Form, Message, OpenButton
from tests.diagrams.walk import walks
from tests.fakes.slack.block_kit import message_faults, view_faults


@cache
def drawn() -> tuple[tuple[Ref, Message], ...]:
    """What each state of each conversation shows."""
    return tuple((walk.scene.ref, walk.drawn(state)) for walk in walks() for state in walk.seen.values())


def opened() -> Iterator[tuple[Ref, Form]]:
    """The forms that they offer."""
    for walk in walks():
        for state in walk.seen.values():
            for section in walk.drawn(state).sections:
                forms = (walk._form(state, one) for one in section.controls if isinstance(one, OpenButton))
                yield from ((walk.scene.ref, form) for form in forms if form)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_one_that_slack_takes(locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for ref, message in drawn():
        assert message_faults(payload(message, say, ref)) == [], ref
        assert view_faults(message_view(message, say, ref)) == [], ref


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_one_that_slack_takes_with_its_title_whole(locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for ref, form in opened():
        assert view_faults(form_view(form, say, ref, Modal("V1"))) == [], ref
        for words in (form.title, form.submit, t("slack-close")):
            assert size(say(words)) <= TITLE_LIMIT, say(words)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_button_of_ours_is_cut_off(locale: Locale) -> None:
    """Names that people chose may be; what we write isn't."""
    say = speak_to(Reader(locale))
    for ref, message in drawn():
        for section in message.sections:
            for control in section.controls:
                if not isinstance(control, Choice):
                    assert size(say(control.label)) <= BUTTON_TEXT, (ref, say(control.label))
