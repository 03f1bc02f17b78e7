"""How the program listens."""

from __future__ import annotations

import asyncio
import json
import secrets
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
import uvicorn
from starlette.applications import Starlette

from benchmarks.servers import KRING, environment
from kring import wiring
from kring.settings import Settings
from kring.wiring import Role, listening_as
from storage import migrate
from tests.fakes.world import Clock
from tests.stores import opened

A_PROXY_KEEPS = 60
"""Seconds that nginx and load balancers keep a connection to us that nobody uses, unless told otherwise."""


async def test_a_connection_is_ended_by_the_proxy_and_not_by_us(monkeypatch: pytest.MonkeyPatch) -> None:
    """If we end it, the next request may be on its way over it already: then nobody answers that."""
    listening: list[uvicorn.Config] = []

    async def serve(server: uvicorn.Server) -> None:
        listening.append(server.config)

    monkeypatch.setattr(uvicorn.Server, "serve", serve)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(wiring, "spare_what_stays", lambda: None)
    await wiring.run(Starlette(), Settings.model_validate({}), {})
    (config,) = listening
    assert config.timeout_keep_alive > A_PROXY_KEEPS


@pytest.mark.parametrize(
    ("given", "role", "port"),
    [({}, Role.WORKER, 0), ({}, Role.WEB, 8000), ({}, Role.ALL, 8000), ({"kring_port": 8000}, Role.WORKER, 8000)],
)
def test_a_worker_whose_port_nobody_chose_takes_a_free_one(given: dict[str, int], role: Role, port: int) -> None:
    """Beside the web on the same machine, as the guide has it; in a container the image chose."""
    assert listening_as(Settings.model_validate(given), role).kring_port == port


def slack() -> dict[str, str]:
    """One workspace, and nobody at Slack's."""
    secret = {"SLACK_SIGNING_SECRET": secrets.token_hex(16), "SLACK_BOT_TOKEN": secrets.token_hex(16)}
    return secret | {"SLACK_API_URL": "http://127.0.0.1:9/api/"}


Serving = asyncio.subprocess.Process


@asynccontextmanager
async def serving(
    settings: dict[str, str], directory: Path, *words: str, command: str = "serve"
) -> AsyncIterator[Serving]:
    """`kring serve` as a process of its own, told to stop at the end."""
    process = await asyncio.create_subprocess_exec(
        *(KRING, command, *words), env=environment(settings), cwd=directory, stderr=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(60):
            yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.communicate(), 60)


async def hears(process: Serving, event: str) -> dict[str, object]:
    """The first line of its log about this event. Raises EOFError when it ends without."""
    assert process.stderr is not None
    async for line in process.stderr:
        said: dict[str, object] = json.loads(line)
        if said["event"] == event:
            return said
    raise EOFError(event)


async def test_it_says_once_where_it_listens_and_what_it_serves(tmp_path: Path) -> None:
    """A worker beside a web on one machine, neither of them with a port of its own: nothing collides."""
    settings = slack() | {"KRING_PUBLIC_URL": "https://kring.example.org"}
    async with serving(settings, tmp_path, "--role", "worker") as worker, aiohttp.ClientSession() as session:
        said = await hears(worker, "serving")
        async with session.get(f"http://{said['at']}/healthz") as answer:
            assert answer.status == 200
    assert (said["role"], said["slack"], said["teams"], said["database"]) == ("worker", "one", False, "sqlite")
    assert [secret for secret in settings.values() if secret in json.dumps(said)] == ["https://kring.example.org"]


async def test_that_nobody_can_reach_it_is_in_its_log(tmp_path: Path) -> None:
    async with serving(slack() | {"KRING_PORT": "0"}, tmp_path) as process:
        said = await hears(process, "nobody reaches Kring")
    assert (said["level"], said["setting"]) == ("warning", "KRING_PUBLIC_URL")
    assert "SLACK_APP_TOKEN" in str(said["mend"])


async def test_the_playground_moves_into_no_database_but_its_own(tmp_path: Path) -> None:
    """Where Kring was set up for real, and nobody has come yet: nobody would be told from the invented people."""
    migrate(f"sqlite:///{tmp_path}/kring.db")
    for given in ({}, {"KRING_DATABASE_URL": "sqlite:///kring.db"}):
        async with serving(given | {"KRING_PORT": "0"}, tmp_path, command="demo") as process:
            assert (await hears(process, "serving"))["role"] == "playground"
    assert await is_used(tmp_path / "playground.db")
    assert not await is_used(tmp_path / "kring.db")


async def is_used(file: Path) -> bool:
    async with opened(f"sqlite:///{file}", Clock()) as store:
        return not await store.is_empty()


async def test_a_port_that_is_taken_is_said_with_what_to_do(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        async with serving(slack() | {"KRING_PORT": port}, tmp_path) as process:
            said = await hears(process, "not serving")
            assert await process.wait() == 3
    assert said["at"] == f"127.0.0.1:{port}"
    assert "KRING_PORT" in str(said["mend"])
