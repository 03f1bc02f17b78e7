"""When a network meets, and how that comes into one's own calendar; and what to do without time for it (row M1.4).

The subject is the network; empty: all of the person's own. A manager of somebody in it sees its times alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.drawing.cards import session_name
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Step, Unheard
from bot.life.across import GlimpseOf
from bot.life.feeds import (
    Feed,
    FeedEnded,
    FeedRenewed,
    MyFeed,
    MyManagers,
    TalkWanted,
    address_of,
    calendar_link,
)
from bot.network.model import Network, Session
from bot.queries import Known, MyNetworks, NetworkBy, Query
from bot.speech import Raw, T, Words, t
from bot.views import (
    Button,
    CommandButton,
    Facts,
    LinkButton,
    Message,
    Note,
    Para,
    Quote,
    Section,
    Title,
    message,
    section,
)

MOST = 12
"""Sessions of all of somebody's networks together in one message."""


@dataclass(frozen=True)
class DatesShown:
    """The dates, with the way into one's calendar."""


@dataclass(frozen=True)
class AskingRenew:
    """They want another address; not before they confirm that the old one stops."""


@dataclass(frozen=True)
class AskingEnd:
    """They want no address any more; not before they confirm it."""


@dataclass(frozen=True)
class NoTime:
    """They have no time for it: how to begin a talk about that. Nobody else knows."""


@dataclass(frozen=True)
class TalkAsked:
    """They had their manager told that they want to talk."""


State = DatesShown | AskingRenew | AskingEnd | NoTime | TalkAsked


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    if not subject:
        return MyNetworks(), MyFeed()
    return NetworkBy(subject), GlimpseOf(subject), MyFeed(subject), MyManagers()


def start(subject: str, event: Event, known: Known) -> Step[State]:
    return Step(DatesShown())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(DatesShown())
        case Pressed(action):
            found = _of_the_address(state, action, subject, known) or _of_time(state, action, subject, known)
            return found or Step(state, notice=t("button-old"))
        case _:
            return Step(state, notice=t("button-old"))


def _of_the_address(state: State, action: str, subject: str, known: Known) -> Step[State] | None:
    feed = known[MyFeed(subject)]
    if action == "keep":
        return Step(DatesShown())
    if feed is None:
        return None
    match state, action:
        case _, "make" if feed.ended:
            return Step(DatesShown(), (FeedRenewed(subject),), notice=t("dates-made"))
        case _, "renew" if feed.token:
            return Step(AskingRenew())
        case _, "end" if feed.token:
            return Step(AskingEnd())
        case AskingRenew(), "renew-surely" if feed.token:
            return Step(DatesShown(), (FeedRenewed(subject),), notice=t("dates-renewed"))
        case AskingEnd(), "end-surely" if feed.token:
            return Step(DatesShown(), (FeedEnded(subject),), notice=t("dates-ended-now"))
        case _:
            return None


def _of_time(state: State, action: str, subject: str, known: Known) -> Step[State] | None:
    network = _mine(subject, known)
    if network is None:
        return None
    match state, action:
        case _, "no-time":
            return Step(NoTime())
        case NoTime(), "tell" if managers := _managers(network, known):
            wanted = TalkWanted(network, tuple(person for person, _ in managers))
            return Step(TalkAsked(), (wanted,))
        case _:
            return None


def _mine(subject: str, known: Known) -> Network | None:
    """The network, for who has a seat in it, while it goes on."""
    network = known[NetworkBy(subject)] if subject else None
    seated = network is not None and network.standing(known.me.id) == "member"
    return network if network and seated and network.status == "open" and not network.over(known.now) else None


def show(state: State, subject: str, known: Known) -> Message:
    feed, mine = known[MyFeed(subject)], _mine(subject, known)
    match state:
        case AskingRenew() if feed and feed.token:
            return _surely("renew")
        case AskingEnd() if feed and feed.token:
            return _surely("end")
        case NoTime() if mine:
            return _opener(mine, known)
        case TalkAsked() if mine:
            return _told(mine, known)
        case _:
            return _of_one(subject, known) if subject else _of_all(known)


def _of_all(known: Known) -> Message:
    own = tuple(network for network in known[MyNetworks()] if network.is_inside(known.me.id))
    ahead = sorted(
        ((one, network) for network in own for one in network.sessions if one.end > known.now),
        key=lambda each: (each[0].start, each[0].id),
    )
    if not ahead:
        nothing = t("dates-none")
        return message(nothing, section(Title(t("dates-all")), Para(nothing), CommandButton(t("do-mine"), "mine")))
    rows = tuple(
        (t("dates-of", network=Raw(network.name), number=one.number), t("moment", at=one.start))
        for one, network in ahead[:MOST]
    )
    return message(
        t("dates-all"),
        section(Title(t("dates-all")), Facts(rows)),
        *_calendar(known[MyFeed()], (), known),
        section(CommandButton(t("do-mine"), "mine")),
    )


