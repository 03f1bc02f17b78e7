"""`kring keys`: what is kept under lock and key."""

from __future__ import annotations

import asyncio

import typer

from kring.console import opened, or_exit, out, settings_or_exit
from kring.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def keys() -> None:
    """Change the key under which tokens are kept."""


@app.command()
def rotate() -> None:
    """Put every token that is kept under the first key of KRING_SECRET_KEY. The others can go then."""
    settings = settings_or_exit("tool")
    count = asyncio.run(or_exit(_rotate(settings), "Kring can’t rotate the keys"))
    tokens = "one installation’s token is" if count == 1 else f"{count} installations’ tokens are"
    out.print(f"Done: {tokens} kept under the first key now.")
    if count and len(settings.keys) > 1:
        out.print("Once every Kring runs with that key, remove the others from KRING_SECRET_KEY.")


async def _rotate(settings: Settings) -> int:
    async with opened(settings) as store:
        return await store.reseal()
