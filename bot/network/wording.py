"""What a network says of itself, as the texts of a form; and what becomes of it when two people change it at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.network.model import Network

NAMES = ("name", "goal", "roles", "course", "contact", "functions", "interests", "agreements", "capacity")
LISTS = {"functions": ",", "interests": ",", "agreements": "\n"}
"""What is between one and the next."""

Texts = tuple[tuple[str, str], ...]
"""What a network says of itself, as the form has it: name of the field, text."""


def texts_of(network: Network) -> Texts:
    """What it says of itself now."""
    frame = network.frame
    values = {
        "name": network.name,
        "goal": network.goal,
        "roles": frame.roles,
        "course": frame.course,
        "contact": frame.contact,
        "functions": ", ".join(frame.functions),
        "interests": ", ".join(frame.interests),
        "agreements": "\n".join(frame.agreements),
        "capacity": str(network.capacity),
    }
    return tuple((name, values[name]) for name in NAMES)


def with_texts(network: Network, texts: Mapping[str, str]) -> Network:
    """The same network, saying this."""
    frame = replace(
        network.frame,
        roles=texts["roles"],
        course=texts["course"],
        contact=texts["contact"],
        functions=listed(texts["functions"], LISTS["functions"]),
        interests=listed(texts["interests"], LISTS["interests"]),
        agreements=listed(texts["agreements"], LISTS["agreements"]),
    )
    capacity = number_in(texts["capacity"]) or network.capacity
    return replace(network, name=texts["name"], goal=texts["goal"], capacity=capacity, frame=frame)


def listed(text: str, between: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(between) if part.strip()))


def number_in(text: str) -> int | None:
    """A whole number in digits; None where there is none."""
    return int(text) if text.strip().isdecimal() else None


def tidy(name: str, text: str) -> str:
    """As it is read back: lists without what is empty or there twice."""
    if name in LISTS:
        return (", " if LISTS[name] == "," else "\n").join(listed(text, LISTS[name]))
    number = number_in(text) if name == "capacity" else None
    return text.strip() if number is None else str(number)


def clashes(name: str, shown: Mapping[str, str], mine: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether both changed it, and not to the same."""
    return shown[name] not in (mine[name], now[name]) and mine[name] != now[name]


def merged(shown: Mapping[str, str], mine: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """As it is now, with what was changed in the form."""
    return {name: mine[name] if mine[name] != shown[name] else text for name, text in now.items()}
