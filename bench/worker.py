"""Processes of engines, called one at a time."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TextIO

_ROOT = Path(__file__).parent.parent
_STOP_SECONDS = 10.0
_PINNED_KERNELS = {"OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"}
"""Environment variables that may restrict sgemm to the kernels of an older processor."""


class WorkerFailed(Exception):
    """An engine's process ended before it answered; its log says why."""


@dataclass(frozen=True, slots=True)
class Timing:
    """One answer."""

    first: float
    """Seconds until the first piece."""
    seconds: float
    """Seconds until the last piece that was asked for."""
    audio: float
    """Seconds of audio."""
    peak_bytes: int
    """Peak resident bytes of the process so far."""

    @property
    def ratio(self) -> float:
        """Return the compute ratio: seconds of work per second of audio."""
        return self.seconds / self.audio


class Worker:
    """A process of `bench.engines`; use as a context manager."""

    def __init__(
        self,
        python: Path,
        arguments: Sequence[str],
        log: TextIO,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start `python -m bench.engines.ARGUMENTS` and wait until it has loaded."""
        # The competitors' environment gets this project's sources by path, without its
        # dependencies.
        path = os.pathsep.join(str(_ROOT / folder) for folder in ("", "protos", "server"))
        module, *rest = arguments
        inherited = {name: os.environ[name] for name in os.environ.keys() - _PINNED_KERNELS}
        self._process = subprocess.Popen(  # noqa: S603 - our own modules
            [python, "-m", f"bench.engines.{module}", *rest],
            env={**inherited, **(environment or {}), "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        self._name = " ".join([module, *rest[:1]])
        self.load_seconds: float = self._answer()["load_seconds"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def ask(self, task: str, what: str, *, first_only: bool = False) -> Timing:
        """Run `task` of the engine on `what`; raises `WorkerFailed`."""
        assert self._process.stdin is not None  # noqa: S101 - a pipe was asked for
        request = {"task": task, "input": what, "first_only": first_only}
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return Timing(**self._answer())

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None  # noqa: S101 - as above
        line = self._process.stdout.readline()
        if not line:
            raise WorkerFailed(f"{self._name} ended early; see the log")
        answer: dict[str, Any] = json.loads(line)
        return answer
