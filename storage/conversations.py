"""Conversations: read together with who acts, written by compare-and-swap. The hot path of every event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from bot.events import Ref
from bot.people import Account, Person, Profile
from bot.ports import Conversation, Seen
from storage.dialect import add_unless_there, among, given, insert
from storage.hot import Hot
from storage.people import PERSON, THIS_ACCOUNT, names_of, person_of
from storage.tables import accounts, conversations, persons

KEPT = (
    conversations.c.flow,
    conversations.c.subject,
    conversations.c.state,
    conversations.c.version,
    conversations.c.revision,
    conversations.c.active,
)
LOGIN = (
    accounts.c.name,
    accounts.c.locale,
    accounts.c.timezone,
    accounts.c.address,
    accounts.c.guest,
    accounts.c.id,
    (accounts.c.reachable & ((persons.c.account == accounts.c.id) | persons.c.account_chosen)).label("preferred"),
    (accounts.c.organisation == persons.c.organisation).label("own"),
)
THIS_ONE = (
    (conversations.c.person == persons.c.id)
    & (conversations.c.flow == bindparam("flow"))
    & (conversations.c.subject == bindparam("subject"))
)
other = conversations.alias("other")
LATEST = (conversations.c.person == persons.c.id) & (
    conversations.c.touched
    == select(func.max(other.c.touched))
    .where((other.c.person == persons.c.id) & other.c.active)
    .correlate(persons)
    .scalar_subquery()
)
WHO = accounts.join(persons, persons.c.id == accounts.c.person)
SEEN = select(*PERSON, *LOGIN, *KEPT)
RECALL = Hot(SEEN.select_from(WHO.outerjoin(conversations, THIS_ONE)).where(THIS_ACCOUNT))
RECALL_LATEST = Hot(SEEN.select_from(WHO.outerjoin(conversations, LATEST)).where(THIS_ACCOUNT))

ONE = select(*KEPT).where(
    (conversations.c.person == bindparam("of"))
    & (conversations.c.flow == bindparam("flow"))
    & (conversations.c.subject == bindparam("subject"))
)
NEXT_TOUCH = (
    select(func.coalesce(func.max(other.c.touched), 0) + 1).where(other.c.person == bindparam("of")).scalar_subquery()
)
SWAP = (
    update(conversations)
    .where(
        (conversations.c.person == bindparam("of"))
        & (conversations.c.flow == bindparam("in_flow"))
        & (conversations.c.subject == bindparam("about"))
        & (conversations.c.revision == bindparam("read"))
    )
    .values(
        state=bindparam("state"),
        version=bindparam("version"),
        active=bindparam("active"),
        revision=conversations.c.revision + 1,
        touched=NEXT_TOUCH,
    )
)


def recalling(account: Account, ref: Ref | None) -> tuple[Hot, dict[str, str]]:
    """The query for who acts, with their conversation."""
    names = names_of(account)
    return (RECALL, names | {"flow": ref.flow, "subject": ref.subject}) if ref else (RECALL_LATEST, names)


def recalled(row: tuple[Any, ...]) -> tuple[Seen, str | None]:
    """Who acts; and the account's id, when it must become their preferred one.

    Their roles are only theirs by an account in their own organisation: who administers another one could otherwise
    make an account there act with them, also once the border between the two is closed.
    """
    *told, login, preferred, own = row[len(PERSON) : len(PERSON) + len(LOGIN)]
    kept, person = conversation_of(row[-len(KEPT) :]), person_of(row)
    acting = person if own else replace(person, roles=frozenset())
    return Seen(acting, kept, Profile(*told)), None if preferred else login


def conversation_of(row: Row[Any] | tuple[Any, ...]) -> Conversation | None:
    flow, subject, state, version, revision, active = tuple(row)
    return Conversation(Ref(flow, subject), state, version, revision, active) if flow is not None else None


def find(connection: Connection, person: Person, ref: Ref) -> Conversation | None:
    row = connection.execute(ONE, {"of": person.id, "flow": ref.flow, "subject": ref.subject}).one_or_none()
    return conversation_of(row) if row else None


def keep(connection: Connection, person: Person, new: Conversation) -> bool:
    """Compare and swap. False, and nothing written, when somebody else changed the conversation since it was read."""
    if new.revision == 0:
        return _add(connection, person, new)
    return connection.execute(SWAP, swap_of(person, new)).rowcount == 1


def keep_all(connection: Connection, changes: Collection[tuple[Person, Conversation]]) -> set[tuple[Person, Ref]]:
    """`keep` for conversations that differ, in a few statements: those that were written."""
    if not changes:
        return set()
    revisions = _locked(connection, [(person.id, new.ref) for person, new in changes])
    unchanged = [(who, new) for who, new in changes if revisions.get((who.id, new.ref), 0) == new.revision]
    if swaps := [swap_of(who, new) for who, new in unchanged if new.revision]:
        connection.execute(SWAP, swaps)
    added = _add_all(connection, [(who, new) for who, new in unchanged if not new.revision])
    return {(who, new.ref) for who, new in unchanged if new.revision or (who.id, new.ref) in added}


def _locked(connection: Connection, which: Iterable[tuple[str, Ref]]) -> dict[tuple[str, Ref], int]:
    """The revisions of these conversations, that stay so until the transaction ends."""
    wanted = set(which)
    theirs = among(connection, conversations.c.person, {person for person, _ in wanted})
    about = among(connection, conversations.c.flow, {ref.flow for _, ref in wanted})
    exactly = among(connection, conversations.c.subject, {ref.subject for _, ref in wanted})
    rows = select(conversations.c.person, *KEPT).where(theirs, about, exactly)
    found = connection.execute(rows.order_by(*conversations.primary_key.columns).with_for_update())
    revisions = {(row.person, Ref(row.flow, row.subject)): row.revision for row in found}
    return {key: revision for key, revision in revisions.items() if key in wanted}


NAMES = ("person", "organisation", "flow", "subject", "state", "version", "revision", "active", "touched")
IDENTITY = (conversations.c.person, conversations.c.flow, conversations.c.subject)


def _add_all(connection: Connection, changes: Collection[tuple[Person, Conversation]]) -> set[tuple[str, Ref]]:
    """Adds new conversations, each the latest of its person; those that somebody else just added are left out."""
    if not changes:
        return set()
    theirs = among(connection, conversations.c.person, {who.id for who, _ in changes})
    latest = select(conversations.c.person, func.max(conversations.c.touched)).where(theirs)
    touched = Counter({row[0]: row[1] for row in connection.execute(latest.group_by(conversations.c.person))})
    rows = []
    for who, new in changes:
        touched[who.id] += 1
        rows.append(row_of(who, new) | {"touched": touched[who.id]})
    adding = insert(connection, conversations)
    if connection.dialect.name == "postgresql":
        source = given(rows, {name: conversations.c[name].type for name in NAMES})
        adding = adding.from_select(NAMES, select(*(source.c[name] for name in NAMES)))
    else:
        adding = adding.values(rows)
    added = connection.execute(adding.on_conflict_do_nothing().returning(*IDENTITY))
    return {(row.person, Ref(row.flow, row.subject)) for row in added}


def swap_of(person: Person, new: Conversation) -> dict[str, Any]:
    """The parameters of `SWAP`."""
    names = {"of": person.id, "in_flow": new.ref.flow, "about": new.ref.subject, "read": new.revision}
    return names | {"state": new.state, "version": new.version, "active": new.active}


def row_of(person: Person, new: Conversation) -> dict[str, Any]:
    """A new conversation as a row, but for `touched`."""
    names = {"person": person.id, "organisation": person.organisation, "revision": 1}
    names |= {"flow": new.ref.flow, "subject": new.ref.subject}
    return names | {"state": new.state, "version": new.version, "active": new.active}


def _add(connection: Connection, person: Person, new: Conversation) -> bool:
    latest = connection.scalar(select(func.max(conversations.c.touched)).where(conversations.c.person == person.id))
    return add_unless_there(connection, conversations, row_of(person, new) | {"touched": (latest or 0) + 1})
