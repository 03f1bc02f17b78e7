"""Dates, one's own calendar and no time for it read and offer the same on Slack, on Teams and in the browser."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import cache

import pytest

from adapters.slack.render import payload
from adapters.teams.render import card
from adapters.words import speak_to
from bot.events import Ref
from bot.people import LOCALES, Locale, Reader
from bot.speech import Say
from bot.views import LinkButton, Message
from tests.diagrams.dated import dated
from tests.diagrams.scenes import Scene
from tests.diagrams.walk import Walk
from tests.fakes.world import PUBLIC_URL
from tests.golden.moments import Moment, controls, moment_of
from tests.same import on_slack, on_teams, on_web
from tests.same.screen import Item, Link

FLOW = pytest.mark.parametrize("flow", ["dates", "talking"])
LOCALE = pytest.mark.parametrize("locale", LOCALES)


@cache
def walked() -> tuple[Walk, ...]:
    """Every state that can be reached."""
    played = asyncio.run(dated())
    scenes = [
        Scene(name, circle, who, Ref(*about), event) for name, circle, who, of in played for *about, event, _ in of
    ]
    walks = tuple(map(Walk, scenes))
    for walk in walks:
        walk.begin()
    return walks


def moments(flow: str, locale: Locale) -> Iterator[Moment]:
    walks = (walk for walk in walked() if walk.scene.ref.flow == flow)
    return (moment_of(walk, state, locale) for walk in walks for state in walk.seen.values())


def everywhere(view: Message, say: Say, ref: Ref) -> tuple[tuple[Item, ...], ...]:
    web = on_web.screen(on_web.drawn(view, say, ref))
    return web, on_slack.screen(payload(view, say, ref)), on_teams.screen(card(view, say, ref))


@pytest.mark.row("M1.4", "O3.4")
@LOCALE
@FLOW
def test_every_view_is_the_same_everywhere(flow: str, locale: Locale) -> None:
    say, seen = speak_to(Reader(locale)), 0
    for moment in moments(flow, locale):
        assert isinstance(moment.view, Message)
        web, slack, teams = everywhere(moment.view, say, moment.ref)
        assert slack == web, moment.where
        assert teams == web, moment.where
        seen += 1
    assert seen > 0


@pytest.mark.row("M1.4")
@LOCALE
def test_every_calendar_can_be_opened_everywhere(locale: Locale) -> None:
    """No platform leaves the link out: its address is one that each of them takes."""
    say, seen = speak_to(Reader(locale)), 0
    for moment in moments("dates", locale):
        assert isinstance(moment.view, Message)
        meant = [one.url for one in controls(moment.view) if isinstance(one, LinkButton)]
        for screen in everywhere(moment.view, say, moment.ref):
            assert [one.url for one in screen if isinstance(one, Link)] == meant, moment.where
        assert all(url.startswith(f"{PUBLIC_URL}/calendar/") for url in meant)
        seen += len(meant)
    assert seen > 0
