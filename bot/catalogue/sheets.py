"""A list of entries as a spreadsheet gives it (CSV): read whole, or not at all, with what is wrong line by line.

Read with the dialect of RFC 4180, as Excel writes it in Belgium too: semicolons, commas or tabs, quoted cells, a byte
order mark, "sep=;" on top.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.catalogue.model import Entry, EntryKind
from bot.catalogue.searching import folded

LINES = 500
LONGEST_SHEET = 200_000
LONGEST_LINE = 20_000
"""Characters."""
LONGEST: Mapping[str, int] = {"name": 120, "about": 500, "link": 300}
LISTED, LONGEST_LISTED = 10, 60
"""Functions or interests of one entry, and the characters of each."""
DIVIDERS = ";,\t"
FORMULA = re.compile(r"[=@]|[+-].*\w", re.DOTALL)
"""What a spreadsheet computes. A dash alone says that there is nothing."""
COLUMNS: Mapping[str, str] = {
    "name": "name naam nom",
    "kind": "kind type soort genre sorte",
    "about": "about over omschrijving beschrijving uitleg description apropos",
    "link": "link website site url webadres lien siteweb",
    "joined": "member joined lid membre",
    "functions": "functions function functies functie fonctions fonction",
    "interests": "interests interest interesses interesse interets interet themas topics themes",
}
"""What the columns are called, in the three languages."""
KINDS: Mapping[EntryKind, str] = {
    "internal": "internal intern interne",
    "fund": "fund sectorfund fonds sectorfonds fondssectoriel",
    "umbrella": "umbrella umbrellabody koepel koepelorganisatie coupole federation",
    "outside": "outside external extern externe",
}
YES = frozenset(("ja", "yes", "oui", "x", "1", "true", "waar", "vrai", "j", "y", "o"))
NO = frozenset(("nee", "no", "non", "0", "false", "onwaar", "faux", "n"))
LINE = re.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
GARBLED = re.compile("\ufffd|[ÃÂ][\u0080-\u00bf]|â€")
"""UTF-8 that was read as something else, or something else that was read as UTF-8."""


Wrong = Literal[
    "empty", "big", "many", "header", "twice-header", "quotes", "cells", "no-name", "kind", "member", "long", "listed",
    "link", "garbled", "control", "formula", "twice",
]  # fmt: skip
"""Each is the text `sheet-<what>`."""


@dataclass(frozen=True)
class Problem:
    """What is wrong, at which line (from 1); `said`: the cell that is meant."""

    line: int
    what: Wrong
    said: str = ""


def entries_in(sheet: str, prefix: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries that it lists, or all that is wrong with it. An id is `prefix` and the number of the line."""
    if len(sheet) > LONGEST_SHEET:
        return (), (Problem(1, "big"),)
    text = sheet.removeprefix("\ufeff").rstrip()
    skipped, text = _without_separator(text)
    rows, problems = _rows(text, skipped)
    if not rows and not problems:
        return (), (Problem(1, "empty"),)
    if problems:
        return (), problems
    return _read(rows, prefix)


def _without_separator(text: str) -> tuple[int, str]:
    """Without Excel's own first line, which says what divides the cells; and how many lines that were."""
    first, _, rest = text.partition("\n")
    return (1, rest) if re.fullmatch(r"sep=.\r?", first.strip("\ufeff "), re.IGNORECASE) else (0, text)


def _rows(text: str, skipped: int) -> tuple[list[tuple[int, list[str]]], tuple[Problem, ...]]:
    """The cells of each line that has any, with its number."""
    lines = LINE.findall(text)
    if any(len(line) > LONGEST_LINE for line in lines):
        return [], (Problem(next(n for n, one in enumerate(lines, 1) if len(one) > LONGEST_LINE) + skipped, "big"),)
    reader = csv.reader(lines, delimiter=_divider(lines), strict=True)
    rows, last = list[tuple[int, list[str]]](), 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((last + 1 + skipped, [" ".join(cell.split(" ")).strip() for cell in cells]))
            last = reader.line_num
    except csv.Error:
        return [], (Problem(last + 1 + skipped, "quotes"),)
    return rows, ()


def _divider(lines: Sequence[str]) -> str:
    """What divides the cells of the first line: of what is in it outside quotes, the most frequent."""
    first = re.sub('"[^"]*"', "", next(filter(str.strip, lines), ""))
    return max(DIVIDERS, key=first.count)


