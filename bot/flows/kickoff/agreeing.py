"""The working agreements of a network: to accept, add to and vote on (fiche, line 90). The subject is the network.

Who accepted them nobody sees, only how many. What more than half of those who voted chose, is agreed too.
"""

from __future__ import annotations

from bot.content.founding import said_in
from bot.content.kickoff import AGREEMENTS, LINE_LIMIT, MOST, PROPOSALS
from bot.drawing.opening import about, elsewhere, inside, menu, rest_of, to_network, turned
from bot.drawing.opening import candidates as candidates_of
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.kickoff import Ranking, is_agreed, ranking
from bot.life.voices import BallotIn, Contributed, TakenBack, Voice, VoicesIn, Voted
from bot.network.model import Network
from bot.queries import Known, Query
from bot.speech import Raw, Words, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Para,
    Section,
    Title,
    message,
    section,
)

BALLOT = "agreements"


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    votes = (VoicesIn(subject, ("agreement",)), BallotIn(subject, BALLOT)) if subject else ()
    return (*about(subject), *votes)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def _base(network: Network, known: Known) -> dict[str, Words]:
    """What there is to accept, by how a vote names it: an agreement that is worded anew is accepted anew."""
    own = {f"={text}": Raw(said_in(text, known.me.reader.locale)) for text in network.frame.agreements}
    usual = {f"agree-base-{number}": t(f"agree-base-{number}") for number in AGREEMENTS}
    return {**own} or {**usual}


def _ranking(subject: str, known: Known) -> Ranking:
    return ranking(known[VoicesIn(subject, ("agreement",))], known[BallotIn(subject, BALLOT)])


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case _:
            return _acted(state, subject, event, known)


def _acted(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown]:
    network = inside(subject, known)
    if network is None or network.over(known.now):
        return Step(state, notice=t("button-old"))
    return _changed(network, event, known)


def _changed(network: Network, event: Event, known: Known) -> Step[Shown]:
    there = _ranking(network.id, known)
    votes = network.standing(known.me.id) == "member"
    match event:
        case Submitted("agreement", values):
            return _proposed(network, there, values["text"], known)
        case Pressed("accept") if votes:
            return _voted(network, (*_base(network, known), *there.mine), "agree-accepted")
        case Pressed("for", id_) if votes and there.one(id_):
            return _voted(network, (*_accepted(network, known, there), *turned(there, id_, on=True)), "agree-voted")
        case Pressed("not-for", id_) if id_ in there.mine:
            return _voted(network, (*_accepted(network, known, there), *turned(there, id_, on=False)), "agree-unvoted")
        case Pressed("withdraw", id_) if (mine := there.one(id_)) and mine.person == known.me.id:
            return Step(Shown(), (TakenBack(mine),), notice=t("agree-withdrawn"))
        case _:
            return Step(Shown(), notice=t("button-old"))


def _accepted(network: Network, known: Known, there: Ranking) -> tuple[str, ...]:
    """What this person accepted before, of what there still is."""
    return tuple(one for one in _base(network, known) if one in there.votes.mine)


def _voted(network: Network, choices: tuple[str, ...], notice: str) -> Step[Shown]:
    return Step(Shown(), (Voted(network, BALLOT, tuple(dict.fromkeys(choices))),), notice=t(notice))


def _proposed(network: Network, there: Ranking, text: str, known: Known) -> Step[Shown]:
    own = sum(one.person == known.me.id for one in there.options)
    if own >= PROPOSALS or len(there.options) >= MOST:
        return Step(Shown(), notice=t("opening-enough"))
    if any(one.text.casefold() == text.casefold() for one in there.options):
        return Step(Shown(), notice=t("opening-there-already"))
    voice = Voice(known.fresh, network.id, known.me.id, "agreement", text)
    return Step(Shown(), (Contributed(voice),), notice=t("agree-proposed"))


def show(state: Shown, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None:
        return elsewhere("agreements", subject, known)
    there, title = _ranking(subject, known), t("agree-title", network=Raw(network.name))
    added = tuple(Raw(one.text) for one in there.options if is_agreed(one, there.votes))
    agreed = (Para(t("agree-added")), Listing(added)) if added else ()
    return message(
        title,
        section(Title(title), Para(t("agree-these")), Listing(tuple(_base(network, known).values())), *agreed),
        _standing(network, there, known),
        *_open(network, there, known),
        section(CommandButton(t("goals-open"), "goals", network.id), to_network(network)),
    )


def _standing(network: Network, there: Ranking, known: Known) -> Section:
    """How many accepted them all; never who."""
    base = _base(network, known)
    count = min(there.votes.count(one) for one in base)
    accepted = set(base) <= set(there.votes.mine)
    votes = network.standing(known.me.id) == "member" and not network.over(known.now)
    accept = (Button(t("agree-accept"), "accept", style="primary"),) if votes and not accepted else ()
    mine = (Note(t("agree-mine")),) if accepted else ()
    total = max(count, len(network.reached))
    return section(Para(t("agree-count", count=count, total=total)), *mine, *accept)


def _open(network: Network, there: Ranking, known: Known) -> tuple[Section, ...]:
    """What was proposed, and what can be done about it while the network goes on."""
    proposed = (Para(t("agree-proposals")), Listing(candidates_of(there)), *rest_of(there)) if there.options else ()
    ways = () if network.over(known.now) else _ways(network, there, known)
    if not proposed and not ways:
        return ()
    rule = (Note(t("agree-rule", voters=there.votes.voters)),) if proposed else ()
    return (section(*proposed, *rule, *ways),)


def _ways(network: Network, there: Ranking, known: Known) -> tuple[Control, ...]:
    votes = network.standing(known.me.id) == "member"
    others = [one.id for one in there.options if votes and one.id not in there.mine]
    own = [one.id for one in there.options if one.person == known.me.id]
    return (
        OpenButton(t("agree-propose"), "agreement"),
        *menu(t("opening-for"), "for", there, others, t("opening-for-go")),
        *menu(t("opening-not-for"), "not-for", there, there.mine, t("opening-not-for-go")),
        *menu(t("opening-withdraw"), "withdraw", there, own, t("opening-withdraw-go")),
    )


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    network = inside(subject, known)
    if name != "agreement" or network is None or network.over(known.now):
        return None
    what = Field("text", t("agree-what"), limit=LINE_LIMIT, hint=t("agree-what-hint"))
    return Form("agreement", t("agree-form"), (what,), t("opening-propose"), t("opening-all-see"))


FLOW: Flow[Shown] = Flow("agreeing", (Shown,), start, step, show, asks, form, ends=(Shown,))
