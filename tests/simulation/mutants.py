"""Ways to break delivery. A simulation that doesn't notice one of them would notice no bug like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import PropertyMock, patch

from bot import planning
from bot.consequences import Touched
from bot.network.model import Network
from bot.nudges.rules import Decision, Merge
from bot.nudges.wishes import NO_WISHES
from bot.ports import Absent, Answer, Claimed, Parcel, Refused, Sent, Settlement, Uncertain
from scheduling import Dispatcher, judging, sender
from scheduling.judging import Bench
from scheduling.outcomes import backoff, decided, refused
from scheduling.sender import Sender, Terms
from storage.lanes import Turns
from tests.fakes import plans
from tests.fakes.claims import HELD, Claiming
from tests.fakes.outbox import MemoryOutbox
from tests.fakes.tables import Row
from tests.simulation.database import Link

Break = Callable[[], AbstractContextManager[object]]


def no(*args: object, **named: object) -> bool:
    return False


def nothing(*args: object, **named: object) -> None:
    return None


def unheard(*args: object) -> tuple[Touched, ...]:
    return ()


LINE = planning.waiting_touched


def heard_of_leavers(network: Network, *but: str) -> tuple[Touched, ...]:
    """Who waits hears of a seat that comes free, and never that it was taken."""
    leaves = any(network.standing(one) == "member" for one in but)
    return LINE(network, *but) if leaves else ()


async def yes(*args: object) -> bool:
    return True


# --- a store that breaks its word


def any_holder(store: MemoryOutbox, claimed: Claimed) -> Row | None:
    row = store.tables.outbox.get(claimed.id)
    return row if row and row.status in HELD else None


def held_is_due(claiming: Claiming, row: Row) -> bool:
    return row.status in HELD or (row.status == "planned" and row.nudge.due <= claiming.now)


TAKE = Claiming._take


def forgetful_take(claiming: Claiming, row: Row, turn: datetime | None) -> Claimed:
    return replace(TAKE(claiming, row, turn), was="planned")


def no_log(claiming: Claiming, but: Row) -> Iterator[Any]:
    return iter(())


# --- a dispatcher that breaks its word

DELIVER, FIND, JUDGE = Sender._deliver, Sender._find, Bench.judge


async def certain_find(sender: Sender, parcel: Parcel, claimed: Claimed) -> Sent | Absent | Uncertain:
    found = await FIND(sender, parcel, claimed)
    return Absent() if isinstance(found, Uncertain) else found


async def certain_failure(sender: Sender, parcel: Parcel) -> Answer:
    answer = await DELIVER(sender, parcel)
    return Refused("it failed", 0) if isinstance(answer, Uncertain) else answer


async def certain_success(sender: Sender, parcel: Parcel) -> Answer:
    answer = await DELIVER(sender, parcel)
    return Sent("") if isinstance(answer, Uncertain) else answer


def always_again(claimed: Claimed, now: datetime, chance: float) -> Settlement:
    return Settlement("planned", "why-retry", due=now + backoff(1, chance), doubt=True)


def at_once_again(answer: Refused, attempts: int, now: datetime, chance: float) -> Settlement:
    settlement = refused(answer, attempts, now, chance)
    soon = now + backoff(0, chance)
    return replace(settlement, due=soon, closes_until=None) if settlement.due else settlement


def never_again(answer: Refused, attempts: int, now: datetime, chance: float) -> Settlement:
    return replace(refused(answer, attempts, now, chance), status="sent", due=None)


def against_wishes(bench: Bench, claimed: Claimed, now: datetime) -> Settlement | None:
    return JUDGE(bench, replace(claimed, wishes=NO_WISHES), now)


def without_expiry(bench: Bench, claimed: Claimed, now: datetime) -> Settlement | None:
    return JUDGE(bench, replace(claimed, nudge=replace(claimed.nudge, expires=None)), now)


def merged_into_nothing(decision: Decision) -> Settlement | None:
    return Settlement("dropped", decision.reason) if isinstance(decision, Merge) else decided(decision)


def any_time(turns: Turns, lane: str, *, at_once: bool) -> datetime:
    return turns.now


async def careless_stop(dispatcher: Dispatcher) -> None:
    dispatcher._closing.set()


MUTANTS: dict[str, Break] = {
    "`sending` is not written before the message leaves": lambda: patch.object(Link, "begin", yes, create=True),
    "the store takes an outcome from who lost the claim": lambda: patch.object(MemoryOutbox, "_held", any_holder),
    "what is held is given to another": lambda: patch.object(Claiming, "is_due", held_is_due),
    "two nudges at once for one recipient": lambda: patch.object(Claiming, "_is_under_way", no),
    "nobody looks what became of a dead worker's message": lambda: patch.object(Claiming, "_take", forgetful_take),
    "the store forgets that a lane is closed": lambda: patch.object(MemoryOutbox, "_close", nothing),
    "the log of the recipient is not read": lambda: patch.object(Claiming, "_log", no_log),
    "who blocked us stays reachable": lambda: patch.object(MemoryOutbox, "_cut_off", nothing),
    "sent again though nobody can tell": lambda: patch.object(Sender, "_find", certain_find),
    "a 5xx counts as a refusal": lambda: patch.object(Sender, "_deliver", certain_failure),
    "no answer counts as sent": lambda: patch.object(Sender, "_deliver", certain_success),
    "an unknown ask is tried again": lambda: patch.object(sender, "uncertain", always_again),
    "Retry-After is ignored": lambda: patch.object(sender, "refused", at_once_again),
    "what was refused is called sent": lambda: patch.object(sender, "refused", never_again),
    "the rules are not asked": lambda: patch.object(Bench, "judge", nothing),
    "wishes are not asked for": lambda: patch.object(Bench, "judge", against_wishes),
    "expiry is forgotten": lambda: patch.object(Bench, "judge", without_expiry),
    "what is merged is lost": lambda: patch.object(judging, "decided", merged_into_nothing),
    "a worker that stood still sends all the same": lambda: patch.object(
        Terms, "latest_start", PropertyMock(return_value=timedelta(days=1))
    ),
    "nobody waits for their turn": lambda: patch.object(Sender, "_turn", yes),
    "each lane has any number of turns": lambda: patch.object(Turns, "take", any_time),
    "a session that moves leaves its nudges behind": lambda: patch.object(plans, "_move", nothing),
    "a seat that is taken is still offered": lambda: patch.object(planning, "waiting_touched", heard_of_leavers),
    "a seat that is free is offered to nobody": lambda: patch.object(planning, "waiting_touched", unheard),
    "stopping doesn't wait": lambda: patch.object(Dispatcher, "stop", careless_stop),
}
