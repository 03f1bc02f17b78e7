"""Slack: one workspace by its token, or many by OAuth; and Socket Mode beside either."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from datetime import datetime

import aiohttp

from adapters.slack.manifest import INSTALL
from adapters.slack.trying import Tried, try_client, try_socket, try_token
from bot.ports import Installation
from kring.checks.finding import Finding, attempt, bad, good, off
from kring.checks.keeping import Looked
from kring.settings import SLACK_APPS, Settings

SLACK = "Slack"
AT_ONCE = 8
"""Workspaces that are tried at the same time: Slack's own limit for this is far above."""
TOKEN_PAGE = f"{SLACK_APPS} → your app → OAuth & Permissions → Bot User OAuth Token"
BASIC = f"{SLACK_APPS} → your app → Basic Information"
REINSTALL = f"{SLACK_APPS} → your app → OAuth & Permissions → Reinstall to Workspace"
NETWORK = "may this machine reach slack.com over https? Is SLACK_API_URL right?"
NEXT = {
    "invalid_auth": f"copy the token again: {TOKEN_PAGE}",
    "not_authed": f"copy the token again: {TOKEN_PAGE}",
    "account_inactive": "the app was removed from this workspace: install it there again",
    "token_revoked": "the token was revoked: install the app there again",
    "token_expired": "the token has ended: install the app there again",
    "invalid_client_id": f"SLACK_CLIENT_ID: copy it again from {BASIC} → App Credentials",
    "bad_client_secret": f"SLACK_CLIENT_SECRET: copy it again from {BASIC} → App Credentials",
    "ratelimited": "try again in a minute",
}


async def look_at_slack(
    settings: Settings, looked: Awaitable[Looked], session: aiohttp.ClientSession, now: datetime
) -> Sequence[Finding]:
    """What is set up of Slack, each part tried at once."""
    tries = []
    if settings.slack_bot_token:
        tries.append(_workspace(settings, session))
    if settings.slack_client_id and settings.slack_client_secret:
        tries.append(_client(settings, session))
        tries.append(_workspaces(settings, looked, session, now))
    if settings.slack_app_token:
        tries.append(_socket(settings, session))
    found = [one for some in await asyncio.gather(*tries) for one in some]
    if not settings.slack:
        return found  # that it isn't set up, or only half, is said of the settings
    return [*found, off(SLACK, "SLACK_SIGNING_SECRET is set; whether it is right, only a command shows: type /kring")]


async def _workspace(settings: Settings, session: aiohttp.ClientSession) -> list[Finding]:
    tried = await attempt(try_token(session, settings.slack_api_url, settings.slack_bot_token))
    return [_judged(tried, "SLACK_BOT_TOKEN", REINSTALL)]


def _judged(tried: Tried | str, what: str, again: str) -> Finding:
    """The one finding about a token. `what` names it, or its workspace; `again`: how the app is installed once more."""
    if isinstance(tried, str):
        return bad(SLACK, f"{what}: Slack can’t be reached: {tried}", NETWORK)
    if tried.error:
        return bad(SLACK, f"{what}: Slack refuses it ({tried.error})", NEXT.get(tried.error, _look_up(tried.error)))
    if tried.missing:
        scopes = ", ".join(tried.missing)
        paste = f"paste the manifest of `kring manifest slack` at {SLACK_APPS} → your app → App Manifest"
        return bad(SLACK, f"{what}: permissions are missing: {scopes}", f"{paste}; then {again}")
    workspace = f"“{tried.name}” ({tried.team})" if tried.name else tried.team
    return good(SLACK, f"{what}: the workspace {workspace} takes it")


def _look_up(code: str) -> str:
    return f"look up “{code}” at https://docs.slack.dev/reference/methods/auth.test, under Errors"


async def _client(settings: Settings, session: aiohttp.ClientSession) -> list[Finding]:
    """That they are there, and the public address and the secret key too, is seen to before anything is tried."""
    trying = try_client(session, settings.slack_api_url, settings.slack_client_id, settings.slack_client_secret)
    match await attempt(trying):
        case Tried(error=""):
            page = f"{settings.kring_public_url.rstrip('/')}{INSTALL}"
            right = good(SLACK, f"the app’s client id and secret are right; people install it at {page}")
            return [right, *_open(settings)]
        case Tried(error=code):
            return [bad(SLACK, f"Slack refuses the app’s client ({code})", NEXT.get(code, f"look at {BASIC}"))]
        case str(why):
            return [bad(SLACK, f"SLACK_CLIENT_ID: Slack can’t be reached: {why}", NETWORK)]


def _open(settings: Settings) -> list[Finding]:
    """Whoever knows the address, wherever they are: that is to be meant so."""
    if settings.kring_slack_workspaces:
        return []
    what = "any workspace in the world can install this Kring, once the app is distributed publicly"
    return [off(SLACK, what, "to let only yours in, set KRING_SLACK_WORKSPACES to their ids")]


async def _workspaces(
    settings: Settings, looked: Awaitable[Looked], session: aiohttp.ClientSession, now: datetime
) -> list[Finding]:
    """How many workspaces installed the app, and each of them that doesn't take its token."""
    _, kept = await looked
    if kept is None:
        return [off(SLACK, "which workspaces installed the app can’t be told without the database")]
    installed = kept.on("slack")
    if not installed:
        return [off(SLACK, "no workspace has installed the app yet")]
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(installation: Installation) -> Finding:
        async with turns:
            return await _installed(settings, installation, session, now)

    found = await asyncio.gather(*map(one, installed))
    well = sum(one.state == "good" for one in found)
    answers = f"{well} of {len(found)} installed workspaces answer"
    return [good(SLACK, answers) if well else off(SLACK, answers), *(one for one in found if one.state != "good")]


async def _installed(settings: Settings, one: Installation, session: aiohttp.ClientSession, now: datetime) -> Finding:
    name = f"the workspace {f'“{one.name}” ({one.tenant})' if one.name else one.tenant}"
    again = f"install it there again: {settings.kring_public_url.rstrip('/')}{INSTALL}"
    if one.expires is not None and one.expires <= now:
        what = f"{name}: its token has ended; Kring gets another one when it next needs it"
        return off(SLACK, what, f"if the log says slack.renewal_refused, {again}")
    return _judged(await attempt(try_token(session, settings.slack_api_url, one.token)), name, again)


async def _socket(settings: Settings, session: aiohttp.ClientSession) -> list[Finding]:
    tried = await attempt(try_socket(session, settings.slack_api_url, settings.slack_app_token))
    if isinstance(tried, Tried) and not tried.error:
        return [good(SLACK, "SLACK_APP_TOKEN: Socket Mode opens")]
    if isinstance(tried, str):
        return [_judged(tried, "SLACK_APP_TOKEN", "")]
    then = f"make one with the scope connections:write: {BASIC} → App-Level Tokens; and switch Socket Mode on"
    return [bad(SLACK, f"SLACK_APP_TOKEN: Slack refuses it ({tried.error})", then)]
