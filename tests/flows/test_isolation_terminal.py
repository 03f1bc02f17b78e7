"""No command of a terminal that is asked about one organisation tells anything of another.

The commands are those that there are: one of which nothing is said here fails a test.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
import typer

from bot.ports import Settlement
from kring.cli import app
from tests.fakes.world import Clock
from tests.flows.isolation import found_in
from tests.flows.secrets import a_house
from tests.kring.commands import kring
from tests.stores import migrated_sqlite, opened, sqlite_address

__all__ = ["migrated_sqlite", "sqlite_address"]

Words = tuple[str, ...]
FAILED = Settlement("failed", "why-refused")
OF_ONE: dict[Words, Words] = {("people",): ("--all",), ("nudges",): ()}
"""Those that say something of one organisation, with what makes them say most of it."""
OF_ONE_PERSON = {("export",)}
"""Those that say everything of one person, by their account."""
OF_ALL = {
    ("check",): "whether it works",
    ("serve",): "runs",
    ("demo",): "runs, with invented people",
    ("migrate",): "tables",
    ("manifest",): "the app",
    ("appoint",): "one account, by its platform, tenant and id",
    ("forget",): "one account, or one organisation, by its id",
    ("organisations",): "their names, for who runs Kring",
    ("organisations", "name"): "one, by its id",
    ("organisations", "join"): "two, by their ids",
    ("nudges", "settle"): "one message, by its id",
    ("keys", "rotate"): "numbers only",
}
"""For who runs Kring: they tell nothing of anybody, or of what was named."""


def commands(group: object, path: Words = ()) -> Iterator[Words]:
    """The words of every command that can be given."""
    below: Mapping[str, object] = getattr(group, "commands", {})
    if path and (not below or getattr(group, "invoke_without_command", False)):
        yield path
    for name, one in below.items():
        yield from commands(one, (*path, name))


def test_every_command_is_about_one_organisation_or_says_why_not() -> None:
    assert set(commands(typer.main.get_command(app))) == {*OF_ONE, *OF_ONE_PERSON, *OF_ALL}


async def trouble(address: str) -> tuple[str, str]:
    """A house in which a message failed. The ids of its organisation and of the stranger's."""
    clock = Clock()
    async with opened(address, clock) as store:
        house = await a_house(store, clock)
        own = house.people[0].organisation
        clock.move(days=2)
        for claimed in await store.claim(clock.now(), "worker", 20, timedelta(minutes=1)):
            await store.decide([(claimed, FAILED)], clock.now())
        assert await store.troubles({"failed"}, own)
        return own, (await house.stranger.known()).organisation


@pytest.fixture
def houses(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.setenv("KRING_DATABASE_URL", sqlite_address)
    return asyncio.run(trouble(sqlite_address))


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["shown", "exported"])
@pytest.mark.parametrize("path", list(OF_ONE), ids=" ".join)
def test_of_one_organisation_nothing_of_another_is_said(houses: tuple[str, str], path: Words, form: Words) -> None:
    """Neither as a table nor as what a program reads: the one export that there is."""
    here, strangers = houses
    of_here = kring(*path, *OF_ONE[path], *form, "--organisation", here)
    elsewhere = kring(*path, *OF_ONE[path], *form, "--organisation", strangers)
    assert of_here.exit_code == elsewhere.exit_code == 0
    assert found_in(of_here.stdout), "there is something to be said"
    assert found_in(elsewhere.stdout) == []
    assert here not in elsewhere.stdout


@pytest.mark.parametrize("path", list(OF_ONE), ids=" ".join)
def test_of_an_organisation_that_is_none_nothing_is_said(houses: tuple[str, str], path: Words) -> None:
    said = kring(*path, *OF_ONE[path], "--json", "--organisation", "nowhere")
    assert found_in(said.stdout) == []
    assert houses[0] not in said.stdout


def test_what_is_exported_of_a_stranger_has_nothing_of_another_organisation(houses: tuple[str, str]) -> None:
    own, strangers = kring("export", "web", "linde", "bobslee"), kring("export", "web", "noord", "eva")
    assert own.exit_code == strangers.exit_code == 0
    assert set(found_in(own.stdout)) >= {"Bobslee", "Bramentaart", "Gloeilamp"}
    assert found_in(strangers.stdout) == []
    assert houses[0] not in strangers.stdout
