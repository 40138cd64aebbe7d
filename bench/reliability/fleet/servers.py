"""The servers of a fleet: each can be killed and started again at its address."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from bench.programs.ports import free_port


class Server:
    """A real server, one thread of computing, in a process of its own."""

    def __init__(self, options: Sequence[str], log: IO[str]) -> None:
        """Start it; it serves later."""
        self.address = f"127.0.0.1:{free_port()}"
        self._log = log
        self._command = [
            *(sys.executable, "-m", "kokoro_server", "serve", "--listen", self.address),
            *("--offline", "--threads", "1", "--log-format", "json", *options),
        ]
        self.start()

    def start(self) -> None:
        """Start the process, after the first time at the same address."""
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            self._command, stderr=subprocess.PIPE, text=True
        )
        self._serving = threading.Event()
        threading.Thread(target=self._read, args=(self._process,), daemon=True).start()

    def wait(self) -> None:
        """Return once it serves; raises `TimeoutError`."""
        if not self._serving.wait(300):
            raise TimeoutError(f"{self.address} does not serve")

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """Let it drain and end."""
        self._process.send_signal(signal.SIGTERM)
        self._process.wait()

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stderr is not None  # noqa: S101 - a pipe was asked for
        for line in process.stderr:
            self._log.write(line)
            if line.startswith("{") and json.loads(line)["message"] == "serving":
                self._serving.set()


@contextmanager
def running_servers(count: int, options: Sequence[str], log: Path) -> Iterator[list[Server]]:
    """Run `count` servers while the block runs; yield them once all serve."""
    with log.open("w", encoding="utf-8") as lines, ExitStack() as stack:
        servers = []
        for _ in range(count):
            servers.append(Server(options, lines))
            stack.callback(servers[-1].kill)
        for server in servers:
            server.wait()
        yield servers
