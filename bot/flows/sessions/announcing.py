"""What changed, told at once to those concerned (row 24).

The subject is "cancelled:", "changed:" or "handed:" with a network's id, or "moved:" and "unmoved:" with that
of a session; or "unlinked:" with what a channel was and its name, or "seat:" with a network, who came, and the
name that the seat had; or "people:" with a network, and from when on somebody came or left (`bot.announced`).
"""

from __future__ import annotations

from bot.announced import MOVED, changed_since, from_subject, moved_from
from bot.drawing.cards import links, practical, still_to_evaluate
from bot.drawing.sessioned import few_words
from bot.events import Elapsed, Event, Pressed, Said
from bot.facts import AttendanceSaid
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.feeds import MyFeed, calendar_link
from bot.network.concern import may_answer, unconcerned
from bot.network.model import Coming, Meeting, Network
from bot.queries import Known, MeetingBy, MyChannels, NetworkBy, Query
from bot.speech import Raw, t
from bot.views import Button, CommandButton, Control, Facts, Message, Note, Para, Part, Title, message, section

MOST_WORDS = 60
"""Of names, in the news of who came or left."""


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    what, about = _parts(subject)
    if what == "unlinked":
        return (MyChannels(),)
    return (MeetingBy(about), MyFeed(about)) if what in MOVED else (NetworkBy(about.partition(":")[0]),)


def _parts(subject: str) -> tuple[str, str]:
    """What changed, and what it is about: of a session that moved, its id."""
    what, _, about = subject.partition(":")
    return what, about.rpartition(":")[2] if what in MOVED else about


def _seat(about: str) -> tuple[str, str, str]:
    """A network's id, that of who has the seat now, and the name that it was kept under."""
    network, _, rest = about.partition(":")
    person, _, name = rest.partition(":")
    return network, person, from_subject(name)


def _linked_again(about: str, known: Known) -> bool:
    return any((channel.scope, channel.name) == _channel(about) for channel in known[MyChannels()])


def _channel(about: str) -> tuple[str, str]:
    """What a channel was, and its name."""
    scope, _, name = about.partition(":")
    return scope, from_subject(name)


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(subject, known) if isinstance(event, Elapsed) else None)


def _pointless(subject: str, known: Known) -> str | None:
    """Why there is nothing to announce any more, or None."""
    what, about = _parts(subject)
    if what in MOVED:
        return _no_move(known[MeetingBy(about)], known)
    if what == "unlinked":
        return "why-gone" if _linked_again(about, known) else None
    network = known[NetworkBy(about.partition(":")[0])]
    match what:
        case _ if network is None:
            return "why-gone"
        case "seat" if network.status != "open":
            return "why-cancelled"
        case "seat":
            return None if network.standing(_seat(about)[1]) else "why-gone"
        case "changed" | "handed" | "people" if network.status != "open":
            return "why-cancelled"
        case "changed" | "handed" | "people" if network.over(known.now):
            return "why-over"
        case "changed" | "handed":
            return None if network.is_inside(known.me.id) else "why-left"
        case "people" if network.led_by(known.me.id):
            return None if _comings(network, about) else "why-nothing"
        case "cancelled" if network.status == "cancelled":
            return None
        case _:
            return "why-gone"


def _no_move(meeting: Meeting | None, known: Known) -> str | None:
    """Why nobody need hear of a move. Who had said that they couldn't come may be able to now."""
    reason = unconcerned(meeting, known.me.id)
    if meeting is None or reason not in (None, "declined"):
        return f"why-{reason}"
    return "why-over" if meeting.session.start <= known.now else None


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    match event:
        case Said():
            return Unheard()
        case Elapsed():
            return start(subject, event, known)
        case Pressed("coming", "yes" | "no" as coming) if _parts(subject)[0] in MOVED:
            return _said(known[MeetingBy(_parts(subject)[1])], "yes" if coming == "yes" else "no", known)
        case _:
            return Step(state, notice=t("button-old"))


def _said(meeting: Meeting | None, coming: Coming, known: Known) -> Step[Shown]:
    if meeting is None or not may_answer(meeting, known.me.id, known.now):
        return Step(Shown(), notice=t("attend-too-late"))
    promised = next((row.brings for row in meeting.attendance if row.person == known.me.id), "")
    brings = promised if coming == "yes" else ""
    notice = t("attend-said", coming=coming, brings="something" if brings else "nothing")
    return Step(Shown(), (AttendanceSaid(meeting.session, coming, brings),), notice=notice)


def show(state: Shown, subject: str, known: Known) -> Message:
    what, about = _parts(subject)
    if what in MOVED:
        return _moved(known[MeetingBy(about)], subject, known)
    if what == "unlinked":
        return _unlinked(about)
    network = known[NetworkBy(about.partition(":")[0])]
    if network is None:
        return message(t("network-unknown"), section(Para(t("network-unknown")), CommandButton(t("do-mine"), "mine")))
    if network.status == "cancelled":
        return _cancelled(network, known)
    return _of_network(what, network, about, known)


def _of_network(what: str, network: Network, about: str, known: Known) -> Message:
    match what:
        case "seat":
            return _seat_taken(network, about)
        case "changed" if network.is_inside(known.me.id):
            return _changed(network)
        case "handed" if network.is_inside(known.me.id):
            return _handed(network, known)
        case "people" if network.led_by(known.me.id) and _comings(network, about):
            return _people(network, about)
        case _:
            return _as_it_is(network)


def _unlinked(about: str) -> Message:
    scope, name = _channel(about)
    text, why = t("link-undone", channel=Raw(name), scope=scope), Note(t("announce-unlinked-why"))
    again = CommandButton(t("do-channel"), "channel")
    return message(text, section(Title(t("announce-unlinked-title")), Para(text), why, again))


