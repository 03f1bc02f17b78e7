"""Something for tomorrow? asks a member of the team who shared nothing since their last session (nudge 15).

At most once in two weeks. The subject is the channel of the team and the meeting's day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Step, Unheard
from bot.network.meetings import Occurrence
from bot.nudges.team import coming, parsed
from bot.queries import Known, MyBringing, MyNetworks, Query, TeamMeeting
from bot.speech import t
from bot.views import Button, CommandButton, Message, Note, Para, Title, message, section

ONCE_IN = timedelta(days=14)
FRESH = timedelta(days=56)
"""Of a session that is longer ago, nobody is asked any more."""


@dataclass(frozen=True)
class AskingToBring:
    """Whether there is something for the meeting."""


@dataclass(frozen=True)
class BringsNothing:
    """Nothing this time."""


State = AskingToBring | BringsNothing


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return TeamMeeting(parsed(subject)[0]), MyNetworks(), MyBringing(subject)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(AskingToBring(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why this person isn't asked, or None."""
    mine, session = known[MyBringing(subject)], _last_session(known)
    if _meeting(subject, known) is None:
        return "why-gone"
    if session is None or session < known.now - FRESH:
        return "why-no-session"
    if mine.shared is not None and mine.shared >= session:
        return "why-shared"
    return "why-lately" if mine.asked is not None and mine.asked > known.now - ONCE_IN else None


def _meeting(subject: str, known: Known) -> Occurrence | None:
    return coming(known[TeamMeeting(parsed(subject)[0])], subject, known.now)


def _last_session(known: Known) -> datetime | None:
    """When the last session that this person has a seat at ended (UTC)."""
    networks = (one for one in known[MyNetworks()] if one.standing(known.me.id) == "member")
    over = (session.end for network in networks for session in network.sessions if session.end <= known.now)
    return max(over, default=None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("nothing") if isinstance(state, AskingToBring):
            return Step(BringsNothing())
        case _:
            return Step(state, notice=t("button-old"))


def show(state: State, subject: str, known: Known) -> Message:
    share = CommandButton(t("do-share"), "share", style="primary")
    meeting = _meeting(subject, known)
    if meeting is None:
        return message(t("bringing-over"), section(Para(t("bringing-over")), share))
    if isinstance(state, BringsNothing):
        return message(t("bringing-fine"), section(Para(t("bringing-fine")), share))
    return message(
        t("bringing-title"),
        section(
            Title(t("bringing-title")),
            Para(t("bringing-question", at=meeting.start)),
            Note(t("bringing-why")),
            share,
            Button(t("bringing-nothing"), "nothing"),
        ),
    )


FLOW: Flow[State] = Flow(
    name="bringing",
    states=(AskingToBring, BringsNothing),
    start=start,
    step=step,
    show=show,
    asks=asks,
    ends=(BringsNothing,),
)
