"""Who leads a network decides what comes after it: how the vote stands, the choice, who sees to it (row 30).

The subject is the network. What is decided can be taken back until the members hear of it (fiche, lines 101-102).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.content.founding import LIMITS, LONGEST_AHEAD, MINUTES, YEARS
from bot.drawing.concluding import added, decision, next_steps, proposals, standing, volunteers
from bot.drawing.opening import about, elsewhere, going_on, to_network
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_date, parse_number, parse_time
from bot.life.ending import BALLOT, CHOICES, Choice, Decided, Decision, DecisionOn, Undecided
from bot.life.voices import BallotIn, VoicesIn
from bot.network.anonymity import ENOUGH
from bot.network.cadence import instant
from bot.network.model import Network, Session
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    Control,
    Field,
    FieldError,
    Form,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Part,
    Section,
    Title,
    message,
    section,
)

WORDS_LIMIT = 500
"""Characters."""
MOST_OWNERS = 100
"""Options in a menu."""
MOST_WISHES = 10
"""Wishes in people's own words."""
ASKED_WITHIN = timedelta(days=5)
"""After the last session: within these even who had another message on the first day is asked what comes next."""


@dataclass(frozen=True)
class DecisionDue:
    """A nudge reminds of deciding."""


@dataclass(frozen=True)
class Deciding:
    """How the vote stands, and what is decided."""


State = DecisionDue | Deciding


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    voted = (BallotIn(subject, BALLOT), VoicesIn(subject, ("aftercare",)), DecisionOn(subject)) if subject else ()
    return (*about(subject), *voted)


def _led(subject: str, known: Known) -> Network | None:
    """The network, for who leads it."""
    network = going_on(known[NetworkBy(subject)], known) if subject else None
    return network if network and network.led_by(known.me.id) else None


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if isinstance(event, Elapsed):
        return Step(DecisionDue(), silent=_pointless(subject, known))
    return Step(Deciding())


