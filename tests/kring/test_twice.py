"""Somebody says that they get things twice: what a terminal tells of their accounts, and of what went to which."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.events import Ref
from bot.people import Account, Person, Profile
from bot.ports import Settlement
from kring.clock import SystemClock
from kring.settings import Settings
from storage import SqlStore, migrate
from tests.contract.people import LEASE, enter, nudge, record
from tests.kring.commands import kring, within

NOW = SystemClock().now().replace(microsecond=0)
SLACK, TEAMS = Account("slack", "linde", "jan"), Account("teams", "linde-be", "jan")


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


@pytest.fixture
def jan(url: str) -> Person:
    """On Slack and on Teams, where he wrote from last; and a namesake on Teams, whom Kring takes for another."""

    async def happen(store: SqlStore) -> Person:
        jan = await enter(store, "jan")
        await store.attach(TEAMS, jan.id)
        await store.recall(TEAMS, Ref("menu"))
        await store.welcome(Account("teams", "linde-be", "jan2"), Profile("jan"))
        return jan

    return within(url, happen)


def accounts() -> dict[str, dict[str, Any]]:
    shown = kring("people", "--all", "--json")
    assert shown.exit_code == 0, shown.stderr
    return {one["user"] + "@" + one["platform"]: one for house in json.loads(shown.stdout) for one in house["people"]}


def state(one: dict[str, Any]) -> tuple[bool, bool, bool]:
    return one["preferred"], one["reachable"], one["installed"]


def line(user: str, platform: str = "teams") -> str:
    lines = kring("people", "--all").stdout.splitlines()
    return next(one for one in lines if one.startswith(f"{platform} ") and f" {user} " in one)


def test_accounts_of_one_person_have_one_id_and_those_of_a_namesake_another(url: str, jan: Person) -> None:
    found = accounts()
    assert {one["person"] for one in (found["jan@slack"], found["jan@teams"])} == {jan.id}
    assert found["jan2@teams"]["person"] != jan.id
    assert [f"one of {jan.id}" in one for one in (line("jan", "slack"), line("jan"), line("jan2"))] == [
        True,
        True,
        False,
    ]


def test_it_is_told_where_messages_go_and_why_they_would_not_arrive(url: str, jan: Person) -> None:
    assert [state(accounts()[one]) for one in ("jan@slack", "jan@teams")] == [(False, True, True), (True, True, True)]
    assert ["messages go here" in one for one in (line("jan", "slack"), line("jan"))] == [False, True]
    within(url, lambda store: store.depart(TEAMS))
    assert [state(accounts()[one]) for one in ("jan@slack", "jan@teams")] == [(True, True, True), (False, False, True)]
    assert "Kring is blocked there" in line("jan")
    within(url, lambda store: store.uninstall("slack", "linde"))
    assert state(accounts()["jan@slack"]) == (False, True, False)
    assert "Kring isn’t installed there" in line("jan", "slack")


def traced(account: Account) -> list[dict[str, Any]]:
    shown = kring("nudges", "--json", "--person", account.platform, account.tenant, account.user)
    assert shown.exit_code == 0, shown.stderr
    found: list[dict[str, Any]] = json.loads(shown.stdout)
    return found


def test_what_went_to_a_person_lately_is_listed_with_its_lane_and_no_word_of_it(url: str, jan: Person) -> None:
    later = NOW + timedelta(minutes=5)

    async def happen(store: SqlStore) -> None:
        first, other = nudge(jan, "first", due=NOW), nudge(await enter(store, "bo"), "other", due=NOW)
        planned = replace(nudge(jan, "planned", due=later), kind="digest")
        await record(store, jan, nudges=(first, other, planned))
        for claimed in await store.claim(NOW, "worker", 9, LEASE):
            assert await store.begin(claimed, None, NOW, LEASE)
            assert await store.settle(claimed, Settlement("sent", "why-reminder", doubt=True), NOW)
        await store.recall(SLACK, Ref("menu"))

    within(url, happen)
    told = {"attempts": 1, "doubts": 1, "due": NOW.isoformat(), "at": NOW.isoformat()}
    sent = {"key": "first", "kind": "reminder", "lane": "teams/linde-be", "status": "sent", "reason": "why-reminder"}
    assert traced(SLACK) == traced(TEAMS), "whichever account was named"
    coming, went = traced(SLACK)
    assert went == sent | told
    assert [coming[name] for name in ("key", "lane", "status", "doubts")] == ["planned", "slack/linde", "planned", 0]
    shown = kring("nudges", "--person", "slack", "linde", "jan").stdout
    assert f"first   reminder   teams/linde-be   sent   reminder   {NOW:%Y-%m-%d %H:%M:%S}" in shown
    assert "other" not in shown


def test_of_somebody_who_got_nothing_it_says_so_and_strangers_are_not_known(url: str, jan: Person) -> None:
    assert "Nothing went to this person" in kring("nudges", "--person", "teams", "linde-be", "jan2").stdout
    stranger = kring("nudges", "--person", "slack", "linde", "jann")
    assert (stranger.exit_code, "slack linde jan" in stranger.stderr) == (1, True)
