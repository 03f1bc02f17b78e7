"""One proposal, as its writer and whoever it was sent to find it. The subject is its id (E1.2)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.drawing.proposed import proposed
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.proposing import VERDICTS, Proposal, ProposalAnswered, ProposalBy, ProposalWithdrawn, Verdict
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Part,
    Quote,
    Section,
    Title,
    message,
    section,
)

WORDS_LIMIT = 500


@dataclass(frozen=True)
class ProposalWeighed:
    """It waits for the reader's answer."""


State = ProposalWeighed | Shown


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (ProposalBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    proposal = known[ProposalBy(subject)]
    return Step(_state(proposal, known), silent=_pointless(proposal, known) if isinstance(event, Elapsed) else None)


def _pointless(proposal: Proposal | None, known: Known) -> str | None:
    """Why nobody should be told, or None: who wrote it hears of an answer, the other of what waits for one."""
    if proposal is None or proposal.status == "withdrawn":
        return "why-gone"
    if proposal.person == known.me.id:
        return "why-nothing" if proposal.status == "sent" else None
    return None if proposal.status == "sent" else "why-answered"


def _state(proposal: Proposal | None, known: Known) -> State:
    return ProposalWeighed() if _is_asked(proposal, known) else Shown()


def _is_asked(proposal: Proposal | None, known: Known) -> bool:
    return proposal is not None and proposal.status == "sent" and proposal.to == known.me.id


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    proposal = known[ProposalBy(subject)]
    match event:
        case Elapsed():
            return start(subject, event, known)
        case Pressed("answer", verdict) if _is_asked(proposal, known):
            return _answered(proposal, verdict, "")
        case Submitted("answer", values) if _is_asked(proposal, known):
            return _answered(proposal, values.get("verdict", ""), values.get("words", "").strip())
        case Pressed("withdraw") if proposal and proposal.person == known.me.id and proposal.status == "sent":
            return Step(Shown(), (ProposalWithdrawn(proposal),), notice=t("proposal-withdrawn"))
        case Pressed("answer" | "withdraw") if proposal:
            return Step(_state(proposal, known), notice=t("proposal-answered-before"))
        case Said():
            return Unheard()
        case Commanded():
            return Step(_state(proposal, known))
        case _:
            return Step(state, notice=t("button-old"))


def _answered(proposal: Proposal | None, verdict: str, words: str) -> Step[State]:
    said: Verdict | None = next((one for one in VERDICTS if one == verdict), None)
    if proposal is None or said is None:
        return Step(ProposalWeighed(), notice=t("button-old"))
    return Step(Shown(), (ProposalAnswered(proposal, said, words),), notice=t("proposal-thanks"))


def show(state: State, subject: str, known: Known) -> Message:
    proposal = known[ProposalBy(subject)]
    if proposal is None:
        return message(t("proposal-unknown"), section(Para(t("proposal-unknown")), CommandButton(t("do-help"), "help")))
    if proposal.person == known.me.id:
        return _to_its_writer(proposal)
    return _to_the_other(proposal, known)


def _to_its_writer(proposal: Proposal) -> Message:
    """How it stands; with "go ahead" the way to found it."""
    name, topic = Raw(proposal.to_name), Raw(proposal.topic)
    stands = t("proposal-stands", name=name, status=proposal.status)
    said = (Quote(Raw(proposal.reply), name),) if proposal.reply else ()
    return message(
        stands,
        section(Title(t("proposal-title", topic=topic)), Para(stands), *said, Note(t("proposal-why-you"))),
        section(*_next_for_writer(proposal)),
        *(_words(proposal) if proposal.status == "sent" else ()),
    )


def _next_for_writer(proposal: Proposal) -> tuple[Part | Control, ...]:
    match proposal.status:
        case "sent":
            return Note(t("proposal-waits")), Button(t("proposal-withdraw"), "withdraw")
        case "ahead":
            return (CommandButton(t("proposal-found-it"), "new", proposal.topic, "primary"),)
        case "talk":
            return (Note(t("proposal-agree-when")),)
        case _:
            return (CommandButton(t("propose-again"), "propose"),)


def _words(proposal: Proposal) -> tuple[Section, ...]:
    if not proposal.why:
        return ()
    return (section(*proposed(proposal.name, proposal.topic, proposal.why, proposal.people)),)


def _to_the_other(proposal: Proposal, known: Known) -> Message:
    title = t("proposal-from", name=Raw(proposal.name))
    if proposal.status == "withdrawn":
        text = t("proposal-taken-back", name=Raw(proposal.name))
        return message(text, section(Title(title), Para(text)))
    if not _is_asked(proposal, known):
        done = t("proposal-you-said", status=proposal.status, name=Raw(proposal.name))
        said = (Quote(Raw(proposal.reply), Raw(known.me.name)),) if proposal.reply else ()
        return message(done, section(Title(title), Para(done), *said), *_words(proposal))
    buttons = (Button(t(f"proposal-{one}"), "answer", one) for one in VERDICTS)
    return message(
        title,
        section(Title(title), Note(t("proposal-why", name=Raw(proposal.name)))),
        *_words(proposal),
        section(*buttons, OpenButton(t("proposal-with-words"), "answer")),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "answer" or not _is_asked(known[ProposalBy(subject)], known):
        return None
    options = tuple(Option(t(f"proposal-{one}"), one) for one in VERDICTS)
    fields = (
        Field("verdict", t("proposal-answer"), "select", options=options),
        Field("words", t("proposal-words"), "text", required=False, limit=WORDS_LIMIT),
    )
    return Form("answer", t("proposal-form"), fields, t("proposal-send"))


FLOW: Flow[State] = Flow("proposal", (ProposalWeighed, Shown), start, step, show, asks, form=form, ends=(Shown,))
