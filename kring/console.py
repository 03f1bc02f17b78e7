"""What the commands say, and how they stop: with an explanation on standard error, and exit code 2."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import TypeVar

import typer
from rich.console import Console
from rich.markup import escape

from bot.ports import NoKeys, NotSaved
from kring.clock import SystemClock
from kring.playground import Strange
from kring.settings import BadSettings, Mode, Settings, read_settings
from kring.wiring import OldSchema, make_ready
from storage import SqlStore, open_store

A = TypeVar("A")
out, err = Console(highlight=False), Console(stderr=True, highlight=False)


def settings_or_exit(mode: Mode) -> Settings:
    """The settings, or an explanation on standard error and exit code 2."""
    try:
        return read_settings(mode)
    except BadSettings as bad:
        err.print("[bold]Kring can’t start with these settings:[/bold]")
        for problem in bad.problems:
            err.print(f"  [bold]{problem.setting}[/bold] {escape(problem.what)}", soft_wrap=True)
            if problem.where:
                err.print(f"    → {problem.where}", soft_wrap=True, markup=False)
        raise typer.Exit(2) from None


async def or_exit(preparing: Awaitable[A], what: str = "Kring can’t start") -> A:
    """Waits for it; what keeps Kring from doing it is said on standard error, with exit code 2."""
    try:
        return await preparing
    except (OldSchema, Strange, NotSaved, NoKeys) as why:
        err.print(f"[bold]{what}:[/bold] {escape(str(why))}", soft_wrap=True)
        raise typer.Exit(2) from None


def sure_or_exit(question: str, *, yes: bool) -> None:
    """Asks before what can't be undone. Where nobody can answer, `--yes` must be said: else exit code 2."""
    if yes:
        return
    if not sys.stdin.isatty():
        err.print("Nobody can be asked here. Say --yes to do it.")
        raise typer.Exit(2)
    typer.confirm(question, abort=True, err=True)


def refused(*lines: str) -> typer.Exit:
    """Says why not, each line whole, on standard error. To be raised: exit code 1."""
    for line in lines:
        err.print(line, markup=False, soft_wrap=True)
    return typer.Exit(1)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[SqlStore]:
    """The store of these settings for a command that does its work and ends. Raises what `or_exit` explains."""
    await make_ready(settings)
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    try:
        yield store
    finally:
        await store.close()


def printable(name: str) -> str:
    """People choose names: what would move a terminal's cursor is left out."""
    return "".join(letter for letter in name if letter.isprintable())
