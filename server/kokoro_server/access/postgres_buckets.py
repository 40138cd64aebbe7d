"""Token buckets in a PostgreSQL database: one quota for all servers."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from kokoro_server.database.connections import Connection, Database
from kokoro_server.errors import LedgerUnavailable

# Seconds to wait until %(seconds)s can be taken from bucket q, whose row may be missing. The
# database's clock is the only one; it stands still within a statement.
_WAIT = """
    coalesce(extract(epoch FROM greatest(q.full_at, statement_timestamp()) - statement_timestamp()),
             0)::float8 + least(%(seconds)s, %(window)s) - %(window)s
"""
_ASK = f"SELECT {_WAIT} FROM (VALUES (1)) AS one LEFT JOIN kokoro_speech.quotas q ON client = %(client)s"  # noqa: E501, S608 - of the expression above alone
# One statement locks the row, decides and writes, whatever other servers do. This is GCRA, the
# generic cell rate algorithm (ITU-T I.371): `full_at` is its theoretical arrival time.
_TAKE = f"""
INSERT INTO kokoro_speech.quotas AS q (client, full_at, wait)
VALUES (%(client)s, statement_timestamp() + %(seconds)s * interval '1 second', 0)
ON CONFLICT (client) DO UPDATE SET
    wait = {_WAIT},
    full_at = CASE WHEN {_WAIT} <= 0
        THEN greatest(q.full_at, statement_timestamp()) + %(seconds)s * interval '1 second'
        ELSE q.full_at END
RETURNING wait
"""  # noqa: S608 - likewise
_GIVE_BACK = """
UPDATE kokoro_speech.quotas SET full_at = full_at - %(seconds)s * interval '1 second'
WHERE client = %(client)s
"""


class PostgresBuckets:
    """The buckets of all servers that use the same database.

    A server that is killed keeps what its calls had reserved, until the bucket has refilled.
    Belongs to one event loop.
    """

    def __init__(self, database: Database, window: float) -> None:
        """Let each bucket hold `window` seconds of quota."""
        self._database = database
        self._window = window
        self._owed = dict[str, float]()
        """Seconds that could not be given back yet, by client."""
        self._tasks = set[asyncio.Task[Any]]()

    async def wait(self, client: str, seconds: float) -> float:
        """Return after how many seconds `take` would succeed; raises `LedgerUnavailable`."""
        return await self._ask(_ASK, client, seconds)

    async def take(self, client: str, seconds: float) -> float:
        """Take `seconds` and return at most 0, or take nothing and return the time to wait.

        Raises `LedgerUnavailable`.
        """
        if owed := self._owed.pop(client, 0.0):
            await self.give_back(client, owed)
        taking = self._start(self._ask(_TAKE, client, seconds))
        try:
            return await asyncio.shield(taking)
        except asyncio.CancelledError:
            # The database may have it already.
            taking.add_done_callback(lambda _: self._return_taken(taking, client, seconds))
            raise

    async def give_back(self, client: str, seconds: float) -> None:
        """Put `seconds` back, if not now, then before the client's next call."""
        await asyncio.shield(self._start(self._give_back(client, seconds)))

    async def _ask(self, statement: str, client: str, seconds: float) -> float:
        given = {"client": client, "seconds": seconds, "window": self._window}

        async def ask(connection: Connection) -> float:
            row = await (await connection.execute(statement, given)).fetchone()
            if row is None:
                raise LedgerUnavailable("no answer")  # both statements always return a row
            return float(row[0])

        return await self._database.run(ask)

    async def _give_back(self, client: str, seconds: float) -> None:
        try:
            await self._database.run(
                lambda connection: connection.execute(
                    _GIVE_BACK, {"client": client, "seconds": seconds}
                )
            )
        except LedgerUnavailable:
            self._owed[client] = self._owed.get(client, 0.0) + seconds

    def _return_taken(self, taking: "asyncio.Task[float]", client: str, seconds: float) -> None:
        if not taking.cancelled() and not taking.exception() and taking.result() <= 0:
            self._start(self._give_back(client, seconds))

    def _start(self, work: "Coroutine[Any, Any, Any]") -> "asyncio.Task[Any]":
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
