"""Writes docs/story anew: `python -m tests.story`, or `make story`."""

from __future__ import annotations

import asyncio
import logging
import tempfile

import structlog

from bot.people import LOCALES, Locale
from storage import migrate
from tests.story.over_the_wire import on
from tests.story.telling import DOCS, kept, play


async def told(locale: Locale, folder: str) -> str:
    address = f"sqlite:///{folder}/{locale}.db"
    migrate(address)
    async with on("slack", locale, address) as here:
        await play(here)
        return here.book.told(await here.load())


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for locale in LOCALES:
            kept(locale).write_text(asyncio.run(told(locale, folder)), "utf-8")


if __name__ == "__main__":
    main()
