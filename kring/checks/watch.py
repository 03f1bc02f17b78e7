"""The machine's clock, compared with the Date of every answer that came by."""

from __future__ import annotations

from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from types import SimpleNamespace

import aiohttp

from bot.ports import Clock
from kring.checks.finding import Finding, bad, good, off

CLOCK = "Clock"
NEARLY = timedelta(seconds=5)
"""A Date has whole seconds, and an answer takes its time; Slack's own tolerance is 300 s either way."""


class Watch:
    """Listens to a session. Of several answers the quickest says most: the smallest difference counts."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen: list[tuple[timedelta, str]] = []

    def tracing(self) -> aiohttp.TraceConfig:
        """To be handed to the session that is listened to."""
        config = aiohttp.TraceConfig()
        config.on_request_end.append(self._ended)
        return config

    async def _ended(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, ended: aiohttp.TraceRequestEndParams
    ) -> None:
        self.note(ended.response.headers.get("Date", ""), ended.url.host or "")

    def note(self, date: str, host: str) -> None:
        """One answer's Date (RFC 9110), and who gave it. What is no date says nothing."""
        try:
            said = parsedate_to_datetime(date)
        except ValueError:
            return
        self._seen.append((self._clock.now() - said.replace(tzinfo=said.tzinfo or UTC), host))

    def finding(self) -> Finding:
        """Whether this machine keeps time."""
        if not self._seen:
            return off(CLOCK, "nobody told what time it is")
        ahead, host = min(self._seen, key=lambda seen: abs(seen[0]))
        if abs(ahead) <= NEARLY:
            return good(CLOCK, f"within {NEARLY.seconds} seconds of {host}’s")
        seconds = f"{abs(ahead).total_seconds():.0f} seconds {'ahead of' if ahead > timedelta() else 'behind'} {host}’s"
        return bad(
            CLOCK, f"{seconds}; Slack’s requests count as forged from 300 on", "let the machine keep time by NTP"
        )
