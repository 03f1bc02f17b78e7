"""`kring export` and `kring forget`: somebody's own data for them, and their end, from a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from pty import openpty

import pytest

from bot.facts import NameAdded, NetworkPublished, OrganisationArranged
from bot.network.model import Member, Network
from bot.organisation import Arrangements
from bot.people import Account, Person, Profile
from bot.ports import Commit
from storage import SqlStore
from tests.contract.people import network
from tests.kring.commands import kring, within

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def enter(url: str, name: str, tenant: str = "T1") -> Person:
    return within(url, lambda store: store.welcome(Account("slack", tenant, name), Profile(name)))


def lead(url: str, person: Person, name: str) -> Network:
    made = network(person, name)
    within(url, lambda store: store.commit(Commit(name, person, NOW, None, (NetworkPublished(made),))))
    return made


def names(url: str) -> list[str]:
    return [one.name for one in within(url, SqlStore.known)]


def test_what_is_kept_of_somebody_is_printed_as_json(url: str) -> None:
    enter(url, "bo")
    an = enter(url, "an")
    given = kring("export", "slack", "T1", "an")
    assert given.exit_code == 0, given.stderr
    found = json.loads(given.stdout)
    assert found["persons"][0]["id"] == an.id
    assert [one["user"] for one in found["accounts"]] == ["an"]
    unknown = kring("export", "slack", "T1", "am")
    assert (unknown.exit_code, "slack T1 an" in unknown.stderr, unknown.stdout) == (1, True, "")


def test_somebody_is_forgotten_once_that_is_sure(url: str) -> None:
    enter(url, "an")
    enter(url, "bo")
    asked = kring("forget", "slack", "T1", "an")
    assert (asked.exit_code, "--yes" in asked.stderr, names(url)) == (2, True, ["an", "bo"])
    done = kring("forget", "slack", "T1", "an", "--yes")
    assert done.exit_code == 0, done.stderr
    assert "Answers of evaluations stay" in done.stdout
    assert names(url) == ["bo"]
    assert kring("forget", "slack", "T1", "an", "--yes").exit_code == 1


def test_who_facilitates_needs_a_successor(url: str) -> None:
    an, bo = enter(url, "an"), enter(url, "bo")
    enter(url, "eva", "T2")
    lead(url, an, "Onthaal")
    refused = kring("forget", "slack", "T1", "an", "--yes")
    assert (refused.exit_code, "facilitates Onthaal" in refused.stderr, "--successor" in refused.stderr) == (
        1,
        True,
        True,
    )
    for wrong in (("T1", "an"), ("T2", "eva"), ("T1", "nobody")):
        assert kring("forget", "slack", "T1", "an", "--successor", "slack", *wrong, "--yes").exit_code == 1
    done = kring("forget", "slack", "T1", "an", "--successor", "slack", "T1", "bo", "--yes")
    assert (done.exit_code, "go to bo" in done.stdout) == (0, True)
    assert [one.name for one in within(url, lambda store: store.led_by(bo.id))] == ["Onthaal"]


def test_a_whole_organisation_is_forgotten(url: str) -> None:
    an = enter(url, "an")
    enter(url, "eva", "T2")
    lead(url, an, "Onthaal")
    assert kring("forget", "--organisation", "another", "--yes").exit_code == 1
    done = kring("forget", "--organisation", an.organisation, "--yes")
    assert (done.exit_code, "networks: 1" in done.stdout) == (0, True)
    assert names(url) == ["eva"]
    assert an.organisation not in kring("organisations").stdout


def add(url: str, person: Person, made: Network, name: str) -> str:
    seat = Member("0" * 32, name, person.reader, person.country, None, "member", added=True)
    within(url, lambda store: store.commit(Commit(f"add {name}", person, NOW, None, (NameAdded(made, seat),))))
    return seat.person


def test_who_has_no_account_is_listed_and_forgotten_by_id(url: str) -> None:
    an = enter(url, "an")
    rik = add(url, an, lead(url, an, "Onthaal"), "Rik")
    assert rik not in kring("people").stdout
    assert f"{rik}   Rik   Onthaal" in kring("people", "--all").stdout
    (house,) = json.loads(kring("people", "--all", "--json").stdout)
    assert house["added"] == [{"person": rik, "name": "Rik", "networks": ["Onthaal"]}]
    done = kring("forget", "--seat", rik, "--yes")
    assert (done.exit_code, "Rik is going to be forgotten" in done.stdout) == (0, True), done.stderr
    assert "Rik" not in kring("people", "--all").stdout
    again = kring("forget", "--seat", rik, "--yes")
    assert (again.exit_code, "kring people --all" in again.stderr) == (1, True)
    assert kring("forget", "--seat", an.id, "--yes").exit_code == 1, "who has an account is named by it"
    assert names(url) == ["an"]


@pytest.mark.parametrize(("contact", "told"), [("An, 02 123", True), ("Onthaal, 02 123", False)])
def test_whoever_runs_kring_hears_that_the_contact_is_gone(url: str, contact: str, *, told: bool) -> None:
    an, bo = enter(url, "an"), enter(url, "bo")
    within(url, lambda store: store.appoint(bo.id, {"administrator"}))
    made = OrganisationArranged(Arrangements(contact=contact))
    within(url, lambda store: store.commit(Commit("arranged", bo, NOW, None, (made,))))
    done = kring("forget", "slack", "T1", "an", "--yes")
    assert (done.exit_code, "Arrange another contact" in done.stdout) == (0, told)
    assert within(url, lambda store: store.contacts(an)) == ()


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("slack", "T1"),
        ("slack", "T1", "an", "--seat", "x"),
        ("--seat", "x", "--organisation", "x"),
        ("--seat", "x", "--successor", "slack", "T1", "bo"),
        ("slack", "T1", "an", "--organisation", "x"),
        ("--organisation", "x", "--successor", "slack", "T1", "bo"),
    ],
)
def test_who_is_meant_must_be_said_once(url: str, words: tuple[str, ...]) -> None:
    enter(url, "an")
    refused = kring("forget", *words, "--yes")
    assert (refused.exit_code, "PLATFORM TENANT USER" in refused.stderr, names(url)) == (1, True, ["an"])


@pytest.mark.parametrize(("answer", "code", "left"), [(b"n\n", 1, ["an", "bo"]), (b"y\n", 0, ["bo"])])
def test_on_a_terminal_it_asks(url: str, answer: bytes, code: int, left: list[str]) -> None:
    enter(url, "an")
    enter(url, "bo")
    ours, terminal = openpty()
    os.write(ours, answer)
    program = Path(sys.executable).with_name("kring")
    done = subprocess.run(
        [program, "forget", "slack", "T1", "an"], stdin=terminal, capture_output=True, timeout=120, check=False
    )
    os.close(ours)
    os.close(terminal)
    assert (done.returncode, b"Forget them, for good?" in done.stderr) == (code, True), done.stderr
    assert names(url) == left
