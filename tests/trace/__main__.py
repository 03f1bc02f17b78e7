"""`make trace`: collects the tests without running them, and prints the trace table with them."""

import io
import sys
from collections import defaultdict
from contextlib import redirect_stdout

import pytest

from tests.trace.marks import ids_of
from tests.trace.table import report, rows


class Collector:
    """Notes which tests are marked with which rows, those left out for want of a browser included."""

    def __init__(self) -> None:
        self.shown: defaultdict[str, list[str]] = defaultdict(list)

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        for each in ids_of(item):
            self.shown[each].append(item.nodeid)


def main(arguments: list[str]) -> int:
    """Prints the table, or what pytest said when it could not collect; returns pytest's exit code."""
    collector = Collector()
    with redirect_stdout(io.StringIO()) as said:
        code = pytest.main(["--collect-only", "-q", *arguments], plugins=[collector])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        print(said.getvalue(), file=sys.stderr)
        return int(code)
    print("\n".join(report(rows(), collector.shown)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
