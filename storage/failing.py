"""What becomes of a failure: its caller gets `NotSaved`, and whoever runs Kring reads in the log what it was.

No value of a statement is ever told, in neither of the two: databases repeat them in their messages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from traceback import extract_tb

import psycopg
import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.ports import NeverSaved, NotSaved
from bot.ports.away import Away, failed, worked

HERE = str(Path(__file__).parent)
BUSY_OR_BROKEN = (psycopg.OperationalError, psycopg.InterfaceError, TimeoutError, PoolTimeout)
"""What may happen to a program without a mistake: the way to the database, its disk, or too much at once."""
PASSING = {"25006", "25P03", "25P04"}
"""PostgreSQL has no such class for these: a server that only reads (the other one leads now), or that ended what took
too long (postgresql.org/docs/current/errcodes-appendix.html)."""
MISTAKEN = "SQLITE_ERROR"
"""SQLite's word for a statement that is wrong; whatever else it calls operational happens to any program."""

log = structlog.get_logger(__name__)


def is_outage(error: BaseException) -> bool:
    """Whether it may pass, or is the surroundings'. Anything else is a mistake of ours, or in the database's rights."""
    if isinstance(error, sqlite3.OperationalError):
        return getattr(error, "sqlite_errorname", "") != MISTAKEN
    return isinstance(error, BUSY_OR_BROKEN) or sqlstate(error) in PASSING


def in_words(error: BaseException) -> str:
    """What it is, for `NotSaved`: in the database's own words, or only by name where those may repeat a value."""
    about_values = isinstance(error, psycopg.DataError | psycopg.IntegrityError)
    return " ".join(filter(None, (type(error).__name__, sqlstate(error)))) if about_values else str(error)


def sqlstate(error: BaseException) -> str:
    """The five letters of SQL, or SQLite's name; empty where there is none."""
    return str(getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None) or "")


def drivers(error: BaseException) -> BaseException:
    """The driver's own error, below SQLAlchemy's."""
    return error.__cause__ if isinstance(error, DBAPIError) and error.__cause__ is not None else error


def place(error: BaseException) -> str:
    """Which line of ours asked for it; empty when none of this folder did."""
    ours = [frame for frame in extract_tb(error.__traceback__) if frame.filename.startswith(HERE)]
    return f"storage{ours[-1].filename.removeprefix(HERE)}:{ours[-1].lineno}" if ours else ""


class Failing:
    """Of one database. An outage is said at once, then each minute, and once when it is over; a mistake each time."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._away: Away | None = None

    @contextmanager
    def clearly(self) -> Iterator[None]:
        """What a database raises becomes `NotSaved`, or `NeverSaved` where it is a mistake, and is logged."""
        try:
            yield
        except (DBAPIError, psycopg.Error, sqlite3.Error, PoolTimeout, TimeoutError) as error:
            inner = drivers(error)
            self._tell(inner, place(error))
            raise (NotSaved if is_outage(inner) else NeverSaved)(in_words(inner)) from error
        if self._away is not None:
            self._worked()

    def _tell(self, error: BaseException, at: str) -> None:
        name, state = type(error).__name__, sqlstate(error)
        if not is_outage(error):
            log.error("database refused", error=name, sqlstate=state, at=at)
            return
        self._away, say = failed(self._away, self._now())
        if say:
            seconds, reason = round(self._now() - self._away.since), in_words(error).partition("\n")[0]
            log.warning("database away", error=name, sqlstate=state, reason=reason, seconds=seconds)

    def _worked(self) -> None:
        self._away, seconds = worked(self._away, self._now())
        if seconds is not None:
            log.info("database back", seconds=round(seconds))
