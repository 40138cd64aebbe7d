"""A running server: the one place that puts its parts together."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Protocol

from kokoro_server.access import open_access
from kokoro_server.languages import Languages
from kokoro_server.observing import Instruments, Metrics, instruments, version
from kokoro_server.pronouncing.lexicons import Lexicons
from kokoro_server.rpc.server import SpeechServer
from kokoro_server.settings import OperatingSettings, ServerSettings
from kokoro_server.synthesis.admission import Admission
from kokoro_server.synthesis.synthesizer import Synthesizer
from kokoro_server.voices import Voices

_LINGER_SECONDS = 0.5
"""Time for the last bytes to leave once no call runs. Open health watches end after it."""

_CLOSE_SECONDS = 2.0
"""Time for the languages to end their child processes."""

_log = logging.getLogger(__name__)

Observed = Callable[[OperatingSettings], AbstractAsyncContextManager[Instruments]]
"""Makes a server's instruments from the operator's settings."""


class Speech(Protocol):
    """Provides a server's G2P and acoustic model."""

    def languages(self, on_load: Callable[[str, float], object]) -> Languages:
        """Return the G2P of all languages; it calls `on_load` with each code and load time."""
        ...

    def voices(self) -> Voices:
        """Return the voices of the server."""
        ...

    async def load(self, languages: Languages, metrics: Metrics) -> Synthesizer:
        """Load the model and the first languages; raises `ConfigurationError`."""
        ...


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server that listens. It serves once it has loaded."""

    address: str
    """The address that it listens on, with the actual port."""
    rpc: SpeechServer
    admission: Admission
    instruments: Instruments
    loading: asyncio.Task[None]

    async def serving(self) -> None:
        """Return when the server serves; raises `ConfigurationError` if it can't."""
        await asyncio.shield(self.loading)

    async def drain(self, grace: float) -> None:
        """Refuse new calls, let accepted calls run for `grace` seconds, then cut them off."""
        await self.rpc.finish(grace)

    async def keep_accepting(self) -> None:
        """Listen again whenever gRPC stops accepting calls.

        Returns only if this can't be detected. Raises `ConfigurationError` if the address is gone.
        """
        await self.rpc.keep_accepting()


@asynccontextmanager
async def running_server(
    settings: ServerSettings,
    provide: Callable[[], Speech],
    *,
    observed: Observed = instruments,
    ends_process: bool = False,
) -> AsyncIterator[RunningServer]:
    """Listen as `settings` say, load what `provide` returns and serve; drain at the end.

    `provide` runs in a thread, before the server listens. `observed` makes the server's
    instruments. With `ends_process` the kernel closes the listening socket: for a process that
    exits right after. Raises `ConfigurationError` if the server can't start with `settings`.
    """
    started = time.perf_counter()
    access = open_access(settings.access, settings.serve.listen)
    # Before `provide`, which may take minutes: report a wrong configuration first.
    await asyncio.to_thread(settings.serve.listen.check)
    chosen = settings.lexicons
    lexicons = await asyncio.to_thread(Lexicons, chosen.directory, chosen.defaults)
    async with observed(settings.operating) as watching:
        watching.metrics.state.set_up(settings, access.certificate_expiry)
        if watching.database:
            access.share_quotas(watching.database)
        speech = await asyncio.to_thread(provide)
        languages = speech.languages(watching.metrics.language_loaded)
        serve = settings.serve
        admission = Admission(serve.max_wait, serve.threads, bound_streams=serve.stream_admission)
        rpc = SpeechServer(
            languages,
            speech.voices(),
            admission,
            access,
            watching,
            lexicons=lexicons,
            show_channels=settings.operating.channelz,
        )
        address = str(await rpc.start(serve.listen))
        _log.info("listening", extra={"fields": {"address": address, **_set_up(settings)}})

        async def load() -> None:
            await rpc.open(await speech.load(languages, watching.metrics))
            seconds = round(time.perf_counter() - started, 2)
            _log.info("serving", extra={"fields": {"address": address, "start_seconds": seconds}})

        loading = asyncio.create_task(load())
        try:
            yield RunningServer(address, rpc, admission, watching, loading)
        finally:
            loading.cancel()
            await _finish(rpc, languages, settings.serve.grace, ends_process=ends_process)


async def _finish(
    rpc: SpeechServer, languages: Languages, grace: float, *, ends_process: bool
) -> None:
    """Drain, stop and release what the server holds."""
    await rpc.finish(grace)
    if ends_process:
        await asyncio.sleep(_LINGER_SECONDS)
    else:
        await rpc.stop(_LINGER_SECONDS)
    # A process that exits right after runs no atexit handlers. A text that espeak-ng still
    # processes must not delay the exit; the espeak-ng process then deletes its own files.
    with suppress(TimeoutError):
        async with asyncio.timeout(_CLOSE_SECONDS):
            await asyncio.to_thread(languages.close)


def _set_up(settings: ServerSettings) -> dict[str, object]:
    """Return the settings that an operator wants to see first when a server starts."""
    access = settings.access
    tls = "on" if access.tls_certificate else "off"
    return {
        "version": version(),
        "engine": settings.serve.engine.value,
        "threads": settings.serve.threads,
        "languages": ",".join(settings.serve.languages),
        "tls": "mutual" if access.tls_client_ca else tls,
        "tokens": str(access.tokens or "off"),
        "ledger": str(settings.operating.ledger or "off"),
        "lexicons": str(settings.lexicons.directory or "off"),
    }
