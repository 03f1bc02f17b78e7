"""Who is none of a tenant's own people, as far as Teams tells it of whoever sent something. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

OUTSIDERS = ("guest", "anonymous")
EMPLOYEE = "user"


def is_guest(activity: Mapping[str, Any], tenant: str) -> bool | None:
    """None where Teams doesn't tell; `tenant`: where it was sent.

    Whoever has no object id is in no directory: anonymous in a meeting, or federated from elsewhere. Of others Teams
    may tell the role, and whose they are (Microsoft Learn, `TeamsChannelAccount`: "userRole" and "tenantId"). Only the
    role tells that somebody is an employee: a guest's account is in the tenant's directory too.
    """
    sender = activity.get("from")
    told = sender if isinstance(sender, Mapping) else {}
    role, home = str(told.get("userRole") or "").lower(), str(told.get("tenantId") or "")
    if role in OUTSIDERS or home not in ("", tenant):
        return True
    if told.get("aadObjectId"):
        return False if role == EMPLOYEE else None
    somebody = activity.get("type") in ("message", "invoke") and activity.get("channelId") == "msteams"
    return True if somebody else None
