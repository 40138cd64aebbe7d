"""The settings that every table shares."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bench.worker import Worker

UPSTREAM = "kokoro 0.9.4 (torch)"
INT8 = "kokoro-onnx 0.6 (int8)"
FAST = "engine fast"
ONNX = "engine onnx"
ENGINES = (UPSTREAM, INT8, ONNX, FAST)
THREADS = (1, 2)

COMPETITORS_PYTHON = Path(".venv-bench/bin/python")
"""Python of the environment that `make bench` makes from `requirements/bench.txt`."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much to measure."""

    rounds: int
    """Number of interleaved rounds; figures are their medians."""
    quick: bool
    """Leave out the longest measurements."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Processes and options of a run."""

    sizes: Sizes
    pack: Path
    int8: Path
    engine: str
    """The engine that the service runs."""
    log: TextIO

    @contextmanager
    def workers(self, threads: int) -> Iterator[dict[str, Worker]]:
        """Run one process per engine, each with `threads` threads."""
        with ExitStack() as stack:
            yield {name: stack.enter_context(self.worker(name, threads)) for name in ENGINES}

    def worker(self, name: str, threads: int) -> Worker:
        """Start the process of one engine."""
        pack, number = str(self.pack), str(threads)
        if name == UPSTREAM:
            return Worker(COMPETITORS_PYTHON, ["upstream", pack, number], self.log)
        if name == INT8:
            arguments = ["published_int8", str(self.int8), pack, number]
            return Worker(COMPETITORS_PYTHON, arguments, self.log)
        arguments = ["ours", name.removeprefix("engine "), pack, number]
        return Worker(Path(sys.executable), arguments, self.log)


def median(values: Iterable[float]) -> float:
    """Return the median of `values`."""
    return statistics.median(values)
