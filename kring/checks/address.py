"""The public address: https, and Kring behind it, as far as that can be seen from inside."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

import aiohttp

from kring.checks.finding import FAILURES, ONE_TRY, Finding, bad, good, in_words, of_settings, off
from kring.settings import Settings, deaf

ADDRESS = "KRING_PUBLIC_URL"
ALIVE = "alive"
AWAY = {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}
"""What a proxy answers while nothing runs behind it."""


async def look_at_address(settings: Settings, session: aiohttp.ClientSession) -> Finding:
    """That nobody can be reached from inside is no error: it is Slack and Microsoft who must reach the address."""
    url = settings.kring_public_url.rstrip("/")
    if why := deaf(settings):
        return of_settings(why)
    if not url and settings.slack:
        return off(ADDRESS, "is not set, nor needed: Socket Mode calls Slack by itself")
    if not url:
        return off(ADDRESS, "is not set", "set it to the https address that Slack and Microsoft reach")
    if urlsplit(url).scheme != "https":
        then = "put a proxy with a certificate before Kring, and set its https address"
        return bad(ADDRESS, f"{url} is not https: Slack and Microsoft call nothing else", then)
    try:
        waiting = aiohttp.ClientTimeout(total=ONE_TRY)
        async with session.get(f"{url}/healthz", allow_redirects=False, timeout=waiting) as answer:
            return _judged(url, answer.status, (await answer.content.read(len(ALIVE) + 1)).decode("utf-8", "replace"))
    except aiohttp.ClientConnectorCertificateError as error:
        then = "Slack and Microsoft refuse it too: is it expired, for another name, or without its intermediate?"
        return bad(ADDRESS, f"{url}: {in_words(error)}", then)
    except FAILURES as error:
        then = f"that may be right: from a phone, open {url}/healthz; it says “{ALIVE}”"
        return off(ADDRESS, f"{url} can’t be reached from here: {in_words(error)}", then)


def _judged(url: str, status: int, said: str) -> Finding:
    if status == HTTPStatus.OK and said == ALIVE:
        return good(ADDRESS, f"{url} is https, and Kring answers there")
    if status in AWAY:
        return off(ADDRESS, f"{url} is https; nothing runs behind it now (status {status})", "start `kring serve`")
    then = f"let the proxy hand everything at {url} to Kring (KRING_HOST, KRING_PORT)"
    return bad(ADDRESS, f"{url}: something else than Kring answers there (status {status})", then)
