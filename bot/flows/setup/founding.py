"""Founding a network (fiche, lines 67-85): what there is already, one form, all that can be settled besides, publish.

Nothing exists until it is published; until then the draft stays, through restarts, with everything that was filled in.
Whoever knows what they want needs two forms; each other part is changed from the preview.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.catalogue.chances import intro, not_now, not_now_form, topic_form, weighing
from bot.catalogue.model import Matching
from bot.content import founding as usual
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.everyday import elsewhere
from bot.facts import NetworkPublished
from bot.flow import Flow, Step, Unheard
from bot.founding.drafting import Draft, begun, continuing, digest, network_of
from bot.founding.launching import Launched, ManagersHere
from bot.founding.previewing import as_invited, colleagues, date_page, form_of, founded, people_page, preview
from bot.founding.revising import checked, needs, revised
from bot.queries import Known, NetworkBy, Query
from bot.speech import T, t
from bot.views import (
    CommandButton,
    FieldError,
    Form,
    Message,
    Para,
    message,
    section,
)


@dataclass(frozen=True)
class Beginning:
    """Nothing is known but who begins."""

    draft: Draft


@dataclass(frozen=True)
class Weighing:
    """What there is already on this topic is shown: to join, to found one all the same, or not now."""

    draft: Draft


@dataclass(frozen=True)
class Previewing:
    """All that is filled in, with its dates."""

    draft: Draft


@dataclass(frozen=True)
class Gathering:
    """Who is to be asked by name."""

    draft: Draft


@dataclass(frozen=True)
class Dating:
    """One date is to be another: that of the session with this number."""

    draft: Draft
    number: int


@dataclass(frozen=True)
class AsInvited:
    """The invitation as whoever is asked will read it."""

    draft: Draft


@dataclass(frozen=True)
class Founded:
    """Published under this id."""

    id: str
    name: str


@dataclass(frozen=True)
class DraftDropped:
    """Thrown away by its maker."""


@dataclass(frozen=True)
class NotFounding:
    """No network for now, and why: its maker's own business, shown to nobody."""

    topic: str
    reason: str
    words: str = ""


Early = Beginning | Weighing
Open = Previewing | Gathering | Dating | AsInvited
State = Early | Open | Founded | DraftDropped | NotFounding


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    if isinstance(state, Founded):
        return (NetworkBy(state.id), *_around(_topic(state, event), ""))
    draft = state.draft if isinstance(state, Early | Open) else None
    first = _around(_topic(state, event), draft.topic if draft else "")
    return (*first, *needs(draft, event))


def _topic(state: State | None, event: Event) -> str:
    """What this event says that it is to be about: words, or the id of a network to continue."""
    match event:
        case Commanded(_, text) | Submitted("topic", {"topic": text}):
            return _short(text)
        case Said(text) if isinstance(state, Beginning) and not elsewhere(text):
            return _short(text)
        case _:
            return ""


def _short(text: str) -> str:
    return " ".join(text[: usual.LIMITS["topic"] * 2].split())[: usual.LIMITS["topic"]]


def _around(topic: str, before: str) -> Iterator[Query[object]]:
    """What there is on this topic, and on the one before; who continues a network is shown all there is."""
    if topic and " " not in topic:
        yield NetworkBy(topic)
    yield from (Matching(one) for one in dict.fromkeys((topic, before, "")))


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return _begun(_topic(None, event), known)


def _begun(topic: str, known: Known) -> Step[State]:
    """With a network of one's own: a new series of it. With words: what there is on them."""
    if not topic:
        return Step(Beginning(begun(known.me)), form="topic")
    network = known.answers.get(NetworkBy(topic))
    if network and network.led_by(known.me.id) and network.frame.kind != "outside":
        return Step(Weighing(continuing(network, known.me, known.now)))
    return Step(Weighing(begun(known.me, topic)))


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case Beginning() | Weighing(), Commanded() | Submitted("topic"):
            topic, form = _topic(state, event), "topic" if isinstance(state, Beginning) else None
            return _begun(topic, known) if topic else Step(state, form=form)
        case Beginning(), Said() if topic := _topic(state, event):
            return _begun(topic, known)
        case Weighing(draft), Submitted("not-now", values):
            return Step(NotFounding(draft.topic, values["reason"], values["words"]))
        case Weighing(), Submitted("network"):
            return _revised(state, event, known)
        case Beginning() | Weighing(), Pressed("drop"):
            return Step(DraftDropped())
        case Previewing() | Gathering() | Dating() | AsInvited(), _:
            return _drafting(state, event, known)
        case _:
            return _otherwise(state, event)


