"""Asked to facilitate a network, or to do so too; and what whoever asked hears of it (`bot.life.leading`).

Nothing changes before they say yes: a seat that they have stays theirs until then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import Fact, MemberEnrolled
from bot.flow import Flow, Step, Unheard
from bot.founding.launching import Colleagues
from bot.life.leading import LASTS, About, news, read
from bot.life.steering import HandedOver, LeadTold
from bot.network.model import Member, Network
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import Button, CommandButton, Message, Note, Para, Part, Title, message, section


@dataclass(frozen=True)
class LeadAsked:
    """Only who was asked sees this state. `until` (UTC): so long they can say yes."""

    until: datetime


@dataclass(frozen=True)
class LeadAnswered:
    """What they said."""

    yes: bool


@dataclass(frozen=True)
class LeadHeard:
    """What somebody else said or did; only who was told sees this state."""


@dataclass(frozen=True)
class NobodyToLead:
    """Whoever looks without having been asked or told."""


State = LeadAsked | LeadAnswered | LeadHeard | NobodyToLead


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    about = read(subject)
    return NetworkBy(about.network), Colleagues((about.person,))


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if not isinstance(event, Elapsed):
        return Step(NobodyToLead())
    about = read(subject)
    begun = LeadAsked(known.now + LASTS) if about.is_request else LeadHeard()
    return Step(begun, silent=_pointless(about, known))


def _pointless(about: About, known: Known) -> str | None:
    """Why there is nothing to ask or tell any more, or None."""
    network = known[NetworkBy(about.network)]
    if network is None:
        return "why-gone"
    if network.status != "open":
        return "why-cancelled"
    if network.over(known.now):
        return "why-over"
    if about.is_request:
        return None if _open(about, known) else "why-gone"
    return "why-gone" if about.what == "aside" and network.led_by(known.me.id) else None


def _open(about: About, known: Known) -> Network | None:
    """The network, while this person may still say yes."""
    network, me = known[NetworkBy(about.network)], known.me
    if network is None or network.status != "open" or network.over(known.now) or not about.stands(network):
        return None
    done = network.led_by(me.id) if about.what == "beside" else network.facilitator == me.id
    return network if not done and network.organisation == me.organisation else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    about = read(subject)
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case Commanded():
            return Step(state)
        case Pressed("yes" | "no" as said) if isinstance(state, LeadAsked) and known.now < state.until:
            if (network := _open(about, known)) is not None:
                return _accepted(about, network, known) if said == "yes" else _declined(about, network, known)
    return Step(state, notice=t("button-old"))


def _accepted(about: About, network: Network, known: Known) -> Step[State]:
    """Whoever asked hears it; of another facilitator, they and all others hear as it is."""
    me = known.me
    if about.what == "beside":
        member = Member(me.id, me.name, me.reader, me.country, me.team, "leading")
        told = LeadTold(network, about.person, news("too", network, me.id))
        return Step(LeadAnswered(yes=True), (MemberEnrolled(network, member), told))
    fact: Fact = HandedOver(network, me.id, stays=about.what == "over")
    hears = about.what == "over" and about.person == network.facilitator
    told = LeadTold(network, about.person, news("yes", network, me.id))
    return Step(LeadAnswered(yes=True), (fact,) if hears else (fact, told))


def _declined(about: About, network: Network, known: Known) -> Step[State]:
    return Step(LeadAnswered(yes=False), (LeadTold(network, about.person, news("no", network, known.me.id)),))


def show(state: State, subject: str, known: Known) -> Message:
    about = read(subject)
    network = known[NetworkBy(about.network)]
    if network is None or isinstance(state, NobodyToLead):
        return _nothing()
    match state:
        case LeadAnswered(yes):
            return _answered(about, network, known, yes=yes)
        case LeadHeard():
            return _heard(about, network, known)
        case _:
            return _request(about, network, known) if _open(about, known) else _nothing()


def _nothing() -> Message:
    return message(t("accept-none"), section(Para(t("accept-none")), CommandButton(t("do-mine"), "mine")))


def _name(about: About, network: Network, known: Known) -> Raw:
    """Whom it is about; who is gone is called as the network calls who facilitates it."""
    names = (one.name for one in known[Colleagues((about.person,))])
    return Raw(next(names, network.facilitator_name))


def _request(about: About, network: Network, known: Known) -> Message:
    name, of = _name(about, network, known), Raw(network.name)
    beside = about.what == "beside"
    title = t("accept-title-beside" if beside else "accept-title", network=of)
    stays: tuple[Part, ...] = (Para(t("hand-stays", name=Raw(network.facilitator_name))),)
    seat: tuple[Part, ...] = (Note(t("accept-seat")),) if network.standing(known.me.id) == "member" else ()
    return message(
        title,
        section(
            Title(title),
            Para(t("leading-what" if beside else "accept-what", name=name)),
            *(stays if about.what == "over" else ()),
            *seat,
            Note(t("accept-why", name=name)),
            Button(t("accept-yes"), "yes", style="primary"),
            Button(t("leading-step-back"), "no"),
            CommandButton(t("open-network"), "network", network.id),
        ),
    )


def _answered(about: About, network: Network, known: Known, *, yes: bool) -> Message:
    if yes:
        key = "accept-done-beside" if about.what == "beside" else "accept-done"
        text = t(key, network=Raw(network.name))
    else:
        text = t("accept-declined", name=_name(about, network, known))
    look = CommandButton(t("open-network"), "network", network.id)
    return message(text, section(Title(Raw(network.name)), Para(text), look))


def _heard(about: About, network: Network, known: Known) -> Message:
    text = t("accept-told", what=about.what, name=_name(about, network, known), network=Raw(network.name))
    why = Note(t("accept-told-why" if about.what == "aside" else "accept-asked-why"))
    look = CommandButton(t("open-network"), "network", network.id)
    return message(text, section(Title(t("hand-title")), Para(text), why, look))


STATES = (LeadAsked, LeadAnswered, LeadHeard, NobodyToLead)
FLOW: Flow[State] = Flow("accepting", STATES, start, step, show, asks, ends=STATES)
