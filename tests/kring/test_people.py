"""`kring people`, `kring appoint` and `kring keys`: what an administrator arranges from a terminal."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from bot.people import Account, Person, Profile
from bot.ports import Installation, NoKeys
from storage import SqlStore
from tests.kring.commands import kring, within
from tests.kring.outside import fresh
from tests.kring.teams import CALENDAR, a_team_meets

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def enter(url: str, name: str, user: str, tenant: str = "T1") -> Person:
    return within(url, lambda store: store.welcome(Account("slack", tenant, user), Profile(name)))


def listed(*words: str) -> list[dict[str, Any]]:
    shown = kring("people", "--json", *words)
    assert shown.exit_code == 0, shown.stderr
    found: list[dict[str, Any]] = json.loads(shown.stdout)
    return found


def test_nobody_is_known_yet(url: str) -> None:
    assert "Nobody is known yet" in kring("people").stdout
    assert listed() == []


def test_organisations_with_their_tenants_and_who_has_which_role(url: str) -> None:
    an = enter(url, "An", "U1")
    enter(url, "Bert", "U2")
    within(url, lambda store: store.appoint(an.id, {"hr", "manager"}))
    within(url, lambda store: store.name_organisation(an.organisation, "De Linde"))
    other = enter(url, "Cato", "U1", "T2")
    shown = kring("people").stdout
    assert all(word in shown for word in ("De Linde", "slack T1", "An", "hr, manager", "slack T2"))
    assert "Bert" not in shown
    assert "Bert" in kring("people", "--all").stdout
    (linde, nord) = listed()
    assert linde["name"] == "De Linde"
    assert linde["tenants"] == [{"platform": "slack", "tenant": "T1"}]
    there = {"preferred": True, "reachable": True, "installed": True}
    assert linde["people"] == [
        {"person": an.id, "name": "An", "platform": "slack", "tenant": "T1", "user": "U1", "roles": ["hr", "manager"]}
        | there
    ]
    assert (nord["id"], nord["people"]) == (other.organisation, [])


def test_one_organisation_is_shown_alone_and_one_that_is_not_there_is_said(url: str) -> None:
    an = enter(url, "An", "U1")
    enter(url, "Cato", "U1", "T2")
    (one,) = listed("--all", "--organisation", an.organisation)
    assert [person["name"] for person in one["people"]] == ["An"]
    refused = kring("people", "--organisation", "another")
    assert (refused.exit_code, "no organisation" in refused.stderr) == (1, True)


def test_a_name_can_not_play_with_the_terminal(url: str) -> None:
    enter(url, "An\x1b[2J\n[red]", "U1")
    shown = kring("people", "--all").stdout
    assert "\x1b" not in shown
    assert "An[2J[red]" in shown
    assert "\x1b" not in kring("appoint", "slack", "T1", "U1", "hr").stdout


def roles(url: str, person: Person) -> frozenset[str]:
    known = within(url, lambda store: store.person(person.id))
    assert known is not None
    return known.roles


def test_somebody_gets_exactly_these_roles_and_loses_them_again(url: str) -> None:
    an = enter(url, "An", "U1")
    given = kring("appoint", "slack", "T1", "U1", "administrator", "hr")
    assert (given.exit_code, given.stdout.splitlines()[0]) == (0, "An: administrator, hr.")
    assert f"In the organisation {an.organisation}." in given.stdout
    assert roles(url, an) == {"administrator", "hr"}
    assert kring("appoint", "slack", "T1", "U1", "manager").exit_code == 0
    assert roles(url, an) == {"manager"}
    assert "An: no role.\n" in kring("appoint", "slack", "T1", "U1", "none").stdout
    assert roles(url, an) == set()


def test_a_role_is_given_in_the_organisation_that_the_person_belongs_to(url: str) -> None:
    """An's account in the other organisation's workspace gives her nothing there, unless that is what is meant."""
    an, cato = enter(url, "An", "U1"), enter(url, "Cato", "U1", "T2")
    within(url, lambda store: store.name_organisation(cato.organisation, "Noord"))
    within(url, lambda store: store.attach(Account("slack", "T2", "UAN"), an.id))
    refused = kring("appoint", "slack", "T2", "UAN", "administrator")
    assert (refused.exit_code, f"--organisation {an.organisation}" in refused.stderr) == (1, True)
    assert "not to Noord" in refused.stderr
    assert roles(url, an) == set()
    assert kring("appoint", "slack", "T2", "UAN", "hr", "--organisation", cato.organisation).exit_code == 1
    given = kring("appoint", "slack", "T2", "UAN", "hr", "--organisation", an.organisation)
    assert given.exit_code == 0
    assert roles(url, an) == {"hr"}


def test_a_line_is_ready_to_be_pasted_after_appoint_however_narrow_the_window(url: str) -> None:
    tenant, user = str(UUID(int=7)), "29:" + "x" * 70
    within(url, lambda store: store.welcome(Account("teams", tenant, user), Profile("An Peeters")))
    shown = kring("people", "--all", COLUMNS="80").stdout.splitlines()
    assert f"teams {tenant} {user}   An Peeters" in shown
    assert kring("appoint", *shown[-1].split("   ")[0].split(), "hr").exit_code == 0
    assert kring("people", COLUMNS="80").stdout.splitlines()[-1].endswith("An Peeters   hr")


def test_what_keepers_are_asked_is_planned_at_once(url: str) -> None:
    """Not only after the next daily sweep."""
    an = enter(url, "An", "U1")
    kring("appoint", "slack", "T1", "U1", "hr")
    assert "dropped" not in plan(url, an)
    assert plan(url, an)
    kring("appoint", "slack", "T1", "U1", "none")
    assert set(plan(url, an)) == {"dropped"}


def plan(url: str, person: Person) -> list[str]:
    return [row.status for row in within(url, lambda store: store.timeline(person.organisation, 9))]


@pytest.mark.parametrize(
    ("words", "meant"),
    [(("T1", "UABD"), "slack T1 UABC"), (("T1", "an peeters"), "slack T1 UABC"), (("T9", "UABC"), "slack T1 UABC")],
)
def test_who_is_not_known_is_answered_with_the_nearest_who_is(url: str, words: tuple[str, str], meant: str) -> None:
    enter(url, "An Peeters", "UABC")
    refused = kring("appoint", "slack", *words, "hr")
    assert refused.exit_code == 1
    assert f"{meant}   An Peeters" in refused.stderr


def test_with_nobody_alike_it_says_where_to_look(url: str) -> None:
    assert "Nobody is known at all" in kring("appoint", "slack", "T1", "U1", "hr").stderr
    enter(url, "An", "U1")
    assert "kring people --all" in kring("appoint", "teams", "xxxxxxxxxx", "yyyyyyyyyyyyy", "hr").stderr


@pytest.mark.parametrize("wanted", [("boss",), ("hr", "boss"), ("none", "hr")])
def test_a_role_that_is_none_changes_nothing(url: str, wanted: tuple[str, ...]) -> None:
    an = enter(url, "An", "U1")
    refused = kring("appoint", "slack", "T1", "U1", *wanted)
    assert (refused.exit_code, "administrator, manager, hr" in refused.stderr) == (2, True)
    assert roles(url, an) == set()


def test_rotating_puts_every_token_under_the_newest_key(url: str) -> None:
    old, new, token = fresh(), fresh(), fresh()
    made = [Installation("slack", tenant, NOW, token=token, refresh=fresh()) for tenant in ("T1", "T2")]

    async def install(store: SqlStore) -> None:
        for one in made:
            await store.install(one)

    within(url, install, old)
    rotated = kring("keys", "rotate", KRING_SECRET_KEY=f"{new},{old}")
    assert rotated.exit_code == 0
    assert "installations: 2" in rotated.stdout
    assert "calendars: 0" in rotated.stdout

    async def read(store: SqlStore) -> str:
        found = await store.installation("slack", "T1")
        return found.token if found else ""

    assert within(url, read, new) == token
    with pytest.raises(NoKeys):
        within(url, read, old)


def test_rotating_puts_the_addresses_of_calendars_under_the_newest_key(url: str) -> None:
    """Those that were kept in clear too; what no key fits is told, and stays."""
    old, new = fresh(), fresh()
    within(url, lambda store: a_team_meets(store, "zorg"))
    rotated = kring("keys", "rotate", KRING_SECRET_KEY=old)
    assert (rotated.exit_code, "calendars: 1" in rotated.stdout, "No key fits" in rotated.stdout) == (0, True, False)
    rotated = kring("keys", "rotate", KRING_SECRET_KEY=f"{new},{old}")
    assert "remove the others" in rotated.stdout
    assert within(url, SqlStore.sources, new)[0].address == CALENDAR
    lost = kring("keys", "rotate", KRING_SECRET_KEY=f"{fresh()},{fresh()}")
    assert (lost.exit_code, "No key fits the addresses of other team calendars: 1" in lost.stdout) == (0, True)
    assert "remove the others" not in lost.stdout


@pytest.mark.parametrize("keys", ["", fresh()], ids=["none", "another"])
def test_without_a_key_that_fits_nothing_is_rotated(url: str, keys: str) -> None:
    within(url, lambda store: store.install(Installation("slack", "T1", NOW, token=fresh())), fresh())
    refused = kring("keys", "rotate", KRING_SECRET_KEY=keys)
    assert (refused.exit_code, "KRING_SECRET_KEY" in refused.stderr) == (2, True)
