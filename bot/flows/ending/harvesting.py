"""Looking back before the closing session: one's own log of the network, and what one takes along (row 20).

Nobody else sees any of it: what is to be shared goes by the way that everything is shared. The subject is the network.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot.content.readiness import HIGH
from bot.drawing.opening import about, elsewhere, inside, to_network, why_not
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.life.ending import DecisionOn, MyPlans
from bot.life.voices import Contributed, TakenBack, Voice, VoiceKind, VoicesIn
from bot.network.model import Network
from bot.nudges.window import local_day
from bot.own import MyInsights
from bot.queries import Known, MyDeliveries, MyReadiness, NetworkBy, Query
from bot.speech import Raw, t
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
    Quote,
    Section,
    Style,
    Title,
    message,
    section,
)

LIMITS = {"take": 500, "letter": 1000}
"""Characters of what one takes along, and of a letter to oneself."""
KINDS: tuple[VoiceKind, ...] = ("goal", "bring", "fetch")
MOST = 8
"""Lines of each kind."""
BEFORE = timedelta(days=28)
"""A plan made so long before the first session may be about the network."""
LATELY = timedelta(days=3)
INVITED = MyDeliveries(48)
UNDER_WAY = ("planned", "claimed", "sending", "sent", "unknown")


@dataclass(frozen=True)
class HarvestOffered:
    """A nudge asks to look back."""


@dataclass(frozen=True)
class Harvesting:
    """One's own log."""


State = HarvestOffered | Harvesting


def _own(subject: str) -> VoicesIn:
    return VoicesIn(subject, (*KINDS, "harvest"))


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    if not subject:
        return about(subject)
    log = MyInsights(), MyPlans(), MyReadiness()
    invited = (INVITED,) if isinstance(event, Elapsed) else ()
    return (*about(subject), _own(subject), DecisionOn(subject), *log, *invited)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if isinstance(event, Elapsed):
        return Step(HarvestOffered(), silent=_pointless(subject, known))
    return Step(Harvesting())


def _pointless(subject: str, known: Known) -> str | None:
    """Why nobody need be asked, or None. The invitation to that session shows the way as well (row 7)."""
    network = known[NetworkBy(subject)] if subject else None
    reason = why_not(network, known)
    if reason or network is None:
        return reason
    if network.over(known.now) or known[DecisionOn(subject)]:
        return "why-over"
    if _written(subject, "take", known) or _written(subject, "letter", known):
        return "why-done"
    return "why-carried" if _invited(network, known) else None


def _invited(network: Network, known: Known) -> bool:
    """Whether the invitation to a session of this network went out just now, or is about to."""
    rsvps = (line for line in known[INVITED] if line.kind == "rsvp" and line.about == network.name)
    return any(line.status in UNDER_WAY and abs(line.at - known.now) < LATELY for line in rsvps)


def _written(subject: str, label: str, known: Known) -> Voice | None:
    mine = (one for one in known[_own(subject)] if one.person == known.me.id)
    return next((one for one in mine if (one.kind, one.label) == ("harvest", label)), None)


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("look"):
            return Step(Harvesting())
        case Submitted("take" | "letter" as label, values) if inside(subject, known):
            return _kept(subject, label, values["text"], known)
        case _:
            return Step(state, notice=t("button-old"))


def _kept(subject: str, label: str, text: str, known: Known) -> Step[State]:
    """Nothing written takes back what was."""
    before = _written(subject, label, known)
    if not text:
        return Step(Harvesting(), (TakenBack(before),) if before else (), notice=t("harvest-gone"))
    id_ = before.id if before else f"{known.fresh}-{label}"
    voice = Voice(id_, subject, known.me.id, "harvest", text, label=label, named=False)
    return Step(Harvesting(), (Contributed(voice),), notice=t("harvest-kept"))


def show(state: State, subject: str, known: Known) -> Message:
    network = inside(subject, known)
    if network is None:
        return elsewhere("harvest", subject, known)
    title = Title(t("harvest-title", network=Raw(network.name)))
    if isinstance(state, HarvestOffered):
        look = Button(t("harvest-look"), "look", style="primary")
        return message(title.text, section(title, Para(t("harvest-offer")), Note(t("harvest-why")), look))
    log = (*_contributed(subject, known), *_insights(network, known), *_plans(network, known), *_ready(known))
    return message(
        title.text,
        section(title, Note(t("harvest-private"))),
        *(log or (section(Para(t("harvest-empty"))),)),
        *_writing(subject, known),
        section(to_network(network)),
    )


def _contributed(subject: str, known: Known) -> tuple[Section, ...]:
    """What one wanted to learn, brought and fetched."""
    mine = [one for one in known[_own(subject)] if one.person == known.me.id]
    found = ((kind, [one.text for one in mine if one.kind == kind]) for kind in KINDS)
    return tuple(_list(f"harvest-{kind}", texts) for kind, texts in found if texts)


def _list(label: str, texts: Iterable[str]) -> Section:
    return section(Para(t(label)), Listing(tuple(Raw(text) for text in texts)[:MOST]))


def _insights(network: Network, known: Known) -> tuple[Section, ...]:
    sessions = {session.id for session in network.sessions}
    mine = [one.insight for one in known[MyInsights()]]
    texts = [one.text for one in mine if one.session in sessions or one.network == network.id]
    return (_list("harvest-insights", texts),) if texts else ()


def _plans(network: Network, known: Known) -> tuple[Section, ...]:
    since = network.sessions[0].start - BEFORE
    recent = [plan for plan in known[MyPlans()] if plan.at >= since][:MOST]
    lines = tuple(t("harvest-plan", when=Raw(plan.when), then=Raw(plan.then)) for plan in recent)
    return (section(Para(t("harvest-plans")), Listing(lines)),) if lines else ()


def _ready(known: Known) -> tuple[Section, ...]:
    """The readiness check from the start, and the way to do it again beside it."""
    checks = known[MyReadiness()]
    if not checks:
        return ()
    first = checks[-1]
    strong = sum(1 for answer in first.answers if answer is not None and answer >= HIGH)
    told = Para(t("harvest-ready", at=local_day(first.at, known.me.reader.timezone), count=strong))
    return (section(told, CommandButton(t("harvest-ready-again"), "ready")),)


def _writing(subject: str, known: Known) -> tuple[Section, ...]:
    take, letter = _written(subject, "take", known), _written(subject, "letter", known)
    share: tuple[Control, ...] = (CommandButton(t("harvest-share"), "share", take.text),) if take else ()
    style: Style = "default" if take else "primary"
    return (
        section(
            Para(t("harvest-take-what")),
            *((Quote(Raw(take.text)),) if take else ()),
            OpenButton(t("harvest-take", again="yes" if take else "no"), "take", style),
            *share,
        ),
        section(
            Para(t("harvest-letter-what")),
            *((Quote(Raw(letter.text)),) if letter else ()),
            OpenButton(t("harvest-letter", again="yes" if letter else "no"), "letter"),
        ),
    )


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if name not in LIMITS or inside(subject, known) is None:
        return None
    kept = _written(subject, name, known)
    text = Field(
        "text",
        t(f"harvest-{name}-label"),
        "text",
        required=False,
        initial=kept.text if kept else "",
        limit=LIMITS[name],
    )
    return Form(name, t(f"harvest-{name}-form"), (text,), t("harvest-keep"), t("harvest-private"))


FLOW: Flow[State] = Flow(
    "harvesting",
    (HarvestOffered, Harvesting),
    start,
    step,
    show,
    asks,
    form,
    ends=(HarvestOffered, Harvesting),
)
