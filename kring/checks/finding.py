"""What a check found, and how whatever the network does is said in plain words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar
from urllib.parse import quote

import aiohttp

from kring.settings import Problem, Settings
from storage import url_of

A = TypeVar("A")
State = Literal["good", "bad", "off"]
FAILURES = (aiohttp.ClientError, TimeoutError, ValueError, OSError)
"""What one request to somebody else may raise; an answer that can't be read is a ValueError."""
ONE_TRY = 8.0
"""Seconds for one request, its answer included."""
PASSWORDS = ("password", "sslpassword")
HIDDEN, SHORTEST = "•••", 8
"""A shorter "secret" is a common word: blotting it out would garble every text, and it is never put into one."""


@dataclass(frozen=True)
class Finding:
    """One line. "bad" has a next step; "off" is nothing to mend: it isn't set up, or can't be told from here."""

    subject: str
    state: State
    what: str
    next: str = ""


def good(subject: str, what: str) -> Finding:
    return Finding(subject, "good", what)


def bad(subject: str, what: str, then: str) -> Finding:
    return Finding(subject, "bad", what, then)


def off(subject: str, what: str, then: str = "") -> Finding:
    return Finding(subject, "off", what, then)


def of_settings(problem: Problem) -> Finding:
    return bad(problem.setting, problem.what, problem.where)


async def attempt(trying: Awaitable[A]) -> A | str:
    """What the try gave, or in plain words what the network did to it, after at most `ONE_TRY` seconds."""
    try:
        async with asyncio.timeout(ONE_TRY):
            return await trying
    except FAILURES as error:
        return in_words(error)


def in_words(error: Exception) -> str:
    """What happened to a request. Never repeats an address, which may hold a secret."""
    match error:
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientConnectorSSLError():
            return "its certificate can’t be trusted"
        case aiohttp.ClientConnectorDNSError():
            return "its name can’t be looked up"
        case aiohttp.ClientResponseError():
            return f"it answered with status {error.status}"
        case aiohttp.ClientConnectorError():
            return "no connection"
        case TimeoutError():
            return f"no answer within {ONE_TRY:.0f} seconds"
        case ValueError():
            return "it answered with something else than expected"
        case _:
            return "the connection broke"


async def within(seconds: float, subject: str, looking: Callable[[], Awaitable[Sequence[Finding]]]) -> list[Finding]:
    """What it finds, or that it took longer than this."""
    try:
        async with asyncio.timeout(seconds):
            return list(await looking())
    except TimeoutError:
        return [bad(subject, f"took longer than {seconds:.0f} seconds", "try again; is the network slow, or blocked?")]


def discreet(findings: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    """The findings with every secret of these settings blotted out, should one ever get into a text."""
    secrets = sorted(_secrets(settings), key=len, reverse=True)
    return tuple(_blotted(one, secrets) for one in findings)


def _blotted(one: Finding, secrets: Iterable[str]) -> Finding:
    what, then = one.what, one.next
    for secret in secrets:
        what, then = what.replace(secret, HIDDEN), then.replace(secret, HIDDEN)
    return replace(one, what=what, next=then)


def _secrets(settings: Settings) -> set[str]:
    """Whatever has no place in what a settings object prints, and the passwords inside the database's address."""
    hidden = (getattr(settings, name) for name, field in Settings.model_fields.items() if not field.repr)
    url = url_of(settings.kring_database_url)
    given = (url.password, *(url.query.get(name) for name in PASSWORDS))
    passwords = [str(one) for one in given if one]
    quoted = [quote(one, safe="") for one in passwords]
    return {one for one in (*hidden, *settings.keys, *passwords, *quoted) if len(one) >= SHORTEST}
