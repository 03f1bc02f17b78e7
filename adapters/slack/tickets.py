"""What proves that somebody who comes back from Slack is who set out: OAuth's `state`, tied to their browser."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

LASTS = timedelta(minutes=10)
AHEAD = timedelta(minutes=1)
"""So far may the clock of another web process be ahead of ours."""
PURPOSE = b"kring: installing on Slack"
LONGEST = 200
"""Characters of a state or a cookie; ours are shorter."""


@dataclass(frozen=True)
class Ticket:
    """`state` travels by Slack, `cookie` stays in the browser: neither is worth anything without the other."""

    state: str
    cookie: str = field(repr=False)


class Tickets:
    """Issues tickets and checks them; any process with the same keys knows the tickets of all others.

    That each is used only once is the store's to say (`Installations.redeem`), by its `name_of`.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = [hmac.digest(key.encode(), PURPOSE, "sha256") for key in keys]

    def issue(self, now: datetime) -> Ticket:
        """A new one (UTC), good for `LASTS`. Raises IndexError without a key."""
        cookie = token_urlsafe(32)
        what = f"{int(now.timestamp())}.{token_urlsafe(16)}"
        return Ticket(f"{what}.{_signature(self._keys[0], what, cookie)}", cookie)

    @staticmethod
    def name_of(state: str) -> str:
        """What tells this ticket from all others, and opens nothing."""
        return state.rpartition(".")[0]

    def accepts(self, state: str, cookie: str, now: datetime) -> bool:
        """Whether this is one of ours, of this browser, and recent enough."""
        what, _, signature = state.rpartition(".")
        if not (what and cookie and len(state) <= LONGEST and len(cookie) <= LONGEST):
            return False
        if not (state.isascii() and cookie.isascii()):
            return False
        signed = any(hmac.compare_digest(_signature(key, what, cookie), signature) for key in self._keys)
        return signed and -AHEAD <= now - _issued(what) < LASTS


def _signature(key: bytes, what: str, cookie: str) -> str:
    return hmac.new(key, f"{what}.{sha256(cookie.encode()).hexdigest()}".encode(), sha256).hexdigest()


def _issued(what: str) -> datetime:
    """Only what we signed gets here, so it begins with a time of ours."""
    return datetime.fromtimestamp(int(what.partition(".")[0]), UTC)
