"""Three working methods that suit a session, and three others (fiche, lines 87-88).

The subject is the session they are for; empty: none in particular.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.content.methods import (
    ANY,
    BY_KEY,
    MINUTES,
    PEOPLE,
    PHASES,
    THREE,
    TRUSTS,
    Method,
    Phase,
    Trust,
    fits,
    ranked,
)
from bot.drawing.sessioned import clip, leads
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.forms import parse_number
from bot.life.steering import SessionPrepared
from bot.network.model import Meeting, Session
from bot.organisation import Arrangements
from bot.queries import Known, MeetingBy, MyNetworks, MyOrganisation, Query
from bot.speech import Raw, Words, t
from bot.views import (
    Button,
    CommandButton,
    Control,
    Field,
    Form,
    LinkButton,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Section,
    Title,
    message,
    section,
)

USUAL_MINUTES, USUAL_PEOPLE = 60, 12
MOST = 3
"""Methods for one session."""


@dataclass(frozen=True)
class ChoosingMethod:
    """For what they are to be, and how many were gone through."""

    phase: Phase
    minutes: int
    people: int
    trust: Trust
    seen: int = 0


USUAL = ChoosingMethod("deepening", USUAL_MINUTES, USUAL_PEOPLE, "medium")
"""What is assumed of a session that nobody named."""


def asks(state: ChoosingMethod | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), MyOrganisation(), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[ChoosingMethod]:
    meeting = _own(subject, known)
    return Step(_suited(meeting) if meeting else USUAL)


def _own(subject: str, known: Known) -> Meeting | None:
    """The session, for who is inside its network."""
    meeting = known[MeetingBy(subject)]
    return meeting if meeting and meeting.network.is_inside(known.me.id) else None


def _suited(meeting: Meeting) -> ChoosingMethod:
    """What a session is by itself: people who only begin don't trust each other yet as they will in the end."""
    session = meeting.session
    minutes = int((session.end - session.start).total_seconds() // 60)
    people = min(max(len(meeting.network.seated), PEOPLE[0]), PEOPLE[1])
    phase: Phase = "deepening" if session.type == "comeback" else session.type
    return ChoosingMethod(phase, min(max(minutes, MINUTES[0]), MINUTES[1]), people, _trust(session))


def _trust(session: Session) -> Trust:
    """One step with each session."""
    return TRUSTS[min(session.number, len(TRUSTS)) - 1]


def step(state: ChoosingMethod, subject: str, event: Event, known: Known) -> Step[ChoosingMethod] | Unheard:
    meeting = _own(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("others"):
            return Step(replace(state, seen=_following(state)))
        case Submitted("filter", values):
            return Step(_filtered(state, values))
        case Pressed("use" | "leave" as action, key) if meeting and _usable(meeting, known) and key in BY_KEY:
            return _used(state, meeting, key, used=action == "use")
        case _:
            return Step(state, notice=t("button-old"))


def _filtered(state: ChoosingMethod, values: Mapping[str, str]) -> ChoosingMethod:
    phase = next((one for one in PHASES if one == values["phase"]), state.phase)
    trust = next((one for one in TRUSTS if one == values["trust"]), state.trust)
    minutes, people = parse_number(values["minutes"]), parse_number(values["people"])
    return ChoosingMethod(phase, minutes or state.minutes, people or state.people, trust)


def _usable(meeting: Meeting, known: Known) -> bool:
    """For who leads the network, before the session begins."""
    return leads(meeting, known) and meeting.network.status == "open" and meeting.session.start > known.now


def _used(state: ChoosingMethod, meeting: Meeting, key: str, *, used: bool) -> Step[ChoosingMethod]:
    """The method is one of the session's, or no longer."""
    kept = meeting.session.prepared
    others = tuple(one for one in kept.methods if one != key)
    if used and len(others) >= MOST:
        return Step(state, notice=t("methods-full", count=MOST))
    now = replace(kept, methods=(*others, key) if used else others)
    fact = SessionPrepared(meeting.network, replace(meeting.session, prepared=now))
    return Step(state, (fact,), notice=t("methods-used", used="yes" if used else "no", method=t(f"method-{key}")))


def show(state: ChoosingMethod, subject: str, known: Known) -> Message:
    meeting = _own(subject, known)
    told, sought = t("methods-title"), _sought(state)
    assumed = meeting is None and replace(state, seen=0) == USUAL
    return message(
        told,
        section(
            Title(told),
            *((Note(_of(meeting)),) if meeting else ()),
            Note(t("methods-assumed", sought=sought) if assumed else sought),
        ),
        *(_card(method, state, meeting, known) for method in _three(state)),
        section(
            Button(t("methods-others"), "others"),
            OpenButton(t("methods-filter"), "filter"),
            *_ways(meeting, known),
        ),
    )


def _of(meeting: Meeting) -> Words:
    return t("session-choice", network=Raw(meeting.network.name), number=meeting.session.number)


def _sought(state: ChoosingMethod) -> Words:
    return t(
        "methods-sought",
        phase=t("methods-phase", phase=state.phase),
        minutes=state.minutes,
        people=state.people,
        trust=t("methods-has", trust=state.trust),
    )


def _found(state: ChoosingMethod) -> tuple[Method, ...]:
    return ranked(state.phase, state.minutes, state.people, state.trust)


def _three(state: ChoosingMethod) -> tuple[Method, ...]:
    """The next three; where fewer are left, the first make up the number."""
    found = _found(state)
    return tuple(found[(state.seen + turn) % len(found)] for turn in range(THREE))


def _following(state: ChoosingMethod) -> int:
    """Once all were seen, they begin again."""
    after = state.seen + THREE
    return after if after < len(_found(state)) else 0


def _card(method: Method, state: ChoosingMethod, meeting: Meeting | None, known: Known) -> Section:
    """What it is called, what happens, what it takes, and where more can be read: on each card."""
    suits, its = fits(method, state.phase, state.minutes, state.people), "yes" if meeting else "sought"
    size = "any" if (method.least, method.most) == (PEOPLE[0], ANY) else "open" if method.most == ANY else "range"
    needs = t(
        "methods-needs",
        minutes=method.minutes,
        size=size,
        least=method.least,
        most=method.most,
        trust=t("methods-trust", trust=method.trust),
        fits=its if suits else "no",
    )
    return section(
        Para(t(f"method-{method.key}")),
        Para(t(f"method-{method.key}-how")),
        Note(needs),
        *_use(method, meeting, known),
        LinkButton(t("methods-link"), _link(known)),
    )


def _link(known: Known) -> str:
    """Where it is told how methods go: as the administrator arranged it."""
    return (known[MyOrganisation()].arrangements or Arrangements()).methods_link


def _use(method: Method, meeting: Meeting | None, known: Known) -> tuple[Button, ...]:
    if meeting is None or not _usable(meeting, known):
        return ()
    used, number = method.key in meeting.session.prepared.methods, meeting.session.number
    if used:
        return (Button(t("methods-leave", number=number), "leave", method.key),)
    return (Button(t("methods-use", number=number), "use", method.key, "primary"),)


def _ways(meeting: Meeting | None, known: Known) -> tuple[Control, ...]:
    """Back to the session; from nowhere in particular, on to those that they lead."""
    if meeting is not None:
        word, label = ("prepare", "session-prepare") if leads(meeting, known) else ("program", "session-program")
        return (CommandButton(t(label), word, meeting.session.id),)
    led = [one for one in known[MyNetworks()] if one.led_by(known.me.id)]
    coming = [(one, session) for one in led if (session := one.next_session(known.now))]
    return tuple(
        CommandButton(t("methods-for", network=Raw(clip(one.name, 40)), number=session.number), "method", session.id)
        for one, session in coming
    )


def form(name: str, state: ChoosingMethod, subject: str, known: Known) -> Form | None:
    if name != "filter":
        return None
    phases = tuple(Option(t("methods-phase", phase=one), one) for one in PHASES)
    trusts = tuple(Option(t("methods-has", trust=one), one) for one in TRUSTS)
    fields = (
        Field("phase", t("methods-phase-label"), "select", initial=state.phase, options=phases),
        _number("minutes", state.minutes, MINUTES),
        _number("people", state.people, PEOPLE),
        Field("trust", t("methods-trust-label"), "select", initial=state.trust, options=trusts),
    )
    return Form("filter", t("methods-form"), fields, t("methods-show"))


def _number(name: str, value: int, bounds: tuple[int, int]) -> Field:
    label = t("methods-minutes-label" if name == "minutes" else "methods-people-label")
    return Field(name, label, "number", initial=str(value), least=bounds[0], most=bounds[1])


FLOW: Flow[ChoosingMethod] = Flow("methods", (ChoosingMethod,), start, step, show, asks, form, ends=(ChoosingMethod,))
