"""Answering the evaluation of a session, in ninety seconds; that of the whole network in three minutes (nudge 10).

The answer leaves without anybody's id, and this conversation forgets it at once: nobody can lead it back to a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.content.evaluation import CONTACTS_MOST, REMARK_LIMIT, STAYS_OPEN
from bot.content.readiness import SCALE
from bot.drawing.phrases import question
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.facts import AttendanceSaid, EvaluationAnswered
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_number
from bot.life.ending import QuestionsFixed
from bot.network.anonymity import Answer
from bot.network.concern import Unconcerned, absent, seated_in_time, unconcerned
from bot.network.model import Meeting
from bot.network.questions import USUAL, Asked
from bot.queries import Known, MeetingBy, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Title,
    message,
    section,
)

Ratings = tuple[int | None, ...]


@dataclass(frozen=True)
class Rating:
    """At question `len(ratings) + 1`."""

    ratings: Ratings = ()


@dataclass(frozen=True)
class Remarking:
    """All rated; what isn't rated is left."""

    ratings: Ratings


@dataclass(frozen=True)
class Evaluated:
    """Answered. What was answered is not here any more."""


Unasked = Literal[Unconcerned, "late", "answered", "early", "closed"]
"""Why somebody has nothing to answer; each has its line in the delivery log."""


@dataclass(frozen=True)
class NotAsked:
    """They have nothing to answer, and why. Whoever answered has their answers instead."""

    reason: Unasked


State = Rating | Remarking | Evaluated | NotAsked


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    meeting = known[MeetingBy(subject)]
    reason = _not_asked(meeting, known)
    silent = _unspoken(reason, meeting, known) if isinstance(event, Elapsed) else None
    if reason == "answered":
        return Step(Evaluated(), notice=t("evaluating-already"), silent=silent)
    return Step(NotAsked(reason) if reason else Rating(), silent=silent)


def _unspoken(reason: Unasked | None, meeting: Meeting | None, known: Known) -> str | None:
    """Why no nudge asks this person; who was noted as absent isn't asked about that session, but may answer."""
    if reason or meeting is None:
        return f"why-{reason}"
    return "why-absent" if absent(meeting, known.me.id) and not _is_about_all(meeting) else None


def _is_about_all(meeting: Meeting) -> bool:
    """Whether it asks about the whole network: who missed this session has something to say of the others."""
    return meeting.asked.kind == "closing" and meeting.session.number > 1


def _not_asked(meeting: Meeting | None, known: Known) -> Unasked | None:
    """Why this person has nothing to answer, or None."""
    reason = unconcerned(meeting, known.me.id)
    if reason or meeting is None:
        return reason
    if not seated_in_time(meeting.network, meeting.session, known.me.id):
        return "late"
    return "answered" if meeting.evaluated else _out_of_time(meeting, known)


def _out_of_time(meeting: Meeting, known: Known) -> Unasked | None:
    end = meeting.session.end
    if known.now < end:
        return "early"
    opened = max(end, meeting.evaluation_opened or end)
    return "closed" if known.now >= opened + STAYS_OPEN else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = known[MeetingBy(subject)]
    if isinstance(state, Rating | Remarking) and (_not_asked(meeting, known) or meeting is None):
        return start(subject, event, known)
    if isinstance(state, Rating | Remarking) and meeting and not _fits(state, meeting.asked):
        return Step(Rating(), notice=t("evaluating-changed"))
    match state, event:
        case Rating(ratings), Pressed("rate", value) if meeting and (given := _read(value, meeting.asked, ratings)):
            return _rated(meeting, (*ratings, given.rating))
        case Rating(ratings), Said(text) if meeting and text.strip() in map(str, SCALE):
            return _rated(meeting, (*ratings, int(text)))
        case Rating(()), Pressed("absent") if meeting and not _is_about_all(meeting):
            return Step(NotAsked("declined"), (AttendanceSaid(meeting.session, "no"),))
        case NotAsked("declined"), Pressed("present") if meeting and not _out_of_time(meeting, known):
            return Step(Rating(), (AttendanceSaid(meeting.session, "yes"),))
        case Rating(ratings) | Remarking(ratings), Pressed("back") if ratings:
            return Step(Rating(ratings[:-1]))
        case Remarking(ratings), Submitted("remarks", values) if meeting and meeting.asked.open:
            return _answered(meeting, ratings, values)
        case Remarking(ratings), Pressed("skip") if meeting:
            return _answered(meeting, ratings, {})
        case Rating() | Remarking(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("evaluating-use-buttons"))
        case _:
            return _otherwise(state, subject, event, known)


def _fits(state: Rating | Remarking, asked: Asked) -> bool:
    """Whether these are ratings of that set: else somebody fixed another one first."""
    given = len(state.ratings)
    return given < len(asked.rated) if isinstance(state, Rating) else given == len(asked.rated)


