"""Bringing people into one's network: a code for whoever has an account anywhere, a name for who has none.

The subject is the network; without one, the facilitator's only network, or a choice.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.codes import INVITATION_LASTS, INVITES, made, spelled
from bot.commands import name_of
from bot.drawing.cards import invitation as by_name
from bot.drawing.cards import who_arranges
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import InvitationMade, InvitationWithdrawn, MemberLeft, NameAdded
from bot.flow import Flow, Step, Unheard
from bot.founding.calling import asked_by_name, invited, may_call, not_in, people_form, picked_in, told
from bot.life.across import Invitation, MyInvitations
from bot.life.steering import InvitedBefore
from bot.network.model import Member, Network
from bot.network.seats import seat_for_newcomer
from bot.people import Person
from bot.queries import Known, MyNetworks, MyOrganisation, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Field,
    FieldError,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)

NAME_LIMIT = 80
"""Characters."""
MOST = 10
"""Networks to choose from."""


@dataclass(frozen=True)
class Inviting:
    """How people come in. `seat`: of whom the code for their own seat is shown."""

    seat: str = ""


@dataclass(frozen=True)
class AskingWithdraw:
    """The code is to be good no more; not before they confirm it."""


@dataclass(frozen=True)
class AskingRemoval:
    """Somebody without an account is to go; not before it is confirmed."""

    person: str


State = Inviting | AskingWithdraw | AskingRemoval


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return MyNetworks(), MyInvitations(), MyOrganisation(), InvitedBefore()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(Inviting())


def _mine(known: Known) -> tuple[Network, ...]:
    """What somebody can still invite to."""
    led = (network for network in known[MyNetworks()] if network.led_by(known.me.id))
    return tuple(one for one in led if one.frame.kind != "outside" and not one.over(known.now))


def _chosen(subject: str, known: Known) -> Network | None:
    mine = _mine(known)
    if not subject:
        return mine[0] if len(mine) == 1 else None
    return next((network for network in mine if network.id == subject), None)


def _code(network: Network, known: Known, seat: str = "") -> Invitation | None:
    codes = known[MyInvitations()]
    return next((one for one in codes if (one.network, one.seat) == (network.id, seat)), None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = _chosen(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(Inviting())
        case Pressed() if network is not None:
            return _pressed(state, event, network, known)
        case Submitted("people") if network is not None:
            return _called(state, event, network, known)
        case Submitted("name", values) if network is not None:
            return _added(network, values["name"], known)
        case _:
            return Step(state, notice=t("button-old"))


def _pressed(state: State, event: Pressed, network: Network, known: Known) -> Step[State]:
    code = _code(network, known)
    match state, event.action:
        case _, "make" if code is None:
            fresh, until = made(known.fresh, INVITES), known.now + INVITATION_LASTS
            return Step(Inviting(), (InvitationMade(network, fresh, until),))
        case Inviting(), "withdraw" if code is not None:
            return Step(AskingWithdraw())
        case AskingWithdraw(), "withdraw-surely":
            return Step(Inviting(), (InvitationWithdrawn(network),), notice=t("inviting-withdrawn"))
        case _, "keep":
            return Step(Inviting())
        case _, "seat" if _is_added(network, event.value):
            return _seat(network, event.value, known)
        case _, "remove" if _is_added(network, event.value):
            return Step(AskingRemoval(event.value))
        case AskingRemoval(person), "remove-surely" if person == event.value and _is_added(network, person):
            gone = MemberLeft(network, person)
            return Step(Inviting(), (gone,), notice=t("inviting-removed"))
        case _:
            return Step(state, notice=t("button-old"))


def _called(state: State, event: Submitted, network: Network, known: Known) -> Step[State]:
    """Colleagues who were picked get an invitation at once."""
    found = picked_in(event, known)
    errors = tuple(one for one in found if isinstance(one, FieldError))
    if errors:
        return Step(state, errors=errors)
    people = [one for one in found if isinstance(one, Person)]
    before = not_in(network, people, known[InvitedBefore()])
    fact = invited(network, (one for one in people if one not in before))
    return Step(Inviting(), (fact,) if fact else (), notice=told(fact, before))


def _seat(network: Network, seat: str, known: Known) -> Step[State]:
    """The code for this member's own seat, made when there is none."""
    if _code(network, known, seat):
        return Step(Inviting(seat))
    fresh, until = made(known.fresh, INVITES), known.now + INVITATION_LASTS
    return Step(Inviting(seat), (InvitationMade(network, fresh, until, seat),))


def _is_added(network: Network, person: str) -> bool:
    return any(one.person == person for one in _added_by_name(network))


def _added_by_name(network: Network) -> tuple[Member, ...]:
    return tuple(member for member in network.members if member.added)


def _added(network: Network, name: str, known: Known) -> Step[State]:
    seat, me = seat_for_newcomer(network), known.me
    member = Member(known.fresh, name, me.reader, me.country, None, seat, added=True)
    return Step(Inviting(), (NameAdded(network, member),), notice=t("inviting-added", name=Raw(name), standing=seat))


