"""`kring people` and `kring appoint`: who is known where, and who has which role. Names and ids, nothing else."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated

import typer
from rich.text import Text

from bot.people import ROLES
from kring.clock import SystemClock
from kring.console import err, opened, or_exit, out, printable, refused, settings_or_exit
from kring.settings import Settings
from kring.wiring import runtime_of
from storage import Added, Known, Organisation

NONE = "none"
"""In the place of roles: from now on the person has none."""
GAP = "   "
Login = tuple[str, str, str]
"""Platform, tenant and user, as an account has them."""
ALIKE, NEAREST = 0.5, 3


@dataclass(frozen=True)
class Appointment:
    """Who is to have exactly these roles, by their account; in which organisation, where it isn't that account's."""

    login: Login
    roles: frozenset[str]
    organisation: str


def people(
    *,
    organisation: Annotated[str, typer.Option(help="Only this organisation's, by its id.")] = "",
    everybody: Annotated[
        bool, typer.Option("--all", help="Also those without a role, and those without an account.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
) -> None:
    """List organisations, their workspaces and tenants, and who has a role there."""
    settings = settings_or_exit("tool")
    houses, known, added = asyncio.run(or_exit(_look(settings, organisation), "Kring can’t look"))
    if organisation and not houses:
        err.print("There is no organisation with this id: `kring people` lists them.")
        raise typer.Exit(1)
    shown = [one for one in known if everybody or one.roles]
    (_print_json if as_json else _print)(houses, shown, added if everybody else ())


def appoint(
    platform: Annotated[str, typer.Argument(help="slack or teams.")],
    tenant: Annotated[str, typer.Argument(help="The workspace's or tenant's id.")],
    user: Annotated[str, typer.Argument(help="The person's id there.")],
    roles: Annotated[list[str], typer.Argument(help="One or more of administrator, manager, hr; or none.")],
    *,
    organisation: Annotated[
        str, typer.Option(help="The person's organisation, by its id, where it isn't this tenant's.")
    ] = "",
) -> None:
    """Give somebody who has used Kring exactly these roles."""
    wanted = frozenset(roles) - {NONE}
    strange = sorted(wanted - set(ROLES))
    if strange or (NONE in roles and wanted):
        err.print(f"There is no such role: {strange[0]}." if strange else f"Say roles, or {NONE}: not both.")
        err.print(f"Roles are {', '.join(ROLES)}; {NONE} takes them away.")
        raise typer.Exit(2)
    settings = settings_or_exit("tool")
    asked = Appointment((platform, tenant, user), wanted, organisation)
    found, house = asyncio.run(or_exit(_appoint(settings, asked), "Kring can’t appoint"))
    out.print(f"{printable(found.name)}: {', '.join(sorted(wanted)) or 'no role'}.", markup=False)
    out.print(f"In the organisation {house}.", markup=False, soft_wrap=True)


async def _look(
    settings: Settings, organisation: str
) -> tuple[list[Organisation], tuple[Known, ...], tuple[Added, ...]]:
    async with opened(settings) as store:
        houses = [one for one in await store.organisations() if organisation in ("", one.id)]
        return houses, await store.known(organisation), await store.added(organisation)


async def _appoint(settings: Settings, asked: Appointment) -> tuple[Known, str]:
    """Who was appointed, and what their organisation is called."""
    async with opened(settings) as store:
        found = found_or_exit(await store.known(), asked.login)
        houses = {one.id: one for one in await store.organisations()}
        _own_or_exit(found, houses, asked)
        await store.appoint(found.person, asked.roles)
        # What an organisation's keepers, and a team's manager, are asked from now on.
        clock = SystemClock()
        await store.replan(runtime_of(store, clock).planner, clock.now())
        return found, called(houses.get(found.organisation), found.organisation)


def _own_or_exit(found: Known, houses: Mapping[str, Organisation], asked: Appointment) -> None:
    """A role is one in the person's own organisation; that may be another than the one of the tenant that was named."""
    of_tenant = next((one.id for one in houses.values() if asked.login[:2] in one.tenants), "")
    if found.organisation == (asked.organisation or of_tenant):
        return
    own = called(houses.get(found.organisation), found.organisation)
    here = called(houses.get(asked.organisation or of_tenant), asked.organisation or of_tenant)
    raise refused(
        f"{printable(found.name)} belongs to the organisation {own}, not to {here}.",
        f"To give the role there, in {own}: say --organisation {found.organisation} too.",
    )


