"""What somebody is told that another did to what they had a hand in: its nudges, and how their subjects read.

"unlinked:" with what a channel was and its name; "seat:" with a network, who came, and the name that the seat had;
"people:" with a network, since when, how many had a seat until then, and who left, by id and name, if somebody did;
"moved:" with when the session was before, where all knew that, and its id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.facts import ChannelUnlinked, MemberEnrolled, MemberLeft
from bot.logins import SeatTaken
from bot.network.model import Network, Session
from bot.network.seats import OFFERED, in_line, working_days_after
from bot.nudges.nudge import Nudge
from bot.nudges.window import local_day
from bot.people import Person

SECOND_THOUGHTS = timedelta(minutes=2)
A_DAY = timedelta(days=1)
STAMP = "%Y%m%d%H%M%S"
MOVED = ("moved", "unmoved")
"""What news of a session that moved begins with."""
SPACE = "\u2423"
"""Stands for a space in the subject of a nudge: so an id beside a name is still found there, and removed."""


def in_subject(name: str) -> str:
    """What people call something, in a subject among ids."""
    return SPACE.join(name.split())


def from_subject(name: str) -> str:
    return name.replace(SPACE, " ")


def of_unlinking(fact: ChannelUnlinked, person: Person, now: datetime) -> Nudge:
    """Whoever linked a channel hears that somebody else ended that; a moment later, for it can be linked again."""
    return Nudge(
        key=f"{fact.linker}/unlinked/{person.id}/{now:%Y%m%d%H%M%S%f}",
        organisation=person.organisation,
        recipient=fact.linker,
        kind="change",
        flow="announcing",
        subject=f"unlinked:{fact.scope}:{in_subject(fact.name)}",
        due=now + SECOND_THOUGHTS,
        klass="change",
        priority="change",
    )


def of_a_seat(fact: SeatTaken, person: Person, now: datetime) -> Nudge:
    """The facilitator hears who came in the place of whom: the code may have gone to somebody else."""
    network = fact.network
    return Nudge(
        key=f"{network.facilitator}/seat/{network.id}/{fact.seat}",
        organisation=network.organisation,
        recipient=network.facilitator,
        kind="change",
        flow="announcing",
        subject=f"seat:{network.id}:{person.id}:{in_subject(fact.name)}",
        due=now,
        klass="change",
        priority="change",
    )


# --- a session that moved


def of_move(what: str, network: Network, session: Session) -> str:
    """The subject of the news that a session of this network moves there: with when it was, if all knew that.

    Only of its first move that is sure: of those after it, some may have heard of the moment before, and some not.
    """
    before = network.session(session.id)
    known = before is not None and before.sequence == 0 and before.start != session.start
    return f"{what}:{before.start:{STAMP}}:{session.id}" if before and known else f"{what}:{session.id}"


def moved_from(subject: str, session: Session) -> datetime | None:
    """When it was before (UTC), if the subject says so and it hasn't moved again."""
    stamp = subject.partition(":")[2].rpartition(":")[0]
    return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC) if stamp and session.sequence == 1 else None


# --- who takes part, once it began


def of_people(fact: MemberEnrolled | MemberLeft, person: Person, now: datetime) -> tuple[Nudge, ...]:
    """Once a network began, who facilitates it hears who left it or came, a working day later: of one day, once.

    Where the seat is offered to who waits, it is said when the first of them had their time: so whoever takes the place
    of somebody is told of together with them. Who did it themselves, as by giving a seat, hears nothing.
    """
    network = fact.network
    coming = next((session for session in network.sessions if session.start > now), None)
    begun = network.status == "open" and network.sessions[0].start <= now and network.frame.kind != "outside"
    if coming is None or not begun or person.id == network.facilitator or not _changes_seats(fact):
        return ()
    since, due = (isinstance(fact, MemberEnrolled) and network.freed) or now, _told_at(fact, coming, now)
    return (
        Nudge(
            key=f"{network.facilitator}/people/{network.id}/{_mark(since, due, network)}",
            organisation=network.organisation,
            recipient=network.facilitator,
            kind="change",
            flow="announcing",
            subject=_of_people(fact, now),
            due=due,
            expires=coming.start,
            klass="change",
            priority="change",
            by=coming.start,
        ),
    )


def _mark(since: datetime, due: datetime, network: Network) -> str:
    """What happens on one day is told once; but for what is told on that very day, before the rest of it happens."""
    day = local_day(since, network.timezone)
    return f"{day}" if local_day(due, network.timezone) > day else f"{due:{STAMP}}"


def _inside(network: Network) -> set[str]:
    """Who has a seat or leads: who goes from the one to the other didn't leave."""
    return {network.facilitator, *(one.person for one in (*network.seated, *network.leading))}


def _changes_seats(fact: MemberEnrolled | MemberLeft) -> bool:
    """Whether somebody gets a seat, or gives theirs up: not who waits, is invited, or leads it."""
    if isinstance(fact, MemberEnrolled):
        return fact.member.standing == "member"
    return fact.network.standing(fact.person) == "member"


def _told_at(fact: MemberEnrolled | MemberLeft, coming: Session, now: datetime) -> datetime:
    """A day before the next session at the latest, and never at once: who left by mistake is back by then."""
    days = OFFERED if isinstance(fact, MemberLeft) and in_line(fact.network) else 1
    later = working_days_after(now, days, fact.network.timezone)
    return max(now + SECOND_THOUGHTS, min(later, coming.start - A_DAY))


def _of_people(fact: MemberEnrolled | MemberLeft, now: datetime) -> str:
    left = fact.person if isinstance(fact, MemberLeft) else ""
    name = next((one.name for one in fact.network.members if one.person == left), "")
    return f"people:{fact.network.id}:{now:{STAMP}}:{len(_inside(fact.network))}:{left}:{in_subject(name)}"


@dataclass(frozen=True)
class Changed:
    """Who came, by name; who left, if their name is known; and how many more left."""

    came: tuple[str, ...]
    left: str
    more: int


def changed_since(about: str, network: Network) -> Changed:
    """What became of who takes part, by such a subject (without its first word) and the network as it is now.

    Nothing, by a subject that isn't ours: people can type one.
    """
    try:
        _, stamp, before, left, name = about.split(":", 4)
        since, inside = datetime.strptime(stamp, STAMP).replace(tzinfo=UTC), int(before)
    except ValueError:
        return Changed((), "", 0)
    came = [one for one in network.seated if one.since and one.since >= since and one.person != left]
    gone = max(0, inside + len(came) - len(_inside(network)))
    if not gone or not name or left in _inside(network):
        return Changed(tuple(one.name for one in came), "", gone)
    return Changed(tuple(one.name for one in came), from_subject(name), gone - 1)