def _pointless(subject: str, known: Known) -> str | None:
    network = _led(subject, known)
    if network is None:
        return "why-gone"
    if known[DecisionOn(subject)]:
        return "why-done"
    if not network.over(known.now):
        return "why-early"
    unvoted = not known[BallotIn(network.id, BALLOT)].voters
    return "why-unvoted" if unvoted and not network.over(known.now - ASKED_WITHIN) else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = _led(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("look"):
            return Step(Deciding())
        case Submitted("stop" | "extra" | "series" | "other" as choice, values) if network:
            return _decided(network, choice, values, known)
        case Pressed("undo") if network:
            return _undone(network, known)
        case _:
            return Step(state, notice=t("button-old"))


def _decided(network: Network, choice: Choice, values: Mapping[str, str], known: Known) -> Step[State]:
    if known[DecisionOn(network.id)] or not network.over(known.now):
        return Step(Deciding(), notice=t("button-old"))
    session = _session(network, values, known) if choice == "extra" else None
    if isinstance(session, T):
        return Step(Deciding(), errors=(FieldError("date", session),))
    fact = Decided(network, choice, values["owner"], values.get("words", ""), session)
    return Step(Deciding(), (fact,), notice=t("deciding-done", count=len(network.reached)))


def _session(network: Network, values: Mapping[str, str], known: Known) -> Session | T:
    """The one more, in which people come back together; or what is wrong with its date."""
    day, hour = parse_date(values["date"]), parse_time(values["time"])
    if day is None or hour is None or day.year not in YEARS:
        return t("form-not-a-date")
    begins = instant(day, hour, known.me.reader.timezone)
    if begins <= known.now:
        return t("moving-past")
    if begins > known.now + LONGEST_AHEAD:
        return t("founding-date-far")
    number = network.sessions[-1].number + 1
    ends = begins + timedelta(minutes=parse_number(values["minutes"]) or MINUTES[0])
    return Session(f"{network.id}-{number}", network.id, number, "comeback", begins, ends, values["place"])


def _undone(network: Network, known: Known) -> Step[State]:
    found = known[DecisionOn(network.id)]
    if found is None or found.is_told(known.now):
        return Step(Deciding(), notice=t("deciding-told"))
    session = added(network) if found.choice == "extra" else None
    return Step(Deciding(), (Undecided(network, session),), notice=t("deciding-undone"))


def show(state: State, subject: str, known: Known) -> Message:
    network = _led(subject, known)
    if network is None:
        return elsewhere("decide", "", known) if not subject else _not_yours()
    found = known[DecisionOn(subject)]
    title = Title(t("deciding-title", network=Raw(network.name)))
    if found:
        return _as_it_is(network, title, found, known)
    if not network.over(known.now):
        return message(title.text, section(title, Para(t("deciding-early")), to_network(network)))
    return _reminder(network, title, known) if isinstance(state, DecisionDue) else _choices(network, title, known)


def _voted(network: Network, known: Known) -> Para:
    voters = known[BallotIn(network.id, BALLOT)].voters
    return Para(t("deciding-voted", count=voters, total=max(voters, len(network.reached))))


def _reminder(network: Network, title: Title, known: Known) -> Message:
    look = Button(t("deciding-look"), "look", style="primary")
    return message(title.text, section(title, _voted(network, known), Note(t("deciding-why")), look))


def _not_yours() -> Message:
    return message(t("deciding-not-yours"), section(Title(t("deciding-summary")), Para(t("deciding-not-yours"))))


def _as_it_is(network: Network, title: Title, found: Decision, known: Known) -> Message:
    told = found.is_told(known.now)
    undo: tuple[Part | Control, ...] = () if told else (Button(t("deciding-undo"), "undo"),)
    note = Note(t("deciding-announced", told="yes" if told else "no"))
    ways = next_steps(found, network, known.me.id)
    return message(title.text, section(title, *decision(found, network, known.now), note, *undo, *ways))


def _choices(network: Network, title: Title, known: Known) -> Message:
    votes = known[BallotIn(network.id, BALLOT)]
    most = votes.counts[0][0] if votes.voters >= ENOUGH else ""
    ways = (OpenButton(t(f"after-{one}"), one, "primary" if one == most else "default") for one in CHOICES)
    return message(
        title.text,
        section(title, _voted(network, known)),
        standing(votes),
        *_wishes(network, known),
        section(*ways),
    )


def _wishes(network: Network, known: Known) -> tuple[Section, ...]:
    """Who offered to see to it, by name; what else people want, without."""
    voices = known[VoicesIn(network.id, ("aftercare",))]
    names = [one.name for one in volunteers(voices)]
    words = proposals(voices, known[BallotIn(network.id, BALLOT)])[:MOST_WISHES]
    pulling = (section(Para(t("after-pulling", names=Raw(", ".join(names))))),) if names else ()
    said = (section(Note(t("after-words")), *(Para(Raw(one.text)) for one in words)),) if words else ()
    return (*pulling, *said)


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    network = _led(subject, known)
    if name not in CHOICES or network is None or not network.over(known.now) or known[DecisionOn(subject)]:
        return None
    words = Field("words", t("deciding-words"), "text", required=name == "other", limit=WORDS_LIMIT)
    fields = (*(_when(network, known) if name == "extra" else ()), _owner(network, known), words)
    return Form(name, t(f"after-{name}"), fields, t("deciding-decide"), t("deciding-intro"))


def _when(network: Network, known: Known) -> tuple[Field, ...]:
    """As the last session was, but for the day."""
    last = network.sessions[-1]
    local: datetime = last.start.astimezone(ZoneInfo(known.me.reader.timezone))
    minutes = int((last.end - last.start).total_seconds() // 60)
    least, most = MINUTES
    return (
        Field("date", t("moving-date"), "date"),
        Field("time", t("moving-time"), "time", initial=f"{local:%H:%M}"),
        Field("minutes", t("moving-minutes"), "number", initial=str(minutes), least=least, most=most),
        Field("place", t("session-place"), initial=last.place, limit=LIMITS["place"]),
    )


def _owner(network: Network, known: Known) -> Field:
    """Who offered it comes first, then who leads the network, then everybody else with a seat."""
    offered = {one.person: one.name for one in volunteers(known[VoicesIn(network.id, ("aftercare",))])}
    leading = {network.facilitator: network.facilitator_name} | {one.person: one.name for one in network.leading}
    everybody = offered | leading | {one.person: one.name for one in network.reached}
    options = tuple(Option(Raw(name), person) for person, name in everybody.items())[:MOST_OWNERS]
    return Field("owner", t("deciding-owner"), "select", initial=options[0].value, options=options)


FLOW: Flow[State] = Flow(
    "deciding", (DecisionDue, Deciding), start, step, show, asks, form, ends=(DecisionDue, Deciding)
)
