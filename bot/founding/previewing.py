"""What its maker sees of a draft: all of it before it is published, with a way to change each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.content import founding as usual
from bot.drawing.cards import invitation, session_name
from bot.forms import parse_number
from bot.founding.calling import AT_ONCE, crowded, people_form, spread
from bot.founding.drafting import Draft, digest, network_of, sessions_of
from bot.founding.launching import Colleagues
from bot.founding.letter import in_full
from bot.founding.shifted import moved
from bot.network.cadence import LONGEST_INTERVAL, MOST_SESSIONS
from bot.network.model import Network
from bot.network.seats import ADVISED
from bot.people import Person
from bot.queries import Known, NetworkBy
from bot.speech import Raw, Words, t
from bot.views import (
    Button,
    Choice,
    CommandButton,
    Control,
    Facts,
    Field,
    FieldKind,
    Form,
    Listing,
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


def colleagues(draft: Draft, known: Known) -> tuple[Person, ...]:
    """Those of the draft as they are now; who left the organisation meanwhile is no longer among them."""
    told = {
        one.id: one for query, found in known.answers.items() if isinstance(query, Colleagues) for one in found or ()
    }
    return tuple(told[one] for one in draft.persons if one in told)


# --- the whole


def preview(draft: Draft, known: Known) -> Message:
    return message(
        t("founding-preview"),
        section(Title(Raw(draft.value("name"))), Para(Raw(draft.value("goal"))), Facts(tuple(_rows(draft)))),
        _dates(draft, known),
        *_agreements(draft),
        _people(draft, known),
        _decide(draft),
    )


def _rows(draft: Draft) -> list[tuple[Words, Words]]:
    minutes = parse_number(draft.value("minutes")) or 0
    rows: list[tuple[Words, Words]] = [
        (t("session-place"), Raw(draft.value("place"))),
        (t("session-length"), t("session-minutes", count=minutes)),
        (t("network-seats"), Raw(draft.value("capacity"))),
        (t("founding-kind"), t("founding-kind-is", kind=draft.value("kind"))),
    ]
    said = (name for name in ("roles", *usual.FRAME) if draft.value(name))
    return [*rows, *((t(f"founding-{name}"), Raw(draft.value(name))) for name in said)]


def _dates(draft: Draft, known: Known) -> Section:
    sessions = sessions_of(draft, known)
    days = tuple((session_name(session), t("moment", at=session.start)) for session in sessions)
    named = (
        Option(t("founding-date-of", number=session.number, at=session.start), str(session.number))
        for session in sessions
    )
    return section(
        Para(t("founding-dates", count=len(days))),
        Facts(days),
        *moved((slot.wanted for slot in draft.slots), (slot.day for slot in draft.slots)),
        *(Note(t("founding-off", day=slot.day, reason=slot.off)) for slot in draft.slots if slot.off),
        Note(t("founding-zone", zone=known.me.reader.timezone)),
        Choice(t("founding-date-other"), "date", tuple(named), go=t("founding-date-go")),
    )


def _agreements(draft: Draft) -> tuple[Section, ...]:
    if not draft.agreements:
        return ()
    return (section(Para(t("letter-agreements")), Listing(tuple(map(Raw, draft.agreements)))),)


def _people(draft: Draft, known: Known) -> Section:
    people = colleagues(draft, known)
    return section(Para(t("founding-people", count=len(people))), *_advice(draft, people))


def _advice(draft: Draft, people: Sequence[Person]) -> tuple[Note, ...]:
    """Ten to fifteen is a guideline, so is a group of several teams, and so are its seats: a warning, never a block."""
    capacity = parse_number(draft.value("capacity"))
    size = () if capacity in ADVISED else (Note(t("founding-capacity-advice")),)
    leads = {one.person for one in draft.people if one.leads}
    late = crowded(sum(one.id not in leads for one in people), capacity or ADVISED.start)
    return (*size, *spread(person.team for person in people), *late)


def _decide(draft: Draft) -> Section:
    return section(
        Note(t("founding-nothing-yet")),
        Button(t("founding-publish"), "publish", digest(draft), "primary"),
        OpenButton(t("founding-edit"), "network"),
        OpenButton(t("founding-edit-frame"), "frame"),
        OpenButton(t("founding-edit-agreements"), "agreements"),
        Button(t("founding-edit-people"), "people"),
        Button(t("founding-as-invited"), "as-invited"),
        Button(t("founding-drop"), "drop"),
    )


# --- its parts


def people_page(draft: Draft, known: Known) -> Message:
    """Who is to be asked, and who is to lead it too."""
    people, leads = colleagues(draft, known), {one.person for one in draft.people if one.leads}
    names = tuple(t("founding-asked", name=Raw(one.name), leads="yes" if one.id in leads else "no") for one in people)
    return message(
        t("founding-people-title"),
        section(Title(t("founding-people-title")), Para(t("founding-people-what"))),
        section(*((Listing(names),) if names else ()), *_advice(draft, people), Note(t("founding-people-elsewhere"))),
        section(*_ways(people, known), Button(t("founding-back"), "back")),
    )


def _ways(people: Sequence[Person], known: Known) -> tuple[Control, ...]:
    """Where nobody can be picked from a list, people come in by a code, once it is published."""
    pick: tuple[Control, ...] = ()
    if "person" in known.pickers:
        more = t("calling-more", count=AT_ONCE) if people else t("founding-pick")
        pick = (OpenButton(more, "people", "primary"), OpenButton(t("founding-pick-leading"), "leading"))
    options = tuple(Option(Raw(one.name), one.id) for one in people)
    return (*pick, *((Choice(t("founding-unask"), "unask", options, go=t("founding-unask-go")),) if options else ()))


def date_page(draft: Draft, number: int, known: Known) -> Message:
    """One of its dates."""
    session = sessions_of(draft, known)[number - 1]
    name = session_name(session)
    return message(
        name,
        section(
            Title(name),
            Para(t("moment", at=session.start)),
            Note(t("founding-zone", zone=known.me.reader.timezone)),
            OpenButton(t("founding-date-change"), "date", "primary"),
            Button(t("founding-back"), "back"),
        ),
    )


def as_invited(draft: Draft, known: Known) -> Message:
    """How whoever is asked will read it."""
    network: Network = network_of(draft, known, colleagues(draft, known))
    return message(
        t("founding-as-invited"),
        *in_full(network, known),
        section(Note(t("founding-as-invited-note")), Button(t("founding-back"), "back", style="primary")),
    )


def founded(name: str, network_id: str, known: Known) -> Message:
    """It is published. Nobody is to be invited any more to one that is over, or cancelled."""
    text, invite = t("founding-done", name=Raw(name)), CommandButton(t("do-invite"), "invite", network_id)
    look = CommandButton(t("open"), "network", network_id, style="primary")
    network = known.answers.get(NetworkBy(network_id))
    if network and (network.status != "open" or network.over(known.now)):
        return message(text, section(Title(text), look))
    asked = (Note(t("founding-done-asked", count=len(network.invited))),) if network and network.invited else ()
    return message(
        text,
        section(Title(text), Para(t("founding-share-hint")), *asked, invitation(name, known)),
        section(look, invite),
    )


# --- its forms


def form_of(name: str, draft: Draft, known: Known, number: int = 0) -> Form | None:
    """`number`: of the session whose date is asked."""
    match name:
        case "network":
            fields = tuple(_field(field, value, draft) for field, value in draft.values)
            return Form("network", t("founding-form"), fields, t("founding-look"), t("founding-form-intro"))
        case "frame":
            return Form("frame", t("founding-edit-frame"), _frame(draft), t("keep"))
        case "agreements":
            return Form("agreements", t("founding-edit-agreements"), (_agreements_field(draft),), t("keep"))
        case "date" if 1 <= number <= len(draft.slots):
            return Form("date", t("founding-date-form", number=number), _date(draft, number), t("keep"))
        case "people" | "leading" if "person" in known.pickers:
            return people_form(name, f"founding-form-{name}", AT_ONCE if name == "people" else 1)
        case _:
            return None


def _field(name: str, value: str, draft: Draft) -> Field:
    told = bool(draft.slots) if name == "date" else True
    least, most = BOUNDS.get(name, (None, None))
    return Field(
        name,
        t(f"founding-{name}"),
        KINDS.get(name, "line"),
        initial=value,
        hint=t(f"founding-{name}-hint") if told else None,
        limit=usual.LIMITS.get(name, 150),
        least=least,
        most=most,
    )


def _frame(draft: Draft) -> tuple[Field, ...]:
    said = ("roles", *usual.FRAME)
    return (
        _select("kind", ("internal", "across"), draft),
        *(_open(name, draft.value(name)) for name in said),
        _select("tell", ("yes", "no"), draft),
    )


def _select(name: str, values: tuple[str, ...], draft: Draft) -> Field:
    options = tuple(Option(t(f"founding-{name}-is", **{name: value}), value) for value in values)
    return Field(name, t(f"founding-{name}"), "select", initial=draft.value(name), options=options)


def _open(name: str, value: str) -> Field:
    hint = None if name == "contact" else t(f"founding-{name}-hint")
    kind: FieldKind = "text" if name in ("roles", "course") else "line"
    return Field(
        name, t(f"founding-{name}"), kind, required=False, initial=value, hint=hint, limit=usual.LIMITS.get(name, 150)
    )


def _agreements_field(draft: Draft) -> Field:
    hint, limit = t("founding-agreements-hint"), usual.LIMITS["agreements"]
    initial = "\n".join(draft.agreements)
    return Field("agreements", t("letter-agreements"), "text", required=False, initial=initial, hint=hint, limit=limit)


def _date(draft: Draft, number: int) -> tuple[Field, ...]:
    slot = draft.slots[number - 1]
    minutes = slot.hour.hour * 60 + slot.hour.minute + slot.minutes
    ends = f"{minutes // 60 % 24:02}:{minutes % 60:02}"
    return (
        Field("date", t("founding-day"), "date", initial=slot.day.isoformat()),
        Field("time", t("founding-time"), "time", initial=f"{slot.hour:%H:%M}", hint=t("founding-time-hint")),
        Field("until", t("founding-until"), "time", initial=ends),
    )


KINDS: dict[str, FieldKind] = {"goal": "text", "date": "date", "time": "time"}
SESSIONS, WEEKS = (1, MOST_SESSIONS), (1, LONGEST_INTERVAL)
BOUNDS: Mapping[str, tuple[int, int]] = {
    "sessions": SESSIONS,
    "weeks": WEEKS,
    "minutes": usual.MINUTES,
    "capacity": usual.CAPACITY,
}
KINDS |= dict.fromkeys(BOUNDS, "number")
