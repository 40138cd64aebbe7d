"""The port on which Prometheus reads the metrics."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from prometheus_client import CollectorRegistry, start_http_server

from kokoro_server.errors import ConfigurationError

_log = logging.getLogger(__name__)


@asynccontextmanager
async def exposed(registry: CollectorRegistry, listen: str) -> AsyncIterator[str]:
    """Serve `registry` over HTTP on `listen` (`HOST:PORT`) while the block runs.

    Yields the address with the port that was taken. Raises `ConfigurationError` where it can't
    be had.
    """
    host, _, port = listen.rpartition(":")
    try:
        server, thread = start_http_server(int(port), host.strip("[]"), registry)
    except OSError as error:
        raise ConfigurationError(f"can't serve metrics on {listen}: {error.strerror}") from None
    address = f"{host}:{server.server_port}"
    _log.info("metrics", extra={"fields": {"address": address}})
    try:
        yield address
    finally:
        await asyncio.to_thread(server.shutdown)
        server.server_close()
        thread.join()
