"""Runs the adapter: its socket, its client and its end."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable

import uvicorn

from kokoro_client import AsyncSpeechClient
from kokoro_http.app import http_app
from kokoro_http.settings import Settings
from kokoro_speech.addresses import is_loopback

_log = logging.getLogger(__name__)

_KEEP_ALIVE_SECONDS = 75
"""Above the 60 seconds for which proxies and HTTP clients keep idle connections."""


async def serve(open_client: Callable[[], AsyncSpeechClient], settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; then running requests get `settings.grace` seconds.

    Exits with 1 if nothing can listen on the address.
    """
    async with open_client() as client:
        config = uvicorn.Config(
            http_app(client, settings),
            host=settings.host,
            port=settings.port,
            ssl_certfile=settings.tls_certificate,
            ssl_keyfile=settings.tls_key,
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=max(1, round(settings.grace)),
            log_config=None,
            access_log=False,  # ours has no paths: a caller may put text there
            server_header=False,
            ws="none",
            lifespan="off",
        )
        listening = config.bind_socket()
        listening.listen(config.backlog)  # who reads the next line may connect
        _log.info("listening on %s for %s", _url(listening, settings), client.target)
        if settings.tls_certificate is None and not is_loopback(settings.host):
            _log.warning("everything travels in clear text, tokens included")
        if not client.may_carry_token:
            _log.warning("callers' tokens are left out: the service is reached in clear text")
        await uvicorn.Server(config).serve(sockets=[listening])


def _url(listening: socket.socket, settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    scheme = "https" if settings.tls_certificate else "http"
    return f"{scheme}://{host}:{listening.getsockname()[1]}"
