"""The way into one's own calendar is there on Slack, on Teams and in the browser, in three languages."""

from __future__ import annotations

import pytest

from adapters.slack.render import payload
from adapters.teams.render import card
from adapters.words import speak_to
from bot.people import LOCALES, Locale, Reader
from bot.views import LinkButton, Message
from tests.fakes.world import PUBLIC_URL
from tests.golden.moments import controls, moments
from tests.same import on_slack, on_teams, on_web
from tests.same.screen import Link


@pytest.mark.row("M1.4")
@pytest.mark.parametrize("locale", LOCALES)
def test_every_calendar_can_be_opened_everywhere(locale: Locale) -> None:
    """No platform leaves the link out: its address is one that each of them takes."""
    say, found = speak_to(Reader(locale)), []
    for moment in moments(locale)["dates"]:
        assert isinstance(moment.view, Message)
        meant = [one.url for one in controls(moment.view) if isinstance(one, LinkButton)]
        web = on_web.screen(on_web.drawn(moment.view, say, moment.ref))
        slack, teams = (draw(moment.view, say, moment.ref) for draw in (payload, card))
        for screen in (web, on_slack.screen(slack), on_teams.screen(teams)):
            assert [one.url for one in screen if isinstance(one, Link)] == meant, moment.where
        found += meant
    assert found
    assert all(url.startswith(f"{PUBLIC_URL}/calendar/") for url in found)
