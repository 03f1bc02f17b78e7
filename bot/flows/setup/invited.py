"""Coming into a network by its code, from whatever organisation: look at what it is, and join.

Somebody who tries codes at random has few tries an hour: the conversation remembers the misses, so that it is no matter
which process is asked. Whether a code never existed, is over or was withdrawn, the answer is the same.

An invitation is for whoever reads it, in a channel too: there it may have been posted on purpose, and its facilitator
can withdraw it. One to the seat of a member without an account is for that one human: where others could read it, it
is over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.codes import INVITES, LINKS, LONGEST, Missed, lately, read, spelled, too_many
from bot.commands import name_of
from bot.drawing.cards import dates, who_arranges, who_helps
from bot.drawing.joined import joined
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import Fact, MemberEnrolled
from bot.flow import Flow, Step, Unheard
from bot.life.across import Invited, InvitedBy
from bot.logins import CodeSpoilt, SeatTaken
from bot.network.model import Member, Network, Standing
from bot.network.seats import seat_for_newcomer
from bot.queries import Known, MyOrganisation, NetworkBy, Query
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    CommandButton,
    Facts,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Title,
    message,
    section,
)


@dataclass(frozen=True)
class Knocking:
    """`code`: the one that was typed, while it leads somewhere. `misses`: those of the last hour."""

    code: str = ""
    misses: Missed = ()


@dataclass(frozen=True)
class Inside:
    """In, or on the waiting list, of this network."""

    network: str


State = Knocking | Inside


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    """What was typed is looked up, and what is shown already."""
    codes = {_typed(event) or "", state.code if isinstance(state, Knocking) else ""} - {""}
    inside = (NetworkBy(state.network),) if isinstance(state, Inside) else ()
    return (*map(InvitedBy, sorted(codes)), *inside, MyOrganisation())


def _typed(event: Event) -> str | None:
    """The code that this event brings, empty where it is none at all; None when it brings nothing."""
    text = _text(event)
    return None if text is None else read(text, INVITES)


def _text(event: Event) -> str | None:
    match event:
        case Commanded("join", rest) if rest.strip():
            return rest
        case Submitted("code", values):
            return values.get("code", "")
        case _:
            return None


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return _looked(Knocking(), event, known)


def _looked(state: Knocking, event: Event, known: Known) -> Step[State]:
    """A wrong code counts; whoever had too many learns nothing of the next one, be it right."""
    code = _typed(event)
    if not known.overheard and (login := read(_text(event) or "", LINKS)):
        word = name_of("account", known.me.reader.locale)
        return Step(state, notice=t("invited-account-code", word=Raw(word), code=Raw(spelled(login))))
    if code is None:
        return Step(state, form=None if _network(state, known) else "code")
    misses = lately(state.misses, known.now)
    if code and code == state.code and _found(code, known) and not known.overheard:
        return Step(replace(state, misses=misses))
    if too_many(misses, known.now):
        return Step(Knocking(misses=misses), notice=t("invited-later"))
    found = _found(code, known)
    if found is None:
        return Step(Knocking(misses=(*misses, known.now)), notice=t("invited-not-found"))
    if found.seat and known.overheard:
        return Step(Knocking(misses=misses), (CodeSpoilt(code),), notice=t("invited-overheard"))
    return Step(Knocking(code, misses))


def _found(code: str, known: Known) -> Invited | None:
    """What the code leads to; a network that is over is nowhere to go."""
    found = known[InvitedBy(code)] if code else None
    return None if found and found.network and found.network.over(known.now) else found


def _network(state: State, known: Known) -> Network | None:
    if isinstance(state, Inside):
        return known[NetworkBy(state.network)]
    found = _found(state.code, known)
    return found.network if found else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match state, event:
        case _, Said():
            return Unheard()
        case Knocking(), Commanded() | Submitted("code"):
            return _looked(state, event, known)
        case _, Submitted("code"):
            return _looked(Knocking(), event, known)
        case Knocking(), Pressed("join"):
            return _joined(state, known)
        case _, Commanded() | Elapsed():
            return Step(state)
        case _:
            return Step(state, notice=t("button-old"))


def _joined(state: Knocking, known: Known) -> Step[State]:
    network, me = _network(state, known), known.me
    if network is None:
        blocked = _found(state.code, known) is not None or not state.code
        return Step(state, notice=t("button-old" if blocked else "invited-not-found"))
    if network.led_by(me.id):
        return Step(state, notice=t("network-yours"))
    if (standing := network.standing(me.id)) and standing != "invited":
        return Step(state, notice=t("network-joined-already", standing=standing))
    seat, fact = _place(state, network, known)
    after: State = replace(state, code="") if lately(state.misses, known.now) else Inside(network.id)
    kept = isinstance(fact, SeatTaken) and fact.name
    notice = t("invited-seat-taken", name=Raw(kept)) if kept else t("network-joined", standing=seat)
    return Step(after, (fact,), notice=notice)


def _place(state: Knocking, network: Network, known: Known) -> tuple[Standing, Fact]:
    """Where somebody comes: their own seat that was kept, or the next one."""
    me, found = known.me, _found(state.code, known)
    if found and found.seat:
        kept = found.seat[0]
        return network.standing(kept) or "member", SeatTaken(network, kept, state.code, found.seat[1])
    seat = seat_for_newcomer(network)
    return seat, MemberEnrolled(network, Member(me.id, me.name, me.reader, me.country, me.team, seat))


def show(state: State, subject: str, known: Known) -> Message:
    network = _network(state, known)
    if isinstance(state, Inside) and network is not None:
        return joined(network, known)
    if network is not None:
        return _card(network, _found(state.code, known) if isinstance(state, Knocking) else None, known)
    found = _found(state.code, known) if isinstance(state, Knocking) else None
    return _blocked(found, known) if found else _ask()


def _ask() -> Message:
    what = t("invited-what")
    open_form = OpenButton(t("invited-type"), "code", "primary")
    return message(what, section(Title(t("invited-title")), Para(what), open_form, CommandButton(t("do-mine"), "mine")))


def _blocked(found: Invited, known: Known) -> Message:
    own = known[MyOrganisation()]
    why = t("invited-blocked", side=found.obstacle or "away", who=who_arranges(own))
    keep = (Note(t("invited-keep", until=found.until)),) if found.until else ()
    help_ = who_helps(own) if found.obstacle == "home" and own.administrators else ()
    other = OpenButton(t("invited-other"), "code")
    return message(why, section(Title(t("invited-title")), Para(why), *keep, *help_, other))


def _card(network: Network, found: Invited | None, known: Known) -> Message:
    summary = t("invited-to", network=Raw(network.name))
    return message(
        summary,
        section(Title(summary), Para(Raw(network.goal))),
        section(Facts(_facts(network)), dates(network, known.now)),
        section(*_answer(network, found.seat if found else None, known)),
    )


def _facts(network: Network) -> tuple[tuple[T, Words], ...]:
    house = ((t("invited-house"), Raw(network.house)),) if network.house else ()
    people = t("invited-people", count=len(network.seated), capacity=network.capacity)
    return ((t("network-facilitator"), Raw(network.facilitator_name)), *house, (t("network-seats"), people))


def _answer(network: Network, seat: tuple[str, str] | None, known: Known) -> tuple[Note | Button | CommandButton, ...]:
    if network.led_by(known.me.id) or network.standing(known.me.id) in ("member", "waiting"):
        return (CommandButton(t("open-network"), "network", network.id, "primary"),)
    standing = network.standing(seat[0]) if seat else seat_for_newcomer(network)
    full = "yes" if standing == "waiting" else "no"
    elsewhere = network.organisation != known.me.organisation
    seen = (Note(t("invited-what-they-see")),) if elsewhere else ()
    kept = (Note(t("invited-seat", name=Raw(seat[1]))),) if seat else ()
    return (*kept, *seen, Button(t("network-join", full=full), "join", style="primary"))


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name != "code":
        return None
    code = Field("code", t("invited-code"), limit=LONGEST, hint=t("invited-code-hint"))
    return Form("code", t("invited-form"), (code,), t("share-next"))


FLOW: Flow[State] = Flow(
    name="invited",
    states=(Knocking, Inside),
    start=start,
    step=step,
    show=show,
    asks=asks,
    form=form,
    ends=(Inside,),
    aside=(Knocking,),
)
