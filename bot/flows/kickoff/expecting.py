"""What people expect of a network: six questions before it begins (fiche, lines 92-93). The subject is a session.

Whether one's name is with it is chosen before anything is answered. Only who leads the network reads it, and what has
no name to it only of five people or more together (`bot.life.kickoff`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.content.kickoff import ANSWER_LIMIT, QUESTIONS
from bot.drawing.expected import asking, choosing_name, reading, reporting, told
from bot.drawing.opening import elsewhere, going_on, why_not
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere as meant_elsewhere
from bot.facts import Fact
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_number
from bot.life.kickoff import ExpectationsAt, ExpectationsRead, is_settled
from bot.life.voices import Contributed, TakenBack, Voice
from bot.network.model import Network
from bot.nudges.nudge import OUT
from bot.queries import Known, MeetingBy, MyDeliveries, MyNetworks, Query
from bot.speech import t
from bot.views import Field, Form, Message

LATELY = MyDeliveries(24)
INVITED_LATELY = timedelta(days=8)
"""The invitation to the first session leads to these questions: who got it so lately needs no message of its own."""


@dataclass(frozen=True)
class ChoosingName:
    """With one's name or without: asked before anything is answered. `why`: it came by itself."""

    why: bool = False


@dataclass(frozen=True)
class Answering:
    """At the question of this number."""

    number: int
    named: bool


@dataclass(frozen=True)
class AnsweringLater:
    """Put away, at this question."""

    number: int
    named: bool


@dataclass(frozen=True)
class AnswersShown:
    """One's own answers; for who leads the network, a page (from 0) of what they may read.

    `report`: a nudge says how many there are.
    """

    report: bool = False
    page: int = 0


State = ChoosingName | Answering | AnsweringLater | AnswersShown


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    if not subject:
        return (MyNetworks(),)
    lately = (LATELY,) if isinstance(event, Elapsed) else ()
    return (MeetingBy(subject), ExpectationsAt(subject), *lately)


def _network(subject: str, known: Known) -> Network | None:
    meeting = known[MeetingBy(subject)] if subject else None
    return meeting.network if meeting else None


def start(subject: str, event: Event, known: Known) -> Step[State]:
    network = _network(subject, known)
    if isinstance(event, Elapsed) and event.kind == "expected":
        return Step(AnswersShown(report=True), silent=_nothing_to_report(network, subject, known))
    if isinstance(event, Elapsed):
        return Step(ChoosingName(why=True), silent=_pointless(network, subject, known))
    answers = going_on(network, known) and not _leads(network, known) and not _is_closed(network, known)
    return Step(ChoosingName() if answers and not _mine(subject, known) else AnswersShown())


def _leads(network: Network | None, known: Known) -> bool:
    return network is not None and network.led_by(known.me.id)


def _is_closed(network: Network | None, known: Known) -> bool:
    """Once the first session began it is talked about there."""
    return network is None or network.sessions[0].start <= known.now


def _mine(subject: str, known: Known) -> dict[int, Voice]:
    """One's own answers, by question."""
    return {int(one.label): one for one in known[ExpectationsAt(subject)].mine}


def _nothing_to_report(network: Network | None, subject: str, known: Known) -> str | None:
    if network is None or not network.led_by(known.me.id):
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    found = known[ExpectationsAt(subject)].digest
    return None if found and found.named + found.unnamed else "why-nothing"


def _pointless(network: Network | None, subject: str, known: Known) -> str | None:
    reason = why_not(network, known)
    if reason or network is None:
        return reason
    if _is_closed(network, known):
        return "why-over"
    if _mine(subject, known):
        return "why-done"
    since = known.now - INVITED_LATELY
    invited = (one for one in known[LATELY] if one.kind == "rsvp" and one.about == network.name)
    return "why-carried" if any(one.status in OUT and one.at > since for one in invited) else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = _network(subject, known)
    match state, event:
        case Answering() | AnsweringLater(), Elapsed(kind) if kind != "expected":
            return Step(state, silent=_pointless(network, subject, known))
        case ChoosingName() | AnswersShown(), Commanded():
            return start(subject, event, known)
        case _, Elapsed():
            return start(subject, event, known)
        case _, Pressed("read") if going_on(network, known) and _leads(network, known):
            return Step(AnswersShown(), (ExpectationsRead(subject),))
        case _, Pressed("page", value) if _leads(network, known) and (page := parse_number(value)) is not None:
            return Step(AnswersShown(page=page))
        case _:
            return _of_a_member(state, network, subject, event, known)


