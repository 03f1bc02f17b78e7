"""Who is asked to facilitate a network, and what they answer: what a nudge about that is about, as its subject says it.

Nobody facilitates before they say yes. The request stands while its asker, and who facilitates the network, stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, get_args

from bot.network.model import Network

Way = Literal["over", "away", "adrift", "beside"]
"""To facilitate it: whoever did so goes on doing it too ("over"), stops ("away"), or can't be reached ("adrift"); or
to facilitate it "beside" them."""
News = Literal["yes", "too", "no", "aside"]
"""Somebody facilitates it, or does so too; would rather not; or has it done without the reader from now on."""
LASTS = timedelta(days=14)
MARK = 6
"""The last letters of who facilitates it: a subject has no room for more (`adapters.teams.controls.LONGEST`)."""


@dataclass(frozen=True)
class About:
    """`person`: who asks, or who answered. `mark`: who facilitates it, shortened; of news empty."""

    what: str
    network: str
    person: str
    mark: str = ""

    @property
    def is_request(self) -> bool:
        return self.what in get_args(Way)

    def stands(self, network: Network) -> bool:
        """Whether it may still be answered: nobody else was given it meanwhile, and who asks still may."""
        same = network.facilitator.endswith(self.mark) and bool(self.mark)
        return self.is_request and same and (self.what == "adrift" or network.led_by(self.person))


def requested(way: Way, network: Network, asker: str) -> str:
    """The subject of such a request."""
    return f"{way}:{network.id}:{asker}:{network.facilitator[-MARK:]}"


def news(what: News, network: Network, person: str) -> str:
    """The subject of such news."""
    return f"{what}:{network.id}:{person}"


def read(subject: str) -> About:
    """What a subject says; of anything else, nothing that stands."""
    parts = (*subject.split(":"), "", "", "", "")
    return About(*parts[:4])
