"""No process, however it hangs, keeps rows of PostgreSQL from the others for longer than a lease."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.ports import NotSaved
from scheduling.dispatcher import LEASE
from storage import engine


def test_a_transaction_may_take_less_than_a_lease() -> None:
    assert timedelta(seconds=engine.TRANSACTION) < LEASE


async def test_the_server_ends_a_transaction_that_goes_on_for_too_long(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "TRANSACTION", 1)
    database = engine.Postgres(engine.url_of(postgres_url))
    try:
        with pytest.raises(NotSaved):
            await database.write(lambda connection: connection.exec_driver_sql("SELECT pg_sleep(60)").all())
        assert await database.write(lambda connection: connection.exec_driver_sql("SELECT 1").scalar()) == 1
    finally:
        await database.close()
