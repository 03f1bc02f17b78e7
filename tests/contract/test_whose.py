"""When two persons become one, each column that names a person is seen to: a new one is noticed here."""

from __future__ import annotations

from sqlalchemy import Column, String
from sqlalchemy.sql.elements import ColumnElement

from storage.logins import THEIRS
from storage.owned import OWN
from storage.tables import invitations, login_codes, metadata, networks, persons

NAMES = frozenset({"person", "author", "facilitator", "recipient", "party", "by", "seat"})
"""What a column is called that holds the id of a person; or it ends so: "added_by"."""

ELSEWHERE: dict[ColumnElement[str], str] = {
    login_codes.c.person: "their codes are over",
    login_codes.c.claimed_by: "as are those that they typed",
    networks.c.facilitator: "who facilitates a network can't become somebody else",
    invitations.c.seat: "who takes a seat uses its invitation up",
}
"""What isn't handed over, and why not."""


def test_each_column_that_names_a_person_is_handed_over_or_says_why_not() -> None:
    columns = [column for table in metadata.tables.values() for column in table.columns]
    naming = {f"{column.table.name}.{column.name}" for column in columns if names_a_person(column)}
    handed = {f"{column.table.name}.{column.name}" for _, column, _ in THEIRS}
    left = {str(column) for column in ELSEWHERE}
    assert handed & left == set()
    assert handed | left == naming


STAYS = {
    "members.person": "a seat is the network's",
    "accounts.person": "an account is its tenant's",
    "invitations.by": "a code is the network's",
    "channels.linked_by": "a channel is its tenant's",
    "outbox.party": "about somebody, for somebody else",
    "persons.added_by": "whoever was added is of the network's organisation",
    "proposals.person": "it lies with a manager or HR of that organisation",
    "proposals.to": "it is its writer's",
    "polls.by": "of people of a team there",
    "guests.by": "the session's",
    "entries.checked_by": "the organisation's catalogue",
    "entries.suggested_by": "the organisation's catalogue",
    "decisions.owner": "the network's",
}
"""What doesn't go home with a person who turns out to be of another organisation, and why not."""


def test_each_column_that_names_a_person_goes_home_with_them_or_says_why_it_stays() -> None:
    handed = {f"{column.table.name}.{column.name}" for _, column, _ in THEIRS}
    home = {f"{column.table.name}.{column.name}" for column in OWN}
    assert home | STAYS.keys() == handed
    assert home & STAYS.keys() == set()


def names_a_person(column: Column[object]) -> bool:
    """By a foreign key; or by its name, for some came after their table, and some outlive whom they name."""
    if any(key.column is persons.c.id for key in column.foreign_keys):
        return True
    alike = column.name in NAMES or column.name.endswith("_by")
    return alike and isinstance(column.type, String) and not column.foreign_keys


def test_of_what_each_has_but_once_the_key_says_so() -> None:
    """Else the second of two would be refused by the database, or thrown away for nothing."""
    for table, column, once in THEIRS:
        key = {one.name for one in table.primary_key.columns}
        assert (key == {column.name, *once}) if once is not None else column.name not in key, table.name
