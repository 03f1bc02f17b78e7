"""`kring people` and `kring appoint`: who is known where, and who has which role. Names and ids, nothing else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated

import typer
from rich import box
from rich.table import Table
from rich.text import Text

from kring.clock import SystemClock
from kring.console import err, opened, or_exit, out, printable, settings_or_exit
from kring.settings import Settings
from kring.wiring import runtime_of
from storage import Known, Organisation

ROLES = ("administrator", "manager", "hr")
NONE = "none"
"""In the place of roles: from now on the person has none."""
COLUMNS = ("name", "platform", "tenant", "user", "roles")
ALIKE, NEAREST = 0.5, 3


def people(
    *,
    organisation: Annotated[str, typer.Option(help="Only this organisation's, by its id.")] = "",
    everybody: Annotated[bool, typer.Option("--all", help="Also those without a role.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
) -> None:
    """List organisations, their workspaces and tenants, and who has a role there."""
    settings = settings_or_exit("tool")
    houses, known = asyncio.run(or_exit(_look(settings, organisation), "Kring can’t look"))
    if organisation and not houses:
        err.print("There is no organisation with this id: `kring people` lists them.")
        raise typer.Exit(1)
    shown = [one for one in known if everybody or one.roles]
    (_print_json if as_json else _print)(houses, shown)


def appoint(
    platform: Annotated[str, typer.Argument(help="slack or teams.")],
    tenant: Annotated[str, typer.Argument(help="The workspace's or tenant's id.")],
    user: Annotated[str, typer.Argument(help="The person's id there.")],
    roles: Annotated[list[str], typer.Argument(help="One or more of administrator, manager, hr; or none.")],
) -> None:
    """Give somebody who has used Kring exactly these roles."""
    wanted = frozenset(roles) - {NONE}
    strange = sorted(wanted - set(ROLES))
    if strange or (NONE in roles and wanted):
        err.print(f"There is no such role: {strange[0]}." if strange else f"Say roles, or {NONE}: not both.")
        err.print(f"Roles are {', '.join(ROLES)}; {NONE} takes them away.")
        raise typer.Exit(2)
    settings = settings_or_exit("tool")
    found = asyncio.run(or_exit(_appoint(settings, (platform, tenant, user), wanted), "Kring can’t appoint"))
    if isinstance(found, Known):
        out.print(f"{printable(found.name)}: {', '.join(sorted(wanted)) or 'no role'}.", markup=False)
        return
    err.print("Kring knows nobody with this account. It knows people from their first word to it.", soft_wrap=True)
    for line in found:
        err.print(f"  {line}", markup=False, soft_wrap=True)
    raise typer.Exit(1)


async def _look(settings: Settings, organisation: str) -> tuple[list[Organisation], tuple[Known, ...]]:
    async with opened(settings) as store:
        houses = [one for one in await store.organisations() if organisation in ("", one.id)]
        return houses, await store.known(organisation)


async def _appoint(settings: Settings, wanted: tuple[str, str, str], roles: frozenset[str]) -> Known | list[str]:
    """Who was appointed; else what might have been meant."""
    async with opened(settings) as store:
        known = await store.known()
        found = next((one for one in known if _id(one) == wanted), None)
        if found is None:
            return _meant(known, wanted)
        await store.appoint(found.person, roles)
        # What an organisation's keepers, and a team's manager, are asked from now on.
        clock = SystemClock()
        await store.replan(runtime_of(store, clock).planner, clock.now())
        return found


def _id(one: Known) -> tuple[str, str, str]:
    return one.account.platform, one.account.tenant, one.account.user


def _meant(known: Sequence[Known], wanted: tuple[str, str, str]) -> list[str]:
    """The nearest commands that would work: by id, or by the name where an id was expected."""
    if not known:
        return ["Nobody is known at all: is this the database that Kring serves from?"]
    *_, user = wanted
    by_name = [one for one in known if user.casefold() in one.name.casefold()]
    texts = {" ".join(_id(one)): one for one in known}
    near = get_close_matches(" ".join(wanted), texts, NEAREST, ALIKE)
    likely = list(dict.fromkeys([*by_name, *(texts[one] for one in near)]))[:NEAREST]
    if not likely:
        return ["`kring people --all` lists who is known."]
    return ["Did you mean:", *(f"  {' '.join(_id(one))}   {printable(one.name)}" for one in likely)]


def _print_json(houses: Sequence[Organisation], known: Sequence[Known]) -> None:
    """An array of organisations, each with its tenants and people, in ASCII."""
    typer.echo(json.dumps([_plain(house, known) for house in houses], indent=2))


def _plain(house: Organisation, known: Sequence[Known]) -> dict[str, object]:
    people_there = [
        {"name": one.name, **vars(one.account), "roles": sorted(one.roles)}
        for one in known
        if one.organisation == house.id
    ]
    tenants = [{"platform": platform, "tenant": tenant} for platform, tenant in house.tenants]
    return {"id": house.id, "name": house.name, "tenants": tenants, "people": people_there}


def _print(houses: Sequence[Organisation], known: Sequence[Known]) -> None:
    if not houses:
        out.print("Nobody is known yet: Kring knows people from their first word to it.")
    for house in houses:
        where = ", ".join(f"{platform} {tenant}" for platform, tenant in house.tenants) or "no workspace or tenant"
        name = printable(house.name) or "no name yet"
        out.print(Text.assemble((name, "bold"), f"  {house.id}  ({where})"), soft_wrap=True)
        _print_people([one for one in known if one.organisation == house.id])


def _print_people(known: Sequence[Known]) -> None:
    if not known:
        out.print("  Nobody has a role here: `kring appoint` gives one.")
        return
    table = Table(*COLUMNS, box=box.SIMPLE)
    for one in known:
        cells = (one.name, *_id(one), ", ".join(sorted(one.roles)))
        table.add_row(*(Text(printable(cell)) for cell in cells))
    out.print(table)
