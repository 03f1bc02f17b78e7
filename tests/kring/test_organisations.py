"""`kring organisations`: two of them made one from a terminal, and given a name."""

from __future__ import annotations

import pytest

from bot.people import Account, Person, Profile
from storage import SqlStore
from tests.kring.commands import kring, within


def enter(url: str, name: str, tenant: str) -> Person:
    return within(url, lambda store: store.welcome(Account("slack", tenant, name), Profile(name)))


def again(url: str, person: Person) -> Person:
    found = within(url, lambda store: store.person(person.id))
    assert found is not None
    return found


@pytest.fixture
def two(url: str) -> tuple[Person, Person]:
    """An of De Linde, and Cato, who administers an organisation without a name."""
    an, cato = enter(url, "an", "T1"), enter(url, "cato", "T2")
    within(url, lambda store: store.name_organisation(an.organisation, "De Linde"))
    within(url, lambda store: store.appoint(cato.id, {"administrator", "hr"}))
    return an, cato


def test_they_are_listed_with_what_they_are_and_how_many(two: tuple[Person, Person]) -> None:
    an, cato = two
    shown = kring("organisations", COLUMNS="40").stdout.splitlines()
    assert shown == [
        f"{an.organisation}   De Linde   slack T1   1 people, 0 networks",
        f"{cato.organisation}   no name yet   slack T2   1 people, 0 networks",
    ]


def test_nothing_is_there_yet(url: str) -> None:
    assert "Nobody is known yet" in kring("organisations").stdout


def test_a_workspace_becomes_a_part_of_another_organisation(url: str, two: tuple[Person, Person]) -> None:
    an, cato = two
    joined = kring("organisations", "join", "slack", "T2", "--to", an.organisation, "--yes")
    assert joined.exit_code == 0, joined.stderr
    assert all(
        words in joined.stdout
        for words in ("1 people", "No role any more", ": cato (administrator, hr).", "/kring account")
    )
    assert again(url, cato).organisation == an.organisation
    assert again(url, cato).roles == set()
    assert "slack T1, slack T2   2 people" in kring("organisations").stdout


def test_its_people_keep_their_roles_when_that_is_said(url: str, two: tuple[Person, Person]) -> None:
    an, cato = two
    joined = kring("organisations", "join", "slack", "T2", "--to", an.organisation, "--keep-roles", "--yes")
    assert "Roles, from then on in both: cato (administrator, hr)." in joined.stdout
    assert again(url, cato).roles == {"administrator", "hr"}


def test_where_nobody_can_be_asked_nothing_happens(url: str, two: tuple[Person, Person]) -> None:
    an, cato = two
    asked = kring("organisations", "join", "slack", "T2", "--to", an.organisation)
    assert (asked.exit_code, "--yes" in asked.stderr) == (2, True)
    assert again(url, cato) == cato.__class__(**(vars(cato) | {"roles": frozenset({"administrator", "hr"})}))


def test_what_can_not_be_joined_is_refused_with_a_reason(two: tuple[Person, Person]) -> None:
    an, cato = two

    def refused(tenant: str, to: str) -> str:
        said = kring("organisations", "join", "slack", tenant, "--to", to, "--yes")
        assert said.exit_code == 1
        return said.stderr

    assert "doesn't know slack T9" in refused("T9", an.organisation)
    assert "no organisation with this id" in refused("T2", "another")
    assert "a part of De Linde" in refused("T1", an.organisation)
    kring("organisations", "join", "slack", "T2", "--to", an.organisation, "--yes")
    assert "no organisation" in refused("T1", cato.organisation)


def test_an_organisation_of_several_stays_whole_and_the_other_comes_to_it(url: str, two: tuple[Person, Person]) -> None:
    an, _ = two
    eva = enter(url, "eva", "T3")
    kring("organisations", "join", "slack", "T2", "--to", an.organisation, "--yes")
    refused = kring("organisations", "join", "slack", "T2", "--to", eva.organisation, "--yes")
    assert (refused.exit_code, f"--to {an.organisation}" in refused.stderr) == (1, True)
    assert kring("organisations", "join", "slack", "T3", "--to", an.organisation, "--yes").exit_code == 0


def test_a_name_is_given(url: str, two: tuple[Person, Person]) -> None:
    _, cato = two
    given = kring("organisations", "name", cato.organisation, " Noord \x1b[2J zorg ")
    assert (given.exit_code, "called Noord [2J zorg." in given.stdout) == (0, True)
    assert [one.name for one in within(url, SqlStore.organisations)] == ["De Linde", "Noord [2J zorg"]
    assert kring("organisations", "name", cato.organisation, "").exit_code == 1
    assert kring("organisations", "name", cato.organisation, "n" * 81).exit_code == 1
    assert kring("organisations", "name", "another", "Zuid").exit_code == 1
