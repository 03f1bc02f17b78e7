"""The agenda of a session: the questions that people brought, their votes, and afterwards what came of it.

The subject is the session. What wasn't discussed stays open for the next one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.content.methods import BY_KEY
from bot.drawing.cards import links
from bot.drawing.sessioned import (
    IN_A_MENU,
    ask_button,
    brought,
    cancelled,
    choosing,
    clip,
    concerns,
    discussed,
    goes_on,
    leads,
    line,
    listed,
    question_form,
    title,
    to_agreements,
    to_network,
)
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.sessions import VOTES, Program, ProgramOf, Settled, ballot_of
from bot.life.voices import TakenBack, Voice, VoiceState, Voted
from bot.network.model import Meeting, Preparation, Session
from bot.queries import Known, MeetingBy, MyNetworks, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Form,
    Message,
    Note,
    Option,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)

JUST_OVER = timedelta(days=1)
"""So long after the first session its program still leads to what was agreed there."""


@dataclass(frozen=True)
class LookingAtQuestion:
    """At one question, to settle what becomes of it, or to take it back."""

    question: str


@dataclass(frozen=True)
class QuestionSettled:
    """How the question was before, to undo it; and what was done to it (`action`), for that alone is undone."""

    question: str
    state: VoiceState
    session: str
    label: str
    action: str = ""


State = Shown | LookingAtQuestion | QuestionSettled


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), ProgramOf(subject), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(Shown())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting, program = known[MeetingBy(subject)], known[ProgramOf(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case _ if meeting is None or not concerns(meeting, known) or meeting.network.status != "open":
            return Step(state, notice=t("button-old"))
        case Submitted("question", values) if goes_on(meeting, known):
            return Step(Shown(), (brought(meeting, values, known),), notice=t("question-kept"))
        case Pressed("vote", which) if goes_on(meeting, known):
            return _voted(meeting, program, which)
        case Pressed("look", which) if _mine(program.question(which), meeting, known):
            return Step(LookingAtQuestion(which))
        case Pressed("back"):
            return Step(Shown())
        case Pressed(action) if isinstance(state, LookingAtQuestion) and (voice := program.question(state.question)):
            return _settled(state, voice, action, meeting, known)
        case Pressed("undo") if isinstance(state, QuestionSettled) and (voice := program.question(state.question)):
            return _undone(state, voice, meeting, known)
        case _:
            return Step(state, notice=t("button-old"))


def _mine(question: Voice | None, meeting: Meeting, known: Known) -> bool:
    """Whether this person has a say in what becomes of it: who leads the network, and who asked it."""
    return question is not None and (leads(meeting, known) or question.person == known.me.id)


def _voted(meeting: Meeting, program: Program, which: str) -> Step[State]:
    """A vote for a question, or no longer; three at most."""
    agenda = program.open_at(meeting.network, meeting.session)
    if which not in {one.id for one in agenda}:
        return Step(Shown(), notice=t("program-gone"))
    choices = program.toggled(which, agenda)
    if len(choices) > VOTES:
        return Step(Shown(), notice=t("program-full", count=VOTES))
    return Step(Shown(), (Voted(meeting.network, ballot_of(meeting.session.id), choices),), notice=t("program-voted"))


def _settled(state: LookingAtQuestion, voice: Voice, action: str, meeting: Meeting, known: Known) -> Step[State]:
    """What whoever leads decides can be undone; one's own question is taken back for good."""
    if action == "take-back" and voice.person == known.me.id:
        return Step(Shown(), (TakenBack(voice),), notice=t("program-taken-back"))
    after = _after(voice, action, meeting) if leads(meeting, known) else None
    if after is None:
        return Step(state, notice=t("button-old"))
    undo = QuestionSettled(voice.id, voice.state, voice.session, voice.label, action)
    return Step(undo, (Settled(after),), notice=t("program-settled", what=action))


def _undone(state: QuestionSettled, voice: Voice, meeting: Meeting, known: Known) -> Step[State]:
    """Not once somebody else settled it otherwise."""
    before = replace(voice, state=state.state, session=state.session, label=state.label)
    if not leads(meeting, known) or voice not in (before, _after(before, state.action, meeting)):
        return Step(Shown(), notice=t("button-old"))
    return Step(Shown(), (Settled(before),), notice=t("program-undone"))


def _after(voice: Voice, action: str, meeting: Meeting) -> Voice | None:
    """The question as it is once that is done to it; None for what can't be done."""
    following = _next(meeting)
    match action:
        case "done":
            return replace(voice, state="done", session=meeting.session.id)
        case "drop":
            return replace(voice, state="dropped", session=meeting.session.id)
        case "next" if following:
            return replace(voice, state="open", session=following.id)
        case "now" | "future":
            return replace(voice, label=action)
        case _:
            return None


def _next(meeting: Meeting) -> Session | None:
    """The session after this one."""
    return next((one for one in meeting.network.sessions if one.number == meeting.session.number + 1), None)


