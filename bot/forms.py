"""Forms: checks what came back against the form's own description, once for all platforms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, time

from bot.people import Person, Place
from bot.speech import T, t
from bot.views import Field, FieldError, Form

LONGEST_NUMBER = 9
"""Digits."""


FEW = 4
"""Questions that are still quickly answered in the middle of a chat."""

PICKED: Mapping[str, type[Person | Place]] = {"person": Person, "channel": Place}


def is_long(form: Form) -> bool:
    """Whether it takes more than a moment: many questions, or one that is answered in sentences."""
    return len(form.fields) > FEW or any(field.kind == "text" for field in form.fields)


def filled_in(form: Form, values: Mapping[str, str]) -> dict[str, str]:
    """What was typed in each field, without the space around it; what was asked in one line is one line.

    Lines end alike from wherever they come: browsers send other ends than they were given.
    """
    return {field.name: _tidy(field, values.get(field.name, "")) for field in form.fields}


def _tidy(field: Field, value: str) -> str:
    text = " ".join(value.splitlines()) if field.kind == "line" else value.replace("\r\n", "\n")
    return text.strip()


def problems(
    form: Form, values: Mapping[str, str], picked: Mapping[str, Person | Place] | None = None
) -> tuple[FieldError, ...]:
    """What is wrong with these values, at most one error per field, in the form's order; empty when all is well.

    A person or a channel is all right when the runtime knows who or what it is: then it is in `picked`.
    """
    known = picked or {}
    found = (
        (field, _problem(field, values.get(field.name, "").strip(), known.get(field.name))) for field in form.fields
    )
    return tuple(FieldError(field.name, text) for field, text in found if text)


def _problem(field: Field, value: str, picked: Person | Place | None) -> T | None:
    if not value:
        return t("form-required") if field.required else None
    if field.kind in PICKED:
        return None if isinstance(picked, PICKED[field.kind]) else t(f"form-not-a-{field.kind}")
    if len(value) > field.limit:
        return t("form-too-long", limit=field.limit, length=len(value))
    return next(_kind_problems(field, value), None)


def _kind_problems(field: Field, value: str) -> Iterator[T]:
    match field.kind:
        case "date" if parse_date(value) is None:
            yield t("form-not-a-date")
        case "time" if parse_time(value) is None:
            yield t("form-not-a-time")
        case "number":
            yield from _number_problems(field, value)
        case "select" if value not in {option.value for option in field.options}:
            yield t("form-not-an-option")


def _number_problems(field: Field, value: str) -> Iterator[T]:
    number = parse_number(value)
    least = field.least if field.least is not None else number
    most = field.most if field.most is not None else number
    if number is None or least is None or most is None:
        yield t("form-not-a-number")
    elif not least <= number <= most:
        yield t("form-out-of-range", least=least, most=most)


def parse_date(value: str) -> date | None:
    """A date written as 2026-03-29, or None."""
    with suppress(ValueError):
        return date.fromisoformat(value.strip())
    return None


def parse_time(value: str) -> time | None:
    """A time of day written as 14:30 (also 9:05 and 14.30), without a zone, or None."""
    hours, mark, minutes = value.strip().replace(".", ":").replace("h", ":").partition(":")
    if mark and hours.isascii() and hours.isdigit() and minutes[:2].isascii() and minutes[:2].isdigit():
        with suppress(ValueError):
            return time(int(hours), int(minutes[:2]))
    return None


def parse_number(value: str) -> int | None:
    """A whole number in plain digits, or None."""
    digits = value.strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_NUMBER else None
