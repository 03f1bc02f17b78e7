"""A database that a test gets is as good as new, whatever the one before it did."""

import psycopg
import pytest

from tests.lending import Lender
from tests.postgres import Postgres

SEEN = "INSERT INTO transcript (room, key, entry, at) VALUES ('an', %s, '{}', now()) RETURNING id"


def ids_of(url: str) -> list[int]:
    """Of two rows that are added."""
    with psycopg.connect(url) as link:
        return [link.execute(SEEN, [key]).fetchall()[0][0] for key in ("one", "two")]


def test_it_is_lent_again_without_the_rows_and_the_connections_of_before(postgres: Postgres) -> None:
    lender = Lender(postgres)
    with lender.lent() as url:
        assert ids_of(url) == [1, 2]
        still_open = psycopg.connect(url)
    with pytest.raises(psycopg.OperationalError):
        still_open.execute("SELECT 1")
    still_open.close()
    with lender.lent() as again:
        assert again == url
        assert ids_of(again) == [1, 2]


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE transcript ALTER room DROP NOT NULL",
        "ALTER TABLE transcript ADD more text",
        "CREATE INDEX more ON transcript (at)",
        "CREATE TABLE more ()",
        "DELETE FROM alembic_version",
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = 64', current_database()); END $$",
    ],
)
def test_one_that_was_changed_is_lent_to_nobody_any_more(postgres: Postgres, change: str) -> None:
    lender = Lender(postgres)
    with lender.lent() as url, psycopg.connect(url) as link:
        link.execute(change)
    with lender.lent() as another:
        assert another != url
