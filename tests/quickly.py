"""Where tests keep their files: in memory, where there is room. For much of a test was waiting for the disk.

A process that is killed leaves its files there as it does on a disk; only a machine without power doesn't. Where there
is no such place (or it is small, as in a container), or `TMPDIR` names another, all is as it would be without this.
"""

import gc
import os
import tempfile
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108 — Linux's own, and what is made there has a random name and is its owner's alone
ROOM = 2**31
"""Bytes. The servers of eight processes, with their databases, take less than half of it."""


def fits(place: Path) -> bool:
    """Whether there is room, and programs (PostgreSQL's) may be started there."""
    if not (place.is_dir() and os.access(place, os.W_OK)):
        return False
    there = os.statvfs(place)
    return there.f_bavail * there.f_frsize >= ROOM and not there.f_flag & os.ST_NOEXEC


def pytest_configure(config: pytest.Config) -> None:
    """In the first process, before anything is made; those that it starts inherit the place."""
    if "TMPDIR" not in os.environ and fits(MEMORY):
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: looking through it for garbage only stops tests for seconds."""
    gc.collect()
    gc.freeze()
