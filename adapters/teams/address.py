"""Where to write unasked: the conversation reference that is kept as `Profile.address` and `Place.address`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Reference:
    """A conversation on Teams. Without `conversation` it is still to be made, with `user`."""

    service_url: str
    tenant: str
    bot: str
    conversation: str = ""
    user: str = ""

    def __str__(self) -> str:
        """The same text for the same conversation: it is compared as it stands."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}, sort_keys=True)


def read(address: str) -> Reference | None:
    """The reference again; None for one that can't be written to."""
    try:
        data = json.loads(address)
        known = {field.name for field in fields(Reference)}
        found = Reference(**{name: str(value) for name, value in data.items() if name in known})
    except (ValueError, TypeError, AttributeError):
        return None
    return found if found.conversation or found.user else None
