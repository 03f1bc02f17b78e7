"""The texts as they stand in the files: per language, each key with its message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

PROJECT = Path(__file__).parents[2]
TEXTS = PROJECT / "bot" / "texts"
PLATFORMS = ("slack-", "teams-", "web-")
"""Keys of what only a platform says."""


@cache
def messages(locale: str) -> dict[str, ast.Message]:
    """Every message of a language. Raises AssertionError for what is no Fluent, or said twice."""
    found: dict[str, ast.Message] = {}
    for file in sorted((TEXTS / locale).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{file}: {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


class Variables(Visitor):
    """The variables that a message needs, and the variants that it selects among."""

    def __init__(self, message: ast.Message) -> None:
        self.names: set[str] = set()
        self.variants: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 — the parser's name for it
        self.names.add(node.id.name)

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 — the parser's name for it
        if isinstance(node.key, ast.Identifier):
            self.variants.add(node.key.name)
        self.generic_visit(node)


class Wording(Visitor):
    """The words themselves, without syntax; each argument is a "#"."""

    def __init__(self, message: ast.Message) -> None:
        self.pieces: list[str] = []
        self.visit(message)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 — the parser's name for it
        self.pieces.append(node.value)

    def visit_Placeable(self, node: ast.Placeable) -> None:  # noqa: N802 — the parser's name for it
        if isinstance(node.expression, ast.SelectExpression):
            self.generic_visit(node.expression)
        else:
            self.pieces.append("#")

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 — the parser's name for it
        self.pieces.append("\n")
        self.generic_visit(node)


def wording(locale: str) -> Iterator[tuple[str, str]]:
    """Each key with its words, variants one below the other; the texts of the platforms left out."""
    for key, message in messages(locale).items():
        if not key.startswith(PLATFORMS):
            yield key, "".join(Wording(message).pieces)


KEY = re.compile(r"""(?<![\w./-])f?"([a-z][a-z0-9]*(?:-(?:[a-z0-9]+|\{[^{}"]+\}))*|[a-z]+-\{[^{}"]+\})\"""")


def named_in_code() -> tuple[set[str], list[re.Pattern[str]]]:
    """What the code may name: plain keys, and patterns for keys that are put together (`t(f"scale-{rating}")`)."""
    plain: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for folder in ("bot", "adapters", "scheduling", "storage", "kring"):
        for file in (PROJECT / folder).rglob("*.py"):
            for literal in KEY.findall(file.read_text("utf-8")):
                if "{" in literal:
                    patterns.append(pattern(literal))
                else:
                    plain.add(literal)
    return plain, patterns


def pattern(literal: str) -> re.Pattern[str]:
    fixed = re.split(r"\{[^{}]+\}", literal)
    return re.compile("[a-z0-9-]+".join(map(re.escape, fixed)))


TEXT_CALL = re.compile(r"""(?<![\w.])t\(\s*"([a-z][a-z0-9-]*)\"""")


def said_by_code() -> set[str]:
    """The keys that are surely said: `t("key"…`."""
    files = (file for folder in ("bot", "adapters", "kring") for file in (PROJECT / folder).rglob("*.py"))
    return {key for file in files for key in TEXT_CALL.findall(file.read_text("utf-8"))}


REASON = re.compile(r'"(why-[a-z-]*[a-z])"')
KIND = re.compile(r'\bkind="([a-z-]+)"')
DECIDING = ("bot", "scheduling", "storage")


def reasons_in_code() -> set[str]:
    """The reasons that are given as they stand for sending a nudge, or for not sending it."""
    return _found(REASON)


def kinds_in_code() -> set[str]:
    """The kinds of nudges that are made as they stand."""
    return _found(KIND)


def _found(what: re.Pattern[str]) -> set[str]:
    files = (file for folder in DECIDING for file in (PROJECT / folder).rglob("*.py"))
    return {found for file in files for found in what.findall(file.read_text("utf-8"))}
