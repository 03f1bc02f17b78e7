"""What the commands say, and how they stop: with an explanation on standard error, and exit code 2."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

import typer
from rich.console import Console
from rich.markup import escape

from bot.ports import NotSaved
from kring.playground import Strange
from kring.settings import BadSettings, Mode, Settings, read_settings
from kring.wiring import OldSchema

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
    except (OldSchema, Strange, NotSaved) as why:
        err.print(f"[bold]{what}:[/bold] {escape(str(why))}", soft_wrap=True)
        raise typer.Exit(2) from None
