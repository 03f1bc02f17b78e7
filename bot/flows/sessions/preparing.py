"""Preparing a session: would a guest help, which theme, which methods (row 6; fiche, lines 87-97).

The subject is the session; it is for whoever leads its network.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.commands import command_of
from bot.content.methods import BY_KEY
from bot.drawing.opening import goals_chosen
from bot.drawing.sessioned import (
    IN_A_MENU,
    QUESTION_LIMIT,
    ROOM,
    briefly,
    cancelled,
    choosing,
    clip,
    concerns,
    leads,
    not_theirs,
    title,
    to_network,
)
from bot.drawing.visitors import how_they_stand
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.life.guests import GuestsAt
from bot.life.sessions import ProgramOf
from bot.life.steering import SessionPrepared
from bot.network.model import Meeting, Network, Preparation, Session
from bot.queries import Known, MeetingBy, MyNetworks, Query
from bot.speech import Raw, Words, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Title,
    message,
    section,
)


@dataclass(frozen=True)
class Preparing:
    """`theme`: as it is shown. `mine`: what they wrote instead, where somebody else chose one meanwhile."""

    theme: str = ""
    mine: str = ""


@dataclass(frozen=True)
class AskedOfGuest:
    """Four weeks before, whether a guest would help."""


@dataclass(frozen=True)
class AskedOfTheme:
    """Two weeks before, for a theme and a method."""


State = Preparing | AskedOfGuest | AskedOfTheme


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), ProgramOf(subject), GuestsAt(subject), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if not isinstance(event, Elapsed):
        return Step(_now(known[MeetingBy(subject)], known))
    asked = AskedOfTheme() if event.again else AskedOfGuest()
    return Step(asked, silent=_pointless(known[MeetingBy(subject)], asked, known))


def _now(meeting: Meeting | None, known: Known) -> Preparing:
    return Preparing(_kept(meeting).theme if meeting and leads(meeting, known) else "")


def _pointless(meeting: Meeting | None, asked: AskedOfGuest | AskedOfTheme, known: Known) -> str | None:
    """Why there is nothing to ask, or None. "No guest" ends that question; a theme, the other."""
    if meeting is None or not leads(meeting, known):
        return "why-gone"
    if meeting.network.status != "open":
        return "why-cancelled"
    if meeting.session.start <= known.now:
        return "why-over"
    kept = meeting.session.prepared
    settled = kept.guest if isinstance(asked, AskedOfGuest) else kept.theme
    return "why-answered" if settled else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = known[MeetingBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case _ if meeting is None or not _preparable(meeting, known):
            return Step(state, notice=t("button-old"))
        case Pressed("guest", "yes" | "no" as answer):
            guest = replace(_kept(meeting), guest="yes" if answer == "yes" else "no")
            return _settled(meeting, guest, f"guest-{answer}")
        case Pressed("theme", which) if question := known[ProgramOf(subject)].question(which):
            return _themed(state, meeting, question.text)
        case Submitted("theme", values):
            return _themed(state, meeting, values["theme"])
        case _:
            return Step(state, notice=t("button-old"))


def _kept(meeting: Meeting) -> Preparation:
    return meeting.session.prepared


def _preparable(meeting: Meeting, known: Known) -> bool:
    """Only by who leads the network, and before it begins."""
    return leads(meeting, known) and meeting.network.status == "open" and meeting.session.start > known.now


def _themed(state: State, meeting: Meeting, theme: str) -> Step[State]:
    """Not over one that somebody else chose, and that they didn't see."""
    now = _kept(meeting).theme
    if now not in (theme, state.theme if isinstance(state, Preparing) else ""):
        return Step(Preparing(now, theme), notice=t("preparing-clash"))
    return _settled(meeting, replace(_kept(meeting), theme=theme), "theme")


def _settled(meeting: Meeting, now: Preparation, what: str) -> Step[State]:
    fact = SessionPrepared(meeting.network, replace(meeting.session, prepared=now))
    return Step(Preparing(now.theme), (fact,), notice=t("preparing-kept", what=what))


