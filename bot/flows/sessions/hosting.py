"""Guests of a session: who leads the network asks somebody who has something to tell (fiche, lines 96-97, 150-152).

The subject is the session; without one, or with a network, they choose which.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.drawing.cards import session_within
from bot.events import Commanded, Elapsed, Event, Pressed, Said, Submitted
from bot.flow import Flow, Step, Unheard
from bot.life.guests import Guest, GuestDropped, GuestInvited, GuestsAt
from bot.network.model import Meeting, Network
from bot.people import Person
from bot.queries import Known, MeetingBy, MyNetworks, Query
from bot.speech import Raw, T, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Field,
    FieldError,
    Form,
    Listing,
    Message,
    Note,
    OpenButton,
    Option,
    Para,
    Title,
    message,
    section,
)

NAME, TOPIC = 80, 200
"""Characters."""
MOST = 10
"""Sessions, or guests, to choose from."""


@dataclass(frozen=True)
class Hosting:
    """Who is asked, and what they said."""


@dataclass(frozen=True)
class AskingDrop:
    """They are no longer asked; not before it is confirmed."""

    person: str


@dataclass(frozen=True)
class HearingNo:
    """Told by a nudge that somebody doesn't come."""


State = Hosting | AskingDrop | HearingNo


def asks(state: State | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (MeetingBy(subject), GuestsAt(subject), MyNetworks())


def start(subject: str, event: Event, known: Known) -> Step[State]:
    if not isinstance(event, Elapsed):
        return Step(Hosting())
    meeting = _meeting(subject, known)
    return Step(HearingNo(), silent=None if meeting and _refused(subject, known) else "why-gone")


def _refused(subject: str, known: Known) -> tuple[Guest, ...]:
    return tuple(one for one in known[GuestsAt(subject)] if one.status == "no")


def _meeting(subject: str, known: Known) -> Meeting | None:
    """The session, if this person leads its network, while somebody can still be asked to it."""
    meeting = known[MeetingBy(subject)]
    if meeting is None or not meeting.network.led_by(known.me.id) or meeting.network.status != "open":
        return None
    return meeting if meeting.session.start > known.now else None


def step(state: State, subject: str, event: Event, known: Known) -> Step[State] | Unheard:
    meeting = _meeting(subject, known)
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Submitted("person") if meeting is not None:
            return _picked(state, meeting, event, known)
        case Submitted("name", values) if meeting is not None:
            guest = Guest(subject, known.fresh, values["name"], values["topic"], "yes", added=True)
            return _invited(meeting.network, guest)
        case Pressed() if meeting is not None:
            return _pressed(state, event, meeting, known)
        case _:
            return Step(state, notice=t("button-old"))


def _picked(state: State, meeting: Meeting, event: Submitted, known: Known) -> Step[State]:
    who = event.picked.get("who")
    if not isinstance(who, Person):
        return Step(state, errors=(FieldError("who", t("form-not-a-person")),))
    network = meeting.network
    if who.id == known.me.id:
        return Step(state, errors=(FieldError("who", t("founding-person-self")),))
    if network.led_by(who.id) or network.standing(who.id) == "member":
        return Step(state, errors=(FieldError("who", t("guest-inside")),))
    asked = next((one for one in known[GuestsAt(meeting.session.id)] if one.person == who.id), None)
    if asked is not None:
        return Step(state, errors=(FieldError("who", t("guest-asked-before", status=asked.status)),))
    return _invited(network, Guest(meeting.session.id, who.id, who.name, event.values["topic"]))


def _invited(network: Network, guest: Guest) -> Step[State]:
    said = t("guest-invited", name=Raw(guest.name), added="yes" if guest.added else "no")
    return Step(Hosting(), (GuestInvited(network, guest),), notice=said)


def _pressed(state: State, event: Pressed, meeting: Meeting, known: Known) -> Step[State]:
    guests = {one.person: one for one in known[GuestsAt(meeting.session.id)] if one.status != "no"}
    match state, event.action:
        case _, "drop" if event.value in guests:
            return Step(AskingDrop(event.value))
        case AskingDrop(person), "drop-surely" if person in guests:
            gone = GuestDropped(meeting.network, guests[person])
            return Step(Hosting(), (gone,), notice=t("guest-dropped", name=Raw(guests[person].name)))
        case _, "keep":
            return Step(Hosting())
        case _:
            return Step(state, notice=t("button-old"))


def show(state: State, subject: str, known: Known) -> Message:
    meeting = _meeting(subject, known)
    if meeting is None:
        return _choosing(subject, known)
    guests = known[GuestsAt(subject)]
    dropped = next((one for one in guests if state == AskingDrop(one.person)), None)
    if dropped is not None:
        return _surely(meeting, dropped)
    if isinstance(state, HearingNo) and _refused(subject, known):
        return _told(meeting, _refused(subject, known), known)
    title = _title(meeting)
    names = (Listing(tuple(map(_guest, guests))),) if guests else (Para(t("guest-nobody")),)
    return message(title, section(Title(title), *names, Note(t("guest-sees")), *_ways(meeting, guests, known)))


def _told(meeting: Meeting, gone: tuple[Guest, ...], known: Known) -> Message:
    """Who doesn't come, and the way to ask somebody else."""
    text = t("guest-refused", name=Raw(", ".join(one.name for one in gone)), count=len(gone))
    why = Note(t("guest-refused-why"))
    return message(text, section(Title(_title(meeting)), Para(text), why, *_ways(meeting, (), known)))


def _title(meeting: Meeting) -> T:
    return t("guest-of", network=Raw(meeting.network.name), session=session_within(meeting.session))


def _guest(guest: Guest) -> T:
    status = "added" if guest.added else guest.status
    return t("guest-line", name=Raw(guest.name), topic=Raw(guest.topic), status=status)


def _ways(meeting: Meeting, guests: tuple[Guest, ...], known: Known) -> tuple[Control, ...]:
    picks = (OpenButton(t("guest-ask"), "person", "primary"),) if "person" in known.pickers else ()
    found: list[Control] = [*picks, OpenButton(t("guest-by-name"), "name", "default" if picks else "primary")]
    if options := tuple(Option(Raw(one.name), one.person) for one in guests if one.status != "no")[:MOST]:
        found.append(Choice(t("guest-drop"), "drop", options, go=t("guest-drop-choose")))
    return (*found, CommandButton(t("open-network"), "network", meeting.network.id))


def _surely(meeting: Meeting, guest: Guest) -> Message:
    question = t("guest-drop-surely", name=Raw(guest.name))
    yes = Button(t("guest-drop-do"), "drop-surely", style="danger")
    return message(question, section(Title(_title(meeting)), Para(question), yes, Button(t("network-stay"), "keep")))


def _choosing(subject: str, known: Known) -> Message:
    """Which session, of the networks that they lead."""
    led = [one for one in known[MyNetworks()] if one.led_by(known.me.id) and one.status == "open"]
    chosen = [one for one in led if one.id == subject] or led
    ways = tuple(_to_sessions(chosen, known))[:MOST]
    text = t("guest-which") if ways else t("guest-none")
    return message(
        text, section(Title(t("guest-title")), Para(text), *(ways or (CommandButton(t("do-mine"), "mine"),)))
    )


def _to_sessions(networks: list[Network], known: Known) -> list[CommandButton]:
    """With the network's name where there are several."""
    coming = [(one, session) for one in networks for session in one.sessions if session.start > known.now]
    return [
        CommandButton(
            t("guest-session", network=Raw(network.name), number=session.number, at=session.start), "guest", session.id
        )
        for network, session in coming
    ]


def form(name: str, state: State, subject: str, known: Known) -> Form | None:
    if _meeting(subject, known) is None:
        return None
    topic = Field("topic", t("guest-topic"), limit=TOPIC, hint=t("guest-topic-hint"))
    match name:
        case "person" if "person" in known.pickers:
            return Form(
                "person", t("guest-form"), (Field("who", t("guest-who"), "person", others=True), topic), t("guest-send")
            )
        case "name":
            who = Field("name", t("guest-name"), limit=NAME, hint=t("guest-name-hint"))
            return Form("name", t("guest-form"), (who, topic), t("keep"))
        case _:
            return None


FLOW: Flow[State] = Flow(
    "hosting", (Hosting, AskingDrop, HearingNo), start, step, show, asks, form, ends=(Hosting, AskingDrop, HearingNo)
)
