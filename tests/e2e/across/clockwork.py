"""`kring` on a machine whose clock others set: `python -m tests.e2e.across.clockwork FILE serve --role web`.

The file says how many seconds that clock is ahead of this machine's. It is read at each look, so that any number of
processes see the same moment, and all of them at once when it is moved. Nothing else differs from the program `kring`
but its patience with Slack, which here shares a machine with all of them.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from adapters.slack import client, installed
from kring.cli import main
from kring.clock import SystemClock

PATIENCE = 15.0
"""Seconds."""


class Hand:
    """The clock as this file sets it. Fulfils `bot.ports.Clock`."""

    def __init__(self, file: Path) -> None:
        self._file, self._machine = file, SystemClock()

    def now(self) -> datetime:
        return self._machine.now() + timedelta(seconds=float(self._file.read_text("ascii")))

    def put(self, moment: datetime) -> None:
        """It is this moment (UTC) for everybody, and runs on from there. Nobody reads half a figure."""
        fresh = self._file.with_suffix(".fresh")
        fresh.write_text(str((moment - self._machine.now()).total_seconds()), "ascii")
        fresh.replace(self._file)


def following(file: Path) -> None:
    """Runs the command line by that clock."""
    really = SystemClock.now

    def now(clock: SystemClock) -> datetime:
        return really(clock) + timedelta(seconds=float(file.read_text("ascii")))

    with (
        patch.object(SystemClock, "now", now),
        patch.object(client, "SIDE_TIMEOUT", PATIENCE),
        patch.object(installed, "PATIENCE", PATIENCE),
    ):
        main()


if __name__ == "__main__":
    following(Path(sys.argv.pop(1)))
