"""Pieces that several conversations draw: a session's practical facts, a network's dates, somebody's own network."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.commands import name_of, plain
from bot.content.evaluation import STAYS_OPEN
from bot.network.model import Meeting, Member, Network, Session
from bot.network.seats import free_seats
from bot.nudges.hindrance import Hindrance
from bot.nudges.window import local_day
from bot.organisation import Organisation
from bot.people import Person
from bot.queries import Known, MyNetworks
from bot.speech import Raw, T, Words, t
from bot.views import CommandButton, Control, Facts, LinkButton, Message, Note, Para, Section, Title, message, section

MOST_OWN, LONGEST_NAME = 8, 80
"""Networks to choose from, and characters of a name that are compared."""
URL_LIMIT = 1000
"""Characters; a longer address is shown, not linked."""


def named(person: Person) -> str:
    """Whether we know somebody's name yet, for texts that greet: "yes" or "no"."""
    return "yes" if person.name else "no"


def session_name(session: Session) -> T:
    """The session as people call it: its number, and what kind it is. The only one of a network closes nothing."""
    return t("session-name", number=session.number, type=_type(session))


def session_within(session: Session) -> T:
    """The same in the middle of a sentence."""
    return t("session-within", number=session.number, type=_type(session))


def _type(session: Session) -> str:
    return "only" if session.number == 1 and session.type == "closing" else session.type


def practical(network: Network, session: Session, reader: str = "") -> Facts:
    """When, how long, where, and whom to ask (fiche, line 80): if that isn't this reader."""
    facts = session_facts(session, network.frame.contact or network.facilitator_name)
    themselves = reader == network.facilitator and not network.frame.contact
    return Facts(facts.rows[:-1]) if themselves else facts


