"""The one HTTP session that everything here shares, for as long as the host lives."""

from __future__ import annotations

import aiohttp

from adapters.punctual import Punctual


class Http:
    """Opened in the loop that uses it. No cookies: what one service sets is none of another's business."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        """Raises RuntimeError before `open` and after `close`."""
        if self._session is None:
            raise RuntimeError("the session is not open")
        return self._session

    async def open(self) -> None:
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), request_class=Punctual)

    async def close(self) -> None:
        """Closes what is open; harmless twice."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()
