"""Bringing people into one's network: a code for whoever has an account anywhere, a name for who has none.

The subject is the network; without one, the facilitator's only network, or a choice.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.across import Invitation, MyInvitations
from bot.cards import invitation as by_name
from bot.codes import INVITATION_LASTS, INVITES, made, spelled
from bot.commands import name_of
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import InvitationMade, InvitationWithdrawn, MemberLeft, NameAdded
from bot.flow import Flow, Step, Unheard
from bot.network.model import Member, Network
from bot.network.seats import heir, seat_for_newcomer
from bot.queries import Known, MyNetworks, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Field,
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
    """How people come in."""


@dataclass(frozen=True)
class AskingWithdraw:
    """The code is to be good no more; not before they confirm it."""


State = Inviting | AskingWithdraw


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return MyNetworks(), MyInvitations()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(Inviting())


def _mine(known: Known) -> tuple[Network, ...]:
    """What somebody can still invite to."""
    led = (network for network in known[MyNetworks()] if network.facilitator == known.me.id)
    return tuple(network for network in led if not network.over(known.now))


def _chosen(subject: str, known: Known) -> Network | None:
    mine = _mine(known)
    if not subject:
        return mine[0] if len(mine) == 1 else None
    return next((network for network in mine if network.id == subject), None)


def _code(network: Network, known: Known) -> Invitation | None:
    return next((one for one in known[MyInvitations()] if one.network == network.id), None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = _chosen(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(Inviting())
        case Pressed() if network is not None:
            return _pressed(state, event, network, known)
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
        case _, "remove" if any(one.person == event.value for one in _added_by_name(network)):
            gone = MemberLeft(network, event.value, heir(network, event.value))
            return Step(Inviting(), (gone,), notice=t("inviting-removed"))
        case _:
            return Step(state, notice=t("button-old"))


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
    return message(
        t("inviting-summary", network=Raw(network.name)),
        section(Title(t("inviting-summary", network=Raw(network.name)))),
        _with_code(network, code, known) if code else _without_code(),
        *_without_account(network),
        section(by_name(network.name, known), CommandButton(t("open-network"), "network", network.id)),
    )


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
        Button(t("inviting-withdraw"), "withdraw"),
    )


def _without_code() -> Section:
    return section(Para(t("inviting-what")), Button(t("inviting-make"), "make", style="primary"))


def _without_account(network: Network) -> tuple[Section, ...]:
    """Who has no account anywhere: a seat, and not a word from Kring."""
    names = _added_by_name(network)
    ways: list[Control] = [OpenButton(t("inviting-name"), "name")]
    if names:
        options = tuple(Option(Raw(member.name), member.person) for member in names[:MOST])
        ways.append(Choice(t("inviting-remove"), "remove", options))
    return (section(Para(t("inviting-no-account", count=len(names))), *ways),)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    network = _chosen(subject, known)
    if name != "name" or network is None:
        return None
    field = Field("name", t("inviting-whose-name"), limit=NAME_LIMIT, hint=t("inviting-name-hint"))
    return Form("name", t("inviting-form"), (field,), t("keep"))


FLOW: Flow[State] = Flow(
    name="inviting",
    states=(Inviting, AskingWithdraw),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Inviting, AskingWithdraw),
)
