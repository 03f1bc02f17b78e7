"""`kring check`: what was found, for people or for a program."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.markup import escape

from kring import __version__
from kring.checks import Finding, look
from kring.clock import SystemClock
from kring.console import out, settings_or_exit
from kring.settings import BadSettings, Settings, read_settings, serving_problems

SIGNS = {"good": "[green]✓[/green]", "bad": "[red]✗[/red]", "off": "–"}
WRONG, UNUSABLE = 1, 2
"""Exit codes: something that is set up doesn't work; Kring can't start with these settings."""


def check(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
) -> None:
    """Try everything that is set up, and say what to do about what doesn't work. Changes nothing."""
    settings = _settings_as_json() if as_json else settings_or_exit("tool")
    found = asyncio.run(look(settings, SystemClock()))
    (_print_json if as_json else _print)(found)
    raise typer.Exit(_code(settings, found))


def _settings_as_json() -> Settings:
    try:
        return read_settings("tool")
    except BadSettings as bad:
        _print_json([Finding(one.setting, "bad", one.what, one.where) for one in bad.problems])
        raise typer.Exit(UNUSABLE) from None


def _code(settings: Settings, found: Sequence[Finding]) -> int:
    """Also where no platform can be served yet everything else is looked at."""
    return UNUSABLE if serving_problems(settings) else WRONG if _wrong(found) else 0


def _wrong(found: Sequence[Finding]) -> int:
    return sum(one.state == "bad" for one in found)


def _print(found: Sequence[Finding]) -> None:
    out.print(f"Kring {__version__}")
    for one in found:
        out.print(f"{SIGNS[one.state]} [bold]{one.subject}[/bold]  {escape(one.what)}", soft_wrap=True)
        if one.next:
            out.print(f"    → {one.next}", soft_wrap=True, markup=False)
    wrong = _wrong(found)
    things = "one thing doesn’t" if wrong == 1 else f"{wrong} things don’t"
    out.print(f"\nNot everything works yet: {things}." if wrong else "\nWhat is set up works.")


def _print_json(found: Sequence[Finding]) -> None:
    """One object, in ASCII: `works`, and every finding with its state: "good", "bad" or "off"."""
    works = not _wrong(found)
    typer.echo(json.dumps({"kring": __version__, "works": works, "found": [vars(one) for one in found]}, indent=2))
