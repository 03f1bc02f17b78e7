"""`kring` on a machine whose clock stands elsewhere: `python -m tests.e2e.at 2026-03-30T08:00:00+00:00 serve`.

From that moment (UTC) on the clock runs as it does here. Nothing else differs from the program `kring`.
"""

from __future__ import annotations

import sys
from datetime import datetime
from unittest.mock import patch

from kring.cli import main
from kring.clock import SystemClock


def standing_at(moment: datetime) -> None:
    """Runs the command line with the clock put to `moment`."""
    ahead = moment - SystemClock().now()
    really = SystemClock.now
    with patch.object(SystemClock, "now", lambda clock: really(clock) + ahead):
        main()


if __name__ == "__main__":
    standing_at(datetime.fromisoformat(sys.argv.pop(1)))
