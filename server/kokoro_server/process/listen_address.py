"""Parses addresses to listen on, and checks that they are available."""

import errno
import socket
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from kokoro_server.errors import ConfigurationError
from kokoro_speech.addresses import host_and_port, is_loopback

_NUMERIC = ("ipv4:", "ipv6:")
_FORMS = "use HOST:PORT, unix:PATH or unix-abstract:NAME"


@dataclass(frozen=True, slots=True)
class ListenAddress:
    """An address to listen on: a host and a port, or a Unix socket."""

    host: str = ""
    """A name or an IP address, without brackets. Empty for a Unix socket."""
    port: int = 0
    """0 takes a free port."""
    path: Path | None = None
    """The file of a Unix socket."""
    abstract_name: str = ""
    """The name of a Unix socket without a file."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse HOST:PORT, [IPV6]:PORT, ipv4:HOST:PORT, ipv6:[HOST]:PORT or a Unix socket.

        Raises `ConfigurationError` for anything else.
        """
        scheme, _, rest = text.partition(":")
        if scheme == "unix" and rest:
            return cls(path=Path(rest.removeprefix("//")))
        if scheme == "unix-abstract" and rest:
            return cls(abstract_name=rest)
        host, port = _host_and_port(rest if text.startswith(_NUMERIC) else text)
        return cls(host, port)

    def __str__(self) -> str:
        """Return the address as gRPC and its clients write it."""
        if self.path:
            return f"unix:{self.path}"
        if self.abstract_name:
            return f"unix-abstract:{self.abstract_name}"
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def is_local(self) -> bool:
        """Return whether only this machine can reach the address."""
        return not self.host or is_loopback(self.host)

    def with_port(self, port: int) -> Self:
        """Return the address with the actual `port`; a Unix socket stays as it is."""
        return replace(self, port=port) if self.host else self

    def check(self) -> None:
        """Raise `ConfigurationError` with the reason if nothing can listen on this address.

        Call it before gRPC tries the address, because gRPC logs lines of its own.
        """
        try:
            if self.path:
                _try_path(self.path)
            elif self.host:
                _try_port(self.host, self.port)
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            reason = "the address is taken" if taken else error.strerror
            raise ConfigurationError(f"can't listen on {self}: {reason}") from None


def _host_and_port(text: str) -> tuple[str, int]:
    found = host_and_port(text)
    if found is None:
        raise ConfigurationError(f"can't listen on {text}: {_FORMS}")
    return found


def _try_port(host: str, port: int) -> None:
    """Bind the port on one of the addresses of `host`; raise `OSError` if none works."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    for family, kind, protocol, _, address in found:
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(address)
            except OSError as error:
                failure = error
            else:
                return
    raise failure


def _try_path(path: Path) -> None:
    """Raise `OSError` if the folder is missing, or if a server listens on `path` already.

    gRPC would replace the other server's socket.
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, f"there is no folder {path.parent}")
    with socket.socket(socket.AF_UNIX) as probe:
        if probe.connect_ex(str(path)) == 0:
            raise OSError(errno.EADDRINUSE, "taken")
