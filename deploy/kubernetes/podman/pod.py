"""A pod that podman plays, and callers of it."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import yaml
from rendered import GRACE, NAME, Ports

_PODMAN = ("podman", "--cgroup-manager=cgroupfs", "--runtime", "runc")
_SECONDS = 600.0


class Pod:
    """A running pod with one server."""

    def __init__(self, image: str, ports: Ports) -> None:
        """Name what it runs and where it listens."""
        self._image = image
        self._ports = ports
        self._server = f"{NAME}-server"

    @property
    def address(self) -> str:
        """Return where it listens for calls."""
        return f"127.0.0.1:{self._ports.grpc}"

    def inside(self, *command: str) -> str:
        """Run a command in the server's container; return its output."""
        return podman("exec", self._server, *command)

    def beside(self, program: str, *arguments: str) -> str:
        """Run a program of the image in a container of its own; return its output.

        Podman runs nothing more in a container that it stops.
        """
        return podman(*self._beside(program), *arguments)

    def wait_until_serving(self) -> None:
        """Return once its health says SERVING."""
        wait_until(lambda: self._healthy() or not self._runs())
        if not self._runs():
            raise SystemExit(f"the server ended:\n{self.log()}")

    def begin_to_speak(self, text: str) -> subprocess.Popen[bytes]:
        """Begin a stream of `text` from a container of its own; return once it is under way."""
        say = ("say", text, "--server", self.address, "--out", "/tmp/spoken.wav")  # noqa: S108
        caller = subprocess.Popen([*_PODMAN, *self._beside("kokoro-speech"), *say])  # noqa: S603
        wait_until(lambda: self._calls() > 0 or caller.poll() is not None)
        return caller

    def terminate(self) -> subprocess.Popen[bytes]:
        """Begin to stop the server, as the kubelet does: with SIGTERM, and without a new start."""
        command = [*_PODMAN, "stop", "--time", str(GRACE + 10), self._server]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 - as above

    def log(self) -> str:
        """Return the lines that the server has written."""
        return podman("logs", self._server)

    def exit_code(self, container: str) -> int:
        """Return the exit code of a container of the pod that has ended."""
        return int(self._state(container)["ExitCode"])

    def _beside(self, program: str) -> list[str]:
        options = ["--rm", "--network", "host", "--no-healthcheck"]
        return ["run", *options, "--entrypoint", program, self._image]

    def _state(self, container: str) -> dict[str, Any]:
        found: list[dict[str, Any]] = json.loads(podman("inspect", f"{NAME}-{container}"))
        state: dict[str, Any] = found[0]["State"]
        return state

    def _runs(self) -> bool:
        return bool(self._state("server")["Running"])

    def _healthy(self) -> bool:
        command = [*_PODMAN, "exec", self._server, "kokoro-speech", "health", "--server"]
        done = subprocess.run(  # noqa: S603 - as above
            [*command, self.address], check=False, capture_output=True
        )
        return done.returncode == 0

    def _calls(self) -> float:
        """Return the calls under way, as Prometheus would read them."""
        address = f"http://127.0.0.1:{self._ports.metrics}/metrics"
        with urllib.request.urlopen(address) as answer:
            lines = answer.read().decode().splitlines()
        running = [line for line in lines if line.startswith("kokoro_speech_calls_running{")]
        return sum(float(line.rpartition(" ")[2]) for line in running)


@contextmanager
def playing(pod: dict[str, Any], image: str, ports: Ports) -> Iterator[Pod]:
    """Play a pod while the block runs; its init containers have ended when it begins."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        yaml.safe_dump(pod, file)
        file.flush()
        try:
            podman("play", "kube", file.name)
            yield Pod(image, ports)
        finally:
            podman("pod", "rm", "--force", NAME, check=False)


def podman(*arguments: str, check: bool = True) -> str:
    """Run podman; return its output."""
    done = subprocess.run(  # noqa: S603 - a program of Debian's, with our arguments
        [*_PODMAN, *arguments], check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, env=os.environ,
    )  # fmt: skip
    if check and done.returncode:
        raise SystemExit(f"podman {arguments[0]} failed:\n{done.stdout}")
    return done.stdout


def wait_until(holds: Callable[[], bool]) -> None:
    """Return once `holds` does."""
    deadline = time.monotonic() + _SECONDS
    while not holds():
        if time.monotonic() > deadline:
            raise SystemExit(f"it took longer than {_SECONDS:.0f} s")
        time.sleep(0.2)
