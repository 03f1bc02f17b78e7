"""The trace table: one row for each line of the fiche, and the tests that show it."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """A row: its id, its lines in the fiche, and the words there that it answers to."""

    id: str
    lines: str
    phrase: str


@cache
def rows() -> tuple[Row, ...]:
    """All rows, in the order of the fiche."""
    data = tomllib.loads(Path(__file__).with_name("rows.toml").read_text(encoding="utf-8"))
    return tuple(Row(**row) for row in data["row"])


@cache
def known_ids() -> frozenset[str]:
    """Every id that a `row` mark may name."""
    return frozenset(row.id for row in rows())


def report(table: Iterable[Row], shown: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The lines to print: each row with the tests that show it; then how many rows have none.

    Cases of one parametrised test are counted on one line.
    """
    table = tuple(table)
    for row in table:
        yield f"{row.id:<6} {row.phrase} (L{row.lines})"
        tests = Counter(test.partition("[")[0] for test in shown.get(row.id, ()))
        yield from (f"         {name}{f' × {cases}' if cases > 1 else ''}" for name, cases in sorted(tests.items()))
        if not tests:
            yield "         — no test yet"
    without = [row.id for row in table if not shown.get(row.id)]
    yield ""
    shown_rows = len(table) - len(without)
    yield f"{shown_rows} of {len(table)} rows are shown by tests; {len(without)} have none yet."
    if without:
        yield f"Without: {' '.join(without)}"
