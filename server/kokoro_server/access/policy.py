"""Puts the parts of access together from the settings."""

# ruff: noqa: PLC0415 - psycopg is imported only if quotas are shared

import math
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import grpc

from kokoro_server.access.authentication import Authentication
from kokoro_server.access.certificates import tls_credentials
from kokoro_server.access.expiry import earliest_expiry
from kokoro_server.access.exposure import check_exposure
from kokoro_server.access.limits import limit_options
from kokoro_server.access.quotas import Quotas
from kokoro_server.access.tokens import Tokens
from kokoro_server.calls.live_inbox import LiveLimits
from kokoro_server.calls.refusal import Refuse
from kokoro_server.file_trust import warn_if_open
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings import AccessSettings

if TYPE_CHECKING:
    from kokoro_server.database.connections import Database


@dataclass(frozen=True, slots=True)
class Access:
    """Who may call, over which connection, and how much; by default anyone, in clear text."""

    credentials: grpc.ServerCredentials | None = None
    """Credentials for TLS; `None` for clear text."""
    tokens: Tokens | None = None
    quotas: Quotas = field(default_factory=Quotas)
    options: tuple[tuple[str, int], ...] = ()
    """The gRPC options for the limits."""
    reader_timeout: float = math.inf
    """Seconds after which a stream ends if its caller reads nothing."""
    live: LiveLimits = field(default_factory=LiveLimits)
    """How long live calls may take."""
    certificate: Path | None = None
    """The file of the server's certificate."""

    def share_quotas(self, database: "Database") -> None:
        """Keep the quotas in `database`, where other servers keep theirs."""
        from kokoro_server.access.postgres_buckets import PostgresBuckets

        self.quotas.keep_in(partial(PostgresBuckets, database))

    def interceptors(self, refuse: Refuse) -> tuple[grpc.aio.ServerInterceptor, ...]:
        """Return the interceptors of all methods; `refuse` answers callers without access."""
        return (Authentication(self.tokens, refuse),) if self.tokens else ()

    def listen(self, server: grpc.aio.Server, address: str) -> int:
        """Make `server` listen on `address`; return its port, raise `RuntimeError` if it can't."""
        if self.credentials:
            return server.add_secure_port(address, self.credentials)
        return server.add_insecure_port(address)

    def certificate_expiry(self) -> float:
        """Return when the server's certificate expires, in seconds since 1970.

        Reads the file as it is now; returns NaN if it can't be read.
        """
        try:
            return earliest_expiry(self.certificate.read_bytes()) if self.certificate else math.nan
        except (OSError, ValueError):
            return math.nan


def open_access(settings: AccessSettings, listen: ListenAddress) -> Access:
    """Read the files that define who may call a server on the address `listen`.

    Raises `ConfigurationError` if a file is missing or broken, or if `listen` is open to other
    machines and the settings don't protect it.
    """
    check_exposure(listen, settings)
    for path, option in ((settings.tls_key, "--tls-key"), (settings.tokens, "--tokens")):
        if path:
            warn_if_open(path, option)
    credentials = None
    if settings.tls_certificate and settings.tls_key:
        credentials = tls_credentials(
            settings.tls_certificate, settings.tls_key, settings.tls_client_ca
        )
    tokens = Tokens(settings.tokens) if settings.tokens else None
    return Access(
        credentials=credentials,
        tokens=tokens,
        quotas=Quotas(tokens.quota_of) if tokens else Quotas(),
        options=limit_options(settings),
        reader_timeout=settings.reader_timeout,
        live=LiveLimits(settings.live_idle_timeout, settings.live_max_duration),
        certificate=settings.tls_certificate,
    )
