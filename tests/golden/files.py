"""The golden files: what people read, in each language, and the payloads that tell Slack and Teams to show it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from adapters.words import speak_to
from bot.people import LOCALES, Reader
from tests.golden.moments import moments, notices
from tests.golden.payloads import DRAWN, lines
from tests.golden.writing import written

HERE = Path(__file__).parent / "files"
KEPT: Reader = Reader("nl")
"""In whose language payloads are kept."""


@cache
def expected() -> dict[str, str]:
    """What each golden file should hold, by its path below `HERE`."""
    files = {}
    for locale in LOCALES:
        for flow, of_flow in moments(locale).items():
            files[path_of(locale, flow)] = written(of_flow, notices().get(flow, ()), speak_to(Reader(locale)))
    for flow, of_flow in moments(KEPT.locale).items():
        for platform, draw in DRAWN.items():
            if held := lines(of_flow, speak_to(KEPT), draw):
                files[path_of(platform, flow)] = held
    return files


def path_of(where: str, flow: str) -> str:
    """The file of a flow, in a language or on a platform."""
    return f"{where}/{flow}.{'jsonl' if where in DRAWN else 'txt'}"


def there() -> set[str]:
    """The paths below `HERE` of the files that are there."""
    return {str(file.relative_to(HERE)) for file in HERE.rglob("*.*") if file.is_file()}


def write() -> list[str]:
    """Writes them anew, and gives the paths of those that changed."""
    for path in there() - set(expected()):
        (HERE / path).unlink()
    changed = [path for path, held in expected().items() if path not in there() or read(path) != held]
    for path in changed:
        (HERE / path).parent.mkdir(parents=True, exist_ok=True)
        (HERE / path).write_text(expected()[path], "utf-8", newline="\n")
    return changed


def read(path: str) -> str:
    return (HERE / path).read_text("utf-8")
