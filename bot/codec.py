"""Frozen values to JSON and back, so that states, texts and views can be kept.

A dataclass becomes an object with its class name under "is"; nothing is ever loaded that was not registered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import Any

CALENDAR: Mapping[str, type[date | datetime | time]] = {"date": date, "datetime": datetime, "time": time}


class Unreadable(ValueError):
    """Stored JSON that names a class or a field nobody knows any more."""


class Codec:
    """Reads and writes values of the given dataclasses, and of some types of Python itself.

    They are str, int, float, bool, None, date, time, datetime, tuples, and frozensets of what can be sorted.
    """

    def __init__(self, classes: Iterable[type]) -> None:
        """The same class may be given twice. Raises ValueError where two have one name, by which each is known."""
        self._classes: dict[str, type] = {}
        for cls in classes:
            known = self._classes.setdefault(cls.__name__, cls)
            if known is not cls:
                raise ValueError(f"two classes of one name: {cls.__name__} of {known.__module__} and {cls.__module__}")

    def dump(self, value: Any) -> Any:
        """JSON-ready form. Raises TypeError for a value of a class that was not registered."""
        match value:
            case None | bool() | int() | float() | str():
                return value
            case datetime():
                return {"is": "datetime", "at": value.isoformat()}
            case date():
                return {"is": "date", "at": value.isoformat()}
            case time():
                return {"is": "time", "at": value.isoformat()}
            case frozenset():
                return {"is": "frozenset", "of": [self.dump(item) for item in sorted(value)]}
            case tuple():
                return [self.dump(item) for item in value]
            case _:
                return self._dump_object(value)

    def load(self, data: Any) -> Any:
        """The value again. Raises `Unreadable` when it can't be."""
        if isinstance(data, list):
            return tuple(self.load(item) for item in data)
        return self._load_object(data) if isinstance(data, dict) else data

    def load_or_none(self, data: Any) -> Any:
        """The value, or None when it can't be read any more."""
        with suppress(Unreadable):
            return self.load(data)
        return None

    def _dump_object(self, value: Any) -> dict[str, Any]:
        name = type(value).__name__
        if not is_dataclass(value) or self._classes.get(name) is not type(value):
            raise TypeError(f"{type(value).__qualname__} is not registered with this codec")
        return {"is": name} | {field.name: self.dump(getattr(value, field.name)) for field in fields(value)}

    def _load_object(self, data: dict[str, Any]) -> Any:
        try:
            rest = dict(data)
            name = rest.pop("is")
            if name in CALENDAR:
                return CALENDAR[name].fromisoformat(rest["at"])
            if name == "frozenset":
                return frozenset(self.load(rest["of"]))
            return self._classes[name](**{key: self.load(item) for key, item in rest.items()})
        except (KeyError, TypeError, ValueError) as error:
            raise Unreadable(f"no stored value of that shape: {data.get('is')!r}") from error
