"""The readiness check: ten statements, a question about time, advice without a score (fiche, lines 43-63).

Only the person who answers ever sees the answers. Nothing is added up, and nobody is turned away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.content.readiness import DOUBLE, LOW, SCALE, STATEMENTS, TIMES, Half, pressed, typed
from bot.drawing.advice import Answers, advised, beside, tone
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.facts import PlanMade, ReadinessAnswered
from bot.flow import Flow, Step, Unheard
from bot.network.concern import first_to_begin, has_met
from bot.queries import Known, MyNetworks, MyReadiness, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Facts,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Section,
    Title,
    message,
    section,
)


@dataclass(frozen=True)
class Asking:
    """At statement `len(answers) + 1`; `half`: which part of statement 4 is the hard one."""

    answers: Answers = ()
    half: str = ""


@dataclass(frozen=True)
class AskingHalf:
    """Statement 4 asks two things and was answered low: which of them is the hard one."""

    answers: Answers


@dataclass(frozen=True)
class AskingTime:
    answers: Answers
    half: str = ""


@dataclass(frozen=True)
class Advised:
    """Done: `answers` and the `plan` (when, then) stay here only to be drawn again for their owner."""

    answers: Answers
    time: str
    half: str = ""
    plan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stopped:
    """Put away for later, with what was answered."""

    answers: Answers
    half: str = ""


State = Asking | AskingHalf | AskingTime | Advised | Stopped


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[Any], ...]:
    """Whoever is in the middle of it needs nothing: the check is answered from its own state."""
    if state is None or isinstance(state, Advised | AskingTime):
        return (MyReadiness(), MyNetworks())
    return (MyNetworks(),) if isinstance(event, Elapsed) else ()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    earlier = known[MyReadiness()]
    if isinstance(event, Elapsed):
        silent = "why-done" if earlier else "why-underway" if _is_underway(known) else None
        return Step(Stopped(()) if silent else Asking(), notice=_because(known), silent=silent)
    if earlier:
        return Step(Advised(earlier[0].answers, earlier[0].time), notice=t("ready-earlier", at=earlier[0].at))
    return Step(Asking())


def _is_underway(known: Known) -> bool:
    """Whether this person has been to a session: then they found out what it is like."""
    return has_met(known[MyNetworks()], known.me.id, known.now)


def _because(known: Known) -> T:
    """Why this comes by itself."""
    first = first_to_begin(known[MyNetworks()], known.me.id)
    return t("ready-why", network=Raw(first.name)) if first else t("ready-why-not-yet")


def _once_more(state: State, event: Elapsed, known: Known) -> Step[State]:
    """For who didn't finish. A first one may be at its second try, and nobody saw the one before."""
    notice = _because(known) if state == Asking(()) and not event.again else t("ready-again")
    return Step(state, notice=notice, silent="why-underway" if _is_underway(known) else None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case Advised(), Pressed("redo"):
            return Step(Asking())
        case Stopped(answers, half), Commanded() | Pressed("resume"):
            return Step(_next(answers, half), notice=t("ready-welcome-back"))
        case Asking() | AskingTime() | AskingHalf(), Pressed("stop") | Said("stop" | "Stop"):
            return Step(Stopped(state.answers, "" if isinstance(state, AskingHalf) else state.half))
        case Asking(answers, half) | AskingTime(answers, half), Pressed("back") if answers:
            return Step(Asking(answers[:-1], half))
        case AskingHalf(answers), Pressed("back"):
            return Step(Asking(answers[:-1]))
        case Asking(answers, half), Pressed("answer", value) if (given := pressed(value, len(answers) + 1)) is not None:
            return Step(_after(answers, given.rating, half))
        case Asking(answers, half), Said(text) if (rating := typed(text)) is not None:
            return Step(_after(answers, rating, half))
        case AskingHalf(answers), Pressed("half", value) if value in ("own", "others", "both"):
            return Step(Asking(answers, value))
        case AskingTime(answers, half), Pressed("time", value) if value in ("", *TIMES):
            return Step(Advised(answers, value, half), (ReadinessAnswered(answers, value),))
        case Advised(), Submitted("plan", values):
            plan = PlanMade(values["when"], values["then"])
            return Step(replace(state, plan=(plan.when, plan.then)), (plan,), notice=t("ready-plan-kept"))
        case Advised(), Pressed("talk" | "later" as way):
            return Step(state, notice=t(f"ready-{way}-how"))
        case Asking() | AskingHalf() | AskingTime(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("ready-use-buttons" if isinstance(state, Asking) else "use-a-button"))
        case _, Said():
            return Unheard()
        case _, Commanded() | Elapsed():
            return _once_more(state, event, known) if isinstance(event, Elapsed) else Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _after(answers: Answers, rating: int | None, half: str) -> State:
    said = (*answers, rating)
    if len(said) == DOUBLE and rating is not None and rating <= LOW:
        return AskingHalf(said)
    return _next(said, half)


def _next(answers: Answers, half: str) -> State:
    return AskingTime(answers, half) if len(answers) == len(STATEMENTS) else Asking(answers, half)


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case Asking(answers):
            return _question(len(answers) + 1)
        case AskingHalf():
            return _which_half()
        case AskingTime():
            return _time()
        case Stopped(answers):
            return _paused(len(answers))
        case Advised():
            return _advice(state, known)


def _question(number: int) -> Message:
    ratings = (Button(t(f"scale-{rating}"), "answer", f"{number}:{rating}") for rating in SCALE)
    skip = Button(t("skip"), "answer", f"{number}:")
    back = (Button(t("back"), "back"),) if number > 1 else ()
    intro = (Note(t("ready-intro")),) if number == 1 else ()
    return message(
        t("ready-summary", number=number),
        section(Title(t("ready-title")), *intro, Note(t("progress", number=number, total=len(STATEMENTS)))),
        section(Para(t(f"ready-statement-{number}")), *ratings),
        section(skip, *back, Button(t("stop-here"), "stop")),
    )


def _which_half() -> Message:
    halves: tuple[Half, ...] = ("own", "others", "both")
    return message(
        t("ready-half"),
        section(Title(t("ready-title")), Note(t("progress", number=DOUBLE, total=len(STATEMENTS)))),
        section(Para(t("ready-half")), *(Button(t(f"ready-half-{half}"), "half", half) for half in halves)),
        section(Button(t("back"), "back"), Button(t("stop-here"), "stop")),
    )


def _time() -> Message:
    return message(
        t("ready-time"),
        section(Title(t("ready-title")), Note(t("ready-time-apart"))),
        section(Para(t("ready-time")), *(Button(t(f"ready-time-{time}"), "time", time) for time in TIMES)),
        section(Button(t("skip"), "time", ""), Button(t("back"), "back"), Button(t("stop-here"), "stop")),
    )


def _paused(answered: int) -> Message:
    return message(
        t("ready-paused"),
        section(Title(t("ready-title")), Para(t("ready-paused")), Note(t("ready-kept", count=answered))),
        section(Button(t("resume"), "resume", style="primary")),
    )


def _advice(state: Advised, known: Known) -> Message:
    return message(
        t("ready-thanks"),
        section(Title(t("ready-thanks")), Para(tone(state.answers))),
        *advised(state.answers, state.half),
        *beside(known[MyReadiness()]),
        _plan(state),
        section(Para(t("ready-now")), *_ways(), *_about_time(state, known)),
        section(Note(t("ready-private")), Button(t("redo"), "redo")),
    )


def _plan(state: Advised) -> Section:
    if state.plan:
        rows = ((t("ready-plan-when"), Raw(state.plan[0])), (t("ready-plan-then"), Raw(state.plan[1])))
        return section(Note(t("ready-plan-made")), Facts(rows), OpenButton(t("ready-plan-another"), "plan"))
    return section(Para(t("ready-plan-invite")), OpenButton(t("ready-plan-button"), "plan", style="primary"))


def _ways() -> tuple[Control, ...]:
    """Join, talk first, later: equal buttons, none of them the right one."""
    return (
        CommandButton(t("ready-join"), "find"),
        Button(t("ready-talk"), "talk"),
        Button(t("ready-later"), "later"),
    )


def _about_time(state: Advised, known: Known) -> tuple[CommandButton, ...]:
    """The draft of a talk about it, for who wants one; time for the first session, for who has one to come."""
    talk = (CommandButton(t("ready-propose"), "propose"),) if state.time == "discuss" else ()
    to_come = (network for network in known[MyNetworks()] if network.sessions[0].start > known.now)
    first = first_to_begin(to_come, known.me.id)
    keep = (CommandButton(t("ready-keep-time"), "time", first.sessions[0].id),) if first else ()
    return (*talk, *keep)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "plan" or not isinstance(state, Advised):
        return None
    fields = (
        Field("when", t("ready-plan-when"), "text", limit=300, hint=t("ready-plan-when-hint")),
        Field("then", t("ready-plan-then"), "text", limit=300, hint=t("ready-plan-then-hint")),
    )
    return Form("plan", t("ready-plan-title"), fields, t("keep"), t("ready-plan-intro"))


FLOW: Flow[State] = Flow(
    name="readiness",
    states=(Asking, AskingHalf, AskingTime, Advised, Stopped),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Advised,),
)
