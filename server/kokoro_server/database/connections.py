"""Connections of a running server to its database."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeAlias, TypeVar

import psycopg
from psycopg_pool import AsyncConnectionPool

from kokoro_server.database.schema import check_schema, parameters
from kokoro_server.errors import LedgerUnavailable
from kokoro_server.settings.ledger import PostgresUrl

T = TypeVar("T")
Connection: TypeAlias = psycopg.AsyncConnection[tuple[Any, ...]]
Work: TypeAlias = Callable[[Connection], Awaitable[T]]

PATIENCE_SECONDS = 5.0
"""Time for a piece of work, with connecting: PostgreSQL may recover from a crash meanwhile."""
_MOST_CONNECTIONS = 3
"""One for the ledger and two for quotas. A hundred servers then fit behind one pooler."""

_log = logging.getLogger(__name__)


class Database:
    """Runs pieces of work, each on a connection of its own; no error ends it for good."""

    def __init__(self, pool: "AsyncConnectionPool[Connection]") -> None:
        """Take over an open pool of connections in autocommit mode."""
        self._pool = pool
        self._running = set[asyncio.Future[Any]]()

    async def run(self, work: "Work[T]") -> T:
        """Return the result of `work`.

        Raises `LedgerUnavailable` on every error of the database, and after `PATIENCE_SECONDS`
        whatever it does: a database that hangs must not hold the calls.
        """
        running = asyncio.ensure_future(self._run(work))
        self._running.add(running)
        running.add_done_callback(self._ended)
        try:
            done, _ = await asyncio.wait({running}, timeout=PATIENCE_SECONDS)
            if not done:
                raise LedgerUnavailable(f"no answer within {PATIENCE_SECONDS:g} s")
            return running.result()
        except psycopg.Error as error:
            raise LedgerUnavailable(str(error)) from error
        finally:
            # It may take seconds to cancel a statement of a database that hangs.
            running.cancel()

    async def close(self) -> None:
        """Close all connections."""
        for running in self._running:
            running.cancel()
        with suppress(TimeoutError):
            await self._pool.close(timeout=PATIENCE_SECONDS)

    async def _run(self, work: "Work[T]") -> T:
        async with self._pool.connection() as connection:
            return await work(connection)

    def _ended(self, running: "asyncio.Future[Any]") -> None:
        self._running.discard(running)
        if not running.cancelled() and (error := running.exception()):
            _log.warning("the database failed: %s", type(error).__name__)


@asynccontextmanager
async def open_database(url: PostgresUrl) -> AsyncIterator[Database]:
    """Keep connections to `url` while the block runs.

    Raises `ConfigurationError` if the database can't be reached or has another schema.
    """
    await asyncio.to_thread(check_schema, url)
    pool = AsyncConnectionPool[Connection](
        kwargs=parameters(url),
        min_size=1,
        max_size=_MOST_CONNECTIONS,
        open=False,
        name="ledger",
        timeout=PATIENCE_SECONDS,
        reconnect_timeout=PATIENCE_SECONDS,  # later calls try anew
        check=AsyncConnectionPool.check_connection,
    )
    await pool.open()
    database = Database(pool)
    try:
        yield database
    finally:
        await database.close()
