"""The app as `fal run --local` serves it: a process of its own, as on a runner of fal's."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

PROJECT = Path(__file__).parents[2]
START_SECONDS = 120


class AppEnded(Exception):
    """The app ended before it served; the message is what it wrote."""


@contextmanager
def running_app(settings: Mapping[str, str], folder: Path) -> Iterator["RunningApp"]:
    """Run the app with `settings` as its environment, and its files in `folder`.

    The name `kokoro` is defined in pyproject.toml. No fal account is needed.
    """
    port, metrics_port = _free_port(), _free_port()
    ports = ["--exposed-port", str(port), "--exposed-metrics-port", str(metrics_port)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FAL_")}
    environment = kept | {"FAL_HOME_DIR": str(folder), "KOKORO_SPEECH_FILES": "in_memory"}
    with (folder / "log").open("w+") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "fal", "run", "--local", "kokoro", *ports],
            cwd=PROJECT,
            env={**environment, **settings},
            stdout=log,
            stderr=log,
        )
        app = RunningApp(process, f"http://127.0.0.1:{port}", folder / "log")
        try:
            app.wait_until_serving()
            yield app
        finally:
            app.stop()


class RunningApp:
    """The process, where it listens and what it wrote."""

    def __init__(self, process: subprocess.Popen[bytes], url: str, log: Path) -> None:
        self.process = process
        self.url = url
        self.log = log

    def wait_until_serving(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self._serves():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AppEnded(self.log.read_text())
            time.sleep(0.1)

    def stop(self) -> None:
        """Stop it as fal does, and wait until it has ended."""
        self.process.terminate()
        self.process.wait(60)

    def _serves(self) -> bool:
        try:
            return httpx.get(f"{self.url}/health").is_success
        except httpx.TransportError:
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
