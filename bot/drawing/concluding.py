"""Pieces that the conversations around a network's end draw: how the vote stands, what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.life.ending import CHOICES, Decision
from bot.life.voices import Ballot, Voice
from bot.network.anonymity import ENOUGH
from bot.network.course import course
from bot.network.model import Network, Session
from bot.speech import Raw, t
from bot.views import CommandButton, Control, Facts, LinkButton, Note, Para, Part, Section, section

SOURCE = "https://www.werkbaarwint.be"
OTHER, PULLS = "other", "pulls"
"""What a wish for afterwards is: something else than what can be chosen, or that its author would see to it."""


def added(network: Network) -> Session | None:
    """The one more session that was decided on, after the closing one."""
    return next(iter(network.sessions[len(course(network.sessions)) :]), None)


def decision(found: Decision, network: Network, now: datetime) -> tuple[Part, ...]:
    """What was decided, and who sees to it; at `now` (UTC)."""
    more, name = added(network), Raw(network.name)
    if found.choice == "extra" and network.over(now):
        return (Para(t("decided-met", network=name)),)
    text = t(f"decided-{found.choice}", network=name)
    at = (Para(t("decided-at", at=more.start, place=Raw(more.place))),) if found.choice == "extra" and more else ()
    words = (Para(Raw(found.words)),) if found.words else ()
    owner = (Note(t("decided-owner", owner=Raw(found.owner_name))),) if found.owner_name else ()
    return Para(text), *at, *words, *owner


def next_steps(found: Decision, network: Network, person: str) -> tuple[Control, ...]:
    """For who sees to it: the way to a new series from this one. And where all of this comes from, when it is over.

    Who leads the network goes on with all of it; anybody else begins one about the same.
    """
    leads = network.led_by(person)
    series = found.choice == "series" and (leads or person == found.owner)
    about = network.id if leads else network.name
    new = (CommandButton(t("decided-new"), "new", about, "primary"),) if series else ()
    source = () if found.choice == "extra" else (LinkButton(t("decided-source"), SOURCE),)
    return *new, *source


def standing(votes: Ballot) -> Section:
    """How many chose what, once five people did. Never who."""
    if votes.voters < ENOUGH:
        return section(Note(t("after-hidden", enough=ENOUGH)))
    rows = tuple((t(f"after-{choice}"), t("after-votes", count=votes.count(choice))) for choice in CHOICES)
    return section(Facts(rows))


def volunteers(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """Those who would see to it."""
    return tuple(voice for voice in voices if voice.label == PULLS)


def proposals(voices: Sequence[Voice], votes: Ballot) -> tuple[Voice, ...]:
    """What people want instead, in their own words, once five people voted: of fewer, everybody could guess whose."""
    return tuple(voice for voice in voices if voice.label == OTHER) if votes.voters >= ENOUGH else ()
