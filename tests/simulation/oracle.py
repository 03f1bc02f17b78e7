"""What delivery promises, judged by everything that really happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import combinations, pairwise

from bot.nudges.nudge import Klass
from bot.ports import Lane
from tests.fakes.tables import Row
from tests.simulation.history import Attempt, Spot
from tests.simulation.reasons import CAPPED, ROW_REASONS, SETTLED_REASONS, is_open, room_for
from tests.simulation.world import COMING, World

TWICE: tuple[Klass, ...] = ("logistics", "change")
"""Classes of which a message is sent once more where nobody can tell whether it arrived."""
BY_THE_START = ("reminder", "link")
"""Kinds that expire when their session starts."""
Complaints = Iterator[str]


def judge(world: World) -> None:
    """Writes down every promise that was broken."""
    for look in LOOKS:
        for complaint in look(world):
            world.history.blame(complaint)


def rows(world: World) -> Iterator[tuple[str, Row]]:
    return iter(world.store.tables.outbox.items())


# --- nothing is lost, and each has one outcome


def each_has_its_outcome(world: World) -> Complaints:
    slots = {row.nudge.slot for _, row in rows(world)}
    yield from (f"{key} was lost" for key, nudge in world.history.wanted.items() if nudge.slot not in slots)
    yield from (f"{key} has no outcome but {row.status}" for key, row in rows(world) if row.status in COMING)


def no_outcome_is_written_twice(world: World) -> Complaints:
    for key, settled in world.history.settled.items():
        final = [one.settlement.status for one in settled if one.settlement.status not in COMING]
        if len(final) > 1:
            yield f"{key} has the outcomes {final}"


# --- nothing is doubled


def nothing_is_doubled(world: World) -> Complaints:
    for key, arrivals in world.service.arrived.items():
        klass = world.history.attempts[key][0].klass
        blind = "uncertain" in world.history.looks[key]
        allowed = 2 if klass in TWICE and blind else 1
        if len(arrivals) > allowed:
            yield f"{key} ({klass}) arrived {len(arrivals)} times"


# --- what the outbox says is so


def the_outbox_tells_the_truth(world: World) -> Complaints:
    for key, row in rows(world):
        arrived = key in world.service.arrived
        tries = world.history.attempts[key]
        if row.status == "sent" and not arrived:
            yield f"{key} is sent and never arrived"
        if row.status == "unknown" and not any(one.in_doubt for one in tries) and not lost_its_holder(world, key):
            yield f"{key} is unknown, though everybody knows"
        if row.status in ("dropped", "failed") and any(one.arrived and not one.in_doubt for one in tries):
            yield f"{key} is {row.status}, and arrived"


def lost_its_holder(world: World, key: str) -> bool:
    """Whether somebody wrote `sending` and was never heard of again."""
    settled = [one.claim for one in world.history.settled[key]]
    return any(one.claim not in settled for one in world.history.begun[key])


def sending_was_written(world: World) -> Complaints:
    yield from (f"{one.key} was sent before that was written" for one in world.history.tries() if one.begun is None)


# --- what is dropped, is dropped for a reason


def reasons_are_true(world: World) -> Complaints:
    for key, settled in world.history.settled.items():
        for one in settled:
            known = SETTLED_REASONS.get(one.settlement.reason)
            if one.settlement.status not in ("dropped", "failed"):
                continue
            if known is None or not known(world, one):
                yield f"{key} was {one.settlement.status} because {one.settlement.reason}, which isn't so"


def what_was_taken_back_was_not_wanted(world: World) -> Complaints:
    for key, row in rows(world):
        if row.status == "dropped" and not world.history.settled[key]:
            known = ROW_REASONS.get(row.reason)
            if known is None or not known(world, row):
                yield f"{key} was taken back because {row.reason}, which isn't so"


# --- when


def nothing_comes_at_the_wrong_time(world: World) -> Complaints:
    for one in world.history.tries():
        if one.begun is None:
            continue
        claim = one.begun.claim
        if claim.nudge.expires is not None and claim.wall >= claim.nudge.expires:
            yield f"{one.key} was sent after it expired"
        if not is_open(world, claim, claim.wall) and not is_open(world, claim, one.wall):
            yield f"{one.key} was sent outside its window"


def nothing_is_late(world: World) -> Complaints:
    """A worker that lost its lease sends nothing: somebody else may have."""
    for one in world.history.tries():
        begun = one.begun
        if begun is None:
            continue
        if any(begun.claim.at < other.at <= one.at for other in world.history.claims[one.key]):
            yield f"{one.key} was sent by {one.worker} after it lost its lease"


def what_was_answered_is_silent(world: World) -> Complaints:
    for one in world.history.tries():
        answered = world.history.answered.get(one.key)
        if answered is not None and one.begun is not None and one.begun.claim.at > answered:
            yield f"{one.key} was sent after it was answered"


def plans_are_followed(world: World) -> Complaints:
    """Nothing of a network that was cancelled, and nothing by a date that was moved."""
    history = world.history
    for one in history.tries():
        claim = one.begun.claim if one.begun else None
        if claim is None or claim.nudge.scope != "network:net":
            continue
        if history.cancelled is not None and claim.at > history.cancelled:
            yield f"{one.key} was sent after its network was cancelled"
        if claim.nudge.kind == "offer" and not history.might_be_offered(claim.nudge.recipient, claim.at):
            yield f"{one.key} was sent while there was no seat for them"
        if claim.nudge.kind in BY_THE_START and history.start(claim.nudge.session, claim.at) != claim.nudge.expires:
            yield f"{one.key} was sent by a date that was moved"


# --- to whom, how much, and how fast


def caps_hold(world: World) -> Complaints:
    for one in world.history.tries():
        claim = one.begun.claim if one.begun else None
        if claim is not None and claim.nudge.klass in CAPPED and not claim.nudge.chosen and not room_for(world, claim):
            yield f"{one.key} was sent over the caps"


def wishes_hold(world: World) -> Complaints:
    for one in world.history.tries():
        if one.begun is None or one.begun.claim.nudge.klass in ("reply", "post", "channel"):
            continue
        claim = one.begun.claim
        if world.history.wish(claim.nudge.recipient, claim.at).stops(claim.nudge.kind):
            yield f"{one.key} was sent to somebody who stopped {claim.nudge.kind}"


def no_lane_is_pressed(world: World) -> Complaints:
    for closed in world.history.closed:
        for one in world.history.tries():
            knew = closed.worker in ("", one.worker) and one.begun is not None and one.begun.asked > closed.at
            if knew and one.lane == closed.lane and one.wall < closed.wall_until:
                yield f"{one.key} was sent to {one.lane.tenant} before Retry-After"


def each_waits_for_its_turn(world: World) -> Complaints:
    """In its lane; and to one place not faster than its platform likes. Judged where all clocks go alike."""
    if not world.clocks_agree:
        return
    by_spot: dict[Spot, list[Attempt]] = defaultdict(list)
    for one in world.history.tries():
        turn = one.begun.claim.claimed.not_before if one.begun else None
        if turn is not None and one.wall < turn:
            yield f"{one.key} was sent before its turn"
        by_spot[one.spot].append(one)
    for some in by_spot.values():
        for one, other in pairwise(sorted(some, key=lambda one: one.at)):
            waits = other.klass != "reply" and one.klass != "reply" and one.answer == "sent"
            if waits and other.at - one.at < world.around.pace.apart:
                yield f"{other.key} was sent too soon after {one.key}"


def no_lane_is_too_fast(world: World) -> Complaints:
    """All workers together, answers apart: those wait for nobody. A turn may come later, for its recipient's sake."""
    pace = world.around.pace
    least = 1 / pace.per_second - pace.apart - 0.001
    by_lane: dict[Lane, list[datetime]] = defaultdict(list)
    for one in world.history.tries():
        if one.klass != "reply" and one.begun is not None and one.begun.claim.claimed.not_before is not None:
            by_lane[one.lane].append(one.begun.claim.claimed.not_before)
    for lane, turns in by_lane.items():
        turns.sort()
        for first, last in zip(turns, turns[pace.burst :], strict=False):
            if (last - first).total_seconds() < least:
                yield f"{lane.tenant} was given more turns than it has"


