"""Whatever a flow returns, Slack takes it, in every language: its limits, and its own SDK's models."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from adapters.slack.forms import form_view, message_view
from adapters.slack.render import home_view, payload
from adapters.slack.surface import Direct, Modal, Nowhere, Surface, Whisper
from adapters.words import speak_to
from bot.events import Ref
from bot.people import LOCALES, Locale, Reader
from bot.views import Form, Home, Message
from tests import views
from tests.fakes.slack.block_kit import message_faults, view_faults

SAYS = {locale: speak_to(Reader(locale)) for locale in LOCALES}
locales = st.sampled_from(LOCALES)
ORIGINS = (
    Nowhere(),
    Whisper("https://hooks.slack.com/actions/" + "x" * 80),
    Direct("D0001", "1772442000.000100"),
    Modal("V" + "0" * 60),
)

any_view = settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@any_view
@given(views.messages, views.refs, locales)
def test_any_message_is_one_that_slack_takes(message: Message, ref: Ref, locale: Locale) -> None:
    assert message_faults(payload(message, SAYS[locale], ref)) == []


@any_view
@given(views.homes, views.refs, locales)
def test_any_home_is_one_that_slack_takes(home: Home, ref: Ref, locale: Locale) -> None:
    assert view_faults(home_view(home, SAYS[locale], ref)) == []


@any_view
@given(views.messages, views.refs, locales)
def test_any_message_fits_a_modal_too(message: Message, ref: Ref, locale: Locale) -> None:
    assert view_faults(message_view(message, SAYS[locale], ref)) == []


@pytest.mark.parametrize("origin", ORIGINS)
@any_view
@given(form=views.forms, ref=views.refs, locale=locales)
def test_any_form_is_one_that_slack_takes(form: Form, ref: Ref, locale: Locale, origin: Surface) -> None:
    assert view_faults(form_view(form, SAYS[locale], ref, origin)) == []


@any_view
@given(views.messages, views.refs, locales)
def test_the_same_view_is_always_the_same_payload(message: Message, ref: Ref, locale: Locale) -> None:
    assert payload(message, SAYS[locale], ref) == payload(message, SAYS[locale], ref)
