"""The rows of a ledger in a SQLite file, for the servers of one machine."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

from kokoro_server.observing.ledger.row import LedgerRow
from kokoro_server.observing.ledger.sqlite_file import open_for_writing

# A call that is sent again with the same id stays one row: the attempt that used most.
SAVE = """
INSERT INTO calls (
    client, request_id, ended, method, code, language, voice,
    characters, units, audio_ms, compute_seconds
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (client, request_id) DO UPDATE SET
    ended = iif(excluded.characters > characters, excluded.ended, ended),
    method = iif(excluded.characters > characters, excluded.method, method),
    code = iif(excluded.characters > characters, excluded.code, code),
    language = iif(excluded.characters > characters, excluded.language, language),
    voice = iif(excluded.characters > characters, excluded.voice, voice),
    units = iif(excluded.characters > characters, excluded.units, units),
    audio_ms = iif(excluded.characters > characters, excluded.audio_ms, audio_ms),
    characters = max(characters, excluded.characters),
    compute_seconds = compute_seconds + excluded.compute_seconds,
    attempts = attempts + 1
"""


@asynccontextmanager
async def sqlite_store(path: Path) -> AsyncIterator["SqliteStore"]:
    """Keep the file `path` open while the block runs.

    Raises `ConfigurationError` if the file can't be written.
    """
    store = SqliteStore(open_for_writing(path))
    try:
        yield store
    finally:
        await asyncio.to_thread(store.close)


class SqliteStore:
    """Writes in a thread of its own, so the event loop never waits for the disk."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over `connection`."""
        self._connection = connection
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="ledger")

    async def save(self, rows: Sequence[LedgerRow]) -> None:
        """Write `rows` in one commit; raises `sqlite3.Error`."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._save, rows)

    def close(self) -> None:
        """Close the file."""
        self._thread.shutdown()
        self._connection.close()

    def _save(self, rows: Sequence[LedgerRow]) -> None:
        with self._connection:
            self._connection.executemany(SAVE, rows)
