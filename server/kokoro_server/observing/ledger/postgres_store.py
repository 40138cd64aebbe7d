"""The rows of a ledger in a PostgreSQL database, for servers of many machines."""

import asyncio
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from kokoro_server.database.connections import Connection, Database
from kokoro_server.errors import LedgerUnavailable
from kokoro_server.observing.ledger.row import LedgerRow

# The rule of SQLite's ledger: of a call that is sent again, the attempt that used most.
SAVE = """
INSERT INTO kokoro_speech.calls AS c (
    client, request_id, ended, method, code, language, voice,
    characters, units, audio_ms, compute_seconds
) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (client, request_id) DO UPDATE SET
    ended = CASE WHEN excluded.characters > c.characters
        THEN excluded.ended ELSE c.ended END,
    method = CASE WHEN excluded.characters > c.characters
        THEN excluded.method ELSE c.method END,
    code = CASE WHEN excluded.characters > c.characters
        THEN excluded.code ELSE c.code END,
    language = CASE WHEN excluded.characters > c.characters
        THEN excluded.language ELSE c.language END,
    voice = CASE WHEN excluded.characters > c.characters
        THEN excluded.voice ELSE c.voice END,
    units = CASE WHEN excluded.characters > c.characters
        THEN excluded.units ELSE c.units END,
    audio_ms = CASE WHEN excluded.characters > c.characters
        THEN excluded.audio_ms ELSE c.audio_ms END,
    characters = greatest(c.characters, excluded.characters),
    compute_seconds = c.compute_seconds + excluded.compute_seconds,
    attempts = c.attempts + 1
"""
_STATUS = "SELECT pg_xact_status(%s::text::xid8)"
_KEPT = """
SELECT count(*) FROM kokoro_speech.calls AS c
JOIN unnest(%s::text[], %s::text[], %s::integer[]) AS r (client, request_id, characters)
ON (c.client, c.request_id) = (r.client, r.request_id) AND c.characters >= r.characters
"""
_POLL_SECONDS = 0.05
_KEY = itemgetter(0, 1)


class PostgresStore:
    """Writes through a database's connections."""

    def __init__(self, database: Database) -> None:
        """Write to `database`."""
        self._database = database

    async def save(self, rows: Sequence[LedgerRow]) -> None:
        """Write `rows` in one commit; raises `LedgerUnavailable`.

        Tries twice, so that a database that starts anew costs no call.
        """
        commit = _Commit(rows)
        try:
            await self._database.run(commit.run)
        except LedgerUnavailable:
            await self._database.run(commit.run)


class _Commit:
    """A commit that can be tried again without counting a row twice."""

    def __init__(self, rows: Sequence[LedgerRow]) -> None:
        # In one order in all servers, so that no two commits wait for each other.
        self._rows = sorted(rows, key=_KEY)
        self._transaction: str | None = None

    async def run(self, connection: Connection) -> None:
        """Write the rows, unless an earlier try did and lost its connection before the answer."""
        if self._transaction and await self._is_done(connection, self._transaction):
            return
        async with connection.transaction():
            self._transaction = await _value(connection, "SELECT pg_current_xact_id()::text")
            async with connection.cursor() as cursor:
                await cursor.executemany(SAVE, self._rows)

    async def _is_done(self, connection: Connection, transaction: str) -> bool:
        """Return whether `transaction` was committed with the rows, once it has ended.

        A database that crashes forgets the numbers of transactions that it has not written to its
        log yet, and gives them to others. So the number alone proves nothing.
        """
        status = await _value(connection, _STATUS, transaction)
        while status == "in progress":
            await asyncio.sleep(_POLL_SECONDS)
            status = await _value(connection, _STATUS, transaction)
        return status == "committed" and await self._are_kept(connection)

    async def _are_kept(self, connection: Connection) -> bool:
        rows = [(row.client, row.request_id, row.characters) for row in self._rows]
        columns = map(list, zip(*rows, strict=True))
        return await _value(connection, _KEPT, *columns) == str(len(rows))


async def _value(connection: Connection, query: str, *given: str | list[Any]) -> str:
    row = await (await connection.execute(query, given)).fetchone()
    return str(row[0]) if row else ""
