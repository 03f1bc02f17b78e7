"""`kring manifest`: what Slack and Teams are told about the app when it is made."""

from __future__ import annotations

import json
import re
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from adapters.slack.manifest import manifest as slack_manifest
from adapters.teams.package import package
from kring.console import err, out, settings_or_exit
from kring.settings import SLACK_APPS, Settings

FIRST = "1.0.0"
EDITION = re.compile(r"(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}", re.ASCII)
PACKAGE, STANDARD_OUTPUT = Path("kring-teams.zip"), Path("-")
UPLOAD = "https://admin.teams.microsoft.com/policies/manage-apps → Actions → Upload new app"
CREATE = f"{SLACK_APPS} → Create New App → From a manifest"


class Chat(Enum):
    SLACK = "slack"
    TEAMS = "teams"


def manifest(
    chat: Annotated[Chat, typer.Argument(help="For which platform.")],
    *,
    many: Annotated[
        bool, typer.Option("--many", help="Slack: to be installed in many workspaces. SLACK_CLIENT_ID says so too.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write it; - is standard output.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
    edition: Annotated[
        str, typer.Option(help="Teams: the package's version; it takes an update only with a higher one.")
    ] = FIRST,
) -> None:
    """Print Slack's app manifest, or write the app package for Teams (kring-teams.zip)."""
    settings = settings_or_exit("tool")
    if chat is Chat.TEAMS:
        _write(_teams(settings, edition), output or PACKAGE, force=force)
        err.print(f"Upload it: {UPLOAD}", soft_wrap=True, markup=False)
        return
    made = _slack(settings, many=many or bool(settings.slack_client_id))
    if output is None:
        out.print_json(json.dumps(made))
        return
    _write(f"{json.dumps(made, indent=2)}\n".encode(), output, force=force)
    err.print(f"Paste it: {CREATE}", soft_wrap=True, markup=False)


def _slack(settings: Settings, *, many: bool) -> object:
    if many and not settings.kring_public_url:
        err.print("To be installed in many workspaces, the app needs an address: set KRING_PUBLIC_URL.")
        raise typer.Exit(2)
    return slack_manifest(settings.kring_public_url, many=many)


def _teams(settings: Settings, edition: str) -> bytes:
    needed = {"MICROSOFT_APP_ID": settings.microsoft_app_id, "KRING_PUBLIC_URL": settings.kring_public_url}
    missing = [name for name, value in needed.items() if not value]
    if missing:
        err.print(f"Teams takes an app only with these in it: set {' and '.join(missing)}.")
        raise typer.Exit(2)
    if not EDITION.fullmatch(edition):
        err.print("Teams takes only three numbers as a version: --edition 1.1.0, higher each time.", soft_wrap=True)
        raise typer.Exit(2)
    return package(settings.microsoft_app_id, settings.kring_public_url, edition)


def _write(content: bytes, to: Path, *, force: bool) -> None:
    """Writes the file, or says why not and ends with exit code 2. What is said goes to standard error."""
    if to == STANDARD_OUTPUT:
        typer.echo(content, nl=False)
        return
    try:
        with to.open("wb" if force else "xb") as file:
            file.write(content)
    except FileExistsError:
        err.print(f"{to} is there already: --force overwrites it, --output takes another name.", soft_wrap=True)
        raise typer.Exit(2) from None
    except OSError as why:
        err.print(f"{to} can’t be written: {why.strerror}.", soft_wrap=True)
        raise typer.Exit(2) from None
    err.print(f"Written: {to}", soft_wrap=True, markup=False)