def session_facts(session: Session, contact: str) -> Facts:
    """The same of a session alone."""
    minutes = int((session.end - session.start).total_seconds() // 60)
    return Facts(
        (
            (t("session-start"), t("moment", at=session.start)),
            (t("session-length"), t("session-minutes", count=minutes)),
            (t("session-place"), Raw(session.place)),
            (t("session-contact"), Raw(contact)),
        )
    )


NEAR = 10
"""Days: so near, a session is "tomorrow" or "in nine days"."""


def days_until(session: Session, known: Known) -> int | None:
    """How many, by the reader's own calendar, where the session is near; None where it is far off, or has begun."""
    zone = known.me.reader.timezone
    days = (local_day(session.start, zone) - local_day(known.now, zone)).days
    return days if days < NEAR and session.start > known.now else None


def links(place: str) -> tuple[LinkButton, ...]:
    """A button to the place of an online session; nothing when the place is no https address."""
    is_link = place.startswith("https://") and not any(map(str.isspace, place)) and len(place) <= URL_LIMIT
    return (LinkButton(t("session-link"), place),) if is_link else ()


def dates(network: Network, now: datetime) -> Facts:
    """Every session with its date; those that are over say so."""
    return Facts(tuple((session_name(session), _date(session, now)) for session in network.sessions))


def _date(session: Session, now: datetime) -> T:
    return t("session-past" if session.end <= now else "moment", at=session.start)


def seats(network: Network) -> T:
    """How many seats are left, out of how many."""
    return t("seats", free=free_seats(network), capacity=network.capacity)


def facilitator_of(network: Network, known: Known) -> Words:
    """With their organisation, for who is of another."""
    name = Raw(network.facilitator_name)
    if network.organisation == known.me.organisation or not network.house:
        return name
    return t("network-of", name=name, house=Raw(network.house))


def seat_of(member: Member) -> Words:
    """Of who is of another organisation no more than their name and its name."""
    name: Words = Raw(member.name)
    if member.house:
        name = t("network-of", name=name, house=Raw(member.house))
    if member.added:
        name = t("network-added", name=name)
    return t("network-member", name=name, standing=member.standing)


def unknown_network(named: str, known: Known) -> Message:
    """For who named no network that there is: those of their own that are called so, or all; and the way to look."""
    called = set(plain(named[:LONGEST_NAME]).split())
    fitting = [one for one in known[MyNetworks()] if called <= set(plain(one.name).split())][:MOST_OWN]
    ways = tuple(CommandButton(Raw(one.name), "network", one.id) for one in fitting)
    text = t("network-which") if ways else t("network-unknown")
    search = CommandButton(t("network-search"), "find", named, style="default" if ways else "primary")
    own = CommandButton(t("do-mine"), "mine")
    return message(text, section(Title(t("network-title")), Para(text), *ways, search, own))


def coming_up(network: Network, now: datetime) -> T:
    """The next session, or that it is over."""
    session = network.next_session(now)
    return t("next-session", number=session.number, at=session.start) if session else t("network-is-over")


def invitation(name: str, known: Known) -> Note:
    """How a facilitator brings colleagues to their network: by its name, which people can type."""
    return Note(t("network-invite", word=name_of("find", known.me.reader.locale), name=Raw(name)))


def own_network(network: Network, meetings: Iterable[Meeting], known: Known) -> Section:
    """A network as somebody's own: what they are in it, and what comes next. `meetings`: their sessions around now."""
    me, coming = known.me.id, network.next_session(known.now)
    role = "facilitator" if network.led_by(me) else network.standing(me) or "none"
    controls: list[Control] = [CommandButton(t("open"), "network", network.id)]
    if coming and role in ("member", "facilitator"):
        controls.append(CommandButton(t("attend-open", role=role), "attend", coming.id))
    controls += _to_evaluate(network, meetings, known)
    return section(
        Para(Raw(network.name)), Note(t("my-role", role=role)), Note(coming_up(network, known.now)), *controls
    )


def still_to_evaluate(meeting: Meeting, known: Known) -> tuple[CommandButton, ...]:
    """The way to a session's questions, while they are open, for a member who didn't answer them."""
    session, me = meeting.session, known.me.id
    closes = max(session.end, meeting.evaluation_opened or session.end) + STAYS_OPEN
    asked = meeting.network.standing(me) == "member" and meeting.coming(me) != "no" and not meeting.evaluated
    if not asked or not session.end <= known.now < closes:
        return ()
    return (CommandButton(t("answer-open", number=session.number), "answer", session.id),)


def _to_evaluate(network: Network, meetings: Iterable[Meeting], known: Known) -> tuple[CommandButton, ...]:
    """The way to the questions about the session that was last."""
    held = [one for one in meetings if one.network.id == network.id and one.session.end <= known.now]
    return still_to_evaluate(held[-1], known) if held else ()


def who_helps(own: Organisation) -> tuple[Note, ...]:
    """Whom to turn to with questions, where somebody said so."""
    return (Note(t("arranging-ask", contact=Raw(own.contact))),) if own.contact else ()


def who_arranges(own: Organisation) -> Words:
    """Who can change what holds for an organisation: by name, where it is known."""
    name = next(iter(own.administrators), own.contact)
    return Raw(name) if name else t("who-arranges")


def hindered(one: Hindrance) -> T:
    """What keeps messages from arriving there, and what to do about it."""
    key, named_ = f"trouble-{one.reason.removeprefix('why-')}", "yes" if one.name else "no"
    return t(key, name=Raw(one.name), named=named_, platform=one.platform)


HINDRANCES = 3
"""Told on a page; the others come up when one of these is mended."""


def hindrances(found: tuple[Hindrance, ...], known: Known) -> tuple[Section, ...]:
    """On a page: what its reader can mend, if there is anything, with the way to do it."""
    if not found:
        return ()
    there = known.install_at and any(one.platform == "slack" for one in found)
    install = (LinkButton(t("trouble-install"), known.install_at),) if there else ()
    told = (Para(hindered(one)) for one in found[:HINDRANCES])
    look = CommandButton(t("trouble-mend"), "trouble", style="primary")
    return (section(Para(t("trouble-title")), *told, look, *install),)


WAYS_OUT = ("later", "less", "stop")


def with_ways_out(message: Message, nudge: str) -> Message:
    """The message with a way to have it later, less often, or no more. `nudge`: the id of its row in the outbox."""
    ways = (CommandButton(t(f"way-{word}"), word, nudge, "quiet") for word in WAYS_OUT)
    return replace(message, sections=(*message.sections, section(*ways)))
