"""Asking the members of a network something between two sessions, and answering (fiche, lines 111-112, 144-146).

Whoever asks without their name is in no view, export or log of others: `Question.own` is the handle by which the author
alone meets their own question, so that no message to them can be matched with the question that others know by its id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from bot.consequences import Telling
from bot.life.across import Outlet
from bot.network.anonymity import ENOUGH
from bot.network.cadence import Days, instant, working_day
from bot.nudges.nudge import Nudge
from bot.nudges.window import local_day
from bot.people import Person
from bot.queries import Query

FIRST = 3
"""So many are asked at once."""
WAITS = 2
"""Working days, after which others are asked, once."""
LASTS = timedelta(days=7)
LISTED = 10
"""Open questions that are shown."""
TEN = time(10)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Response:
    """An answer to a question, always with its author's name. `at` is UTC.

    `usable`: its author says that it can be used at once. `thanked`: who asked said thanks.
    """

    id: str
    person: str
    name: str
    text: str
    usable: bool = False
    thanked: bool = False
    at: datetime | None = None


@dataclass(frozen=True)
class Question:
    """A question to a network; `organisation` and `about` are the network's, its id and its name. `at` is UTC.

    `closed`: nobody can answer it any more, for its author closed it or the network is over.

    As others than its author meet it, `own` is empty, and where they don't see whose it is, so are `person` and `name`.
    """

    id: str
    own: str
    network: str
    organisation: str
    about: str
    person: str
    name: str
    text: str
    named: bool = True
    closed: bool = False
    at: datetime | None = None
    responses: tuple[Response, ...] = ()

    @property
    def mine(self) -> bool:
        """Whether the reader asked it."""
        return bool(self.own)

    @property
    def handle(self) -> str:
        """By which the reader is led to it."""
        return self.own or self.id

    def met_by(self, person: str) -> Question:
        """As this person meets it."""
        if self.person == person:
            return self
        return replace(self, own="") if self.named else replace(self, own="", person="", name="")


@dataclass(frozen=True)
class Responder:
    """Somebody who can be asked: their team and organisation, and when they last were (UTC)."""

    person: str
    team: str | None
    home: str
    last: datetime | None = None

    def is_outsider_to(self, other: Responder) -> bool:
        """Whether they are known to be of another team."""
        both = self.team is not None and other.team is not None
        return self.home != other.home or (both and self.team != other.team)

    def is_mate_of(self, other: Responder) -> bool:
        return self.home == other.home and self.team is not None and self.team == other.team


@dataclass(frozen=True)
class Around:
    """Whom a question in a network can go to: who has a seat there, in the order of joining, and its channels."""

    people: tuple[Responder, ...] = ()
    outlets: tuple[Outlet, ...] = ()


@dataclass(frozen=True)
class QuestionAsked(Telling):
    """Refused for who isn't inside the network. `first` are asked at once.

    Where nobody answered by `later` (UTC) the others are: in the network's channels (`outlets`: each with its
    organisation), or, without any, `then`.
    """

    question: Question
    first: tuple[str, ...]
    then: tuple[str, ...]
    outlets: tuple[tuple[str, str], ...]
    later: datetime

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        yield from (self._asks(one, now) for one in self.first)
        yield from (self._asks(one, self.later) for one in self.then)
        yield from (self._posts(channel, organisation) for channel, organisation in self.outlets)

    def _asks(self, person: str, due: datetime) -> Nudge:
        return Nudge(
            key=f"{person}/question/{self.question.id}",
            organisation=self.question.organisation,
            recipient=person,
            kind="question",
            flow="answering",
            subject=self.question.id,
            due=due,
            expires=due + LASTS,
            klass="ask",
            priority="follow-up",
        )

    def _posts(self, channel: str, organisation: str) -> Nudge:
        return Nudge(
            key=f"{channel}/unanswered/{self.question.id}",
            organisation=organisation,
            recipient=channel,
            kind="unanswered",
            flow="asked",
            subject=self.question.id,
            due=self.later,
            expires=self.later + LASTS,
            klass="channel",
            priority="follow-up",
            to_channel=True,
        )


@dataclass(frozen=True)
class Responded(Telling):
    """Refused for who isn't inside the network (any more), and once the question is closed.

    The store knows who asked, and plans that they hear of it (`tells_author`); whoever answers may not know.
    """

    question: Question
    response: Response


@dataclass(frozen=True)
class ResponseThanked(Telling):
    """By who asked, once."""

    question: Question
    response: Response

    def says(self, now: datetime, person: Person) -> Iterator[Nudge]:
        response, question = self.response, self.question
        key = f"{response.person}/thanks/{response.id}"
        yield _own_act(key, question, response.person, "thanks", question.id, now)


@dataclass(frozen=True)
class QuestionClosed(Telling):
    """By who asked: nobody is asked it any more."""

    question: Question


@dataclass(frozen=True)
class OpenQuestions(Query[tuple[Question, ...]]):
    """What is open in the networks that the person is inside, newest first, with its answers; at most `LISTED`."""


@dataclass(frozen=True)
class QuestionBy(Query[Question | None]):
    """One question, closed or not, by its id or its author's handle: for who is inside its network, and its channels.

    A handle leads its author there and nobody else.
    """

    id: str


@dataclass(frozen=True)
class AroundQuestions(Query[Mapping[str, Around]]):
    """For each network that the person is inside: whom a question there can go to."""


def chosen(me: Responder, people: Sequence[Responder], *, named: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is asked first, and who then: another team before one's own, and who was asked least lately before others.

    Without a name the team counts only where whoever is asked finds at least five people outside their own team who
    may have asked: or it would tell who did.
    """
    others = [one for one in people if one.person != me.person]
    by_team = named or all(_hides(one, (me, *others)) for one in others)
    ranked = sorted(others, key=lambda one: (_rank(one, me) if by_team else 0, one.last or LONG_AGO))
    outsiders = [one.person for one in ranked if by_team and one.is_outsider_to(me)][:FIRST]
    first = outsiders or [one.person for one in ranked][:FIRST]
    return tuple(first), tuple(one.person for one in ranked if one.person not in first)[:FIRST]


def _hides(asked: Responder, people: Sequence[Responder]) -> bool:
    return sum(one.is_outsider_to(asked) for one in people) >= ENOUGH


def _rank(one: Responder, me: Responder) -> int:
    if one.is_outsider_to(me):
        return 0
    return 2 if one.is_mate_of(me) else 1


def once_waited(now: datetime, timezone: str, free: Days) -> datetime:
    """Ten o'clock, by the clock of who asks, `WAITS` working days from `now` (UTC)."""
    day = local_day(now, timezone)
    for _ in range(WAITS):
        day = working_day(day + timedelta(days=1), free)
    return instant(day, TEN, timezone)


def tells_author(question: Question, now: datetime) -> Nudge:
    """The author hears of the first answer at once; of those that follow together, at most once a day.

    The question is as it was before, and as nobody but the store knows it. Neither its id nor the answer's is in it:
    those are in messages to others.
    """
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time.min, UTC)
    mark, due = (f"@{tomorrow:%Y%m%d}", tomorrow) if question.responses else ("", now)
    key = f"{question.person}/answer/{question.own}{mark}"
    return _own_act(key, question, question.person, "answer", question.own, due)


def _own_act(key: str, question: Question, recipient: str, kind: str, subject: str, now: datetime) -> Nudge:
    return Nudge(
        key=key,
        organisation=question.organisation,
        recipient=recipient,
        kind=kind,
        flow="answering",
        subject=subject,
        due=now,
        klass="post",
        priority="post",
    )
