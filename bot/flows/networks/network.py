"""One network, by its id: what it is, who is in it, and a way in and out."""

from __future__ import annotations

from dataclasses import dataclass

from bot.drawing.cards import dates, facilitator_of, invitation, links, seat_of, seats, unknown_network
from bot.drawing.concluding import decision
from bot.drawing.opening import goals_chosen
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import MemberEnrolled, MemberLeft, NetworkCancelled
from bot.flow import Flow, Step, Unheard
from bot.life.ending import DecisionOn
from bot.life.feeds import MyFeed, calendar_link
from bot.life.guests import GuestsAt, to_be_told
from bot.life.kickoff import BALLOTS, chosen
from bot.life.voices import BallotIn, VoicesIn
from bot.network.model import Member, Network
from bot.network.seats import may_take, position, seat_for_newcomer
from bot.people import MANAGER, Person
from bot.queries import Known, MyNetworks, NetworkBy, Query
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
    Part,
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


BEFORE, DURING = ("intro", "agreements", "commit", "dates"), ("goals", "agreements", "dates")
AFTER = ("harvest", "after")
"""Where members go from a network's card, by its phase."""

State = NetworkShown | AskingLeave | AskingCancel | LeftOutside


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    goals = VoicesIn(subject, ("goal",)), *(BallotIn(subject, one) for one in BALLOTS)
    return (NetworkBy(subject), MyNetworks(), GuestsAt(subject), DecisionOn(subject), MyFeed(subject), *goals)


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
            fact = NetworkCancelled(network, to_be_told(known[GuestsAt(network.id)]))
            return Step(NetworkShown(), (fact,), notice=t("network-cancelled-now"))
        case _, "stay":
            return Step(NetworkShown())
        case _:
            return Step(state, notice=t("button-old"))


def _joined(network: Network, me: Person) -> Step[State]:
    if network.led_by(me.id):
        return Step(NetworkShown(), notice=t("network-yours"))
    standing = network.standing(me.id)
    if standing in ("member", "waiting"):
        return Step(NetworkShown(), notice=t("network-joined-already", standing=standing))
    seat = seat_for_newcomer(network)
    member = Member(me.id, me.name, me.reader, me.country, me.team, seat)
    return Step(NetworkShown(), (MemberEnrolled(network, member),), notice=t("network-joined", standing=seat))


def _left(network: Network, me: Person) -> Step[State]:
    left = (MemberLeft(network, me.id),)
    if network.organisation != me.organisation:
        return Step(LeftOutside(network.name), left)
    waited = network.standing(me.id) == "waiting"
    return Step(NetworkShown(), left, notice=t("network-unwaited" if waited else "network-left"))


def show(state: State, subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    if isinstance(state, LeftOutside) and network is None:
        return _left_outside(state)
    if network is None:
        return unknown_network(subject, known)
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
        (t("network-facilitator"), facilitator_of(network, known)),
        *(() if over else ((t("network-seats"), seats(network)),)),
    )
    return message(
        t("network-summary", name=Raw(network.name)),
        section(Title(Raw(network.name)), Para(Raw(network.goal)), *_learning(network, known)),
        section(Facts(rows), dates(network, known.now), *_decided(network, known)),
        *(_leading(network, known) if leads else _taking_part(network, known)),
    )


def _learning(network: Network, known: Known) -> tuple[Part, ...]:
    """What its members chose to learn; for who is inside."""
    goals, votes = known[VoicesIn(network.id, ("goal",))], [known[BallotIn(network.id, one)] for one in BALLOTS]
    return goals_chosen(chosen(network, goals, votes, known.now))


def _decided(network: Network, known: Known) -> tuple[Part, ...]:
    """What comes after it, once that is decided."""
    found = known[DecisionOn(network.id)]
    return decision(found, network, known.now) if found else ()


