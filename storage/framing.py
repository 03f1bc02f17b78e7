"""What a network and a session say of themselves, as JSON: empty is NULL, and what can't be read any more is empty."""

from __future__ import annotations

from typing import Any

from bot.codec import Codec
from bot.network.model import Frame, Preparation, Session

FRAMES = Codec((Frame, Preparation))


def frame_of(kept: object) -> Frame:
    found = FRAMES.load_or_none(kept)
    return found if isinstance(found, Frame) else Frame()


def prepared_of(kept: object) -> Preparation:
    found = FRAMES.load_or_none(kept)
    return found if isinstance(found, Preparation) else Preparation()


def kept(value: Frame | Preparation) -> object:
    return FRAMES.dump(value) if value not in (Frame(), Preparation()) else None


def session_values(session: Session) -> dict[str, Any]:
    """A session's own columns."""
    return vars(session) | {"prepared": kept(session.prepared)}