def called(house: Organisation | None, id_: str) -> str:
    """An organisation, for people who read: its name, if it has one, and its id."""
    return f"{printable(house.name)} ({id_})" if house and house.name else id_


def found_or_exit(known: Sequence[Known], wanted: Login) -> Known:
    """Who has this account; else it says what might have been meant, and stops with exit code 1."""
    found = next((one for one in known if login_of(one) == wanted), None)
    if found is None:
        nobody = "Kring knows nobody with this account. It knows people from their first word to it."
        raise refused(nobody, *(f"  {line}" for line in _meant(known, wanted)))
    return found


def login_of(one: Known) -> Login:
    return one.account.platform, one.account.tenant, one.account.user


def _meant(known: Sequence[Known], wanted: Login) -> list[str]:
    """The nearest commands that would work: by id, or by the name where an id was expected."""
    if not known:
        return ["Nobody is known at all: is this the database that Kring serves from?"]
    *_, user = wanted
    by_name = [one for one in known if user.casefold() in one.name.casefold()]
    texts = {" ".join(login_of(one)): one for one in known}
    near = get_close_matches(" ".join(wanted), texts, NEAREST, ALIKE)
    likely = list(dict.fromkeys([*by_name, *(texts[one] for one in near)]))[:NEAREST]
    if not likely:
        return ["`kring people --all` lists who is known."]
    return ["Did you mean:", *(f"  {' '.join(login_of(one))}   {printable(one.name)}" for one in likely)]


def _print_json(houses: Sequence[Organisation], known: Sequence[Known], added: Sequence[Added]) -> None:
    """An array of organisations, each with its tenants and people, in ASCII."""
    typer.echo(json.dumps([_plain(house, known, added) for house in houses], indent=2))


def _plain(house: Organisation, known: Sequence[Known], added: Sequence[Added]) -> dict[str, object]:
    people_there = [
        {"person": one.person, "name": one.name, **vars(one.account), "roles": sorted(one.roles), **_state(one)}
        for one in known
        if one.organisation == house.id
    ]
    tenants = [{"platform": platform, "tenant": tenant} for platform, tenant in house.tenants]
    seats = [
        {"person": one.person, "name": one.name, "networks": list(one.networks)}
        for one in added
        if one.organisation == house.id
    ]
    own: dict[str, object] = {"id": house.id, "name": house.name, "tenants": tenants, "people": people_there}
    return own | ({"added": seats} if seats else {})


def _state(one: Known) -> dict[str, bool]:
    return {"preferred": one.preferred, "reachable": one.reachable, "installed": one.installed}


def _print(houses: Sequence[Organisation], known: Sequence[Known], added: Sequence[Added]) -> None:
    if not houses:
        out.print("Nobody is known yet: Kring knows people from their first word to it.")
    for house in houses:
        where = ", ".join(f"{platform} {tenant}" for platform, tenant in house.tenants) or "no workspace or tenant"
        name = printable(house.name) or "no name yet"
        out.print(Text.assemble((name, "bold"), f"  {house.id}  ({where})"), soft_wrap=True)
        _print_people([one for one in known if one.organisation == house.id])
    if added:
        out.print("Added by name, without an account: `kring forget --seat ID` erases one of them.")
    for one in added:
        words = (one.person, printable(one.name), printable(", ".join(one.networks)))
        out.print(GAP.join(filter(None, words)), markup=False, soft_wrap=True)


def _print_people(known: Sequence[Known]) -> None:
    """A line each, never broken: its first three words are what `kring appoint` wants.

    Somebody's accounts stand together; of more than one each is marked.
    """
    if not known:
        out.print("  Nobody has a role here: `kring appoint` gives one.")
    several = {person for person, count in Counter(one.person for one in known).items() if count > 1}
    for one in known:
        roles, marks = ", ".join(sorted(one.roles)), ", ".join(_marks(one, several=one.person in several))
        words = (printable(" ".join(login_of(one))), printable(one.name), roles, marks and f"({marks})")
        out.print(GAP.join(filter(None, words)), markup=False, soft_wrap=True)


def _marks(one: Known, *, several: bool) -> Iterator[str]:
    """Whose account it is, where they have more; whether nudges go there; and why none would arrive there."""
    if several:
        yield f"one of {one.person}"
        yield from ["messages go here"] if one.preferred else []
    yield from [] if one.reachable else ["Kring is blocked there"]
    yield from [] if one.installed else ["Kring isn’t installed there"]