def show(state: State, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or not concerns(meeting, known):
        return choosing("prepare", known, lambda network: _to_prepare(network, known))
    if not leads(meeting, known):
        return not_theirs()
    if meeting.network.status != "open":
        return cancelled(meeting)
    match state:
        case AskedOfGuest():
            return _of_guest(meeting)
        case AskedOfTheme():
            return _of_theme(meeting, known)
        case Preparing():
            return _everything(meeting, known)


def _to_prepare(network: Network, known: Known) -> Session | None:
    """The next session that didn't begin, of a network that they lead."""
    coming = (session for session in network.sessions if session.start > known.now)
    return next(coming, None) if network.led_by(known.me.id) else None


def _of_guest(meeting: Meeting) -> Message:
    """One question; who says no isn't asked about this session again."""
    asked, number = t("preparing-guest-ask"), meeting.session.number
    return message(
        asked,
        section(
            Title(title(meeting)),
            Para(asked),
            Note(t("preparing-why", turn="guest", number=number)),
            Button(t("preparing-guest", answer="yes"), "guest", "yes", "primary"),
            Button(t("preparing-guest", answer="no"), "guest", "no"),
        ),
    )


def _of_theme(meeting: Meeting, known: Known) -> Message:
    asked, number = t("preparing-theme-ask"), meeting.session.number
    return message(
        asked,
        section(
            Title(title(meeting)),
            Para(asked),
            *goals_chosen(briefly(known[ProgramOf(meeting.session.id)].chosen_goals(meeting.network, known.now), ROOM)),
            Note(t("preparing-why", turn="theme", number=number)),
            *_themes(meeting, known),
            CommandButton(t("session-method"), "method", meeting.session.id),
        ),
    )


def _themes(meeting: Meeting, known: Known) -> tuple[Control, ...]:
    """An open question, or something in one's own words."""
    agenda = known[ProgramOf(meeting.session.id)].open_at(meeting.network, meeting.session)
    options = tuple(Option(Raw(clip(one.text)), one.id) for one in agenda[:IN_A_MENU])
    menu = (Choice(t("preparing-from"), "theme", options),) if options else ()
    return (*menu, OpenButton(t("preparing-own"), "theme", "default" if options else "primary"))


def _everything(meeting: Meeting, known: Known) -> Message:
    session = meeting.session
    ways = (CommandButton(t("session-program"), "program", session.id), to_network(meeting))
    if session.start <= known.now:
        told = t("preparing-late")
        return message(told, section(Title(title(meeting)), Para(told), *_facts(meeting, known), *ways))
    return message(
        title(meeting),
        section(
            Title(title(meeting)),
            *_facts(meeting, known),
            *_guest(meeting, known),
            *_themes(meeting, known),
            CommandButton(t("session-method"), "method", session.id),
            CommandButton(t("session-time"), "time", session.id),
            *ways,
        ),
    )


def _facts(meeting: Meeting, known: Known) -> tuple[Facts]:
    kept = _kept(meeting)
    names: tuple[Words, ...] = tuple(t(f"method-{key}") for key in kept.methods if key in BY_KEY)
    rows: tuple[tuple[Words, Words], ...] = (
        (t("session-start"), t("moment", at=meeting.session.start)),
        (t("program-theme"), Raw(kept.theme) if kept.theme else t("preparing-open")),
        *((t("program-method"), name) for name in names or (t("preparing-open"),)),
        *_guests(meeting, known),
    )
    return (Facts(rows),)


def _guests(meeting: Meeting, known: Known) -> tuple[tuple[Words, Words], ...]:
    """Who was asked, and what they said; whether one would help, as long as nobody is expected."""
    said = t("preparing-guest-said", answer=_kept(meeting).guest or "open")
    wish = () if _expected(meeting, known) else ((t("preparing-guest-row"), said),)
    return (*wish, *how_they_stand(known[GuestsAt(meeting.session.id)]))


def _expected(meeting: Meeting, known: Known) -> bool:
    """Whether a guest comes, or may still say so."""
    return any(one.status != "no" for one in known[GuestsAt(meeting.session.id)])


def _guest(meeting: Meeting, known: Known) -> tuple[Control, ...]:
    """What was said can be said otherwise; who wants one goes on to whom. One who is expected is seen to there."""
    said = _kept(meeting).guest
    way = "guest" if command_of("guest") else ""
    if way and _expected(meeting, known):
        return (CommandButton(t("preparing-guests"), way, meeting.session.id),)
    whom = (CommandButton(t("preparing-guest-whom"), way, meeting.session.id, "primary"),) if way else ()
    if said == "yes":
        return (*whom, Button(t("preparing-guest", answer="no"), "guest", "no"))
    refuse = () if said == "no" else (Button(t("preparing-guest", answer="no"), "guest", "no"),)
    return (Button(t("preparing-guest", answer="yes"), "guest", "yes"), *refuse)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name != "theme" or meeting is None or not _preparable(meeting, known):
        return None
    theme = Field(
        "theme",
        t("program-theme"),
        initial=clip((state.mine if isinstance(state, Preparing) else "") or _kept(meeting).theme, QUESTION_LIMIT),
        limit=QUESTION_LIMIT,
        hint=t("preparing-theme-hint"),
    )
    return Form("theme", t("preparing-form"), (theme,), t("keep"))


FLOW: Flow[State] = Flow(
    "preparing",
    (Preparing, AskedOfGuest, AskedOfTheme),
    start,
    step,
    show,
    asks,
    form,
    ends=(Preparing, AskedOfGuest, AskedOfTheme),
    version=2,
)
