"""What an organisation is called to others: by its name; until it has one, by where its people are."""

from __future__ import annotations

from sqlalchemy import ColumnElement, case, func, select

from storage.tables import accounts, organisations, tenants

PLATFORMS = {"slack": "Slack", "teams": "Teams"}
NOWHERE = "Kring"


def called() -> ColumnElement[str]:
    """Never empty: somebody of an organisation without a name must not look like somebody of one's own."""
    theirs = select(tenants.c.platform).where(tenants.c.organisation == organisations.c.id)
    guests = select(accounts.c.platform).where(accounts.c.organisation == organisations.c.id)
    found = [
        one.order_by(column).limit(1).correlate(organisations).scalar_subquery()
        for one, column in ((theirs, tenants.c.platform), (guests, accounts.c.platform))
    ]
    platform = case(PLATFORMS, value=func.coalesce(*found), else_=NOWHERE)
    return func.coalesce(func.nullif(organisations.c.name, ""), platform)
