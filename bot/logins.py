"""What becomes true of a human's several accounts, and whom it is told at once: both sides, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.network.model import Network
from bot.nudges.nudge import Nudge
from bot.people import Account, Person
from bot.speech import Raw, T, t


@dataclass(frozen=True)
class LoginCodeMade:
    """Until then (UTC) somebody may type this code, to become one with the person. It replaces an earlier one."""

    code: str
    until: datetime


@dataclass(frozen=True)
class AccountClaimed:
    """The person typed this code of `owner`, who is asked whether that is they. From now on nobody else can type it."""

    code: str
    owner: str


@dataclass(frozen=True)
class ClaimAnswered:
    """The person, who made this code, says whether `claimant`, who typed it, is they. If not, the code is over."""

    code: str
    claimant: str
    agreed: bool


@dataclass(frozen=True)
class CodeSpoilt:
    """Whoever typed it wants it no more, or others could read it: this code is over, whosever it was.

    Of the invitations only one to a single seat is: any other may be for whoever reads it. `owner`: who made it, and
    waits to hear; empty where nobody does.
    """

    code: str
    owner: str = ""


@dataclass(frozen=True)
class SeatTaken:
    """The person is whom the facilitator added by name as `seat`: theirs are the seat and what was said for them.

    `code` is the one for that seat; it is used now. `network` is as it was before. `name`: whose the seat was called.
    """

    network: Network
    seat: str
    code: str
    name: str = ""


@dataclass(frozen=True)
class AccountsJoined:
    """The person is the same human as `other`, who made this code and agreed: from now on there is only `other`."""

    code: str
    other: str


@dataclass(frozen=True)
class AccountPreferred:
    """Where the person wants to hear from Kring, wherever they write from, while it can be reached."""

    account: Account


LoginFact = LoginCodeMade | AccountClaimed | ClaimAnswered | CodeSpoilt | AccountsJoined | SeatTaken | AccountPreferred
Told = AccountClaimed | ClaimAnswered | AccountsJoined | CodeSpoilt


def told_to_the_other(fact: Told, now: datetime, person: Person) -> Nudge:
    """What the other account hears of what this person did: at once, at any hour, for somebody waits there."""
    match fact:
        case AccountClaimed(_, owner):
            return _told("claimed", owner, now, person)
        case ClaimAnswered(_, claimant, agreed):
            return _told("answered", claimant, now, person, None if agreed else t("accounts-declined"))
        case CodeSpoilt(_, owner):
            return _told("declined", owner, now, person, t("accounts-declined"))
        case AccountsJoined(_, other):
            return _told("joined", other, now, person, t("accounts-together", name=Raw(person.name)))


def _told(what: str, recipient: str, now: datetime, person: Person, notice: T | None = None) -> Nudge:
    return Nudge(
        key=f"{recipient}/{what}/{person.id}/{now:%Y%m%d%H%M%S%f}",
        organisation=person.organisation,
        recipient=recipient,
        kind="reply",
        flow="accounts",
        subject="",
        due=now,
        klass="reply",
        priority="reply",
        notice=notice,
    )
