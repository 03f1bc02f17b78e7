"""What members want to learn together: proposed and voted on, after the first session and again halfway (line 93).

The subject is the network. A round begins when its session is over, and ends five days later. Everybody has three votes
in it, and changes them as long as it lasts; what more people chose, comes first. What a round chose is shown as that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.content.kickoff import GOAL_VOTES, LINE_LIMIT, MOST, PROPOSALS
from bot.drawing.opening import (
    about,
    candidates,
    elsewhere,
    goals_chosen,
    inside,
    menu,
    rest_of,
    to_network,
    turned,
    why_not,
)
from bot.drawing.sessioned import ROOM, briefly
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.life.kickoff import BALLOTS, Ranking, Round, ballot_of, chosen, ranking, round_at, rounds
from bot.life.voices import BallotIn, Contributed, TakenBack, Voice, VoicesIn, Voted
from bot.network.model import Network
from bot.nudges.window import local_day
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, Words, t
from bot.views import (
    CommandButton,
    Control,
    Field,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Para,
    Part,
    Section,
    Title,
    message,
    section,
)


@dataclass(frozen=True)
class GoalsShown:
    """How it stands. `asked`: a nudge asks for it, in short."""

    asked: bool = False


def asks(state: GoalsShown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    votes = (VoicesIn(subject, ("goal",)), *(BallotIn(subject, one) for one in BALLOTS))
    return (*about(subject), *(votes if subject else ()))


def start(subject: str, event: Event, known: Known) -> Step[GoalsShown]:
    if isinstance(event, Elapsed):
        return Step(GoalsShown(asked=True), silent=_pointless(subject, known))
    return Step(GoalsShown())


def _pointless(subject: str, known: Known) -> str | None:
    """Who voted in this round isn't asked again."""
    network = known[NetworkBy(subject)] if subject else None
    reason = why_not(network, known)
    if reason or network is None:
        return reason
    now = _open_round(network, known)
    if now is None:
        return "why-over"
    return "why-done" if _ranking(network.id, now.number, known).mine else None


def _open_round(network: Network, known: Known) -> Round | None:
    last = round_at(network, known.now)
    return last if last and last.is_open(known.now) else None


def _ranking(subject: str, number: int, known: Known) -> Ranking:
    return ranking(known[VoicesIn(subject, ("goal",))], known[BallotIn(subject, ballot_of(number))])


