"""Memory and start-up."""

from __future__ import annotations

import time
from statistics import median

from bench.service import running_service
from bench.setting import ENGINES, Setting
from bench.tables import Table
from bench.tables.compute import Computed


def start_seconds(setting: Setting) -> float:
    """Return the median seconds from starting the service's process to SERVING."""
    found = []
    for _ in range(setting.sizes.rounds):
        started = time.perf_counter()
        with running_service(setting):
            found.append(time.perf_counter() - started)
    return median(found)


def table(computed: Computed, engine: str, start: float, service_bytes: int) -> Table:
    """Return memory and start-up of the engines' processes and of the service."""
    rows = [
        (name, f"{computed.memory[name] / 1e6:.0f}", f"{computed.loads[name]:.1f}")
        for name in ENGINES
    ]
    service = (f"the service, engine {engine}", f"{service_bytes / 1e6:.0f}", f"{start:.1f}")
    return Table(
        "Memory and start-up",
        "Peak resident memory of a process that has spoken all lengths with two threads (the "
        "service: that has done everything in this report), and seconds until it is ready (the "
        "service: from the start of its process to SERVING, English loaded; engines: loading "
        "alone, with upstream's English pipeline).",
        ("process", "peak, MB", "ready after, s"),
        (*rows, service),
    )
