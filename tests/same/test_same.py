"""The same conversation in three places: whatever Slack shows and offers, so do Teams and the playground.

A flow's script is the walk through it: every button that its views offer is pressed and every form is sent in, from
every start that the scenes give. What a press on one platform brings about follows from the event that it comes back
as; so where each view offers the same events under the same words, the whole conversation goes the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from adapters.slack.forms import form_view
from adapters.slack.render import home_view, payload
from adapters.slack.surface import Nowhere
from adapters.teams.render import card, form_card
from adapters.words import speak_to
from bot.flows import FLOWS
from bot.people import LOCALES, Locale, Reader
from bot.views import Home, Message
from tests.golden.moments import moments
from tests.same import on_slack, on_teams, on_web
from tests.same.rows import FLOW
from tests.same.screen import Line, begins, picked, without_channels
from tests.same.script import Told, meant, script

LOCALE = pytest.mark.parametrize("locale", LOCALES)


def telling(flow: str, locale: Locale) -> Iterator[Told]:
    """The whole script in one language; in the others the views that say something of their own."""
    return (
        iter(script(flow)) if locale == "nl" else (Told(m.where, m.ref, m.view, m.forms) for m in moments(locale)[flow])
    )


@LOCALE
@FLOW
def test_every_view_of_the_script_reads_and_offers_the_same(flow: str, locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for told in telling(flow, locale):
        assert isinstance(told.view, Message)
        web = on_web.screen(on_web.drawn(told.view, say, told.ref))
        assert on_slack.screen(payload(told.view, say, told.ref)) == web, told.where
        assert on_teams.screen(card(told.view, say, told.ref)) == web, told.where


@FLOW
def test_every_control_of_the_script_comes_back_as_what_it_means(flow: str) -> None:
    say = speak_to(Reader())
    for told in script(flow):
        shown = on_web.screen(on_web.drawn(told.view, say, told.ref))
        offered = [item for item in shown if not isinstance(item, Line) and hasattr(item, "label")]
        assert [item for item in offered if not hasattr(item, "top")] == list(meant(told, say)), told.where


@LOCALE
@FLOW
def test_every_form_of_the_script_asks_the_same(flow: str, locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for told in telling(flow, locale):
        for form in told.forms:
            web = on_web.sheet(on_web.form_drawn(form, say, told.ref), picked(form))
            assert on_teams.sheet(form_card(form, say, told.ref)) == without_channels(web), told.where
            assert begins(on_slack.sheet(form_view(form, say, told.ref, Nowhere())), web), told.where


@LOCALE
def test_a_persons_own_page_is_the_same_on_slack_and_in_the_playground(locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for moment in moments(locale)["home"]:
        assert isinstance(moment.view, Home)
        drawn = home_view(moment.view, say, moment.ref)
        assert on_slack.screen(drawn) == on_web.screen(on_web.drawn(moment.view, say, moment.ref))


@FLOW
def test_every_flow_has_a_script(flow: str) -> None:
    assert {told.where.rpartition(": ")[2] for told in script(flow)} >= {state.__name__ for state in FLOWS[flow].states}
