"""What conversations about one session share: which session it is, and the questions that are brought to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from bot.commands import command_of
from bot.drawing.cards import session_within
from bot.drawing.opening import goals_chosen
from bot.life.sessions import Program
from bot.life.voices import Contributed, Voice
from bot.network.course import halves
from bot.network.model import Coming, Meeting, Network, Session
from bot.queries import Known, MyNetworks
from bot.speech import Raw, T, Words, t
from bot.views import (
    CommandButton,
    Control,
    Field,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Part,
    Title,
    message,
    section,
)

QUESTION_LIMIT = 200
"""Characters: many of them stand below each other."""
LABELS = ("now", "future")
SHOWN = 15
"""Questions that are read at once; of more, the least wanted are behind a menu."""
IN_A_MENU = 100
SHORT = 60
"""Characters of a question where it is only named."""


def clip(text: str, most: int = SHORT) -> str:
    """The text in one line, with "…" where it goes on."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def few_words(text: str, most: int) -> str:
    """So many words of it at most, in one line."""
    words = text.split()
    return clip(" ".join(words) if len(words) <= most else f"{' '.join(words[:most])}…")


def title(meeting: Meeting) -> T:
    return t("session-of", network=Raw(meeting.network.name), session=session_within(meeting.session))


def concerns(meeting: Meeting | None, known: Known) -> bool:
    """Whether this person is inside the session's network."""
    return meeting is not None and meeting.network.is_inside(known.me.id)


def leads(meeting: Meeting | None, known: Known) -> bool:
    return meeting is not None and meeting.network.led_by(known.me.id)


def goes_on(meeting: Meeting, known: Known) -> bool:
    """Whether the session is to come, or going on."""
    return meeting.network.status == "open" and meeting.session.end > known.now


def may_ask(meeting: Meeting, known: Known) -> bool:
    """Whether this person may bring a question to it, and vote."""
    return concerns(meeting, known) and goes_on(meeting, known)


def to_network(meeting: Meeting) -> CommandButton:
    return CommandButton(t("open-network"), "network", meeting.network.id)


def choosing(word: str, known: Known, of: Callable[[Network], Session | None]) -> Message:
    """For who named no session of theirs: that of each of their networks which is meant, if there is any."""
    inside = (one for one in known[MyNetworks()] if one.is_inside(known.me.id))
    found = [(network, session) for network in inside if (session := of(network)) is not None]
    ways = tuple(
        CommandButton(t("session-choice", network=Raw(clip(one.name, 40)), number=session.number), word, session.id)
        for one, session in found
    )
    told = t("session-which") if ways else t("session-none")
    return message(told, section(Title(t("session-title")), Para(told), *ways, CommandButton(t("do-mine"), "mine")))


def not_theirs() -> Message:
    """For what only whoever leads a network does."""
    told = t("session-not-yours")
    return message(told, section(Title(t("session-title")), Para(told), CommandButton(t("do-mine"), "mine")))


def cancelled(meeting: Meeting) -> Message:
    told = t("attend-cancelled")
    return message(told, section(Title(title(meeting)), Para(told), to_network(meeting)))


# --- questions


def ask_button() -> OpenButton:
    return OpenButton(t("question-bring"), "question")


def question_form() -> Form:
    """A question from one's own work, urgent or for the future (fiche, lines 8-9)."""
    labels = tuple(Option(t("question-label", label=label), label) for label in LABELS)
    named = tuple(Option(t("question-named", named=one), one) for one in ("yes", "no"))
    fields = (
        Field("text", t("question-text"), "text", limit=QUESTION_LIMIT, hint=t("question-hint")),
        Field("label", t("question-when"), "select", initial="now", options=labels),
        Field("named", t("question-who"), "select", initial="yes", options=named),
    )
    return Form("question", t("question-form"), fields, t("keep"), t("question-intro"))


def brought(meeting: Meeting, values: Mapping[str, str], known: Known) -> Contributed:
    """The question that was filled in."""
    label = values["label"] if values["label"] in LABELS else LABELS[0]
    return Contributed(
        Voice(
            id=known.fresh,
            network=meeting.network.id,
            person=known.me.id,
            kind="question",
            text=values["text"],
            session=meeting.session.id,
            label=label,
            named=values["named"] != "no",
        )
    )


def line(question: Voice, program: Program) -> T:
    """A question with what it is, who brought it, and how many want it."""
    return t(
        "question-line",
        text=Raw(" ".join(question.text.split())),
        label=question.label,
        count=program.ballot.count(question.id),
        named="yes" if question.name else "no",
        name=Raw(question.name),
    )


