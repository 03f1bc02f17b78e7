"""Who facilitates a network: handing it over in mid-course, and doing it with others. The subject is the network.

Whoever leads it decides; and once its facilitator can't be reached any more, so does whoever looks after the
organisation. Nothing changes before whoever is to do it says yes (`accepting`), and everybody hears once who it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import Fact, MemberLeft
from bot.flow import Flow, Step, Unheard
from bot.founding.launching import Colleagues
from bot.life.adrift import Adrift
from bot.life.leading import Way, news, requested
from bot.life.steering import HandedOver, LeadTold
from bot.network.model import Member, Network
from bot.people import Person
from bot.queries import Known, MyNetworks, NetworkBy, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Field,
    FieldError,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Title,
    message,
    section,
)

MOST = 10
"""Networks, or people, to choose from."""


@dataclass(frozen=True)
class Handing:
    """Who does it now, and what can be changed."""


@dataclass(frozen=True)
class AskingOver:
    """It is to be this person's from now on; not before it is confirmed. `stays`: whoever did it does it too."""

    to: str
    name: str
    stays: bool


@dataclass(frozen=True)
class Handed:
    """Done, by somebody who perhaps sees no more of it than anybody else. `name`: who facilitates it now."""

    name: str


State = Handing | AskingOver | Handed


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject), MyNetworks(), Adrift(), Colleagues(_named(state)))


def _named(state: State | None) -> tuple[str, ...]:
    """Whom a question is about: they must still be there, in the organisation of who answers it."""
    return (state.to,) if isinstance(state, AskingOver) else ()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    network = _network(subject, known)
    if isinstance(event, Elapsed) and (network is None or not _is_adrift(network, known)):
        return Step(Handing(), silent="why-gone")
    return Step(Handing())


def _network(subject: str, known: Known) -> Network | None:
    """The one that is meant, if this person may decide who facilitates it."""
    mine = tuple(_mine(known))
    if not subject:
        return mine[0] if len(mine) == 1 else None
    found = known[NetworkBy(subject)]
    theirs = found is not None and any(one.id == found.id for one in mine)
    return found if theirs else None


def _mine(known: Known) -> Iterator[Network]:
    led = {one.id: one for one in known[MyNetworks()] if one.led_by(known.me.id) and one.status == "open"}
    found = led | {one.id: one for one in known[Adrift()]}
    return (one for one in found.values() if not one.over(known.now) and one.frame.kind != "outside")