def _drafting(state: Open, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Submitted():
            return _revised(state, event, known)
        case Pressed("publish", shown) if shown != digest(state.draft):
            return Step(Previewing(state.draft), notice=t("founding-changed"))
        case Pressed("publish"):
            return _published(state, known)
        case Pressed():
            return _turned(state, event)
        case Commanded(_, rest):
            return Step(Previewing(state.draft), notice=t("founding-another" if rest.strip() else "founding-resumed"))
        case _:
            return _otherwise(state, event)


def _otherwise(state: State, event: Event) -> Step[State] | Unheard:
    match event:
        case Said(text) if isinstance(state, Early | Open) and not elsewhere(text):
            return Step(state, notice=t("founding-use-form"))
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _revised(state: Weighing | Open, event: Submitted, known: Known) -> Step[State]:
    """The draft as the form has it; or what is wrong with that."""
    number = state.number if isinstance(state, Dating) else 0
    match revised(state.draft, event, known, number):
        case Draft() as draft if event.form in ("people", "leading"):
            return Step(Gathering(draft))
        case Draft() as draft:
            anew = event.form == "network" and state.draft.slots and draft.slots != state.draft.slots
            return Step(Previewing(draft), notice=t("founding-dates-anew") if anew else None)
        case T() as notice:
            return Step(state, notice=notice)
        case errors:
            return Step(state, errors=errors)


def _turned(state: Open, event: Pressed) -> Step[State]:
    """From one part of the draft to another."""
    draft = state.draft
    match event.action:
        case "people":
            return Step(Gathering(draft))
        case "unask":
            rest = tuple(one for one in draft.people if one.person != event.value)
            return Step(Gathering(replace(draft, people=rest)))
        case "as-invited":
            return Step(AsInvited(draft))
        case "date" if event.value in {str(number) for number in range(1, len(draft.slots) + 1)}:
            return Step(Dating(draft, int(event.value)), form="date")
        case "back":
            return Step(Previewing(draft))
        case "drop":
            return Step(DraftDropped())
        case _:
            return Step(state, notice=t("button-old"))


def _published(state: Open, known: Known) -> Step[State]:
    """Publishes, unless the first date went by while the draft was waiting."""
    draft = state.draft
    network = network_of(draft, known, colleagues(draft, known))
    if network.sessions[0].start <= known.now:
        return Step(Previewing(draft), notice=t("founding-date-past"))
    told = known[ManagersHere()] if draft.value("tell") == "yes" and network.frame.kind == "internal" else ()
    return Step(Founded(network.id, network.name), (NetworkPublished(network), Launched(network, told)))


def show(state: State, subject: str, known: Known) -> Message:
    match state:
        case Beginning():
            return intro()
        case Weighing(draft):
            return weighing(draft.topic, known[Matching(draft.topic)], known, draft.earlier)
        case Previewing(draft):
            return preview(draft, known)
        case Gathering(draft):
            return people_page(draft, known)
        case Dating(draft, number):
            return date_page(draft, number, known)
        case AsInvited(draft):
            return as_invited(draft, known)
        case Founded():
            return founded(state.name, state.id, known)
        case DraftDropped():
            again = CommandButton(t("do-new"), "new")
            return message(t("founding-dropped"), section(Para(t("founding-dropped")), again))
        case NotFounding():
            return not_now(state.reason, state.words)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    match name, state:
        case "topic", Beginning() | Weighing():
            return topic_form(state.draft.topic)
        case "not-now", Weighing():
            return not_now_form()
        case "network", Weighing(draft):
            return form_of("network", draft, known)
        case _, Previewing() | Gathering() | AsInvited():
            return form_of(name, state.draft, known)
        case _, Dating(draft, number):
            return form_of(name, draft, known, number)
        case _:
            return None


def checks(state: State, event: Submitted, known: Known) -> tuple[FieldError, ...]:
    return checked(state.draft, event, known) if isinstance(state, Early | Open) else ()


STATES = (Beginning, Weighing, Previewing, Gathering, Dating, AsInvited, Founded, DraftDropped, NotFounding)

FLOW: Flow[State] = Flow(
    name="founding",
    states=STATES,
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    checks=checks,
    ends=(Founded, DraftDropped, NotFounding),
    version=2,
)
