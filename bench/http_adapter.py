"""The HTTP adapter, run as its command runs it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TextIO

from bench.process import Process

_MARK = "listening on "
_STOP_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Adapter:
    """A running adapter."""

    url: str
    process: Process


@contextmanager
def running_adapter(server: str, log: TextIO, module: str = "kokoro_http") -> Iterator[Adapter]:
    """Run `kokoro-http` on loopback for the service at `server`; its log goes to `log`.

    `module` has its command. Raises `RuntimeError` if it ends before it listens.
    """
    command = [sys.executable, "-m", module, "--server", server, "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own
    assert process.stderr is not None  # noqa: S101 - a pipe was asked for
    try:
        url = _url(process.stderr, log)
        threading.Thread(target=_copy, args=(process.stderr, log), daemon=True).start()
        yield Adapter(url, Process(process.pid))
    finally:
        process.terminate()
        process.wait(_STOP_SECONDS)


def _url(lines: IO[str], log: TextIO) -> str:
    for line in lines:
        log.write(line)
        _, mark, rest = line.partition(_MARK)
        if mark:
            return rest.split()[0]
    raise RuntimeError("the HTTP adapter ended before it listened; see its log")


def _copy(lines: IO[str], log: TextIO) -> None:
    log.writelines(lines)
