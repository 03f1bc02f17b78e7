"""A manager asks the people of their team whether a network is something for them (M1.3). The subject is the network.

Neither whom it asks nor how many is said, and figures only of five answers or more, once it is over: see
`bot.life.polling`.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.polling import AGAIN, LASTS, Poll, PollOf, TeamPolled, is_open
from bot.network.anonymity import ENOUGH
from bot.network.model import Network
from bot.nudges.window import local_day
from bot.people import MANAGER
from bot.queries import Known, NetworkBy, OpenNetworks, Query
from bot.speech import Raw, T, t
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
    Title,
    message,
    section,
)

LISTED = 5


@dataclass(frozen=True)
class KeenHeard:
    """Somebody of the team let their manager know."""


State = KeenHeard | Shown


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject), PollOf(subject)) if subject else (OpenNetworks(limit=LISTED),)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    """It begins by itself when somebody of the team lets their manager know."""
    if not isinstance(event, Elapsed):
        return Step(Shown())
    poll = _poll(subject, known)
    return Step(KeenHeard(), silent=None if poll and poll.keen else "why-gone")


def _poll(subject: str, known: Known) -> Poll | None:
    return known[PollOf(subject)] if subject and _network(subject, known) else None


def _network(subject: str, known: Known) -> Network | None:
    return known[NetworkBy(subject)] if subject else None


def _can_ask(network: Network, poll: Poll, known: Known) -> bool:
    """While there is still something to come of the network."""
    rested = poll.asked is None or known.now - poll.asked >= AGAIN
    return rested and network.status == "open" and not network.over(known.now)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network, poll = _network(subject, known), _poll(subject, known)
    match event:
        case Elapsed():
            return start(subject, event, known)
        case Pressed("ask") if network and poll and _can_ask(network, poll, known):
            return Step(Shown(), (TeamPolled(known.fresh, network),), notice=t("poll-asked"))
        case Pressed("ask") if poll:
            return Step(Shown(), notice=t("poll-not-now"))
        case Said():
            return Unheard()
        case Commanded():
            return Step(Shown())
        case _:
            return Step(state, notice=t("button-old"))


def show(state: State, subject: str, known: Known) -> Message:
    network, poll = _network(subject, known), _poll(subject, known)
    if not subject:
        return _choose(known)
    if network is None:
        return message(t("network-unknown"), section(Para(t("network-unknown")), CommandButton(t("do-find"), "find")))
    if poll is None:
        text = _not_yours(known)
        return message(text, section(Para(text), CommandButton(t("open-network"), "network", network.id)))
    if isinstance(state, KeenHeard) and poll.keen:
        return _heard(network, poll.keen)
    return _card(network, poll, known)


def _heard(network: Network, names: tuple[str, ...]) -> Message:
    """Everybody who let it be known until now."""
    title, who = t("keen-title", network=Raw(network.name)), Listing(tuple(Raw(name) for name in names))
    look = CommandButton(t("keen-look"), "poll", network.id)
    return message(title, section(Title(title), who, Note(t("keen-why")), look))


def _not_yours(known: Known) -> T:
    if MANAGER not in known.me.roles:
        return t("poll-managers-only")
    return t("poll-no-team") if known.me.team is None else t("poll-elsewhere")


def _choose(known: Known) -> Message:
    if MANAGER not in known.me.roles or known.me.team is None:
        return message(_not_yours(known), section(Para(_not_yours(known)), CommandButton(t("do-find"), "find")))
    found = [CommandButton(Raw(one.name), "poll", one.id) for one in known[OpenNetworks(limit=LISTED)]]
    which = t("poll-which") if found else t("poll-none")
    return message(which, section(Title(which), *found, CommandButton(t("do-find"), "find")))


def _card(network: Network, poll: Poll, known: Known) -> Message:
    title = t("poll-title", network=Raw(network.name))
    return message(
        title,
        section(Title(title), Para(t("poll-about")), Note(t("poll-you-see", enough=ENOUGH))),
        section(*_results(poll, known)),
        section(*_ways(network, poll, known)),
    )


def _results(poll: Poll, known: Known) -> tuple[Part, ...]:
    """What was answered, once it is over; and who chose to say so themselves."""
    if poll.asked is None:
        return ()
    day = local_day(poll.asked, known.me.reader.timezone)
    rows = tuple((t(f"polled-{answer}"), t("poll-count", count=count)) for answer, count in poll.counts)
    closes = local_day(poll.asked + LASTS, known.me.reader.timezone)
    none = t("poll-not-yet", day=closes) if is_open(poll.asked, known.now) else t("poll-too-few")
    counts = Facts(rows) if rows else Para(none)
    keen = (Para(t("poll-keen")), Listing(tuple(Raw(name) for name in poll.keen))) if poll.keen else ()
    return Para(t("poll-asked-on", day=day)), counts, *keen


def _ways(network: Network, poll: Poll, known: Known) -> tuple[Part | Control, ...]:
    look = CommandButton(t("open-network"), "network", network.id)
    if _can_ask(network, poll, known):
        return Button(t("poll-ask"), "ask", style="primary"), look
    if poll.asked is None or network.status != "open" or network.over(known.now):
        return (look,)
    again = local_day(poll.asked + AGAIN, known.me.reader.timezone)
    return Note(t("poll-again-from", day=again)), look


FLOW: Flow[State] = Flow("polling", (KeenHeard, Shown), start, step, show, asks, ends=(KeenHeard, Shown))
