"""Logs: structured, with ids, never with what people wrote."""

from __future__ import annotations

import logging
import sys

import structlog

QUIET = (
    "alembic",
    "slack_bolt",
    "slack_sdk",
    "apscheduler",
    "aiohttp.access",
    "uvicorn.access",
    "uvicorn.error",
    "botbuilder",
)
"""Loggers of libraries that write requests or bodies at lower levels: only their warnings pass."""


def set_up_logs(*, pretty: bool, level: int = logging.INFO) -> None:
    """One line per event on standard error: JSON, or `pretty` for a person at a terminal.

    What only does its work and ends says by itself what went wrong: its log is for errors alone.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    last = structlog.dev.ConsoleRenderer() if pretty else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[*shared, last],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    _adopt_standard_logging(shared, last, level)


def _adopt_standard_logging(
    shared: list[structlog.typing.Processor], last: structlog.typing.Processor, level: int
) -> None:
    handler = logging.StreamHandler(sys.stderr)
    keep = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[keep, last]))
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
