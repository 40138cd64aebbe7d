"""Where to call: one server, or several that share the calls."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from dataclasses import dataclass

from kokoro_speech import addresses


@dataclass(frozen=True, slots=True)
class Target:
    """What gRPC connects to."""

    name: str
    """The servers as the caller wrote them."""
    uri: str
    """The name that gRPC resolves."""
    several: bool = False
    """Whether calls are spread over all addresses of the name, by their health."""
    authority: str | None = None
    """The HOST:PORT that every server is verified as; None leaves it to gRPC."""


_SCHEMES_OF_GRPC = {"dns", "google-c2p", "unix", "unix-abstract", "vsock", "xds"}
_SCHEMES_OF_THE_WEB = {"grpc", "grpcs", "http", "https", "tcp"}
DEFAULT_PORT = 50051
"""Where `kokoro-server` listens unless told otherwise."""


def target_of(servers: str | Sequence[str]) -> Target:
    """Return where `servers` are: HOST:PORT, several of them, or any name that gRPC resolves.

    Several servers are a sequence, or separated by commas. Their host names are looked up once,
    here; those that are not found are left out. A name written `dns:///HOST:PORT` stands for all
    its addresses, which gRPC keeps looking up. Raises `ValueError` for anything but HOST:PORT,
    `OSError` if none of several hosts is found.
    """
    name = servers if isinstance(servers, str) else ",".join(servers)
    scheme, _, rest = name.partition(":")
    if scheme == "dns":
        host_and_port(rest.rpartition("/")[2])
        return Target(name, name, several=True)
    if scheme in _SCHEMES_OF_GRPC:
        return Target(name, name)
    numeric = scheme in {"ipv4", "ipv6"}
    each = [server.strip() for server in (rest if numeric else name).split(",") if server.strip()]
    if not each:
        raise ValueError("a client needs the address of a server")
    for server in each:
        host_and_port(server)
    if len(each) == 1:
        return Target(name, name if numeric else each[0])
    return Target(name, name if numeric else _uri(each), several=True, authority=each[0])


def host_and_port(server: str) -> tuple[str, int]:
    """Split HOST:PORT; raises `ValueError` with what would be right."""
    found = addresses.host_and_port(server)
    if found and found[1]:
        return found
    raise ValueError(f"{server} is not HOST:PORT; {_advice(server)}")


def _advice(server: str) -> str:
    """Suggest how to write what was probably meant."""
    scheme, separator, rest = server.partition("://")
    if separator and scheme.lower() in _SCHEMES_OF_THE_WEB:
        secure = scheme.lower() in {"https", "grpcs"}
        host = _with_port(rest.partition("/")[0], 443 if secure else DEFAULT_PORT)
        return f"leave {scheme}:// out: write {host}{' and turn TLS on' if secure else ''}"
    if server.count(":") > 1 and "[" not in server:
        return f"an IPv6 address stands in brackets: write [{server}]:{DEFAULT_PORT}"
    if ":" not in server.rpartition("]")[2] and "/" not in server:
        return f"the port is missing: write {_with_port(server, DEFAULT_PORT)}"
    return f"write it as 127.0.0.1:{DEFAULT_PORT}"


def _with_port(host: str, port: int) -> str:
    return host if ":" in host.rpartition("]")[2] else f"{host}:{port}"


def _uri(servers: Sequence[str]) -> str:
    """Return the gRPC name that stands for all of `servers`."""
    found = {address: None for server in servers for address in _addresses(server)}
    if not found:
        raise OSError(f"none of these hosts is known: {', '.join(servers)}")
    if all(family is socket.AF_INET for family, *_ in found):
        return "ipv4:" + ",".join(f"{host}:{port}" for _, host, port in found)
    return "ipv6:" + ",".join(f"[{_as_ipv6(family, host)}]:{port}" for family, host, port in found)


def _addresses(server: str) -> list[tuple[socket.AddressFamily, str, int]]:
    """Return family, address and port of every address of HOST:PORT; none where it is unknown."""
    host, port = host_and_port(server)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror:
        return []
    return [(family, str(address[0]), port) for family, _, _, _, address in found]


def _as_ipv6(family: socket.AddressFamily, host: str) -> str:
    """Return the address as IPv6: one gRPC name can't mix the two families."""
    return f"::ffff:{host}" if family is socket.AF_INET else host
