"""The contract suite runs on every kind of store."""

from tests.stores import address, clock, migrated_sqlite, postgres_address, sqlite_address, store

__all__ = ["address", "clock", "migrated_sqlite", "postgres_address", "sqlite_address", "store"]
