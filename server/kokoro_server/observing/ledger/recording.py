"""Records calls in a store; calls that end together share a commit."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

import grpc

from kokoro_server.calls.call import Call
from kokoro_server.errors import LedgerUnavailable
from kokoro_server.observing.ledger.row import LedgerRow, entry_of

_log = logging.getLogger(__name__)

_SPEAKING = {"Synthesize", "SynthesizeStream", "SynthesizeLive"}

_Saved = asyncio.Future[bool]
_Pending = tuple[LedgerRow, _Saved]


class Store(Protocol):
    """Keeps the rows of a ledger."""

    async def save(self, rows: Sequence[LedgerRow]) -> None:
        """Write `rows` in one commit, without blocking the event loop; raises on any error."""
        ...


@asynccontextmanager
async def recording(store: Store) -> AsyncIterator["RecordingLedger"]:
    """Record in `store` while the block runs; write all pending rows at its end."""
    ledger = RecordingLedger(store)
    try:
        yield ledger
    finally:
        await ledger.close()


class RecordingLedger:
    """Writes the usage of calls. Belongs to the event loop that is running when it is created."""

    def __init__(self, store: Store) -> None:
        """Write to `store`."""
        self._store = store
        self._pending = asyncio.Queue[_Pending | None]()
        self._writable = True
        self._writing = asyncio.create_task(self._write_until_closed())

    def check(self) -> None:
        """Raise `LedgerUnavailable` if the last commit failed.

        The refused call is recorded too; this tests whether the ledger works again.
        """
        if not self._writable:
            raise LedgerUnavailable

    async def record(self, call: Call) -> None:
        """Return when the usage of `call` is safe; raises `LedgerUnavailable`."""
        if not _is_kept(call):
            return
        saved = self._append(call)
        if call.characters and not await saved:
            raise LedgerUnavailable

    def note(self, call: Call) -> None:
        """Queue the usage of `call` for writing."""
        if _is_kept(call):
            self._append(call)

    async def close(self) -> None:
        """Write all pending rows."""
        self._pending.put_nowait(None)
        await self._writing

    def _append(self, call: Call) -> _Saved:
        saved: _Saved = asyncio.get_running_loop().create_future()
        self._pending.put_nowait((entry_of(call), saved))
        return saved

    async def _write_until_closed(self) -> None:
        closing = False
        while not closing:
            taken = [await self._pending.get()]
            while not self._pending.empty():
                taken.append(self._pending.get_nowait())
            batch = [pending for pending in taken if pending is not None]
            closing = len(batch) < len(taken)
            if batch:
                self._writable = await self._commit([entry for entry, _ in batch])
                for _, saved in batch:
                    if not saved.done():  # the call may have been cancelled in the meantime
                        saved.set_result(self._writable)

    async def _commit(self, entries: list[LedgerRow]) -> bool:
        """Write `entries` in one commit; return whether it worked. If not, log all of them."""
        try:
            await self._store.save(entries)
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