def listed(agenda: tuple[Voice, ...], program: Program) -> tuple[Part, ...]:
    """The agenda, or that it is still empty."""
    if not agenda:
        return (Para(t("question-none")),)
    shown: tuple[Words, ...] = tuple(line(one, program) for one in agenda[:SHOWN])
    more = len(agenda) - len(shown)
    return (Para(t("question-agenda")), Listing(shown), *((Note(t("question-more", count=more)),) if more else ()))


def discussed(program: Program, meeting: Meeting) -> tuple[Part, ...]:
    """The questions that were dealt with at it."""
    lines: tuple[Words, ...] = tuple(Raw(clip(one.text)) for one in program.discussed(meeting.session)[:SHOWN])
    return (Para(t("program-discussed")), Listing(lines)) if lines else ()


TOP = 3
FEW, MANY = 4, 8
"""Words, of a theme and of a question, in a reminder."""
ROOM = 16
"""Words of a reminder for what the session is about, so that it stays under sixty."""
ROOM_FOR_GOALS = 12
"""Words of an invitation to a session for what was chosen to learn, for the same reason."""


def contents(kind: str, meeting: Meeting, program: Program, now: datetime, taken: int = 0) -> tuple[Part, ...]:
    """What a message of this kind tells of what a session is about; `now` is UTC.

    `taken`: words of its room that something else has.
    """
    match kind:
        case "reminder":
            return in_short(meeting, program, taken)
        case "rsvp" if _follows_a_vote(meeting):
            return goals_chosen(briefly(program.chosen_goals(meeting.network, now), ROOM_FOR_GOALS - taken))
        case _:
            return ()


def _follows_a_vote(meeting: Meeting) -> bool:
    """Whether the vote about what to learn was after the session before this one: how it went is news."""
    return any(one.number == meeting.session.number - 1 for one in halves(meeting.network.sessions))


def briefly(texts: Iterable[str], room: int) -> tuple[str, ...]:
    """The first few of these in few words each, that have no more than so many words together."""
    return tuple(_as_fits([few_words(one, MANY) for one in texts][:TOP], room))


def in_short(meeting: Meeting, program: Program, taken: int = 0) -> tuple[Part, ...]:
    """The theme, and what most want to talk about, in few words."""
    chosen = meeting.session.prepared.theme
    theme = few_words(chosen, FEW)
    about = (Para(t("attend-theme", theme=Raw(theme))),) if theme else ()
    wanted = (one.text for one in program.open_at(meeting.network, meeting.session) if one.text != chosen)
    lines: tuple[Words, ...] = tuple(map(Raw, briefly(wanted, ROOM - taken - (FEW + 1 if theme else 0))))
    return (*about, *((Para(t("question-agenda")), Listing(lines)) if lines else ()))


def _as_fits(lines: Iterable[str], room: int) -> Iterator[str]:
    """The first of these that have so many words together: a whole question says more than a cut one."""
    for one in lines:
        room -= len(one.split())
        if room < 0:
            return
        yield one


# --- the ways around a session


def to_program(meeting: Meeting) -> CommandButton:
    return CommandButton(t("session-program"), "program", meeting.session.id)


def to_agreements(network: Network) -> CommandButton:
    return CommandButton(t("network-to-agreements"), "agreements", network.id)


def agreeing(session: Session) -> tuple[Para, ...]:
    """That the group makes its working agreements when it first meets (fiche, line 90)."""
    return (Para(t("attend-agreements")),) if _is_first(session) else ()


def _is_first(session: Session) -> bool:
    return session.number == 1


TOO_NEAR = timedelta(days=2)
"""So shortly before a session nobody is offered to plan when they prepare it."""


def beforehand(meeting: Meeting, coming: Coming, now: datetime, *, asked: bool) -> tuple[Control, ...]:
    """What a member can do before: a question, and what the first and the last session ask besides. `now` is UTC.

    `asked`: they are just asked whether they come. Then a question can wait, for which the session's page has room too.
    """
    session, network = meeting.session, meeting.network
    expect = CommandButton(t("attend-expect"), "expect", session.id)
    first = (expect, to_agreements(network)) if _is_first(session) else ()
    last = (CommandButton(t("attend-harvest"), "harvest", network.id),) if session == network.sessions[-1] else ()
    ways = tuple(way for way in (*first, *last) if command_of(way.word))
    if asked:
        return (*ways, to_program(meeting))
    plans = coming == "yes" and session.start - now > TOO_NEAR
    time = (CommandButton(t("session-time"), "time", session.id),) if plans else ()
    return (ask_button(), *ways, to_program(meeting), *time)


def for_leaders(meeting: Meeting, known: Known) -> tuple[CommandButton, ...]:
    """Before it, preparing; after it, what was noted."""
    session = meeting.session
    word, label = ("prepare", "session-prepare") if session.start > known.now else ("notes", "session-notes")
    agree = (to_agreements(meeting.network),) if _is_first(session) else ()
    return (CommandButton(t(label), word, session.id), to_program(meeting), *agree)
