"""The command line: `kring --help` lists its commands."""

from __future__ import annotations

import asyncio
import logging
import sys
from typing import Annotated

import typer

from kring import __version__, keys, nudges, organisations
from kring.checking import check
from kring.console import or_exit, out, settings_or_exit
from kring.forgetting import export, forget
from kring.logs import set_up_logs
from kring.manifests import manifest
from kring.people import appoint, people
from kring.playground import demo_house, refuse_playgrounds, refuse_strangers
from kring.settings import Settings
from kring.wiring import Role, listening_as, make_ready, run, serving_house, warn_if_deaf, what_serves
from storage import migrate as migrate_database

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def demo() -> None:
    """Start the playground on this machine: Kring to try out, with invented people and a clock that you move."""
    settings = settings_or_exit("demo")
    set_up_logs(pretty=sys.stderr.isatty())
    out.print(f"Kring’s playground: [bold]http://{settings.kring_host}:{settings.kring_port}[/bold]  (Ctrl-C stops it)")
    asyncio.run(_play(settings))


async def _play(settings: Settings) -> None:
    await or_exit(make_ready(settings))
    await or_exit(refuse_strangers(settings))
    await run(demo_house(settings), settings, {"role": "playground"})


@app.command()
def serve(
    role: Annotated[Role, typer.Option(help="What this process does: answer people, send nudges, or both.")] = Role.ALL,
) -> None:
    """Serve Slack and Teams."""
    settings = settings_or_exit("serve")
    set_up_logs(pretty=False)
    asyncio.run(_serve(settings, role))


async def _serve(settings: Settings, role: Role) -> None:
    await or_exit(make_ready(settings))
    await or_exit(refuse_playgrounds(settings))
    warn_if_deaf(settings)
    await run(serving_house(settings, role), listening_as(settings, role), what_serves(settings, role))


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = settings_or_exit("tool")
    asyncio.run(or_exit(asyncio.to_thread(migrate_database, settings.kring_database_url)))
    out.print("The database is up to date.")


for command in (check, manifest, people, appoint, export, forget):
    app.command()(command)
app.add_typer(organisations.app, name="organisations")
app.add_typer(nudges.app, name="nudges")
app.add_typer(keys.app, name="keys")


def _show_version(wanted: bool) -> None:  # noqa: FBT001, typer calls it so
    if wanted:
        out.print(__version__)
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True)] = False,
) -> None:
    """Kring helps learning networks learn, in Slack and Microsoft Teams."""


def main() -> None:
    set_up_logs(pretty=sys.stderr.isatty(), level=logging.ERROR)
    app()