def who_blocked_is_left_alone(world: World) -> Complaints:
    for one in world.history.tries():
        if one.begun is not None and one.to_person and world.history.is_cut(one.spot, one.begun.claim.at):
            yield f"{one.key} was sent to {one.spot[2]}, who blocked us"


def one_at_a_time(world: World) -> Complaints:
    by_recipient: dict[str, list[Attempt]] = defaultdict(list)
    for one in world.history.tries():
        if one.begun is not None and one.klass != "reply":
            by_recipient[one.begun.claim.nudge.recipient].append(one)
    for recipient, some in by_recipient.items():
        for one, other in combinations(sorted(some, key=lambda one: one.at), 2):
            if other.at < one.over:
                yield f"{recipient} got {other.key} while {one.key} was under way"


LOOKS = (
    each_has_its_outcome,
    no_outcome_is_written_twice,
    nothing_is_doubled,
    the_outbox_tells_the_truth,
    sending_was_written,
    reasons_are_true,
    what_was_taken_back_was_not_wanted,
    nothing_comes_at_the_wrong_time,
    nothing_is_late,
    what_was_answered_is_silent,
    plans_are_followed,
    caps_hold,
    wishes_hold,
    no_lane_is_pressed,
    each_waits_for_its_turn,
    no_lane_is_too_fast,
    who_blocked_is_left_alone,
    one_at_a_time,
)
