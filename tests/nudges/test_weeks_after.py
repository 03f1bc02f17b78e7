"""The days after the last session, as the rules let them pass: everybody can vote, and no day asks two things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.model import Network
from bot.nudges.calendar import of_network
from bot.nudges.nudge import Nudge
from bot.nudges.rules import Recipient
from bot.nudges.window import local_day
from tests.nudges.diary import Answers, lived, nothing
from tests.nudges.plans import BRUSSELS, circle, free_in, network

LAST = date(2026, 9, 14)
"""A Monday."""
FRIDAY = 4
DAYS = [LAST + timedelta(days=day) for day in range(FRIDAY + 1)]
HOURS = (9, 14, 16)
LASTS = timedelta(days=8)
"""So long it can be voted on."""
KINDS = ("ready", "intro", "evaluation", "share", "goals", "harvest", "aftercare", "decide", "notes", "preparation")
MEMBER, LEADS = "an", "fee"


def ending(day: date, hour: int) -> Network:
    """Of three sessions, the last of which is on that day: an autumn without public holidays."""
    return network(3, 4, first=day - timedelta(weeks=8), hour=time(hour))


def came(made: Network, whom: str, answers: Answers = nothing) -> list[tuple[datetime, Nudge]]:
    """All that came to them, and when."""
    mine = [nudge for nudge in of_network(circle(made), free_in) if nudge.recipient == whom]
    return lived(mine, Recipient(BRUSSELS), answers)


def after(made: Network, found: Sequence[tuple[datetime, Nudge]]) -> list[str]:
    """The kinds of what came in the days in which it is decided what follows."""
    end = made.sessions[-1].end
    return [nudge.kind for at, nudge in found if end <= at < end + LASTS]


@pytest.mark.row("O3.18")
@pytest.mark.parametrize("hour", HOURS)
@pytest.mark.parametrize("day", DAYS)
def test_who_answers_nothing_has_one_message_after_the_last_session_and_it_leads_to_the_vote(
    day: date, hour: int
) -> None:
    """It may be about nothing before that session: each session has one."""
    made = ending(day, hour)
    found = came(made, MEMBER)
    asked = [kind for kind in after(made, found) if kind not in ("rsvp", "reminder")]
    assert asked == ["digest"]
    digests = Counter(nudge.session for _, nudge in found if nudge.kind == "digest")
    assert digests == {session.id: 1 for session in made.sessions}, "one for each, the first one too"


@pytest.mark.row("O3.18")
@given(st.sampled_from(DAYS), st.sampled_from(HOURS), st.frozensets(st.sampled_from(KINDS)))
def test_whatever_somebody_answers_they_are_led_to_the_vote(day: date, hour: int, kinds: frozenset[str]) -> None:
    made = ending(day, hour)
    assert {"aftercare", "digest"} & set(after(made, came(made, MEMBER, lambda nudge: nudge.kind in kinds)))


@pytest.mark.row("O3.18")
@given(st.sampled_from(DAYS), st.sampled_from(HOURS), st.frozensets(st.sampled_from(KINDS)))
def test_whatever_stayed_open_who_leads_it_is_asked_to_decide(day: date, hour: int, kinds: frozenset[str]) -> None:
    made = ending(day, hour)
    assert "decide" in after(made, came(made, LEADS, lambda nudge: nudge.kind in kinds))


@pytest.mark.row("O3.18")
@pytest.mark.parametrize("hour", HOURS)
@pytest.mark.parametrize("day", DAYS)
def test_who_answers_all_but_the_vote_is_asked_once_more(day: date, hour: int) -> None:
    """But where a weekend leaves that week no room for a fourth question, after a session on Friday afternoon."""
    made = ending(day, hour)
    times = after(made, came(made, MEMBER, lambda nudge: nudge.kind != "aftercare")).count("aftercare")
    assert times == (1 if day.weekday() == FRIDAY and hour > min(HOURS) else 2)


@given(
    st.sampled_from(DAYS),
    st.integers(8, 20),
    st.sampled_from((MEMBER, LEADS)),
    st.frozensets(st.sampled_from(KINDS)),
)
def test_no_two_questions_come_on_one_day(day: date, hour: int, whom: str, kinds: frozenset[str]) -> None:
    """Not to share and to vote, and not to decide and to read results: the one that has to wait comes another day."""
    found = came(ending(day, hour), whom, lambda nudge: nudge.kind in kinds)
    days = Counter(local_day(at, BRUSSELS) for at, nudge in found if nudge.klass == "ask")
    assert set(days.values()) <= {1}
