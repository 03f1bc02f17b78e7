"""`kring nudges`: an administrator sees what nobody knows, and settles it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.nudges.nudge import Nudge, Status
from bot.people import Person
from bot.ports import Settlement
from kring.clock import SystemClock
from kring.settings import Settings
from storage import SqlStore, migrate
from tests.contract.people import LEASE, enter, nudge, publish, record
from tests.kring.commands import kring, within

NOW = SystemClock().now()
UNKNOWN, FAILED = Settlement("unknown", "why-unknown", doubt=True), Settlement("failed", "why-failed")


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """An empty database, that the commands use."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    address = f"sqlite:///{tmp_path}/kring.db"
    monkeypatch.setenv("KRING_DATABASE_URL", address)
    migrate(address)
    return address


def listed(*words: str) -> list[dict[str, Any]]:
    shown = kring("nudges", "--json", *words)
    assert shown.exit_code == 0, shown.stderr
    found: list[dict[str, Any]] = json.loads(shown.stdout)
    return found


async def ended(store: SqlStore, one: Nudge, settlement: Settlement) -> None:
    """It went out, and that is what became of it."""
    (claimed,) = (each for each in await store.claim(NOW, "worker", 9, LEASE) if each.nudge.key == one.key)
    assert await store.begin(claimed, None, NOW, LEASE)
    assert await store.settle(claimed, settlement, NOW)


def troubled(url: str, settlement: Settlement = UNKNOWN, lasts: timedelta = timedelta(hours=1)) -> Person:
    """An's nudge, due in time, that ended like this."""

    async def happen(store: SqlStore) -> Person:
        an = await enter(store, "An")
        one = nudge(an, due=NOW, expires=NOW + lasts)
        await record(store, an, nudges=(one,))
        await ended(store, one, settlement)
        return an

    return within(url, happen)


def status(url: str, person: Person) -> list[tuple[Status, str]]:
    rows = within(url, lambda store: store.timeline(person.organisation, 9))
    return [(row.status, row.reason) for row in rows]


def test_nothing_to_look_into(url: str) -> None:
    shown = kring("nudges")
    assert (shown.exit_code, shown.stdout) == (0, "Nothing to look into.\n")
    assert listed() == []


def test_the_table_tells_which_when_to_whom_and_why(url: str) -> None:
    troubled(url)
    (one,) = listed()
    shown = kring("nudges", "--unknown").stdout
    assert all(word in shown for word in (one["id"], f"{NOW:%Y-%m-%d %H:%M}", "An", "reminder", "unknown"))


def test_a_nudge_names_its_network(url: str) -> None:
    async def happen(store: SqlStore) -> None:
        an = await enter(store, "An")
        made = await publish(store, await enter(store, "Bo"), name="Onthaal")
        planned = nudge(an, "planned", due=NOW)
        for one in (
            replace(planned, scope=f"network:{made.id}"),
            replace(planned, key="2", session=made.sessions[0].id),
        ):
            await record(store, an, nudges=(one,))
            await ended(store, one, UNKNOWN)

    within(url, happen)
    assert [one["network"] for one in listed()] == ["Onthaal", "Onthaal"]


def test_unknown_and_failed_are_listed_apart_or_together(url: str) -> None:
    troubled(url)
    troubled(url, FAILED)
    assert [one["status"] for one in listed("--unknown")] == ["unknown"]
    assert [one["status"] for one in listed("--failed")] == ["failed"]
    assert sorted(one["status"] for one in listed()) == ["failed", "unknown"]


def test_one_organisation_is_shown_alone(url: str) -> None:
    an = troubled(url)
    assert len(listed("--organisation", an.organisation)) == 1
    assert listed("--organisation", "another") == []


def test_a_name_can_not_play_with_the_terminal(url: str) -> None:
    async def happen(store: SqlStore) -> None:
        an = await enter(store, "An\x1b[2J\n[red]")
        one = nudge(an, due=NOW)
        await record(store, an, nudges=(one,))
        await ended(store, one, UNKNOWN)

    within(url, happen)
    shown = kring("nudges").stdout
    assert "\x1b" not in shown
    assert "An[2J[red]" in shown


@pytest.mark.parametrize(("way", "becomes"), [("--sent", "sent"), ("--never", "dropped"), ("--again", "planned")])
@pytest.mark.parametrize("settlement", [UNKNOWN, FAILED])
def test_settling_decides_and_takes_it_off_the_list(url: str, way: str, becomes: str, settlement: Settlement) -> None:
    an = troubled(url, settlement)
    (one,) = listed()
    assert kring("nudges", "settle", one["id"], way).exit_code == 0
    assert status(url, an) == [(becomes, "why-by-hand")]
    assert listed() == []
    assert kring("nudges", "settle", one["id"], way).exit_code == 1, "once"


def test_again_starts_afresh(url: str) -> None:
    troubled(url)
    (one,) = listed()
    kring("nudges", "settle", one["id"], "--again")
    (claimed,) = within(url, lambda store: store.claim(SystemClock().now(), "worker", 1, LEASE))
    assert (claimed.attempts, claimed.doubts, claimed.was) == (0, 0, "planned")


def test_what_would_come_too_late_is_not_sent_again(url: str) -> None:
    troubled(url, lasts=timedelta())
    (one,) = listed()
    refused = kring("nudges", "settle", one["id"], "--again")
    assert (refused.exit_code, "too late" in refused.stderr) == (1, True)
    assert kring("nudges", "settle", one["id"], "--sent").exit_code == 0


@pytest.mark.parametrize("strange", ["999", "x", "-1", "9" * 30, "²"])
def test_what_isnt_there_can_not_be_settled(url: str, strange: str) -> None:
    assert kring("nudges", "settle", "--sent", "--", strange).exit_code == 1


@pytest.mark.parametrize("ways", [(), ("--sent", "--never")])
def test_settling_needs_one_word(url: str, ways: tuple[str, ...]) -> None:
    refused = kring("nudges", "settle", "1", *ways)
    assert (refused.exit_code, "--again" in refused.stderr) == (2, True)


def test_what_went_well_is_nobodys_trouble(url: str) -> None:
    an = troubled(url, Settlement("sent", "why-reminder"))
    assert listed() == []
    assert status(url, an) == [("sent", "why-reminder")]
    assert kring("nudges", "settle", "1", "--again").exit_code == 1
