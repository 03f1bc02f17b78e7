"""Leading a network, waiting for a seat and being a guest: the same on Slack, on Teams and in the browser."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import cache

import pytest

from adapters.slack.forms import form_view
from adapters.slack.render import payload
from adapters.slack.surface import Nowhere
from adapters.teams.render import card, form_card
from adapters.words import speak_to
from bot.events import Ref
from bot.people import LOCALES, Locale, Reader
from bot.views import Message
from tests.diagrams.led import led
from tests.diagrams.scenes import Scene
from tests.diagrams.walk import Walk
from tests.golden.moments import Moment, moment_of
from tests.same import on_slack, on_teams, on_web
from tests.same.screen import begins, picked

ROWS = {
    "overview": ("H",),
    "handing": ("H",),
    "accepting": ("H",),
    "editing": ("H", "O3.2", "O3.3"),
    "hosting": ("O4.2", "O3.15"),
    "visiting": ("O4.2",),
    "exchanging": ("O4.2",),
    "offering": ("O3.6",),
}
FORMS = ("handing", "editing", "hosting")
LOCALE = pytest.mark.parametrize("locale", LOCALES)


def marked(flows: tuple[str, ...]) -> pytest.MarkDecorator:
    found = [pytest.param(flow, marks=pytest.mark.row(*ROWS[flow])) for flow in flows]
    return pytest.mark.parametrize("flow", found)


@cache
def walked() -> tuple[Walk, ...]:
    """Every state that can be reached by who leads, waits or visits."""
    walks = tuple(
        Walk(Scene(name, circle, person, Ref(flow, subject), event, place))
        for name, circle, person, begun in asyncio.run(led())
        for flow, subject, event, place in begun
    )
    for walk in walks:
        walk.begin()
    return walks


def moments(flow: str, locale: Locale) -> Iterator[Moment]:
    walks = (walk for walk in walked() if walk.scene.ref.flow == flow)
    return (moment_of(walk, state, locale) for walk in walks for state in walk.seen.values())


@LOCALE
@marked(tuple(ROWS))
def test_every_view_is_the_same_everywhere(flow: str, locale: Locale) -> None:
    say, seen = speak_to(Reader(locale)), 0
    for moment in moments(flow, locale):
        assert isinstance(moment.view, Message)
        web = on_web.screen(on_web.drawn(moment.view, say, moment.ref))
        assert on_slack.screen(payload(moment.view, say, moment.ref)) == web, moment.where
        assert on_teams.screen(card(moment.view, say, moment.ref)) == web, moment.where
        seen += 1
    assert seen > 0


@LOCALE
@marked(FORMS)
def test_every_form_asks_the_same_everywhere(flow: str, locale: Locale) -> None:
    say = speak_to(Reader(locale))
    forms = {repr((one.ref, form)): (one.ref, form) for one in moments(flow, locale) for form in one.forms}
    for ref, form in forms.values():
        web = on_web.sheet(on_web.form_drawn(form, say, ref), picked(form))
        assert on_teams.sheet(form_card(form, say, ref)) == web
        assert begins(on_slack.sheet(form_view(form, say, ref, Nowhere())), web)
    assert forms
