"""After a session: who was there, what was said, and what was made together (row 31; fiche, lines 126-127).

The subject is the session; it is for whoever leads its network, in one form that can be opened again. Where two of them
write at once, each changes only what they changed, and nobody writes over words that they didn't see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.drawing.sessioned import cancelled, choosing, clip, concerns, discussed, leads, not_theirs, title, to_network
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import Fact
from bot.flow import Flow, Step, Unheard
from bot.life.sessions import PresenceSaid, Program, ProgramOf, Settled
from bot.life.steering import SessionPrepared
from bot.life.voices import Voice, VoiceState
from bot.network.model import Meeting, Member, Network, Session
from bot.network.wording import Texts, clashes, merged
from bot.queries import Known, MeetingBy, MyNetworks, Query
from bot.speech import Raw, Words, t
from bot.views import (
    CommandButton,
    Field,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Part,
    Quote,
    Title,
    message,
    section,
)

NOTES_LIMIT, OUTPUT_LIMIT = 3000, 1000
"""Characters; Slack takes no more than the first in one field."""
MOST_PEOPLE, MOST_QUESTIONS = 80, 10
"""In one form; Slack draws a hundred parts of one."""
QUESTION = 120
"""Characters of a question in it."""
CAME: Mapping[str, bool | None] = {"yes": True, "no": False, "unknown": None}
WORDS = {"output": OUTPUT_LIMIT, "notes": NOTES_LIMIT}


@dataclass(frozen=True)
class Noting:
    """`shown`: as the form has it. `mine`: what was filled in, where somebody else changed the same meanwhile."""

    shown: Texts = ()
    mine: Texts = ()


@dataclass(frozen=True)
class AskedForNotes(Noting):
    """Just after the session."""


State = Noting | AskedForNotes


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), ProgramOf(subject), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    meeting = known[MeetingBy(subject)]
    shown = _texts(meeting, known[ProgramOf(subject)]) if meeting and leads(meeting, known) else ()
    if isinstance(event, Elapsed):
        return Step(AskedForNotes(shown), silent=_pointless(meeting, known))
    return Step(Noting(shown), form="notes" if meeting and _notable(meeting, known) else None)


def _pointless(meeting: Meeting | None, known: Known) -> str | None:
    """Why nobody should be asked for notes, or None."""
    if meeting is None or not leads(meeting, known):
        return "why-gone"
    if meeting.network.status != "open":
        return "why-cancelled"
    if meeting.session.end > known.now:
        return "why-early"
    return "why-done" if _is_noted(meeting) else None


def _is_noted(meeting: Meeting) -> bool:
    kept = meeting.session.prepared
    return bool(kept.notes or kept.output) or any(row.came is not None for row in meeting.attendance)


def _notable(meeting: Meeting, known: Known) -> bool:
    """By who leads the network, from when it begins."""
    return leads(meeting, known) and meeting.network.status == "open" and meeting.session.start <= known.now


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = known[MeetingBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Submitted("notes", values) if meeting is not None and _notable(meeting, known):
            return _filled_in(state, meeting, known[ProgramOf(subject)], values)
        case Pressed():
            return Step(state, notice=t("button-old"))
        case _:
            return Step(state, notice=t("form-old"))


def _people(meeting: Meeting) -> tuple[Member, ...]:
    return meeting.network.seated[:MOST_PEOPLE]


def _questions(meeting: Meeting, program: Program) -> tuple[Voice, ...]:
    """Those that are still on its agenda, and those that were dealt with there, so that it can be taken back."""
    agenda = program.open_at(meeting.network, meeting.session)
    return (*agenda, *program.discussed(meeting.session))[:MOST_QUESTIONS]


def _texts(meeting: Meeting, program: Program) -> Texts:
    """What the form says now: of each person what was noted, or until then what they had said."""
    kept = meeting.session.prepared
    questions = ((one.id, one.state) for one in _questions(meeting, program))
    people = ((one.person, _likely(one.person, meeting)) for one in _people(meeting))
    return (("output", kept.output), ("notes", kept.notes), *questions, *people)


def _filled_in(state: State, meeting: Meeting, program: Program, values: Mapping[str, str]) -> Step[State]:
    """What was changed in the form; nothing as long as somebody else changed the same, and it wasn't seen."""
    now = dict(_texts(meeting, program))
    shown, mine = now | dict(state.shown), {name: values.get(name, text) for name, text in now.items()}
    if any(clashes(name, shown, mine, now) for name in now):
        return Step(Noting(tuple(now.items()), tuple(mine.items())), notice=t("noting-clash"))
    wanted = merged(shown, mine, now)
    return Step(
        Noting(tuple(wanted.items())),
        (*_presence(meeting, wanted), *_dealt_with(meeting, program, wanted), *_written(meeting, wanted)),
        notice=t("noting-kept"),
    )


def _presence(meeting: Meeting, wanted: Mapping[str, str]) -> tuple[Fact, ...]:
    """As far as it is something else than before."""
    given = ((one.person, wanted[one.person]) for one in _people(meeting))
    came = tuple((who, CAME[said]) for who, said in given if said in CAME and CAME[said] != meeting.came(who))
    return (PresenceSaid(meeting.session, came),) if came else ()


