"""What a network says of itself: its name, goal, roles, course and room, changed while it goes on.

Whoever leads it changes it, perhaps two of them at once: what the form showed is kept, so that only what somebody
changed is written, and where both changed the same, the second sees what the first made of it and chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.announced import SECOND_THOUGHTS
from bot.content.founding import CAPACITY, LIMITS
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.life.steering import NetworkChanged
from bot.network.model import Network
from bot.network.seats import ADVISED
from bot.network.wording import LISTS, Texts, clashes, merged, texts_of, tidy, with_texts
from bot.queries import Known, MyNetworks, NetworkBy, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    CommandButton,
    Facts,
    Field,
    FieldKind,
    Form,
    Message,
    Note,
    OpenButton,
    Para,
    Part,
    Title,
    message,
    section,
)

KINDS: Mapping[str, FieldKind] = {
    "name": "line",
    "goal": "text",
    "roles": "text",
    "course": "text",
    "contact": "line",
    "functions": "line",
    "interests": "line",
    "agreements": "text",
    "capacity": "number",
}
REQUIRED = frozenset({"name", "goal", "capacity"})
OTHER_LIMIT = 150
MOST = 10
"""Networks to choose from."""


@dataclass(frozen=True)
class Editing:
    """`texts`: as the form shows it. `mine`: what was filled in, where somebody else changed the same meanwhile."""

    texts: Texts = ()
    mine: Texts = ()


@dataclass(frozen=True)
class Edited:
    """Changed from `before` to `after`. Until `quiet` (UTC in ISO 8601; empty: never) nobody has heard of it.

    `revision`: the network's after it, so that others' changes stay.
    """

    texts: Texts
    before: Texts
    after: Texts
    revision: int
    quiet: str = ""


State = Editing | Edited


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (NetworkBy(subject), MyNetworks())


def _mine(known: Known) -> tuple[Network, ...]:
    led = (one for one in known[MyNetworks()] if one.led_by(known.me.id) and one.status == "open")
    return tuple(one for one in led if not one.over(known.now))


def _network(subject: str, known: Known) -> Network | None:
    mine = _mine(known)
    if not subject:
        return mine[0] if len(mine) == 1 else None
    return next((one for one in mine if one.id == subject), None)


def start(subject: str, event: Event, known: Known) -> Step[State]:
    network = _network(subject, known)
    return Step(Editing(texts_of(network)), form="edit") if network else Step(Editing())


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    network = _network(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Submitted("edit", values) if network is not None:
            return _filled_in(state, network, values, known)
        case Pressed("mine" | "theirs" as which) if isinstance(state, Editing) and state.mine and network is not None:
            return _settled(state, which, network, known)
        case Pressed("undo") if isinstance(state, Edited) and network is not None:
            return _undone(state, network, known)
        case _:
            return Step(state, notice=t("button-old"))


def _filled_in(state: State, network: Network, values: Mapping[str, str], known: Known) -> Step[State]:
    shown = dict(state.texts or texts_of(network))
    mine = tuple((name, tidy(name, values.get(name, shown[name]))) for name in KINDS)
    now = dict(texts_of(network))
    if any(clashes(name, shown, dict(mine), now) for name in KINDS):
        return Step(Editing(tuple(shown.items()), mine))
    return _written(state, network, merged(shown, dict(mine), now), known)


def _settled(state: Editing, which: str, network: Network, known: Known) -> Step[State]:
    """Where both changed the same, one of the two; all else as for any other change."""
    shown, mine, now = dict(state.texts), dict(state.mine), dict(texts_of(network))
    wanted = dict(merged(shown, mine, now))
    if which == "theirs":
        wanted |= {name: now[name] for name in KINDS if clashes(name, shown, mine, now)}
    return _written(state, network, wanted, known)


def _written(state: State, network: Network, wanted: Mapping[str, str], known: Known) -> Step[State]:
    before, after = texts_of(network), tuple((name, wanted[name]) for name in KINDS)
    if before == after:
        return Step(Editing(before), notice=t("edit-same"))
    unheard = isinstance(state, Edited) and state.quiet and known.now < datetime.fromisoformat(state.quiet)
    quiet = "" if unheard else (known.now + SECOND_THOUGHTS).isoformat()
    done = Edited(after, before, after, network.revision + 1, quiet)
    return Step(done, (NetworkChanged(network, with_texts(network, wanted)),), notice=_told(network, known))


def _told(network: Network, known: Known) -> T:
    others = [one for one in network.reached if one.person != known.me.id]
    return t("edit-done", count=len(others))


def _undone(state: Edited, network: Network, known: Known) -> Step[State]:
    """As it was before, but for what others changed since. While nobody heard of it, nobody hears of this."""
    before, after, now = dict(state.before), dict(state.after), dict(texts_of(network))
    wanted = {name: before[name] if now[name] == after[name] else now[name] for name in KINDS}
    if wanted == now:
        return Step(Editing(texts_of(network)), notice=t("edit-same"))
    alone = network.revision == state.revision and bool(state.quiet)
    quiet = alone and known.now < datetime.fromisoformat(state.quiet)
    back = with_texts(network, wanted)
    fact = NetworkChanged(network, back, quiet=quiet)
    return Step(Editing(texts_of(back)), (fact,), notice=t("edit-undone", heard="nobody" if quiet else "some"))


def show(state: State, subject: str, known: Known) -> Message:
    network = _network(subject, known)
    if network is None:
        return _choosing(known)
    if isinstance(state, Editing) and state.mine and (rows := _rows_of_clash(state, network)):
        return _clash(network, rows)
    texts = dict(texts_of(network))
    rows = tuple((t(f"edit-{name}"), Raw(_in_a_row(text))) for name, text in texts.items() if text)
    undo = (Button(t("undo"), "undo"),) if isinstance(state, Edited) else ()
    return message(
        t("edit-of", network=Raw(network.name)),
        section(
            Title(t("edit-of", network=Raw(network.name))),
            Facts(rows),
            *_advice(network),
            *undo,
            OpenButton(t("edit-open"), "edit", "default" if undo else "primary"),
            CommandButton(t("open-network"), "network", network.id),
        ),
    )


def _in_a_row(text: str) -> str:
    return " · ".join(text.splitlines())


def _advice(network: Network) -> tuple[Part, ...]:
    """Ten to fifteen is a guideline; and nobody loses a seat because there is less room."""
    crowded = len(network.seated) - network.capacity
    room = (Note(t("edit-crowded", count=len(network.seated))),) if crowded > 0 else ()
    return room if network.capacity in ADVISED else (*room, Note(t("founding-capacity-advice")))


def _rows_of_clash(state: Editing, network: Network) -> tuple[tuple[T, Raw], ...]:
    shown, mine, now = dict(state.texts), dict(state.mine), dict(texts_of(network))
    found = [name for name in KINDS if clashes(name, shown, mine, now)]
    return tuple(
        row
        for name in found
        for row in (
            (t("edit-theirs", what=t(f"edit-{name}")), Raw(_in_a_row(now[name]))),
            (t("edit-yours", what=t(f"edit-{name}")), Raw(_in_a_row(mine[name]))),
        )
    )


def _clash(network: Network, rows: tuple[tuple[T, Raw], ...]) -> Message:
    text = t("edit-clash", network=Raw(network.name))
    mine, theirs = Button(t("edit-keep-mine"), "mine", style="primary"), Button(t("edit-keep-theirs"), "theirs")
    return message(text, section(Title(t("edit-title")), Para(text), Facts(rows), Note(t("edit-rest")), mine, theirs))


def _choosing(known: Known) -> Message:
    mine = _mine(known)[:MOST]
    text = t("edit-which") if mine else t("edit-none")
    ways = tuple(CommandButton(Raw(one.name), "edit", one.id) for one in mine)
    return message(text, section(Title(t("edit-title")), Para(text), *(ways or (CommandButton(t("do-mine"), "mine"),))))


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    network = _network(subject, known)
    if name != "edit" or network is None:
        return None
    filled_in = state.mine if isinstance(state, Editing) else ()
    shown = dict(filled_in or state.texts or texts_of(network))
    return Form("edit", t("edit-title"), tuple(_field(one, shown[one]) for one in KINDS), t("keep"), t("edit-intro"))


def _field(name: str, text: str) -> Field:
    least, most = CAPACITY if name == "capacity" else (None, None)
    return Field(
        name,
        t(f"edit-{name}"),
        KINDS[name],
        required=name in REQUIRED,
        initial=text,
        hint=t(f"edit-{name}-hint") if name in LISTS else None,
        limit=LIMITS.get(name, OTHER_LIMIT),
        least=least,
        most=most,
    )


FLOW: Flow[State] = Flow("editing", (Editing, Edited), start, step, show, asks, form, ends=(Editing, Edited))
