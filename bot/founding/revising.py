"""How a draft changes by each of its forms, and what that takes to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.events import Event, Pressed, Submitted
from bot.founding.calling import picked_in
from bot.founding.drafting import (
    Draft,
    Invitee,
    date_problem,
    holidays,
    holidays_on,
    lines,
    moved_to,
    same_rhythm,
    slots,
)
from bot.founding.launching import Colleagues, ManagersHere
from bot.people import Person
from bot.queries import Known, Query
from bot.speech import T, t
from bot.views import FieldError

MOST_PEOPLE = 60
"""Asked by name in one draft."""

Revision = Draft | tuple[FieldError, ...] | T
"""The draft as it is from now on, or what is wrong at which field, or why it stays as it was."""


def needs(draft: Draft | None, event: Event) -> Iterator[Query[object]]:
    """Who is asked by name, as they are now; on publishing, who is told of it; for dates, the public holidays."""
    picked = event.picked.values() if isinstance(event, Submitted) else ()
    persons = (*(draft.persons if draft else ()), *(one.id for one in picked if isinstance(one, Person)))
    if persons:
        yield Colleagues(tuple(dict.fromkeys(persons)))
    match event:
        case Pressed("publish"):
            yield ManagersHere()
        case Submitted("network", values) if draft:
            yield from holidays(draft.country, values)
        case Submitted("date", values) if draft:
            yield from holidays_on(draft.country, values)


def checked(draft: Draft, event: Submitted, known: Known) -> tuple[FieldError, ...]:
    """What is wrong with when the first session would be, unless that was settled before."""
    if event.form != "network" or same_rhythm(draft, event.values):
        return ()
    wrong = date_problem(event.values, known)
    return (FieldError("date", wrong),) if wrong else ()


def revised(draft: Draft, event: Submitted, known: Known, number: int = 0) -> Revision:
    """`number`: of the session whose date is asked."""
    values = event.values
    match event.form:
        case "network":
            return _settled(draft, values, known)
        case "frame":
            return replace(draft, frame=tuple((name, values.get(name, value)) for name, value in draft.frame))
        case "agreements":
            return replace(draft, agreements=lines(values["agreements"]))
        case "date":
            free = {day for query in holidays_on(draft.country, values) for day in known[query]}
            return moved_to(draft, number, values, free, known)
        case "people" | "leading":
            return _picked(draft, event, known)
        case _:
            return t("form-old")


def _settled(draft: Draft, values: Mapping[str, str], known: Known) -> Revision:
    """Name, goal and rhythm: dates that were changed one by one stay, as long as the rhythm does."""
    filled = replace(draft, values=tuple((field, values[field]) for field, _ in draft.values))
    if same_rhythm(draft, values):
        return filled
    (free,) = (known[query] for query in holidays(draft.country, values))
    return replace(filled, slots=slots(values, free))


def _picked(draft: Draft, event: Submitted, known: Known) -> Revision:
    """Whoever is picked again is asked as they were picked last."""
    found = picked_in(event, known)
    errors = tuple(one for one in found if isinstance(one, FieldError))
    if errors:
        return errors
    picked = [one.id for one in found if isinstance(one, Person)]
    kept = tuple(one for one in draft.people if one.person not in picked)
    people = (*kept, *(Invitee(one, event.form == "leading") for one in picked))
    if len(people) > MOST_PEOPLE:
        return t("founding-people-most", most=MOST_PEOPLE)
    return replace(draft, people=people)
