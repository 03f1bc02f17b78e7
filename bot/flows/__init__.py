"""All conversations, one file each. A new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.codec import Codec
from bot.flow import Flow
from bot.flows import (
    accounts,
    agenda,
    announcing,
    arranging,
    attending,
    bringing,
    coming,
    digest,
    easing,
    evaluating,
    evaluation,
    finding,
    founding,
    invited,
    inviting,
    joining,
    linking,
    meeting,
    menu,
    mine,
    moving,
    muted,
    network,
    pausing,
    posting,
    privacy,
    readiness,
    results,
    returning,
    settings,
    sharing,
    supporting,
    timetable,
    troubled,
    why,
)
from bot.network.meetings import ByDay, ByWeekday, Candidate, Rhythm, Single, Weekly
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
    moving.FLOW,
    joining.FLOW,
    supporting.FLOW,
    results.FLOW,
    linking.FLOW,
    inviting.FLOW,
    invited.FLOW,
    accounts.FLOW,
    meeting.FLOW,
    agenda.FLOW,
    bringing.FLOW,
    settings.FLOW,
    arranging.FLOW,
    why.FLOW,
    easing.FLOW,
    pausing.FLOW,
    digest.FLOW,
    returning.FLOW,
    muted.FLOW,
    privacy.FLOW,
    coming.FLOW,
    timetable.FLOW,
    troubled.FLOW,
)

FLOWS: Mapping[str, Flow[Any]] = {flow.name: flow for flow in ALL}

VALUES = (Place, Candidate, Rhythm, Weekly, ByWeekday, ByDay, Single)
STATES = Codec((*(state for flow in ALL for state in flow.states), *VALUES))
"""Reads and writes the state of every conversation."""
