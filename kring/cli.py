"""The command line: `kring demo`, `serve`, `migrate`, `check`, `manifest`, `nudges`."""

from __future__ import annotations

import asyncio
import json
import sys
from enum import Enum
from typing import Annotated

import typer

from adapters.slack.manifest import manifest as slack_manifest
from adapters.teams.manifest import manifest as teams_manifest
from kring import __version__, nudges
from kring.clock import SystemClock
from kring.console import err, or_exit, out, settings_or_exit
from kring.logs import set_up_logs
from kring.playground import demo_house, refuse_playgrounds, refuse_strangers
from kring.settings import Settings
from kring.wiring import Role, make_ready, run, serving_house
from storage import OLD_SCHEMA, open_store
from storage import migrate as migrate_database

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(nudges.app, name="nudges")


class Chat(Enum):
    SLACK = "slack"
    TEAMS = "teams"


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
    await run(demo_house(settings), settings)


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
    await run(serving_house(settings, role), settings)


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = settings_or_exit("tool")
    asyncio.run(or_exit(asyncio.to_thread(migrate_database, settings.kring_database_url)))
    out.print("The database is up to date.")


@app.command()
def check() -> None:
    """Say what is set up, and whether the database can be reached."""
    settings = settings_or_exit("serve")
    out.print(f"Kring {__version__}")
    out.print(f"Slack: {'set up' if settings.slack else 'not set up'}")
    out.print(f"Teams: {'set up' if settings.teams else 'not set up'}")
    wrong = asyncio.run(_database_problem(settings))
    out.print(f"Database: {wrong or 'ready'}", markup=False)
    raise typer.Exit(1 if wrong else 0)


async def _database_problem(settings: Settings) -> str | None:
    """What is the matter with the database, with the next step; None when there is nothing to do."""
    wrong = await _state_of_database(settings)
    if wrong != OLD_SCHEMA:
        return wrong
    return None if settings.kring_database_url.startswith("sqlite") else f"{wrong}: run `kring migrate`"


async def _state_of_database(settings: Settings) -> str | None:
    store = open_store(settings.kring_database_url, SystemClock(), settings.keys)
    try:
        return await store.ready()
    finally:
        await store.close()


@app.command()
def manifest(
    chat: Annotated[Chat, typer.Argument(help="For which platform.")],
) -> None:
    """Print the app manifest to paste where the app is registered."""
    settings = settings_or_exit("tool")
    url = settings.kring_public_url
    if chat is Chat.TEAMS and not (url and settings.microsoft_app_id):
        err.print("Teams takes a manifest only with MICROSOFT_APP_ID and KRING_PUBLIC_URL in it: set both.")
        raise typer.Exit(2)
    made = slack_manifest(url) if chat is Chat.SLACK else teams_manifest(settings.microsoft_app_id, url)
    out.print_json(json.dumps(made))


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
    app()
