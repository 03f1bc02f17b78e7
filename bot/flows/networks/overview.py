"""A network on one page, for whoever leads it: what needs doing next and why, who is in it, how each session stands.

The subject is the network; without one, their only one, or a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.drawing.cards import session_name
from bot.drawing.concluding import decision
from bot.drawing.todos import said, way_to
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.facts import MemberEnrolled
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.ending import DecisionOn
from bot.life.guests import GuestsAt
from bot.life.progress import ProgressOf, by_session
from bot.network.model import Member, Network, Session
from bot.network.seats import may_be_given
from bot.network.steps import Progress, next_steps
from bot.queries import Known, MyNetworks, NetworkBy, Query
from bot.speech import Raw, T, t
from bot.views import (
    Choice,
    CommandButton,
    Facts,
    Listing,
    Message,
    Note,
    Option,
    Para,
    Part,
    Section,
    Title,
    message,
    section,
)

SHOWN = 4
"""Things to do; the others come up when one of these is done."""
MOST = 10
"""Networks, or people, to choose from."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject), MyNetworks(), ProgressOf(), GuestsAt(subject), DecisionOn(subject))


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def _mine(known: Known) -> tuple[Network, ...]:
    return tuple(one for one in known[MyNetworks()] if one.led_by(known.me.id))


def _network(subject: str, known: Known) -> Network | None:
    if not subject:
        mine = _mine(known)
        return mine[0] if len(mine) == 1 else None
    found = known[NetworkBy(subject)]
    return found if found is not None and found.led_by(known.me.id) else None


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    network = _network(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(Shown())
        case Pressed("seat", person) if network is not None and (member := _nameless(network, person, known)):
            fact = MemberEnrolled(network, replace(member, standing="member"))
            return Step(Shown(), (fact,), notice=t("overview-seated", name=Raw(member.name)))
        case _:
            return Step(state, notice=t("button-old"))


def _nameless(network: Network, person: str, known: Known) -> Member | None:
    """Somebody who waits and has no account, while there is a seat: only whoever leads it can say yes for them."""
    if network.status != "open" or network.over(known.now) or not may_be_given(network, person):
        return None
    return next(one for one in network.waiting if one.person == person)


def show(state: Shown, subject: str, known: Known) -> Message:
    network = _network(subject, known)
    if network is None:
        return _choosing(known)
    progress = by_session(known[ProgressOf()])
    if network.status != "open":
        text = t("network-cancelled-yours")
        return message(text, section(Title(Raw(network.name)), Para(text), CommandButton(t("do-mine"), "mine")))
    return message(
        t("overview-of", network=Raw(network.name)),
        section(Title(t("overview-of", network=Raw(network.name))), *_decided(network, subject, known)),
        *_todo(network, progress, known),
        _people(network, subject, known),
        _sessions(network, progress, known),
        section(*_ways(network, progress, known)),
    )


def _choosing(known: Known) -> Message:
    mine = _mine(known)[:MOST]
    text = t("edit-which") if mine else t("overview-none")
    ways = tuple(CommandButton(Raw(one.name), "overview", one.id) for one in mine)
    more = (CommandButton(t("do-mine"), "mine"),)
    return message(text, section(Title(t("overview-title")), Para(text), *(ways or more)))


def _decided(network: Network, subject: str, known: Known) -> tuple[Part, ...]:
    """What comes after it and who sees to it, once that is decided."""
    found = known[DecisionOn(subject)]
    return decision(found, network, known.now) if found else ()


def _todo(network: Network, progress: Mapping[str, Progress], known: Known) -> Iterator[Section]:
    """The first of them stands out: it is the one to begin with."""
    found = next_steps(network, progress, known.now)
    if not found:
        yield section(Para(t("overview-nothing")))
    for number, one in enumerate(found[:SHOWN]):
        way = way_to(one, network, "default" if number else "primary") if one.what != "seat" else ()
        yield section(Para(said(one, network)), *way)


def _people(network: Network, subject: str, known: Known) -> Section:
    """Who leads it, and below it each group of people under its own name, with how many they are.

    Once it is over nothing is asked of anybody or offered to them any more.
    """
    leaders = ", ".join((network.facilitator_name, *(one.name for one in network.leading)))
    seats = t("overview-seats-of", count=len(network.seated), capacity=network.capacity)
    facts = Facts(((t("overview-seats"), seats), (t("network-facilitator"), Raw(leaders))))
    offer = (Note(t("overview-offered", at=network.freed)),) if network.freed and not network.over(known.now) else ()
    return section(facts, *_groups(network, subject, known), *offer, *_giving(network, known))


def _groups(network: Network, subject: str, known: Known) -> Iterator[Part]:
    guests, invited = known[GuestsAt(subject)], () if network.over(known.now) else network.invited
    for what, names in (
        ("seated", [one.name for one in network.seated]),
        ("waiting", [one.name for one in network.waiting]),
        ("invited", [one.name for one in invited]),
        ("guests", [one.name for one in guests]),
    ):
        if names:
            yield Para(t("overview-group", what=what, count=len(names)))
            yield Listing(tuple(map(Raw, names)))


def _giving(network: Network, known: Known) -> tuple[Choice, ...]:
    some = [one for one in network.waiting if _nameless(network, one.person, known)][:MOST]
    options = tuple(Option(Raw(one.name), one.person) for one in some)
    return (Choice(t("overview-seat"), "seat", options, go=t("overview-seat-give")),) if options else ()


def _sessions(network: Network, progress: Mapping[str, Progress], known: Known) -> Section:
    found = (progress.get(one.id, Progress(one.id)) for one in network.sessions)
    rows = (
        (session_name(one), _session(one, how, network, known))
        for one, how in zip(network.sessions, found, strict=True)
    )
    return section(Facts(tuple(rows)))


def _session(one: Session, found: Progress, network: Network, known: Known) -> T:
    """How it was, once it is over; until then who comes, and what is settled."""
    if one.end <= known.now:
        notes = "yes" if one.prepared.notes or one.prepared.output else "no"
        return t("overview-past", at=one.start, count=found.evaluated, notes=notes)
    unknown = max(0, len(network.seated) - found.coming - found.declined)
    return t(
        "overview-coming",
        at=one.start,
        yes=found.coming,
        no=found.declined,
        unknown=unknown,
        prepared=_prepared(one),
        questions=found.questions,
        guests=found.guests,
    )


def _prepared(session: Session) -> str:
    """What of its theme and methods is settled; kick-off and closing have a programme of their own."""
    if session.type != "deepening":
        return "own"
    done = (bool(session.prepared.theme), bool(session.prepared.methods))
    return {(True, True): "both", (True, False): "theme", (False, True): "method"}.get(done, "open")


def _ways(network: Network, progress: Mapping[str, Progress], known: Known) -> tuple[CommandButton, ...]:
    again = CommandButton(t("open-network"), "network", network.id)
    if network.over(known.now):
        asked = any(one.what == "decide" for one in next_steps(network, progress, known.now)[:SHOWN])
        return (*(() if asked else (CommandButton(t("network-to-decide"), "decide", network.id),)), again)
    return (
        CommandButton(t("edit-open"), "edit", network.id),
        CommandButton(t("hand-title"), "handover", network.id),
        CommandButton(t("guest-title"), "guest", network.id),
        again,
    )


FLOW: Flow[Shown] = Flow("overview", (Shown,), start, step, show, asks, ends=(Shown,))
