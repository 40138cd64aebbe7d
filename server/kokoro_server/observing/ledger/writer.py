"""The ledger in a SQLite file. One thread writes; calls that end together share a commit."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import grpc

from kokoro_server.calls.call import Call
from kokoro_server.errors import LedgerUnavailable
from kokoro_server.observing.ledger.row import SAVE, LedgerRow, entry_of
from kokoro_server.observing.ledger.schema import open_for_writing

_log = logging.getLogger(__name__)

_SPEAKING = {"Synthesize", "SynthesizeStream", "SynthesizeLive"}

_Saved = asyncio.Future[bool]
_Pending = tuple[LedgerRow, _Saved]


@asynccontextmanager
async def open_ledger(path: Path) -> AsyncIterator["SqliteLedger"]:
    """Keep the ledger in the file `path` while the block runs; write all pending rows at its end.

    Raises `ConfigurationError` if the file can't be written.
    """
    ledger = SqliteLedger(open_for_writing(path))
    try:
        yield ledger
    finally:
        await asyncio.to_thread(ledger.close)


class SqliteLedger:
    """Writes the usage of calls in a thread of its own, so the event loop never waits for the disk.

    Belongs to the event loop that is running when it is created.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over `connection`."""
        self._connection = connection
        self._loop = asyncio.get_running_loop()
        self._pending = SimpleQueue[_Pending | None]()
        self._writable = True
        self._thread = Thread(target=self._write_until_closed, name="ledger", daemon=True)
        self._thread.start()

    def check(self) -> None:
        """Raise `LedgerUnavailable` if the last commit failed.

        The refused call is recorded too; this tests whether the ledger works again.
        """
        if not self._writable:
            raise LedgerUnavailable

    async def record(self, call: Call) -> None:
        """Return when the usage of `call` is on disk; raises `LedgerUnavailable`."""
        if not _is_kept(call):
            return
        saved = self._append(call)
        if call.characters and not await saved:
            raise LedgerUnavailable

    def note(self, call: Call) -> None:
        """Queue the usage of `call` for writing."""
        if _is_kept(call):
            self._append(call)

    def close(self) -> None:
        """Write all pending rows, and close the file."""
        self._pending.put(None)
        self._thread.join()

    def _append(self, call: Call) -> _Saved:
        saved: _Saved = self._loop.create_future()
        self._pending.put((entry_of(call), saved))
        return saved

    def _write_until_closed(self) -> None:
        closing = False
        while not closing:
            taken = [self._pending.get()]
            while not self._pending.empty():
                taken.append(self._pending.get())
            batch = [pending for pending in taken if pending is not None]
            closing = len(batch) < len(taken)
            if batch:
                self._writable = self._commit([entry for entry, _ in batch])
                told = [saved for _, saved in batch]
                self._loop.call_soon_threadsafe(_tell, told, self._writable)
        self._connection.close()

    def _commit(self, entries: list[LedgerRow]) -> bool:
        """Write `entries` in one commit; return whether it worked. If not, log all of them."""
        try:
            with self._connection:
                self._connection.executemany(SAVE, entries)
        except Exception:  # noqa: BLE001 - on any error, calls still wait for the result
            _log.exception("the ledger can't be written; these calls are not in it:")
            for entry in entries:
                _log.error("not in the ledger", extra={"fields": entry._asdict()})
            return False
        return True


def _is_kept(call: Call) -> bool:
    """Return whether `call` is recorded: a synthesis call, but not one without a valid token.

    Otherwise strangers could fill the disk.
    """
    return call.method in _SPEAKING and call.code is not grpc.StatusCode.UNAUTHENTICATED


def _tell(waiting: list[_Saved], saved: bool) -> None:  # noqa: FBT001 - called by the loop
    for future in waiting:
        if not future.done():  # the call may have been cancelled in the meantime
            future.set_result(saved)