def step(state: GoalsShown, subject: str, event: Event, known: Known) -> Step[GoalsShown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case _:
            return _acted(state, subject, event, known)


def _acted(state: GoalsShown, subject: str, event: Event, known: Known) -> Step[GoalsShown]:
    network = inside(subject, known)
    now = _open_round(network, known) if network else None
    if network is None or now is None:
        return Step(state, notice=t("goals-closed-now"))
    return _changed(state, network, now, event, known)


def _changed(state: GoalsShown, network: Network, now: Round, event: Event, known: Known) -> Step[GoalsShown]:
    there = _ranking(network.id, now.number, known)
    votes = network.standing(known.me.id) == "member"
    match event:
        case Submitted("goal", values):
            return _proposed(network, there, values["text"], known)
        case Pressed("for", id_) if votes and there.one(id_):
            if id_ not in there.mine and len(there.mine) >= GOAL_VOTES:
                return Step(GoalsShown(), notice=t("goals-no-votes", most=GOAL_VOTES))
            return _voted(network, now, turned(there, id_, on=True), "goals-voted")
        case Pressed("not-for", id_) if id_ in there.mine:
            return _voted(network, now, turned(there, id_, on=False), "goals-unvoted")
        case Pressed("withdraw", id_) if (mine := there.one(id_)) and mine in _own(network, now, there, known):
            return Step(GoalsShown(), (TakenBack(mine),), notice=t("goals-withdrawn"))
        case _:
            return Step(state, notice=t("button-old"))


def _voted(network: Network, now: Round, choices: tuple[str, ...], notice: str) -> Step[GoalsShown]:
    left = GOAL_VOTES - len(choices)
    return Step(GoalsShown(), (Voted(network, ballot_of(now.number), choices),), notice=t(notice, left=left))


def _proposed(network: Network, there: Ranking, text: str, known: Known) -> Step[GoalsShown]:
    own = sum(one.person == known.me.id for one in there.options)
    if own >= PROPOSALS or len(there.options) >= MOST:
        return Step(GoalsShown(), notice=t("opening-enough"))
    if any(one.text.casefold() == text.casefold() for one in there.options):
        return Step(GoalsShown(), notice=t("opening-there-already"))
    voice = Voice(known.fresh, network.id, known.me.id, "goal", text)
    return Step(GoalsShown(), (Contributed(voice),), notice=t("goals-proposed"))


def show(state: GoalsShown, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None:
        return elsewhere("goals", subject, known)
    now, title = round_at(network, known.now), t("goals-title", network=Raw(network.name))
    if now is None:
        first = next(iter(rounds(network)), None)
        when = t("goals-not-yet", at=first.opens) if first else t("goals-never")
        return message(title, section(Title(title), Para(when), *_onwards(network)))
    there = _ranking(subject, now.number, known)
    if state.asked and now.is_open(known.now):
        return _question(network, now, there, known)
    goes_on = now.is_open(known.now)
    return message(
        title,
        section(Title(title), *_window(network, now, known)),
        *(_before(network, now, known) if goes_on else _outcome(network, known)),
        *_standing(there, number=now.number),
        *((section(*_ways(network, now, there, known)),) if goes_on else ()),
        section(*_onwards(network)),
    )


def _question(network: Network, now: Round, there: Ranking, known: Known) -> Message:
    """The nudge: what it is about, until when, and the way in."""
    title = t("goals-title", network=Raw(network.name))
    kept = _kept(network, now, known)
    fresh = len(there.options) - len(kept)
    return message(
        t("goals-question", round=now.number),
        section(
            Title(title),
            Para(t("goals-question", round=now.number)),
            *_chosen_first(briefly((one.text for one in kept), ROOM)),
            Note(t("goals-why", closes=_day(now.closes, known), count=fresh, again="yes" if kept else "no")),
            CommandButton(t("goals-look"), "goals", network.id, "primary"),
            *_ways(network, now, there, known),
        ),
        section(*_beside(network)),
    )


def _day(moment: datetime, known: Known) -> date:
    """By the reader's own calendar. A round ends at the hour of its session, on any day: that is no appointment."""
    return local_day(moment, known.me.reader.timezone)


def _window(network: Network, now: Round, known: Known) -> tuple[Part, ...]:
    if now.is_open(known.now):
        until = t("goals-until", closes=_day(now.closes, known), most=GOAL_VOTES)
        return Para(t("goals-question", round=now.number)), Note(until)
    again = now.number < len(rounds(network))
    following = t("goals-again-at", at=rounds(network)[-1].opens) if again else t("goals-no-more")
    return Para(t("goals-closed", at=_day(now.closes, known))), Note(following)


def _kept(network: Network, now: Round, known: Known) -> tuple[Voice, ...]:
    """Halfway: what the first round chose. It is the group's now, and nobody's proposal any more."""
    return _ranking(network.id, 1, known).winners if now.number > 1 else ()


def _before(network: Network, now: Round, known: Known) -> tuple[Section, ...]:
    first = _chosen_first(one.text for one in _kept(network, now, known))
    return (section(*first),) if first else ()


def _chosen_first(goals: Iterable[str]) -> tuple[Part, ...]:
    lines: tuple[Words, ...] = tuple(map(Raw, goals))
    return (Para(t("goals-before")), Listing(lines)) if lines else ()


def _outcome(network: Network, known: Known) -> tuple[Section, ...]:
    """Once a round is over: what was chosen."""
    votes = [known[BallotIn(network.id, one)] for one in BALLOTS]
    parts = goals_chosen(chosen(network, known[VoicesIn(network.id, ("goal",))], votes, known.now))
    return (section(*parts),) if parts else ()


def _standing(there: Ranking, *, number: int) -> tuple[Section, ...]:
    if not there.options:
        return (section(Para(t("goals-none"))),)
    voters = Note(t("goals-voters", count=there.votes.voters, round=number))
    return (section(Listing(candidates(there)), *rest_of(there), voters),)


def _own(network: Network, now: Round, there: Ranking, known: Known) -> tuple[Voice, ...]:
    """What one may take back of it."""
    kept = _kept(network, now, known)
    return tuple(one for one in there.options if one.person == known.me.id and one not in kept)


def _ways(network: Network, now: Round, there: Ranking, known: Known) -> tuple[Control, ...]:
    left = network.standing(known.me.id) == "member" and len(there.mine) < GOAL_VOTES
    others = [one.id for one in there.options if left and one.id not in there.mine]
    own = [one.id for one in _own(network, now, there, known)]
    return (
        OpenButton(t("goals-propose"), "goal"),
        *menu(t("opening-for"), "for", there, others, t("opening-for-go")),
        *menu(t("opening-not-for"), "not-for", there, there.mine, t("opening-not-for-go")),
        *menu(t("opening-withdraw"), "withdraw", there, own, t("opening-withdraw-go")),
    )


def _onwards(network: Network) -> tuple[Control, ...]:
    return (*_beside(network), to_network(network))


def _beside(network: Network) -> tuple[CommandButton, ...]:
    """What else the group settles together: how it goes on, and how its people deal with each other."""
    return (
        CommandButton(t("pace-open"), "rhythm", network.id, "quiet"),
        CommandButton(t("agree-open"), "agreements", network.id, "quiet"),
    )


def form(name: str, state: GoalsShown, subject: str, known: Known) -> Form | None:
    network = inside(subject, known)
    if name != "goal" or network is None or _open_round(network, known) is None:
        return None
    what = Field("text", t("goals-what"), limit=LINE_LIMIT, hint=t("goals-what-hint"))
    return Form("goal", t("goals-form"), (what,), t("opening-propose"), t("opening-all-see"))


FLOW: Flow[GoalsShown] = Flow("aiming", (GoalsShown,), start, step, show, asks, form, ends=(GoalsShown,))
