"""The facilitator's side of an evaluation: start it, and see what may be seen of it (fiche, line 99).

Below five answers that is only how many there are; after that, what is new appears by five or more at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.drawing.cards import session_name, still_to_evaluate
from bot.drawing.phrases import question
from bot.events import SUBJECT_LIMIT, Commanded, Elapsed, Event, Pressed, Said
from bot.facts import EvaluationOpened, ResultsLooked
from bot.flow import Flow, Step, Unheard
from bot.life.ending import SafetyTrend
from bot.network.anonymity import ENOUGH, Tally
from bot.network.concern import seated_in_time
from bot.network.model import Meeting, Member, Network, Session
from bot.own import MySessions
from bot.queries import Known, MeetingBy, MyNetworks, Query, TallyOf
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Message,
    Meter,
    Note,
    Option,
    Para,
    Part,
    Quote,
    Section,
    Title,
    message,
    section,
)

MOST_CHOICES = 50
"""Sessions in the menu."""

Held = tuple[Network, Session]


@dataclass(frozen=True)
class ChoosingSession:
    """Which session is it about."""


@dataclass(frozen=True)
class SessionChosen:
    session: str


State = ChoosingSession | SessionChosen


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    meant = {_meant(event), state.session if isinstance(state, SessionChosen) else ""} - {""}
    about = (kind(one) for one in sorted(meant) for kind in (MeetingBy, TallyOf, SafetyTrend))
    return (MyNetworks(), MySessions(), *about)


def _meant(event: Event) -> str:
    """The session that an event names; empty when it names none."""
    match event:
        case Commanded("evaluate", rest):
            return rest[:SUBJECT_LIMIT]
        case Pressed("pick" | "start", session):
            return session
        case _:
            return ""


def start(subject: str, event: Event, known: Known) -> Step[State]:
    meant = _meant(event)
    meeting = known[MeetingBy(meant)] if meant else None
    if meeting is not None and meeting.network.led_by(known.me.id):
        return _looked(meeting, known)
    return Step(ChoosingSession(), notice=t("evaluation-not-yours") if meant else None)


def _looked(meeting: Meeting, known: Known, notice: T | None = None) -> Step[State]:
    """Shows the session. Where its evaluation runs, that is a look at the results, and the store has to know."""
    session = meeting.session
    looked = (ResultsLooked(session),) if _running(meeting, known[TallyOf(session.id)]) else ()
    return Step(SessionChosen(session.id), looked, notice=notice)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("pick"):
            return start(subject, event, known)
        case Pressed("start", session) if session:
            return _started(known[MeetingBy(session)], known)
        case Pressed("others"):
            return Step(ChoosingSession())
        case _:
            return Step(state, notice=t("button-old"))


def _started(meeting: Meeting | None, known: Known) -> Step[State]:
    if meeting is None or not meeting.network.led_by(known.me.id) or meeting.network.status != "open":
        return Step(ChoosingSession(), notice=t("evaluation-not-yours"))
    chosen = SessionChosen(meeting.session.id)
    if meeting.session.end > known.now:
        return Step(chosen, notice=t("evaluation-early"))
    if _running(meeting, known[TallyOf(meeting.session.id)]):
        return _looked(meeting, known, t("evaluation-already"))
    opened = EvaluationOpened(meeting.network, meeting.session, _invited(meeting))
    return Step(chosen, (opened,), notice=t("evaluation-started", count=len(_invited(meeting))))


def _running(meeting: Meeting, tally: Tally | None) -> bool:
    """Started by hand, or by itself: the calendar asked the first people."""
    return meeting.evaluation_opened is not None or tally is not None


def _invited(meeting: Meeting) -> tuple[Member, ...]:
    """Everybody who had a seat by its end and has an account, and did not say that they couldn't come."""
    network, session = meeting.network, meeting.session
    there = (one for one in network.reached if seated_in_time(network, session, one.person))
    return tuple(member for member in there if meeting.coming(member.person) != "no")


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case SessionChosen(session):
            return _chosen(known[MeetingBy(session)], known[TallyOf(session)], known)
        case ChoosingSession():
            return _choose(known)


def _choose(known: Known) -> Message:
    mine = [network for network in known[MyNetworks()] if network.led_by(known.me.id)]
    held = _held(mine, known.now)
    if held:
        return _menu(held)
    answerable = _answerable(known)
    if answerable:
        return _to_answer(answerable)
    text = t("evaluation-none", leads="yes" if mine else "no")
    return message(text, section(Title(t("evaluation-heading")), Para(text), CommandButton(t("do-mine"), "mine")))


def _held(networks: list[Network], now: datetime) -> list[Held]:
    """Sessions that are over, latest first."""
    pairs = [(network, session) for network in networks for session in network.sessions if session.end <= now]
    return sorted(pairs, key=lambda pair: pair[1].end, reverse=True)[:MOST_CHOICES]


