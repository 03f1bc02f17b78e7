"""What `MemoryStore` tells of people's wishes: their numbers, never their names."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.events import Ref
from bot.network.model import Network
from bot.nudges.nudge import OUT
from bot.nudges.wishes import NO_WISHES
from bot.people import Person
from bot.told import Mutes, Sighting
from tests.fakes.tables import Row, Tables


def sighting(tables: Tables, person: Person, row_id: str) -> Sighting | None:
    """The person's own row with this id; without one, the latest that went out to them."""
    mine = {key: row for key, row in tables.outbox.items() if _is_nudge(row) and row.nudge.recipient == person.id}
    if row_id:
        return _seen(row_id, mine[row_id]) if row_id in mine else None
    out = [(row.moment, turn, key) for turn, (key, row) in enumerate(mine.items()) if row.status in OUT]
    return _seen(max(out)[2], mine[max(out)[2]]) if out else None


def is_nudged(tables: Tables, person: Person) -> bool:
    """Whether the latest that went out to them is unanswered, and they went on with no other conversation since."""
    seen = sighting(tables, person, "")
    if seen is None:
        return False
    key = person.id, Ref(seen.nudge.flow, seen.nudge.subject)
    row, kept = tables.outbox[seen.id], tables.conversations.get(key)
    touched = [one for one in tables.touched if one[0] == person.id]
    active = [place for place, one in enumerate(touched) if tables.conversations[one].active]
    return kept is not None and kept.revision <= row.opened and touched.index(key) >= max(active, default=0)


def _is_nudge(row: Row) -> bool:
    return row.nudge.klass != "reply"


def _seen(row_id: str, row: Row) -> Sighting:
    return Sighting(row_id, row.nudge, row.status, row.moment)


def stopped_lately(tables: Tables, network: Network, kind: str, now: datetime) -> set[str]:
    """Who with a seat stopped this kind in the last four weeks."""
    lately = now - timedelta(days=28)
    wanted = {member.person: tables.wishes.get(member.person, NO_WISHES) for member in network.seated}
    return {
        who for who, one in wanted.items() if any(muted.kind == kind and muted.since > lately for muted in one.muted)
    }


def mutes_beside(tables: Tables, person: Person, nudge: str, now: datetime) -> tuple[Mutes, ...]:
    """For each of the person's networks: how many others stopped what this nudge is."""
    seen = sighting(tables, person, nudge)
    if seen is None:
        return ()
    mine = [one for one in tables.networks.values() if one.status == "open" and one.standing(person.id) == "member"]
    stopped = [(one, stopped_lately(tables, one, seen.nudge.kind, now) - {person.id}) for one in mine]
    return tuple(
        Mutes(tables.member_view(one), len(others), len(one.seated))
        for one, others in sorted(stopped, key=lambda pair: pair[0].id)
    )
