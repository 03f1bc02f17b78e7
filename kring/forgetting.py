"""`kring export` and `kring forget`: a person's own data for that person, and their end (GDPR, articles 15 and 17)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from bot.network.model import Network
from kring.clock import SystemClock
from kring.console import opened, or_exit, out, printable, refused, settings_or_exit, sure_or_exit
from kring.organisations import Yes
from kring.people import Login, called, found_or_exit
from kring.settings import Settings
from kring.wiring import runtime_of
from storage import Added, Known, Organisation

Platform = Annotated[str, typer.Argument(help="slack or teams.")]
Tenant = Annotated[str, typer.Argument(help="The workspace's or tenant's id.")]
User = Annotated[str, typer.Argument(help="The person's id there.")]
KINDS = {
    "accounts": "accounts",
    "members": "seats in networks",
    "insights": "insights that they shared",
    "readiness": "readiness checks",
    "plans": "plans",
    "outbox": "lines of the log of messages",
}
"""What is told of somebody before they are forgotten, by table."""
STAYS = """\
Their seats are given up, and go to whoever waits. Their insights go; a post that is in a channel already stays there:
remove it there. Answers of evaluations stay, for they bear no name. Your copies of the database keep it all."""
EMPTIED = """\
They are the contact for questions, or named in it: that is emptied. Arrange another contact with `/kring setup`."""
GOES_TOO = """\
So are the guests of its workspaces and tenants who have no account elsewhere. People of other organisations lose their
seats in its networks, and their accounts there; they hear nothing of it. Remove Kring from its workspaces and tenants
first: else it starts anew with whoever writes to it. Your copies of the database keep it all."""


def export(platform: Platform, tenant: Tenant, user: User) -> None:
    """Print all that Kring keeps of one person, as JSON, for that person alone."""
    settings = settings_or_exit("tool")
    found = asyncio.run(or_exit(_export(settings, (platform, tenant, user)), "Kring can’t export"))
    typer.echo(json.dumps(found, indent=2))


def forget(
    platform: Annotated[str, typer.Argument(help="slack or teams.")] = "",
    tenant: Annotated[str, typer.Argument(help="The workspace's or tenant's id.")] = "",
    user: Annotated[str, typer.Argument(help="The person's id there.")] = "",
    *,
    seat: Annotated[
        str, typer.Option(help="Instead: somebody without an account, by their id in `kring people --all`.")
    ] = "",
    organisation: Annotated[str, typer.Option(help="Instead of one person: all of this organisation, by its id.")] = "",
    successor: Annotated[
        tuple[str, str, str] | None,
        typer.Option(help="Who facilitates their networks from now on.", metavar="PLATFORM TENANT USER"),
    ] = None,
    yes: Yes = False,
) -> None:
    """Erase one person from the database, or a whole organisation. For good. Who writes again is a newcomer."""
    if sum(map(bool, (organisation, seat, user))) != 1 or ((organisation or seat) and (platform or successor)):
        raise refused(
            "Say PLATFORM TENANT USER for one person, --seat ID for one without an account,",
            "or --organisation ID for all of one organisation.",
        )
    settings = settings_or_exit("tool")
    if organisation:
        _forget_house(settings, organisation, yes=yes)
    else:
        _forget_one(settings, seat or (platform, tenant, user), successor, yes=yes)


def _forget_one(settings: Settings, who: Login | str, successor: Login | None, *, yes: bool) -> None:
    found, new, counts = asyncio.run(or_exit(_before(settings, who, successor), "Kring can’t look"))
    name = printable(found.name) or (who if isinstance(who, str) else " ".join(who))
    out.print(f"{name} is going to be forgotten, with everything of theirs:", markup=False, soft_wrap=True)
    for table, what in KINDS.items():
        if counts.get(table):
            out.print(f"  {what}: {counts[table]}", markup=False)
    out.print(STAYS, soft_wrap=True)
    if counts["contacts"]:
        out.print(EMPTIED, soft_wrap=True)
    if new is not None:
        out.print(f"Their networks ({counts['networks']}) go to {printable(new.name)}.", markup=False, soft_wrap=True)
    sure_or_exit("Forget them, for good?", yes=yes)
    asyncio.run(or_exit(_forget(settings, found.person, new.person if new else None), "Kring can’t forget them"))
    out.print("Done. Kring knows nothing of them any more.")


def _forget_house(settings: Settings, organisation: str, *, yes: bool) -> None:
    house, counts = asyncio.run(or_exit(_house(settings, organisation), "Kring can’t look"))
    name = called(house, house.id)
    out.print(f"{name} is going to be forgotten, with everything of its people and networks:", markup=False)
    for table, count in sorted(counts.items()):
        out.print(f"  {table}: {count}", markup=False)
    out.print(GOES_TOO, soft_wrap=True)
    sure_or_exit("Forget all of it, for good?", yes=yes)
    asyncio.run(or_exit(_erase(settings, organisation), "Kring can’t forget it"))
    out.print("Done. Kring knows nothing of this organisation any more.")


async def _export(settings: Settings, login: Login) -> dict[str, object]:
    async with opened(settings) as store:
        found = found_or_exit(await store.known(), login)
        return {**await store.export(found.person)}


async def _before(
    settings: Settings, who: Login | str, successor: Login | None
) -> tuple[Known | Added, Known | None, dict[str, int]]:
    """Who it is, who follows them, and how many rows of each table are theirs."""
    async with opened(settings) as store:
        known = await store.known()
        found = _seated_or_exit(await store.added(), who) if isinstance(who, str) else found_or_exit(known, who)
        new = found_or_exit(known, successor) if successor else None
        led = await store.led_by(found.person)
        if led and new is None:
            raise refused(
                f"{printable(found.name)} facilitates {_names(led)}.",
                "Say who does so from now on, and you can forget them: --successor PLATFORM TENANT USER.",
            )
        if new and (new.person == found.person or new.organisation != found.organisation):
            raise refused("The successor must be somebody else, of the same organisation.")
        rows = await store.export(found.person)
        counts = {table: len(some) for table, some in rows.items()}
        person = await store.person(found.person)
        emptied = await store.contacts(person) if person else ()
        return found, new, counts | {"networks": len(led), "contacts": len(emptied)}


def _seated_or_exit(added: Sequence[Added], person: str) -> Added:
    found = next((one for one in added if one.person == person), None)
    if found is None:
        raise refused("Nobody without an account has this id: `kring people --all` lists them.")
    return found


async def _forget(settings: Settings, person: str, successor: str | None) -> None:
    clock = SystemClock()
    async with opened(settings) as store:
        await store.forget_person(person, successor, runtime_of(store, clock).planner, clock.now())


async def _house(settings: Settings, organisation: str) -> tuple[Organisation, dict[str, int]]:
    async with opened(settings) as store:
        house = next((one for one in await store.organisations() if one.id == organisation), None)
        if house is None:
            raise refused("There is no organisation with this id: `kring organisations` lists them.")
        if led := await store.led_elsewhere(organisation):
            raise refused(
                f"Its people facilitate networks of other organisations: {_names(led)}.",
                "Forget each of these people first, with a successor: kring forget … --successor PLATFORM TENANT USER.",
            )
        return house, await store.counted(organisation)


async def _erase(settings: Settings, organisation: str) -> None:
    clock = SystemClock()
    async with opened(settings) as store:
        await store.forget_organisation(organisation, runtime_of(store, clock).planner, clock.now())


def _names(networks: Iterable[Network]) -> str:
    return ", ".join(printable(network.name) for network in networks)