def _seat_taken(network: Network, about: str) -> Message:
    """Whoever took it and left since is nobody to be told of any more."""
    _, person, name = _seat(about)
    new = next((member.name for member in network.members if member.person == person), "")
    if not new:
        return _as_it_is(network)
    text = t("announce-seat", new=Raw(new), name=Raw(name), network=Raw(network.name))
    look, why = CommandButton(t("open-network"), "network", network.id), Note(t("announce-leading-why"))
    return message(text, section(Title(t("announce-seat-title")), Para(text), why, look))


def _cancelled(network: Network, known: Known) -> Message:
    """Its facilitator cancelled it, and needn't be told whom to ask."""
    if network.led_by(known.me.id):
        yours, why = t("network-cancelled-yours"), Note(t("announce-leading-why"))
        more = CommandButton(t("do-mine"), "mine")
        return message(yours, section(Title(Raw(network.name)), Para(yours), why, more))
    text = t("announce-cancelled", network=Raw(network.name), name=Raw(network.facilitator_name))
    why = Note(t("announce-cancelled-why"))
    return message(
        text, section(Title(t("announce-cancelled-title")), Para(text), why, CommandButton(t("do-find"), "find"))
    )


def _moved(meeting: Meeting | None, subject: str, known: Known) -> Message:
    if meeting is None or unconcerned(meeting, known.me.id) == "left":
        return message(t("attend-none"), section(Para(t("attend-none")), CommandButton(t("do-mine"), "mine")))
    network, session = meeting.network, meeting.session
    if network.status == "cancelled":
        return _cancelled(network, known)
    summary = t("announce-moved", network=Raw(network.name), number=session.number, at=session.start)
    was = moved_from(subject, session)
    before = ((t("announce-moved-was"), t("moment", at=was)),) if was else ()
    when, *rest = practical(network, session).rows
    return message(
        summary,
        section(
            Title(t("announce-moved-title", network=Raw(network.name), number=session.number)),
            Facts((when, *before, *rest)),
            Note(t("announce-moved-why")),
            *_answer(meeting, known),
        ),
    )


def _answer(meeting: Meeting, known: Known) -> tuple[Part | Control, ...]:
    """Whether they can come then, as long as that can be said; then what is left to do."""
    if meeting.session.end <= known.now:
        ways = still_to_evaluate(meeting, known) or (CommandButton(t("do-mine"), "mine"),)
        return Para(t("attend-over")), *ways
    if not may_answer(meeting, known.me.id, known.now):
        return (Para(t("attend-begun")),)
    coming = meeting.coming(known.me.id)
    yes = Button(t("attend-yes"), "coming", "yes", "primary" if coming == "unknown" else "default")
    no = Button(t("attend-no"), "coming", "no")
    asked = t("announce-moved-answer") if coming == "unknown" else t("attend-mine", coming=coming)
    ways = (*(() if coming == "yes" else (yes,)), *(() if coming == "no" else (no,)))
    return Para(asked), *ways, *links(meeting.session.place), *calendar_link(known, meeting.session)


def _changed(network: Network) -> Message:
    """What it says of itself now: whatever changed is among it."""
    text = t("announce-changed", network=Raw(network.name), name=Raw(network.facilitator_name))
    frame = network.frame
    said = (("goal", network.goal), ("course", frame.course), ("contact", frame.contact))
    rows = tuple((t(f"announce-{what}"), Raw(words)) for what, words in said if words)
    why, look = Note(t("announce-inside-why")), CommandButton(t("open-network"), "network", network.id, "primary")
    title = Title(t("announce-changed-title", network=Raw(network.name)))
    return message(text, section(title, Para(text), Facts(rows), why, look))


def _handed(network: Network, known: Known) -> Message:
    """Who facilitates it from now on."""
    yours = network.facilitator == known.me.id
    key, name = "announce-handed-you" if yours else "announce-handed", Raw(network.facilitator_name)
    text = t(key, network=Raw(network.name), name=name)
    leads = network.led_by(known.me.id)
    why = Note(t("announce-leading-why" if leads else "announce-inside-why"))
    look = CommandButton(t("open-network"), "network", network.id, "primary")
    return message(text, section(Title(t("announce-handed-title")), Para(text), why, look))


def _comings(network: Network, about: str) -> tuple[Para, ...]:
    """Who left, and who came; nothing of why, and nothing of who is back."""
    changed = changed_since(about, network)
    named = "yes" if changed.left else "no"
    left = Para(t("announce-left", name=Raw(few_words(changed.left, MOST_WORDS)), named=named, more=changed.more))
    came = Para(t("announce-came", names=Raw(few_words(", ".join(changed.came), MOST_WORDS)), count=len(changed.came)))
    return (*((left,) if changed.left or changed.more else ()), *((came,) if changed.came else ()))


def _people(network: Network, about: str) -> Message:
    """For who leads it: it would be a surprise at the session."""
    title = t("announce-people-title", network=Raw(network.name))
    taken = t("invited-people", count=len(network.seated), capacity=network.capacity)
    now, why = Facts(((t("network-seats"), taken),)), Note(t("announce-leading-why"))
    look = CommandButton(t("open-network"), "network", network.id, "primary")
    return message(title, section(Title(title), *_comings(network, about), now, why, look))


def _as_it_is(network: Network) -> Message:
    title = t("network-summary", name=Raw(network.name))
    return message(title, section(Title(title), CommandButton(t("open-network"), "network", network.id)))


FLOW: Flow[Shown] = Flow("announcing", (Shown,), start, step, show, asks, ends=(Shown,))
