"""Files that define who may call, and access opened from them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import grpc
import trustme

from kokoro_server.access import client_line
from kokoro_server.settings import AccessSettings

# A new connection per channel: gRPC would share one between channels with equal options.
CHANNEL_OPTIONS = (("grpc.use_local_subchannel_pool", 1), ("grpc.max_receive_message_length", -1))


def settings(
    *,
    tls: "Pair | None" = None,
    client_ca: Path | None = None,
    tokens: Path | None = None,
    allow_insecure: bool = False,
    max_message_bytes: int = 2**20,
    max_streams: int = 1000,
    max_connection_age: float | None = None,
) -> AccessSettings:
    return AccessSettings(
        tls_certificate=tls.certificate if tls else None,
        tls_key=tls.key if tls else None,
        tls_client_ca=client_ca,
        tokens=tokens,
        allow_insecure=allow_insecure,
        max_message_bytes=max_message_bytes,
        max_streams=max_streams,
        reader_timeout=300.0,
        live_idle_timeout=60.0,
        live_max_duration=3600.0,
        max_connection_age=max_connection_age,
    )


class Pair(Protocol):
    """The files of a certificate and its key."""

    @property
    def certificate(self) -> Path: ...

    @property
    def key(self) -> Path: ...


@dataclass(frozen=True)
class TlsFiles:
    """A certificate and its key, with a method that rotates them."""

    folder: Path

    @property
    def certificate(self) -> Path:
        return self.folder / "certificate.pem"

    @property
    def key(self) -> Path:
        return self.folder / "key.pem"

    def write(self, issued: trustme.LeafCert) -> None:
        self.write_certificate(issued)
        self.write_key(issued)

    def write_certificate(self, issued: trustme.LeafCert) -> None:
        replace(self.certificate, issued.cert_chain_pems[0].bytes())

    def write_key(self, issued: trustme.LeafCert) -> None:
        replace(self.key, issued.private_key_pem.bytes())


def replace(path: Path, content: bytes) -> None:
    """Replace a file with a new one, as tools that rotate secrets do."""
    new = path.with_suffix(".new")
    new.touch(mode=0o600)
    new.write_bytes(content)
    new.replace(path)


def write_tokens(path: Path, *clients: tuple[str, str] | tuple[str, str, int]) -> Path:
    """Write a clients file; each client is a name, a token and perhaps a quota."""
    lines = "".join(f"{client_line(*client)}\n" for client in clients)
    replace(path, f"# who may call\n\n{lines}".encode())
    return path


def secure_channel(
    address: str, trusted: trustme.CA, own: trustme.LeafCert | None = None
) -> grpc.aio.Channel:
    """Connect with TLS; `own` is the client's certificate."""
    credentials = grpc.ssl_channel_credentials(
        trusted.cert_pem.bytes(),
        own.private_key_pem.bytes() if own else None,
        own.cert_chain_pems[0].bytes() if own else None,
    )
    return grpc.aio.secure_channel(address, credentials, CHANNEL_OPTIONS)
