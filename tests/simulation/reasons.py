"""Whether a nudge might go, and whether what kept it back is so: reckoned anew, not by Kring's own rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.nudges.nudge import Klass, Nudge
from bot.nudges.wishes import Wishes
from tests.fakes.tables import Row
from tests.simulation.history import Got, Settled, Taken
from tests.simulation.world import World

FRIDAY = 4
STEP = timedelta(minutes=10)
HALF_PAST_NINE = time(9, 30)
FACTS = ("rsvp", "reminder", "change")
INVITED = ("expectations", "harvest")
"""The invitation to the same session leads to these as well."""
CAPPED: tuple[Klass, ...] = ("logistics", "ask", "channel")
DIRECT: tuple[Klass, ...] = ("logistics", "ask", "change")


def zone_of(world: World, nudge: Nudge) -> ZoneInfo:
    tables = world.store.tables
    known = tables.channels[nudge.recipient] if nudge.to_channel else tables.persons[nudge.recipient]
    return ZoneInfo(known.reader.timezone)


def wishes_of(world: World, claim: Taken) -> Wishes:
    return world.history.wish(claim.nudge.recipient, claim.at)


# --- when


def is_open(world: World, claim: Taken, moment: datetime) -> bool:
    """Whether this may come now: in its recipient's own working hours, for asks not at the edges of the week."""
    nudge = claim.nudge
    if nudge.klass in ("reply", "post"):
        return True
    if nudge.klass == "change" and nudge.by is not None and moment >= nudge.by - timedelta(days=1):
        return True
    local = moment.astimezone(zone_of(world, nudge))
    opens, closes = hours(local.date(), nudge, wishes_of(world, claim))
    away = any(one.first <= local.date() <= one.last for one in wishes_of(world, claim).away)
    return local.weekday() <= FRIDAY and not away and opens <= local.time() < closes


def hours(day: date, nudge: Nudge, wishes: Wishes) -> tuple[time, time]:
    opens, closes = time(8, 30), time(17, 30)
    if nudge.klass in ("ask", "channel"):
        opens = time(10) if day.weekday() == 0 else opens
        closes = time(15) if day.weekday() == FRIDAY else closes
    if wishes.hours is not None and nudge.klass != "channel":
        opens, closes = max(opens, wishes.hours.opens), min(closes, wishes.hours.closes)
    return opens, closes


def opens_before(world: World, claim: Taken, now: datetime, last: datetime) -> bool:
    """Whether it could still come before `last`: now, or from half past nine on some day."""
    zone = zone_of(world, claim.nudge)
    moments = (now + STEP * number for number in range(1, int((last - now) / STEP)))
    later = (moment for moment in moments if moment.astimezone(zone).time() >= HALF_PAST_NINE)
    return is_open(world, claim, now) or any(is_open(world, claim, moment) for moment in later)


# --- how much


def room_for(world: World, claim: Taken) -> bool:
    """Whether the caps of the day, of the week and of the session leave room after what they had got by then."""
    nudge, zone = claim.nudge, zone_of(world, claim.nudge)
    got = [
        one
        for one in world.history.got(nudge.recipient, claim.at, nudge.key)
        if one.nudge.klass not in ("reply", "post")
    ]
    today = claim.wall.astimezone(zone).date()
    days = [(one.nudge.klass, one.wall.astimezone(zone).date()) for one in got]
    if nudge.klass == "channel":
        return fits(days, ("channel",), today, 1, 2)
    asks = nudge.klass != "ask" or fits(days, ("ask",), today, 1, 3)
    return asks and fits(days, DIRECT, today, 2, 5) and not session_is_full(nudge, got)


def fits(days: list[tuple[Klass, date]], classes: tuple[Klass, ...], today: date, per_day: int, per_week: int) -> bool:
    mine = [day for klass, day in days if klass in classes and day > today - timedelta(days=7)]
    return len(mine) < per_week and sum(day >= today for day in mine) < per_day


def session_is_full(nudge: Nudge, got: list[Got]) -> bool:
    mine = [one for one in got if one.nudge.klass == "logistics" and one.nudge.session == nudge.session]
    return nudge.klass == "logistics" and bool(nudge.session) and len(mine) >= 3


# --- why it was dropped

SettledReason = Callable[[World, Settled], bool]
RowReason = Callable[[World, Row], bool]


def expired(world: World, one: Settled) -> bool:
    last = one.claim.nudge.expires
    return last is not None and (last <= one.wall or not opens_before(world, one.claim, one.claim.wall, last))


