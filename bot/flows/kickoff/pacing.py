"""How a network goes: a poll on its rhythm, ways of working and place (fiche, lines 93-94). The subject is the network.

Each question has one choice, which can be changed until the network is over; all members see how it stands.
"""

from __future__ import annotations

from bot.content.kickoff import FORMS
from bot.drawing.opening import about, elsewhere, inside, to_network
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.voices import Ballot, BallotIn, Voted
from bot.network.model import Network
from bot.queries import Known, Query
from bot.speech import Raw, t
from bot.views import Choice, Control, Message, Meter, Note, Option, Para, Section, Title, message, section


def _ballot(subject: str, question: str) -> BallotIn:
    return BallotIn(subject, f"rhythm:{question}")


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (*about(subject), *(_ballot(subject, question) for question in FORMS if subject))


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown())


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    network = inside(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return Step(state)
        case Pressed(question, choice) if network and _votes(network, known) and choice in FORMS.get(question, ()):
            vote = Voted(network, _ballot(subject, question).ballot, (choice,))
            return Step(state, (vote,), notice=t("pace-voted"))
        case _:
            return Step(state, notice=t("button-old"))


def _votes(network: Network, known: Known) -> bool:
    return network.standing(known.me.id) == "member" and not network.over(known.now)


def show(state: Shown, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None:
        return elsewhere("rhythm", subject, known)
    title = t("pace-title", network=Raw(network.name))
    closed = (Note(t("pace-over")),) if network.over(known.now) else ()
    return message(
        title,
        section(Title(title), Note(t("pace-all-see")), *closed),
        *(_question(question, known[_ballot(subject, question)], network, known) for question in FORMS),
        section(to_network(network)),
    )


def _question(question: str, votes: Ballot, network: Network, known: Known) -> Section:
    """How each answer stands, out of all who voted."""
    bars = [
        Meter(t(f"pace-{question}-{choice}"), votes.count(choice), votes.voters)
        for choice in FORMS[question]
        if votes.voters
    ]
    count = Note(t("pace-voters", count=votes.voters, total=max(votes.voters, len(network.reached))))
    return section(Para(t(f"pace-{question}")), *bars, count, *_choice(question, votes, network, known))


def _choice(question: str, votes: Ballot, network: Network, known: Known) -> tuple[Control, ...]:
    if not _votes(network, known):
        return ()
    options = tuple(Option(t(f"pace-{question}-{choice}"), choice) for choice in FORMS[question])
    mine = next((choice for choice in votes.mine if choice in FORMS[question]), None)
    return (Choice(t("pace-mine"), question, options, initial=mine, go=t("pace-go")),)


FLOW: Flow[Shown] = Flow("pacing", (Shown,), start, step, show, asks, ends=(Shown,))
