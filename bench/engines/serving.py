"""The side of an engine's process: one JSON line asks, one JSON line answers."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from typing import IO, Any

Pieces = Generator[float, None, None]
"""The seconds of audio in each piece, yielded as the piece is ready."""
Task = Callable[[str], Pieces]


def serve(load: Callable[[], Mapping[str, Task]]) -> None:
    """Answer until the input ends.

    `load` returns the tasks by name. A request is `{"task", "input", "first_only"}`. The answer has
    `first` and `seconds` (time until the first and the last piece, in seconds), `audio` (its length
    in seconds) and `peak_bytes` (peak resident memory so far). The first output line says how long
    loading took.
    """
    answers = _claim_stdout()
    started = time.perf_counter()
    tasks = load()
    _answer(answers, {"load_seconds": time.perf_counter() - started})
    for line in sys.stdin:
        request = json.loads(line)
        pieces = tasks[request["task"]](request["input"])
        measured = _timed(pieces, first_only=request["first_only"])
        _answer(answers, measured | {"peak_bytes": _peak_bytes()})


def _timed(pieces: Pieces, *, first_only: bool) -> dict[str, float]:
    first = last = audio = 0.0
    started = time.perf_counter()
    with closing(pieces):
        for seconds in pieces:
            audio += seconds
            last = time.perf_counter() - started
            first = first or last
            if first_only:
                break
    return {"first": first, "seconds": last, "audio": audio}


def _claim_stdout() -> IO[str]:
    """Return the original standard output, and redirect prints of libraries to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _answer(answers: IO[str], content: dict[str, Any]) -> None:
    answers.write(json.dumps(content) + "\n")
    answers.flush()


def _peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024  # Linux counts in KiB
