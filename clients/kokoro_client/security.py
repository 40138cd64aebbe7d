"""TLS, the bearer token, and the connections that may carry a token."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import grpc

PEM = bytes | str | os.PathLike[str]
"""PEM data as bytes, or the path of a file of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TLS:
    """How to encrypt and whom to trust; without any argument, the usual public authorities."""

    root_certificates: PEM | None = None
    """Authorities that may vouch for the server. Default: gRPC's own list."""
    certificate_chain: PEM | None = None
    """The client's own certificate, where the server asks for one."""
    private_key: PEM | None = field(default=None, repr=False)
    """The key of the client's certificate."""
    server_name: str | None = None
    """Name to expect in the server's certificate. Default: the host of the target."""

    def credentials(self) -> grpc.ChannelCredentials:
        """Return gRPC's credentials.

        Raises `OSError` where a file can't be read, `ValueError` for a certificate without its
        key or a key without its certificate.
        """
        if (self.certificate_chain is None) != (self.private_key is None):
            raise ValueError("a client's certificate and its key go together")
        return grpc.ssl_channel_credentials(
            root_certificates=_pem(self.root_certificates),
            private_key=_pem(self.private_key),
            certificate_chain=_pem(self.certificate_chain),
        )


def bearer(token: str | None, target: str, tls: TLS | None) -> tuple[tuple[str, str], ...]:
    """Return the metadata that carries `token`, none without one.

    Raises `ValueError` where the token would cross a network in clear text, or is not
    printable ASCII.
    """
    if token is None:
        return ()
    if tls is None and not is_local(target):
        raise ValueError(f"a token to {target} needs TLS: it would travel in clear text")
    if not (token and token.isascii() and token.isprintable()):
        raise ValueError("a token is printable ASCII, on one line")
    return (("authorization", f"Bearer {token}"),)


def is_local(target: str) -> bool:
    """Return whether a gRPC target stays on this machine: loopback or a Unix socket."""
    scheme, _, rest = target.partition(":")
    if scheme in {"unix", "unix-abstract"}:
        return True
    if scheme in {"ipv4", "ipv6"}:
        return all(_is_loopback(address) for address in rest.split(","))
    return _is_loopback(target.removeprefix("dns:").rpartition("/")[2])


def _is_loopback(address: str) -> bool:
    try:
        host = urlsplit(f"//{address}").hostname or ""
        return host == "localhost" or _unmapped(ipaddress.ip_address(host)).is_loopback
    except ValueError:
        return False


def _unmapped(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """Return the IPv4 address that an IPv6 address stands for, else the address itself."""
    return getattr(address, "ipv4_mapped", None) or address


def _pem(source: PEM | None) -> bytes | None:
    if source is None or isinstance(source, bytes):
        return source
    return Path(source).read_bytes()
