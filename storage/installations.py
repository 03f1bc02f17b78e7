"""Where the app is installed, with its tokens under lock and key."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Row, delete, or_, select, update

from bot.people import Account, PlatformName
from bot.ports import Address, Installation, NoKeys
from storage.dialect import add_or_update, add_unless_there
from storage.hindrances import come_back
from storage.people import cut_off, organisation_in, reach, reaches_anybody
from storage.tables import events, installations, organisations, tenants
from storage.vault import Vault

PLAIN = ("name", "installer", "bot", "at", "expires")
LISTS = ("scopes", "teams")


def install(connection: Connection, vault: Vault, made: Installation) -> None:
    """In the place of an earlier one. Whoever could be reached there before can be again.

    An organisation without a name is called as its workspace.
    """
    where = {"platform": made.platform, "tenant": made.tenant}
    own = {"organisation": organisation_in(connection, made.platform, made.tenant)}
    _hold(connection, made.platform, made.tenant)
    told = {name: getattr(made, name) for name in PLAIN} | {name: list(getattr(made, name)) for name in LISTS}
    row = told | {"renewing_until": None} | _sealed(vault, made)
    add_or_update(connection, installations, where | own | row, *row)
    reach(connection, made.platform, made.tenant, installed=True)
    come_back(connection, made.platform, made.tenant, made.at)
    unnamed = (organisations.c.id == own["organisation"]) & (organisations.c.name == "")
    connection.execute(update(organisations).where(unnamed).values(name=made.name))


def _hold(connection: Connection, platform: str, tenant: str) -> None:
    """Whoever else changes where the app is in this tenant waits until this transaction ends.

    The tenant's row is held, for it is there also where nothing is installed; a tenant that nobody knows stays so.
    """
    this = (tenants.c.platform == platform) & (tenants.c.tenant == tenant)
    connection.execute(select(tenants.c.tenant).where(this).with_for_update())


def arrive(connection: Connection, vault: Vault, came: Installation) -> None:
    """Adds its teams to those of what is kept; it is installed where nothing is."""
    organisation_in(connection, came.platform, came.tenant)
    _hold(connection, came.platform, came.tenant)
    kept = find(connection, vault, came.platform, came.tenant)
    made = kept or came
    teams = tuple(sorted({*made.teams, *came.teams}))
    if kept is None or teams != kept.teams:
        install(connection, vault, replace(made, teams=teams))


def depart(connection: Connection, account: Account, team: str) -> bool:
    """The account, or the team; with the last of both the tenant."""
    platform, tenant = account.platform, account.tenant
    _hold(connection, platform, tenant)
    before = tuple(connection.scalar(select(installations.c.teams).where(_this(platform, tenant))) or ())
    teams = [one for one in before if one != team]
    if team:
        connection.execute(update(installations).where(_this(platform, tenant)).values(teams=teams))
    else:
        cut_off(connection, Address(platform, tenant, account.user, ""))
    if teams or reaches_anybody(connection, platform, tenant):
        return False
    return uninstall(connection, platform, tenant, None)


def _sealed(vault: Vault, made: Installation) -> dict[str, str]:
    return {"token": vault.seal(made.token), "refresh": vault.seal(made.refresh)}


def find(connection: Connection, vault: Vault, platform: str, tenant: str) -> Installation | None:
    row = connection.execute(select(installations).where(_this(platform, tenant))).one_or_none()
    return _installation(row, vault.unseal(row.token), vault.unseal(row.refresh)) if row else None


def find_all(connection: Connection, platform: str) -> tuple[Installation, ...]:
    """Without their secrets."""
    rows = connection.execute(
        select(installations).where(installations.c.platform == platform).order_by(installations.c.at)
    )
    return tuple(_installation(row, "", "") for row in rows)


def _installation(row: Row[Any], token: str, refresh: str) -> Installation:
    return Installation(
        platform=cast("PlatformName", row.platform),
        tenant=row.tenant,
        at=row.at,
        name=row.name,
        installer=row.installer,
        bot=row.bot,
        scopes=tuple(row.scopes),
        teams=tuple(row.teams),
        token=token,
        refresh=refresh,
        expires=row.expires,
    )


def uninstall(connection: Connection, platform: str, tenant: str, at: datetime | None) -> bool:
    """Whoever installs it anew meanwhile comes before it, or after it.

    The accounts are told whatever was kept: who came before installations were, or by a single token, has none.
    """
    _hold(connection, platform, tenant)
    this = _this(platform, tenant)
    kept = connection.scalar(select(installations.c.at).where(this))
    if kept is not None and at is not None and kept > at:
        return False
    connection.execute(delete(installations).where(this))
    reach(connection, platform, tenant, installed=False)
    return kept is not None


def redeem(connection: Connection, platform: str, ticket: str, now: datetime) -> bool:
    """Kept, and forgotten, as any other event that happens once; it is nobody's yet."""
    used = {"id": f"{platform}/ticket/{ticket}", "organisation": "", "at": now}
    return add_unless_there(connection, events, used)


def may_renew(connection: Connection, platform: str, tenant: str, now: datetime, within: timedelta) -> bool:
    nobody = or_(installations.c.renewing_until.is_(None), installations.c.renewing_until <= now)
    mine = update(installations).where(_this(platform, tenant) & nobody).values(renewing_until=now + within)
    return connection.execute(mine).rowcount > 0


def renew(connection: Connection, vault: Vault, renewed: Installation, before: str) -> bool:
    """Compared under lock: what is written down of one secret is another text each time."""
    held = select(installations.c.refresh).where(_this(renewed.platform, renewed.tenant)).with_for_update()
    kept = connection.scalar(held)
    if kept is None or vault.unseal(kept) != before:
        return False
    values = _sealed(vault, renewed) | {"expires": renewed.expires, "renewing_until": None}
    connection.execute(update(installations).where(_this(renewed.platform, renewed.tenant)).values(**values))
    return True


def reseal(connection: Connection, vault: Vault) -> int:
    """Puts every secret under the newest key, and says how many installations have a token.

    Raises `NoKeys`, naming the first that no key fits; then nothing is to be written. They are held meanwhile, so that
    no token that is renewed just then is overwritten with the old one.
    """
    rows = connection.execute(select(installations).with_for_update()).all()
    for row in rows:
        own = {name: _renewed(vault, row, name) for name in ("token", "refresh")}
        connection.execute(update(installations).where(_this(row.platform, row.tenant)).values(**own))
    return sum(bool(row.token) for row in rows)


def _renewed(vault: Vault, row: Row[Any], name: str) -> str:
    try:
        return vault.renewed(getattr(row, name))
    except NoKeys as why:
        raise NoKeys(f"{row.platform} {row.tenant}: {why}") from None


def _this(platform: str, tenant: str) -> ColumnElement[bool]:
    return (installations.c.platform == platform) & (installations.c.tenant == tenant)