def _is_adrift(network: Network, known: Known) -> bool:
    return any(one.id == network.id for one in known[Adrift()])


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = _network(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Submitted("over" | "beside" as form) if network is not None:
            return _picked(state, form, event, network, known)
        case Pressed() if network is not None:
            return _pressed(state, event, network, known)
        case _:
            return Step(state, notice=t("button-old"))


def _picked(state: State, form: str, event: Submitted, network: Network, known: Known) -> Step[State]:
    who, stays = event.picked.get("who"), event.values.get("stays") == "yes"
    if not isinstance(who, Person):
        return Step(state, errors=(FieldError("who", t("form-not-a-person")),))
    if who.id == known.me.id == network.facilitator:
        return Step(state, errors=(FieldError("who", t("founding-person-self")),))
    if wrong := _unfit(form, who.id, who.organisation, network):
        return Step(state, errors=(FieldError("who", wrong),))
    if form == "over":
        return Step(AskingOver(who.id, who.name, stays))
    return _ask("beside", network, who.id, who.name, known)


def _unfit(form: str, who: str, organisation: str, network: Network) -> T | None:
    """Why this person can't be it, or None."""
    if organisation != network.organisation:
        return t("hand-elsewhere")
    if who == network.facilitator:
        return t("hand-already")
    return t("hand-beside-already") if form == "beside" and network.standing(who) == "leading" else None


def _ask(way: Way, network: Network, to: str, name: str, known: Known) -> Step[State]:
    fact = LeadTold(network, to, requested(way, network, known.me.id))
    return Step(Handing(), (fact,), notice=t("hand-asked", name=Raw(name)))


def _pressed(state: State, event: Pressed, network: Network, known: Known) -> Step[State]:
    beside = {one.person: one for one in network.leading}
    match state, event.action:
        case Handing() | Handed(), "to" if event.value in beside:
            return Step(AskingOver(event.value, beside[event.value].name, stays=True))
        case AskingOver(to, name, stays), "surely" if to != network.facilitator and _is_there(to, network, known):
            return _handed(network, to, name, stays=stays, known=known)
        case _, "alone" if event.value in beside:
            return _alone(network, beside[event.value], known)
        case _, "keep":
            return Step(Handing())
        case _:
            return Step(state, notice=t("button-old"))


def _is_there(person: str, network: Network, known: Known) -> bool:
    return any(one.id == person and one.organisation == network.organisation for one in known[Colleagues((person,))])


def _handed(network: Network, to: str, name: str, *, stays: bool, known: Known) -> Step[State]:
    """Whoever takes it over themselves needs no asking. Whoever can't be reached any more doesn't stay."""
    adrift = _is_adrift(network, known)
    if to != known.me.id:
        return _ask("adrift" if adrift else "over" if stays else "away", network, to, name, known)
    fact: Fact = HandedOver(network, to, stays=stays and not adrift)
    return Step(Handed(name), (fact,), notice=t("hand-done", count=len(network.reached)))


def _alone(network: Network, member: Member, known: Known) -> Step[State]:
    self = member.person == known.me.id
    after: State = Handed(network.facilitator_name) if self else Handing()
    said = t("hand-alone-self") if self else t("hand-alone-done", name=Raw(member.name))
    left = MemberLeft(network, member.person)
    told = () if self else (LeadTold(network, member.person, news("aside", network, known.me.id)),)
    return Step(after, (left, *told), notice=said)


def show(state: State, subject: str, known: Known) -> Message:
    network = _network(subject, known)
    if network is None:
        return _elsewhere(state, known)
    match state:
        case AskingOver(to) if to != network.facilitator:
            return _surely_over(network, state, known)
        case _:
            return _as_it_is(network, known)


def _elsewhere(state: State, known: Known) -> Message:
    """Who decides nothing about it: which networks they do decide about, if there are any."""
    if isinstance(state, Handed):
        text = t("hand-is", name=Raw(state.name))
        return message(text, section(Title(t("hand-title")), Para(text), CommandButton(t("do-mine"), "mine")))
    mine = tuple(_mine(known))[:MOST]
    if not mine:
        text = t("hand-none")
        return message(text, section(Title(t("hand-title")), Para(text), CommandButton(t("do-mine"), "mine")))
    ways = (CommandButton(Raw(one.name), "handover", one.id) for one in mine)
    return message(t("hand-which"), section(Title(t("hand-title")), Para(t("hand-which")), *ways))


def _surely_over(network: Network, state: AskingOver, known: Known) -> Message:
    question = t("hand-surely", network=Raw(network.name), name=Raw(state.name))
    asked = () if state.to == known.me.id else (Note(t("hand-asks-first", name=Raw(state.name))),)
    seat = (Note(t("hand-gives-up-seat")),) if network.standing(state.to) == "member" else ()
    stays = state.stays and not _is_adrift(network, known)
    after = t("hand-stays" if stays else "hand-goes", name=Raw(network.facilitator_name))
    notes = (*asked, Note(after), *seat, Note(t("hand-who-hears", count=len(network.reached))))
    yes, no = Button(t("hand-do"), "surely", style="primary"), Button(t("network-stay"), "keep")
    return message(question, section(Title(Raw(network.name)), Para(question), *notes, yes, no))


def _as_it_is(network: Network, known: Known) -> Message:
    adrift = _is_adrift(network, known)
    text = t("hand-adrift" if adrift else "hand-is", name=Raw(network.facilitator_name), network=Raw(network.name))
    beside = ", ".join(one.name for one in network.leading)
    too = (Facts(((t("hand-too"), Raw(beside)),)),) if beside else ()
    why = (Note(t("hand-why")),) if adrift else ()
    ways = _ways(network, known)
    return message(text, section(Title(t("hand-of", network=Raw(network.name))), Para(text), *too, *why, *ways))


def _ways(network: Network, known: Known) -> tuple[Control, ...]:
    me, picks = known.me.id, "person" in known.pickers
    others = tuple(Option(Raw(one.name), one.person) for one in network.leading[:MOST])
    found: list[Control] = []
    if picks:
        found.append(OpenButton(t("hand-over"), "over", "primary"))
    if network.standing(me) == "leading":
        found.append(Button(t("hand-mine"), "to", me, "default" if picks else "primary"))
    if rest := tuple(one for one in others if one.value != me):
        found.append(Choice(t("hand-to-one"), "to", rest, go=t("hand-choose")))
    if picks:
        found.append(OpenButton(t("hand-beside"), "beside"))
    if others:
        found.append(Choice(t("hand-alone"), "alone", others, go=t("hand-alone-do")))
    return (*found, CommandButton(t("open-network"), "network", network.id))


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    network = _network(subject, known)
    if network is None or "person" not in known.pickers:
        return None
    others = network.facilitator == known.me.id or (name == "beside" and network.led_by(known.me.id))
    who = Field("who", t("hand-who"), "person", hint=t("hand-who-hint"), others=others)
    match name:
        case "beside":
            return Form("beside", t("hand-form-beside"), (who,), t("hand-choose"))
        case "over" if _is_adrift(network, known):
            return Form("over", t("hand-form"), (who,), t("hand-preview"))
        case "over":
            return Form("over", t("hand-form"), (who, _stays()), t("hand-preview"))
        case _:
            return None


def _stays() -> Field:
    options = (Option(t("hand-stays-yes"), "yes"), Option(t("hand-stays-no"), "no"))
    return Field("stays", t("hand-stays-question"), "select", initial="yes", options=options)


FLOW: Flow[State] = Flow(
    "handing",
    (Handing, AskingOver, Handed),
    start,
    step,
    show,
    asks,
    form,
    ends=(Handing, AskingOver, Handed),
)
