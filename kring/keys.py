"""`kring keys`: what is kept under lock and key."""

from __future__ import annotations

import asyncio

import typer

from kring.console import err, opened, or_exit, out, settings_or_exit
from kring.settings import Settings
from storage import Resealed

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def keys() -> None:
    """Change the key under which tokens and calendars' addresses are kept."""


@app.command()
def rotate() -> None:
    """Put every secret that is kept under the first key of KRING_SECRET_KEY. The others can go then.

    Secrets are Slack's tokens, and the addresses of team calendars; those that were kept in clear too.
    """
    settings = settings_or_exit("tool")
    if not settings.keys:
        err.print("KRING_SECRET_KEY is not set: there is nothing to rotate.")
        raise typer.Exit(2)
    done = asyncio.run(or_exit(_rotate(settings), "Kring can’t rotate the keys"))
    count, addresses = done.installations, done.addresses
    out.print("Done. Under the first key are now:")
    out.print(f"  the tokens of installations: {count}")
    out.print(f"  the addresses of team calendars: {addresses.locked}")
    if addresses.unread:
        out.print(f"No key fits the addresses of other team calendars: {addresses.unread}. See `kring check`.")
    elif (count or addresses.locked) and len(settings.keys) > 1:
        out.print("Once every Kring runs with that key, remove the others from KRING_SECRET_KEY.")


async def _rotate(settings: Settings) -> Resealed:
    async with opened(settings) as store:
        return await store.reseal()
