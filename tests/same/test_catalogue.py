"""Finding, the catalogue and all around them: the same on Slack, on Teams and in the browser, in three languages."""

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
from tests.diagrams.catalogued import catalogued
from tests.diagrams.scenes import Scene
from tests.diagrams.walk import Walk
from tests.flows.telling import lines_of
from tests.golden.moments import Moment, moment_of
from tests.same import on_slack, on_teams, on_web
from tests.same.screen import Line, begins, picked
from tests.same.script import Told, meant

ROWS = {
    "finding": ("W4", "E1.1", "O2.1"),
    "interested": ("E1.1",),
    "awaited": ("E1.1",),
    "gathering": ("E1.1",),
    "cataloguing": ("O2.1", "O4.1"),
    "suggesting": ("O4.1",),
    "suggested": ("O4.1",),
    "stocktaking": ("O2.2", "O4.1", "M1.2"),
    "sources": ("F1", "F2", "F3"),
}
FLOW = pytest.mark.parametrize("flow", [pytest.param(flow, marks=pytest.mark.row(*ids)) for flow, ids in ROWS.items()])
LOCALE = pytest.mark.parametrize("locale", LOCALES)
MOST_BLOCKS = 50
"""Of a message on Slack."""


@cache
def walked() -> tuple[Walk, ...]:
    """Every state that can be reached around the catalogue."""
    walks = tuple(
        Walk(Scene(name, circle, person, Ref(flow, subject), event, place))
        for name, circle, person, begun in asyncio.run(catalogued())
        for flow, subject, event, place in begun
    )
    for walk in walks:
        walk.begin()
    return walks


def moments(flow: str, locale: Locale) -> Iterator[Moment]:
    walks = (walk for walk in walked() if walk.scene.ref.flow == flow)
    found = [moment_of(walk, state, locale) for walk in walks for state in walk.seen.values()]
    assert found
    return iter(found)


@LOCALE
@FLOW
def test_every_view_reads_and_offers_the_same_everywhere(flow: str, locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for moment in moments(flow, locale):
        assert isinstance(moment.view, Message)
        web = on_web.screen(on_web.drawn(moment.view, say, moment.ref))
        assert on_slack.screen(payload(moment.view, say, moment.ref)) == web, moment.where
        assert on_teams.screen(card(moment.view, say, moment.ref)) == web, moment.where
        assert len(payload(moment.view, say, moment.ref)["blocks"]) < MOST_BLOCKS
        assert list(lines_of(moment.view, say))


@FLOW
def test_every_control_comes_back_as_what_it_means(flow: str) -> None:
    say = speak_to(Reader())
    for moment in moments(flow, "nl"):
        assert isinstance(moment.view, Message)
        shown = on_web.screen(on_web.drawn(moment.view, say, moment.ref))
        offered = [item for item in shown if not isinstance(item, Line) and hasattr(item, "label")]
        meaning = list(meant(Told(moment.where, moment.ref, moment.view, moment.forms), say))
        assert [item for item in offered if not hasattr(item, "top")] == meaning, moment.where


@LOCALE
@FLOW
def test_every_form_asks_the_same_everywhere(flow: str, locale: Locale) -> None:
    say = speak_to(Reader(locale))
    for moment in moments(flow, locale):
        for form in moment.forms:
            web = on_web.sheet(on_web.form_drawn(form, say, moment.ref), picked(form))
            assert on_teams.sheet(form_card(form, say, moment.ref)) == web, moment.where
            assert begins(on_slack.sheet(form_view(form, say, moment.ref, Nowhere())), web), moment.where
