"""The playground's transcript."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from storage.dialect import add_unless_there
from storage.tables import transcript


def add(connection: Connection, room: str, key: str, entry: object, at: datetime) -> None:
    add_unless_there(connection, transcript, {"room": room, "key": key, "entry": entry, "at": at})


def replace(connection: Connection, room: str, key: str, entry: object) -> None:
    here = (transcript.c.room == room) & (transcript.c.key == key)
    connection.execute(update(transcript).where(here).values(entry=entry))


def read(connection: Connection, room: str, limit: int, key: str | None) -> tuple[Any, ...]:
    here = select(transcript.c.entry).where(transcript.c.room == room)
    here = here if key is None else here.where(transcript.c.key == key)
    last = connection.scalars(here.order_by(transcript.c.id.desc()).limit(limit)).all()
    return tuple(reversed(last))


def forget_all(connection: Connection) -> None:
    connection.execute(delete(transcript))
