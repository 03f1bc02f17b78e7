"""Proposing a network: topic, why and with whom become the draft of a talk with one's manager or HR (E1.2).

The draft is in the writer's own words. It is sent only by a click on "send", to one person whom they chose; or to
nobody, to copy it themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.commands import mistyped
from bot.drawing.proposed import proposed
from bot.events import Commanded, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.flow import Flow, Step, Unheard
from bot.life.proposing import Counsel, MyCounsel, MyProposals, Proposal, ProposalSent, is_kept_waiting
from bot.queries import Known, Query
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
    Section,
    Title,
    message,
    section,
)

TOPIC_LIMIT, WHY_LIMIT, PEOPLE_LIMIT = 100, 800, 200
NOBODY = "nobody"
SHOWN = 5
"""Earlier proposals."""


@dataclass(frozen=True)
class ProposalBegun:
    """Nothing written yet but perhaps the topic."""

    topic: str = ""


@dataclass(frozen=True)
class ProposalWritten:
    """A draft; `to`: the id of whom it is for, once chosen."""

    topic: str
    why: str
    people: str = ""
    to: str = ""


@dataclass(frozen=True)
class ProposalGone:
    """Sent; `name` is to whom."""

    id: str
    topic: str
    name: str


@dataclass(frozen=True)
class ProposalCopied:
    """For its writer to copy: nobody got it."""

    topic: str
    why: str
    people: str = ""


State = ProposalBegun | ProposalWritten | ProposalGone | ProposalCopied


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return MyCounsel(), MyProposals()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    topic = event.rest.strip() if isinstance(event, Commanded) else ""
    return Step(ProposalBegun(topic[:TOPIC_LIMIT]), form="proposal" if topic else None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case ProposalBegun() | ProposalWritten(), Submitted("proposal", values):
            words = (values.get(name, "").strip() for name in ("topic", "why", "people"))
            return Step(ProposalWritten(*words))
        case ProposalWritten(), Pressed("to", to) if to == NOBODY:
            return Step(ProposalCopied(state.topic, state.why, state.people))
        case ProposalWritten(), Pressed("to", to) if _counsel(to, known):
            return Step(replace(state, to=to))
        case ProposalWritten(), Pressed("other"):
            return Step(replace(state, to=""))
        case ProposalWritten(to=to), Pressed("send", pressed) if to and pressed == to:
            return _sent(state, known)
        case ProposalBegun(), Said(text) if text.strip() and not mistyped(text) and not elsewhere(text):
            return Step(ProposalBegun(text.strip()[:TOPIC_LIMIT]), form="proposal")
        case _:
            return _otherwise(state, event)


def _otherwise(state: State, event: Event) -> Step[State] | Unheard:
    match state, event:
        case ProposalBegun(), Commanded(_, rest) if rest.strip():
            return Step(ProposalBegun(rest.strip()[:TOPIC_LIMIT]), form="proposal")
        case ProposalBegun(), Commanded():
            return Step(state)
        case ProposalWritten(), Commanded():
            return Step(state, notice=t("propose-resumed"))
        case ProposalWritten(), Said(text) if not elsewhere(text):
            return Step(state, notice=t("propose-use-buttons"))
        case ProposalGone(), Pressed("send"):
            return Step(state, notice=t("propose-already"))
        case _, Said():
            return Unheard()
        case _:
            return Step(state, notice=t("button-old"))


def _counsel(to: str, known: Known) -> Counsel | None:
    return next((one for one in known[MyCounsel()] if one.person == to), None)


def _open_with(to: str, known: Known) -> bool:
    """Whether they wait for an answer of this person's."""
    return any(one.to == to and one.status == "sent" for one in known[MyProposals()])


