"""The files that hold secrets: whether anybody else on this machine may read them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from kring.checks.finding import Finding, off
from kring.settings import Settings
from storage import file_of

FILES = "Files"
ENV = Path(".env")
OTHERS = stat.S_IRGRP | stat.S_IWGRP | stat.S_IROTH | stat.S_IWOTH


def look_at_files(settings: Settings) -> list[Finding]:
    """One line for each that others may read or change; nothing where all is well, or rights mean something else."""
    kept = file_of(settings.kring_database_url)
    files = [ENV, kept] if kept is not None else [ENV]
    return [_finding(one) for one in _open(files)] if os.name == "posix" else []


def _open(files: list[Path]) -> Iterator[Path]:
    for one in files:
        try:
            if one.stat().st_mode & OTHERS:
                yield one
        except OSError:
            continue


def _finding(file: Path) -> Finding:
    return off(FILES, f"{file} can be read or changed by others on this machine", f"chmod 600 {file}")