def _dealt_with(meeting: Meeting, program: Program, wanted: Mapping[str, str]) -> Iterator[Fact]:
    """Such a question leaves the agendas after this one; one that wasn't after all is on them again."""
    for one in _questions(meeting, program):
        state: VoiceState = "done" if wanted[one.id] == "done" else "open"
        if state != one.state:
            yield Settled(replace(one, state=state, session=meeting.session.id))


def _written(meeting: Meeting, wanted: Mapping[str, str]) -> tuple[Fact, ...]:
    kept = meeting.session.prepared
    now = replace(kept, notes=wanted["notes"], output=wanted["output"])
    return (SessionPrepared(meeting.network, replace(meeting.session, prepared=now)),) if now != kept else ()


def show(state: State, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    if meeting is None or not concerns(meeting, known):
        return choosing("notes", known, lambda network: _last(network, known))
    if not leads(meeting, known):
        return not_theirs()
    if meeting.network.status != "open":
        return cancelled(meeting)
    if meeting.session.start > known.now:
        early = t("noting-early")
        return message(early, section(Title(title(meeting)), Para(early), to_network(meeting)))
    return _asking(meeting) if isinstance(state, AskedForNotes) else _noted(meeting, known[ProgramOf(subject)], state)


def _last(network: Network, known: Known) -> Session | None:
    """The latest session that began, of a network that they lead."""
    begun = (session for session in reversed(network.sessions) if session.start <= known.now)
    return next(begun, None) if network.led_by(known.me.id) else None


def _asking(meeting: Meeting) -> Message:
    asked = t("noting-ask")
    return message(
        asked,
        section(
            Title(title(meeting)),
            Para(asked),
            Note(t("noting-why")),
            OpenButton(t("noting-open", again="no"), "notes", "primary"),
            CommandButton(t("session-program"), "program", meeting.session.id),
        ),
    )


def _noted(meeting: Meeting, program: Program, state: Noting) -> Message:
    again = "yes" if _is_noted(meeting) else "no"
    return message(
        title(meeting),
        section(
            Title(title(meeting)),
            *_was_there(meeting),
            *discussed(program, meeting),
            *_said(meeting),
            *_yours(meeting, program, state),
            OpenButton(t("noting-open", again=again), "notes", "primary" if again == "no" else "default"),
            CommandButton(t("session-program"), "program", meeting.session.id),
            to_network(meeting),
        ),
    )


def _was_there(meeting: Meeting) -> tuple[Part, ...]:
    """Whom it was noted of, and how many there are."""
    people = meeting.network.seated
    there: tuple[Words, ...] = tuple(Raw(one.name) for one in people if meeting.came(one.person))
    if all(meeting.came(one.person) is None for one in people):
        return ()
    told = Para(t("noting-there", count=len(there), total=len(people)))
    return (told, Listing(there)) if there else (told,)


def _said(meeting: Meeting) -> tuple[Part, ...]:
    kept = meeting.session.prepared
    output = (Para(t("program-output")), Quote(Raw(kept.output))) if kept.output else ()
    notes = (Para(t("program-notes")), Quote(Raw(kept.notes))) if kept.notes else ()
    return (*output, *notes)


def _yours(meeting: Meeting, program: Program, state: Noting) -> tuple[Part, ...]:
    """What they wrote, and isn't kept."""
    now, mine = dict(_texts(meeting, program)), dict(state.mine)
    words = tuple(Quote(Raw(mine[name])) for name in WORDS if mine.get(name) and mine[name] != now[name])
    return (Para(t("noting-yours")), *words) if words else ()


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name != "notes" or meeting is None or not _notable(meeting, known):
        return None
    program = known[ProgramOf(subject)]
    now = dict(_texts(meeting, program)) | dict(state.mine or state.shown)
    options = tuple(Option(t("noting-came", came=came), came) for came in CAME)
    people = (
        Field(one.person, Raw(one.name), "select", initial=now[one.person], options=options) for one in _people(meeting)
    )
    words = (_words(name, t(f"program-{name}"), now[name], limit) for name, limit in WORDS.items())
    questions = (_question(one, now[one.id]) for one in _questions(meeting, program))
    return Form("notes", t("noting-form"), (*words, *questions, *people), t("keep"), t("noting-intro"))


def _question(question: Voice, said: str) -> Field:
    """Whether it was dealt with."""
    options = tuple(Option(t("noting-dealt", state=state), state) for state in ("done", "open"))
    label = t("noting-question", text=Raw(clip(question.text, QUESTION)))
    return Field(question.id, label, "select", initial=said, options=options)


def _words(name: str, label: Words, said: str, limit: int) -> Field:
    hint = t("noting-output-hint" if name == "output" else "noting-notes-hint")
    return Field(name, label, "text", required=False, initial=said, hint=hint, limit=limit)


def _likely(person: str, meeting: Meeting) -> str:
    """What was noted; until then what they had said: of who said nothing, nothing is supposed."""
    came = meeting.came(person)
    return meeting.coming(person) if came is None else "yes" if came else "no"


FLOW: Flow[State] = Flow(
    "noting", (Noting, AskedForNotes), start, step, show, asks, form, ends=(Noting, AskedForNotes), version=2
)
