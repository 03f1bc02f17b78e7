"""The moments that people chose to prepare a session at (fiche, line 41)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.network.cadence import Days
from bot.nudges.circle import Ahead, Circle
from bot.nudges.nudge import Nudge
from bot.nudges.window import day_before


def at_their_own(ahead: Ahead, circle: Circle, holidays_of: Callable[[str], Days], scope: str) -> Iterator[Nudge]:
    """The nudge at that moment: it moves with the session, and there is none for who is no longer inside.

    Its session isn't said: it takes the place of none of those that everybody gets (`LOGISTICS_PER_SESSION`).
    """
    session, to = circle.network.session(ahead.session), circle.inside(ahead.person)
    if session is None or to is None:
        return
    due = day_before(session.start, ahead.days, ahead.at, to.timezone, holidays_of(to.country))
    yield Nudge(
        key=f"{to.person}/prepare/{session.id}@{due:%Y%m%dT%H%M}",
        organisation=circle.network.organisation,
        recipient=to.person,
        kind="prepare",
        flow="timing",
        subject=session.id,
        due=due,
        expires=session.start,
        klass="logistics",
        priority="logistics",
        scope=scope,
        party=to.person,
        late=False,
        chosen=True,
    )
