"""What a stranger hears of other organisations' networks and people: nothing."""

from typing import get_args

from bot.catalogue.awaited import Fulfilled
from bot.catalogue.model import (
    MOST_WAITING,
    EntryBy,
    Keepers,
    Matches,
    Matching,
    MyInterests,
    RoomToSuggest,
    Stock,
    StockNow,
    TopicBy,
    Waiting,
    WaitingFor,
    WholeCatalogue,
)
from bot.catalogue.searching import mark_of, topic_of
from bot.founding.launching import Colleagues, ManagersHere
from bot.life.across import (
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
from bot.life.adrift import Adrift
from bot.life.asking import AroundQuestions, OpenQuestions, QuestionBy
from bot.life.ending import DecisionOn, MyPlans, SafetyTrend
from bot.life.feeds import MyFeed, MyManagers, TalkWith
from bot.life.guests import GuestsAt, VisitTo
from bot.life.kickoff import Expectations, ExpectationsAt, IntroductionsOf
from bot.life.polling import AskedBy, PollOf
from bot.life.progress import ProgressOf
from bot.life.proposing import MyCounsel, MyProposals, ProposalBy
from bot.life.sessions import MyTime, Program, ProgramOf
from bot.life.steering import InvitedBefore
from bot.life.unsaid import Unsaid
from bot.life.voices import Ballot, BallotIn, VoiceKind, VoicesIn
from bot.network.model import Network
from bot.queries import Query
from storage.stems import stems
from tests.contract.people import account


def of_leading(made: Network) -> dict[Query[object], object]:
    """Each question of whoever leads a network, or is a guest of it."""
    first = made.sessions[0].id
    return {
        Adrift(): (),
        InvitedBefore(): frozenset(),
        ProgressOf(): (),
        ProgressOf(made.id): (),
        GuestsAt(made.id): (),
        VisitTo(first): None,
    }


def of_elsewhere(made: Network, name: str, tenant: str) -> dict[Query[object], object]:
    """Each question about networks across organisations, and how it is answered to somebody with this account."""
    return {
        MyInvitations(): (),
        Colleagues((made.facilitator,)): (),
        ManagersHere(): (),
        DecisionOn(made.id): None,
        SafetyTrend(made.sessions[0].id): (),
        MyPlans(): (),
        InvitedBy("no-code"): None,
        OutletsAround(made.sessions[0].id): (),
        GlimpseOf(made.id): None,
        VoicesIn(made.id, get_args(VoiceKind)): (),
        BallotIn(made.id, "goals"): Ballot(),
        IntroductionsOf(made.id): None,
        ExpectationsAt(made.sessions[0].id): Expectations(),
        Unsaid(made.sessions[0].id): (),
        ProgramOf(made.sessions[0].id): Program(),
        MyTime(made.sessions[0].id): None,
        MyFeed(made.id): None,
        MyManagers(): (),
        TalkWith(made.id, made.facilitator): None,
        **of_asking(made),
        Matching("onthaal"): Matches(),
        Matching(""): Matches(),
        WholeCatalogue(): (),
        EntryBy(made.id): None,
        Keepers(): (),
        RoomToSuggest(): MOST_WAITING,
        WaitingFor("onthaal"): Waiting(),
        MyInterests(): (),
        Fulfilled(made.id): (),
        TopicBy(mark_of(topic_of("onthaal", stems))): None,
        StockNow(): Stock(),
        MyGrounds(): Grounds(frozenset({("slack", tenant)})),
        MyLoginCode(): None,
        MyClaim(): None,
        ClaimBy("no-code"): None,
        MyLogins(): (Login(account(name, tenant), "", preferred=True),),
    } | of_leading(made)


def of_asking(made: Network) -> dict[Query[object], object]:
    """Of what people propose, what a manager asks their team, and what is asked of a network."""
    return {
        MyCounsel(): (),
        MyProposals(): (),
        ProposalBy("no-proposal"): None,
        PollOf(made.id): None,
        AskedBy("no-poll"): None,
        OpenQuestions(): (),
        QuestionBy("no-question"): None,
        AroundQuestions(): {},
    }
