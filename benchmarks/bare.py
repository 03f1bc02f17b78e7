"""What Kring's slash command is compared with: the least that a durable slash command of slack-bolt can do.

The same Starlette and uvicorn, Bolt's own Starlette handler with its signature check and `process_before_response`, and
in the command one insert and one commit by SQLAlchemy's asynchronous engine. Started as
`python -m benchmarks.bare`, with SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_API_URL and BARE_DATABASE_URL.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Column, DateTime, MetaData, String, Table, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kring.clock import SystemClock

ANSWER = "Noted."
CONNECTIONS = 20
"""To PostgreSQL at most: as many as Kring opens."""

metadata = MetaData()
noted = Table(
    "noted",
    metadata,
    Column("id", String, primary_key=True),
    Column("person", String, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)


def engine_for(url: str) -> AsyncEngine:
    """To PostgreSQL as many connections as Kring has. SQLite has one writer anyhow: there one connection is fastest."""
    if url.startswith("postgresql://"):
        driver = url.replace("postgresql://", "postgresql+psycopg://", 1)
        return create_async_engine(driver, pool_size=CONNECTIONS, max_overflow=0)
    engine = create_async_engine(url.replace("sqlite://", "sqlite+aiosqlite://", 1), pool_size=1, max_overflow=0)
    event.listen(engine.sync_engine, "connect", durably)
    return engine


def durably(connection: DBAPIConnection, _record: object) -> None:
    """A commit is on the disk, as it is with Kring."""
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def application(engine: AsyncEngine, settings: dict[str, str]) -> Starlette:
    client = AsyncWebClient(token=settings["SLACK_BOT_TOKEN"], base_url=settings["SLACK_API_URL"])
    bolt = AsyncApp(client=client, signing_secret=settings["SLACK_SIGNING_SECRET"], process_before_response=True)
    handler = AsyncSlackRequestHandler(bolt)

    @bolt.command("/kring")
    async def note(ack: AsyncAck, command: dict[str, Any]) -> None:
        row = {"id": command["trigger_id"], "person": command["user_id"], "at": SystemClock().now()}
        async with engine.begin() as connection:
            await connection.execute(noted.insert(), row)
        await ack(ANSWER)

    async def slack(request: Request) -> Response:
        return await handler.handle(request)

    async def alive(_: Request) -> Response:
        return PlainTextResponse("alive")

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
        yield
        await engine.dispose()

    routes = [Route("/slack/events", slack, methods=["POST"]), Route("/healthz", alive)]
    return Starlette(routes=routes, lifespan=lifespan)


if __name__ == "__main__":
    app = application(engine_for(os.environ["BARE_DATABASE_URL"]), dict(os.environ))
    uvicorn.run(app, host="127.0.0.1", port=0, log_config=None, access_log=False)
