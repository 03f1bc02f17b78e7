"""One network, by its id: what it is, who is in it, and a way in and out."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards import dates, invitation, links, seats
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import MemberEnrolled, MemberLeft, NetworkCancelled
from bot.flow import Flow, Step, Unheard
from bot.network.model import Member, Network
from bot.network.seats import heir, position, seat_for_newcomer
from bot.people import Person
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Facts,
    Listing,
    Message,
    Note,
    Para,
    Section,
    Title,
    message,
    section,
)


@dataclass(frozen=True)
class NetworkShown:
    """The card."""


@dataclass(frozen=True)
class AskingLeave:
    """Somebody wants to leave; not before they confirm it."""


@dataclass(frozen=True)
class AskingCancel:
    """The facilitator wants to call it off; not before they confirm it."""


@dataclass(frozen=True)
class LeftOutside:
    """Left a network of another organisation: it can't be looked at any more. `name`: what it was called."""

    name: str


State = NetworkShown | AskingLeave | AskingCancel | LeftOutside


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(NetworkShown())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = known[NetworkBy(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(NetworkShown())
        case Pressed() if network is not None and network.status == "open" and not network.over(known.now):
            return _pressed(state, event, network, known)
        case _:
            return Step(state, notice=t("button-old"))


def _pressed(state: State, event: Pressed, network: Network, known: Known) -> Step[State]:
    me = known.me.id
    standing, leads = network.standing(me), network.led_by(me)
    match state, event.action:
        case _, "join":
            return _joined(network, known.me)
        case NetworkShown() | LeftOutside(), "leave" if standing:
            return Step(AskingLeave())
        case AskingLeave(), "leave-surely" if standing:
            return _left(network, known.me)
        case NetworkShown() | LeftOutside(), "cancel" if leads:
            return Step(AskingCancel())
        case AskingCancel(), "cancel-surely" if leads:
            return Step(NetworkShown(), (NetworkCancelled(network),), notice=t("network-cancelled-now"))
        case _, "stay":
            return Step(NetworkShown())
        case _:
            return Step(state, notice=t("button-old"))


def _joined(network: Network, me: Person) -> Step[State]:
    if network.led_by(me.id):
        return Step(NetworkShown(), notice=t("network-yours"))
    standing = network.standing(me.id)
    if standing:
        return Step(NetworkShown(), notice=t("network-joined-already", standing=standing))
    seat = seat_for_newcomer(network)
    member = Member(me.id, me.name, me.reader, me.country, me.team, seat)
    return Step(NetworkShown(), (MemberEnrolled(network, member),), notice=t("network-joined", standing=seat))


def _left(network: Network, me: Person) -> Step[State]:
    left = (MemberLeft(network, me.id, heir(network, me.id)),)
    if network.organisation != me.organisation:
        return Step(LeftOutside(network.name), left)
    waited = network.standing(me.id) == "waiting"
    return Step(NetworkShown(), left, notice=t("network-unwaited" if waited else "network-left"))


def show(state: State, subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    if isinstance(state, LeftOutside) and network is None:
        return _left_outside(state)
    if network is None:
        return _unknown(subject)
    if network.status == "cancelled":
        return _cancelled(network, known)
    match state:
        case AskingLeave() if network.standing(known.me.id) and not network.over(known.now):
            leaving = "unwait" if network.standing(known.me.id) == "waiting" else "leave"
            return _surely(network, leaving, elsewhere=network.organisation != known.me.organisation)
        case AskingCancel() if network.led_by(known.me.id) and not network.over(known.now):
            return _surely(network, "cancel")
        case _:
            return _card(network, known)


def _unknown(subject: str) -> Message:
    search = CommandButton(t("network-search"), "find", subject, style="primary")
    return message(
        t("network-unknown"),
        section(Title(t("network-title")), Para(t("network-unknown")), search, CommandButton(t("do-mine"), "mine")),
    )


def _cancelled(network: Network, known: Known) -> Message:
    own = network.led_by(known.me.id)
    text = t("network-cancelled-yours") if own else t("network-cancelled", name=Raw(network.facilitator_name))
    return message(
        text, section(Title(Raw(network.name)), Para(text), CommandButton(t("do-find"), "find", style="primary"))
    )


def _left_outside(state: LeftOutside) -> Message:
    text = t("network-left-outside", network=Raw(state.name))
    return message(text, section(Title(t("network-title")), Para(text), CommandButton(t("do-mine"), "mine")))


def _surely(network: Network, what: str, *, elsewhere: bool = False) -> Message:
    question = t(f"network-{what}-surely", count=len(network.reached))
    stays = (Note(t("network-leave-outside")),) if elsewhere else ()
    return message(
        question,
        section(
            Title(Raw(network.name)),
            Para(question),
            *stays,
            Button(t(f"network-{what}"), f"{'leave' if what == 'unwait' else what}-surely", style="danger"),
            Button(t("network-stay"), "stay"),
        ),
    )


def _card(network: Network, known: Known) -> Message:
    leads, over = network.led_by(known.me.id), network.over(known.now)
    where = ((t("session-place"), Raw(network.sessions[0].place)),) if network.is_inside(known.me.id) else ()
    rows: tuple[tuple[T, Words], ...] = (
        *where,
        (t("network-facilitator"), _facilitator(network, known)),
        *(() if over else ((t("network-seats"), seats(network)),)),
    )
    return message(
        t("network-summary", name=Raw(network.name)),
        section(Title(Raw(network.name)), Para(Raw(network.goal))),
        section(Facts(rows), dates(network, known.now)),
        *(_leading(network, known) if leads else _taking_part(network, known)),
    )


def _facilitator(network: Network, known: Known) -> Words:
    """With their organisation, for who is of another."""
    name = Raw(network.facilitator_name)
    if network.organisation == known.me.organisation or not network.house:
        return name
    return t("network-of", name=name, house=Raw(network.house))


def _member(member: Member) -> Words:
    """Of who is of another organisation no more than their name and its name."""
    name: Words = Raw(member.name)
    if member.house:
        name = t("network-of", name=name, house=Raw(member.house))
    if member.added:
        name = t("network-added", name=name)
    return t("network-member", name=name, standing=member.standing)


def _taking_part(network: Network, known: Known) -> tuple[Section, ...]:
    standing = network.standing(known.me.id)
    coming = network.next_session(known.now)
    if coming is None and standing != "member":
        return (section(Note(t("network-over")), CommandButton(t("do-find"), "find")),)
    if coming is None:
        return (section(Note(t("network-over-hint")), CommandButton(t("do-share"), "share")),)
    if standing is None:
        full = seat_for_newcomer(network) == "waiting"
        return (section(Button(t("network-join", full="yes" if full else "no"), "join", style="primary")),)
    ready = CommandButton(t("do-ready"), "ready")
    if standing == "waiting":
        where = t("network-position", number=position(network, known.me.id))
        return (section(Para(where), Button(t("network-unwait"), "leave"), ready),)
    coming_up = CommandButton(t("attend-open", role="member"), "attend", coming.id)
    leave = Button(t("network-leave"), "leave")
    return (section(Para(t("network-in")), coming_up, *links(coming.place), leave, ready),)


def _leading(network: Network, known: Known) -> tuple[Section, ...]:
    names = tuple(map(_member, network.members))
    members = (Para(t("network-members", count=len(network.seated))), Listing(names)) if names else ()
    return (
        section(*(members or (Para(t("network-no-members")),)), _or_over(network, known)),
        section(*_facilitating(network, known)),
    )


def _or_over(network: Network, known: Known) -> Note:
    """How to bring colleagues, as long as there is something to come to."""
    return Note(t("network-over")) if network.over(known.now) else invitation(network.name, known)


def _facilitating(network: Network, known: Known) -> tuple[Control, ...]:
    coming = network.next_session(known.now)
    past = [session for session in network.sessions if session.end <= known.now]
    controls: list[Control] = []
    if coming:
        controls.append(CommandButton(t("attend-open", role="facilitator"), "attend", coming.id))
        controls.append(CommandButton(t("network-move", number=coming.number), "move", coming.id))
    if past:
        controls.append(CommandButton(t("do-evaluate"), "evaluate", past[-1].id))
    if coming:
        controls.append(CommandButton(t("do-invite"), "invite", network.id))
        controls.append(Button(t("network-cancel"), "cancel", style="danger"))
    return tuple(controls)


FLOW: Flow[State] = Flow(
    name="network",
    states=(NetworkShown, AskingLeave, AskingCancel, LeftOutside),
    start=start,
    step=step,
    show=show,
    asks=asks,
    ends=(NetworkShown, AskingLeave, AskingCancel, LeftOutside),
)
