"""Puts together a server's instruments: metrics, ledger and observers of calls."""

# ruff: noqa: PLC0415 - OpenTelemetry and psycopg are imported only if they are used

from collections.abc import AsyncIterator, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    AsyncExitStack,
    ExitStack,
    asynccontextmanager,
    contextmanager,
)
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from kokoro_server.calls.call import Call, Metadata
from kokoro_server.errors import missing_extra_named
from kokoro_server.observing.exposition import exposed
from kokoro_server.observing.ledger import Ledger, NoLedger, recording, sqlite_store
from kokoro_server.observing.metrics import Metrics
from kokoro_server.settings import OperatingSettings
from kokoro_server.settings.ledger import PostgresUrl

if TYPE_CHECKING:
    from kokoro_server.database.connections import Database


class Observer(Protocol):
    """Watches calls."""

    def watching(self, call: Call, metadata: Metadata) -> AbstractContextManager[None]:
        """Watch `call` while the block runs; the call's account is complete when it ends."""
        ...


@dataclass(frozen=True, slots=True)
class Instruments:
    """The instruments of a server; by default metrics that nobody reads."""

    metrics: Metrics = field(default_factory=Metrics)
    ledger: Ledger = field(default_factory=NoLedger)
    observers: tuple[Observer, ...] = ()
    database: "Database | None" = None
    """The database of the ledger, if it is in one; other servers may use the same."""

    @contextmanager
    def watching(self, call: Call, metadata: Metadata) -> Iterator[None]:
        """Watch `call` and its initial `metadata` while the block runs."""
        with ExitStack() as stack:
            for observer in (self.metrics, *self.observers):
                stack.enter_context(observer.watching(call, metadata))
            yield


@asynccontextmanager
async def instruments(settings: OperatingSettings) -> AsyncIterator[Instruments]:
    """Set up the instruments that `settings` ask for; close them when the block ends.

    Raises `ConfigurationError` if a port, a file or a package is not available.
    """
    metrics = Metrics()
    async with AsyncExitStack() as stack:
        ledger: Ledger = NoLedger()
        observers: list[Observer] = []
        database = None
        if settings.metrics_listen:
            await stack.enter_async_context(exposed(metrics, settings.metrics_listen))
        if isinstance(settings.ledger, PostgresUrl):
            database = await stack.enter_async_context(_database(settings.ledger))
            ledger = await stack.enter_async_context(_recording_in(database))
        elif settings.ledger:
            store = await stack.enter_async_context(sqlite_store(settings.ledger))
            ledger = await stack.enter_async_context(recording(store))
        if settings.traces:
            observers.append(await stack.enter_async_context(_tracing()))
        yield Instruments(metrics, ledger, tuple(observers), database)


def _database(url: PostgresUrl) -> "AbstractAsyncContextManager[Database]":
    with missing_extra_named("--ledger postgresql://", "postgres"):
        from kokoro_server.database.connections import open_database
    return open_database(url)


def _recording_in(database: "Database") -> AbstractAsyncContextManager[Ledger]:
    from kokoro_server.observing.ledger.postgres_store import PostgresStore

    return recording(PostgresStore(database))


@asynccontextmanager
async def _tracing() -> AsyncIterator[Observer]:
    with missing_extra_named("--traces", "tracing"):
        from kokoro_server.observing.tracing import exporting
    async with exporting() as tracing:
        yield tracing
