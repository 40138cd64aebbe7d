"""Checks that a server listens beyond loopback only if its operator meant that."""

import logging

from kokoro_server.errors import ConfigurationError
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings import AccessSettings

_log = logging.getLogger(__name__)


def check_exposure(listen: ListenAddress, settings: AccessSettings) -> None:
    """Refuse to listen beyond this machine in clear text, unless the settings allow it.

    Raises `ConfigurationError`. Logs a warning for an allowed but unprotected address.
    """
    if listen.is_local:
        return
    encrypted = settings.tls_certificate is not None
    if not encrypted and not settings.allow_insecure:
        raise ConfigurationError(_refusal(listen, tokens=settings.tokens is not None))
    if not encrypted:
        _log.warning("calls to %s travel in clear text", listen)
    if settings.tokens is None and settings.tls_client_ca is None:
        _log.warning("anyone who can reach %s may call", listen)


def _refusal(listen: ListenAddress, *, tokens: bool) -> str:
    trouble = (
        "tokens would travel in clear text"
        if tokens
        else "anyone who can reach it could call, in clear text"
    )
    return (
        f"--listen {listen} is open to other machines, and {trouble}; give --tls-certificate and "
        "--tls-key, listen on 127.0.0.1, or say --allow-insecure"
    )