def _taking_part(network: Network, known: Known) -> tuple[Section, ...]:
    standing = network.standing(known.me.id)
    coming = network.next_session(known.now)
    if coming is None and standing != "member":
        return (section(Note(t("network-over")), CommandButton(t("do-find"), "find")),)
    if coming is None:
        return (
            section(Note(t("network-over-hint")), CommandButton(t("do-share"), "share"), *_further(AFTER, network)),
        )
    if standing is None:
        full = seat_for_newcomer(network) == "waiting"
        join = Button(t("network-join", full="yes" if full else "no"), "join", style="primary")
        return (section(join, *_to_poll(network, known)),)
    if standing == "waiting":
        ready = CommandButton(t("do-ready"), "ready")
        where = t("network-position", number=position(network, known.me.id))
        yours = may_take(network, known.me.id, known.now)
        free = (CommandButton(t("offer-look"), "offer", network.id, "primary"),) if yours else ()
        return (section(Para(where), *free, Button(t("network-unwait"), "leave"), ready),)
    coming_up = CommandButton(t("attend-open", role="member"), "attend", coming.id)
    leave = Button(t("network-leave"), "leave")
    more = _further(BEFORE if coming.number == 1 else DURING, network)
    return (
        section(Para(t("network-in")), coming_up, *links(coming.place), *calendar_link(known, coming), leave),
        section(*more, *_to_ask(network), *_to_poll(network, known)),
    )


def _to_ask(network: Network) -> tuple[CommandButton, ...]:
    """The way to ask the others something between two sessions: not where Kring doesn't know who they are."""
    return () if network.frame.kind == "outside" else _further(("ask",), network)


def _to_poll(network: Network, known: Known) -> tuple[CommandButton, ...]:
    """A manager can ask their team who wants to take part."""
    return _further(("poll",), network) if MANAGER in known.me.roles else ()


def _leading(network: Network, known: Known) -> tuple[Section, ...]:
    names = tuple(map(seat_of, network.members))
    members = (Para(t("network-members", count=len(network.seated))), Listing(names)) if names else ()
    return (
        section(*(members or (Para(t("network-no-members")),)), _or_over(network, known)),
        section(*_facilitating(network, known)),
        *_asking_others(network, known),
    )


def _asking_others(network: Network, known: Known) -> tuple[Section, ...]:
    ways = () if network.over(known.now) else (*_to_ask(network), *_to_poll(network, known))
    return (section(*ways),) if ways else ()


def _or_over(network: Network, known: Known) -> Note:
    """How to bring colleagues, as long as there is something to come to."""
    return Note(t("network-over")) if network.over(known.now) else invitation(network.name, known)


def _facilitating(network: Network, known: Known) -> tuple[Control, ...]:
    """A handful at a time; the overview leads to the rest."""
    coming = network.next_session(known.now)
    past = [session for session in network.sessions if session.end <= known.now]
    controls: list[Control] = [CommandButton(t("overview-open"), "overview", network.id, "primary")]
    if coming:
        controls.append(CommandButton(t("attend-open", role="facilitator"), "attend", coming.id))
        controls.append(CommandButton(t("network-move", number=coming.number), "move", coming.id))
    if past:
        controls.append(CommandButton(t("do-evaluate"), "evaluate", past[-1].id))
    if coming:
        controls.append(CommandButton(t("do-invite"), "invite", network.id))
        controls.append(Button(t("network-cancel"), "cancel", style="danger"))
    return (*controls, *(() if coming else _further(("decide", "after"), network)))


def _further(words: tuple[str, ...], network: Network) -> tuple[CommandButton, ...]:
    """The way to what this phase is for."""
    return tuple(CommandButton(t(f"network-to-{word}"), word, network.id) for word in words)


FLOW: Flow[State] = Flow(
    name="network",
    states=(NetworkShown, AskingLeave, AskingCancel, LeftOutside),
    start=start,
    step=step,
    show=show,
    asks=asks,
    ends=(NetworkShown, AskingLeave, AskingCancel, LeftOutside),
)
