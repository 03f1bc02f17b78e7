"""When the app is removed, Slack tells: what of it concerns us."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

Json = Mapping[str, Any]
GONE = ("app_uninstalled", "tokens_revoked")


@dataclass(frozen=True)
class Gone:
    """The app was removed there, or our token revoked, at this time (UTC; None: Slack doesn't say).

    `sure` is the tenant that this is surely about. About `perhaps` Slack must be asked: it doesn't always tell whether
    a workspace or its whole grid is meant.
    """

    sure: str
    perhaps: str = ""
    at: datetime | None = None


def left(body: Json) -> Gone | None:
    """What an event says about our being somewhere; None when it says something else.

    Tokens of people are none of ours: an event about theirs alone changes nothing.
    """
    event = body.get("event")
    if not isinstance(event, Mapping) or event.get("type") not in GONE:
        return None
    tokens = event.get("tokens")
    if event.get("type") == "tokens_revoked" and not (isinstance(tokens, Mapping) and tokens.get("bot")):
        return Gone("")
    team, grid = str(body.get("team_id") or ""), str(body.get("enterprise_id") or "")
    if _is_org_wide(body) or not team:
        return Gone(grid or team, at=_moment(body.get("event_time")))
    return Gone(team, grid, _moment(body.get("event_time")))


def _is_org_wide(body: Json) -> bool:
    given = body.get("authorizations")
    parts = [body, *(given if isinstance(given, list) else [])]
    return any(isinstance(part, Mapping) and part.get("is_enterprise_install") is True for part in parts)


def _moment(seconds: object) -> datetime | None:
    if not isinstance(seconds, int) or not 0 < seconds < 2**33:
        return None
    return datetime.fromtimestamp(seconds, UTC)
