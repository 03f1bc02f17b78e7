"""What should come after a network: a vote, who would see to it, and whether one wants to be asked again (row 21).

The subject is the network. Once five voted everybody sees how many chose what, and nobody who (fiche, lines 101-102).
"""

from __future__ import annotations

from bot.drawing.concluding import OTHER, PULLS, decision, next_steps, proposals, standing, volunteers
from bot.drawing.opening import about, elsewhere, inside, to_network, why_not
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.facts import Fact
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.ending import BALLOT, CHOICES, STILL, DecisionOn, StillWished
from bot.life.voices import Ballot, BallotIn, Contributed, TakenBack, Voice, VoicesIn, Voted
from bot.network.anonymity import ENOUGH
from bot.network.model import Network
from bot.queries import Known, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Section,
    Title,
    message,
    section,
)

WORDS_LIMIT = 300
"""Characters of another wish."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    if not subject:
        return about(subject)
    voted = BallotIn(subject, BALLOT), BallotIn(subject, STILL)
    return (*about(subject), *voted, VoicesIn(subject, ("aftercare",)), DecisionOn(subject))


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why nobody need be asked, or None."""
    network = known[NetworkBy(subject)] if subject else None
    reason = why_not(network, known)
    if reason or network is None:
        return reason
    if known[DecisionOn(subject)]:
        return "why-done"
    if not network.over(known.now):
        return "why-early"
    return "why-answered" if _votes(network, known).mine else None


def _votes(network: Network, known: Known) -> Ballot:
    return known[BallotIn(network.id, BALLOT)]


def _mine(network: Network, label: str, known: Known) -> Voice | None:
    """What this person contributed of that kind."""
    voices = known[VoicesIn(network.id, ("aftercare",))]
    return next((one for one in voices if one.label == label and one.person == known.me.id), None)


def _may_vote(network: Network, known: Known) -> bool:
    """Members, from the end of the last session until it is decided."""
    seated = network.standing(known.me.id) == "member"
    return seated and network.over(known.now) and known[DecisionOn(network.id)] is None


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case _:
            network = inside(subject, known)
            return _done(network, event, known) if network else Step(state, notice=t("button-old"))


def _done(network: Network, event: Event, known: Known) -> Step[Shown]:
    if event in (Pressed("still", "yes"), Pressed("still", "no")) and network.standing(known.me.id) == "member":
        wanted = event == Pressed("still", "yes")
        return Step(Shown(), (StillWished(network, wanted),), notice=t("after-still-kept", wanted=_yes(wanted)))
    if not _may_vote(network, known):
        return Step(Shown(), notice=t("button-old"))
    match event:
        case Pressed("vote", "stop" | "extra" | "series" as choice):
            gone = (TakenBack(old),) if (old := _mine(network, OTHER, known)) else ()
            return Step(Shown(), (Voted(network, BALLOT, (choice,)), *gone), notice=t("after-kept"))
        case Submitted("other", values):
            said = _voice(network, OTHER, values["words"], known)
            return Step(Shown(), (Voted(network, BALLOT, (OTHER,)), said), notice=t("after-kept"))
        case Pressed("pulls", "yes" | "no" as pulls):
            return Step(Shown(), _pulls(network, pulls, known), notice=t("after-pulls-kept", wanted=pulls))
        case _:
            return Step(Shown(), notice=t("button-old"))


def _voice(network: Network, label: str, text: str, known: Known) -> Contributed:
    """Under a name where somebody offers to see to it; a wish is heard without one."""
    kept = _mine(network, label, known)
    id_ = kept.id if kept else f"{known.fresh}-{label}"
    voice = Voice(id_, network.id, known.me.id, "aftercare", text, label=label, named=label == PULLS)
    return Contributed(voice)


def _pulls(network: Network, wanted: str, known: Known) -> tuple[Fact, ...]:
    kept = _mine(network, PULLS, known)
    if wanted == "yes":
        return (_voice(network, PULLS, "", known),)
    return (TakenBack(kept),) if kept else ()


def _yes(there: object) -> str:
    return "yes" if there else "no"


def show(state: Shown, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None:
        return elsewhere("after", subject, known)
    decided = known[DecisionOn(subject)]
    title = Title(t("after-title", network=Raw(network.name)))
    if decided:
        ways = next_steps(decided, network, known.me.id)
        return message(
            title.text, section(title, *decision(decided, network, known.now), *ways), *_again(network, known)
        )
    if not network.over(known.now):
        return message(title.text, section(title, Para(t("after-early")), to_network(network)))
    if network.led_by(known.me.id):
        decide = CommandButton(t("after-decide"), "decide", network.id, "primary")
        return message(
            title.text, section(title, Para(t("after-yours"))), standing(_votes(network, known)), section(decide)
        )
    return _asked(network, title, known)


def _asked(network: Network, title: Title, known: Known) -> Message:
    votes = _votes(network, known)
    mine = next(iter(votes.mine), "")
    controls = tuple(_choice(choice, mine) for choice in CHOICES)
    if not mine:
        why = Note(t("after-why", enough=ENOUGH))
        return message(title.text, section(title, Para(t("after-question")), why, *controls))
    return message(
        title.text,
        section(title, Para(t("after-mine", choice=t(f"after-{mine}"))), Note(t("after-open"))),
        standing(votes),
        *_words(network, known),
        _pulling(network, known),
        *_again(network, known),
        section(
            *(control for choice, control in zip(CHOICES, controls, strict=True) if choice != mine or mine == OTHER)
        ),
    )


def _choice(choice: str, mine: str) -> Control:
    if choice == OTHER:
        return OpenButton(t("after-change" if mine == OTHER else "after-other-open"), "other")
    return Button(t(f"after-{choice}"), "vote", choice)


def _words(network: Network, known: Known) -> tuple[Section, ...]:
    """What others want instead, told to all of them without names."""
    found = proposals(known[VoicesIn(network.id, ("aftercare",))], _votes(network, known))
    return (section(Note(t("after-words")), *(Para(Raw(one.text)) for one in found[:10])),) if found else ()


def _pulling(network: Network, known: Known) -> Section:
    names = [one.name for one in volunteers(known[VoicesIn(network.id, ("aftercare",))])]
    told = Para(t("after-pulling", names=Raw(", ".join(names)))) if names else Para(t("after-nobody-pulls"))
    pulls = _mine(network, PULLS, known)
    return section(told, Button(t("after-pull", wanted=_yes(pulls)), "pulls", _yes(not pulls)))


def _again(network: Network, known: Known) -> tuple[Section, ...]:
    """Whether one wants to hear of it once more: the only message after all this."""
    if network.standing(known.me.id) != "member":
        return ()
    wanted = known[BallotIn(network.id, STILL)].mine
    ask = Button(t("after-still", wanted=_yes(wanted)), "still", _yes(not wanted))
    return (section(Para(t("after-still-what", wanted=_yes(wanted))), ask),)


def form(name: str, state: Shown, subject: str, known: Known) -> Form | None:
    network = inside(subject, known)
    if name != "other" or network is None or not _may_vote(network, known):
        return None
    kept = _mine(network, OTHER, known)
    words = Field("words", t("after-other-label"), "text", initial=kept.text if kept else "", limit=WORDS_LIMIT)
    return Form("other", t("after-other-form"), (words,), t("after-send"), t("after-other-unnamed", enough=ENOUGH))


FLOW: Flow[Shown] = Flow("aftercare", (Shown,), start, step, show, asks, form, ends=(Shown,))
