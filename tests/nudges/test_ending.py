"""After a network ends there is quiet: the time in which it is decided what comes next, then what somebody chose."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.course import course
from bot.network.model import Network, Session
from bot.nudges.calendar import of_network
from bot.nudges.circle import Circle
from bot.nudges.nudge import Nudge
from bot.nudges.rows import ROWS
from tests.nudges.plans import circle, free_in, network
from tests.nudges.strategies import holidays, networks

DECIDING = timedelta(days=8)
"""After the last session: five working days, and what lies between."""
LOOKED_AT = timedelta(days=14)
"""Results are told on a working day, whatever holidays there are; and whatever was put off is over by then."""
SILENT = {row.kind for row in ROWS if not row.flow}
"""Nobody gets these."""


def late(nudge: Nudge, made: Network) -> bool:
    """Whether it comes, or may come once it is put off, after it should have been decided what comes next."""
    limit = made.sessions[-1].end + LOOKED_AT
    return nudge.kind not in SILENT and (nudge.due > limit or nudge.expires is None or nudge.expires > limit)


def one_more(made: Network, days: int = 30) -> Network:
    """With one session after the closing one, as it may be decided."""
    last = made.sessions[-1]
    begins = last.end + timedelta(days=days)
    extra = Session(
        f"{last.id}-more", made.id, last.number + 1, "comeback", begins, begins + timedelta(hours=1), "Zaal 2"
    )
    return replace(made, sessions=(*made.sessions, extra))


def of(whole: Circle, free: frozenset[date]) -> tuple[Nudge, ...]:
    return of_network(whole, lambda country: free)


@pytest.mark.row("O3.5", "O3.18")
@given(st.data(), networks(), st.booleans(), st.booleans())
def test_nothing_comes_after_the_decision_but_to_who_chose_it(
    data: st.DataObject,
    made: Network,
    settled: bool,
    extended: bool,
) -> None:
    free = data.draw(holidays(made.sessions[0].start.date()))
    made = one_more(made) if extended else made
    people = [member.person for member in made.seated]
    later = frozenset(data.draw(st.lists(st.sampled_from(people), unique=True))) if people else frozenset[str]()
    whole = replace(circle(made), settled=settled or extended, later=later)
    found = [nudge for nudge in of(whole, free) if late(nudge, made)]
    assert {nudge.kind for nudge in found} <= {"still"}
    assert {nudge.recipient for nudge in found} <= later
    assert len(found) == len({nudge.recipient for nudge in found}), "once"


@pytest.mark.row("O3.18")
@given(networks())
def test_once_it_is_decided_nobody_is_asked_about_it(made: Network) -> None:
    whole = replace(circle(made), settled=True)
    assert not {"harvest", "aftercare", "decide"} & {nudge.kind for nudge in of_network(whole, free_in)}


@pytest.mark.row("O3.18")
@given(networks())
def test_whoever_leads_is_reminded_of_deciding_twice_at_most(made: Network) -> None:
    asked = [nudge for nudge in of_network(circle(made), free_in) if nudge.kind == "decide"]
    assert len(asked) <= 2
    assert {nudge.recipient for nudge in asked} <= {made.facilitator}
    assert all(nudge.expires == made.sessions[-1].end + DECIDING for nudge in asked)


@pytest.mark.parametrize("count", range(1, 8))
def test_a_session_more_makes_no_other_one_the_middle_one(count: int) -> None:
    """Whatever was asked or told halfway is not asked or told again."""
    made = network(count)
    halfway = {row.kind for row in ROWS if row.around in ("halfway", "halves", "along")}

    def keys(one: Network) -> set[str]:
        return {nudge.key for nudge in of_network(circle(one), free_in) if nudge.kind in halfway}

    assert keys(one_more(made)) == keys(made)
    assert course(one_more(made).sessions) == made.sessions
