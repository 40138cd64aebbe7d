"""A private server: `kokoro-server` as a child process on a free loopback port.

For demos, tests and adapters that bring their service with them. Needs the server's extra.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Any, TextIO

_STOP_SECONDS = 40.0
"""Time to drain before the process is killed; above the server's default grace."""


class LocalServerError(Exception):
    """The server ended before it served; the message holds its last words."""


@contextmanager
def local_server(
    *arguments: str,
    listen: str = "127.0.0.1:0",
    log: TextIO | None = None,
    module: str = "kokoro_server",
    python: str = sys.executable,
) -> Iterator[str]:
    """Run `kokoro-server serve` with `arguments`; yield the address that it serves on.

    The block begins once the server serves; before that, the server fetches a missing model. The
    server's log goes to `log` if one is given. When the block ends, the server drains. `python`
    runs `module` as `kokoro-server`. Raises `LocalServerError` if it ends before it serves.
    """
    command = [python, "-m", module, "serve", "--listen", listen]
    process = _start([*command, "--log-format", "json", *arguments])
    assert process.stderr is not None  # noqa: S101 - a pipe was asked for
    try:
        address = _address_when_serving(process.stderr, log)
        # A pipe that nobody reads fills up and stops the server.
        threading.Thread(target=_copy, args=(process.stderr, log), daemon=True).start()
        yield address
    finally:
        _stop(process)


def _start(command: Sequence[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",  # gRPC's own log lines quote whatever bytes a peer has sent
    )


def _address_when_serving(lines: IO[str], log: TextIO | None) -> str:
    last = "it said nothing"
    for line in lines:
        if log:
            log.write(line)
        record = _record(line)
        if record.get("message") == "serving":
            return str(record["address"])
        last = record.get("message") or line.strip() or last
    raise LocalServerError(f"the server ended before it served: {last}")


def _record(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError:  # such as what a package prints by itself
        return {}
    return record if isinstance(record, dict) else {}


def _copy(lines: IO[str], log: TextIO | None) -> None:
    with lines:
        for line in lines:
            if log:
                log.write(line)


def _stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
