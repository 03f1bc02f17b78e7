"""The Dockerfile and .dockerignore, read the way a builder reads them: what no container engine is here to try."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parent.parent


@dataclass(frozen=True)
class Instruction:
    """One instruction, with the number of its stage."""

    stage: int
    word: str
    rest: str

    @property
    def arguments(self) -> list[str]:
        """What stands after the options."""
        return [word for word in self.rest.split() if not word.startswith("--")]

    def option(self, name: str) -> str | None:
        found = re.search(rf"--{name}=(\S+)", self.rest)
        return found[1] if found else None


def dockerfile() -> list[Instruction]:
    return list(_instructions((HOUSE / "Dockerfile").read_text("utf-8")))


def _instructions(text: str) -> Iterator[Instruction]:
    plain = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    stage = -1
    for line in re.sub(r"\s*\\\n\s*", " ", plain).splitlines():
        word, _, rest = line.strip().partition(" ")
        if word:
            stage += word == "FROM"
            yield Instruction(stage, word, rest)


def last_stage(instructions: Sequence[Instruction]) -> list[Instruction]:
    """What the image is made of in the end."""
    return [one for one in instructions if one.stage == instructions[-1].stage]


def environment(instructions: Sequence[Instruction]) -> dict[str, str]:
    pairs = [pair.partition("=") for one in instructions if one.word == "ENV" for pair in one.rest.split()]
    return {name: value for name, _, value in pairs}


class Ignored:
    """.dockerignore: of the patterns that name a file, or a folder that it is in, the last one decides."""

    def __init__(self, text: str) -> None:
        lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
        self._rules = [(_pattern(line.lstrip("!")), not line.startswith("!")) for line in lines]

    def __call__(self, path: str) -> bool:
        """Whether the builder never sees this file (relative to the house, with slashes)."""
        parts = path.split("/")
        here = ["/".join(parts[: end + 1]) for end in range(len(parts))]
        said = [out for pattern, out in self._rules if any(pattern.fullmatch(one) for one in here)]
        return bool(said) and said[-1]


def ignored() -> Ignored:
    return Ignored((HOUSE / ".dockerignore").read_text("utf-8"))


def _pattern(glob: str) -> re.Pattern[str]:
    """Docker's globs: `**/` is any number of folders, `*` a part of one name."""
    signs = {"**/": "(?:.*/)?", "*": "[^/]*"}
    parts = re.split(r"(\*\*/|\*)", glob.rstrip("/"))
    return re.compile("".join(signs.get(part, re.escape(part)) for part in parts))
