"""`kring nudges`: what failed, and of which nobody knows whether it arrived; settling it by hand; and one person's log.

No word of what anybody wrote is shown: a nudge holds no text.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich import box
from rich.table import Table
from rich.text import Text

from bot.nudges.nudge import Status
from bot.ports import Trouble, Way
from kring.clock import SystemClock
from kring.console import err, opened, or_exit, out, printable, settings_or_exit
from kring.people import GAP, Login, found_or_exit
from kring.settings import Settings
from storage import Trace

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
COLUMNS = ("id", "when (UTC)", "to", "kind", "network", "status", "reason")
TRACED = ("key", "kind", "lane", "status", "reason", "due (UTC)", "settled or begun (UTC)", "tries", "doubts")
NOBODY: Login = ("", "", "")
LATELY = 60
"""Nudges of one person that are shown: some weeks of somebody who is in several networks."""
DONE = {
    "sent": "It counts as sent.",
    "again": "It is due again, now.",
    "never": "It stays unsent.",
}


@app.callback(invoke_without_command=True)
def nudges(
    context: typer.Context,
    *,
    unknown: Annotated[
        bool, typer.Option("--unknown", help="Those of which nobody knows whether they arrived.")
    ] = False,
    failed: Annotated[bool, typer.Option("--failed", help="Those that could not be sent.")] = False,
    organisation: Annotated[str, typer.Option(help="Only this organisation's, by its id.")] = "",
    person: Annotated[
        Login, typer.Option(metavar="PLATFORM TENANT USER", help="All that went to this person lately, by any account.")
    ] = NOBODY,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
) -> None:
    """List the nudges that somebody should look into: unknown and failed ones, unless you name one of the two."""
    if context.invoked_subcommand is not None:
        return
    named: dict[Status, bool] = {"unknown": unknown, "failed": failed}
    wanted = [status for status, asked in named.items() if asked] or list(named)
    settings = settings_or_exit("tool")
    if person != NOBODY:
        traces = asyncio.run(or_exit(_trace(settings, person), "Kring can’t look"))
        (_print_traces_json if as_json else _print_traces)(traces)
        return
    found = asyncio.run(or_exit(_find(settings, wanted, organisation), "Kring can’t look"))
    (_print_json if as_json else _print_table)(found)


@app.command()
def settle(
    nudge: Annotated[str, typer.Argument(help="Its id, as `kring nudges` shows it.")],
    *,
    sent: Annotated[bool, typer.Option("--sent", help="It did arrive.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Send it anew, now.")] = False,
    never: Annotated[bool, typer.Option("--never", help="Leave it.")] = False,
) -> None:
    """Say what becomes of a nudge that is unknown or failed."""
    ways: dict[Way, bool] = {"sent": sent, "again": again, "never": never}
    chosen = [way for way, said in ways.items() if said]
    if len(chosen) != 1:
        err.print("Say one of --sent, --again, --never.")
        raise typer.Exit(2)
    settings = settings_or_exit("tool")
    if not asyncio.run(or_exit(_settle(settings, nudge, chosen[0]), "Kring can’t settle it")):
        err.print("Nothing changed: there is no unknown or failed nudge with this id, or it would come too late.")
        raise typer.Exit(1)
    out.print(DONE[chosen[0]])


async def _find(settings: Settings, statuses: Sequence[Status], organisation: str) -> tuple[Trouble, ...]:
    async with opened(settings) as store:
        return await store.troubles(statuses, organisation)


async def _trace(settings: Settings, login: Login) -> tuple[Trace, ...]:
    async with opened(settings) as store:
        return await store.traces(found_or_exit(await store.known(), login).person, LATELY)


async def _settle(settings: Settings, nudge: str, way: Way) -> bool:
    async with opened(settings) as store:
        return await store.resolve(nudge, way, SystemClock().now())


def _print_json(found: Sequence[Trouble]) -> None:
    """An array of objects, in ASCII."""
    typer.echo(json.dumps([vars(one) | {"at": one.at.isoformat()} for one in found], indent=2))


def _print_table(found: Sequence[Trouble]) -> None:
    if not found:
        out.print("Nothing to look into.")
        return
    table = Table(*COLUMNS, box=box.SIMPLE)
    for one in found:
        when, reason = f"{one.at:%Y-%m-%d %H:%M}", one.reason.removeprefix("why-")
        cells = (one.id, when, one.recipient, one.kind, one.network, one.status, reason)
        table.add_row(*(Text(printable(cell)) for cell in cells))
    out.print(table)


def _print_traces_json(found: Sequence[Trace]) -> None:
    """An array of objects, the newest first, in ASCII."""
    times = ({"due": one.due.isoformat(), "at": one.at.isoformat()} for one in found)
    typer.echo(json.dumps([vars(one) | when for one, when in zip(found, times, strict=True)], indent=2))


def _print_traces(found: Sequence[Trace]) -> None:
    """A line each, never broken, the newest first. One of which somebody doubted whether it arrived may have twice."""
    if not found:
        out.print("Nothing went to this person, and nothing is to.")
        return
    out.print(GAP.join(TRACED), markup=False, soft_wrap=True)
    for one in found:
        out.print(GAP.join(map(printable, _cells(one))), markup=False, soft_wrap=True)


def _cells(one: Trace) -> tuple[str, ...]:
    what = (one.key, one.kind, one.lane or "nowhere", one.status, one.reason.removeprefix("why-") or "-")
    times = (f"{when:%Y-%m-%d %H:%M:%S}" for when in (one.due, one.at))
    return (*what, *times, str(one.attempts), str(one.doubts))
