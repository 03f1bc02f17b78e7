"""The draft of a network: what was filled in of it so far, its dates, and what makes no sense about them.

Nothing of it exists for anybody but its maker. Days and hours are local to its maker until it is published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from itertools import pairwise

from bot.content import founding as usual
from bot.content.founding import Values
from bot.forms import parse_date, parse_number, parse_time
from bot.network.cadence import (
    LONGEST_INTERVAL,
    MOST_SESSIONS,
    SATURDAY,
    Days,
    instant,
    session_days,
    session_type,
)
from bot.network.model import Frame, Member, Network, NetworkKind, Session, Standing
from bot.network.seats import ADVISED
from bot.people import Person
from bot.queries import HolidaysIn, Known
from bot.speech import T, t
from bot.views import FieldError

LIST_LIMIT = 12
"""Functions, interests or agreements; more are left out."""
FURTHEST = usual.LONGEST_AHEAD + timedelta(weeks=LONGEST_INTERVAL * (MOST_SESSIONS - 1))
"""No session can be planned later than this from now."""


@dataclass(frozen=True)
class Slot:
    """When a session of a draft is. `wanted`: the day that the rhythm gave. `off`: why none works on the chosen one."""

    day: date
    hour: time
    minutes: int
    wanted: date
    off: str = ""

    def starts(self, timezone: str) -> datetime:
        """UTC."""
        return instant(self.day, self.hour, timezone)

    def ends(self, timezone: str) -> datetime:
        """UTC."""
        return self.starts(timezone) + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Invitee:
    """Somebody to be invited; or to facilitate it too, if they are to lead."""

    person: str
    leads: bool = False


@dataclass(frozen=True)
class Draft:
    """`country` is whose public holidays count (ISO 3166). `earlier`: the id of the network that it continues."""

    country: str
    topic: str = ""
    values: Values = usual.DEFAULTS
    frame: Values = ()
    agreements: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    people: tuple[Invitee, ...] = ()
    earlier: str = ""

    def value(self, name: str) -> str:
        """What was filled in at this field; empty where nothing was."""
        return dict(self.values).get(name) or dict(self.frame).get(name, "")

    @property
    def persons(self) -> tuple[str, ...]:
        return tuple(one.person for one in self.people)


def digest(draft: Draft) -> str:
    """A few letters that only this draft has, so that a button can say which one it stands below."""
    return sha256(repr(draft).encode("utf-8", "replace")).hexdigest()[:16]


def begun(me: Person, topic: str = "") -> Draft:
    """A new one: the topic serves as its name until it has another."""
    name = topic[: usual.LIMITS["name"]]
    values = tuple((field, name or value if field == "name" else value) for field, value in usual.DEFAULTS)
    locale = me.reader.locale
    frame = (("kind", "internal"), ("roles", usual.ROLES[locale]), *((one, "") for one in usual.FRAME), ("tell", "yes"))
    return Draft(me.country, topic, values, frame, usual.AGREEMENTS[locale])


def continuing(network: Network, me: Person, now: datetime) -> Draft:
    """A new series from this one: everything but its dates as it was, and everybody who is in it, to be asked again."""
    fresh, frame, session = begun(me, network.name), network.frame, network.sessions[-1]
    rhythm = _rhythm_of(network, now)
    values = {"name": network.name, "goal": network.goal, "place": session.place, "capacity": str(network.capacity)}
    kept = {"kind": frame.kind, "roles": frame.roles, "course": frame.course, "contact": frame.contact}
    kept |= {"functions": ", ".join(frame.functions), "interests": ", ".join(frame.interests)}
    people = (
        Invitee(one.person, leads=one.standing == "leading")
        for one in network.members
        if one.standing in ("member", "leading") and not one.added and one.person != me.id
    )
    return replace(
        fresh,
        topic="",
        values=_over(fresh.values, values | rhythm),
        frame=_over(fresh.frame, kept),
        agreements=frame.agreements or fresh.agreements,
        people=tuple(people),
        earlier=network.id,
    )


def _over(values: Values, others: Mapping[str, str]) -> Values:
    return tuple((name, others.get(name, value)) for name, value in values)


def _rhythm_of(network: Network, now: datetime) -> dict[str, str]:
    """As many, as far apart and as long as it had; the first one when the next would have been, if that is to come."""
    first, last = network.sessions[0], network.sessions[-1]
    gaps = sorted(round((later.start - one.start) / timedelta(weeks=1)) for one, later in pairwise(network.sessions))
    weeks = min(max(gaps[len(gaps) // 2] if gaps else 4, 1), LONGEST_INTERVAL)
    following = (last.start + timedelta(weeks=weeks)).date()
    return {
        "sessions": str(min(len(network.sessions), MOST_SESSIONS)),
        "weeks": str(weeks),
        "minutes": str(int((first.end - first.start).total_seconds() // 60)),
        "date": following.isoformat() if following > now.date() else "",
    }


# --- dates


def holidays(country: str, values: Mapping[str, str]) -> tuple[HolidaysIn, ...]:
    """The public holidays of all years that the sessions can reach; none for values that make no dates."""
    first, count, weeks = _rhythm(values)
    if first is None or not count or not weeks or first.year not in usual.YEARS:
        return ()
    years = min(count, MOST_SESSIONS) * min(weeks, LONGEST_INTERVAL) // 52 + 1
    return (HolidaysIn(country, first.year, first.year + years),)


def holidays_on(country: str, values: Mapping[str, str]) -> tuple[HolidaysIn, ...]:
    """The public holidays of the year of one day."""
    day = parse_date(values.get("date", ""))
    return (HolidaysIn(country, day.year, day.year),) if day and day.year in usual.YEARS else ()


def _rhythm(values: Mapping[str, str]) -> tuple[date | None, int | None, int | None]:
    """The first day, the number of sessions, and the weeks between them, as far as they can be read."""
    count, weeks = (parse_number(values.get(name, "")) for name in ("sessions", "weeks"))
    return parse_date(values.get("date", "")), count, weeks


def same_rhythm(draft: Draft, values: Mapping[str, str]) -> bool:
    """Whether its dates are there already, and the form asks for no others."""
    asked = all(values[name] == draft.value(name) for name in ("date", "time", "sessions", "weeks", "minutes"))
    return bool(draft.slots) and asked


def date_problem(values: Mapping[str, str], known: Known) -> T | None:
    """Why the first session can't be then; None where it can, and where no moment can be read."""
    day, hour = parse_date(values["date"]), parse_time(values["time"])
    if day is None or hour is None:
        return None
    at = instant(day, hour, known.me.reader.timezone) if day.year in usual.YEARS else None
    if at is None or at > known.now + usual.LONGEST_AHEAD:
        return t("founding-date-far")
    return t("founding-date-past") if at <= known.now else None