def _of_one(subject: str, known: Known) -> Message:
    network = known[NetworkBy(subject)]
    shown = network or known[GlimpseOf(subject)]
    if shown is None or (network is not None and network.status != "open"):
        return _gone(subject, network)
    rows = tuple((session_name(one), _when(one, known)) for one in shown.sessions)
    ahead = tuple(one for one in shown.sessions if one.end > known.now)
    title = t("dates-title", network=Raw(shown.name))
    return message(
        title,
        section(Title(title), Facts(rows)),
        *(_calendar(known[MyFeed(subject)], ahead, known) if ahead else ()),
        *_ways(network, known),
    )


def _when(session: Session, known: Known) -> T:
    return t("session-past" if session.end <= known.now else "moment", at=session.start)


def _gone(subject: str, network: Network | None) -> Message:
    text: Words = t("network-unknown") if network is None else t("dates-cancelled", network=Raw(network.name))
    title = t("network-title") if network is None else Raw(network.name)
    return message(text, section(Title(title), Para(text), CommandButton(t("dates-mine"), "dates")))


def _ways(network: Network | None, known: Known) -> tuple[Section, ...]:
    if network is None:
        return ()
    seated = _mine(network.id, known) is not None
    no_time = (Button(t("dates-no-time"), "no-time"),) if seated else ()
    return (section(CommandButton(t("open-network"), "network", network.id), *no_time),)


def _calendar(feed: Feed | None, ahead: Sequence[Session], known: Known) -> tuple[Section, ...]:
    """The way into one's own calendar, where there is an address for it, or could be."""
    if feed is not None and feed.ended:
        return (section(Para(t("dates-ended")), Button(t("dates-make"), "make")),)
    address = address_of(known, feed)
    if not address:
        return ()
    return (
        section(
            Para(t("dates-how")),
            *_to_copy(address),
            Note(t("dates-secret")),
            LinkButton(t("dates-add-all"), address),
            *(calendar_link(known, ahead[0]) if ahead else ()),
            Button(t("dates-renew"), "renew"),
            Button(t("dates-end"), "end"),
        ),
    )


def _to_copy(address: str) -> tuple[Note, ...]:
    """The address in words; in the playground, which knows only its path, the button below has it whole."""
    whole = address.startswith("https://")
    return (Note(Raw(address)), Note(t("dates-webcal"))) if whole else (Note(t("dates-copy-link")),)


def _surely(what: str) -> Message:
    question = t(f"dates-{what}-surely")
    return message(
        question,
        section(
            Title(t("dates-address")),
            Para(question),
            Button(t(f"dates-{what}"), f"{what}-surely", style="danger"),
            Button(t("dates-keep"), "keep"),
        ),
    )


def _opener(network: Network, known: Known) -> Message:
    return message(
        t("dates-opener-title", network=Raw(network.name)),
        section(
            Title(t("dates-opener-title", network=Raw(network.name))),
            Para(t("dates-opener")),
            Quote(_words(network, known)),
            Note(t("dates-opener-private")),
            *_tell(network, known),
            Button(t("back"), "keep"),
        ),
    )


def _managers(network: Network, known: Known) -> tuple[tuple[str, str], ...]:
    """Who may be told: nobody of a network of others, which is kept here for oneself alone."""
    return () if network.frame.kind == "outside" else known[MyManagers()]


def _words(network: Network, known: Known) -> T:
    """What they could say: how much time it takes, and what they bring back for it."""
    ahead = [one for one in network.sessions if one.end > known.now]
    minutes = sum(int((one.end - one.start).total_seconds() // 60) for one in ahead)
    return t("dates-opener-words", network=Raw(network.name), count=len(ahead), hours=-(-minutes // 60))


def _tell(network: Network, known: Known) -> Iterator[Note | Button]:
    managers = tuple(name for _, name in _managers(network, known))
    if network.frame.kind == "outside":
        return
    if not managers:
        yield Note(t("dates-no-manager"))
    elif len(managers) > 1:
        yield Button(t("dates-tell-all", count=len(managers)), "tell", style="primary")
    else:
        yield Button(t("dates-tell", name=Raw(managers[0])), "tell", style="primary")


def _told(network: Network, known: Known) -> Message:
    text = t("dates-told", network=Raw(network.name))
    return message(text, section(Title(Raw(network.name)), Para(text), Note(t("dates-told-what")), _back_to_dates()))


def _back_to_dates() -> Button:
    return Button(t("back"), "keep")


STATES = (DatesShown, AskingRenew, AskingEnd, NoTime, TalkAsked)
FLOW: Flow[State] = Flow("dates", STATES, start, step, show, asks, ends=STATES)
