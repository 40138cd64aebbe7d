"""A relay between client and server that forwards the server's bytes slowly."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

_PIECE = 16_384


@contextmanager
def slow_line(address: str, bytes_a_second: float) -> Iterator[str]:
    """Relay one connection to the server at `address`; yield the address to call."""
    host, _, port = address.rpartition(":")
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.socket() as server:
        # A small receive buffer, so that unsent bytes wait at the server and not here.
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _PIECE)

        def relay() -> None:
            client, _ = listener.accept()
            server.connect((host, int(port)))
            back = Thread(target=_carry, args=(server, client, bytes_a_second))
            back.start()
            _carry(client, server)
            back.join()
            client.close()

        relaying = Thread(target=relay)
        relaying.start()
        yield f"127.0.0.1:{listener.getsockname()[1]}"
        relaying.join(30)


def _carry(source: socket.socket, sink: socket.socket, bytes_a_second: float = 0.0) -> None:
    with suppress(OSError):  # one end is closed; close the other end below
        while data := source.recv(_PIECE):
            sink.sendall(data)
            if bytes_a_second:
                time.sleep(len(data) / bytes_a_second)
    for end in (source, sink):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
