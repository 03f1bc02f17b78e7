"""How far the networks are that somebody leads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.network.steps import Progress
from bot.queries import Query


@dataclass(frozen=True)
class ProgressOf(Query[tuple[Progress, ...]]):
    """Of each session of the open networks that the person leads, or of this one of them. Counts alone, and no names.

    By network and number; () for a network that they don't lead.
    """

    network: str = ""


def by_session(found: Iterable[Progress]) -> Mapping[str, Progress]:
    return {one.session: one for one in found}
