"""Ledgers of both kinds, which tests read with the same SQL."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from typing import Any

import psycopg

from kokoro_server.database.connections import open_database
from kokoro_server.observing.ledger import Ledger, recording, sqlite_store
from kokoro_server.observing.ledger.postgres_store import PostgresStore
from kokoro_server.settings import LedgerLocation, PostgresUrl


class Reader:
    """A connection of its own to a ledger."""

    def __init__(self, connection: sqlite3.Connection | psycopg.Connection[Any]) -> None:
        self._connection = connection

    def execute(self, query: str) -> list[tuple[Any, ...]]:
        """Run `query` in a transaction of its own; return its rows."""
        if isinstance(self._connection, sqlite3.Connection):
            return self._connection.execute(query).fetchall()
        cursor = self._connection.execute(query.encode())
        return cursor.fetchall() if cursor.description else []

    def rename(self, old: str, new: str) -> None:
        """Rename a table."""
        self.execute(f"ALTER TABLE {old} RENAME TO {new}")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Let nobody else write to the ledger."""
        if isinstance(self._connection, sqlite3.Connection):
            self.execute("BEGIN IMMEDIATE")
        else:
            self.execute("BEGIN")
            self.execute("LOCK TABLE calls")
        yield
        self.execute("ROLLBACK")


@contextmanager
def reading(location: LedgerLocation) -> Iterator[Reader]:
    if isinstance(location, PostgresUrl):
        options = "-c search_path=kokoro_speech"
        with psycopg.connect(location.url, options=options, autocommit=True) as database:
            yield Reader(database)
    else:
        with closing(sqlite3.connect(location, isolation_level=None)) as file:
            yield Reader(file)


@asynccontextmanager
async def recorder(location: LedgerLocation) -> AsyncIterator[Ledger]:
    """A ledger without a server."""
    if isinstance(location, PostgresUrl):
        async with (
            open_database(location) as database,
            recording(PostgresStore(database)) as ledger,
        ):
            yield ledger
    else:
        async with sqlite_store(location) as store, recording(store) as ledger:
            yield ledger
