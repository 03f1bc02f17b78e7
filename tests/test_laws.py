"""The laws of docs/architecture.md that neither the import contracts nor the types hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from typing import Any

import pytest

import storage.facts
import storage.queries
from bot import events, facts, people, queries, speech, told, views
from bot.catalogue import model as catalogue
from bot.flow import Flow
from bot.flows import ALL
from bot.life import steering, voices
from bot.network import anonymity, model
from tests.fakes import happenings, own
from tests.kinds import kinds_of_fact

HOUSE = Path(__file__).parent.parent
PURE = {
    *("__future__", "collections", "contextlib", "dataclasses", "datetime", "difflib", "enum", "functools"),
    *("bisect", "csv", "hashlib", "itertools", "math", "re", "typing", "unicodedata", "zoneinfo"),
}
"""What the core may import besides itself. Nothing here reaches a network, a disk, a clock or chance (but for the
time zones' own tables)."""


def trees(room: str) -> Iterator[tuple[str, ast.Module]]:
    for file in sorted((HOUSE / room).rglob("*.py")):
        yield str(file.relative_to(HOUSE)), ast.parse(file.read_text("utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """Calls of a function or a method by this name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name in (getattr(node.func, "id", ""), getattr(node.func, "attr", "")):
            yield node


def test_law_1_the_core_imports_itself_and_what_is_pure() -> None:
    foreign = {(file, name) for file, tree in trees("bot") for name in imported(tree)}
    assert {(file, name) for file, name in foreign if name not in PURE | {"bot"}} == set()


def test_law_2_no_flow_waits_for_anything_or_remembers_anything() -> None:
    """Between two steps only the state is there: no coroutine, no variable of the module that a step could change."""
    impure = (ast.AsyncFunctionDef, ast.Await, ast.Global, ast.Nonlocal)
    assert [file for file, tree in trees("bot/flows") for node in ast.walk(tree) if isinstance(node, impure)] == []


@pytest.mark.parametrize(
    "module", [catalogue, events, views, facts, queries, told, speech, people, model, anonymity, steering, voices]
)
def test_law_2_what_goes_in_and_out_of_a_flow_is_frozen(module: object) -> None:
    for name, found in getmembers(module, isclass):
        assert not is_dataclass(found) or is_frozen(found), name


@pytest.mark.parametrize("flow", ALL, ids=lambda flow: flow.name)
def test_law_2_states_are_frozen_and_ends_are_states(flow: Flow[Any]) -> None:
    assert all(map(is_frozen, flow.states))
    assert set(flow.ends) <= set(flow.states)


def is_frozen(cls: type) -> bool:
    parameters: Any = cls.__dict__["__dataclass_params__"]
    return bool(parameters.frozen)


def test_law_3_only_the_outbox_is_delivered_from() -> None:
    """Whatever goes to a person unasked was committed before, and is delivered in one place."""
    rooms = ("adapters", "bot", "kring", "scheduling", "storage")
    delivering = {file for room in rooms for file, tree in trees(room) if any(calls(tree, "deliver"))}
    assert delivering == {"scheduling/sender.py"}


def test_every_fact_is_written_and_every_query_answered() -> None:
    """By the stores on a database and by the one in memory; but for what no store knows: holidays, other calendars."""
    import_module("storage.areas")  # as those of the stores
    import_module("tests.fakes.store")  # its parts register what they answer
    for written in (storage.facts.write, happenings.happen):
        assert kinds_of_fact() <= set(written.registry)
    for answered in (storage.queries.answer, own.answer):
        outside = {queries.HolidaysIn, queries.MyHolidays, queries.CalendarAt}
        assert set(queries.Query.__subclasses__()) - outside <= set(answered.registry)


def test_law_5_nobody_speaks_but_the_texts() -> None:
    """`Raw` is for what people typed: words of ours in it would be of one language."""
    spoken = [
        (file, call.lineno)
        for room in ("adapters", "bot", "kring", "scheduling")
        for file, tree in trees(room)
        for call in calls(tree, "Raw")
        for text in call.args
        if (isinstance(text, ast.Constant) and text.value) or isinstance(text, ast.JoinedStr)
    ]
    assert spoken == []
