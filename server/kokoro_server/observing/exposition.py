"""The port on which Prometheus reads the metrics."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from prometheus_client import CollectorRegistry, start_http_server

from kokoro_server.errors import ConfigurationError
from kokoro_server.process.listen_address import ListenAddress

_log = logging.getLogger(__name__)


@asynccontextmanager
async def exposed(
    registry: CollectorRegistry, listen: ListenAddress
) -> AsyncIterator[ListenAddress]:
    """Serve `registry` over HTTP on `listen` while the block runs.

    Yields the address with the port that was taken. Raises `ConfigurationError` where it can't
    be had.
    """
    try:
        server, thread = start_http_server(listen.port, listen.host, registry)
    except OSError as error:
        raise ConfigurationError(f"can't serve metrics on {listen}: {error.strerror}") from None
    address = listen.with_port(server.server_port)
    _log.info("metrics", extra={"fields": {"address": str(address)}})
    try:
        yield address
    finally:
        await asyncio.to_thread(server.shutdown)
        server.server_close()
        thread.join()
