"""A conversation that nobody listed would never be had."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

from bot import flows


def test_each_file_with_a_conversation_is_listed_once() -> None:
    modules = (import_module(found.name) for found in walk_packages(flows.__path__, "bot.flows."))
    names = [module.FLOW.name for module in modules if hasattr(module, "FLOW")]
    assert sorted(flow.name for flow in flows.ALL) == sorted(names)
    assert len(flows.FLOWS) == len(flows.ALL), "and no two have one name"
