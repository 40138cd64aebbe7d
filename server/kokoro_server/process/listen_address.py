"""Whether an address can be listened on: asked before gRPC is, which logs lines of its own."""

import errno
import socket
from pathlib import Path

from kokoro_server.errors import ConfigurationError

_UNIX = "unix:"
_LAST_PORT = 65_535


def check_address(listen: str) -> None:
    """Raise `ConfigurationError`, which says why, where nothing can listen on `listen`."""
    try:
        if listen.startswith(_UNIX):
            _try_path(Path(listen.removeprefix(_UNIX)))
        else:
            _try_port(*_host_and_port(listen))
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        reason = "the address is taken" if taken else error.strerror
        raise ConfigurationError(f"can't listen on {listen}: {reason}") from None


def _host_and_port(listen: str) -> tuple[str, int]:
    host, _, port = listen.rpartition(":")
    if not (host and port.isdecimal() and int(port) <= _LAST_PORT):
        raise ConfigurationError(f"can't listen on {listen}: use HOST:PORT or unix:PATH")
    return host.strip("[]"), int(port)


def _try_port(host: str, port: int) -> None:
    """Bind a port of `host`, which may have several addresses, of which one is enough."""
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
    """Look for the folder of `path`, and for a server there, whose place gRPC would take."""
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, f"there is no folder {path.parent}")
    with socket.socket(socket.AF_UNIX) as probe:
        if probe.connect_ex(str(path)) == 0:
            raise OSError(errno.EADDRINUSE, "taken")