def refused(world: World, one: Settled) -> bool:
    return any(tried.answer == "refused" for tried in world.history.attempts[one.claim.nudge.key])


def failed(world: World, one: Settled) -> bool:
    """Refused for ever, or so often that nobody tries again."""
    return refused(world, one) or len(world.history.attempts[one.claim.nudge.key]) > 1


def silent(world: World, one: Settled) -> bool:
    return one.settlement.reason in world.history.silences[one.claim.nudge.key]


def unreachable(world: World, one: Settled) -> bool:
    logins = world.store.tables.logins.values()
    mine = [row.account for row in logins if row.person == one.claim.nudge.recipient]
    return all(world.history.is_cut((own.platform, own.tenant, own.user), one.claim.at) for own in mine)


def stopped(world: World, one: Settled) -> bool:
    return wishes_of(world, one.claim).stops(one.claim.nudge.kind)


def halved(world: World, one: Settled) -> bool:
    return one.claim.nudge.kind in wishes_of(world, one.claim).halved and had_like(world, one)


def had_like(world: World, one: Settled) -> bool:
    """Whether they had got another of its kind."""
    nudge = one.claim.nudge
    got = world.history.got(nudge.recipient, one.claim.at, nudge.key)
    return any(other.nudge.kind == nudge.kind for other in got)


def asked(world: World, one: Settled) -> bool:
    """Whether they had got the same question, which is about nothing but themselves, for another session."""
    nudge = one.claim.nudge
    got = world.history.got(nudge.recipient, one.claim.at, nudge.key)
    return not nudge.subject and any(
        other.nudge.kind == nudge.kind and other.nudge.session != nudge.session for other in got
    )


def told(world: World, one: Settled) -> bool:
    """Whether they had got the same, or anything that says when and where that session is."""
    nudge = one.claim.nudge
    got = [other.nudge for other in world.history.got(nudge.recipient, one.claim.at, nudge.key)]
    facts = nudge.kind in FACTS and any(other.kind in FACTS and other.session == nudge.session for other in got)
    return facts or any((other.kind, other.subject) == (nudge.kind, nudge.subject) for other in got)


def away(world: World, one: Settled) -> bool:
    last = one.claim.nudge.expires
    gone = wishes_of(world, one.claim).away
    return bool(gone) and last is not None and not opens_before(world, one.claim, one.claim.wall, last)


def full(world: World, one: Settled) -> bool:
    return not room_for(world, one.claim)


def ignored(world: World, one: Settled) -> bool:
    """Three asks before it: whether they were answered, the conversations tell."""
    got = world.history.got(one.claim.nudge.recipient, one.claim.at, one.claim.nudge.key)
    return sum(other.nudge.klass == "ask" for other in got) >= 3 and digested(world, one)


def digested(world: World, one: Settled) -> bool:
    """What is merged is planned in another's stead, where an invitation doesn't lead to it anyway."""
    planned, nudge = one.settlement.plans, one.claim.nudge
    there = all(into.key in world.store.tables.outbox for into in planned)
    return there and bool(planned or not nudge.session or nudge.kind in INVITED)


def too_many(world: World, one: Settled) -> bool:
    return full(world, one) and digested(world, one)


SETTLED_REASONS: dict[str, SettledReason] = {
    "why-expired": expired,
    "why-answered": silent,
    "why-cancelled": silent,
    "why-blocked": refused,
    "why-failed": failed,
    "why-unreachable": unreachable,
    "why-stopped": stopped,
    "why-halved": halved,
    "why-away": away,
    "why-cap": full,
    "why-merged": told,
    "why-asked": asked,
    "why-backoff": ignored,
    "why-merged-digest": too_many,
}


def left(world: World, row: Row) -> bool:
    network = world.store.tables.networks["net"]
    return network.standing(row.nudge.party) is None or bool(row.nudge.party == "")


def cancelled(world: World, row: Row) -> bool:
    return world.store.tables.networks["net"].status == "cancelled"


def moved(world: World, row: Row) -> bool:
    return any(session.sequence for session in world.store.tables.networks["net"].sessions)


def taken(world: World, row: Row) -> bool:
    """An offer, to somebody who once waited for a free seat, and later waited for none, or for none that was free."""
    offered = [row.nudge.recipient in people for _, people in world.history.offers]
    return row.nudge.kind == "offer" and True in offered and False in offered[offered.index(True) :]


ROW_REASONS: dict[str, RowReason] = {
    "why-left": left,
    "why-cancelled": cancelled,
    "why-moved": moved,
    "why-taken": taken,
    "why-replanned": taken,
}
