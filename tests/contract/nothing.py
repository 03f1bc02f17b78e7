"""What a stranger hears of other organisations' networks and people: nothing."""

from typing import get_args

from bot.across import (
    ClaimBy,
    GlimpseOf,
    Grounds,
    InvitedBy,
    Login,
    MyClaim,
    MyGrounds,
    MyInvitations,
    MyLoginCode,
    MyLogins,
    OutletsAround,
)
from bot.network.model import Network
from bot.queries import Query
from bot.voices import Ballot, BallotIn, VoiceKind, VoicesIn
from tests.contract.people import account


def of_elsewhere(made: Network, name: str, tenant: str) -> dict[Query[object], object]:
    """Each question about networks across organisations, and how it is answered to somebody with this account."""
    return {
        MyInvitations(): (),
        InvitedBy("no-code"): None,
        OutletsAround(made.sessions[0].id): (),
        GlimpseOf(made.id): None,
        VoicesIn(made.id, get_args(VoiceKind)): (),
        BallotIn(made.id, "goals"): Ballot(),
        MyGrounds(): Grounds(frozenset({("slack", tenant)})),
        MyLoginCode(): None,
        MyClaim(): None,
        ClaimBy("no-code"): None,
        MyLogins(): (Login(account(name, tenant), "", preferred=True),),
    }
