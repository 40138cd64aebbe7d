"""A model hub on the loopback interface, with configurable faults."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class FakeHub:
    """Serves `files` through a redirect, as hubs do for large files; supports ranges."""

    files: dict[str, bytes]
    """Content by path below the endpoint."""
    endpoint: str = ""
    knows_ranges: bool = True
    refuse_with: HTTPStatus | None = None
    drop_after: list[int] = field(default_factory=list)
    """One entry per future transfer: the number of bytes after which the connection breaks."""
    stall_after: int | None = None
    """Number of bytes after which every transfer stops until the hub ends."""
    stalled: threading.Event = field(default_factory=threading.Event)
    """Set when a transfer has stopped."""
    closing: threading.Event = field(default_factory=threading.Event)
    ranges: list[str | None] = field(default_factory=list)
    """Range header of each transfer."""


@contextmanager
def serve(files: dict[str, bytes]) -> Iterator[FakeHub]:
    """Run a hub while the context lasts."""
    hub = FakeHub(files)

    class Handler(_Handler):
        fake = hub

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        hub.endpoint = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield hub
        finally:
            hub.closing.set()
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fake: FakeHub

    def do_GET(self) -> None:
        if self.fake.refuse_with:
            self.send_error(self.fake.refuse_with)
        elif not self.path.startswith("/storage/"):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/storage{self.path}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif content := self.fake.files.get(self.path.removeprefix("/storage/")):
            self._send(content)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send(self, content: bytes) -> None:
        asked = self.headers["Range"]
        self.fake.ranges.append(asked)
        if asked and self.fake.knows_ranges:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
            self.send_response(HTTPStatus.PARTIAL_CONTENT)
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            content = content[start:]
        else:
            self.send_response(HTTPStatus.OK)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self._send_body(content)

    def _send_body(self, content: bytes) -> None:
        if self.fake.drop_after:
            self.wfile.write(content[: self.fake.drop_after.pop(0)])
            self.close_connection = True
        elif self.fake.stall_after is not None and self.fake.stall_after < len(content):
            self.wfile.write(content[: self.fake.stall_after])
            self.fake.stalled.set()
            self.fake.closing.wait()
            self.close_connection = True
        else:
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