def _of_a_member(
    state: State, network: Network | None, subject: str, event: Event, known: Known
) -> Step[State] | Unheard:
    """Nothing of it for who isn't one, or once it is closed."""
    if going_on(network, known) is None or _leads(network, known) or _is_closed(network, known):
        return Unheard() if isinstance(event, Said) else Step(AnswersShown(), notice=t("expect-closed"))
    return _answering(state, subject, event, known)


def _answering(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case ChoosingName(), Pressed("name", "yes" | "no" as named):
            return Step(AnswersShown() if _mine(subject, known) else Answering(QUESTIONS[0], named == "yes"))
        case Answering(), Submitted("answer", values):
            return _answered(state, values["text"], subject, known)
        case Answering(number), Pressed("skip", at) if at == str(number):
            return Step(_after(state))
        case Answering(number, named), Pressed("back") if number > QUESTIONS[0]:
            return Step(Answering(number - 1, named))
        case Answering(number, named), Pressed("stop") | Said("stop" | "Stop"):
            return Step(AnsweringLater(number, named))
        case AnsweringLater(number, named), Commanded() | Pressed("resume"):
            return Step(Answering(number, named), notice=t("expect-welcome-back"))
        case Answering(), Commanded():
            return Step(state)
        case AnswersShown(), Pressed("again"):
            return Step(_once_more(subject, known))
        case AnswersShown() | AnsweringLater(), Pressed("erase"):
            return _erased(state, subject, known)
        case Answering(), Said(text) if text.strip() and not meant_elsewhere(text):
            return _answered(state, text.strip(), subject, known)
        case _, Said():
            return Unheard()
        case _:
            return Step(state, notice=t("button-old"))


def _after(state: Answering) -> State:
    return Answering(state.number + 1, state.named) if state.number < QUESTIONS[-1] else AnswersShown()


def _answered(state: Answering, text: str, subject: str, known: Known) -> Step[State]:
    network, mine = _network(subject, known), _mine(subject, known)
    kept = mine.get(state.number)
    if kept and is_settled(kept):
        return Step(_after(state), notice=t("expect-settled"))
    if len(text) > ANSWER_LIMIT:
        return Step(state, notice=t("form-too-long", limit=ANSWER_LIMIT, length=len(text)))
    if network is None:
        return Step(state, notice=t("button-old"))
    id_, label = kept.id if kept else known.fresh, str(state.number)
    named = state.named and all(one.named for one in mine.values())
    voice = Voice(id_, network.id, known.me.id, "expectation", text, label=label, named=named)
    return Step(_after(state), (Contributed(voice),))


def _once_more(subject: str, known: Known) -> State:
    mine = _mine(subject, known)
    return Answering(QUESTIONS[0], all(one.named for one in mine.values())) if mine else ChoosingName()


def _erased(state: AnswersShown | AnsweringLater, subject: str, known: Known) -> Step[State]:
    """But for what was read without a name: that it goes then would tell whose it was."""
    mine = _mine(subject, known).values()
    gone: tuple[Fact, ...] = tuple(TakenBack(one) for one in mine if not is_settled(one))
    if not gone:
        return Step(state, notice=t("button-old"))
    return Step(ChoosingName() if len(gone) == len(mine) else AnswersShown(), gone, notice=t("expect-erased"))


def show(state: State, subject: str, known: Known) -> Message:
    network = going_on(_network(subject, known), known)
    if network is None:
        return elsewhere("expect", subject, known)
    found = known[ExpectationsAt(subject)]
    if found.digest is not None:
        shown = state if isinstance(state, AnswersShown) else AnswersShown()
        return reporting(network, found.digest) if shown.report else reading(network, found.digest, shown.page)
    closed = _is_closed(network, known)
    match state:
        case ChoosingName(why) if not closed:
            return choosing_name(network, why=why)
        case Answering(number, named) if not closed:
            return asking(network, number, _mine(subject, known), named=named)
        case _:
            return told(network, found.mine, later=isinstance(state, AnsweringLater), closed=closed)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    network = going_on(_network(subject, known), known)
    if name != "answer" or not isinstance(state, Answering) or _is_closed(network, known):
        return None
    kept = _mine(subject, known).get(state.number)
    question = t(f"expect-question-{state.number}")
    what = Field("text", question, "text", initial=kept.text if kept else "", limit=ANSWER_LIMIT)
    naming = t("expect-naming", named="yes" if state.named else "no")
    return Form("answer", t("expect-form"), (what,), t("keep"), naming)


FLOW: Flow[State] = Flow(
    name="expecting",
    states=(ChoosingName, Answering, AnsweringLater, AnswersShown),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(AnswersShown,),
)