def _otherwise(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case _, Said():
            return Unheard()
        case Evaluated() | NotAsked(), Commanded() | Elapsed():
            return start(subject, event, known)
        case _, Commanded() | Elapsed():
            return Step(state)
        case Evaluated(), _:
            return Step(state, notice=t("evaluating-already"))
        case _:
            return Step(state, notice=t("button-old"))


@dataclass(frozen=True)
class Given:
    """What was answered to a question; None: it was skipped."""

    rating: int | None


def _read(value: str, asked: Asked, ratings: Ratings) -> Given | None:
    """A pressed "question:rating"; None when it belongs to another question than the current one."""
    key, _, rating = value.partition(":")
    if key != asked.rated[len(ratings)] or rating not in ("", *map(str, SCALE)):
        return None
    return Given(int(rating) if rating else None)


def _rated(meeting: Meeting, ratings: Ratings) -> Step[State]:
    """With the first one it is settled what everybody is asked."""
    fixed = (QuestionsFixed(meeting.session, meeting.asked),) if len(ratings) == 1 else ()
    done = len(ratings) == len(meeting.asked.rated)
    return Step(Remarking(ratings) if done else Rating(ratings), fixed)


def _answered(meeting: Meeting, ratings: Ratings, values: Mapping[str, str]) -> Step[State]:
    asked = meeting.asked
    numbers = tuple(parse_number(values.get(key, "")) for key in asked.counted)
    remarks = tuple(values.get(f"remark-{number}", "") for number in range(len(asked.open)))
    return Step(Evaluated(), (EvaluationAnswered(meeting.session, Answer((*ratings, *numbers), remarks)),))


def show(state: State, subject: str, known: Known) -> Message:
    meeting = known[MeetingBy(subject)]
    match state:
        case Rating(ratings):
            return _question(len(ratings), meeting)
        case Remarking():
            return _remarks(meeting)
        case Evaluated():
            return _thanks()
        case NotAsked(reason):
            return _nothing_to_ask(reason, meeting, known)


def _nothing_to_ask(reason: str, meeting: Meeting | None, known: Known) -> Message:
    text = t(f"evaluating-{reason}")
    in_time = reason == "declined" and meeting and not _out_of_time(meeting, known)
    back = (Button(t("evaluating-present"), "present"),) if in_time else ()
    controls = (*back, CommandButton(t("do-mine"), "mine"))
    return message(text, section(Title(t("evaluating-summary")), Para(text), *controls))


def _title(meeting: Meeting | None) -> Title:
    if meeting is None:
        return Title(t("evaluating-summary"))
    name, asked = Raw(meeting.network.name), meeting.asked.kind
    return Title(t("evaluating-title", number=meeting.session.number, network=name, asked=asked))


def _question(done: int, meeting: Meeting | None) -> Message:
    asked = meeting.asked if meeting else USUAL
    key = asked.rated[min(done, len(asked.rated) - 1)]
    ratings = (Button(_scale(rating), "rate", f"{key}:{rating}") for rating in SCALE)
    intro = (Note(t("evaluating-why", asked=asked.kind)), Note(t("evaluating-confidential"))) if not done else ()
    return message(
        t("evaluating-summary"),
        section(_title(meeting), *intro),
        section(Note(t("progress", number=done + 1, total=asked.count)), Para(question(key, asked)), *ratings),
        section(Button(t("skip"), "rate", f"{key}:"), *_way_out(done, meeting)),
    )


def _way_out(done: int, meeting: Meeting | None) -> tuple[Button, ...]:
    if done:
        return (Button(t("back"), "back"),)
    return () if meeting and _is_about_all(meeting) else (Button(t("evaluating-absent"), "absent"),)


def _scale(rating: int) -> T:
    return t("evaluating-not-at-all") if rating == SCALE[0] else t(f"scale-{rating}")


def _remarks(meeting: Meeting | None) -> Message:
    """What is left to answer in words or with a number, in one form; or nothing."""
    asked = meeting.asked if meeting else USUAL
    left = asked.count - len(asked.rated)
    write = (OpenButton(t("evaluating-write"), "remarks", "primary"),) if asked.open else ()
    controls: tuple[Control, ...] = (*write, Button(t("evaluating-finish", asked=asked.kind), "skip"))
    return message(
        t("evaluating-summary"),
        section(_title(meeting)),
        section(Para(t("evaluating-remarks", asked=asked.kind, count=left)), *controls, Button(t("back"), "back")),
    )


def _thanks() -> Message:
    return message(
        t("evaluating-thanks"),
        section(Title(t("evaluating-thanks")), Para(t("evaluating-what-now")), CommandButton(t("do-share"), "share")),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    meeting = known[MeetingBy(subject)]
    if name != "remarks" or not isinstance(state, Remarking) or meeting is None or not meeting.asked.open:
        return None
    asked = meeting.asked
    numbers = tuple(
        Field(key, question(key, asked), "number", required=False, least=0, most=CONTACTS_MOST) for key in asked.counted
    )
    words = tuple(
        Field(f"remark-{number}", question(key, asked), "text", required=False, limit=REMARK_LIMIT)
        for number, key in enumerate(asked.open)
    )
    title, intro = t("evaluating-form", count=len(numbers) + len(words)), t("evaluating-unnamed")
    return Form("remarks", title, (*numbers, *words), t("evaluating-send"), intro)


FLOW: Flow[State] = Flow(
    name="evaluating",
    states=(Rating, Remarking, Evaluated, NotAsked),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Evaluated, NotAsked),
    version=2,
)
