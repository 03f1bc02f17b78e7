"""`kring organisations`: which there are, what they are called, and two of them made one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Annotated

import typer

from kring.clock import SystemClock
from kring.console import opened, or_exit, out, printable, refused, settings_or_exit, sure_or_exit
from kring.people import called
from kring.settings import Settings
from kring.wiring import runtime_of
from storage import Known, Organisation

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
LONGEST_NAME = 80
"""Characters, as in `/kring setup`."""
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask whether you are sure.")]


@app.callback(invoke_without_command=True)
def organisations(context: typer.Context) -> None:
    """List organisations: each Slack workspace (a grid counts as one) and each Teams tenant begins as its own."""
    if context.invoked_subcommand is not None:
        return
    settings = settings_or_exit("tool")
    houses, _ = asyncio.run(or_exit(_look(settings), "Kring can’t look"))
    if not houses:
        out.print("Nobody is known yet: Kring knows people from their first word to it.")
    for house in houses:
        out.print(_line(house), markup=False, soft_wrap=True)


@app.command()
def name(
    organisation: Annotated[str, typer.Argument(help="Its id.")],
    called_so: Annotated[str, typer.Argument(metavar="NAME", help="What it is called from now on.")],
) -> None:
    """Give an organisation its name. Others see it beside its people's, where they share a network."""
    given = " ".join(printable(called_so).split())
    if not 0 < len(given) <= LONGEST_NAME:
        raise refused(f"A name has between 1 and {LONGEST_NAME} characters.")
    settings = settings_or_exit("tool")
    asyncio.run(or_exit(_name(settings, organisation, given), "Kring can’t do that"))
    out.print(f"{organisation} is called {given}.", markup=False, soft_wrap=True)


@app.command()
def join(
    platform: Annotated[str, typer.Argument(help="slack or teams.")],
    tenant: Annotated[str, typer.Argument(help="The workspace's or tenant's id.")],
    *,
    to: Annotated[str, typer.Option(help="The organisation that it becomes a part of, by its id.")],
    keep_roles: Annotated[
        bool, typer.Option("--keep-roles", help="Whoever has a role there keeps it, in the other one.")
    ] = False,
    yes: Yes = False,
) -> None:
    """Make a workspace or tenant a part of another organisation, with all its people and networks. For good."""
    settings = settings_or_exit("tool")
    houses, known = asyncio.run(or_exit(_look(settings), "Kring can’t look"))
    source, target = _both_or_exit(houses, (platform, tenant), to)
    for line in _before(source, target, known, keep_roles=keep_roles):
        out.print(line, markup=False, soft_wrap=True)
    sure_or_exit("Join them, for good?", yes=yes)
    work = _join(settings, source, target, (platform, tenant), keep_roles=keep_roles)
    asyncio.run(or_exit(work, "Kring can’t join them"))
    out.print(f"Done: {platform} {tenant} is a part of {_called(target)}.", markup=False, soft_wrap=True)
    out.print("Whoever has an account in both brings these together with `/kring account`.")


def _both_or_exit(
    houses: Sequence[Organisation], tenant: tuple[str, str], to: str
) -> tuple[Organisation, Organisation]:
    source = next((one for one in houses if tenant in one.tenants), None)
    target = next((one for one in houses if one.id == to), None)
    if source is None:
        raise refused(f"Kring doesn't know {' '.join(tenant)}: `kring organisations` lists what it knows.")
    if target is None:
        raise refused("There is no organisation with this id: `kring organisations` lists them.")
    if source.id == target.id:
        raise refused(f"{' '.join(tenant)} is a part of {_called(target)} already.")
    if len(source.tenants) > 1:
        raise refused(
            f"{_called(source)} is more than {' '.join(tenant)}: {_where(source)}. They can't be parted any more.",
            f"Join the other one to it instead, with --to {source.id}, for each of its own workspaces and tenants.",
        )
    return source, target


def _before(source: Organisation, target: Organisation, known: Sequence[Known], *, keep_roles: bool) -> list[str]:
    """What is going to happen."""
    lines = [
        f"{_called(source)} becomes a part of {_called(target)}:",
        f"  {source.people} people, {source.networks} networks and all that is theirs. Nobody loses a seat.",
        "  From then on they are colleagues: they find each other's networks, and what is for the whole organisation.",
        f"  The arrangements of {_called(target)} hold, also its changes of the calendar."
        if target.arranged
        else f"  Nobody arranged anything for {_called(target)} yet: an administrator does so with `/kring setup`.",
        "  A network that is posted in a channel of each is posted in the one of the latter only.",
    ]
    if given := ", ".join(_with_roles(known, source)):
        what = "Roles, from then on in both" if keep_roles else "No role any more (keep them with --keep-roles)"
        lines.append(f"  {what}: {given}.")
    return lines


def _with_roles(known: Sequence[Known], house: Organisation) -> list[str]:
    """Who has which, each person once."""
    theirs = {one.person: one for one in known if one.organisation == house.id and one.roles}
    return sorted(f"{printable(one.name)} ({', '.join(sorted(one.roles))})" for one in theirs.values())


async def _look(settings: Settings) -> tuple[tuple[Organisation, ...], tuple[Known, ...]]:
    async with opened(settings) as store:
        return await store.organisations(), await store.known()


async def _name(settings: Settings, organisation: str, given: str) -> None:
    async with opened(settings) as store:
        if organisation not in {one.id for one in await store.organisations()}:
            raise refused("There is no organisation with this id: `kring organisations` lists them.")
        await store.name_organisation(organisation, given)


async def _join(
    settings: Settings, source: Organisation, target: Organisation, tenant: tuple[str, str], *, keep_roles: bool
) -> None:
    clock = SystemClock()
    async with opened(settings) as store:
        if not await store.join(source.id, target.id, tenant, clock.now(), keep_roles=keep_roles):
            raise refused("Something changed meanwhile: look at `kring organisations`, and try again.")
        await store.replan(runtime_of(store, clock).planner, clock.now())


def _line(house: Organisation) -> str:
    counts = f"{house.people} people, {house.networks} networks"
    return f"{house.id}   {printable(house.name) or 'no name yet'}   {_where(house)}   {counts}"


def _where(house: Organisation) -> str:
    return (
        ", ".join(f"{platform} {printable(tenant)}" for platform, tenant in house.tenants) or "no workspace or tenant"
    )


def _called(house: Organisation) -> str:
    return called(house, house.id)