def show(state: State, subject: str, known: Known) -> Message:
    meeting, program = known[MeetingBy(subject)], known[ProgramOf(subject)]
    if meeting is None or not concerns(meeting, known):
        return choosing("program", known, lambda network: network.next_session(known.now) or network.sessions[-1])
    if meeting.network.status != "open":
        return cancelled(meeting)
    match state:
        case LookingAtQuestion(which) if voice := program.question(which):
            return _question(voice, meeting, program, known)
        case QuestionSettled():
            return _program(meeting, program, known, (Button(t("undo"), "undo"),))
        case _:
            return _program(meeting, program, known, ())


def _program(meeting: Meeting, program: Program, known: Known, undo: tuple[Button, ...]) -> Message:
    agenda = program.open_at(meeting.network, meeting.session)
    told = title(meeting)
    return message(
        t("program-summary", title=told, count=len(agenda)),
        section(Title(told), *_practical(meeting), *undo),
        *_afterwards(meeting, known),
        section(*listed(agenda, program), *discussed(program, meeting), *_room(program, agenda, meeting, known)),
        section(*_questions(program, agenda, meeting, known), *_ways(meeting, known)),
    )


def _practical(meeting: Meeting) -> tuple[Facts]:
    """When it is, and what was settled about it."""
    settled = meeting.session.prepared
    names = tuple(t(f"method-{key}") for key in settled.methods if key in BY_KEY)
    theme = ((t("program-theme"), Raw(settled.theme)),) if settled.theme else ()
    methods = tuple((t("program-method"), name) for name in names)
    return (Facts(((t("session-start"), t("moment", at=meeting.session.start)), *theme, *methods)),)


def _afterwards(meeting: Meeting, known: Known) -> tuple[Section, ...]:
    """What was noted, and what was made together (fiche, lines 126-127)."""
    kept: Preparation = meeting.session.prepared
    if meeting.session.start > known.now or not (kept.notes or kept.output):
        return ()
    notes = (section(Para(t("program-notes")), Quote(Raw(kept.notes))),) if kept.notes else ()
    output = section(Para(t("program-output")), Quote(Raw(kept.output)), *links(kept.output))
    return (*((output,) if kept.output else ()), *notes)


def _room(program: Program, agenda: tuple[Voice, ...], meeting: Meeting, known: Known) -> tuple[Note, ...]:
    """How many votes this person has left."""
    if not agenda or not goes_on(meeting, known):
        return ()
    cast = sum(one.id in program.ballot.mine for one in agenda)
    return (Note(t("program-votes-left", count=max(0, VOTES - cast))),)


def _questions(program: Program, agenda: tuple[Voice, ...], meeting: Meeting, known: Known) -> tuple[Control, ...]:
    """Bringing one, voting, and settling what becomes of one."""
    ask = (ask_button(),) if goes_on(meeting, known) else ()
    vote = _menu("program-vote", "vote", agenda, program) if goes_on(meeting, known) else ()
    mine = tuple(one for one in agenda if _mine(one, meeting, known))
    return (*ask, *vote, *_menu("program-look", "look", mine, program))


def _menu(label: str, action: str, questions: tuple[Voice, ...], program: Program) -> tuple[Choice, ...]:
    options = tuple(
        Option(
            t(
                "program-option",
                text=Raw(clip(one.text)),
                count=program.ballot.count(one.id),
                mine="yes" if one.id in program.ballot.mine else "no",
            ),
            one.id,
        )
        for one in questions[:IN_A_MENU]
    )
    return (Choice(t(label), action, options),) if options else ()


def _ways(meeting: Meeting, known: Known) -> tuple[CommandButton, ...]:
    session = meeting.session
    begun, coming = session.start <= known.now, session.start > known.now
    prepare = (CommandButton(t("session-prepare"), "prepare", session.id),) if coming else ()
    notes = (CommandButton(t("session-notes"), "notes", session.id),) if begun else ()
    time = (CommandButton(t("session-time"), "time", session.id),) if coming else ()
    first = session.number == 1 and known.now < session.end + JUST_OVER
    agree = (to_agreements(meeting.network),) if first else ()
    return (*((*prepare, *notes) if leads(meeting, known) else ()), *time, *agree, to_network(meeting))


def _question(voice: Voice, meeting: Meeting, program: Program, known: Known) -> Message:
    """One question, with what can be done about it."""
    told = title(meeting)
    settle = _settling(voice, meeting) if leads(meeting, known) else ()
    own = (Button(t("program-take-back"), "take-back"),) if voice.person == known.me.id else ()
    return message(told, section(Title(told), Quote(line(voice, program)), *settle, *own, Button(t("back"), "back")))


def _settling(voice: Voice, meeting: Meeting) -> tuple[Button, ...]:
    following = _next(meeting)
    other = "future" if voice.label == "now" else "now"
    return (
        Button(t("program-done"), "done", style="primary"),
        *((Button(t("program-next", number=following.number), "next"),) if following else ()),
        Button(t("program-label", label=other), other),
        Button(t("program-drop"), "drop"),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name != "question" or meeting is None or not concerns(meeting, known) or not goes_on(meeting, known):
        return None
    return question_form()


STATES = (Shown, LookingAtQuestion, QuestionSettled)
FLOW: Flow[State] = Flow("program", STATES, start, step, show, asks, form, ends=STATES)
