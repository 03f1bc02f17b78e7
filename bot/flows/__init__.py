"""All conversations, one file each. A new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.codec import Codec
from bot.flow import Flow
from bot.flows import (
    announcing,
    attending,
    evaluating,
    evaluation,
    finding,
    founding,
    linking,
    menu,
    mine,
    network,
    posting,
    readiness,
    settings,
    sharing,
    why,
)
from bot.people import Place

ALL: tuple[Flow[Any], ...] = (
    menu.FLOW,
    readiness.FLOW,
    founding.FLOW,
    finding.FLOW,
    network.FLOW,
    mine.FLOW,
    attending.FLOW,
    evaluating.FLOW,
    evaluation.FLOW,
    sharing.FLOW,
    posting.FLOW,
    announcing.FLOW,
    linking.FLOW,
    settings.FLOW,
    why.FLOW,
)

FLOWS: Mapping[str, Flow[Any]] = {flow.name: flow for flow in ALL}

STATES = Codec((*(state for flow in ALL for state in flow.states), Place))
"""Reads and writes the state of every conversation."""
