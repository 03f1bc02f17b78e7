"""Answering the evaluation of a session, in under ninety seconds (nudge 10).

The answer leaves without anybody's id, and this conversation forgets it at once: nobody can lead it back to a person.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.evaluation import OPEN, RATED, REMARK_LIMIT, STAYS_OPEN
from bot.content.readiness import SCALE
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.facts import AttendanceSaid, EvaluationAnswered
from bot.flow import Flow, Step, Unheard
from bot.network.anonymity import Answer
from bot.network.concern import seated_in_time, unconcerned
from bot.network.model import Meeting
from bot.queries import Known, MeetingBy, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
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
    """All rated; two open questions are left."""

    ratings: Ratings


@dataclass(frozen=True)
class Evaluated:
    """Answered. What was answered is not here any more."""


@dataclass(frozen=True)
class NotAsked:
    """Why somebody isn't asked: "gone", "cancelled", "left", "declined", "late", "early" or "closed"."""

    reason: str


State = Rating | Remarking | Evaluated | NotAsked


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    reason = _not_asked(known[MeetingBy(subject)], known)
    silent = f"why-{reason}" if reason and isinstance(event, Elapsed) else None
    if reason == "answered":
        return Step(Evaluated(), notice=t("evaluating-already"), silent=silent)
    return Step(NotAsked(reason) if reason else Rating(), silent=silent)


def _not_asked(meeting: Meeting | None, known: Known) -> str | None:
    """Why this person has nothing to answer, or None."""
    reason = unconcerned(meeting, known.me.id)
    if reason or meeting is None:
        return reason
    if not seated_in_time(meeting.network, meeting.session, known.me.id):
        return "late"
    return "answered" if meeting.evaluated else _out_of_time(meeting, known)


def _out_of_time(meeting: Meeting, known: Known) -> str | None:
    end = meeting.session.end
    if known.now < end:
        return "early"
    opened = max(end, meeting.evaluation_opened or end)
    return "closed" if known.now >= opened + STAYS_OPEN else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = known[MeetingBy(subject)]
    if isinstance(state, Rating | Remarking) and _not_asked(meeting, known):
        return start(subject, event, known)
    match state, event:
        case Rating(ratings), Pressed("rate", value) if (given := _read(value, len(ratings))) is not None:
            return Step(_rated((*ratings, given or None)))
        case Rating(ratings), Said(text) if text.strip() in map(str, SCALE):
            return Step(_rated((*ratings, int(text))))
        case Rating(()), Pressed("absent") if meeting:
            return Step(NotAsked("declined"), (AttendanceSaid(meeting.session, "no"),))
        case NotAsked("declined"), Pressed("present") if meeting and not _out_of_time(meeting, known):
            return Step(Rating(), (AttendanceSaid(meeting.session, "yes"),))
        case Rating(ratings) | Remarking(ratings), Pressed("back") if ratings:
            return Step(Rating(ratings[:-1]))
        case Remarking(ratings), Submitted("remarks", values):
            return _answered(ratings, tuple(values.get(f"remark-{n}", "") for n in range(OPEN)), subject, known)
        case Remarking(ratings), Pressed("skip"):
            return _answered(ratings, ("",) * OPEN, subject, known)
        case Rating() | Remarking(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("evaluating-use-buttons"))
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


def _read(value: str, current: int) -> int | None:
    """A pressed "question:rating", 0 for a skip; None when it belongs to another question than the current one."""
    question, _, rating = value.partition(":")
    if question != str(current + 1) or rating not in ("", *map(str, SCALE)):
        return None
    return int(rating or 0)


def _rated(ratings: Ratings) -> State:
    return Remarking(ratings) if len(ratings) == RATED else Rating(ratings)


def _answered(ratings: Ratings, remarks: tuple[str, ...], subject: str, known: Known) -> Step[State]:
    meeting = known[MeetingBy(subject)]
    if meeting is None:
        return Step(NotAsked("gone"))
    return Step(Evaluated(), (EvaluationAnswered(meeting.session, Answer(ratings, remarks)),))


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case Rating(ratings):
            return _question(len(ratings) + 1, known[MeetingBy(subject)])
        case Remarking():
            return _remarks(known[MeetingBy(subject)])
        case Evaluated():
            return _thanks()
        case NotAsked(reason):
            return _nothing_to_ask(reason, known[MeetingBy(subject)], known)


def _nothing_to_ask(reason: str, meeting: Meeting | None, known: Known) -> Message:
    text = t(f"evaluating-{reason}")
    in_time = reason == "declined" and meeting and not _out_of_time(meeting, known)
    back = (Button(t("evaluating-present"), "present"),) if in_time else ()
    controls = (*back, CommandButton(t("do-mine"), "mine"))
    return message(text, section(Title(t("evaluating-summary")), Para(text), *controls))


def _title(meeting: Meeting | None) -> Title:
    if meeting is None:
        return Title(t("evaluating-summary"))
    return Title(t("evaluating-title", number=meeting.session.number, network=Raw(meeting.network.name)))


def _question(number: int, meeting: Meeting | None) -> Message:
    ratings = (Button(_scale(rating), "rate", f"{number}:{rating}") for rating in SCALE)
    intro = (Note(t("evaluating-why")), Note(t("evaluating-confidential"))) if number == 1 else ()
    way_out = Button(t("back"), "back") if number > 1 else Button(t("evaluating-absent"), "absent")
    return message(
        t("evaluating-summary"),
        section(_title(meeting), *intro),
        section(
            Note(t("progress", number=number, total=RATED + 1)), Para(t(f"evaluating-question-{number}")), *ratings
        ),
        section(Button(t("skip"), "rate", f"{number}:"), way_out),
    )


def _scale(rating: int) -> T:
    return t("evaluating-not-at-all") if rating == SCALE[0] else t(f"scale-{rating}")


def _remarks(meeting: Meeting | None) -> Message:
    return message(
        t("evaluating-summary"),
        section(_title(meeting), Note(t("progress", number=RATED + 1, total=RATED + 1))),
        section(
            Para(t("evaluating-remarks")),
            OpenButton(t("evaluating-write"), "remarks", "primary"),
            Button(t("evaluating-finish"), "skip"),
            Button(t("back"), "back"),
        ),
    )


def _thanks() -> Message:
    return message(
        t("evaluating-thanks"),
        section(Title(t("evaluating-thanks")), Para(t("evaluating-what-now")), CommandButton(t("do-share"), "share")),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "remarks" or not isinstance(state, Remarking):
        return None
    fields = tuple(
        Field(f"remark-{n}", t(f"evaluating-question-{RATED + 1 + n}"), "text", required=False, limit=REMARK_LIMIT)
        for n in range(OPEN)
    )
    return Form("remarks", t("evaluating-form"), fields, t("evaluating-send"), t("evaluating-unnamed"))


FLOW: Flow[State] = Flow(
    name="evaluating",
    states=(Rating, Remarking, Evaluated, NotAsked),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Evaluated, NotAsked),
)