def _menu(held: list[Held]) -> Message:
    (network, latest), *others = held
    options = tuple(
        Option(t("evaluation-option", number=session.number, network=Raw(net.name)), session.id)
        for net, session in others
    )
    choice = (Choice(t("evaluation-other"), "pick", options),) if options else ()
    return message(
        t("evaluation-which"),
        section(Title(t("evaluation-heading")), Para(t("evaluation-which"))),
        section(
            Para(t("evaluation-option", number=latest.number, network=Raw(network.name))),
            Note(t("moment", at=latest.start)),
            Button(t("evaluation-this"), "pick", latest.id, "primary"),
            *choice,
        ),
    )


def _answerable(known: Known) -> list[Held]:
    """Sessions that this participant has still to evaluate, latest first."""
    meetings = reversed(known[MySessions()])
    return [(one.network, one.session) for one in meetings if still_to_evaluate(one, known)]


def _to_answer(sessions: list[Held]) -> Message:
    buttons = (
        CommandButton(t("evaluation-option", number=session.number, network=Raw(network.name)), "answer", session.id)
        for network, session in sessions[:5]
    )
    return message(
        t("evaluation-answer"), section(Title(t("evaluation-heading")), Para(t("evaluation-answer")), *buttons)
    )


def _chosen(meeting: Meeting | None, tally: Tally | None, known: Known) -> Message:
    if meeting is None or not meeting.network.led_by(known.me.id):
        return _choose(known)
    session = meeting.session
    title = Title(t("evaluation-title", session=session_name(session), network=Raw(meeting.network.name)))
    others = Button(t("evaluation-others"), "others")
    if session.end > known.now:
        return message(t("evaluation-early"), section(title, Para(t("evaluation-early")), others))
    if not _running(meeting, tally) and meeting.network.status != "open":
        return message(t("evaluating-cancelled"), section(title, Para(t("evaluating-cancelled")), others))
    if not _running(meeting, tally):
        return _invitation(meeting, title, others)
    so_far = tally or Tally(0, len(_invited(meeting)))
    figures = _figures(so_far, known[SafetyTrend(session.id)])
    return message(title.text, section(title, *_count(so_far)), *figures, section(others))


def _invitation(meeting: Meeting, title: Title, others: Control) -> Message:
    begin = Button(t("evaluation-start"), "start", meeting.session.id, "primary")
    count = len(_invited(meeting))
    return message(
        title.text,
        section(title, Para(t("evaluation-invites", count=count)), Note(t("evaluation-by-itself")), begin, others),
    )


def _count(tally: Tally) -> tuple[Part, ...]:
    count = Para(t("evaluation-count", count=tally.answered, total=max(tally.answered, tally.invited)))
    if not tally.open:
        return (count, Note(t("evaluation-wait", enough=ENOUGH)))
    waiting = (Note(t("evaluation-waiting", count=tally.waiting, enough=ENOUGH)),) if tally.waiting else ()
    return (count, Note(t("evaluation-average")), *waiting)


def _figures(tally: Tally, trend: Sequence[tuple[int, float]]) -> tuple[Section, ...]:
    if not tally.open:
        return ()
    means = (
        _mean(question(key, tally.asked), value) for key, value in zip(tally.asked.rated, tally.means, strict=False)
    )
    remarks = (
        _remarks(question(key, tally.asked), said) for key, said in zip(tally.asked.open, tally.remarks, strict=False)
    )
    return (section(*means), *_safety(tally, trend), *_contacts(tally), *remarks)


def _mean(label: T, value: float | None) -> Part:
    return Meter(label, value, 5) if value is not None else Note(t("evaluation-too-few", question=label))


def _safety(tally: Tally, trend: Sequence[tuple[int, float]]) -> tuple[Section, ...]:
    """The mean of the items about safety, beside that of the sessions before."""
    if tally.safety is None:
        return ()
    points = tuple((t("evaluation-session", number=number), t("evaluation-mean", mean=mean)) for number, mean in trend)
    course = (Para(t("evaluation-trend")), Facts(points)) if points[1:] else ()
    return (section(Meter(t("evaluation-safety"), tally.safety, 5), *course),)


def _contacts(tally: Tally) -> tuple[Section, ...]:
    """How many new contacts people use: figures, and no names."""
    if not tally.asked.counted:
        return ()
    if tally.contacts is None:
        return (section(Note(t("evaluation-too-few", question=question("contacts", tally.asked)))),)
    found = tally.contacts
    return (section(Para(t("evaluation-contacts", median=found.median, count=found.count))),)


def _remarks(label: T, said: tuple[str, ...]) -> Section:
    quotes = tuple(Quote(Raw(text)) for text in said) or (Note(t("evaluation-no-remarks")),)
    return section(Para(label), *quotes)


FLOW: Flow[State] = Flow(
    name="evaluation",
    states=(ChoosingSession, SessionChosen),
    start=start,
    step=step,
    show=show,
    asks=asks,
    ends=(ChoosingSession, SessionChosen),
)
