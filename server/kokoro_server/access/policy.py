"""Everything that access is made of, opened from the settings."""

import math
from dataclasses import dataclass, field
from pathlib import Path

import grpc

from kokoro_server.access.authentication import Authentication
from kokoro_server.access.certificates import tls_credentials
from kokoro_server.access.expiry import earliest_expiry
from kokoro_server.access.exposure import check_exposure
from kokoro_server.access.limits import limit_options
from kokoro_server.access.quotas import Quotas
from kokoro_server.access.tokens import Tokens
from kokoro_server.calls.refusal import Refuse
from kokoro_server.file_trust import warn_if_open
from kokoro_server.process.listen_address import ListenAddress
from kokoro_server.settings import AccessSettings


@dataclass(frozen=True, slots=True)
class Access:
    """Who may call, over what connection, and how much; by default anyone, in clear text."""

    credentials: grpc.ServerCredentials | None = None
    """For TLS; clear text without."""
    tokens: Tokens | None = None
    quotas: Quotas = field(default_factory=Quotas)
    options: tuple[tuple[str, int], ...] = ()
    """gRPC's options for the limits."""
    reader_timeout: float = math.inf
    """Seconds after which a stream is ended of which nothing is read."""
    certificate: Path | None = None
    """The file of the server's certificate."""

    def interceptors(self, refuse: Refuse) -> tuple[grpc.aio.ServerInterceptor, ...]:
        """Return what stands before every method; `refuse` answers those who may not call."""
        return (Authentication(self.tokens, refuse),) if self.tokens else ()

    def listen(self, server: grpc.aio.Server, address: str) -> int:
        """Have `server` listen on `address`; return the port, raise `RuntimeError` without one."""
        if self.credentials:
            return server.add_secure_port(address, self.credentials)
        return server.add_insecure_port(address)

    def certificate_expiry(self) -> float:
        """Return when the server's certificate expires, in seconds since 1970.

        That of the file as it is now; NaN where it can't be read.
        """
        try:
            return earliest_expiry(self.certificate.read_bytes()) if self.certificate else math.nan
        except (OSError, ValueError):
            return math.nan


def open_access(settings: AccessSettings, listen: ListenAddress) -> Access:
    """Read the files that say who may call a server on the address `listen`.

    Raises `ConfigurationError` where a file is missing or broken, or where `listen` is open to
    other machines and the settings don't protect it.
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
        certificate=settings.tls_certificate,
    )