def _read(rows: list[tuple[int, list[str]]], prefix: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    (line, header), *others = rows
    columns = [_column(cell) for cell in header]
    known = [column for column in columns if column]
    if "name" not in known:
        return (), (Problem(line, "header"),)
    if len(set(known)) < len(known):
        return (), (Problem(line, "twice-header"),)
    if not others:
        return (), (Problem(line, "empty"),)
    if len(others) > LINES:
        return (), (Problem(others[LINES][0], "many"),)
    return _whole(others, columns, prefix)


def _column(cell: str) -> str:
    said = "".join(folded(cell))
    return next((name for name, words in COLUMNS.items() if said in words.split()), "")


def _whole(
    rows: list[tuple[int, list[str]]], columns: list[str], prefix: str
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Every line by itself, and no name twice."""
    entries, problems, seen = list[Entry](), list[Problem](), dict[tuple[str, ...], int]()
    for line, cells in rows:
        found = list(_wrong(line, cells, columns))
        made = _entry(dict(zip(columns, cells, strict=False)), f"{prefix}-{line}")
        if not found and folded(made.name) in seen:
            found.append(Problem(line, "twice", made.name))
        seen.setdefault(folded(made.name), line)
        problems += found
        entries.append(made)
    return ((), tuple(problems)) if problems else (tuple(entries), ())


def _wrong(line: int, cells: list[str], columns: list[str]) -> Iterator[Problem]:
    """All that is wrong with a line; where it has too many cells, nothing else can be said."""
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        yield Problem(line, "cells")
        return
    said = dict(zip(columns, cells, strict=False))
    yield from (Problem(line, what, cell) for cell in cells if (what := _unfit(cell)))
    if not folded(said.get("name", "")):
        yield Problem(line, "no-name")
    yield from (Problem(line, "long", said[name]) for name, most in LONGEST.items() if len(said.get(name, "")) > most)
    if said.get("kind") and not _kind(said["kind"]):
        yield Problem(line, "kind", said["kind"])
    if said.get("joined") and "".join(folded(said["joined"])) not in YES | NO:
        yield Problem(line, "member", said["joined"])
    if said.get("link") and not link_of(said["link"]):
        yield Problem(line, "link", said["link"])
    yield from (
        Problem(line, "listed", said[name]) for name in ("functions", "interests") if not fits(said.get(name, ""))
    )


def _unfit(cell: str) -> Wrong | None:
    """What no cell may be. A formula would be one again for whoever opens the list in a spreadsheet (OWASP)."""
    if any(ord(one) < ord(" ") and one not in "\t\r\n" for one in cell):
        return "control"
    if GARBLED.search(cell):
        return "garbled"
    return "formula" if FORMULA.match(unicodedata.normalize("NFKC", cell).lstrip()) else None


def _kind(said: str) -> EntryKind | None:
    word = "".join(folded(said))
    return next((kind for kind, words in KINDS.items() if word in words.split()), None)


def _entry(said: Mapping[str, str], id_: str) -> Entry:
    return Entry(
        id_,
        _kind(said.get("kind", "")) or "outside",
        " ".join(said.get("name", "").split()),
        said.get("about", ""),
        link_of(said.get("link", "")),
        "".join(folded(said.get("joined", ""))) in YES,
        listed(said.get("functions", "")),
        listed(said.get("interests", "")),
    )


def listed(text: str) -> tuple[str, ...]:
    """What is listed in one cell or field, each once."""
    items = (" ".join(one.split()) for one in re.split(r"[,;|\n]", text))
    return tuple(dict.fromkeys(one for one in items if one))


def fits(text: str) -> bool:
    """Whether a list is one that an entry can have."""
    return len(listed(text)) <= LISTED and all(len(one) <= LONGEST_LISTED for one in listed(text))


ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(:\d{1,5})?([/?#]\S*)?", re.UNICODE)


def link_of(text: str) -> str:
    """The https address that somebody means; empty for what is none. Every site has one by now."""
    said = text.strip().strip("<>").strip()
    bare = re.sub("^https?://", "", said, flags=re.IGNORECASE)
    fine = ADDRESS.fullmatch(bare) and len(bare) <= LONGEST["link"] and not any(one in bare for one in "\"'<>`\\|")
    return f"https://{bare}" if fine else ""


def renamed(entries: Sequence[Entry], known: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, each under the id of the listed one with its name: so a list can be sent again."""
    ids = {folded(one.name): one.id for one in known if one.status == "listed"}
    return tuple(replace(one, id=ids.get(folded(one.name), one.id)) for one in entries)
