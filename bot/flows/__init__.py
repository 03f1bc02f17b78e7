"""All conversations, one file each. A new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.catalogue.shelf import Refusal
from bot.codec import Codec
from bot.flow import Flow
from bot.flows.choosing import (
    awaited,
    cataloguing,
    finding,
    gathering,
    interested,
    polled,
    polling,
    proposal,
    proposing,
    readiness,
    sources,
    stocktaking,
    suggested,
    suggesting,
)
from bot.flows.ending import aftercare, decided, deciding, harvesting, still
from bot.flows.insights import agenda, answering, asked, asking, bringing, meeting, posting, sharing
from bot.flows.kickoff import agreeing, aiming, committing, expecting, introducing, introductions, pacing
from bot.flows.networks import (
    accepting,
    editing,
    exchanging,
    handing,
    leading,
    mine,
    muted,
    network,
    offering,
    outside,
    overview,
    supporting,
    talking,
    timetable,
)
from bot.flows.own import accounts, arranging, easing, menu, pausing, privacy, returning, settings, troubled, why
from bot.flows.sessions import (
    announcing,
    attending,
    coming,
    dates,
    digest,
    evaluating,
    evaluation,
    hosting,
    joining,
    methods,
    moving,
    noting,
    preparing,
    program,
    results,
    timing,
    visiting,
)
from bot.flows.setup import founding, invitation, invited, inviting, launched, linking
from bot.founding.drafting import Draft, Invitee, Slot
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
    dates.FLOW,
    talking.FLOW,
    results.FLOW,
    linking.FLOW,
    inviting.FLOW,
    invited.FLOW,
    invitation.FLOW,
    launched.FLOW,
    leading.FLOW,
    outside.FLOW,
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
    cataloguing.FLOW,
    gathering.FLOW,
    awaited.FLOW,
    interested.FLOW,
    sources.FLOW,
    stocktaking.FLOW,
    suggested.FLOW,
    suggesting.FLOW,
    troubled.FLOW,
    offering.FLOW,
    overview.FLOW,
    handing.FLOW,
    accepting.FLOW,
    hosting.FLOW,
    exchanging.FLOW,
    visiting.FLOW,
    editing.FLOW,
    introducing.FLOW,
    introductions.FLOW,
    expecting.FLOW,
    committing.FLOW,
    agreeing.FLOW,
    aiming.FLOW,
    pacing.FLOW,
    program.FLOW,
    preparing.FLOW,
    methods.FLOW,
    noting.FLOW,
    timing.FLOW,
    proposing.FLOW,
    proposal.FLOW,
    polling.FLOW,
    polled.FLOW,
    asking.FLOW,
    answering.FLOW,
    asked.FLOW,
    harvesting.FLOW,
    aftercare.FLOW,
    deciding.FLOW,
    decided.FLOW,
    still.FLOW,
)

FLOWS: Mapping[str, Flow[Any]] = {flow.name: flow for flow in ALL}

VALUES = (Refusal, Place, Candidate, Rhythm, Weekly, ByWeekday, ByDay, Single, Invitee, Draft, Slot)
STATES = Codec((*(state for flow in ALL for state in flow.states), *VALUES))
"""Reads and writes the state of every conversation."""