def show(state: State, subject: str, known: Known) -> Message:
    network = _chosen(subject, known)
    if network is None:
        return _choose(known)
    code = _code(network, known)
    if isinstance(state, AskingWithdraw) and code is not None:
        question = t("inviting-withdraw-surely")
        surely = Button(t("inviting-withdraw"), "withdraw-surely", style="danger")
        return message(question, section(Title(Raw(network.name)), Para(question), surely, _keep()))
    if isinstance(state, AskingRemoval) and _is_added(network, state.person):
        return _ask_removal(network, state.person)
    return message(
        t("inviting-summary", network=Raw(network.name)),
        section(Title(t("inviting-summary", network=Raw(network.name)))),
        *asked_by_name(network, known),
        _with_code(network, code, known) if code else _without_code(known),
        *_without_account(state, network),
        *_for_a_seat(state, network, known),
        section(by_name(network.name, known), CommandButton(t("open-network"), "network", network.id)),
    )


def _ask_removal(network: Network, person: str) -> Message:
    name = next(member.name for member in network.members if member.person == person)
    question = t("inviting-remove-surely", name=Raw(name))
    surely = Button(t("inviting-remove-yes"), "remove-surely", person, "danger")
    return message(question, section(Title(Raw(network.name)), Para(question), surely, _keep()))


def _own_only(known: Known) -> tuple[Note, ...]:
    """That a code leads nobody of another organisation in, as long as nobody allowed that."""
    own = known[MyOrganisation()]
    if own.arrangements and own.arrangements.outside:
        return ()
    return (Note(t("inviting-own-only", who=who_arranges(own))),)


def _keep() -> Button:
    return Button(t("network-stay"), "keep")


def _choose(known: Known) -> Message:
    mine = _mine(known)
    if not mine:
        none, new = t("inviting-none"), CommandButton(t("do-new"), "new", style="primary")
        return message(none, section(Title(t("inviting-title")), Para(none), new))
    ways = (CommandButton(Raw(network.name), "invite", network.id) for network in mine[:MOST])
    return message(t("inviting-which"), section(Title(t("inviting-title")), Para(t("inviting-which")), *ways))


def _with_code(network: Network, code: Invitation, known: Known) -> Section:
    letter = t(
        "inviting-letter",
        network=Raw(network.name),
        name=Raw(network.facilitator_name),
        word=name_of("join", known.me.reader.locale),
        code=spelled(code.code),
    )
    return section(
        Para(t("inviting-forward")),
        Quote(letter),
        Note(t("inviting-until", until=code.until)),
        *_own_only(known),
        Button(t("inviting-withdraw"), "withdraw"),
    )


def _without_code(known: Known) -> Section:
    own = _own_only(known)
    what = t("inviting-what", outside="no" if own else "yes")
    return section(Para(what), *own, Button(t("inviting-make"), "make", style="primary"))


def _without_account(state: State, network: Network) -> tuple[Section, ...]:
    """Who has no account anywhere: a seat, and not a word from Kring."""
    names = _added_by_name(network)
    ways: list[Control] = [OpenButton(t("inviting-name"), "name")]
    if names:
        options = tuple(Option(Raw(member.name), member.person) for member in names[:MOST])
        if others := tuple(option for option in options if state != Inviting(option.value)):
            ways.append(Choice(t("inviting-seat"), "seat", others, go=t("inviting-seat-make")))
        ways.append(Choice(t("inviting-remove"), "remove", options, go=t("inviting-remove-choose")))
    return (section(Para(t("inviting-no-account", count=len(names))), *ways),)


def _for_a_seat(state: State, network: Network, known: Known) -> tuple[Section, ...]:
    """For whoever was added by name and has an account by now: what they type, to be that very member."""
    seat = state.seat if isinstance(state, Inviting) else ""
    member = next((one for one in _added_by_name(network) if one.person == seat), None)
    code = _code(network, known, seat) if member else None
    if member is None or code is None:
        return ()
    word = name_of("join", known.me.reader.locale)
    letter = t("inviting-seat-letter", network=Raw(network.name), word=word, code=spelled(code.code))
    return (
        section(
            Para(t("inviting-seat-forward", name=Raw(member.name))),
            Quote(letter),
            Note(t("inviting-seat-until", until=code.until)),
        ),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    network = _chosen(subject, known)
    if name == "people" and network is not None and may_call(network, known):
        return people_form("people", "founding-form-people")
    if name != "name" or network is None:
        return None
    field = Field("name", t("inviting-whose-name"), limit=NAME_LIMIT, hint=t("inviting-name-hint"))
    return Form("name", t("inviting-form"), (field,), t("keep"))


FLOW: Flow[State] = Flow(
    name="inviting",
    states=(Inviting, AskingWithdraw, AskingRemoval),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Inviting, AskingWithdraw, AskingRemoval),
)
