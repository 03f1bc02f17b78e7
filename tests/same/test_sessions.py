"""Everything around a session reads and offers the same on Slack, on Teams and in the browser, in three languages."""

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
from tests.diagrams.scenes import Scene
from tests.diagrams.sessions import around_sessions
from tests.diagrams.walk import Walk
from tests.golden.moments import Moment, moment_of
from tests.same import on_slack, on_teams, on_web
from tests.same.screen import begins, picked

ROWS = {
    "attending": ("W5",),
    "program": ("W5", "B6"),
    "preparing": ("O3.14", "O3.15"),
    "methods": ("O3.7", "O3.8"),
    "noting": ("B6",),
    "timing": ("E2.2",),
}
FLOW = pytest.mark.parametrize("flow", [pytest.param(flow, marks=pytest.mark.row(*ids)) for flow, ids in ROWS.items()])
LOCALE = pytest.mark.parametrize("locale", LOCALES)


@cache
def walked() -> tuple[Walk, ...]:
    """Every state that can be reached around a session."""
    played = asyncio.run(around_sessions())
    scenes = [
        Scene(name, circle, person, Ref(flow, subject), event, place)
        for name, circle, person, begun in played
        for flow, subject, event, place in begun
    ]
    walks = tuple(map(Walk, scenes))
    for walk in walks:
        walk.begin()
    return walks


def moments(flow: str, locale: Locale) -> Iterator[Moment]:
    walks = (walk for walk in walked() if walk.scene.ref.flow == flow)
    return (moment_of(walk, state, locale) for walk in walks for state in walk.seen.values())


@LOCALE
@FLOW
def test_every_view_around_a_session_is_the_same_everywhere(flow: str, locale: Locale) -> None:
    say, seen = speak_to(Reader(locale)), 0
    for moment in moments(flow, locale):
        assert isinstance(moment.view, Message)
        web = on_web.screen(on_web.drawn(moment.view, say, moment.ref))
        assert on_slack.screen(payload(moment.view, say, moment.ref)) == web, moment.where
        assert on_teams.screen(card(moment.view, say, moment.ref)) == web, moment.where
        seen += 1
    assert seen > 0


@LOCALE
@FLOW
def test_every_form_around_a_session_asks_the_same_everywhere(flow: str, locale: Locale) -> None:
    say = speak_to(Reader(locale))
    forms = {repr((one.ref, form)): (one.ref, form) for one in moments(flow, locale) for form in one.forms}
    for ref, form in forms.values():
        web = on_web.sheet(on_web.form_drawn(form, say, ref), picked(form))
        assert on_teams.sheet(form_card(form, say, ref)) == web
        assert begins(on_slack.sheet(form_view(form, say, ref, Nowhere())), web)
    assert forms
