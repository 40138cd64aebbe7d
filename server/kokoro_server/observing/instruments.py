"""Puts together a server's instruments: metrics, ledger and observers of calls."""

# ruff: noqa: PLC0415 - OpenTelemetry is imported only if traces are on

from collections.abc import AsyncIterator, Iterator
from contextlib import (
    AbstractContextManager,
    AsyncExitStack,
    ExitStack,
    asynccontextmanager,
    contextmanager,
)
from dataclasses import dataclass, field
from typing import Protocol

from kokoro_server.calls.call import Call, Metadata
from kokoro_server.errors import ConfigurationError
from kokoro_server.observing.exposition import exposed
from kokoro_server.observing.ledger import Ledger, NoLedger, open_ledger
from kokoro_server.observing.metrics import Metrics
from kokoro_server.settings import OperatingSettings


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
        if settings.metrics_listen:
            await stack.enter_async_context(exposed(metrics, settings.metrics_listen))
        if settings.ledger:
            ledger = await stack.enter_async_context(open_ledger(settings.ledger))
        if settings.traces:
            observers.append(await stack.enter_async_context(_tracing()))
        yield Instruments(metrics, ledger, tuple(observers))


@asynccontextmanager
async def _tracing() -> AsyncIterator[Observer]:
    try:
        from kokoro_server.observing.tracing import exporting
    except ImportError as error:
        raise ConfigurationError(
            f'--traces needs the extra tracing: pip install "kokoro-speech[tracing]" ({error})'
        ) from None
    async with exporting() as tracing:
        yield tracing
