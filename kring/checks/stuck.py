"""Messages that wait, or failed, until somebody mends something."""

from __future__ import annotations

from collections import Counter

from bot.nudges.hindrance import OF_TENANT, Stuck
from bot.ports import Clock, NotSaved
from kring.checks.finding import Finding, bad, good, off
from kring.settings import Settings
from storage import SqlStore, file_of, open_store

MESSAGES = "Messages"
WHAT = {
    "why-not-in-channel": "Kring isn’t in the channel",
    "why-no-channel": "the channel is gone or archived, or Kring may not see it",
    "why-not-added": "Kring isn’t in the team, or isn’t allowed there",
    "why-not-allowed": "Slack misses a permission",
    "why-locked-out": "Kring’s key isn’t taken any more",
    "why-disabled": "an administrator of Teams switched Kring off",
}
TOLD = "whoever linked it was told how to mend that; `/kring trouble` says it again, with “Try again”"
NEXT = {
    "slack": "install Kring again there, or set the new token; what is still of use then goes by itself",
    "teams": "set a new MICROSOFT_APP_PASSWORD; what is still of use then goes by itself",
}
ALLOW = "allow Kring in the Teams admin center for everybody who is to use it; what is still of use then goes by itself"


async def look_at_messages(settings: Settings, clock: Clock) -> list[Finding]:
    """A line for each workspace and reason; nothing where there is no database to ask. Changes nothing."""
    address = settings.kring_database_url
    if _is_to_be_made(address):
        return []
    store = open_store(address, clock)
    try:
        return await _found(store, clock)
    except NotSaved:
        return []
    finally:
        await store.close()


def _is_to_be_made(address: str) -> bool:
    """SQLite would make its file just by being asked."""
    file = file_of(address)
    return file is not None and not file.exists()


async def _found(store: SqlStore, clock: Clock) -> list[Finding]:
    if await store.ready() is not None:
        return []
    stuck = await store.stuck(clock.now())
    return _told(stuck) or [good(MESSAGES, "none waits for somebody to mend something")]


def _told(stuck: tuple[Stuck, ...]) -> list[Finding]:
    """Where a whole workspace is cut off, whoever runs Kring has to see to it; a channel's people are told."""
    counted: Counter[tuple[str, str]] = Counter()
    for one in stuck:
        if one.reason in OF_TENANT or (one.channel and one.reason in WHAT):
            counted[one.lane, one.reason] += one.count
    return [_finding(lane, reason, count) for (lane, reason), count in sorted(counted.items())]


def _finding(lane: str, reason: str, count: int) -> Finding:
    wait = "one message waits" if count == 1 else f"{count} messages wait"
    what = f"{lane}: {wait}: {WHAT[reason]}"
    if reason in OF_TENANT:
        install = NEXT.get(lane.partition("/")[0], NEXT["slack"])
        return bad(MESSAGES, what, ALLOW if reason == "why-disabled" else install)
    return off(MESSAGES, what, TOLD)