def slots(values: Mapping[str, str], free: Days) -> tuple[Slot, ...]:
    """The sessions by their rhythm, none on a weekend day or a public holiday; () for values that make none."""
    first, count, weeks = _rhythm(values)
    hour, minutes = parse_time(values["time"]), parse_number(values["minutes"])
    if first is None or not count or not weeks or hour is None or not minutes:
        return ()
    wanted = (first + timedelta(weeks=weeks * turn) for turn in range(count))
    days = session_days(first, count, weeks, free)
    return tuple(Slot(day, hour, minutes, was) for day, was in zip(days, wanted, strict=True))


def moved_to(
    draft: Draft, number: int, values: Mapping[str, str], free: Days, known: Known
) -> Draft | tuple[FieldError, ...]:
    """The draft with this session (from 1) on another day or at another hour; or what is wrong with that."""
    day, begins, ends = parse_date(values["date"]), parse_time(values["time"]), parse_time(values["until"])
    if day is None or begins is None or ends is None:
        return (FieldError("date", t("form-not-a-date")),)
    length = timedelta(hours=ends.hour - begins.hour, minutes=ends.minute - begins.minute)
    minutes = int(length.total_seconds() // 60)
    least, most = usual.MINUTES
    if not least <= minutes <= most:
        return (FieldError("until", _length_problem(minutes)),)
    off = "weekend" if day.weekday() >= SATURDAY else "holiday" if day in free else ""
    slot = Slot(day, begins, minutes, day, off)
    wrong = _place_problem(draft, number, slot, known)
    return (FieldError("date", wrong),) if wrong else _with(draft, number, slot)


def _length_problem(minutes: int) -> T:
    least, most = usual.MINUTES
    return t("founding-until-before") if minutes <= 0 else t("founding-until-length", least=least, most=most)


def _place_problem(draft: Draft, number: int, slot: Slot, known: Known) -> T | None:
    """Why a session can't be then: it is past, too far off, or not between the one before and the one after it."""
    zone = known.me.reader.timezone
    if slot.day.year not in usual.YEARS or slot.starts(zone) > known.now + FURTHEST:
        return t("founding-that-far")
    if slot.starts(zone) <= known.now:
        return t("founding-that-past")
    for other, there in enumerate(draft.slots, 1):
        if other < number and slot.starts(zone) < there.ends(zone):
            return t("founding-not-after", number=other, at=there.starts(zone))
        if other > number and slot.ends(zone) > there.starts(zone):
            return t("founding-not-before", number=other, at=there.starts(zone))
    return None


def _with(draft: Draft, number: int, slot: Slot) -> Draft:
    return replace(draft, slots=tuple(slot if turn == number else one for turn, one in enumerate(draft.slots, 1)))


# --- what it becomes


def listed(text: str) -> tuple[str, ...]:
    """What stands between commas, or on lines; each once, no more than fit."""
    words = (" ".join(word.split()) for line in text.splitlines() for word in line.split(","))
    return tuple(dict.fromkeys(filter(None, words)))[:LIST_LIMIT]


def lines(text: str) -> tuple[str, ...]:
    """What stands on lines; each once, no more than fit."""
    return tuple(dict.fromkeys(filter(None, (" ".join(line.split()) for line in text.splitlines()))))[:LIST_LIMIT]


def frame_of(draft: Draft) -> Frame:
    """What it says of itself besides its goal."""
    kind: NetworkKind = "across" if draft.value("kind") == "across" else "internal"
    of = {name: listed(draft.value(name)) for name in ("functions", "interests")}
    said = {name: draft.value(name) for name in ("roles", "course", "contact")}
    return Frame(kind, **said, functions=of["functions"], interests=of["interests"], agreements=draft.agreements)


def network_of(draft: Draft, known: Known, colleagues: Iterable[Person] = ()) -> Network:
    """The network as it would be published now, with those of the colleagues who are to be asked."""
    me, asked = known.me, {one.person: one for one in draft.people}
    members = (_member(one, leads=asked[one.id].leads) for one in colleagues if one.id in asked and one.id != me.id)
    return Network(
        id=known.fresh,
        organisation=me.organisation,
        name=draft.value("name"),
        goal=draft.value("goal"),
        capacity=parse_number(draft.value("capacity")) or ADVISED.start,
        facilitator=me.id,
        facilitator_name=me.name,
        timezone=me.reader.timezone,
        sessions=sessions_of(draft, known),
        members=tuple(members),
        frame=frame_of(draft),
    )


def _member(person: Person, *, leads: bool) -> Member:
    standing: Standing = "leading" if leads else "invited"
    return Member(person.id, person.name, person.reader, person.country, person.team, standing)


def sessions_of(draft: Draft, known: Known) -> tuple[Session, ...]:
    """Its sessions, in order: the last one closes."""
    zone, count, of, place = known.me.reader.timezone, len(draft.slots), known.fresh, draft.value("place")
    return tuple(
        Session(f"{of}-{turn}", of, turn, session_type(turn, count), slot.starts(zone), slot.ends(zone), place)
        for turn, slot in enumerate(draft.slots, 1)
    )
