"""Programs to measure, each a process of its own on a free loopback port."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import aiohttp
import psutil

KRING = str(Path(sys.executable).with_name("kring"))
"""The program as it was installed beside this Python."""

PATIENCE = 30.0
"""Seconds for a server to start, and again to stop."""

LOOK_AGAIN = 0.05
TOLD = 4000
KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT")
"""What a server gets of our own environment: no setting of Kring's that happens to be set here."""


class Failed(Exception):
    """A program ended, or stayed silent, instead of doing its work."""


@dataclass(frozen=True)
class Server:
    """A running server and its process."""

    url: str
    process: psutil.Process


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    return {name: os.environ[name] for name in KEPT if name in os.environ} | dict(settings)


@asynccontextmanager
async def running(
    command: Sequence[str], settings: Mapping[str, str], directory: Path, healthy: str
) -> AsyncIterator[Server]:
    """The server that `command` starts in `directory`, for as long as the block lasts; it is up once `healthy` (a
    path) answers 200. Raises `Failed`. Whatever goes wrong in the block is told with what the server wrote last.
    """
    written = directory / f"{Path(command[0]).name}-{Path(command[-1]).name}.log"
    child = _start(command, settings, written)
    try:
        yield await _up(child, healthy, written)
    except Exception as error:
        error.add_note(f"{written.name} ends with:\n{_end_of(written)}")
        raise
    finally:
        child.terminate()
        await asyncio.to_thread(_ended, child)


def run(command: Sequence[str], settings: Mapping[str, str], directory: Path) -> None:
    """Runs a program to its end. Raises `Failed`."""
    done = subprocess.run(
        command, env=environment(settings), cwd=directory, check=False, capture_output=True, timeout=PATIENCE
    )
    if done.returncode:
        raise Failed(done.stderr.decode(errors="replace")[-TOLD:])


def _start(command: Sequence[str], settings: Mapping[str, str], written: Path) -> subprocess.Popen[bytes]:
    with written.open("wb") as log:
        return subprocess.Popen(command, env=environment(settings), cwd=written.parent, stdout=log, stderr=log)


async def _up(child: subprocess.Popen[bytes], healthy: str, written: Path) -> Server:
    process = psutil.Process(child.pid)
    try:
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            while child.poll() is None:
                url = listening(process)
                if url and await _answers(session, url + healthy):
                    return Server(url, process)
                await asyncio.sleep(LOOK_AGAIN)
    except (TimeoutError, psutil.NoSuchProcess):
        pass
    child.kill()
    raise Failed(f"{written.stem} does not serve")


def listening(process: psutil.Process) -> str | None:
    """The address that a process took for itself (it was told port 0); None as long as it has none."""
    found = [one.laddr for one in process.net_connections("inet") if one.status == psutil.CONN_LISTEN]
    return f"http://127.0.0.1:{found[0].port}" if found else None


async def _answers(session: aiohttp.ClientSession, url: str) -> bool:
    try:
        async with session.get(url) as response:
            return response.status == HTTPStatus.OK
    except aiohttp.ClientError:
        return False


def _end_of(written: Path) -> str:
    return written.read_text("utf-8", "replace")[-TOLD:]


def _ended(child: subprocess.Popen[bytes]) -> None:
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
