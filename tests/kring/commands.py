"""The command line without a process: the environment has no setting but those that are given."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from typer.testing import CliRunner, Result

from kring.cli import app
from kring.clock import SystemClock
from storage import SqlStore, open_store

A = TypeVar("A")


def kring(*words: str, **environment: str) -> Result:
    return CliRunner().invoke(app, words, env={"COLUMNS": "200", **environment})


def within(url: str, work: Callable[[SqlStore], Awaitable[A]], *keys: str) -> A:
    """Something done with the store, as another process would."""

    async def opened() -> A:
        store = open_store(url, SystemClock(), keys)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(opened())
