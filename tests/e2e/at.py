"""`kring` on a machine whose clock stands elsewhere: `python -m tests.e2e.at 2026-03-30T08:00:00+00:00 serve`.

From that moment (UTC) on the clock runs as it does here. Nothing else differs from the program `kring` but that nobody
waits for long: what misses its turn in its lane, on a machine that is busy starting it, isn't put off for that; what is
tried again is so at once. Pacing and patience have tests of their own.
"""

from __future__ import annotations

import sys
from datetime import datetime
from unittest.mock import patch

from kring.cli import main
from kring.clock import SystemClock
from scheduling import outcomes, sender


def standing_at(moment: datetime) -> None:
    """Runs the command line with the clock put to `moment`."""
    ahead = moment - SystemClock().now()
    really = SystemClock.now
    with (
        patch.object(SystemClock, "now", lambda clock: really(clock) + ahead),
        patch.object(sender, "MISSED", 0),
        patch.object(outcomes, "SHORTEST", 0.05),
    ):
        main()


if __name__ == "__main__":
    standing_at(datetime.fromisoformat(sys.argv.pop(1)))
