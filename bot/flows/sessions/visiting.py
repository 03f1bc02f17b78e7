"""A session as its guest finds it: whether they come, and what is practical. The subject is the session.

They see nothing else of the network: neither who is in it nor when it meets otherwise.
"""

from __future__ import annotations

from bot.drawing.cards import days_until, links, session_facts
from bot.events import Commanded, Elapsed, Event, Pressed, Said
from bot.flow import Flow, Shown, Step, Unheard
from bot.life.feeds import MyFeed, calendar_link
from bot.life.guests import GuestAnswered, Visit, VisitTo
from bot.queries import Known, Query
from bot.speech import Raw, T, t
from bot.views import Button, CommandButton, Control, Message, Note, Para, Title, message, section


def asks(state: Shown | None, subject: str, event: Event) -> tuple[Query[object], ...]:
    return (VisitTo(subject), MyFeed(subject))


def start(subject: str, event: Event, known: Known) -> Step[Shown]:
    return Step(Shown(), silent=_pointless(known[VisitTo(subject)], event, known))


def _pointless(visit: Visit | None, event: Event, known: Known) -> str | None:
    """Why there is nothing to say any more, or None. Who is no longer asked hears that, once."""
    if not isinstance(event, Elapsed):
        return None
    if visit is None:
        return None if event.kind == "guest" and event.again else "why-gone"
    if visit.session.start <= known.now:
        return "why-over"
    return "why-declined" if visit.status == "no" else None


def step(state: Shown, subject: str, event: Event, known: Known) -> Step[Shown] | Unheard:
    visit = known[VisitTo(subject)]
    match event:
        case Said():
            return Unheard()
        case Commanded() | Elapsed():
            return start(subject, event, known)
        case Pressed("coming", "yes" | "no" as answer) if visit is not None and _is_open(visit, known):
            fact = GuestAnswered(visit.session.network, subject, "yes" if answer == "yes" else "no")
            return Step(state, (fact,), notice=t(f"visit-said-{answer}"))
        case _:
            return Step(state, notice=t("button-old"))


def _is_open(visit: Visit, known: Known) -> bool:
    return not visit.cancelled and visit.session.start > known.now


def show(state: Shown, subject: str, known: Known) -> Message:
    visit = known[VisitTo(subject)]
    mine, gone = CommandButton(t("do-mine"), "mine"), Note(t("visit-gone-why"))
    if visit is None:
        return message(t("visit-none"), section(Title(t("guest-title")), Para(t("visit-none")), gone, mine))
    if visit.status == "no":
        return _declined(visit, known)
    if visit.cancelled:
        text = t("visit-cancelled", network=Raw(visit.network), at=visit.session.start)
        return message(text, section(Title(t("visit-title")), Para(text), gone, mine))
    title, about = _headed(visit, known)
    why = Note(t("visit-why", name=Raw(visit.facilitator_name)))
    facts = session_facts(visit.session, visit.facilitator_name)
    return message(about, section(Title(title), Para(about), facts, why, *_ways(visit, known)))


def _headed(visit: Visit, known: Known) -> tuple[T, T]:
    """A title and what it is about: an invitation; once they come, that they do, and how soon that is."""
    if visit.status == "yes":
        days, about = (
            days_until(visit.session, known),
            t("visit-coming", network=Raw(visit.network), topic=Raw(visit.topic)),
        )
        return t("visit-coming-title") if days is None else t("visit-soon", days=days), about
    asked = t("visit-asked", network=Raw(visit.network), name=Raw(visit.facilitator_name), topic=Raw(visit.topic))
    return t("visit-title"), asked


def _declined(visit: Visit, known: Known) -> Message:
    """Of a session to which they don't come they hear nothing more; saying yes after all is possible."""
    title, about = _headed(visit, known)
    said = Note(t("visit-said-no"))
    return message(about, section(Title(title), Para(about), said, *_ways(visit, known)))


def _ways(visit: Visit, known: Known) -> tuple[Control, ...]:
    """What they can still say; and, once they come, the way in."""
    if not _is_open(visit, known):
        return ()
    said = visit.status
    yes = Button(t("visit-yes"), "coming", "yes", "primary" if said == "asked" else "default")
    no = Button(t("visit-no"), "coming", "no")
    way_in = (*links(visit.session.place), *calendar_link(known, visit.session)) if said == "yes" else ()
    return (*way_in, *(() if said == "yes" else (yes,)), *(() if said == "no" else (no,)))


FLOW: Flow[Shown] = Flow("visiting", (Shown,), start, step, show, asks, ends=(Shown,))
