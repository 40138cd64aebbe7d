"""The service under concurrent calls."""

from __future__ import annotations

import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bench.service import StreamTiming, stream
from bench.setting import Setting, median
from bench.tables import Table
from bench.texts import SENTENCE
from kokoro_client import SpeechClient

_LEVELS = (1, 2, 4, 8, 16)


@dataclass(frozen=True, slots=True)
class Throughput:
    """One batch of calls at once."""

    rate: float
    """Seconds of audio per second."""
    last_first: float
    """Longest time to first audio of any call, in seconds."""


def together(client: SpeechClient, text: str, calls: int) -> tuple[float, list[StreamTiming]]:
    """Make `calls` streamed calls at once; return the seconds until all end, and each timing."""
    with ThreadPoolExecutor(calls) as pool:
        started = time.perf_counter()
        timings = list(pool.map(lambda _: stream(client, text), range(calls)))
        return time.perf_counter() - started, timings


def throughput_table(setting: Setting, client: SpeechClient) -> Table:
    """Measure seconds of audio per second by the number of calls at once."""
    found: dict[int, list[Throughput]] = defaultdict(list)
    for _ in range(setting.sizes.rounds):
        for calls in _LEVELS[:3] if setting.sizes.quick else _LEVELS:
            seconds, timings = together(client, SENTENCE, calls)
            audio = sum(sum(timing.audio) for timing in timings)
            last = max(timing.first for timing in timings)
            found[calls].append(Throughput(audio / seconds, last))
    rows = tuple(
        (
            str(calls),
            f"{median(one.rate for one in batches):.2f}",
            f"{median(one.last_first for one in batches):.2f}",
        )
        for calls, batches in found.items()
    )
    return Table(
        "Throughput of the service",
        "Streamed calls at once, each the same sentence, all accepted (`--no-stream-admission`).",
        ("calls at once", "audio seconds per second", "slowest first audio, seconds"),
        rows,
    )
