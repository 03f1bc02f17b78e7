"""Databases for whole programs."""

from tests.stores import migrated_sqlite, postgres_address, sqlite_address

__all__ = ["migrated_sqlite", "postgres_address", "sqlite_address"]
