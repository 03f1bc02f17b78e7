"""Where the app is installed, with its tokens under lock and key."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Row, delete, or_, select, update

from bot.people import PlatformName
from bot.ports import Installation
from storage.dialect import add_or_update
from storage.people import organisation_in, reach
from storage.tables import installations, organisations
from storage.vault import Vault

PLAIN = ("name", "installer", "bot", "app", "at", "expires")


def install(connection: Connection, vault: Vault, made: Installation) -> None:
    """In the place of an earlier one. Whoever could be reached there before can be again.

    An organisation without a name is called as its workspace.
    """
    where = {"platform": made.platform, "tenant": made.tenant}
    own = {"organisation": organisation_in(connection, made.platform, made.tenant)}
    told = {name: getattr(made, name) for name in PLAIN} | {"scopes": list(made.scopes), "renewing_until": None}
    row = told | _sealed(vault, made)
    add_or_update(connection, installations, where | own | row, *row)
    reach(connection, made.platform, made.tenant, installed=True)
    unnamed = (organisations.c.id == own["organisation"]) & (organisations.c.name == "")
    connection.execute(update(organisations).where(unnamed).values(name=made.name))


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
        cast("PlatformName", row.platform),
        row.tenant,
        row.at,
        row.name,
        row.installer,
        row.bot,
        row.app,
        tuple(row.scopes),
        token,
        refresh,
        row.expires,
    )


def uninstall(connection: Connection, platform: str, tenant: str) -> bool:
    gone = connection.execute(delete(installations).where(_this(platform, tenant))).rowcount > 0
    if gone:
        reach(connection, platform, tenant, installed=False)
    return gone


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
    """Puts every secret under the newest key, and says how many installations that were. Raises `NoKeys`."""
    rows = connection.execute(select(installations)).all()
    for row in rows:
        own = {"token": vault.renewed(row.token), "refresh": vault.renewed(row.refresh)}
        connection.execute(update(installations).where(_this(row.platform, row.tenant)).values(**own))
    return len(rows)


def _this(platform: str, tenant: str) -> ColumnElement[bool]:
    return (installations.c.platform == platform) & (installations.c.tenant == tenant)
