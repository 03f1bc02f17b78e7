"""Teams: whose keys are trusted, and whether Microsoft gives us a token."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence

import aiohttp

from adapters.teams import TeamsSettings
from adapters.teams.trying import Login, try_keys, try_login
from kring.checks.finding import Finding, attempt, bad, good
from kring.checks.keeping import Looked
from kring.settings import AZURE_BOT

TEAMS = "Teams"
SECRET_PAGE = f"{AZURE_BOT} → Configuration → Manage Password"
NEXT = {
    7000215: f"MICROSOFT_APP_PASSWORD is not a secret of this app (its value, not its id): {SECRET_PAGE}",
    7000222: f"the client secret has expired: make a new one at {SECRET_PAGE}",
    700016: f"this tenant knows no such app: compare MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID with {AZURE_BOT} → "
    "Configuration",
    90002: f"there is no such tenant: MICROSOFT_APP_TENANT_ID is {AZURE_BOT} → Configuration → App Tenant ID",
    900023: f"there is no such tenant: MICROSOFT_APP_TENANT_ID is {AZURE_BOT} → Configuration → App Tenant ID",
}
"""By Microsoft's number for what is wrong: https://learn.microsoft.com/entra/identity-platform/reference-error-codes"""
COMPARE = (
    f"compare MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID with {AZURE_BOT} → Configuration"
)


async def look_at_teams(
    settings: TeamsSettings | None, looked: Awaitable[Looked], session: aiohttp.ClientSession
) -> Sequence[Finding]:
    """What is set up of Teams, each part tried at once. None: it isn't, or only half."""
    if settings is None:
        return []
    keys, login = await asyncio.gather(attempt(try_keys(session, settings)), attempt(try_login(session, settings)))
    _, kept = await looked
    installed = len(kept.on("teams")) if kept else 0
    tenants = [good(TEAMS, f"installed in {installed} tenant{'s' * (installed != 1)}")] if installed else []
    return [_keys(keys), _login(login), *tenants]


def _keys(found: int | str) -> Finding:
    then = "may this machine reach that address over https? Is KRING_TEAMS_OPENID_URL that of your cloud?"
    if isinstance(found, str):
        return bad(TEAMS, f"Microsoft’s public keys (KRING_TEAMS_OPENID_URL) can’t be had: {found}", then)
    if not found:
        return bad(TEAMS, "the document at KRING_TEAMS_OPENID_URL has no key that may sign for Teams", then)
    return good(TEAMS, "Microsoft’s public keys are there")


def _login(tried: Login | str) -> Finding:
    if isinstance(tried, str):
        then = "may this machine reach that address over https? Is KRING_TEAMS_LOGIN_URL that of your cloud?"
        return bad(TEAMS, f"the authority (KRING_TEAMS_LOGIN_URL) can’t be reached: {tried}", then)
    if tried.error:
        number = f", AADSTS{tried.code}" if tried.code else ""
        return bad(TEAMS, f"Microsoft gives no token ({tried.error}{number})", NEXT.get(tried.code, COMPARE))
    return good(TEAMS, "Microsoft gives a token for the app with this password")