def _sent(state: ProposalWritten, known: Known) -> Step[State]:
    to = _counsel(state.to, known)
    if to is None:
        return Step(replace(state, to=""), notice=t("propose-nobody-there"))
    if _open_with(to.person, known):
        return Step(replace(state, to=""), notice=t("propose-waits", name=Raw(to.name)))
    if is_kept_waiting(to.person, known[MyProposals()], known.now):
        return Step(replace(state, to=""), notice=t("propose-lately", name=Raw(to.name)))
    proposal = Proposal(
        id=known.fresh,
        person=known.me.id,
        name=known.me.name,
        to=to.person,
        to_name=to.name,
        topic=state.topic,
        why=state.why,
        people=state.people,
    )
    return Step(ProposalGone(proposal.id, state.topic, to.name), (ProposalSent(proposal),))


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case ProposalBegun():
            return _begin(known)
        case ProposalWritten(to=to) if chosen := _counsel(to, known):
            return _preview(state, chosen, known)
        case ProposalWritten():
            return _choose(state, known)
        case ProposalCopied(topic, why, people):
            words = proposed(known.me.name, topic, why, people)
            note, title = Note(t("propose-copy")), t("propose-copied")
            return message(title, section(Title(title), note), section(*words), _again())
        case ProposalGone(proposal, _, name):
            done = t("propose-sent", name=Raw(name))
            follow = CommandButton(t("propose-follow"), "proposal", proposal)
            return message(done, section(Title(done), Note(t("propose-sent-note")), follow), _again())


def _again() -> Section:
    return section(CommandButton(t("propose-again"), "propose"))


def _begin(known: Known) -> Message:
    """With what they proposed before, and how that stands."""
    write = OpenButton(t("propose-write"), "proposal", "primary")
    earlier = [
        section(Para(_line(one)), CommandButton(t("open"), "proposal", one.id)) for one in known[MyProposals()][:SHOWN]
    ]
    return message(
        t("propose-title"),
        section(Title(t("propose-title")), Para(t("propose-about")), Note(t("propose-only-you")), write),
        *earlier,
    )


def _line(proposal: Proposal) -> T:
    return t("propose-line", topic=Raw(proposal.topic), name=Raw(proposal.to_name), status=proposal.status)


def _choose(state: ProposalWritten, known: Known) -> Message:
    people = known[MyCounsel()]
    buttons = [Button(t("propose-to", name=Raw(one.name), role=one.role), "to", one.person) for one in people]
    nobody = () if people else (Note(t("propose-no-counsel")),)
    return message(
        t("propose-whom"),
        section(Title(t("propose-draft")), Note(t("propose-nothing-yet"))),
        section(*proposed(known.me.name, state.topic, state.why, state.people)),
        section(Para(t("propose-whom")), *nobody, *buttons, Button(t("propose-to-nobody"), "to", NOBODY)),
        section(OpenButton(t("propose-edit"), "proposal")),
    )


def _preview(state: ProposalWritten, to: Counsel, known: Known) -> Message:
    """Just as the other will read it."""
    goes = t("propose-goes-to", name=Raw(to.name))
    return message(
        goes,
        section(Title(t("propose-preview")), Note(goes)),
        section(*proposed(known.me.name, state.topic, state.why, state.people)),
        section(
            Button(t("propose-send", name=Raw(to.name)), "send", to.person, "primary"),
            OpenButton(t("propose-edit"), "proposal"),
            Button(t("propose-other"), "other"),
        ),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "proposal" or not isinstance(state, ProposalBegun | ProposalWritten):
        return None
    why, people = (state.why, state.people) if isinstance(state, ProposalWritten) else ("", "")
    fields = (
        Field("topic", t("propose-topic"), initial=state.topic, limit=TOPIC_LIMIT, hint=t("propose-topic-hint")),
        Field("why", t("propose-why"), "text", initial=why, limit=WHY_LIMIT, hint=t("propose-why-hint")),
        Field("people", t("propose-people"), required=False, initial=people, limit=PEOPLE_LIMIT),
    )
    return Form("proposal", t("propose-form"), fields, t("propose-next"), t("propose-only-you"))


FLOW: Flow[State] = Flow(
    name="proposing",
    states=(ProposalBegun, ProposalWritten, ProposalGone, ProposalCopied),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(ProposalGone, ProposalCopied),
)
